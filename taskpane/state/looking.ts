/** Looking at the workbook: what it holds, and what the engine says of that. */
import type { Agreement } from "../../src/agreement";
import { neededBy, type Result } from "../../src/settling";
import type { Grid } from "../../src/sheets";
import { fingerprint } from "../excel/cells-fingerprint";
import { type Known, type OwnSheet, readWorkbook, type WorkbookContents, withInputs } from "../excel/workbook";
import { copiesIn, findAgreement, inputGrids } from "../runs/run";
import { pause } from "../runs/slices";
import { inputsFor, inputsOf } from "../runs/wanted";
import { chosenOf, type Remembered, settingsOf, toText } from "./remembered";
import type { Store } from "./store";

/** The ways to look; of several at once the last counts, and whoever waits for an earlier one waits for that. */
export interface Looking {
  /** Reads what has changed in the workbook since the last look, and examines all of it. */
  readonly look: (first?: boolean) => Promise<void>;
  /** Reads all of it anew, whatever Excel has told of changes. */
  readonly lookAfresh: () => Promise<void>;
  /** Asks the engine anew of what has been read. */
  readonly examine: (contents: WorkbookContents, first?: boolean) => Promise<void>;
}

/** Makes the ways to look. Those sheets have `changed`, by id; a look takes them over when it begins to read. */
export function createLooking({ state, happened }: Store, changed: Set<string>): Looking {
  let looks = 0;
  let latest = Promise.resolve();
  const memory = createMemory();

  const examine: Looking["examine"] = (contents, first = false) => {
    looks += 1;
    latest = answered(looks, contents, first);
    return latest;
  };

  async function answered(turn: number, found: WorkbookContents, first: boolean): Promise<void> {
    const { remembered } = state();
    const chosen = chosenOf(remembered);
    const { agreement, problems } = await findAgreement(chosen, found);
    // What has been chosen by hand since, or is asked for by an agreement on a sheet, may have been seen in part only.
    const contents = agreement
      ? await withInputs(found, inputsOf(agreement, settingsOf(remembered, agreement)))
      : found;
    memory.learn(found, contents);
    const { located, ...said } = agreement ? await examined(agreement, contents, remembered) : NOTHING_EXAMINED;
    // A later look has begun meanwhile: its answer is the one that counts.
    if (turn !== looks) return latest;
    const look = {
      contents,
      ...(agreement && { agreement }),
      needed: agreement ? neededBy(agreement, settingsOf(remembered, agreement)) : [],
      result: { located, ...said, problems: [...problems, ...copiesIn(contents), ...said.problems] },
      input: inputName(inputGrids(chosen, located, contents), remembered),
    };
    happened({ type: "looked", look, first });
  }

  async function lookFrom(known: "what is known" | "nothing", first: boolean): Promise<void> {
    const since = new Set(changed);
    changed.clear();
    happened({ type: "reading" });
    const own = new Set(
      state()
        .look?.contents.own.filter(isOutput)
        .map(({ sheetId }) => sheetId),
    );
    const { remembered } = state();
    const chosen = chosenOf(remembered);
    const wanted = inputsFor(chosen, (agreement) => settingsOf(remembered, agreement));
    const contents = await memory.read(since, (last) =>
      readWorkbook(own, wanted, known === "nothing" ? undefined : last),
    );
    await examine(contents, first);
  }

  return {
    look: (first = false) => lookFrom("what is known", first),
    lookAfresh: () => lookFrom("nothing", false),
    examine,
  };
}

interface Memory {
  /** Reads the workbook by what is known of it, one reading after the other; `since` are sheets that have changed. */
  readonly read: (
    since: ReadonlySet<string>,
    reading: (known: Known | undefined) => Promise<WorkbookContents>,
  ) => Promise<WorkbookContents>;
  /** Takes over that more of the same contents has been read. */
  readonly learn: (contents: WorkbookContents, more: WorkbookContents) => void;
}

// A change is forgotten when a reading that began after it has succeeded: a look that fails leaves it to the next one.
function createMemory(): Memory {
  let contents: WorkbookContents | undefined;
  let stale = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const readOnce = async (reading: Parameters<Memory["read"]>[1]): Promise<WorkbookContents> => {
    const changed = stale;
    stale = new Set();
    try {
      contents = await reading(contents && { contents, changed });
      return contents;
    } catch (error) {
      stale = new Set([...stale, ...changed]);
      throw error;
    }
  };

  return {
    read(since, reading) {
      stale = new Set([...stale, ...since]);
      const next = last.then(
        () => readOnce(reading),
        () => readOnce(reading),
      );
      last = next;
      return next;
    },
    learn(known, more) {
      if (contents === known) contents = more;
    },
  };
}

/** Whether a sheet of ours is only written, never read: an agreement is both. */
export function isOutput({ id }: OwnSheet): boolean {
  return id !== "agreement";
}

/**
 * A short name for what a result came of: the cells read and the choices made, but for whose result is shown first and
 * how a forecast is made.
 */
export function inputName(grids: readonly Grid[], { region: _, forecast: __, ...deciding }: Remembered): string {
  return fingerprint([[toText(deciding)], ...grids.flatMap(({ cells }) => cells)]);
}

/** What the engine says when there is no agreement to look with. */
const NOTHING_EXAMINED: Result = {
  located: { candidates: { population: [], waiting: [], paid: [] }, problems: [] },
  problems: [],
};

async function examined(agreement: Agreement, { grids }: WorkbookContents, remembered: Remembered): Promise<Result> {
  const { settleInStages } = await import("../excel/when-looked");
  return settleInStages(agreement, grids, settingsOf(remembered, agreement), pause);
}
