/** An agreement as JSON, held against a schema. */
export { agreementFromJson, agreementToJson } from "./json";
