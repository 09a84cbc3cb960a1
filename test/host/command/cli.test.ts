/** The command line, end to end: files in, files out, exit codes. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { Workbook } from "../../../host/model/workbook";
import type { SettlementRecord } from "../../../src/present/record";
import { OUTPUT } from "../../../src/sheets/names";
import { COMMAND } from "../../../src/text/command";
import { partsOf, withPart } from "../../support/package-parts";
import { type Call, EXAMPLE, EXAMPLE_CSV, ownFolder, settle } from "./support/call";

/** The sheets that a settlement writes. */
const SETTLED = (
  [
    "summary",
    "byRequirement",
    "outcome",
    "heatMap",
    "bonus",
    "payments",
    "grants",
    "charts",
    "reconciliation",
    "sources",
    "problems",
  ] as const
).map((id) => OUTPUT[id]);

const inFolder = ownFolder();

async function json(file: string): Promise<SettlementRecord> {
  return JSON.parse(await readFile(file, "utf8")) as SettlementRecord;
}

/** The example's CSV files with the lines of one of them changed. */
async function csvWith(name: string, change: (lines: string[][]) => string[][]): Promise<string> {
  const copy = inFolder("underlag");
  await cp(EXAMPLE_CSV, copy, { recursive: true });
  const file = (await readdir(copy)).find((one) => one.normalize("NFC") === name) ?? "";
  const { data } = Papa.parse<string[]>((await readFile(join(copy, file), "utf8")).replace(/^\ufeff/, ""), {
    delimiter: ";",
    skipEmptyLines: true,
  });
  await writeFile(join(copy, file), Papa.unparse(change(data), { delimiter: ";" }));
  return copy;
}

/** The example settled without further wishes, once for all tests that look at it. */
interface Plain {
  readonly call: Call;
  readonly out: string;
  readonly json: string;
  /** Its sheets, opened again; no test changes them. */
  readonly workbook: Workbook;
}

let plain: Plain;
let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "komiljarden-"));
  const [out, file] = [join(place, "ny", "avräknad.xlsx"), join(place, "a.json")] as const;
  const call = await settle(EXAMPLE, "--out", out, "--json", file);
  plain = { call, out, json: file, workbook: await readXlsx(await readFile(out)) };
});
afterAll(async () => {
  await rm(place, { recursive: true });
});

describe("the example", () => {
  test("settles, prints the table and the reconciliation, and says where it wrote", () => {
    const { call, out, workbook } = plain;
    expect(call).toMatchObject({ code: 0, error: "" });
    expect(call.out).toContain("Region Jämtland Härjedalen");
    expect(call.out).toMatch(
      /Utbetalningarna är prestationsmedlen\s+2\u00a0500\u00a0000\u00a0000,00\u00a0kr\s+=\s+2\u00a0500\u00a0000\u00a0000,00\u00a0kr\s+stämmer/,
    );
    expect(call.out).toContain(`Skrev ${out}`);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Läs mig", "Befolkning", "Väntetider", ...SETTLED]);
  });

  test("gives the same JSON from .xlsx and from CSV", async () => {
    const file = inFolder("b.json");
    await settle(EXAMPLE_CSV, "--out", inFolder("b.xlsx"), "--json", file);
    expect(await readFile(file, "utf8")).toBe(await readFile(plain.json, "utf8"));
    expect((await json(file)).complete).toBe(true);
  });

  test("settled twice leaves the same bytes", async () => {
    const out = inFolder("b.xlsx");
    await settle(EXAMPLE, "--out", out);
    expect((await readFile(out)).equals(await readFile(plain.out))).toBe(true);
  });

  test("speaks English when asked to", async () => {
    const call = await settle(EXAMPLE, "--out", inFolder("a.xlsx"), "--lang", "en");
    expect(call.out).toContain("The payments are the performance money");
  });

  test("a later precision mode changes the amounts, and the JSON names it", async () => {
    const file = inFolder("b.json");
    await settle(EXAMPLE, "--out", inFolder("b.xlsx"), "--json", file, "--precision", "exact");
    const [rounded, exact] = [await json(plain.json), await json(file)];
    expect(exact.precision).toBe("exact");
    // Rounding is monotone and the limits have one decimal: it
    // lifts some measures over a limit and drops none below it.
    expect(Number(exact.pot)).toBeGreaterThan(Number(rounded.pot));
  });

  test("settled up to August leaves the pot and December open", async () => {
    const file = inFolder("a.json");
    await settle(EXAMPLE, "--out", inFolder("a.xlsx"), "--json", file, "--upto", "2023-08");
    const record = await json(file);
    expect(record.complete).toBe(false);
    expect(record.pot).toBeNull();
    const payments = Object.values(record.regions).map((region) => region.payments);
    expect(payments.every((payment) => payment["2023-12"] === null)).toBe(true);
    // The same as the year's own August payment, which never looks at later months.
    expect(payments.reduce((sum, payment) => sum + (payment["2023-08"] ?? 0), 0)).toBe(627_358_507);
  });
});

