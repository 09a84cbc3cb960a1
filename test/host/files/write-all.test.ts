/** All of some files or none: every step of the disk's is made to fail once, and the folder is as it was. */
import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DISK, type Disk } from "../../../host/files/disk";
import { FileTrouble, Interrupted } from "../../../host/files/trouble";
import { type Output, writeAll } from "../../../host/files/write-all";
import { TROUBLE } from "../../../src/text/trouble";
import { ownFolder } from "../command/support/call";
import { makePipe } from "../command/support/process";

const inFolder = ownFolder();

/** Every file of a folder with what it holds, and where its links lead. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      found[`${entry.name}/`] = "";
      for (const [name, text] of Object.entries(await contents(path))) found[`${entry.name}/${name}`] = text;
    } else
      found[entry.name] = entry.isSymbolicLink() ? `→ ${await fs.readlink(path)}` : await fs.readFile(path, "utf8");
  }
  return found;
}

/** An answer of the computer's. */
function answer(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code, syscall: "made up" });
}

/** The disk, whose call number `at` of those that change something fails; counts how many there were. */
function failing(at: number, code = "EACCES"): { readonly disk: Disk; readonly calls: string[] } {
  const calls: string[] = [];
  const guarded = <Key extends "access" | "copyFile" | "link" | "mkdir" | "open" | "rename">(key: Key): Disk[Key] => {
    const real = DISK[key] as (...args: readonly unknown[]) => Promise<unknown>;
    return ((...args: readonly unknown[]) => {
      calls.push(key);
      return calls.length === at ? Promise.reject(answer(code)) : real(...args);
    }) as Disk[Key];
  };
  const keys = ["access", "copyFile", "link", "mkdir", "open", "rename"] as const;
  return { disk: { ...DISK, ...Object.fromEntries(keys.map((key) => [key, guarded(key)])) }, calls };
}

/** Two files that are there, one that is not, and one in folders that are not. */
async function outputs(): Promise<readonly Output[]> {
  await fs.writeFile(inFolder("a.xlsx"), "old a");
  await fs.writeFile(inFolder("b.json"), "old b");
  return [
    { path: inFolder("a.xlsx"), contents: new TextEncoder().encode("new a") },
    { path: inFolder("b.json"), contents: "new b" },
    { path: inFolder("c.json"), contents: "new c" },
    { path: inFolder("ny", "under", "d.xlsx"), contents: "new d" },
  ];
}

const OLD = { "a.xlsx": "old a", "b.json": "old b" };
const NEW = {
  ...{ "a.xlsx": "new a", "b.json": "new b", "c.json": "new c" },
  ...{ "ny/": "", "ny/under/": "", "ny/under/d.xlsx": "new d" },
};

const refusal = (work: Promise<unknown>): Promise<unknown> => work.catch((cause: unknown) => cause);

describe("every file is written, and nothing else is left", () => {
  test("new ones, old ones, and folders that are missing", async () => {
    expect(await writeAll(await outputs())).toEqual([]);
    expect(await contents(inFolder())).toEqual(NEW);
  });

  test("a file keeps its permissions, and a new one has those that the user's have", async () => {
    const [path, other] = [inFolder("a.json"), inFolder("b.json")];
    await fs.writeFile(path, "old");
    await fs.chmod(path, 0o640);
    await fs.writeFile(inFolder("c.json"), "made by another program");
    await writeAll([
      { path, contents: "new" },
      { path: other, contents: "new" },
    ]);
    expect((await fs.stat(path)).mode & 0o777).toBe(0o640);
    expect((await fs.stat(other)).mode & 0o777).toBe((await fs.stat(inFolder("c.json"))).mode & 0o777);
  });

  test("a link to a file stays one, and the file is written; so does one to a file that is not there yet", async () => {
    await fs.mkdir(inFolder("annan"));
    await fs.writeFile(inFolder("annan", "a.json"), "old");
    await fs.symlink("annan/a.json", inFolder("a.json"));
    await fs.symlink("annan/../annan/b.json", inFolder("b.json"));
    await writeAll(["a.json", "b.json"].map((name) => ({ path: inFolder(name), contents: `new ${name}` })));
    expect(await contents(inFolder())).toEqual({
      ...{ "a.json": "→ annan/a.json", "b.json": "→ annan/../annan/b.json" },
      ...{ "annan/": "", "annan/a.json": "new a.json", "annan/b.json": "new b.json" },
    });
  });

  test("a disk that has one name for a file keeps the old one as a copy meanwhile", async () => {
    const disk: Disk = { ...DISK, link: () => Promise.reject(answer("EPERM")) };
    const files = await outputs();
    expect(await writeAll(files, { disk })).toEqual([]);
    expect(await contents(inFolder())).toEqual(NEW);
  });
});

