/** An agreement as a sheet, written and read. */
export { readAgreement, type AgreementReading } from "./read";
export { agreementSheet } from "./write";