describe("the sheets, opened again", () => {
  test("every row of totals is the sum of its column, to the öre", () => {
    const { workbook } = plain;
    const totals = SETTLED.flatMap((name) => totalsOf(workbook, name));
    expect(totals.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(["Sammanställning", "Bonuspott", "Per krav", "Utbetalningar", "Övriga medel"]),
    );
    for (const { sheet, header, total, sum } of totals)
      expect(`${sheet} ${header}: ${String(sum)}`).toBe(`${sheet} ${header}: ${String(total)}`);
    // Sammanställning 6 + 4, Per krav 9 + 1, Bonuspott 3 + 2, Utbetalningar
    // 3, Övriga medel 3 (without the ages 0–18 the sum is of what is known).
    expect(totals).toHaveLength(31);
  });

  test("Utfall adds up to Sammanställning, region by region", () => {
    const { workbook } = plain;
    const [outcome, summary] = [tableOf(workbook, "Utfall"), tableOf(workbook, "Sammanställning")];
    for (const line of summary.rows.slice(0, 21)) {
      const own = outcome.rows.filter((row) => row[0] === line[0]);
      expect(own).toHaveLength(99);
      expect(ore(sumOf(own, outcome.headers.indexOf("Intjänat")))).toBe(ore(line[4]));
      expect(ore(sumOf(own, outcome.headers.indexOf("Reserverat")))).toBe(ore(line[3]));
    }
  });
});

describe("a faulty call", () => {
  test.each([
    ["two inputs", ["a.xlsx", "b.xlsx"]],
    ["an input that is not there", ["finns-inte.xlsx"]],
    ["an unknown agreement", [EXAMPLE, "--agreement", "1999"]],
    ["an unknown option", [EXAMPLE, "--wrong"]],
    ["an unknown precision", [EXAMPLE, "--precision", "nearest"]],
    ["a month that is not measured", [EXAMPLE, "--upto", "2023-12"]],
    ["an output that is no .xlsx", [EXAMPLE, "--out", "a.csv"]],
    ["an output on top of the input", [EXAMPLE, "--out", EXAMPLE]],
    ["an input of another kind", ["README.md"]],
  ])("%s ends with 2 and says how to call", async (_, args) => {
    const call = await settle(...args);
    expect(call.code).toBe(2);
    expect(call.error).toContain("npm run settle --");
  });
});

