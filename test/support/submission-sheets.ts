/** Figures handed in as sheets that say the same: what rows have to read as, written as people write it. */
import { type Agreement, hasOwnNumerator, type Requirement, requirementsOf } from "../../src/agreement/agreement";
import { decimalText, type Ratio } from "../../src/ground/exact";
import type { Figure, Observation, Submission, Waiting } from "../../src/reading/submission";
import type { CellValue, Grid } from "../../src/sheets/grid";
import { type Line, sheet } from "../src/support/sheets";

/** The submission without the rows that no sheet can say, or that are refused: shares where counts are pooled. */
export function sayable(agreement: Agreement, submission: Submission): Submission {
  const requirements = byNumber(agreement);
  const isPooled = agreement.performance?.periodValue?.value === "pooled";
  const isRefused = ({ current, lastYear, withTolerance }: Observation): boolean =>
    isPooled && [current, lastYear, withTolerance].some(({ kind }) => kind === "share");
  return {
    ...submission,
    observations: submission.observations.flatMap((one) => {
      const requirement = requirements.get(one.requirement);
      if (!requirement || !isSayable(requirement, one)) return [];
      const seen = withoutUnseen(requirement, one);
      const figures = [seen.current, seen.lastYear, seen.withTolerance, seen.waitingWithin];
      return isRefused(seen) || !figures.every(isDecimal) ? [] : [seen];
    }),
  };
}

/** Its sheets; each row names its requirement by number, name or id in turn. */
export function sheetsOf(agreement: Agreement, { populations, observations }: Submission): readonly Grid[] {
  const requirements = byNumber(agreement);
  return [
    sheet(
      "Befolkning",
      populations.map(({ region, total, young, conditionMet }) => ({
        Länskod: region,
        Folkmängd: total,
        "Folkmängd 0–18": young ?? "",
        "Villkor uppfyllt": conditionMet === undefined ? "" : conditionMet ? "ja" : "nej",
      })),
    ),
    ...(observations.length === 0
      ? []
      : [
          sheet(
            "Väntetider",
            observations.flatMap((one, index) => {
              const requirement = requirements.get(one.requirement);
              return requirement ? [lineOf(requirement, one, index)] : [];
            }),
          ),
        ]),
  ];
}

function byNumber(agreement: Agreement): ReadonlyMap<string, Requirement> {
  return new Map(requirementsOf(agreement).map((one) => [one.number, one]));
}

// What the level is measured by shares its whole with what the improvement is, and those in time theirs with all.
function isSayable(requirement: Requirement, { current, withTolerance, waiting, waitingWithin }: Observation): boolean {
  const isCount = requirement.quantity.value === "count";
  const own = hasOwnNumerator(requirement) && !isCount ? withTolerance : undefined;
  const sharesWhole = own?.kind !== "counts" || (current.kind === "counts" && current.denominator === own.denominator);
  const isNoLess = !own || requirement.level?.numerator.value !== "with-tolerance" || isAtLeast(own, current);
  const isOfWaiting =
    waitingWithin.kind !== "counts" || (waiting.kind === "count" && waiting.count === waitingWithin.denominator);
  const isAbsentAlike =
    waitingWithin.kind === "counts" || waitingWithin.kind === "share" || waiting.kind === waitingWithin.kind;
  return sharesWhole && isNoLess && isOfWaiting && (isAbsentAlike || requirement.level?.waiting === undefined);
}

function isAtLeast(tolerant: Figure, strict: Figure): boolean {
  const [one, other] = [partOf(tolerant), partOf(strict)];
  return one === undefined || other === undefined || one >= other;
}

function partOf(figure: Figure): number | undefined {
  if (figure.kind === "share") return Number(figure.share.n) / Number(figure.share.d);
  return figure.kind === "counts" && figure.denominator > 0 ? figure.numerator / figure.denominator : undefined;
}

// A figure that the requirement does not look at is left out.
function withoutUnseen(requirement: Requirement, one: Observation): Observation {
  const none = { kind: "undelivered" } as const;
  const isCount = requirement.quantity.value === "count";
  return {
    ...one,
    lastYear: isCount || !requirement.improvement ? none : one.lastYear,
    withTolerance: hasOwnNumerator(requirement) && !isCount ? one.withTolerance : none,
    waiting: requirement.level?.waiting ? one.waiting : none,
    waitingWithin: requirement.level?.waiting ? one.waitingWithin : none,
  };
}

function lineOf(requirement: Requirement, one: Observation, index: number): Line {
  const names = [requirement.number, requirement.name, requirement.id];
  return {
    Länskod: one.region,
    Månad: one.month,
    Prestationskrav: names[index % names.length] ?? "",
    ...cells(one.current, "Täljare", "Nämnare", "Andel"),
    ...cells(one.lastYear, "Täljare fg år", "Nämnare fg år", "Andel fg år"),
    ...cells(one.withTolerance, "Täljare med tolerans", undefined, "Andel med tolerans"),
    Väntande: waitingCell(one.waiting),
    ...cells(one.waitingWithin, "Väntande inom 30 dagar", undefined, "Andel väntande inom 30 dagar"),
    Svarsfrekvens: one.responseRate ? percent(one.responseRate) : "",
    Rapporterad: one.reported ?? "",
  };
}

const ABSENT = { undelivered: "", missing: "saknas", suppressed: "*" } as const;

function cells(
  figure: Figure,
  some: string,
  all: string | undefined,
  share: string,
): Readonly<Record<string, CellValue>> {
  const blank = { [some]: "", ...(all !== undefined && { [all]: "" }), [share]: "" };
  switch (figure.kind) {
    case "counts":
      return { ...blank, [some]: figure.numerator, ...(all !== undefined && { [all]: figure.denominator }) };
    case "number":
      return { ...blank, [some]: figure.number };
    case "share":
      return { ...blank, [share]: percent(figure.share) };
    default:
      // The whole says nothing: it is also that of what the level is measured by.
      return { ...blank, [some]: ABSENT[figure.kind] };
  }
}

function waitingCell(waiting: Waiting): CellValue {
  return waiting.kind === "count" ? waiting.count : ABSENT[waiting.kind];
}

function isDecimal(figure: Figure): boolean {
  if (figure.kind !== "share") return true;
  const { n, d } = figure.share;
  return (BigInt(n) * SCALE) % BigInt(d) === 0n;
}

function percent({ n, d }: Ratio): string {
  return `${decimalText((BigInt(n) * SCALE) / BigInt(d), DECIMALS).replace(".", ",")} %`;
}

/** Shares are written in per cent with so many decimals. */
const DECIMALS = 4;
const SCALE = 10n ** BigInt(2 + DECIMALS);
