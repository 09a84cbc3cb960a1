/** What the parts of a sheet must be to each other: sums, weights, names; each mistake at the cell that has it. */
import type { Agreement, Cited, FieldPath, Grant, Performance, Pot, Requirement } from "../agreement";
import { fold } from "../ground";
import { readWeight } from "./parse";
import { type Part, rowOf, valueAddress } from "./parts";
import { cellAt, note, type Table } from "./table";

/** What was found of a value: anything inside it may be missing, but a cited value is whole. */
export type Found<Whole> = {
  readonly [Key in keyof Whole]?: Whole[Key] extends Cited<unknown> | readonly unknown[] | undefined
    ? Whole[Key]
    : Whole[Key] extends object | undefined
      ? Found<NonNullable<Whole[Key]>>
      : Whole[Key];
};

/** A part with what was read of it: any of its values may have been unreadable. */
export interface Read<Whole> {
  readonly part: Part;
  readonly content: Found<Whole>;
}

/** All that was read of a sheet. */
export interface ReadSheet {
  readonly agreement: Read<Agreement> | undefined;
  readonly performance: Read<Performance> | undefined;
  readonly pots: readonly Read<Pot>[];
  readonly requirements: readonly Read<Requirement>[];
  readonly grants: readonly Read<Grant>[];
}

/** Notes an amount of nothing, and pots and money without a test that are not the total together. */
export function checkAmounts(table: Table, { agreement, pots, grants }: ReadSheet): void {
  const parts = [...pots, ...grants];
  for (const { part, content } of parts) {
    if (content.amount?.value === 0)
      note(table, "agreement-rule", { rule: "amount-above-zero" }, rowOf(part, "amount"), "value");
  }
  const total = agreement?.content.total?.value;
  if (!agreement || total === undefined || parts.some(({ content }) => content.amount === undefined)) return;
  const sum = parts.reduce((kronor, { content }) => kronor + (content.amount?.value ?? 0), 0);
  if (sum === total) return;
  const side = sum < total ? "less" : "more";
  note(
    table,
    "agreement-total",
    { sum: String(sum), total: String(total), difference: String(Math.abs(sum - total)), side },
    rowOf(agreement.part, "total"),
    "value",
  );
}

/** Notes pots that are unknown or unused, and weights of a pot that are not its whole. */
export function checkPots(table: Table, { pots, requirements }: ReadSheet): void {
  const names = pots.map(({ part }) => part.name);
  for (const { part, content } of requirements) {
    if (content.pot !== undefined && potOf(content.pot, pots) === undefined)
      note(table, "agreement-pot-unknown", { text: content.pot, pots: names.join(", ") }, rowOf(part, "pot"), "value");
  }
  for (const pot of pots) {
    const paid = requirements.filter(
      ({ content }) => content.pot !== undefined && potOf(content.pot, pots) === pot.part.name,
    );
    const open = requirements.some(({ content }) => content.pot === undefined);
    if (paid.length === 0 && !open) note(table, "agreement-pot-unused", { pot: pot.part.name }, pot.part.row, "part");
    else checkWeights(table, pot.part.name, paid);
  }
}

/** The id of the pot that a text names, by its id or its label. */
export function potOf(text: string, pots: readonly Read<Pot>[]): string | undefined {
  const exact = pots.find(({ part }) => part.name === text) ?? pots.find(({ part }) => fold(part.name) === fold(text));
  const labelled = pots.filter(({ content }) => content.label !== undefined && fold(content.label) === fold(text));
  return (exact ?? (labelled.length === 1 ? labelled[0] : undefined))?.part.name;
}

/** Notes words that name two requirements. */
export function checkNames(table: Table, { requirements }: ReadSheet): void {
  const known = new Map<string, { readonly part: Part; readonly cell: string }>();
  for (const { part } of requirements) {
    for (const path of WORDS) {
      for (const row of part.rows.get(path) ?? []) {
        const word = String(cellAt(table, row, "value")).trim();
        const before = known.get(fold(word));
        if (before && before.part !== part && word !== "")
          note(table, "agreement-word-twice", { word, part: before.part.title, other: before.cell }, row, "value");
        if (!before)
          known.set(fold(word), { part, cell: valueAddress(table, { ...part, rows: new Map([[path, [row]]]) }, path) });
      }
    }
  }
}

/** Notes requirements that can be met in no way, and what they measure that does not fit how it is measured. */
export function checkRequirements(table: Table, { requirements }: ReadSheet): void {
  for (const { part, content } of requirements) {
    const paths = [...part.rows.keys()];
    if (!paths.some((path) => /^(improvement|level)\./.test(path)))
      note(table, "agreement-no-path", { part: part.title }, part.row, "part");
    if (content.quantity?.value === "count" && content.improvement?.change?.value === "points") {
      note(table, "agreement-rule", { rule: "counted-in-points" }, rowOf(part, "improvement.change"), "value");
    }
    if (content.weight?.value === 0)
      note(table, "agreement-rule", { rule: "weight-above-zero" }, rowOf(part, "weight"), "value");
    if (content.level?.share?.value === 0)
      note(table, "agreement-rule", { rule: "share-above-zero" }, rowOf(part, "level.share"), "value");
    if (content.level?.waiting?.moreThan?.value === 0)
      note(table, "agreement-rule", { rule: "weight-above-zero" }, rowOf(part, "level.waiting.moreThan"), "value");
  }
}

const WORDS: readonly FieldPath[] = ["id", "name", "aliases"];

// Per cent make 100 together; parts make the whole that each of them names.
function checkWeights(table: Table, pot: string, paid: readonly Read<Requirement>[]): void {
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
