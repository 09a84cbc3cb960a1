/** An agreement as JSON, held against a schema. */
export { type AgreementJsonReading, agreementFromJson, agreementToJson } from "./json";
