/** `npm run settle` as a process: signals, full disks, limits and readers that stop, and never a stack trace. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../host/files/xlsx";
import { TROUBLE } from "../../../src/text";
import { EXAMPLE_CSV, ownFolder } from "./support/call";
import { type Ended, makePipe, start } from "./support/process";

const inFolder = ownFolder();
const { cannotPrint, cannotRead, cannotWrite, interrupted, nothingWritten, why } = TROUBLE.sv;

/** An agreement that is soon settled, and what it writes: a workbook, JSON, the agreement, and 21 packs. */
const SOON = [EXAMPLE_CSV, "--agreement", "kvinnors-halsa-2022"] as const;
const FILES = 3 + 21;

const writing = (): readonly string[] => [
  ...[...SOON, "--out", inFolder("ut", "bok.xlsx"), "--json", inFolder("ut", "a.json")],
  ...["--agreement-json", inFolder("ut", "avtal.json"), "--packs", inFolder("ut", "regioner")],
];

/** Old files where three of the new ones belong. */
async function oldFiles(): Promise<void> {
  await mkdir(inFolder("ut", "regioner"), { recursive: true });
  for (const name of OLD) await writeFile(inFolder("ut", name), `old ${name}`);
}

const OLD = ["bok.xlsx", "avtal.json", "regioner/Region 13 Halland.xlsx"];

/** The names of what is in the folder; and of the old files, those that are as they were. */
async function found(): Promise<{ readonly names: readonly string[]; readonly whole: readonly string[] }> {
  const names = [...(await readdir(inFolder("ut"))), ...(await readdir(inFolder("ut", "regioner")))];
  const whole: string[] = [];
  for (const name of OLD) if ((await readFile(inFolder("ut", name), "utf8")) === `old ${name}`) whole.push(name);
  return { names, whole };
}

const UNTOUCHED = { names: ["avtal.json", "bok.xlsx", "regioner", "Region 13 Halland.xlsx"], whole: OLD };

function plain({ code, out, error }: Ended): Pick<Ended, "code"> {
  expect(`${out}${error}`).not.toMatch(/^ +at .*:\d+:\d+|node:internal/m);
  return { code };
}

/** Resolves when so many temporary files have been seen at once, or the process has ended. */
async function seen(count: number, ended: Promise<Ended>): Promise<void> {
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted) {
    const names = await Promise.all([inFolder("ut"), inFolder("ut", "regioner")].map((folder) => readdir(folder)));
    if (names.flat().filter((name) => name.endsWith(".tmp")).length >= count) return;
    await new Promise(setImmediate);
  }
}

