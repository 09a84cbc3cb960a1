/** Numbers, months and rounding: what everything is counted in. It knows nothing of agreements or sheets. */
export { largestRemainder, roundQuotas } from "./apportion";
export { BrokenPromise } from "./broken-promise";
export {
  add,
  approximate,
  assert,
  compare,
  decimalText,
  floorDiv,
  floorDivide,
  greatestCommon,
  type Int,
  minus,
  multiply,
  once,
  over,
  percentText,
  plus,
  type Ratio,
  ratio,
  ratioOfText,
  remember,
  roundDiv,
  roundHalfUp,
  subtract,
  sum,
  TENTHS,
  times,
} from "./exact";
export { firstEnough } from "./first-enough";
export { fold } from "./fold";
export { cyrb } from "./hash";
export { type CountTable, hideCounts } from "./hidden-counts";
export { marked, visible, withoutInvisible } from "./invisible";
export { jsonLevels, MOST_JSON } from "./json-levels";
export { ifKnown, type Known, minusKnown, nearest, perHead, sumKnown, sumOfKnown } from "./known";
export { largest } from "./largest";
export {
  type DateSystem,
  dateOfSerial,
  daysAfter,
  firstMonthOf,
  inYears,
  lastDayOf,
  lastMonthOf,
  lastYear,
  type Month,
  monthBefore,
  monthOf,
  monthsIn,
  numberOf,
  type Period,
  serialOfDate,
  shifted,
  spanOf,
  yearOf,
} from "./month";
export { parseMonth, parseMonthIn, parseMonthName, parseYear } from "./parse-month";
export { atOnce, type Parts } from "./parts";
export { bell, between, mixed, mulberry32, nextState, type Random, STATES } from "./random";
export { type RoundedTable, roundTable } from "./round-table";
export { editDistance, similar } from "./similar";
export { squareRoot } from "./square-root";
export { LEAST_THRESHOLD, type Shown } from "./suppress";
export { VERSION } from "./version";