describe("faulty input", () => {
  test("ends with 1, names sheet, cell and what to do, and writes nothing", async () => {
    const input = await csvWith("Väntetider.csv", (lines) =>
      lines.map((line, index) =>
        index === 13 ? line.map((cell, column) => (column === 1 ? "Region Stockhlm" : column === 0 ? "" : cell)) : line,
      ),
    );
    const out = inFolder("a.xlsx");
    const file = inFolder("a.json");
    const call = await settle(input, "--out", out, "--json", file);
    expect(call.code).toBe(1);
    expect(call.error).toContain("Fel Väntetider!B14: ”Region Stockhlm” är ingen region. Menas Region Stockholm?");
    expect(await readdir(inFolder())).toEqual(["underlag"]);
  });

  test("a file that is no workbook ends with 1", async () => {
    const file = inFolder("a.xlsx");
    await writeFile(file, "hej");
    const call = await settle(file);
    expect(call.code).toBe(1);
    expect(call.error).not.toBe("");
  });

  test("CSV with decimal points and commas for delimiter reads the same", async () => {
    const input = await csvWith("Befolkning.csv", (lines) => lines);
    const file = inFolder("b.json");
    const source = (await readdir(input)).find((name) => name.normalize("NFC") === "Väntetider.csv") ?? "";
    const { data } = Papa.parse<string[]>((await readFile(join(input, source), "utf8")).replace(/^\ufeff/, ""), {
      delimiter: ";",
    });
    await writeFile(
      join(input, source),
      Papa.unparse(
        data.map((line) => line.map((cell) => cell.replace(/^(\d+),(\d+)$/, "$1.$2"))),
        { delimiter: "," },
      ),
    );
    await settle(input, "--out", inFolder("b.xlsx"), "--json", file);
    expect(await readFile(file, "utf8")).toBe(await readFile(plain.json, "utf8"));
  });
});

describe("partial input", () => {
  test("a controller with her own region's figures sees what she has earned; the rest is open, never 0", async () => {
    const input = await csvWith("Väntetider.csv", (lines) =>
      lines.filter((line, index) => index === 0 || line[0] === "09"),
    );
    const file = inFolder("a.json");
    const call = await settle(input, "--out", inFolder("a.xlsx"), "--json", file);
    expect(call.code).toBe(0);
    const record = await json(file);
    expect(record).toMatchObject({ complete: false, pot: null });
    expect(Number(record.regions["09"]?.earned)).toBeGreaterThan(0);
    expect(record.regions["09"]).toMatchObject({
      bonus: null,
      total: null,
      payments: { "2023-08": null, "2023-12": null },
    });
    expect(record.regions["01"]).toMatchObject({ earned: null, bonus: null, total: null });
    expect(record.verdicts).toHaveLength(99);
    expect(call.out).toMatch(/Region Stockholm\s+öppen\s+öppen\s+öppen/);
    const summary = tableOf(await readXlsx(await readFile(inFolder("a.xlsx"))), "Sammanställning");
    expect(summary.rows[0]?.slice(4, 10)).toEqual(Array(6).fill("öppen"));
    expect(summary.rows[7]?.[4]).toBeGreaterThan(0);
  });

  test("what has not come is open, and the report says how many cells, where, and what to write", async () => {
    // Stockholm's last year of requirement 1 in January, where the level is not met: line 2 of the file.
    const without = (written: string) =>
      csvWith("Väntetider.csv", (lines) =>
        lines.map((line, index) =>
          index === 1 ? line.map((cell, at) => (at === 6 || at === 7 ? written : cell)) : line,
        ),
      );
    const file = inFolder("open.json");
    const call = await settle(await without(""), "--out", inFolder("open.xlsx"), "--json", file);
    expect(call.code).toBe(0);
    expect(call.out).toMatch(
      /Varning Väntetider!G2: Täljare fg år: värdet har inte levererats för Region Stockholm \(krav 1; 2023-01\)\. 1 av .*skriv saknas/,
    );
    expect(await json(file)).toMatchObject({
      complete: false,
      pot: null,
      awaiting: [{ region: "01", month: "2023-01", requirement: "1", figures: ["earlier"] }],
    });
    const said = await settle(await without("saknas"), "--out", inFolder("said.xlsx"), "--json", file);
    expect(said.out).toContain("Upplysning Väntetider!G2: Täljare fg år: det står att värdet saknas");
    expect(await json(file)).toMatchObject({ complete: true, awaiting: [] });
  });

  test("no populations at all is an error: reserves need them", async () => {
    const input = await csvWith("Befolkning.csv", (lines) => lines.slice(0, 5));
    const call = await settle(input);
    expect(call.code).toBe(1);
    expect(call.error).toContain("Folkmängd saknas för");
  });
});

