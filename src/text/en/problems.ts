/** What is wrong, where and what to do, in English. */
import type { Problem, SheetLack, UnreadWhy, Unsaid } from "../../problems";
import { namedOr } from "../named";
import { ruleReason, ruleWords } from "../said-rule";
import type { ProblemTexts } from "../sv/problems";
import { agreementProblemsEn } from "./agreement-problems";
import { kronor, number, percent } from "./numbers";
import { rulesEn } from "./rules";
import { scenarioProblemsEn } from "./scenario-problems";

const UNSAID: Readonly<Record<Unsaid, string>> = {
  region: "which region the figures are for",
  month: "which month the figures are for",
  requirement: "which requirement the figures are for",
  measure: "whether the figures are numerators, denominators or shares",
};

const UNREAD: Readonly<Record<UnreadWhy, string>> = {
  "whole-country": "they are of the whole country, or totals",
  "part-of-region": "they are of hospitals or other parts of a region",
  subtotal: "they are subtotals without a month or a requirement",
  "other-months": "the month is neither measured nor compared with",
  "not-compared": "the figure is not compared with the year before",
  "column-unknown": "the header says something that is not known",
};

const FIRST_NAMES = 6;

function namesEn(names: readonly string[]): string {
  const more = names.length - FIRST_NAMES;
  return `${names.slice(0, FIRST_NAMES).join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

function messageEn({ code, values }: Problem): string {
  // Code and values belong together by the type of Problem; the index loses that.
  return (problemsEn[code] as (values: Problem["values"]) => string)(values);
}

/** What a sheet can lack and be whole. */
const LACKS: Readonly<Record<SheetLack, string>> = {
  rules: "colours by content",
  charts: "charts",
  filter: "filters",
  page: "page set-up and frozen rows",
  folds: "folded rows",
  "alt-text": "the alternative text of charts",
};

/** English. */
export const problemsEn: ProblemTexts = {
  "sheet-missing": ({ sheet, columns }) =>
    `The sheet ${sheet} was not found. Add a sheet named ${sheet} with the columns ${columns}. If it has another name: choose it under Input in the pane.`,
  "column-missing": ({ column, headers }) =>
    `The column ${column} is missing. Add it to the header row. If it has another name: choose it under Input in the pane, or rename it. ${headers === "" ? "No headers were found." : `The headers are: ${headers}.`}`,
  "column-twice": ({ column, other }) =>
    `The column ${column} is already in ${other}; this one is not read. Remove or rename one of them.`,
  "column-doubled": ({ column, other }) =>
    `Two columns are called ${column} and hold different figures; the other begins at ${other}. Type in the header what tells them apart, such as 2023 and 2022.`,
  "table-unplaced": ({ table, lacking, headers }) =>
    `The table ${table} cannot be read: nothing says ${UNSAID[lacking]}. Type it in a header or a column, or state it in the pane under Input, Import. Headers found: ${headers}.`,
  "table-not-read": ({ table, lacking, headers }) =>
    `The table ${table} was not read: nothing says ${UNSAID[lacking]}. Type it in a header if the table is to be read, or state it in the pane under Input, Import. Headers found: ${headers}.`,
  "parts-without-region": ({ part, count }) =>
    `Parts of ${part} have rows of their own, but the region has none for the same month and requirement (${count} ${count === "1" ? "cell" : "cells"}). Add the region's row: parts are neither read nor added up. If there is none: skip the rows of the parts, and the region is open.`,
  "cells-left-out": ({ why, count, words }) =>
    `${count} ${count === "1" ? "cell was" : "cells were"} left out: ${UNREAD[why]}${words === "" ? "" : ` (${words})`}.`,
  "filled-down": ({ count }) =>
    `${count} ${count === "1" ? "row has" : "rows have"} no region, month or requirement of their own and are read as the row above, like merged cells. Check that they should be.`,
  "year-assumed": ({ table, year }) =>
    `The table ${table} names no year and is read as ${year}. Type the year in a header if it is another.`,
  "cell-error": ({ text }) => `The cell shows the error ${text}. Mend the formula or type the value.`,
  "cell-uncalculated": ({ text }) =>
    `The cell shows ${text}: its formula has not been calculated yet. Recalculate the workbook in Excel (F9) and save it, or type the value.`,
  "region-unknown": ({ text, suggestion }) =>
    `"${text}" is no region.${suggestion === "" ? "" : ` Do you mean ${suggestion}?`} Type the county code (01–25) or the region's name.`,
  "region-missing": () => "The row has figures but no region. Type the county code or the region's name.",
  "rows-beneath": ({ names }) =>
    `The rows beneath the regions bear names that are not regions': ${namesEn(names)}. If they are hospitals or other parts of a region: skip the rows, the region's own row counts. If one is a region: correct the name.`,
  "region-conflict": ({ code, name }) =>
    `The county code ${code} and the name ${name} are different regions. Correct one of them.`,
  "month-unreadable": ({ text }) =>
    text.trim() === ""
      ? "The month is missing. Type it as 2023-01."
      : `"${text}" cannot be read as a month. Type it as 2023-01.`,
  "month-without-year": ({ text }) =>
    `"${text}" does not say which year the month is in. Type it as 2023-01, or add a column År.`,
  "year-unreadable": ({ text }) =>
    text.trim() === ""
      ? "The year is missing, and the month does not tell it. Type the year as 2023."
      : `"${text}" cannot be read as a year. Type it as 2023.`,
  "year-other": ({ month, year, count }) =>
    `The month is ${month} but the year ${year}, and the month is used. So it is in ${rows(count)}; this is the first. Correct what is wrong.`,
  "requirement-unknown": ({ text }) =>
    text.trim() === ""
      ? "The requirement is missing. Type its number."
      : `"${text}" is no requirement of the agreement. Type its number or name as in the sheet Avtal.`,
  "requirement-ambiguous": ({ text, chosen, others }) =>
    `"${text}" may be several requirements; it is read as ${chosen}, not ${others}. Type the number to be sure.`,
  "count-unreadable": ({ column, text }) =>
    `${column}: "${text}" is no count. Type a whole number, leave the cell empty if the figure has not come, or type saknas if there is none.`,
  "count-negative": ({ column, text }) => `${column}: ${text} is negative. A count is zero or more.`,
  "count-not-whole": ({ column, text }) =>
    `${column}: ${text} is not a whole number. Type the count, or use the column Andel for a share.`,
  "odd-grouping": ({ text, read }) => `"${text}" has unusual spaces and was read as ${number(read)}. Check the number.`,
  "share-unreadable": ({ column, text }) => `${column}: "${text}" is no share. Type for example 0.713 or 71.3%.`,
  "share-out-of-range": ({ column, text }) => `${column}: ${text} is outside 0–100%. Correct the value.`,
  "share-ambiguous": ({ column, text, read }) =>
    `${column}: ${text} was read as ${percent(read)}, though the column's other values are percentages. Type a per cent sign if that is not what is meant.`,
  "share-differs": ({ share, counts }) =>
    `The share ${percent(share)} does not agree with the counts, which give ${percent(counts)}. The counts are used; correct what is wrong.`,
  "pair-incomplete": ({ present, absent }) =>
    `${present} is filled in but ${absent} is not. Fill in both, or leave both empty.`,
  "more-than-all": ({ part, whole, partValue, wholeValue }) =>
    `${part} (${number(partValue)}) is larger than ${whole} (${number(wholeValue)}). Correct one of them.`,
  "less-than-strict": ({ tolerance, strict }) =>
    `The value with tolerance (${tolerance}) is less than the one without (${strict}). Tolerance can only add visits; correct one of them.`,
  "date-unreadable": ({ text }) => `"${text}" cannot be read as a date and is not used. Type it as 2022-11-01.`,
  "row-twice": ({ region, key, other }) =>
    `${region}${key === "" ? "" : ` (${key})`} already stands in ${other}. Remove one of the rows.`,
  "population-missing": ({ regions, count, date }) =>
    `The population is missing for ${namedOr(regions, (count) => `${count} regions`)}. Reserves need the population of every region. ${
      date === ""
        ? "Fill in what is missing."
        : `Fill in what is missing, or let the program fill in the ${count} that are missing with the population of ${date} (ages 0–18 are not known).`
    }`,
  "population-supplied": ({ date, document, regions, young }) =>
    `The population of ${date} is the program's own${regions === "" ? "" : ` for ${namedOr(regions, (count) => `${count} regions`)}`}: ${document}. ${young === "" ? "" : `The population aged ${young} is not known; money shared by it is open. `}A sheet Befolkning of your own goes first.`,
  "population-zero": ({ region }) => `The population of ${region} is 0. Fill in the number of inhabitants.`,
  "population-young-partial": ({ regions }) =>
    `The population 0–18 is missing for ${regions}. The money shared by it stays open until all are filled in.`,
  "population-young-larger": ({ region }) =>
    `The population 0–18 of ${region} is larger than its whole population. Correct one of them.`,
  "population-dates-mixed": ({ dates }) =>
    `The populations refer to different dates (${dates}). Use one date for all regions.`,
  "population-year-other": ({ column, expected }) =>
    `The populations stand in the column ${column}, but the state's practice is ${expected}. Get the populations of that year, unless these are the ones that apply.`,
  "population-year-open": ({ columns, expected }) =>
    `The populations should refer to ${expected}, and it cannot be told which of the columns ${columns} that is. Remove the others, or rename the one that applies to Folkmängd.`,
  "population-years-left-out": ({ column, others }) =>
    `The populations were read in the column ${column}. The others were left out: ${others}.`,
  "population-day-unsaid": ({ column, expected }) =>
    `The column ${column} tells the year but not the day, and Statistics Sweden's population of a year is that of 31 December. The state's practice is ${expected}. Check that the populations are of that day.`,
  "population-total-missing": ({ regions, found }) =>
    `There are populations of parts of the people only (${found}) for ${regions}. Add the row for all ages and both sexes, "total" in the table of Statistics Sweden.`,
  "population-parts-left-out": ({ count, part }) =>
    `${rows(count)} for parts of the people (${part}) left out. The rows for all ages and both sexes are used.`,
  "population-young-summed": () => "The population 0–18 is the sum of the rows for 0, 1, 2 … 18 years. Check it.",
  "population-date-other": ({ date, expected }) =>
    `The populations refer to ${date}. The agreement names no date; the state's practice is ${expected}.`,
  "national-left-out": ({ count }) =>
    `${rows(count)} for the whole country, or of sums, left out. The denominator is the sum of the 21 regions.`,
  "months-left-out": ({ count, months }) => `${rows(count)} for months that are not measured (${months}) left out.`,
  "year-wrong": ({ found, expected, agreement, other }) =>
    `The figures are for ${found}, but the agreement (${agreement}) measures ${expected}. ${other === "" ? "" : `Change to ${other}. `}To try the figures for ${found} against this agreement: read ${found} as ${expected}.`,
  "months-not-measured": ({ found, expected, agreement }) =>
    `The figures are for ${found}, but the agreement (${agreement}) measures ${expected}: none of them can be settled. Add figures for those months, or choose another sheet under Input in the pane.`,
  "figures-year-absent": ({ from, to, found }) =>
    `Figures for ${from} were to be read as ${to}, but those of the input are for ${found}. Remove the reading rule, or choose a sheet with figures for ${from}.`,
  "no-usable-row": ({ count }) =>
    `None of the ${count} rows is of a region: all are the country's, or totals. Add the regions' rows, or choose another sheet under Input in the pane.`,
  "rule-used": ({ rule }) => `Reading rule: ${ruleWords(rule, rulesEn)}. ${ruleReason(rule, rulesEn)}`,
  "rule-idle": ({ rule }) =>
    `Reading rule without effect: ${ruleWords(rule, rulesEn)}. No cells of the input are concerned. Remove it in the pane under Checks if it is not needed.`,
  "set-aside": ({ reason, what }) =>
    `Set aside (${reason}). The row is not read; what rests on it is open, not zero. The error: ${messageEn(what)}`,
  "note-row-left-out": () => "The row has a single filled cell and was taken for a note, not for a region's figures.",
  "response-rate-low": ({ count, limit }) =>
    `The response rate is below ${percent(limit.replace(".0", ""))} in ${rows(count)}; this is the first. The text states no consequence for the money; the setting Reporting decides.`,
  jump: ({ last, current }) =>
    `The share went from ${percent(last)} to ${percent(current)} in a year. Check that the figures are right.`,
  "yes-no-unreadable": ({ column, text }) =>
    `${column}: "${text}" is neither yes nor no. Type yes, no, or leave the cell empty if it is not decided.`,
  "kronor-unreadable": ({ column, text }) =>
    `${column}: "${text}" is no amount in whole kronor. Type the amount that was paid.`,
  "payment-unknown": ({ text, known }) =>
    text.trim() === ""
      ? `The payment is missing. Type one of ${known}.`
      : `"${text}" is no payment of the agreement. Type one of ${known}.`,
  "paid-missing": ({ payment, regions }) =>
    `The payment ${payment} has no amount for ${regions}. A payment is made to every region; type 0 where nothing was paid.`,
  "payment-negative": ({ payment, regions }) =>
    `The correction in the payment ${payment} is larger than what it gives ${regions}, whose amount is below zero. Decide how it is to be settled.`,
  "pooled-needs-counts": ({ count }) =>
    `The period's share is computed from counts, but ${rows(count)} with a share alone; this is the first. Fill in numerator and denominator.`,
  "reported-late": ({ count, days }) =>
    `${rows(count)} reported more than ${days} days after the end of the month; this is the first. The text states no consequence for the money; the setting Reporting decides.`,
  "condition-open": ({ grant, regions }) =>
    `${grant}: it is not said whether ${namedOr(regions, (count) => `${count} regions`)} meet the condition. The money is open until the column Villkor uppfyllt says yes or no for all.`,
  "condition-not-met": ({ grant, regions }) =>
    `${grant}: ${namedOr(regions, (count) => `${count} regions`)} do not meet the condition and get nothing. The amount stays with the state; the text says nothing else.`,
  "decision-needed": ({ number, requirement, period }) =>
    `No region met requirement ${number} ${requirement} (${period}), and the agreement does not say where the money goes then. Decide: to all regions by population, or back to the state.`,
  "agreement-sheet-missing": ({ sheet }) =>
    `The workbook has no sheet ${sheet}, which is what is to be settled. Choose another agreement, or write one to the sheet ${sheet}.`,
  "comparison-unmeasured": ({ agreement, requirements }) =>
    `${agreement} measures ${requirements}, on which the input has no figures. Those requirements, and what depends on them, are open in the comparison.`,
  "months-open": ({ regions, only, cells }) =>
    `${number(cells)} of the agreement's cells ${cells === "1" ? "has no figures yet and is" : "have no figures yet and are"} open${regions === "" ? "" : `; there are none at all for ${regions}`}${only === "" ? "" : `; there are some for ${only} only`}. What was not earned, and the final payment, are computed when all are filled in.`,
  "figures-undelivered": ({ column, count, requirements, regions, others, months }) =>
    `${column}: the value has not been delivered for ${regions}${others === "0" ? "" : ` and ${others} more`} (requirement ${requirements}; ${months}). ${number(count)} of the agreement's cells ${count === "1" ? "rests on it and is" : "rest on it and are"} open. Fill in the values, or type saknas where there are none: the requirement then cannot be assessed that way.`,
  "figures-missing": ({ column, count, requirements, regions, others, months }) =>
    `${column}: the value is said to be missing for ${regions}${others === "0" ? "" : ` and ${others} more`} (requirement ${requirements}; ${months}). ${number(count)} of the agreement's cells therefore cannot be assessed that way. Leave the cell empty if the value is on its way: they are open until it has come.`,
  "change-from-zero": ({ requirement, count, regions, others }) =>
    `Requirement ${requirement}: the value compared with is zero for ${regions}${others === "0" ? "" : ` and ${others} more`}, and a change from zero has no percentage. ${number(count)} of the agreement's cells therefore ${count === "1" ? "earns" : "earn"} nothing, however good this year's value is; the text does not say what applies then. Check the value.`,
  "nothing-earned": () =>
    "No region has earned anything over the year. The bonus pot cannot be shared by what was earned; the text does not say what to do.",
  "sheet-copied": ({ sheet }) =>
    `The sheet “${sheet}” is a copy of a sheet that the add-in wrote, or comes from another workbook. It is neither read nor written anew, so what stands there is from when it was copied. Remove it, or keep it as it is.`,
  "sheet-lacks": ({ sheet, lacks }) =>
    `The sheet “${sheet}” is written and its figures are whole, but Excel could not make: ${lacks.map((one) => LACKS[one]).join(", ")}. Settle again with this workbook in front; if it happens once more, leave it. Use the sheet as it is.`,
  "figures-hidden": ({ least }) => `A remark on the row shows small numbers and is hidden (fewer than ${least}).`,
  "requisition-late": ({ recipient, date, deadline, place }) =>
    `${recipient} requisitioned on ${date}, after ${deadline}: the right to requisition lapses (${place}). Check the date.`,
  "report-late": ({ recipient, date, deadline, place }) =>
    `${recipient} reported on ${date}, after ${deadline}, the last day for the report (${place}). Check the date.`,
  "repayment-late": ({ recipient, date, deadline, place }) =>
    `${recipient} repaid on ${date}, after ${deadline}, the last day to repay money that was not used (${place}). Check the date.`,
  "deadline-unknown": ({ grants }) =>
    `The agreement's text in the program gives no last day to requisition ${grants}. Check the original.`,
  "nothing-to-requisition": ({ recipient }) =>
    `${recipient} gets no other money in the agreement: there is nothing to requisition.`,
  "costs-exceed": ({ recipient, amount }) =>
    `${recipient}: the costs are ${kronor(amount)} more than the grant, and nothing is left to repay.`,
  "organisation-number-unreadable": ({ text }) =>
    `"${text}" is no organisation number. Type ten digits as 232100-0016.`,
  "organisation-number-check": ({ text }) =>
    `The check digit of the organisation number ${text} is wrong. Check the number.`,
  "cost-unreadable": ({ text }) =>
    text.trim() === ""
      ? "The amount is missing. Type the cost in whole kronor."
      : `"${text}" is no amount in whole kronor. Type the cost in whole kronor.`,
  ...agreementProblemsEn,
  ...scenarioProblemsEn,
};

const rows = (count: string): string => `${count} ${count === "1" ? "row" : "rows"}`;
