/** What a forecast needs: loaded when one is asked for. */
export { forecastOf } from "../../src/forecast";
export { fingerprintOf } from "../../src/history";
export { fingerprintLine, forecastSheet } from "../../src/present";
