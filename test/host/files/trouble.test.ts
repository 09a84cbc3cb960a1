/** What the computer answers, in words: each says why and what to do, in both languages. */
import { describe, expect, test } from "vitest";
import { FileTrouble, Interrupted, told } from "../../../host/files/trouble";
import { TROUBLE, type TroubleText } from "../../../src/text";

const ANSWERS: readonly (readonly [code: string, why: Exclude<keyof TroubleText["why"], "other">])[] = [
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EFBIG", "limited"],
  ["ERR_FS_FILE_TOO_LARGE", "large"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
  ["EROFS", "readOnly"],
  ["EISDIR", "folder"],
  ["ENOTDIR", "notFolder"],
  ["ENOENT", "missing"],
  ["EMFILE", "tooMany"],
  ["ENFILE", "tooMany"],
  ["EBUSY", "busy"],
  ["EPIPE", "nobodyReads"],
  ["ELOOP", "ring"],
  ["ENAMETOOLONG", "longName"],
];

const refused = (code: string, file = "a.xlsx"): Promise<unknown> =>
  told("cannotWrite", file, () => Promise.reject(Object.assign(new Error(code), { code }))).catch(
    (cause: unknown) => cause,
  );

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const words = TROUBLE[language];

  test.each(ANSWERS)("%s has its words", async (code, why) => {
    const cause = await refused(code);
    expect(cause).toBeInstanceOf(FileTrouble);
    expect((cause as FileTrouble).say(words)).toBe(words.cannotWrite({ file: "a.xlsx", why: words.why[why] }));
  });

  test("an answer that is not known is told as it is", async () => {
    expect(((await refused("EIO")) as FileTrouble).say(words)).toBe(
      words.cannotWrite({ file: "a.xlsx", why: words.why.other("EIO") }),
    );
  });

  test("every reason says what to do, and no two say the same", () => {
    const { other, ...reasons } = words.why;
    const all = [...Object.values(reasons), other("EIO")];
    const toDo = {
      sv: /\. (Ta bort|Höj|Stäng|Välj|Ange|Rätta|Läs|Spara|Försök)|^filen.*\. Ta bort/,
      en: /\. (Remove|Raise|Close|Choose|Name|Correct|Read|Save|Give|Try)/,
    }[language];
    for (const said of all) expect(said).toMatch(toDo);
    expect(new Set(all).size).toBe(all.length);
  });
});

test("a fault of ours is none of the computer's, and is thrown as it is", async () => {
  for (const fault of [
    new TypeError("x is undefined"),
    Object.assign(new Error("bad"), { code: "ERR_INVALID_ARG_TYPE" }),
  ])
    await expect(told("cannotRead", "a.xlsx", () => Promise.reject(fault))).rejects.toBe(fault);
});

test("a name with lines of its own stays on ours", async () => {
  expect(((await refused("EIO", "a\nFel: b")) as FileTrouble).say(TROUBLE.sv)).toContain("a␊Fel: b");
});

test("an interruption is one still, when something is said besides", () => {
  const more = new Interrupted("SIGHUP").and(({ leftOver }) => leftOver("a.tmp"));
  expect([more instanceof Interrupted, more.signal]).toEqual([true, "SIGHUP"]);
  expect(more.say(TROUBLE.en)).toBe(`${TROUBLE.en.interrupted}\n${TROUBLE.en.leftOver("a.tmp")}`);
});
