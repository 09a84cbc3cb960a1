/** An agreement as a sheet, written and read. */
export { type AgreementReading, readAgreement } from "./read";
export { agreementSheet } from "./write";
