/** The one legend of outcomes: how a cell is marked, on the sheets and in the pane alike. */
import type { Judged, Path } from "../judging";
import type { Mark } from "../sheets";

/** What a cell may have come to: a verdict's path, handed out without a test, or still open. */
export type CellState = Path | "untested" | "open";

/** What of a verdict is marked. */
type Outcome = Pick<Judged, "path" | "share">;

/** Each state's sign, told apart by shape before colour, and how it stands out. */
export const LEGEND = {
  level: { sign: "●", mark: "full" },
  improvement: { sign: "▲", mark: "high" },
  none: { sign: "○", mark: "none" },
  "not-assessable": { sign: "?", mark: "unknown" },
  disqualified: { sign: "×", mark: "unknown" },
  untested: { sign: "–", mark: "middle" },
  open: { sign: "…", mark: "open" },
} as const satisfies Record<CellState, { readonly sign: string; readonly mark: Mark }>;

/** What a cell came to; one without a verdict is open, unless it is not to have one. */
export function stateOf(verdict: Outcome | undefined, tested: boolean): CellState {
  if (!tested) return "untested";
  return verdict?.path ?? "open";
}

/** The sign of a state. */
export function signOf(state: CellState): string {
  return LEGEND[state].sign;
}

/** The signs alone, for the line that explains them. */
export const SIGNS = Object.fromEntries(Object.entries(LEGEND).map(([state, { sign }]) => [state, sign])) as Readonly<
  Record<CellState, string>
>;

/** How a cell is marked: a sign that says the path, and the share that it earned. */
export function markOf(verdict: Outcome | undefined, tested: boolean): string {
  const state = stateOf(verdict, tested);
  return earnsIn(state) ? `${signOf(state)}${String(verdict?.share ?? 0)}` : signOf(state);
}

/** The same where there is room for the share or the sign: what earned something is known by its share. */
export function shortMarkOf(verdict: Outcome | undefined, tested: boolean): string {
  const state = stateOf(verdict, tested);
  return earnsIn(state) ? String(verdict?.share ?? 0) : signOf(state);
}

function earnsIn(state: CellState): boolean {
  return state === "level" || state === "improvement";
}
