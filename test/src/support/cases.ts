/**
 * The worked examples of `test/cases`: Markdown that a lawyer
 * reads, and the grids and expectations that its tables are.
 *
 * Tables are read from above: a row says what no earlier row has said, and "Alla
 * övriga" are the regions that none of them names for that month and requirement.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Agreement, periodsOf, requirementsOf } from "../../../src/agreement/agreement";
import { REGIONS, type RegionCode } from "../../../src/agreement/regions";
import { monthsIn, type Period } from "../../../src/ground/month";
import type { Settings } from "../../../src/settling/settle";
import type { Grid } from "../../../src/sheets/grid";
import { type Row, type Sections, split, table } from "./markdown";
import { type Line, sheet, there } from "./sheets";

/** What a cell of the agreement is expected to earn. */
interface ExpectedVerdict {
  readonly region: RegionCode;
  readonly period: Period;
  readonly requirement: string;
  readonly path: string;
  readonly share: number;
}

/** A column of amounts: by region, and what is written at the foot of the table. */
export interface ExpectedAmounts {
  readonly heading: string;
  readonly byRegion: ReadonlyMap<RegionCode, bigint>;
  readonly sum: bigint;
  readonly withheld: bigint;
}

/** One example: what goes in, and what should come out. */
interface Case {
  readonly title: string;
  readonly grids: readonly Grid[];
  readonly settings: Settings;
  /** Absent where the example does not show them. */
  readonly verdicts?: readonly ExpectedVerdict[];
  readonly payments: readonly ExpectedAmounts[];
  readonly grants: readonly ExpectedAmounts[];
  /** Codes of problems that are pointed out. */
  readonly problems: readonly string[];
  /** Codes of the errors that stop it; none when it is settled. */
  readonly stops: readonly string[];
}

/** The examples of an agreement, and the clauses quoted above them. */
export interface CaseFile {
  readonly clauses: readonly string[];
  readonly cases: readonly Case[];
}

/** Reads the examples of an agreement. */
export function caseFile(agreement: Agreement): CaseFile {
  const text = readFileSync(join(import.meta.dirname, "../../cases", `${agreement.id}.md`), "utf8");
  const parts = split(text, "## ");
  const told = [...parts]
    .filter(([heading]) => heading.startsWith("Fall "))
    .map(([title, body]) => ({ title, sections: split(body, "### ") }));
  const people = populations(there(told[0]?.sections.get("Befolkning")));
  const waits: Row[][] = [];
  const cases = told.map(({ title, sections }): Case => {
    const own = sections.get("Väntetider") ?? "";
    const like = /Som i fall (\d+)/.exec(own)?.[1];
    // An example that is like another but for some rows: its own rows come first.
    const rows = [...table(own), ...(like === undefined ? [] : there(waits[Number(like) - 1]))];
    waits.push(rows);
    return {
      title,
      grids: [people, ...(rows.length === 0 ? [] : [waitingTimes(agreement, rows)])],
      settings: settingsOf(sections),
      ...(sections.has("Utfall") && { verdicts: verdicts(agreement, table(there(sections.get("Utfall")))) }),
      payments: amounts(sections.get("Utbetalningar")),
      grants: amounts(sections.get("Medel utan prestationskrav")),
      problems: codesIn(sections.get("Anmärkningar")),
      stops: codesIn(sections.get("Stannar")),
    };
  });
  const clauses = (parts.get("Bestämmelse") ?? "")
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .map((line) => line.slice(2));
  return { clauses, cases };
}

const OTHERS = /^Alla övriga(, vardera)?$/;

function regionsIn(cell: string): readonly RegionCode[] {
  if (OTHERS.test(cell)) return REGIONS.map(({ code }) => code);
  return cell.split(", ").map((name) => there(REGIONS.find((region) => region.name === name)).code);
}

function periodsIn(cell: string): readonly Period[] {
  return cell.includes("–") ? monthsIn(cell.replace("–", "/") as Period) : [cell as Period];
}

function requirementsIn(agreement: Agreement, cell: string): readonly string[] {
  const numbers = requirementsOf(agreement).map(({ number }) => number);
  if (cell === "alla") return numbers;
  return cell.split(", ").flatMap((part) => {
    const [from, to] = part.split("–").map(Number);
    return numbers.filter((number) => Number(number) >= there(from) && Number(number) <= (to ?? there(from)));
  });
}