describe("nothing is written, and nothing is left behind", () => {
  test.each(["EACCES", "ENOSPC", "EROFS", "EBUSY"])("wherever the disk answers %s", async (code) => {
    const files = await outputs();
    const { disk, calls } = failing(Infinity);
    await writeAll(files, { disk });
    await fs.rm(inFolder("c.json"));
    await fs.rm(inFolder("ny"), { recursive: true });
    // Two that are there: asked for, put aside; four that are written beside and put in their places.
    expect(calls).toHaveLength(2 + 2 + 3 * 4);
    for (let at = 1; at <= calls.length; at++) {
      await outputs();
      const cause = await refusal(writeAll(files, { disk: failing(at, code).disk }));
      expect([at, cause instanceof FileTrouble]).toEqual([at, true]);
      expect([at, await contents(inFolder())]).toEqual([at, OLD]);
    }
  });

  test("where a file may not be written though its folder may", async () => {
    const disk: Disk = { ...DISK, access: () => Promise.reject(answer("EACCES")) };
    const cause = (await refusal(writeAll(await outputs(), { disk }))) as FileTrouble;
    const { cannotWrite, why, nothingWritten } = TROUBLE.sv;
    expect(cause.say(TROUBLE.sv)).toBe(
      `${cannotWrite({ file: inFolder("a.xlsx"), why: why.forbidden })}\n${nothingWritten}`,
    );
    expect(await contents(inFolder())).toEqual(OLD);
  });

  test.each([
    ["a folder", "mapp", "folder"],
    ["a folder that is not there", "ingen/", "folder"],
    ["a file in a file", "b.json/c.json", "notFolder"],
    ["a name that is too long", "x".repeat(300), "longName"],
  ] as const)("to %s", async (_, name, why) => {
    const files = await outputs();
    await fs.mkdir(inFolder("mapp"));
    const path = `${inFolder()}/${name}`;
    const cause = (await refusal(writeAll([...files, { path, contents: "" }]))) as FileTrouble;
    expect(cause.say(TROUBLE.en)).toContain(TROUBLE.en.cannotWrite({ file: path, why: TROUBLE.en.why[why] }));
    expect(await contents(inFolder())).toEqual({ ...OLD, "mapp/": "" });
  });

  test("to a full device, which is written last", async () => {
    const cause = (await refusal(
      writeAll([{ path: "/dev/full", contents: "new" }, ...(await outputs())]),
    )) as FileTrouble;
    expect(cause.say(TROUBLE.sv)).toContain(TROUBLE.sv.cannotWrite({ file: "/dev/full", why: TROUBLE.sv.why.full }));
    expect(await contents(inFolder())).toEqual(OLD);
  });

  test("when it is interrupted before any step", async () => {
    const files = await outputs();
    // Four that are written beside, and four that are put in their places.
    for (let before = 1; before <= 8; before++) {
      await outputs();
      const stopping = new AbortController();
      let steps = 0;
      const counted = <Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
        (async (...args: Args) => {
          const result = await work(...args);
          steps += 1;
          if (steps === before - 1) stopping.abort(new Interrupted("SIGTERM"));
          return result;
        }) as typeof work;
      if (before === 1) stopping.abort(new Interrupted("SIGTERM"));
      const disk = { ...DISK, open: counted(DISK.open), rename: counted(DISK.rename) };
      const cause = await refusal(writeAll(files, { disk, signal: stopping.signal }));
      expect([before, cause]).toEqual([before, expect.any(Interrupted)]);
      expect([before, await contents(inFolder())]).toEqual([before, OLD]);
    }
  });

  test("while a pipe has no reader, when it is interrupted", async () => {
    makePipe(inFolder("rör"));
    const files = await outputs();
    const stopping = new AbortController();
    const writing = refusal(
      writeAll([...files, { path: inFolder("rör"), contents: "x" }], { signal: stopping.signal }),
    );
    await expect.poll(() => fs.readFile(inFolder("c.json"), "utf8").catch(() => "")).toBe("new c");
    stopping.abort(new Interrupted("SIGINT"));
    expect(await writing).toBeInstanceOf(Interrupted);
    await fs.rm(inFolder("rör"));
    expect(await contents(inFolder())).toEqual(OLD);
  });
});

test("a pipe gets it all, however slowly it is read", async () => {
  makePipe(inFolder("rör"));
  const text = "åäö".repeat(100_000);
  const reader = spawn("bash", ["-c", `sleep 0.3; cat ${inFolder("rör")}`], { stdio: ["ignore", "pipe", "inherit"] });
  let read = "";
  reader.stdout.setEncoding("utf8").on("data", (part: string) => (read += part));
  await writeAll([{ path: inFolder("rör"), contents: text }]);
  await new Promise((resolve) => reader.on("close", resolve));
  expect(read === text).toBe(true);
});

test("what cannot be put back is told with where it lies", async () => {
  const files = await outputs();
  let isBroken = false;
  const disk: Disk = {
    ...DISK,
    rename: (from, to) => {
      if (String(to).endsWith("b.json")) isBroken = true;
      return isBroken ? Promise.reject(answer("EIO")) : DISK.rename(from, to);
    },
  };
  const cause = (await refusal(writeAll(files, { disk }))) as FileTrouble;
  const kept = (await fs.readdir(inFolder())).filter((name) => name.endsWith(".old"));
  expect(kept).toHaveLength(1);
  expect(cause.say(TROUBLE.sv).split("\n")).toEqual([
    TROUBLE.sv.cannotWrite({ file: inFolder("b.json"), why: TROUBLE.sv.why.other("EIO") }),
    TROUBLE.sv.notPutBack({ file: inFolder("a.xlsx"), aside: inFolder(kept[0] ?? "") }),
  ]);
  expect(await fs.readFile(inFolder(kept[0] ?? ""), "utf8")).toBe("old a");
});

test("a temporary file that stays is told, and what is written is written", async () => {
  const disk: Disk = {
    ...DISK,
    rm: (path, options) => (String(path).endsWith(".old") ? Promise.reject(answer("EIO")) : DISK.rm(path, options)),
  };
  const left = await writeAll(await outputs(), { disk });
  expect(left.map((file) => file.replace(/-\w+\.old$/, ""))).toEqual(Array(2).fill(inFolder(".komiljarden")));
  expect(await contents(inFolder())).toMatchObject(NEW);
});
