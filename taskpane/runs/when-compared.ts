/** What a comparison of two agreements needs: loaded when one is asked for. */
export { comparisonSheet } from "../../src/present";
export { compareAgreements } from "../../src/settling";