describe("a signal", () => {
  test.each([1, 12, FILES])("as temporary file %i is there leaves all the old files, or all the new", async (count) => {
    await oldFiles();
    const { kill, ended } = start(writing());
    await seen(count, ended);
    kill("SIGINT");
    const end = await ended;
    const now = await found();
    // It may come as the last file is put in its place.
    if (end.code === 0) expect([now.names.length, now.whole]).toEqual([FILES + 1, []]);
    else {
      expect([end.code, end.error]).toEqual([130, `${interrupted}\n${nothingWritten}\n`]);
      expect(now).toEqual(UNTOUCHED);
    }
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s, when all but a pipe is written, puts all back",
    async (signal) => {
      await oldFiles();
      makePipe(inFolder("rör"));
      const { kill, ended } = start([...SOON, "--out", inFolder("ut", "bok.xlsx"), "--json", inFolder("rör")]);
      await expect.poll(async () => (await found()).whole).not.toContain("bok.xlsx");
      kill(signal);
      const end = await ended;
      expect([end.code, end.error]).toEqual([
        { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal],
        `${interrupted}\n${nothingWritten}\n`,
      ]);
      expect(await found()).toEqual(UNTOUCHED);
    },
  );

  test("before anything is written leaves all as it was", async () => {
    await oldFiles();
    const { kill, ended } = start(writing());
    kill("SIGINT");
    expect(await ended).toMatchObject({ out: "", error: "" });
    expect(await found()).toEqual(UNTOUCHED);
  });
});

describe("what the computer refuses is told in words, with exit code 1, and the old files are whole:", () => {
  test("files that are larger than allowed", async () => {
    await oldFiles();
    const end = await start(writing(), { before: "ulimit -f 1; " }).ended;
    expect(plain(end)).toEqual({ code: 1 });
    expect(end.error).toBe(
      `${cannotWrite({ file: inFolder("ut", "bok.xlsx"), why: why.limited })}\n${nothingWritten}\n`,
    );
    expect(await found()).toEqual(UNTOUCHED);
  });

  test("a full disk", async () => {
    await oldFiles();
    const end = await start([...SOON, "--out", inFolder("ut", "bok.xlsx"), "--json", "/dev/full"]).ended;
    expect(plain(end)).toEqual({ code: 1 });
    expect(end.error).toBe(`${cannotWrite({ file: "/dev/full", why: why.full })}\n${nothingWritten}\n`);
    expect(await found()).toEqual(UNTOUCHED);
  });

  test("a reader of the JSON that stops", async () => {
    await oldFiles();
    const args = [...SOON, "--out", inFolder("ut", "bok.xlsx"), "--json", "/dev/stdout"];
    const end = await start(args, { before: "set -o pipefail; ", after: "| head -c 1" }).ended;
    expect(plain(end)).toEqual({ code: 1 });
    expect(end.error).toBe(`${cannotWrite({ file: "/dev/stdout", why: why.nobodyReads })}\n${nothingWritten}\n`);
    expect(await found()).toEqual(UNTOUCHED);
  });
});

describe("what is printed", () => {
  test("to a reader that stops: all is written, and nothing is said of it", async () => {
    const args = [...SOON, "--out", inFolder("bok.xlsx")];
    const end = await start(args, { before: "set -o pipefail; ", after: "| head -c 1" }).ended;
    expect(end).toMatchObject({ code: 0, error: "" });
    expect(await readdir(inFolder())).toEqual(["bok.xlsx"]);
  });

  test("to a full disk: it is told once, and the exit code is 1", async () => {
    const end = await start([...SOON, "--out", inFolder("bok.xlsx")], { after: "> /dev/full" }).ended;
    expect(end).toMatchObject({ code: 1, error: `${cannotPrint({ why: why.full })}\n` });
  });

  test("goes before what is written to the same pipe", async () => {
    const { out } = await start([...SOON, "--out", inFolder("bok.xlsx"), "--json", "/dev/stdout"]).ended;
    expect(out).toMatch(/^\{\n {2}"agreement"[^]*\n\}\n/m);
  });
});

test("a folder of more files than may be open at once is read", async () => {
  for (let number = 1; number <= 300; number++) await writeFile(inFolder(`blad${String(number)}.csv`), "a;b\n1;2\n");
  const end = await start([inFolder(), "--dry-run"], { before: "ulimit -n 100; " }).ended;
  expect(plain(end)).toEqual({ code: 1 });
  expect(end.error).not.toContain(why.tooMany);
});

test("a pipe is no input, alone or in a folder, and is not waited for", async () => {
  await mkdir(inFolder("mapp"));
  makePipe(inFolder("rör"), inFolder("mapp", "Befolkning.csv"));
  for (const [input, file] of [
    [inFolder("rör"), inFolder("rör")],
    [inFolder("mapp"), inFolder("mapp", "Befolkning.csv")],
  ] as const) {
    const end = await start([input]).ended;
    expect(end).toMatchObject({ code: 1, out: "", error: `${cannotRead({ file, why: why.notFile })}\n` });
  }
});

test("two runs at once that write the same files leave those of one of them, whole, and nothing else", async () => {
  const runs = await Promise.all([start(writing()).ended, start(writing()).ended]);
  expect(runs.map(plain)).toEqual([{ code: 0 }, { code: 0 }]);
  const names = [...(await readdir(inFolder("ut"))), ...(await readdir(inFolder("ut", "regioner")))];
  expect(names.filter((name) => name.startsWith("."))).toEqual([]);
  expect(names).toHaveLength(FILES + 1);
  for (const name of names.filter((one) => one.endsWith(".json")))
    expect(JSON.parse(await readFile(inFolder("ut", name), "utf8"))).toBeTypeOf("object");
  for (const name of ["bok.xlsx", "regioner/Region 13 Halland.xlsx"])
    expect((await readXlsx(await readFile(inFolder("ut", name)))).sheets.length).toBeGreaterThan(0);
});
