/** A row of the sheet `Väntetider`. */
import { baselineOf, type Performance, type Requirement } from "../agreement";
import {
  approximate,
  compare,
  type Month,
  minus,
  parseMonth,
  percentText,
  type Ratio,
  ratio,
  remember,
} from "../ground";
import { type Problem, problem } from "../problems";
import type { CellValue, Column, WaitingColumn } from "../sheets";
import { isBlank, readDate } from "../sheets";
import { requirementsNamed } from "./named";
import {
  addressAt,
  type Count,
  cellAt,
  countAt,
  headerAt,
  note,
  type Row,
  type Share,
  type SubjectRow,
  shareAt,
} from "./row";
import type { Figure, Observation } from "./submission";

/** Reads rows one by one; `finish` notes what concerns the sheet as a whole. */
export interface ObservationReader {
  readonly read: (row: SubjectRow) => Observation[];
  readonly finish: (sheet: string) => void;
}

/** A reader of waiting figures for one agreement; problems are added to `problems`. */
export function observationReader(performance: Performance, problems: Problem[]): ObservationReader {
  const baseline = baselineOf(performance);
  const measured = new Set<Month>([...performance.months.value, ...(baseline === undefined ? [] : [baseline])]);
  const requirementOf = remember((cell: CellValue) => requirementsNamed(performance.requirements, cell));
  const monthOf = remember((cell: string | number) => parseMonth(cell) ?? "unreadable");
  const leftOut: { month: Month; row: Row }[] = [];
  const fractions: { row: Row; column: Column; share: Ratio }[] = [];
  const percentages = new Set<Column>();
  const ambiguous = new Set<string>();

  const share = (row: Row, column: Column): Share => {
    const reading = shareAt(row, column);
    if (reading.kind === "share" && reading.form === "percentage") percentages.add(column);
    if (reading.kind === "share" && reading.form === "fraction" && reading.share.n !== 0)
      fractions.push({ row, column, share: reading.share });
    return reading;
  };

  const month = (row: Row): Month | "left-out" | undefined => {
    const cell = cellAt(row, "month");
    const reading = typeof cell === "boolean" ? "unreadable" : monthOf(cell);
    if (reading === "unreadable") note(row, "month-unreadable", { text: String(cell) }, "month");
    else if (measured.has(reading)) return reading;
    else {
      leftOut.push({ month: reading, row });
      return "left-out";
    }
    return undefined;
  };

  const requirement = (row: Row): Requirement | undefined => {
    const cell = cellAt(row, "requirement");
    const found = requirementOf(cell);
    const [first, ...others] = found;
    if (!first) note(row, "requirement-unknown", { text: String(cell) }, "requirement");
    else if (others.length > 0 && !ambiguous.has(String(cell))) {
      ambiguous.add(String(cell));
      note(
        row,
        "requirement-ambiguous",
        { text: String(cell), chosen: describe(first), others: others.map(describe).join(", ") },
        "requirement",
      );
    }
    return first;
  };

  const read = ({ row, subject }: SubjectRow): Observation[] => {
    const when = month(row);
    if (when === "left-out") return [];
    const what = requirement(row);
    // Each cell is read once: reading notes what is wrong with it.
    const numerator = part(row, "numerator");
    const denominator = part(row, "denominator");
    const waiting = part(row, "waiting");
    const counted = what?.quantity.value === "count";
    const current = counted ? numberIn(numerator) : figure(row, numerator, denominator, share(row, "share"));
    const numeratorLast = part(row, "numeratorLast");
    const lastYear = counted
      ? numberIn(numeratorLast)
      : figure(row, numeratorLast, part(row, "denominatorLast"), share(row, "shareLast"));
    const withTolerance = figure(
      row,
      part(row, "numeratorTolerance"),
      denominator,
      share(row, "shareTolerance"),
      "whole may stand alone",
    );
    const waitingWithin = figure(
      row,
      part(row, "waitingWithin"),
      waiting,
      share(row, "shareWaitingWithin"),
      "whole may stand alone",
    );
    const response = shareAt(row, "responseRate");
    if (what?.level?.numerator.value === "with-tolerance") tolerant(row, current, withTolerance);
    const reported = readDate(cellAt(row, "reported"));
    if (reported === null) note(row, "date-unreadable", { text: String(cellAt(row, "reported")) }, "reported");
    if (subject.kind !== "region" || !when || !what) return [];
    return [
      {
        region: subject.region.code,
        month: when,
        requirement: what.number,
        current,
        lastYear,
        withTolerance,
        waiting: waiting.count,
        waitingWithin,
        responseRate: response.kind === "share" ? response.share : undefined,
        reported: reported ?? undefined,
        address: addressAt(row, current.kind === "share" ? "share" : "numerator"),
      },
    ];
  };

  const finish = (sheet: string): void => {
    const first = leftOut[0];
    if (first) {
      const months = [...new Set(leftOut.map(({ month: left }) => left))].sort();
      problems.push(
        problem(
          "months-left-out",
          { count: String(leftOut.length), months: months.join(", ") },
          { sheet, cell: addressAt(first.row, "month") },
        ),
      );
    }
    for (const { row, column, share: read } of fractions.filter(({ column }) => percentages.has(column))) {
      note(
        row,
        "share-ambiguous",
        { column: headerAt(row, column), text: String(cellAt(row, column)), read: percentText(read) },
        column,
      );
    }
  };

  return { read, finish };
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
  const given: Figure = share;
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
      return { kind: "missing" };
    }
    const counts = { kind: "counts", numerator: some.count, denominator: all.count } as const;
    if (given.kind === "share" && differs(counts, given.share)) {
      note(
        row,
        "share-differs",
        { share: percentText(given.share), counts: percentText(ratio(some.count, all.count)) },
        numerator.column,
      );
    }
    return counts;
  }
  if (given.kind === "share") return given;
  if (some.kind === "suppressed" || all.kind === "suppressed") return { kind: "suppressed" };
  if (some.kind !== all.kind && !(rule !== "both" && some.kind === "missing")) {
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
  return given;
}

// Printed shares are often whole per cent: a point's difference is rounding, more is a contradiction.
function differs(counts: { readonly numerator: number; readonly denominator: number }, share: Ratio): boolean {
  if (counts.denominator === 0) return false;
  return Math.abs(approximate(minus(ratio(counts.numerator, counts.denominator), share))) > 1 / 100;
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
