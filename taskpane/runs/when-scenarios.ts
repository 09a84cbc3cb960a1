/** What scenarios need: loaded when they are asked for. */
export {
  compareScenarios,
  renamed,
  tryScenarios,
  withChanges,
  withoutScenario,
  withScenario,
} from "../../src/forecast";
export { fingerprintOf } from "../../src/history";
export { fingerprintLine, scenariosSheet } from "../../src/present";
export { scenariosFromJson, scenariosToJson } from "../../src/scenario-json";
