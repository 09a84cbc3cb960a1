/** A row of the sheet `Väntetider`. */
import type { Agreement, Requirement } from "./agreement";
import { isBlank } from "./cell";
import { approximate, compare, minus, percentText, ratio, remember, type Ratio } from "./exact";
import type { CellValue } from "./grid";
import { parseMonth, type Month } from "./month";
import { problem, type Problem } from "./problem";
import { fold } from "./regions";
import { addressAt, cellAt, countAt, headerAt, note, shareAt, type Count, type Row, type Share, type SubjectRow } from "./row";
import type { Column, WaitingColumn } from "./sheets";
import type { Figure, Observation } from "./submission";

/** Reads rows one by one; `finish` notes what concerns the sheet as a whole. */
export interface ObservationReader {
  readonly read: (row: SubjectRow) => Observation[];
  readonly finish: (sheet: string) => void;
}

/** A reader of waiting figures for one agreement; problems are added to `problems`. */
export function observationReader(agreement: Agreement, problems: Problem[]): ObservationReader {
  const measured = new Set<Month>(agreement.months.value);
  const requirementOf = remember(requirementFinder(agreement));
  const monthOf = remember((cell: string | number) => parseMonth(cell) ?? "unreadable");
  const leftOut: { month: Month; row: Row }[] = [];
  const fractions: { row: Row; column: Column; share: Ratio }[] = [];
  const percentages = new Set<Column>();
  const ambiguous = new Set<string>();

  const share = (row: Row, column: Column): Share => {
    const reading = shareAt(row, column);
    if (reading.kind === "share" && reading.form === "percentage") percentages.add(column);
    if (reading.kind === "share" && reading.form === "fraction" && reading.share.n !== 0) fractions.push({ row, column, share: reading.share });
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
      note(row, "requirement-ambiguous", { text: String(cell), chosen: describe(first), others: others.map(describe).join(", ") }, "requirement");
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
    const current = figure(row, numerator, denominator, share(row, "share"));
    const lastYear = figure(row, part(row, "numeratorLast"), part(row, "denominatorLast"), share(row, "shareLast"));
    const withTolerance = figure(row, part(row, "numeratorTolerance"), denominator, share(row, "shareTolerance"), "whole may stand alone");
    const waitingWithin = figure(row, part(row, "waitingWithin"), waiting, share(row, "shareWaitingWithin"), "whole may stand alone");
    const response = shareAt(row, "responseRate");
    if (what?.level.numerator.value === "with-tolerance") tolerant(row, current, withTolerance);
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
        address: addressAt(row, current.kind === "share" ? "share" : "numerator"),
      },
    ];
  };

  const finish = (sheet: string): void => {
    const first = leftOut[0];
    if (first) {
      const months = [...new Set(leftOut.map(({ month: left }) => left))].sort();
      problems.push(problem("months-left-out", { count: String(leftOut.length), months: months.join(", ") }, { sheet, cell: addressAt(first.row, "month") }));
    }
    for (const { row, column, share: read } of fractions.filter(({ column }) => percentages.has(column))) {
      note(row, "share-ambiguous", { column: headerAt(row, column), text: String(cellAt(row, column)), read: percentText(read) }, column);
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

// A part and its whole, or the share in their stead. A whole that has a use of its own may be given without its part.
function figure(row: Row, numerator: Part, denominator: Part, share: Share, rule: "both" | "whole may stand alone" = "both"): Figure {
  const given: Figure = share;
  const [some, all] = [numerator.count, denominator.count];
  if (some.kind === "count" && all.kind === "count") {
    if (some.count > all.count) {
      const names = { part: headerAt(row, numerator.column), whole: headerAt(row, denominator.column) };
      note(row, "more-than-all", { ...names, partValue: String(some.count), wholeValue: String(all.count) }, numerator.column);
      return { kind: "missing" };
    }
    const counts = { kind: "counts", numerator: some.count, denominator: all.count } as const;
    if (given.kind === "share" && differs(counts, given.share)) {
      note(row, "share-differs", { share: percentText(given.share), counts: percentText(ratio(some.count, all.count)) }, numerator.column);
    }
    return counts;
  }
  if (given.kind === "share") return given;
  if (some.kind === "suppressed" || all.kind === "suppressed") return { kind: "suppressed" };
  if (some.kind !== all.kind && !(rule !== "both" && some.kind === "missing")) {
    const [present, absent] = some.kind === "count" ? [numerator, denominator] : [denominator, numerator];
    // An unreadable cell has been noted already; only an empty one is a gap of its own.
    if (isBlank(cellAt(row, absent.column))) note(row, "pair-incomplete", { present: headerAt(row, present.column), absent: headerAt(row, absent.column) }, absent.column);
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
  note(row, "less-than-strict", { tolerance: String(cellAt(row, column)), strict: String(cellAt(row, strict.kind === "share" ? "share" : "numerator")) }, column);
}

function shareOf(figure: Figure): Ratio | undefined {
  if (figure.kind === "share") return figure.share;
  return figure.kind === "counts" && figure.denominator > 0 ? ratio(figure.numerator, figure.denominator) : undefined;
}

function requirementFinder(agreement: Agreement): (cell: CellValue) => readonly Requirement[] {
  const named = (text: string): readonly Requirement[] => {
    const exact = agreement.requirements.filter(({ id }) => id === text.toLowerCase());
    if (exact.length > 0) return exact;
    const key = fold(text);
    const known = agreement.requirements.filter(({ id, name, aliases }) => [id, name, ...aliases].some((word) => fold(word) === key));
    const labelled = agreement.requirements.filter(({ label }) => fold(label.value) === key);
    // Two requirements may bear the same label under different headings; then the label alone is not enough.
    return labelled.length > 1 ? labelled : known.length > 0 ? known : labelled;
  };
  return (cell) => {
    const text = String(cell).trim();
    const numbered = /^(?:krav|prestationskrav|requirement|nr)?\s*(\d{1,2})(?:[).:,\s-]+(.*))?$/i.exec(text);
    if (numbered) {
      const found = agreement.requirements.filter(({ number }) => number === String(Number(numbered[1])));
      const worded = numbered[2] === undefined || numbered[2] === "" ? [] : named(numbered[2]);
      // "1) Operation/åtgärd" says two things: neither is guessed.
      return worded.length === 0 || found.some((one) => worded.includes(one)) ? found : [];
    }
    return named(text);
  };
}

function describe(requirement: Requirement): string {
  return `${requirement.number} ${requirement.name}`;
}
