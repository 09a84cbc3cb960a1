/** What the forms and the regions' packs are made of: loaded when they are asked for. */
export { fingerprintOf } from "../../src/history";
export { allRecipients, fingerprintLine, formSheets, regionPack, stamped } from "../../src/present";
export { readDetails } from "../../src/reading";
export { disclosed } from "../../src/shown";
