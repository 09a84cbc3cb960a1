/** A row of the sheet `Väntetider`. */
import type { Performance, Requirement } from "../agreement";
import { approximate, compare, minus, percentText, type Ratio, ratio, remember } from "../ground";
import type { Problem } from "../problems";
import type { CellValue, Column, WaitingColumn } from "../sheets";
import { isBlank } from "../sheets";
import { type LeftOutRow, monthReader } from "./months";
import { requirementsNamed } from "./named";
import {
  addressAt,
  type Count,
  cellAt,
  countAt,
  dateAt,
  headerAt,
  note,
  placeAt,
  type Row,
  type Share,
  type SubjectRow,
  shareAt,
  showsError,
} from "./row";
import type { Figure, Gathered, Observation } from "./submission";

/** Reads rows one by one; `finish` notes what concerns the sheet as a whole, but not that the year is the wrong one. */
export interface ObservationReader {
  readonly read: (row: SubjectRow) => Observation[];
  readonly finish: () => YearsMet;
}

/** Of which months the rows were that have been read. */
export interface YearsMet {
  /** Rows of months that are not measured, where no row is of use for them: then the year is the wrong one. */
  readonly ofOthers: readonly LeftOutRow[];
  /** Whether any row is of a month that is measured. */
  readonly anyMeasured: boolean;
  /** Whether any such row has figures of its own month, not of the year before alone. */
  readonly anyUsed: boolean;
}

/** A reader of waiting figures for one agreement; problems are added to `problems`. */
export function observationReader(performance: Performance, problems: Problem[]): ObservationReader {
  const months = monthReader(performance, problems);
  const shares = shareReader();
  const requirementIn = requirementReader(performance);

  let [anyMeasured, anyUsed] = [false, false];

  const read = ({ row, subject }: SubjectRow): Observation[] => {
    const month = months.read(row);
    if (month === "left-out") return [];
    const requirement = requirementIn(row);
    const figures = figuresOf(row, requirement, shares.read);
    anyMeasured ||= month !== undefined;
    anyUsed ||= month !== undefined && OWN_FIGURES.some((column) => hasFigure(row, column));
    const response = shareAt(row, "responseRate");
    if (requirement?.level?.numerator.value === "with-tolerance") tolerant(row, figures.current, figures.withTolerance);
    const reported = dateAt(row, "reported");
    if (subject.kind !== "region" || !month || !requirement) return [];
    return [
      {
        region: subject.region.code,
        month,
        requirement: requirement.number,
        ...figures,
        responseRate: response.kind === "share" ? response.share : undefined,
        reported,
        address: addressAt(row, figures.current.kind === "share" ? "share" : "numerator"),
        ...gatheredIn(row),
      },
    ];
  };

  const finish = (): YearsMet => {
    // Rows that wait for their figures are of the right year; beside them figures of another are not what was meant.
    const hasOthers = months.leftOut.some(({ row }) => FIGURES.some((column) => hasFigure(row, column)));
    const ofOthers = !anyMeasured || (!anyUsed && hasOthers) ? months.leftOut : [];
    months.finish(ofOthers.length > 0 ? "told elsewhere" : "told");
    shares.finish();
    return { ofOthers, anyMeasured, anyUsed };
  };

  return { read, finish };
}

/** The columns of the year's own figures, and all of figures. */
const OWN_FIGURES: readonly WaitingColumn[] = [
  "numerator",
  "denominator",
  "share",
  "numeratorTolerance",
  "shareTolerance",
  "waiting",
  "waitingWithin",
  "shareWaitingWithin",
];
const FIGURES: readonly WaitingColumn[] = [...OWN_FIGURES, "numeratorLast", "denominatorLast", "shareLast"];

function hasFigure(row: Row, column: WaitingColumn): boolean {
  return !isBlank(cellAt(row, column));
}

function gatheredIn(row: Row): { readonly gathered?: Gathered } {
  const places = row.source.grid.places?.[row.index];
  if (!places) return {};
  const cells = [...row.source.columns].flatMap(([column, at]) => {
    const place = places[at];
    return place ? [[column, place] as const] : [];
  });
  return { gathered: { sheet: placeAt(row, "numerator").sheet, cells: new Map(cells) } };
}

// A name that several requirements answer to is told of once.
function requirementReader(performance: Performance): (row: Row) => Requirement | undefined {
  const requirementOf = remember((cell: CellValue) => requirementsNamed(performance.requirements, cell));
  const ambiguous = new Set<string>();
  return (row) => {
    if (showsError(row, "requirement")) return undefined;
    const cell = cellAt(row, "requirement");
    const text = String(cell);
    const [first, ...others] = requirementOf(cell);
    if (!first) note(row, "requirement-unknown", { text }, "requirement");
    else if (others.length > 0 && !ambiguous.has(text)) {
      ambiguous.add(text);
      const names = { chosen: describe(first), others: others.map(describe).join(", ") };
      note(row, "requirement-ambiguous", { text, ...names }, "requirement");
    }
    return first;
  };
}

