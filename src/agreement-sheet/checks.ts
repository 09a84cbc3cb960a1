/**
 * What only the sheet of an agreement can show: parts without a
 * heading, and weights that are not the whole they are written of.
 */
import type { Pot, Requirement } from "../agreement";
import { fold } from "../ground";
import { readWeight } from "./parse";
import { rowOf, valueAddress } from "./parts";
import type { Read, ReadSheet } from "./places";
import { cellAt, note, noteAtSheet, type Table } from "./table";

/** Notes that the sheet lacks the part of the agreement itself, or that of the performance money it pays. */
export function checkParts(table: Table, { agreement, performance, pots, requirements }: ReadSheet): void {
  if (!agreement) noteAtSheet(table, "agreement-part-missing", { part: "agreement" });
  if (!performance && pots.length + requirements.length > 0)
    noteAtSheet(table, "agreement-part-missing", { part: "performance" });
}

/**
 * Notes weights of a pot that are not its whole: per cent make
 * 100 together, parts make the whole that each of them names.
 */
export function checkWeights(table: Table, { pots, requirements }: ReadSheet): void {
  for (const { part } of pots) {
    const paid = requirements.filter(
      ({ content }) => content.pot !== undefined && potOf(content.pot, pots) === part.name,
    );
    noteWeights(table, part.name, paid);
  }
}

/** The id of the pot that a text names, by its id or its label. */
export function potOf(text: string, pots: readonly Read<Pot>[]): string | undefined {
  const exact = pots.find(({ part }) => part.name === text) ?? pots.find(({ part }) => fold(part.name) === fold(text));
  const labelled = pots.filter(({ content }) => content.label !== undefined && fold(content.label) === fold(text));
  return (exact ?? (labelled.length === 1 ? labelled[0] : undefined))?.part.name;
}

function noteWeights(table: Table, pot: string, paid: readonly Read<Requirement>[]): void {
  const [first] = paid;
  const weights = paid.map(({ part }) => readWeight(cellAt(table, rowOf(part, "weight"), "value")));
  if (!first || weights.some((weight) => weight === undefined)) return;
  const sum = weights.reduce((parts, weight) => parts + (weight?.parts ?? 0), 0);
  const wholes = [...new Set(weights.map((weight) => weight?.of ?? 100))];
  if (wholes.length === 1 && wholes[0] === sum) return;
  const cells = paid.map(({ part }) => valueAddress(table, part, "weight")).join(", ");
  const form = weights.every((weight) => weight?.of !== undefined) ? "parts" : "percent";
  note(
    table,
    "agreement-weights",
    { pot, sum: String(sum), whole: wholes.join(", "), form, cells },
    rowOf(first.part, "weight"),
    "value",
  );
}
