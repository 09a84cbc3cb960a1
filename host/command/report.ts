/** A settlement as the lines that the command line prints. */

import { type RegionCode, regionName } from "../../src/agreement";
import { decimalText, type Known, largest, perHead, type Ratio, sumKnown } from "../../src/ground";
import { type Check, totalOf } from "../../src/paying";
import { kronorText, messageOf, ORE, placesText, regionLines, standingLines, toldWords } from "../../src/present";
import { groupsOf, type Problem, type Severity, tallyOf } from "../../src/problems";
import type { Shape, Standing, Understood } from "../../src/reading";
import { reservedOf, type ShownSettlement, shownAmounts, soFar, type Whose } from "../../src/shown";
import { apartWords, COMMAND, type CommandText, countWords, type Text } from "../../src/text";
import { onOneLine } from "../files/visible";

/**
 * How it stands for a region where one is given, or for the nation while something is open; the table of regions, all
 * or that one; the reconciliation and the remarks.
 */
export function report(
  settlement: ShownSettlement,
  problems: readonly Problem[],
  text: Text,
  region?: RegionCode,
): string {
  return [
    text.sheets.summary.title(settlement.agreement.title),
    "",
    ...(region !== undefined || !settlement.complete ? standing(settlement, region ?? "all", text) : []),
    ...(settlement.agreement.performance
      ? regionTable(settlement, region, text)
      : grantTable(settlement, region, text)),
    "",
    ...checkLines(settlement, text),
    "",
    reportProblems(problems, text),
  ].join("\n");
}

/** Which tables were found, their shape and how much was read of them: a line each; empty where none was. */
export function reportUnderstood(understood: readonly Understood[], text: Text): string {
  const words = COMMAND[text.language].understood;
  if (understood.length === 0) return "";
  const lines = understood.map(({ sheet, area, tables, cells, shape }) =>
    onOneLine(words.table({ sheet, area, tables, cells, shape: shapeWords(shape, words) })),
  );
  return [words.title, ...lines, ""].join("\n");
}

// "Region, månad i raderna; mått i rubrikerna".
function shapeWords(shape: Shape, { dimensions, standings }: CommandText["understood"]): string {
  return (Object.keys(standings) as Standing[])
    .flatMap((standing) => {
      const own = [...shape].flatMap(([dimension, stands]) => (stands === standing ? [dimensions[dimension]] : []));
      return own.length === 0 ? [] : [`${own.join(", ")} ${standings[standing]}`];
    })
    .join("; ");
}

/** How many there are of each kind, and every cause with its places and what to do about it; the gravest first. */
export function reportProblems(problems: readonly Problem[], text: Text): string {
  if (problems.length === 0) return text.sheets.problems.none;
  const gravity: readonly Severity[] = ["error", "warning", "info"];
  const words = COMMAND[text.language].problems;
  const tally = tallyOf(problems);
  const lines = gravity
    .flatMap((severity) => groupsOf(problems.filter((problem) => problem.severity === severity)))
    .map(({ problem, places, count }) => {
      const cells = placesText(places, text);
      const where =
        problem.place && problem.place.sheet !== "" ? ` ${problem.place.sheet}${cells === "" ? "" : `!${cells}`}` : "";
      const many = count > 1 ? ` (${words.places(count)})` : "";
      // A cell with several lines stays within the line that tells of it.
      return onOneLine(`${text.severity[problem.severity]}${where}${many}: ${messageOf(problem, text)}`);
    });
  const counts = gravity.flatMap((severity) => (tally[severity].causes > 0 ? [words[severity](tally[severity])] : []));
  return [...lines, `${counts.join(", ")}.`].join("\n");
}

function standing(settlement: ShownSettlement, whose: Whose, text: Text): string[] {
  const title = whose === "all" ? text.sheets.standing.nation : regionName(whose);
  const lines = standingLines(settlement, whose, text).map(({ label, told }) => [`  ${label}`, toldWords(told, text)]);
  return [title, ...columns(lines), ""];
}

