/** Watching the workbook: what changes in it is read when it has come to rest. */
import type { FailureKind } from "./failure";
import { isOutput } from "./looking";
import { isBusy, type State } from "./state";

/** Changes are read when none has come for so long, in milliseconds: a paste or a fill is many events. */
const QUIET = 700;
/** While a cell is being edited, or Excel is tried, the next look waits so long, in milliseconds. */
const PATIENT = 3000;

/** Makes what hears that a sheet has changed and keeps it, by id, until the next look. */
export function createWatch(
  state: () => State,
  changed: Set<string>,
  tryToLook: (isTakenCareOf: (kind: FailureKind) => boolean) => Promise<void>,
): (sheetId: string) => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const lookWhenQuiet = (delay: number): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      // The sheets of a trial come and go, and what cannot be done is what it asks about: nothing of it is a failure.
      if (state().view === "excel-check") {
        lookWhenQuiet(PATIENT);
        return;
      }
      // A run tells of its own sheets before it is known that they are ours.
      const others = [...changed].filter(
        (id) => state().look?.contents.own.some((sheet) => sheet.sheetId === id && isOutput(sheet)) !== true,
      );
      if (others.length === 0 || isBusy(state())) return;
      void tryToLook((kind) => {
        // She is already typing in the next cell: no alarm, the change is read when she is done.
        if (kind !== "cell-editing") return false;
        for (const id of others) changed.add(id);
        lookWhenQuiet(PATIENT);
        return true;
      });
    }, delay);
  };

  return (sheetId) => {
    changed.add(sheetId);
    lookWhenQuiet(QUIET);
  };
}
