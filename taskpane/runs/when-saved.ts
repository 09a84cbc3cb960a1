/** What makes files of sheets: loaded when somebody saves one. */
export { withoutFingerprint } from "../../src/present";
export { isSendable } from "../excel/own-sheets";
export { drawn } from "../files/canvas";
export { readSheets } from "../files/read-sheets";
export { fileName, xlsxOf, zipOf } from "../files/xlsx";
