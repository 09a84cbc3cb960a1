/**
 * How long LibreOffice takes to calculate the same rules written as ordinary formulas, with plain subtraction, and what
 * they pay wrong. It is started without a window; the time is that of a full recalculation alone.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "../../host/files/xlsx";
import { Workbook } from "../../host/model/workbook";
import { type Agreement, boundOf, type Limit, moneyOf, type Requirement } from "../../src/agreement/agreement";
import { REGIONS } from "../../src/agreement/regions";
import { sum } from "../../src/ground/exact";
import type { Figure, Observation, Submission } from "../../src/reading/submission";
import { settleFigures } from "../../src/settling/settle";
import type { CellValue } from "../../src/sheets/grid";
import { performanceOf } from "../src/support/made-up";
import { settlementOf } from "../src/support/settled";
import { randomSubmission } from "../support/random-submissions";
import { findSoffice, runSoffice } from "../support/soffice";
import { median } from "./time";

const ROUNDS = 40;
/** How long LibreOffice may take in all, in milliseconds. */
const LIMIT = 120_000;
/** A random year of which every figure is there, and many stand on the limits. */
const SEED = 3;

/** Lines to print: the time and its ratio to the engine's `exact` milliseconds, and what the formulas pay wrong. */
export async function libreOfficeLines(agreement: Agreement, example: Submission, exact: number): Promise<string[]> {
  const program = findSoffice();
  if (program === undefined)
    return ["LibreOffice, the same rules as formulas         left out: it is not on this machine"];
  const onLimits = randomSubmission(agreement, SEED, {
    ...{ absent: 0, undelivered: 0, rowless: 0, paid: 0 },
    ...{ course: "anything", people: "as in life" },
  });
  const [first, second] = [
    await calculated(program, agreement, example),
    await calculated(program, agreement, onLimits),
  ];
  const time = median([...first.times, ...second.times]);
  return [
    `LibreOffice, the same rules as formulas         ${time.toFixed(0)} ms   for each full recalculation`,
    `  ratio LibreOffice / exact                     ${(time / exact).toFixed(0)}      (target: at least 100)`,
    `  its wrong steps and kronor, the example       ${wrongIn(agreement, example, first)}`,
    `  a random year with figures on the limits      ${wrongIn(agreement, onLimits, second)}`,
  ];
}

/** What LibreOffice came to: milliseconds of each round, the share of each row, and whole kronor by region. */
interface Calculated {
  readonly times: readonly number[];
  readonly shares: readonly number[];
  readonly kronor: readonly number[];
}

// Formulas that round nothing say what the agreement does where limits are met exactly: so they are held against that.
function wrongIn(agreement: Agreement, submission: Submission, { shares, kronor }: Calculated): string {
  const { reserves, verdictOf, payments, regions } = settlementOf(
    settleFigures(agreement, submission, { precision: "exact" }),
  );
  const steps = rowsIn(agreement, submission).filter(({ region, month, requirement }, index) => {
    const reserve = reserves.find(region, month, requirement);
    const share = (reserve && verdictOf(reserve)?.share) ?? 0;
    return Math.round((shares[index] ?? 0) * 100) !== share;
  }).length;
  const off = regions.map((region, index) => {
    const paid = sum(payments.map(({ amounts }) => (amounts === "open" ? 0n : (amounts.get(region) ?? 0n))));
    return Math.abs((kronor[index] ?? 0) - Number(paid));
  });
  const all = off.reduce((a, b) => a + b, 0);
  return `${String(steps)} of ${String(shares.length)}; ${String(all)} kr in all regions together`;
}

