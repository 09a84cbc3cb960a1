/** What a run needs when its figures are settled: loaded then, since the pane is drawn before. */
export { changesBetween } from "../src/changes";
export { fingerprintOf } from "../src/fingerprint";
export { present, stamped } from "../src/present";
export { changesSheet } from "../src/present/changes";
export { fingerprintLine } from "../src/present/fingerprint-line";
export { masked } from "../src/present/hidden";
export { maskedProblems } from "../src/present/hidden-problems";
export { readSnapshot, snapshotOf } from "../src/snapshot";
