/** An agreement as JSON, held against a schema. */
export { agreementFromJson, agreementFromValue, agreementToJson, issueProblem, jsonShown, parsedJson } from "./json";
export { AGREEMENT_FORMAT } from "./schema";