async function calculated(program: string, agreement: Agreement, submission: Submission): Promise<Calculated> {
  const rows = rowsIn(agreement, submission);
  const folder = await mkdtemp(join(tmpdir(), "komiljarden-bench-"));
  try {
    const start = [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore"];
    // The first start makes the profile, and would write over macros that were there before it.
    await runSoffice(program, [...start, "--terminate_after_init"], process.env, LIMIT);
    const basic = join(folder, "profile", "user", "basic");
    for (const [name, text] of Object.entries(librariesFor(rows.length))) await writeFile(join(basic, name), text);
    const [book, said] = [join(folder, "book.xlsx"), join(folder, "said.txt")];
    await writeFile(book, await writeXlsx(bookOf(agreement, submission, rows)));
    const { how, said: words } = await runSoffice(
      program,
      [...start, `macro:///Standard.Bench.Run("${book}","${said}")`],
      process.env,
      LIMIT,
    );
    const numbers = await readFile(said, "utf8").catch(() => {
      throw new Error(`LibreOffice ${how} and measured nothing. It said: ${words}`);
    });
    const all = numbers.split(/\r?\n/).filter((line) => line.trim() !== "");
    const values = all.map((line) => Number(line.trim()));
    return {
      times: values.slice(0, ROUNDS),
      shares: values.slice(ROUNDS, ROUNDS + rows.length),
      kronor: values.slice(ROUNDS + rows.length),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows of the months that are measured, in the order they were handed in. */
function rowsIn(agreement: Agreement, { observations }: Submission): readonly Observation[] {
  const months = new Set<string>(performanceOf(agreement).months.value);
  return observations.filter(({ month }) => months.has(month));
}

const HEADERS = "Region,Krav,T,N,T f,N f,T tol,Väntar,T 30,N 30,Andel,Reserv,Intjänat,Månad".split(",");

function bookOf(agreement: Agreement, { populations }: Submission, rows: readonly Observation[]): Workbook {
  const rules = performanceOf(agreement);
  const requirements = new Map(rules.requirements.map((one) => [one.number, one]));
  const weights = rules.requirements.reduce((all, { weight }) => all + weight.value, 0);
  const last = rows.length + 1;
  const workbook = new Workbook(["Rader", "Folk", "Månader"]);
  const put = (name: string, cells: readonly (readonly CellValue[])[]): void => {
    const columns = Math.max(...cells.map((row) => row.length));
    const filled = cells.map((row) => [...row, ...Array<CellValue>(columns - row.length).fill("")]);
    workbook.sheet(name).enter({ row: 0, column: 0, rows: cells.length, columns }, filled);
  };
  put("Rader", [
    HEADERS,
    ...rows.map((row, index): CellValue[] => {
      const at = index + 2;
      const requirement = requirements.get(row.requirement);
      const weight = requirement?.weight.value ?? 0;
      return [
        `r${row.region}`,
        row.requirement,
        ...countsOf(row.current),
        ...countsOf(row.lastYear),
        countsOf(row.withTolerance)[0],
        row.waiting.kind === "count" ? row.waiting.count : "",
        ...countsOf(row.waitingWithin),
        requirement ? shareFormula(requirement, at) : "",
        `=${String(moneyOf(rules))}/${String(rules.months.value.length)}*${String(weight)}/${String(weights)}` +
          `*VLOOKUP(A${String(at)},Folk!A$1:B$${String(REGIONS.length)},2,0)/SUM(Folk!B$1:B$${String(REGIONS.length)})`,
        `=K${String(at)}*L${String(at)}`,
        `m${row.month}`,
      ];
    }),
  ]);
  const people = new Map(populations.map(({ region, total }) => [region, total]));
  const all = `SUM(Rader!M$2:M$${String(last)})`;
  put(
    "Folk",
    REGIONS.map(({ code }, index): CellValue[] => {
      const own = `SUMIFS(Rader!M$2:M$${String(last)},Rader!A$2:A$${String(last)},A${String(index + 1)})`;
      const pot = `(SUM(Rader!L$2:L$${String(last)})-${all})`;
      return [`r${code}`, people.get(code) ?? 0, `=${own}`, `=ROUND(C${String(index + 1)}*(1+${pot}/${all}),0)`];
    }),
  );
  // What each month earned is what part payments are made of.
  const months = rules.months.value;
  put("Månader", [
    ["", ...months.map((month) => `m${month}`)],
    ...REGIONS.map(({ code }, row): CellValue[] => [
      `r${code}`,
      ...months.map((_, column) => {
        const [own, month] = [`$A${String(row + 2)}`, `${String.fromCharCode(FIRST_LETTER + column)}$1`];
        return `=SUMIFS(Rader!$M$2:$M$${String(last)},Rader!$A$2:$A$${String(last)},${own},Rader!$N$2:$N$${String(last)},${month})`;
      }),
    ]),
  ]);
  return workbook;
}

/** The letter of the first column of months. */
const FIRST_LETTER = "B".charCodeAt(0);

function countsOf(figure: Figure): [CellValue, CellValue] {
  if (figure.kind === "counts") return [figure.numerator, figure.denominator];
  return figure.kind === "share" ? [Number(figure.share.n), Number(figure.share.d)] : ["", ""];
}

// =IF(IFERROR(C2/D2>=0.8,FALSE),1,IFERROR(IF(C2/D2-E2/F2>=0.03,1,…),0))
function shareFormula({ level, improvement, better }: Requirement, at: number): string {
  const cell = (column: string): string => `${column}${String(at)}`;
  const now = `${cell("C")}/${cell("D")}`;
  const own = level?.numerator.value === "plain" ? now : `${cell("G")}/${cell("D")}`;
  const within = level?.waiting
    ? `OR(IFERROR(${limitOn(`${cell("I")}/${cell("J")}`, level.waiting.limit.value)},FALSE),` +
      `AND(${cell("H")}<>"",${cell("H")}<=${String(level.waiting.moreThan.value)}))`
    : "TRUE";
  const isMet = level ? `IFERROR(AND(${limitOn(own, level.limit.value)},${within}),FALSE)` : "FALSE";
  const change = better.value === "higher" ? `${now}-${cell("E")}/${cell("F")}` : `${cell("E")}/${cell("F")}-${now}`;
  const steps = (improvement?.tiers.value ?? []).reduceRight(
    (rest, step) => `IF(${limitOn(change, step)},${String(step.share / 100)},${rest})`,
    "0",
  );
  return `=IF(${isMet},1,IFERROR(${steps},0))`;
}

function limitOn(value: string, limit: Limit): string {
  const sign = "atLeast" in limit ? ">=" : "atMost" in limit ? "<=" : ">";
  return `${value}${sign}${String(boundOf(limit) / 1000)}`;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const LIBRARY = `xmlns:library="http://openoffice.org/2000/library" library:name="Standard"`;

/** A library of macros as LibreOffice keeps it in a profile, for a sheet of so many rows. */
const librariesFor = (rows: number): Readonly<Record<string, string>> => ({
  "Standard/script.xlb": `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library ${LIBRARY} library:readonly="false" library:passwordprotected="false">
<library:element library:name="Bench"/>
</library:library>`,
  "Standard/Bench.xba": `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">
Sub Run(book As String, said As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(book), "_blank", 0, hidden())
  handle = FreeFile
  Open said For Output As #handle
  For round = 1 To ${String(ROUNDS)}
    start = GetSystemTicks()
    document.calculateAll()
    Print #handle, CStr(GetSystemTicks() - start)
  Next
  sheet = document.Sheets.getByName("Rader")
  For row = 1 To ${String(rows)}
    Print #handle, Str(sheet.getCellByPosition(10, row).Value)
  Next
  sheet = document.Sheets.getByName("Folk")
  For row = 0 To ${String(REGIONS.length - 1)}
    Print #handle, Str(sheet.getCellByPosition(3, row).Value)
  Next
  Close #handle
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>`,
});
