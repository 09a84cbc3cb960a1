/** The workbook as last looked at, and what can be asked of that. */
import type { Agreement } from "../../src/agreement";
import { hasErrors } from "../../src/problems";
import type { Result } from "../../src/settling";
import type { InputKind } from "../../src/sheets";
import type { OwnSheet, WorkbookContents } from "../excel/workbook";

/** The steps of the work, in order. */
export const SECTIONS = ["agreement", "data", "check", "settle", "result", "forecast"] as const;
/** One of them. */
export type SectionId = (typeof SECTIONS)[number];

/** The workbook as last read, what the engine says of it, and a name for the input and settings it said it of. */
export interface Look {
  readonly contents: WorkbookContents;
  /** The agreement it was looked at with; absent when it stands on a sheet that has mistakes. */
  readonly agreement?: Agreement;
  /** The inputs that the agreement is settled from. */
  readonly needed: readonly InputKind[];
  readonly result: Result;
  readonly input: string;
}

/** The inputs that are needed and not there; populations may be the product's own. */
export function missingIn({ needed, result: { located } }: Look): readonly InputKind[] {
  return needed.filter((kind) => !located[kind] && !(kind === "population" && located.vintage));
}

/** Whether there is nothing yet of what is needed, nor anything else that could hold it: a workbook to begin in. */
export function isNew(look: Look): boolean {
  const { grids } = look.contents;
  return missingIn(look).length > 0 && grids.every(({ cells }) => cells.length === 0);
}

/** The sheets of an earlier settlement, but what was made for a recipient. */
export function resultsIn(look: Look | undefined): readonly OwnSheet[] {
  return (look?.contents.own ?? []).filter(({ id, key }) => !NOT_SETTLED.has(id) && key === undefined);
}

/** What stands beside a settlement and tells nothing of it. */
const NOT_SETTLED: ReadonlySet<string> = new Set(["agreement", "comparison", "forecast", "scenarios"]);

/**
 * The step a user most likely wants first: the data if some are missing, the errors if there are any, else the button.
 */
export function whereToBegin(look: Look): SectionId {
  if (missingIn(look).length > 0) return "data";
  return hasErrors(look.result.problems) ? "check" : "settle";
}
