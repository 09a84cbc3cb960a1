/** What the forms and the regions' packs are made of: loaded when they are asked for. */
export { fingerprintOf } from "../src/fingerprint";
export { stamped } from "../src/present";
export { fingerprintLine } from "../src/present/fingerprint-line";
export { allRecipients, formSheets } from "../src/present/forms";
export { masked } from "../src/present/hidden";
export { maskedProblems } from "../src/present/hidden-problems";
export { regionPack } from "../src/present/region-pack";
export { readDetails } from "../src/read-details";