// The last row is of all regions, whichever are listed above it.
function totalLabel(region: RegionCode | undefined, text: Text): string {
  return region === undefined ? text.sheets.summary.total : COMMAND[text.language].nation;
}

function regionTable(settlement: ShownSettlement, region: RegionCode | undefined, text: Text): string[] {
  const amounts = shownAmounts(settlement, ORE);
  const lines = regionLines(settlement, amounts);
  const ore = (units: Known): string => (units === "open" ? text.open : text.number(decimalText(units, ORE)));
  const row = (
    name: string,
    earned: Known,
    bonus: Known,
    total: Known,
    reserved: bigint,
    population: number,
  ): string[] => [
    name,
    ore(earned),
    ore(bonus),
    total === "open" && earned !== "open" ? `≥ ${ore(earned)}` : ore(total),
    total === "open" ? text.open : signed(ore(total - reserved)),
    ore(perHead(total, population)),
  ];
  const rows = lines
    .filter((one) => region === undefined || one.region === region)
    .map(({ region: code, amounts: own, bonus, total, population }) =>
      row(regionName(code), soFar(own, "earned"), bonus, total, reservedOf(own), population),
    );
  const people = lines.reduce((total, { population }) => total + population, 0);
  const totals = row(
    totalLabel(region, text),
    soFar(amounts.total, "earned"),
    sumKnown(lines.map(({ bonus }) => bonus)),
    sumKnown(lines.map(({ total }) => total)),
    reservedOf(amounts.total),
    people,
  );
  return columns([COMMAND[text.language].columns, ...rows, totals]);
}

// Where nothing is paid for performance: each grant by region.
function grantTable({ grants, regions }: ShownSettlement, region: RegionCode | undefined, text: Text): string[] {
  const regional = grants.filter(({ amounts }) => amounts !== "not-regional");
  const kronor = (amounts: (typeof regional)[number]["amounts"], code: string): string =>
    typeof amounts === "string" ? text.open : text.number(String(amounts.get(code) ?? 0n));
  const whole = ({ amounts }: (typeof regional)[number]): string =>
    typeof amounts === "string" ? text.open : text.number(String(totalOf(amounts)));
  return columns([
    [text.sheets.region, ...regional.map(({ grant }) => grant.label)],
    ...regions
      .filter((code) => region === undefined || code === region)
      .map((code) => [regionName(code), ...regional.map(({ amounts }) => kronor(amounts, code))]),
    [totalLabel(region, text), ...regional.map(whole)],
  ]);
}

// One line for each check, with how many regions and the like it is of; and one more for where it fails, if it does.
function checkLines({ agreement, checks }: ShownSettlement, text: Text): string[] {
  const kronor = (amount: Ratio): string => text.kronor(kronorText(amount, ORE));
  // Of what is open everywhere neither side is known.
  const isUnknown = ({ state, each }: Check): boolean => state === "open" && each?.count === 0;
  return [
    text.sheets.reconciliation.title,
    ...columns(
      checks.map((check) => [
        text.checks[check.name].title,
        isUnknown(check) ? text.open : kronor(check.left),
        check.state === "open" ? "?" : check.state === "fails" ? "≠" : "=",
        check.state === "open" ? text.open : kronor(check.right),
        text.state[check.state],
        isUnknown(check) ? "" : countWords(check, text),
      ]),
    ),
    ...checks.flatMap((check) => {
      const apart = apartWords(agreement, check, kronor, text);
      return apart === "" ? [] : [`${text.checks[check.name].title}: ${apart}`];
    }),
  ];
}

// The first column reads from the left, the others are figures and stand at the right.
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    largest(
      rows.map((row) => row[index]?.length ?? 0),
      0,
    ),
  );
  return rows.map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function signed(amount: string): string {
  return amount.startsWith("-") ? amount : `+${amount}`;
}
