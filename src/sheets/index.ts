/** What passes between a spreadsheet and the engine: grids and cells in, sheets and formulas out, and their names. */

export { type TableColumn, tableOf } from "./column";
export {
  type Formula,
  quoted,
  type Ref,
  sumOfKnown,
  sumOrOpen,
  sumSoFar,
  whereKnown,
} from "./formula";
export { formulaText, type Written } from "./formula-text";
export {
  addressIn,
  type CellPlace,
  type CellValue,
  columnLetters,
  dateSystemOf,
  type Grid,
  placeIn,
  rowOf,
} from "./grid";
export {
  type Column,
  type CostsColumn,
  columnOf,
  type DetailsColumn,
  FORM_INPUT,
  type FormKind,
  headerOf,
  INPUT,
  type InputKind,
  inputOf,
  isNamed,
  OUTPUT,
  type OutputSheet,
  type SheetKind,
  type WaitingColumn,
} from "./names";
export {
  asShown,
  type CountReading,
  EXCEL_DIGITS,
  isBlank,
  isErrorValue,
  isUncalculated,
  type NoFigure,
  numberText,
  readCount,
  readDate,
  readKronor,
  readShare,
  readYesNo,
  type ShareReading,
} from "./read-cell";
export {
  type Block,
  type ColumnKind,
  columnIn,
  type Highlight,
  type Layout,
  type LineKind,
  layOut,
  type Mark,
  type OutChart,
  type OutSheet,
} from "./sheet";
export { isStamp } from "./stamp";
