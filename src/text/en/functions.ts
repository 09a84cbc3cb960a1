/** The words of the custom functions in English. */

import type { Named } from "../named";
import { FUNCTIONS_RENEWED } from "../renewed";
import type { FunctionsText } from "../sv/functions";

const place = ({ row, column }: Named<"row" | "column", number>): string =>
  `row ${String(row)}, column ${String(column)}`;

/** English. */
export const functionsEn: FunctionsText = {
  zeroOrEmpty: () =>
    "The cell is empty or 0, and the answer depends on which. Write a true zero as text (0 % or '0), and saknas when the value is missing.",
  zeroOrEmptyIn: ({ range, where }) =>
    `${range}${where === "" ? "" : `, ${where}`}: the cell is empty or 0, and the answer depends on which. Write a true zero as text ('0) and saknas when the value is missing.`,
  cellError: (text) => `The cell shows ${text}. Correct it.`,
  shapesDiffer: () =>
    "The ranges have different shapes. Give single cells, or ranges with the same number of rows and columns.",
  notOneColumn: () => "Give single cells or ranges of one column: the answer takes four columns.",
  notOneCell: (what) => `${what}: give one cell.`,
  agreementMissing: (list) => `The agreement is missing. Write one of ${list}.`,
  agreementUnknown: ({ text, list }) => `"${text}" is no agreement. There are: ${list}.`,
  noPerformance: (agreement) => `The agreement ${agreement} has no performance requirements.`,
  requirementMissing: (list) => `The requirement is missing. Write one of ${list}.`,
  requirementUnknown: ({ text, list }) => `"${text}" is no requirement of the agreement. There are: ${list}.`,
  requirementAmbiguous: ({ text, list }) =>
    `"${text}" may be several requirements: ${list}. Write the requirement's number.`,
  currentMissing: () => "This year's value is missing.",
  undelivered: (what) => `${what} Fill it in, or type saknas if there is none.`,
  valueMissing: (why) => `Cannot be counted: ${why}.`,
  noImprovement: () => "The requirement has no steps for improvement.",
  shareUnreadable: (text) => `"${text}" is no share between 0 and 100%. Write for example 0.713 or 71.3%.`,
  countUnreadable: (text) => `"${text}" is no count. Write a whole number from zero up.`,
  partLarger: ({ part, whole }) =>
    `The numerator ${part} is larger than the denominator ${whole}. Correct one of them.`,
  pairIncomplete: () => "The numerator or the denominator is missing. Fill in both, or leave both empty.",
  amountUnreadable: (text) => `"${text}" is no amount from zero up.`,
  amountUnreadableAt: ({ text, row, column }) =>
    `"${text}" (${place({ row, column })}) is no number from zero up. Leave headers out of the range and correct the value.`,
  amountMissing: () => "The amount is missing.",
  tooManyDecimals: ({ text, decimals }) =>
    `${text} has more than the ${String(decimals)} decimals that are dealt out. Give more decimals or round the amount.`,
  decimalsUnreadable: (text) => `"${text}" is no number of decimals. Write a whole number from 0 to 9.`,
  weightsEmpty: () => "There is nothing to share by: all weights are zero or empty.",
  nothingEarned: () => "Nobody has earned anything: the pot cannot be shared.",
  earnedMoreThanAll: () => "What is earned is more than all that was earned. Check the second argument.",
  populationMissing: () => "The population is missing or 0. Fill in the number of inhabitants.",
  populationMissingAt: ({ row, column }) =>
    `The population is missing or 0 (${place({ row, column })}). The populations of all regions are needed.`,
  populationLarger: () => "The population is larger than the whole population. Correct one of them.",
  regionUnreadable: ({ text, list }) =>
    text === "" ? `Give a region: ${list}.` : `${text} is no region. Give a code or a name: ${list}.`,
  monthUnreadable: (text) =>
    text === ""
      ? "The month is missing. Write it as 2023-01."
      : `"${text}" cannot be read as a month. Write it as 2023-01.`,
  monthNotMeasured: ({ month, list }) => `${month} is not measured in the agreement. The months are ${list}.`,
  wholePeriod: ({ month, period }) =>
    `${month} has no reserve of its own: the whole period is judged as one. Write ${period} for the period's reserve.`,
  periodWords: ["hela perioden", "perioden", "whole period", "the whole period", "period"],
  dateMissing: (what) => `${what} is missing.`,
  dateUnreadable: ({ what, text }) => `${what}: "${text}" is no date. Write it as 2023-03-14.`,
  dates: { decided: "The date of the decision", target: "The target date", visited: "The date of the visit" },
  targetBeforeDecision: () => "The target date is before the decision. Correct one of them.",
  visitBeforeDecision: () => "The visit is before the decision. Correct one of them.",
  toleranceUnreadable: (text) => `"${text}" is no tolerance. Write TRUE for the agreement's, or a share such as 10%.`,
  toleranceWords: ["tolerans", "med tolerans", "tolerance", "with tolerance"],
  inputProblem: ({ range, where, message, more }) =>
    `${range}${where === "" ? "" : `, ${where}`}: ${message}${more === 0 ? "" : ` And ${String(more)} more: write problems as the fourth argument for the list.`}`,
  place,
  ranges: { population: "Populations", waiting: "Waiting times", settlement: "The settlement" },
  tableUnknown: ({ text, list }) => `"${text}" is no table. There are: ${list}.`,
  noTable: (table) => `The agreement has nothing to show in ${table}.`,
  settleFailed: () => `The settlement could not be loaded. ${FUNCTIONS_RENEWED.en}`,
  fieldUnknown: ({ text, list }) => `"${text}" is nothing in the agreement. There are: ${list}.`,
  source: ({ document, where, words }) => `${document}, ${where}: "${words}"`,
  assumed: (reason) => `Assumed: ${reason}`,
  thresholdUnreadable: (text) =>
    `"${text}" is no threshold. Write a whole number from 3: the smallest count that may be shown.`,
  notACount: ({ text, row, column }) =>
    `"${text}" (${place({ row, column })}) is no count. A hidden or faulty value in the range means that nothing else can be protected; correct it or leave the cell empty.`,
  falseTotal: ({ stands, sum, difference, row, column }) =>
    `The total ${String(stands)} (${place({ row, column })}) is not the sum: the parts make ${String(sum)}, a difference of ${String(difference)}. Correct it, or call the row or column something else.`,
  totalsBothWays: () =>
    "Both rows and columns have subtotals, which cannot be protected at once. Leave the subtotals of one of them out of the range.",
  unreachable: () => "No number of cases moved is enough for the next step.",
  nobody: () => "There is nobody to measure: the denominator is 0.",
  gap: {
    top: "All of the reserve is earned already",
    level: (limit) => `High level: ${limit}`,
    improvement: (step) => `Improvement: ${step}`,
    waiting: "provided that the condition on those waiting is met",
    withoutLevel: "the high level is measured with a numerator of its own and left out",
  },
  earns: ({ share, requirement }) => `${share} of the reserve for ${requirement}`,
  earnsNothing: (requirement) => `Nothing for ${requirement}`,
  comparedMonth: "the value compared with",
};
