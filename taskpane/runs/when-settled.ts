/** What a run needs when its figures are settled: loaded then, since the pane is drawn before. */
export { changesBetween, fingerprintOf, readSnapshot, snapshotOf } from "../../src/history";
export { changesSheet, fingerprintLine, present, stamped } from "../../src/present";
export { disclosed } from "../../src/shown";
