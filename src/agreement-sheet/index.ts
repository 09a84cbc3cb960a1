/** An agreement as a sheet, written and read. */
export { readAgreement } from "./read";
export { agreementSheet } from "./write";
