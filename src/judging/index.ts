/** From figures to verdicts: what was measured, which step or level it reached, and by how much. */

export { type Awaiting, asItMayCome, awaitedBy } from "./decisive";
export { type Counted, type Gap, gapFrom, missingTo, restsOnWaiting } from "./gap";
export { measure, measureCell } from "./measure";
export {
  type Absent,
  type Delivery,
  FIGURES,
  type FigureName,
  isThere,
  looksAt,
  type Measurement,
  type ReportingRule,
  type Value,
  withFigures,
} from "./measurement";
export { onTime, toleranceOf } from "./on-time";
export { awaitedOn, improvementOn, inOneUnit, potParts, reservedOre, total, verdictOn } from "./one-cell";
export { outcomeOf } from "./outcome";
export { type Judgements, qualify } from "./qualify";
export { isBorderline, type Judged, marginOf, type Outcome, type Path, type Verdict } from "./verdict";
