/** Looking at the workbook: what it holds, and what the engine says of that. */
import type { Agreement } from "../../src/agreement";
import { neededBy, type Result, settleInStages } from "../../src/settling";
import type { Grid } from "../../src/sheets";
import { fingerprint } from "../excel/cells-fingerprint";
import { type OwnSheet, readWorkbook, type WorkbookContents } from "../excel/workbook";
import { findAgreement, inputGrids } from "../runs/run";
import { chosenOf, type Remembered, settingsOf, toText } from "./remembered";
import type { Store } from "./store";

/** The two ways to look; of several at once the last counts, and whoever waits for an earlier one waits for that. */
export interface Looking {
  /** Reads the workbook, and examines it. */
  readonly look: (first?: boolean) => Promise<void>;
  /** Asks the engine anew of what has been read. */
  readonly examine: (contents: WorkbookContents, first?: boolean) => Promise<void>;
}

/** Makes the ways to look; `begins` is called when the workbook is about to be read. */
export function createLooking({ state, happened }: Store, begins: () => void): Looking {
  let looks = 0;
  let latest = Promise.resolve();

  const examine: Looking["examine"] = (contents, first = false) => {
    looks += 1;
    latest = answered(looks, contents, first);
    return latest;
  };

  async function answered(turn: number, contents: WorkbookContents, first: boolean): Promise<void> {
    const { remembered } = state();
    const chosen = chosenOf(remembered);
    const { agreement, problems } = await findAgreement(chosen, contents);
    const { located, ...said } = agreement ? await examined(agreement, contents, remembered) : NOTHING_EXAMINED;
    // A later look has begun meanwhile: its answer is the one that counts.
    if (turn !== looks) return latest;
    const look = {
      contents,
      ...(agreement && { agreement }),
      needed: agreement ? neededBy(agreement, settingsOf(remembered, agreement)) : [],
      result: { located, ...said, problems: [...problems, ...said.problems] },
      input: inputName(inputGrids(chosen, located, contents), remembered),
    };
    happened({ type: "looked", look, first });
  }

  const look: Looking["look"] = async (first = false) => {
    begins();
    happened({ type: "reading" });
    const own = new Set(
      state()
        .look?.contents.own.filter(isOutput)
        .map(({ sheetId }) => sheetId),
    );
    await examine(await readWorkbook(own), first);
  };

  return { look, examine };
}

/** Whether a sheet of ours is only written, never read: an agreement is both. */
export function isOutput({ id }: OwnSheet): boolean {
  return id !== "agreement";
}

/** A short name for what a result came of: the cells read and the choices made. */
export function inputName(grids: readonly Grid[], remembered: Remembered): string {
  return fingerprint([[toText(remembered)], ...grids.flatMap(({ cells }) => cells)]);
}

/** Lets the browser draw and hear clicks; a timer, since frames stop while the pane is hidden. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** What the engine says when there is no agreement to look with. */
const NOTHING_EXAMINED: Result = {
  located: { candidates: { population: [], waiting: [], paid: [] }, problems: [] },
  problems: [],
};

function examined(agreement: Agreement, { grids }: WorkbookContents, remembered: Remembered): Promise<Result> {
  return settleInStages(agreement, grids, settingsOf(remembered, agreement), pause);
}
