/** All words a user meets, in English. The agreement's own terms stay Swedish where they name sheets. */

import { withMarks } from "../marks";
import type { Text } from "../sv";
import { checksEn, placesEn } from "./checks";
import { explainEn } from "./explain";
import { functionsEn } from "./functions";
import { kronor, month, number, percent, shortMonth } from "./numbers";
import { problemsEn } from "./problems";
import { requirementName } from "./requirements";
import { rulesEn } from "./rules";
import { sheetsEn } from "./sheets";

/** English. */
export const en: Text = {
  language: "en",
  number,
  percent,
  kronor,
  month,
  shortMonth,
  requirementName,
  open: "open",
  yes: "yes",
  no: "no",
  problems: withMarks(problemsEn),
  severity: { error: "Error", warning: "Warning", info: "Note" },
  path: {
    level: "High level",
    improvement: "Improvement",
    none: "Not met",
    "not-assessable": "Not assessable",
    disqualified: "Deficient reporting",
    untested: "Without a test",
    open: "Open",
  },
  precision: {
    difference: "the difference rounded to one decimal",
    exact: "exact comparison without rounding",
    shares: "each share rounded to one decimal first",
  },
  absent: {
    undelivered: "the value has not been delivered",
    missing: "the value is missing",
    suppressed: "the value is hidden because numbers are small",
    nobody: "there was nobody to measure (0 of 0)",
    "from-zero": "a change from zero has no percentage",
    hidden: "the value is hidden, too few people",
  },
  checks: checksEn,
  places: placesEn,
  unearned: {
    "bonus-pot": {
      sheet: "The bonus pot",
      column: "To the bonus pot",
      received: "Bonus",
      amount: (amount) => `The bonus pot is ${amount}.`,
      openAmount: (amount) => `The bonus pot is open. So far ${amount} has gone to it.`,
      regionTitle: "Shared by what the regions earned over the year",
      all: "The reserve goes to the bonus pot.",
      rest: "The rest goes to the bonus pot.",
      withPayment: " and the bonus pot",
    },
    "met-requirement": {
      sheet: "The redistribution",
      column: "Not earned",
      received: "Redistributed",
      amount: (amount) => `${amount} was not earned and goes to the regions that met each requirement.`,
      openAmount: (amount) => `The redistribution is open. So far ${amount} has not been earned.`,
      regionTitle: "Shared among the regions that met the requirements, by population",
      all: "The reserve goes to the regions that met the requirement.",
      rest: "The rest goes to the regions that met the requirement.",
      withPayment: " and what was not earned",
    },
  },
  decided: {
    population: {
      all: "No region met the requirement: the money goes to all by population, by decision.",
      rest: "The rest goes to all by population, by decision.",
    },
    returned: {
      all: "No region met the requirement: the money goes back to the state, by decision.",
      rest: "The rest goes back to the state, by decision.",
    },
  },
  proven: { complete: "Complete", "partly-assumed": "Partly assumed", template: "Template" },
  assumedValues: (count) => (count === 1 ? "1 assumed value" : `${String(count)} assumed values`),
  provenMeans: {
    complete: "All amounts, requirements and limits stand in the agreement's text.",
    "partly-assumed": "The whole text was not found. What is assumed is marked, with the reason, in the sheet Källor.",
    template: "A template to fill in: nothing in it has been agreed.",
  },
  state: { holds: "holds", fails: "fails", open: "open" },
  explain: explainEn,
  sheets: sheetsEn,
  rules: rulesEn,
  functions: functionsEn,
};
