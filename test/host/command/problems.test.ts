/** What the command line tells of problems: a line for each cause, a count, and that nothing was written. */
import { access, cp, readFile, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { rulesFor } from "../../../host/command/call";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreementMall } from "../../../src/agreements/mall";
import type { ReadingRule } from "../../../src/problems";
import { SETTING, toText } from "../../../taskpane/state/remembered";
import { EXAMPLE, EXAMPLE_CSV, ownFolder, settle } from "./support/call";

const folder = ownFolder();
const RULE: ReadingRule = { kind: "region", text: "Reg Stokholm", region: "01" };

/** The example, its waiting figures changed line by line. */
async function changed(change: (line: string, row: number) => string): Promise<string> {
  await cp(EXAMPLE_CSV, folder("in"), { recursive: true });
  const lines = (await readFile(folder("in", "Väntetider.csv"), "utf8")).split(/\r?\n/);
  await writeFile(folder("in", "Väntetider.csv"), lines.map(change).join("\n"));
  return folder("in");
}

const misspelt = (line: string, row: number): string =>
  row >= 1 && row <= 12 ? line.replace("01;Region Stockholm;", ";Reg Stokholm;") : line;

test("a region misspelt twelve times is one line with its places, counted, and nothing is written", async () => {
  const input = await changed(misspelt);
  const { code, error } = await settle(input, "--out", folder("ut.xlsx"));
  expect(code).toBe(1);
  expect(error.split("\n").filter((line) => line.startsWith("Fel "))).toEqual([
    expect.stringMatching(/^Fel Väntetider!B2:B13 \(12 ställen\): ”Reg Stokholm” är ingen region\./),
  ]);
  expect(error).toContain("1 fel (12 ställen)");
  expect(error).toContain("Ingenting är skrivet.");
  await expect(access(folder("ut.xlsx"))).rejects.toThrow();
});

test("of more rows than a call may have values, every other wrong, all wrong ones are one line", async () => {
  const input = await changed((line) => line);
  const [header = "", good = ""] = (await readFile(folder("in", "Väntetider.csv"), "utf8")).split("\n");
  const bad = misspelt(good, 1);
  const rows = Array.from({ length: 130_000 }, (_, row) => (row % 2 === 0 ? bad : good));
  await writeFile(folder("in", "Väntetider.csv"), [header, ...rows].join("\n"));
  const { code, error } = await settle(input, "--dry-run");
  expect(code).toBe(1);
  const lines = error.split("\n").filter((line) => line.includes("Reg Stokholm"));
  expect(lines).toEqual([
    expect.stringMatching(/^Fel Väntetider!B2, B4, .*B24 och 64988 ställen till \(65000 ställen\): ”Reg Stokholm” är/),
  ]);
  expect(error.split("\n").length).toBeLessThan(12);
});

test("what stands in a cell, a sheet's name or a file's steers no terminal and makes no line of its own", async () => {
  const escape = "\u001b]0;x\u0007\u202e\u009b";
  const workbook = await readXlsx(await readFile(EXAMPLE));
  const cells = { row: 1, column: 0, rows: 1, columns: 2 };
  workbook.findSheet("Väntetider")?.enter(cells, [["", `Reg${escape}\nFel: allt är rätt`]]);
  await writeFile(folder("bok.xlsx"), await writeXlsx(workbook));
  const { error } = await settle(folder("bok.xlsx"), "--dry-run");
  expect(error).toContain("”Reg␛]0;x␇U+202EU+009B␊Fel: allt är rätt”");
  expect(error).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]|^Fel: allt/mu);
  const input = await changed((line) => line);
  await writeFile(folder("in", `a${escape}\nFel: b.csv`), '"öppet citat');
  const named = await settle(input, "--dry-run");
  expect(named.error).toMatch(/^a␛\]0;x␇U\+202EU\+009B␊Fel: b\.csv, rad 1/);
});