test("a user's own sheet of the same name is never touched: the next free name is taken", async () => {
  const workbook = await readXlsx(await readFile(EXAMPLE));
  const own = workbook.addSheet("Utfall");
  own.enter({ row: 0, column: 0, rows: 1, columns: 2 }, [["mitt eget", 17]]);
  const [input, out] = [inFolder("in.xlsx"), inFolder("ut.xlsx")];
  await writeFile(input, await writeXlsx(workbook));
  const call = await settle(input, "--out", out);
  expect(call.out).toContain("Utfall (2)");
  const written = await readXlsx(await readFile(out));
  expect(written.sheet("Utfall").value(0, 0)).toBe("mitt eget");
  expect(written.sheet("Utfall").value(0, 1)).toBe(17);
  expect(tableOf(written, "Utfall (2)").rows).toHaveLength(2079);
});

/** The first table of a sheet, from the row after its header to the first blank one. */
function tableOf(workbook: Workbook, name: string): { headers: unknown[]; rows: unknown[][] } {
  const lines = linesOf(workbook, name);
  const start = lines.findIndex((line) => line.includes("Länskod") || line.includes("Månad"));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.every((cell) => cell === ""));
  return { headers: lines[start] ?? [], rows: end < 0 ? rest : rest.slice(0, end) };
}

interface Total {
  readonly sheet: string;
  readonly header: string;
  readonly total: bigint;
  readonly sum: bigint;
}

/** Every numeric total of a sheet beside the sum of the rows above it; quotients, which are no sums, are left out. */
function totalsOf(workbook: Workbook, name: string): Total[] {
  const lines = linesOf(workbook, name);
  return lines.flatMap((line, row) => {
    if (!line.slice(0, 2).includes("Summa")) return [];
    const start = lines
      .slice(0, row)
      .reduce((last, above, index) => (above.every((cell) => cell === "") ? index : last), -1);
    const header =
      lines
        .slice(start + 1, row)
        .findIndex(
          (above) =>
            above.some((cell) => cell !== "") &&
            typeof above.at(-1) !== "number" &&
            above.filter((cell) => cell !== "").length > 1,
        ) +
      start +
      1;
    const rows = lines.slice(header + 1, row);
    return line.flatMap((cell, column) => {
      const title = String(lines[header]?.[column]);
      if (typeof cell !== "number" || /Andel|Kr per|Vikt/.test(title)) return [];
      return [{ sheet: name, header: title, total: ore(cell), sum: ore(sumOf(rows, column)) }];
    });
  });
}

function linesOf(workbook: Workbook, name: string): unknown[][] {
  const sheet = workbook.sheet(name);
  const used = sheet.cells.used(true);
  if (!used) return [];
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => sheet.value(row, column)),
  );
}

// Öre as whole numbers: the sums are exact, and so is the comparison.
function sumOf(rows: readonly (readonly unknown[])[], column: number): number {
  return Number(rows.reduce((sum, row) => sum + ore(row[column]), 0n)) / 100;
}

function ore(value: unknown): bigint {
  if (typeof value !== "number") throw new Error(`not an amount: ${String(value)}`);
  return BigInt(Math.round(value * 100));
}

/** The cells of a sheet, row by row, as wide as its widest row that matters here. */
function rowsOf(workbook: Workbook, name: string): unknown[][] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return Array.from({ length: 2200 }, (_, row) => Array.from({ length: 25 }, (__, column) => sheet.value(row, column)));
}

function enter(workbook: Workbook, name: string, row: number, column: number, value: string | number): void {
  workbook.sheets.find((one) => one.name === name)?.enter({ row, column, rows: 1, columns: 1 }, [[value]]);
}

