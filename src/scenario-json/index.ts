/** Scenarios as JSON, in a file or a workbook's setting, written and read. */
export { type ScenarioFile, scenariosFromJson, scenariosToJson } from "./json";
