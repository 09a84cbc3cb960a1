/** What is read is never written over, however its path is spelt, and no output by another. */
import { cp, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { agreementToJson } from "../../../src/agreement-json";
import { agreement2022 } from "../../../src/agreements/2022";
import { COMMAND } from "../../../src/text";
import { EXAMPLE, EXAMPLE_CSV, ownFolder, settle } from "./support/call";

const inFolder = ownFolder();
const SCENARIOS = "examples/scenarier-pahittade.json";

/** A workbook, a folder of CSV files, last year's, two agreements and scenarios, as a call reads them. */
async function inputs(): Promise<readonly string[]> {
  await mkdir(inFolder("in"));
  await cp(EXAMPLE, inFolder("in", "bok.xlsx"));
  await cp(EXAMPLE_CSV, inFolder("in", "csv"), { recursive: true });
  for (const name of ["avtal", "annat"])
    await writeFile(inFolder("in", `${name}.json`), agreementToJson(agreement2022));
  await cp(SCENARIOS, inFolder("in", "scenarier.json"));
  return [
    ...[inFolder("in", "bok.xlsx"), inFolder("in", "csv")],
    ...["--agreement", inFolder("in", "avtal.json"), "--compare", inFolder("in", "annat.json")],
    ...["--scenarios", inFolder("in", "scenarier.json")],
  ];
}

/** Every file of the folder, at any depth, with its bytes. */
async function everything(folder = inFolder()): Promise<readonly string[]> {
  const names = await readdir(folder);
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name);
      if ((await stat(path)).isDirectory()) return everything(path);
      return [`${relative(inFolder(), path)} ${(await readFile(path)).toString("base64")}`];
    }),
  );
  return found.flat();
}

/** Calls with these options; all stays as it was, and the call is refused with these words. */
async function refuses(args: readonly string[], words: string): Promise<void> {
  const before = await everything();
  const call = await settle(...args);
  expect({ ...call, error: call.error.split("\n")[0] }).toEqual({ code: 2, out: "", error: words });
  expect(await everything()).toEqual(before);
}

const { overInput, sameOutput } = COMMAND.sv;

describe("an output that is an input is refused", () => {
  test.each([
    ["the workbook", "--json", "bok.xlsx"],
    ["a CSV file of a folder that is read besides", "--json", "csv/Väntetider.csv"],
    ["the agreement", "--json", "avtal.json"],
    ["the agreement that is compared with", "--agreement-json", "annat.json"],
    ["the scenarios", "--json", "scenarier.json"],
    ["the workbook, as a folder of packs", "--packs", "bok.xlsx"],
  ])("%s", async (_, option, name) => {
    const args = await inputs();
    const files = await readdir(inFolder("in", "csv"));
    // The name as the folder has it, which may put å together in another way.
    const real = files.reduce((path, file) => path.replace(file.normalize("NFC"), file), name);
    const file = inFolder("in", real);
    await refuses([...args, "--out", inFolder("ut.xlsx"), option, file], overInput({ file, input: file }));
  });

  test("through a symbolic link, a hard link, a linked folder, and another spelling", async () => {
    const args = await inputs();
    const input = inFolder("in", "bok.xlsx");
    await symlink("in/bok.xlsx", inFolder("mjuk.xlsx"));
    await symlink("mjuk.xlsx", inFolder("mjukare.xlsx"));
    await link(input, inFolder("hard.xlsx"));
    await symlink("in", inFolder("mapp"));
    await mkdir(inFolder("tom"));
    const spelt = [
      ...[inFolder("mjuk.xlsx"), inFolder("mjukare.xlsx"), inFolder("hard.xlsx"), inFolder("mapp", "bok.xlsx")],
      ...[`${inFolder()}/./in//bok.xlsx`, `${inFolder()}/tom/../in/bok.xlsx`, relative(".", input)],
      `${inFolder()}/mapp/../in/bok.xlsx`,
    ];
    for (const file of spelt) {
      await refuses([...args, "--out", file], overInput({ file, input }));
      await refuses([...args, "--out", inFolder("ut.xlsx"), "--json", file], overInput({ file, input }));
    }
  });

  test("a pack that is called as the workbook", async () => {
    await mkdir(inFolder("in"));
    const input = inFolder("in", "Region 13 Halland.xlsx");
    await cp(EXAMPLE, input);
    await symlink("in", inFolder("ut"));
    const file = inFolder("ut", "Region 13 Halland.xlsx");
    await refuses([input, "--out", inFolder("a.xlsx"), "--packs", inFolder("ut")], overInput({ file, input }));
  });

  test("though nothing would be written, and in English", async () => {
    const file = inFolder("bok.xlsx");
    await cp(EXAMPLE, file);
    const call = await settle(file, "--json", file, "--dry-run", "--lang", "en");
    expect([call.code, call.error.split("\n")[0]]).toEqual([2, COMMAND.en.overInput({ file, input: file })]);
  });
});

describe("two outputs that are one file are refused", () => {
  test.each([
    ["the same name", "a.xlsx", "a.xlsx"],
    ["another spelling, which is not there yet", "a.xlsx", "ny/../a.xlsx"],
    ["through a linked folder", "a.xlsx", "länk/a.xlsx"],
    ["through a link to what is not there yet", "a.xlsx", "pekare.json"],
    ["in large letters, in a folder that is not there yet", "ny/å.xlsx", "ny/A\u030a.XLSX"],
    ["two names of one file", "ett.xlsx", "två.json"],
  ])("%s", async (_, name, other) => {
    await symlink(".", inFolder("länk"));
    await symlink("a.xlsx", inFolder("pekare.json"));
    await writeFile(inFolder("ett.xlsx"), "");
    await link(inFolder("ett.xlsx"), inFolder("två.json"));
    const [first, second] = [`${inFolder()}/${name}`, `${inFolder()}/${other}`];
    const before = await readdir(inFolder());
    const call = await settle(EXAMPLE, "--out", first, "--json", second);
    expect({ ...call, error: call.error.split("\n")[0] }).toEqual({
      ...{ code: 2, out: "", error: sameOutput({ file: second, other: first }) },
    });
    expect(await readdir(inFolder())).toEqual(before);
  });

  test("a pack and the workbook, the JSON and the agreement", async () => {
    const file = inFolder("Region 13 Halland.xlsx");
    await refuses([EXAMPLE, "--out", file, "--packs", inFolder()], sameOutput({ file, other: file }));
    const json = inFolder("a.json");
    await refuses(
      [EXAMPLE, "--out", inFolder("a.xlsx"), "--json", json, "--agreement-json", json],
      sameOutput({ file: json, other: json }),
    );
  });
});