describe("what is asked for besides", () => {
  test("an agreement is written to its sheet, edited there, and settled with", async () => {
    const [first, second] = [inFolder("a.xlsx"), inFolder("b.xlsx")];
    await settle(EXAMPLE, "--out", first, "--agreement-sheet", "--agreement-json", inFolder("avtal.json"));
    const edited = await readXlsx(await readFile(first));
    const rows = rowsOf(edited, OUTPUT.agreement);
    // The third column holds the values; the level of requirement 1 is the only one of 90 per cent.
    const at = rows.findIndex((row) => String(row[2]).replaceAll("\u00a0", " ") === "minst 90 %");
    expect(at).toBeGreaterThan(0);
    enter(edited, OUTPUT.agreement, at, 2, "minst 99 %");
    await writeFile(second, await writeXlsx(edited));
    const before = await settle(
      first,
      "--agreement",
      "blad",
      "--out",
      inFolder("c.xlsx"),
      "--json",
      inFolder("c.json"),
    );
    const after = await settle(
      second,
      "--agreement",
      "blad",
      "--out",
      inFolder("d.xlsx"),
      "--json",
      inFolder("d.json"),
    );
    expect([before.code, after.code]).toEqual([0, 0]);
    const levels = ({ verdicts }: SettlementRecord) =>
      verdicts.filter(({ requirement, path }) => requirement === "1" && path === "level").length;
    expect(levels(await json(inFolder("d.json")))).toBeLessThan(levels(await json(inFolder("c.json"))));
    // The JSON is the agreement too.
    const byJson = await settle(
      EXAMPLE,
      "--agreement",
      inFolder("avtal.json"),
      "--out",
      inFolder("e.xlsx"),
      "--json",
      inFolder("e.json"),
    );
    expect(byJson.code).toBe(0);
    expect((await json(inFolder("e.json"))).regions).toEqual((await json(inFolder("c.json"))).regions);
  });

  test("a second run on other figures lists what moved in Ändringar, and none on the same", async () => {
    const [second, third] = [inFolder("b.xlsx"), inFolder("c.xlsx")] as const;
    await settle(plain.out, "--out", second);
    expect((await readXlsx(await readFile(second))).sheets.map(({ name }) => name)).not.toContain(OUTPUT.changes);
    const workbook = await readXlsx(await readFile(second));
    const [headers, firstRow] = rowsOf(workbook, "Väntetider");
    const column = headers?.indexOf("Täljare") ?? -1;
    expect(Number(firstRow?.[column])).toBeGreaterThan(0);
    enter(workbook, "Väntetider", 1, column, 0);
    await writeFile(second, await writeXlsx(workbook));
    await settle(second, "--out", third);
    const changed = await readXlsx(await readFile(third));
    expect(changed.sheets.map(({ name }) => name)).toContain(OUTPUT.changes);
    expect(rowsOf(changed, OUTPUT.changes).flat()).toContain("Region Stockholm");
  });

  test("protected sheets are written and protected again, which is told; one with a password stops it all", async () => {
    const workbook = await readXlsx(await readFile(plain.out));
    const sheetOf = ({ sheets }: Workbook) => sheets.find(({ name }) => name === OUTPUT.outcome);
    const sheet = sheetOf(workbook);
    if (sheet) sheet.protection = { options: { allowSort: true } };
    const [input, out] = [inFolder("skyddad.xlsx"), inFolder("b.xlsx")];
    const bytes = await writeXlsx(workbook);
    await writeFile(input, bytes);
    const call = await settle(input, "--out", out, "--precision", "exact");
    expect(call).toMatchObject({ code: 0, error: "" });
    expect(call.out).toContain(COMMAND.sv.unlocked([OUTPUT.outcome]));
    const written = await readXlsx(await readFile(out));
    expect(sheetOf(written)?.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    expect(rowsOf(written, OUTPUT.outcome)).not.toEqual(rowsOf(workbook, OUTPUT.outcome));

    const part = Object.entries(partsOf(bytes)).find(([, xml]) => xml.includes("<sheetProtection"))?.[0] ?? "";
    await writeFile(
      input,
      withPart(bytes, part, (xml) => xml.replace("<sheetProtection", '$& password="CC1A"')),
    );
    const refused = inFolder("c.xlsx");
    expect(await settle(input, "--out", refused)).toMatchObject({
      code: 1,
      error: expect.stringContaining(COMMAND.sv.password([OUTPUT.outcome])) as string,
    });
    await expect(readFile(refused)).rejects.toThrow("ENOENT");
  });

  test("forms for all, a workbook for each region with nothing of the others, and two agreements side by side", async () => {
    const [out, packs] = [inFolder("a.xlsx"), inFolder("regioner")];
    const call = await settle(EXAMPLE, "--out", out, "--forms", "requisition", "--packs", packs, "--compare", "2022");
    expect(call).toMatchObject({ code: 0, error: "" });
    const written = await readXlsx(await readFile(out));
    const names = written.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith(OUTPUT.requisition))).toHaveLength(22);
    expect(names).toContain(OUTPUT.comparison);
    const files = await readdir(packs);
    expect(files).toHaveLength(21);
    const kalmar = await readXlsx(await readFile(join(packs, files.find((name) => name.includes("08")) ?? "")));
    const texts = kalmar.sheets
      .flatMap(({ name }) => rowsOf(kalmar, name).flat())
      .filter((cell): cell is string => typeof cell === "string");
    expect(texts.some((text) => text.includes("Region Kalmar län"))).toBe(true);
    expect(texts.filter((text) => /Stockholm|Skåne|Västra Götaland/.test(text))).toEqual([]);
    expect(texts.filter((text) => /^Sparad \d{4}-\d{2}-\d{2}: Avtal 2023/.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /Fingeravtryck|underlag [0-9a-f]{8}/.test(text))).toEqual([]);
  });

  test("small numbers are hidden on the sheets and in the JSON, and move no krona", async () => {
    const [out, hidden] = [inFolder("b.xlsx"), inFolder("b.json")] as const;
    await settle(EXAMPLE, "--out", out, "--json", hidden, "--hide-small", "30");
    const money = ({ regions }: SettlementRecord) =>
      Object.values(regions).map(({ earned, bonus, payments }) => [earned, bonus, payments]);
    expect(money(await json(hidden))).toEqual(money(await json(plain.json)));
    const waitingOn = (workbook: Workbook) => {
      const rows = rowsOf(workbook, OUTPUT.outcome);
      const column = rows.find((row) => row.includes("Väntande"))?.indexOf("Väntande") ?? -1;
      return rows.map((row) => row[column]).filter((cell) => typeof cell === "number");
    };
    expect(waitingOn(plain.workbook).some((count) => count > 0 && count < 30)).toBe(true);
    expect(waitingOn(await readXlsx(await readFile(out))).filter((count) => count > 0 && count < 30)).toEqual([]);
  });

  test.each([
    [["--reporting", "maybe"], "Okänt --reporting maybe"],
    [["--decide", "4"], "--decide skrivs som KRAV=population"],
    [["--decide", "4=kanske"], "Okänt --decide kanske"],
    [["--hide-small", "2"], "--hide-small är ett heltal från 3"],
    [["--forms", "all"], "Okänt --forms all"],
    [["--compare", "1999"], "Okänd överenskommelse 1999"],
    [["--lang", "de"], "Okänt --lang de"],
    [["--lang", "en", "--forms", "all"], "Unknown --forms all"],
    [["--forms", "all", "--lang=en"], "Exit code 0: settled."],
  ])("%s is a wrong call", async (args, message) => {
    const call = await settle(EXAMPLE, ...args, "--out", inFolder("a.xlsx"));
    expect(call.code).toBe(2);
    expect(call.error).toContain(message);
  });
});
