/** The words of the program, Swedish first, and verdicts told in sentences. */
export { AGREEMENT, type AgreementText, ALL_AGREEMENT_TEXTS, choiceWords } from "./agreement";
export { CHANGES } from "./changes";
export { apartWords, countWords } from "./check-words";
export { COMMAND, type CommandText } from "./command";
export { EXCEL_CHECK, type ExcelCheckText } from "./excel-check";
export {
  borderlineWords,
  changeWords,
  clauseOf,
  explain,
  explainFigures,
  explainUntested,
  type Fate,
  limitWords,
  monthWords,
  periodWords,
  placeOf,
} from "./explain";
export { FORECAST, type ForecastText } from "./forecast";
export { FORECAST_PANE } from "./forecast-pane";
export { FORMS } from "./forms";
export { type Language, languageOf } from "./language";
export { type PaneText, type Words, wordsOf } from "./pane";
export { REFUSALS, type RefusalText } from "./refusals";
export { RELEASE, type ReleaseText } from "./release";
export { FUNCTIONS_RENEWED, RENEWED } from "./renewed";
export { ruleReason, ruleWords } from "./said-rule";
export { SCENARIOS } from "./scenarios";
export { SCENARIOS_PANE } from "./scenarios-pane";
export type { Text } from "./sv";
export { TEXT } from "./texts";
export { TROUBLE, type TroubleText } from "./trouble";
