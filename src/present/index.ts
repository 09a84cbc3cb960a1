/** From a settlement to sheets: one file per sheet. */
export { bonusSheet } from "./bonus";
export { changesSheet } from "./changes";
export { comparisonSheet } from "./comparison";
export { fingerprintLine } from "./fingerprint-line";
export { allRecipients, type FormSheet, formSheets } from "./forms/forms";
export { recipientName } from "./forms/recipients";
export { grantsSheet } from "./grants";
export { outcomeSheet } from "./outcome";
export { paymentsSheet, paymentWords } from "./payments";
export { present, stamped } from "./present";
export { reconciliationSheet } from "./reconciliation";
export { recordOf } from "./record";
export { itemWords, messageOf, problemsSheet, sourcesTable, valueWords } from "./records";
export { regionPack } from "./region/pack";
export { kronorText, ORE } from "./shown-cells";
export { type StandingLine, standingLines, toldWords } from "./standing-lines";
export { type RegionLine, regionLines, summarySheet } from "./summary";
export { fateOf, whyOf, whyOpen, whyVerdict } from "./why";
