/** Writes output sheets to their place in the workbook: to sheets of ours and to new ones, never to anybody else's. */
import type { OutputSheet, OutSheet } from "../../src/sheets";
import { adorn } from "./adorn";
import { calculateOwn } from "./calculate";
import { literal } from "./draw/cell-contents";
import { finish, namedNow, type Target } from "./finish-sheets";
import { restoreKept } from "./kept";
import { assertKnown, markFirst, removeLeft } from "./mark-first";
import { runWriting } from "./one-undo";
import { firstPace, paced } from "./pace";
import { writeCells } from "./payload";
import { placesOf } from "./places";
import { empty } from "./take-over";
import { type EditedSheets, readToWrite, type WorkbookContents, type WrittenSheet } from "./workbook";

/** How far the writing has come: a sheet, which of how many it is, and what is done with it. */
export interface SheetProgress {
  /** Every sheet gets its look first, then its figures, then what stands on them. */
  readonly part: (typeof PARTS)[number];
  readonly name: string;
  readonly number: number;
  readonly of: number;
}

/** What is done with every sheet, in order. */
export const PARTS = ["look", "figures", "finish"] as const;

/**
 * Writes the sheets of a settlement. A sheet of ours that nobody has touched is written anew in its
 * place; one that the user has edited is kept and a new version stands beside it, unless she chose
 * to replace it; a sheet that is not ours is never touched. Until the last request every sheet is marked and
 * says in its title that it is unfinished, so that a run that fails half-way leaves nothing that looks done; a sheet is
 * finished when what stands in it has been read and is what was sent.
 *
 * Throws `AnotherWrites`, `EditedMeanwhile` and `ChangedMeanwhile`.
 */
export async function writeSheets(
  sheets: readonly OutSheet[],
  contents: WorkbookContents,
  edited: EditedSheets,
  unfinished: string,
  onSheet?: (progress: SheetProgress) => Promise<void>,
): Promise<WrittenSheet[]> {
  const drawing = await import("./draw");
  const begin = onSheet && telling(onSheet, sheets.length);
  return runWriting(contents, readAgain, async (context, known, held, isLast) => {
    const { own, names } = known;
    await assertKnown(context, known);
    const send = (): Promise<void> => {
      held.beat(context);
      return context.sync();
    };
    const gone = await removeLeft(context, held);
    const places = placesOf(sheets, { ...known, names: names.filter((name) => !gone.includes(name)) }, edited);
    const marked = await markFirst(context, places, { own, held, title: unfinished });
    const pace = firstPace();
    await empty(
      context,
      marked.flatMap(({ present, worksheet, mark }) => (present ? [{ present, worksheet, mark }] : [])),
      { own, beat: held.beat, pace, unfold: drawing.unfold, title: literal(unfinished) },
    );
    const targets: Target[] = [];
    await paced(marked, pace, {
      begin: begin?.("look"),
      each(one) {
        targets.push({ ...one, ...drawing.begin(one.sheet, one.layout, one.worksheet, unfinished) });
      },
      send,
    });
    // Formats are in Excel before the values, and every sheet before the formulas that name it.
    await paced(targets, pace, {
      begin: begin?.("figures"),
      send(some) {
        held.beat(context);
        const cells = some.map(({ worksheet, layout, facts }) => ({
          ...{ worksheet, row: 0, column: 0, as: "values" as const },
          cells: drawing.valuesOf(layout, facts, unfinished),
        }));
        return writeCells(context, cells);
      },
    });
    // Whoever has renamed one of the sheets since is to get formulas by its name.
    const application = context.workbook.application.load("calculationMode");
    const renamed = await namedNow(context, targets);
    const formulas = renamed.map((one) =>
      drawing.formulasOf(one.worksheet, one.layout, one.sheet.id, (id) => writtenFor(renamed, one, id)),
    );
    held.beat(context);
    await writeCells(context, formulas.flat());
    calculateOwn(
      application,
      renamed.map(({ worksheet }) => worksheet),
    );
    const lacking = await adorn(renamed, {
      ...{ begin: begin?.("finish"), pace, send, canLeaveOut: isLast },
      adornmentsOf: (one) => drawing.adornmentsOf(one, (id) => writtenFor(renamed, one, id)),
      describe: (charted) => drawing.describeCharts(context, charted),
    });
    const finished = await finish(context, renamed, { own, formulas, held, unfinished });
    return finished.map(({ sheet: { id }, name, layout }, index): WrittenSheet => {
      const lacks = lacking[index];
      return { id, name, firstRow: layout.frozen + 1, ...(lacks && { lacks }) };
    });
  });
}

/** What there is after an attempt that failed, and that has kept what stood there. */
async function readAgain(): Promise<WorkbookContents> {
  const { own } = await readToWrite();
  await restoreKept(own);
  return readToWrite();
}

/** Tells of each part of the writing, of each of so many sheets. */
function telling(onSheet: (progress: SheetProgress) => Promise<void>, of: number) {
  return (part: SheetProgress["part"]) =>
    ({ name }: { readonly name: string }, number: number): Promise<void> =>
      onSheet({ part, name, number, of });
}

/** The sheet of a kind that another of this run refers to: itself, the one with its key, or the only one. */
function writtenFor(targets: readonly Target[], own: Target, id: OutputSheet): Target | undefined {
  if (id === own.sheet.id) return own;
  const all = targets.filter(({ sheet }) => sheet.id === id);
  return all.find(({ sheet }) => sheet.key === own.sheet.key) ?? all.find(({ sheet }) => sheet.key === undefined);
}
