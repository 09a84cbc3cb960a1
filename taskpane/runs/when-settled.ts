/** What a run needs when its figures are settled, or could not be: loaded then, since the pane is drawn before. */
export { changesBetween, fingerprintOf, readSnapshot, snapshotOf } from "../../src/history";
export { changesSheet, fingerprintLine, present, problemsSheet, stamped } from "../../src/present";
export { disclosed } from "../../src/shown";
