/** What reads and settles the figures: loaded when the workbook is first looked at, since the pane is drawn before. */
export { find, locateOne, takenFrom, understoodOf } from "../../src/reading";
export { settle, settleInStages } from "../../src/settling";