// 0.5 among percentages may be half a per cent: only the whole column tells, so the doubt is noted last.
function shareReader() {
  const fractions: { row: Row; column: Column; share: Ratio }[] = [];
  const percentages = new Set<Column>();

  const read = (row: Row, column: Column): Share => {
    const reading = shareAt(row, column);
    if (reading.kind === "share" && reading.form === "percentage") percentages.add(column);
    if (reading.kind === "share" && reading.form === "fraction" && reading.share.n !== 0)
      fractions.push({ row, column, share: reading.share });
    return reading;
  };

  const finish = (): void => {
    for (const { row, column, share } of fractions.filter(({ column }) => percentages.has(column))) {
      const names = { column: headerAt(row, column), text: String(cellAt(row, column)), read: percentText(share) };
      note(row, "share-ambiguous", names, column);
    }
  };

  return { read, finish };
}

type Figures = Pick<Observation, "current" | "lastYear" | "withTolerance" | "waiting" | "waitingWithin">;

// Each cell is read once: reading notes what is wrong with it.
function figuresOf(
  row: Row,
  requirement: Requirement | undefined,
  share: (row: Row, column: Column) => Share,
): Figures {
  const numerator = part(row, "numerator");
  const denominator = part(row, "denominator");
  const waiting = part(row, "waiting");
  const counted = requirement?.quantity.value === "count";
  const current = counted ? numberIn(numerator) : figure(row, numerator, denominator, share(row, "share"));
  const last = part(row, "numeratorLast");
  const lastYear = counted ? numberIn(last) : figure(row, last, part(row, "denominatorLast"), share(row, "shareLast"));
  const alone = "whole may stand alone";
  const someTolerated = part(row, "numeratorTolerance");
  const withTolerance = figure(row, someTolerated, denominator, share(row, "shareTolerance"), alone);
  const within = part(row, "waitingWithin");
  const waitingWithin = figure(row, within, waiting, share(row, "shareWaitingWithin"), alone);
  return { current, lastYear, withTolerance, waiting: waiting.count, waitingWithin };
}

interface Part {
  readonly column: WaitingColumn;
  readonly count: Count;
}

function part(row: Row, column: WaitingColumn): Part {
  return { column, count: countAt(row, column) };
}

// A number of people has no whole; a denominator beside it is not read.
function numberIn({ count }: Part): Figure {
  return count.kind === "count" ? { kind: "number", number: count.count } : count;
}

// A part and its whole, or the share in their stead. A whole that has a use of its own may be given without its part.
function figure(
  row: Row,
  numerator: Part,
  denominator: Part,
  share: Share,
  rule: "both" | "whole may stand alone" = "both",
): Figure {
  const [some, all] = [numerator.count, denominator.count];
  if (some.kind === "count" && all.kind === "count") {
    if (some.count > all.count) {
      const names = { part: headerAt(row, numerator.column), whole: headerAt(row, denominator.column) };
      note(
        row,
        "more-than-all",
        { ...names, partValue: String(some.count), wholeValue: String(all.count) },
        numerator.column,
      );
      return { kind: "undelivered" };
    }
    const counts = { kind: "counts", numerator: some.count, denominator: all.count } as const;
    if (share.kind === "share" && differs(counts, share.share)) {
      note(
        row,
        "share-differs",
        { share: percentText(share.share), counts: percentText(ratio(some.count, all.count)) },
        numerator.column,
      );
    }
    return counts;
  }
  if (share.kind === "share") return share;
  if (some.kind === "suppressed" || all.kind === "suppressed") return { kind: "suppressed" };
  const isHalf = some.kind === "count" ? all.kind !== "count" : all.kind === "count" && rule === "both";
  if (isHalf) {
    const [present, absent] = some.kind === "count" ? [numerator, denominator] : [denominator, numerator];
    // An unreadable cell has been noted already; only an empty one is a gap of its own.
    if (isBlank(cellAt(row, absent.column)))
      note(
        row,
        "pair-incomplete",
        { present: headerAt(row, present.column), absent: headerAt(row, absent.column) },
        absent.column,
      );
  }
  // A figure is said to be missing by any of its cells; where none says anything it has not come.
  const said = [share.kind, some.kind, all.kind];
  return { kind: (["suppressed", "missing"] as const).find((kind) => said.includes(kind)) ?? "undelivered" };
}

// Printed shares are often whole per cent: a point's difference is rounding, more is a contradiction.
const ONE_POINT = 0.01;

function differs(counts: { readonly numerator: number; readonly denominator: number }, share: Ratio): boolean {
  if (counts.denominator === 0) return false;
  return Math.abs(approximate(minus(ratio(counts.numerator, counts.denominator), share))) > ONE_POINT;
}

function tolerant(row: Row, strict: Figure, tolerance: Figure): void {
  const [strictly, tolerantly] = [shareOf(strict), shareOf(tolerance)];
  if (!strictly || !tolerantly || compare(tolerantly, strictly) >= 0) return;
  const column = tolerance.kind === "share" ? "shareTolerance" : "numeratorTolerance";
  note(
    row,
    "less-than-strict",
    {
      tolerance: String(cellAt(row, column)),
      strict: String(cellAt(row, strict.kind === "share" ? "share" : "numerator")),
    },
    column,
  );
}

function shareOf(figure: Figure): Ratio | undefined {
  if (figure.kind === "share") return figure.share;
  return figure.kind === "counts" && figure.denominator > 0 ? ratio(figure.numerator, figure.denominator) : undefined;
}

function describe(requirement: Requirement): string {
  return `${requirement.number} ${requirement.name}`;
}