/** The cells that a table says something of, each by the first row that does. */
function eachCell(
  agreement: Agreement,
  rows: readonly Row[],
  when: string,
): { readonly region: RegionCode; readonly period: Period; readonly requirement: string; readonly row: Row }[] {
  const said = new Map<string, { region: RegionCode; period: Period; requirement: string; row: Row }>();
  for (const row of rows) {
    for (const region of regionsIn(there(row["Region"]))) {
      for (const period of periodsIn(there(row[when]))) {
        for (const requirement of requirementsIn(agreement, there(row["Krav"]))) {
          const key = `${region} ${period} ${requirement}`;
          if (!said.has(key)) said.set(key, { region, period, requirement, row });
        }
      }
    }
  }
  return [...said.values()];
}

function waitingTimes(agreement: Agreement, rows: readonly Row[]): Grid {
  const lines = eachCell(agreement, rows, "Månad").map(({ region, period, requirement, row }): Line => {
    const figures = Object.entries(row).filter(([name]) => !["Region", "Månad", "Krav"].includes(name));
    return {
      Länskod: region,
      Månad: period,
      Prestationskrav: requirement,
      ...Object.fromEntries(figures.map(([name, cell]) => [name, cell === "" ? "" : Number(cell)])),
    };
  });
  return sheet("Väntetider", lines);
}

function populations(text: string): Grid {
  const said = new Map<RegionCode, Line>();
  for (const { Region: regions, ...columns } of table(text)) {
    const figures = Object.fromEntries(
      Object.entries(columns).map(([name, cell]) => [name, /\d/.test(cell) ? Number(cell.replaceAll(" ", "")) : cell]),
    );
    for (const region of regionsIn(there(regions)))
      if (!said.has(region)) said.set(region, { Länskod: region, ...figures });
  }
  return sheet("Befolkning", [...said.values()]);
}

const DECISIONS: Readonly<Record<string, "population" | "returned">> = {
  "efter folkmängd": "population",
  "betalas inte ut": "returned",
};

function settingsOf(sections: Sections): Settings {
  const rows = table(sections.get("Inställningar") ?? "");
  return rows.length === 0
    ? {}
    : {
        decisions: Object.fromEntries(
          rows.map((row) => [there(row["Krav"]), there(DECISIONS[there(row["Om ingen klarar det"])])]),
        ),
      };
}

const PATHS: Readonly<Record<string, string>> = {
  nivå: "level",
  förbättring: "improvement",
  "ej uppfyllt": "none",
  "kan inte bedömas": "not-assessable",
};

function verdicts(agreement: Agreement, rows: readonly Row[]): ExpectedVerdict[] {
  const periods: readonly string[] = agreement.performance ? periodsOf(agreement.performance) : [];
  return eachCell(agreement, rows, "Period").map(({ region, period, requirement, row }) => {
    if (!periods.includes(period)) throw new Error(`${period} is no period of ${agreement.id}`);
    return {
      region,
      period,
      requirement,
      path: there(PATHS[there(row["Väg"])]),
      share: Number.parseInt(there(row["Andel"]), 10),
    };
  });
}

function amounts(text: string | undefined): ExpectedAmounts[] {
  const rows = table(text ?? "");
  const headings = Object.keys(rows[0] ?? {}).filter((name) => name !== "Region");
  const kronor = (row: Row | undefined, heading: string): bigint => BigInt((row?.[heading] ?? "0").replaceAll(" ", ""));
  const foot = (name: string): Row | undefined => rows.find((row) => row["Region"] === name);
  return headings.map((heading) => {
    const byRegion = new Map<RegionCode, bigint>();
    for (const row of rows) {
      const name = there(row["Region"]);
      if (name === "Summa" || name === "Hålls inne") continue;
      for (const region of regionsIn(name)) if (!byRegion.has(region)) byRegion.set(region, kronor(row, heading));
    }
    return { heading, byRegion, sum: kronor(foot("Summa"), heading), withheld: kronor(foot("Hålls inne"), heading) };
  });
}

function codesIn(text = ""): string[] {
  return [...text.matchAll(/`([a-z-]+)`/g)].map((match) => there(match[1]));
}
