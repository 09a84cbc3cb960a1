/** From a settlement to sheets: one file per sheet. */
export { agreementName, provenWords } from "./agreement-words";
export { bonusSheet } from "./bonus";
export { changesSheet } from "./changes";
export { comparisonSheet } from "./comparison";
export { fingerprintLine, withoutFingerprint } from "./fingerprint-line";
export { answersBlock, answersOf, reachedWords } from "./forecast/answers";
export { scenarioChangeWords } from "./forecast/change-words";
export { interdependenceSentence, signed } from "./forecast/interdependence";
export { type ChangeSubject, type NewValue, presentValues } from "./forecast/present-values";
export { forecastRecord } from "./forecast/record";
export { scenariosRecord } from "./forecast/scenario-record";
export { scenariosSheet } from "./forecast/scenarios";
export { forecastNotes, forecastSheet, othersNote } from "./forecast/sheet";
export {
  limitWords as stepLimit,
  missingWords as stepMissing,
  oddsWords as stepOdds,
  perPatient,
  placeWords,
  spendingTitle,
  stepRows,
  stepsBlock,
} from "./forecast/steps";
export { allRecipients, type FormSheet, formSheets } from "./forms/forms";
export { recipientName, recipientSheetName } from "./forms/recipients";
export { grantsSheet } from "./grants";
export { outcomeSheet } from "./outcome";
export { paymentsSheet, paymentWords } from "./payments";
export { placesText } from "./places";
export { present, stamped } from "./present";
export { reconciliationSheet } from "./reconciliation";
export { recordOf } from "./record";
export { itemWords, messageOf, problemsSheet, sourcesTable, valueWords } from "./records";
export { regionPack } from "./region/pack";
export { kronorText, ORE } from "./shown-cells";
export { standingLines, toldWords } from "./standing-lines";
export { type RegionLine, regionLines, summarySheet } from "./summary";
export { whichSheets } from "./which-sheets";
export { fateOf, whyOf, whyOpen, whyVerdict } from "./why";
