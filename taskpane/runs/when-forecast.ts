/** What a forecast needs: loaded when one is asked for. */
export { drawerInParts, forecastInParts } from "../../src/forecast";
export { fingerprintOf } from "../../src/history";
export { fingerprintLine, forecastSheet } from "../../src/present";