test("nor does what stands in a path, whichever way it is printed", async () => {
  const out = folder("ut\u001b[2J.xlsx");
  const written = await settle(EXAMPLE_CSV, "--agreement", "kvinnors-halsa-2022", "--out", out);
  expect(written.out).toContain(`Skrev ${folder("ut␛[2J.xlsx")} `);
  expect((await settle("borta\u001b[2J.xlsx")).error).toMatch(/^Hittar inte borta␛\[2J\.xlsx\./);
});

test("a rule that the workbook remembers holds here, and is told", async () => {
  await settle(EXAMPLE_CSV, "--out", folder("bok.xlsx"));
  const workbook = await readXlsx(await readFile(folder("bok.xlsx")));
  const sheet = workbook.findSheet("Väntetider");
  sheet?.enter({ row: 1, column: 0, rows: 1, columns: 2 }, [["", "Reg Stokholm"]]);
  await writeFile(folder("utan.xlsx"), await writeXlsx(workbook));
  workbook.settings.set(SETTING, toText({ choices: {}, rules: [RULE] }));
  await writeFile(folder("med.xlsx"), await writeXlsx(workbook));
  expect((await settle(folder("utan.xlsx"), "--dry-run")).code).toBe(1);
  const { code, out } = await settle(folder("med.xlsx"), "--dry-run", "--lang", "en");
  expect(code).toBe(0);
  expect(out).toContain("“Reg Stokholm” is read as Region Stockholm");
});

test("figures of the wrong year are one error, and --figures-year reads them as the agreement's", async () => {
  // 2021 has fewer requirements: those that both have are kept.
  const input = await changed((line, row) => (row === 0 || /^\d\d;[^;]*;[^;]*;1;/.test(line) ? line : ""));
  const wrong = await settle(input, "--agreement", "2021", "--dry-run");
  expect(wrong.code).toBe(1);
  expect(wrong.error).toMatch(/Uppgifterna avser 2023, men överenskommelsen \(.*2021\) mäter 2021\. Byt till .*2023\./);
  expect(wrong.error).toContain("1 fel");
  const read = await settle(input, "--agreement", "2021", "--figures-year", "2023", "--dry-run");
  expect(read.error).not.toContain("Uppgifterna avser 2023");
  expect(read.code).toBe(0);
  expect(read.out).toContain("Läsregel: Uppgifter för 2023 läses som 2021. Ett antagande");
});

test("a problem of a sheet that is not there has no place, and no blank where it would stand", async () => {
  // No sheet Befolkning: the product's own populations are of another day than the state's.
  const input = await changed((line) => line.replaceAll(";2023-", ";2020-"));
  await rm(folder("in", "Befolkning.csv"));
  const { out } = await settle(input, "--agreement", "2020", "--dry-run");
  expect(out).toMatch(/^Varning: Folkmängderna avser 2019-12-31\./m);
});

test("an identity that is open has an open side, and no 0 in its place", async () => {
  const input = await changed((line, row) => (row === 0 || line.startsWith("13;") ? line : ""));
  const { out } = await settle(input, "--dry-run");
  const open = out.split("\n").filter((line) => / {2}\? {2}.*öppen$/.test(line));
  expect(open.length).toBeGreaterThan(3);
  for (const line of open) expect(line).toMatch(/\? +öppen +öppen$/);
});

test("a year that is none is a wrong call", async () => {
  const { code, error } = await settle(EXAMPLE_CSV, "--figures-year", "i år");
  expect(code).toBe(2);
  expect(error).toContain("--figures-year är ett år som 2023: i år");
});

test("the year that is given goes before the one that is remembered, and the agreement's own needs no rule", () => {
  const remembered: readonly ReadingRule[] = [RULE, { kind: "years", from: 2022, to: 2021 }];
  expect(rulesFor(agreement2021, { figuresYear: undefined }, remembered)).toBe(remembered);
  expect(rulesFor(agreement2021, { figuresYear: 2023 }, remembered)).toEqual([
    RULE,
    { kind: "years", from: 2023, to: 2021 },
  ]);
  expect(rulesFor(agreement2021, { figuresYear: 2021 }, remembered)).toEqual([RULE]);
  expect(rulesFor(agreementMall, { figuresYear: 2023 }, [])).toEqual([{ kind: "years", from: 2023, to: 2027 }]);
});
