/** What may be wrong with an agreement that a user wrote, and what to do, in English. */
import type { ChoiceName, LimitSide } from "../../agreement";
import { isChoice, type ValueKind } from "../../agreement";
import type { JsonExpected } from "../../problems";
import { type AgreementProblemTexts, type RuleTexts, sayRule } from "../sv/agreement-problems";
import { monthNames } from "../writing";
import { agreementEn } from "./agreement";
import { kronor, month, number, percent } from "./numbers";

const months = (names: string): string => monthNames(names, month);

const { fields, parts, columns, choices } = agreementEn;

const EXPECTED: Readonly<Record<Exclude<ValueKind, ChoiceName>, string>> = {
  text: "a text",
  texts: "one name a row",
  money: "whole kronor, for example SEK 2,500,000,000 or 2 500 million",
  weight: "whole per cent, for example 18%, or parts, for example 1 of 3",
  percent: "whole per cent, for example 75%",
  tenths: "per cent with at most one decimal, for example 95%",
  count: "a whole number, for example 20",
  days: "a number of days, for example 21 days",
  date: "a date, for example 2022-11-01",
  month: "a month, for example August 2023",
  months: "months, for example January 2023–November 2023",
  limit: "a limit with at least, at most or more than, for example at least 73%",
  level:
    "a limit with at least, at most or more than, for example at least 73%; where a number is measured without a per cent sign, for example at most 120",
  tiers: "a step, for example 1.0–2.9 percentage points earn 50%, or 5.0 percentage points or more earn 100%",
  payments:
    "the month of the payment, a colon and the months it covers, for example August 2023: January 2023–June 2023",
};

const IN_JSON: Readonly<Record<JsonExpected, string>> = {
  text: "a text in quotation marks that is not empty",
  date: 'a date, for example "2022-11-01"',
  month: 'a month, for example "2023-08"',
  kronor: "whole kronor from 1, for example 2500000000",
  whole: "a whole number from 0, without quotation marks",
  tenths: "whole tenths of a per cent 0–1000, for example 730 for 73%",
  share: "whole per cent 1–100, for example 75",
  "yes-no": "true or false",
  choice: "one of the named values",
  list: "a list in brackets",
  object: "an object in braces",
};

/** How the sides of a limit are written. */
const SIDES: Readonly<Record<LimitSide, string>> = { atLeast: "at least", atMost: "at most", moreThan: "more than" };
const SIDE_WORDS = "at least, at most or more than";

/** The rules that an agreement may break, in English. */
export const rulesOfAgreementEn: RuleTexts = {
  "agreement-part-missing": ({ part }) =>
    `The part ${parts[part]} is missing. Add it: on the sheet as rows with ${parts[part]} in the column ${columns.part}.`,
  "agreement-id-twice": ({ id, other }) => `"${id}" already names another part (${other}). Change one of them.`,
  "agreement-amount-above-zero": ({ amount }) =>
    `The amount is ${kronor(amount)}. Type the amount in whole kronor from 1, or remove the whole part.`,
  "agreement-total": ({ sum, total, difference, side }) =>
    `The pots and the other money are ${kronor(sum)} together: ${kronor(difference)} ${side} than the total amount ${kronor(total)}. Correct the amount here or in the parts.`,
  "agreement-source-partial": ({ missing }) =>
    `The source is incomplete: ${columns[missing]} is empty. Fill it in; where the text is silent, empty ${columns.document}, type ${agreementEn.assumed} in ${columns.place} and the reason in the last column.`,
  "agreement-number-above-zero": ({ number: value }) => `The value is ${number(value)}. Type a whole number from 1.`,
  "agreement-percent-outside": ({ percent: value }) =>
    `${percent(value)} cannot be: it must be whole per cent, 1–100. Correct it, or remove the step or the level.`,
  "agreement-limit-outside": ({ limit }) =>
    `The limit ${percent(limit)} cannot be: it must be between 0 and 100%, with at most one decimal. Correct it.`,
  "agreement-months": ({ months: text }) =>
    `The months (${text === "" ? agreementEn.none : months(text)}) must follow each other within one year. Type for example January 2023–November 2023.`,
  "agreement-period-value-needed": () =>
    `The whole period is judged at once, but it is not said how the months become one value. Add the row ${fields.periodValue}.`,
  "agreement-period-value-alone": () =>
    `${fields.periodValue} is only for a whole period judged at once. Remove the row, or change ${fields.judgedBy}.`,
  "agreement-untested-not-measured": ({ months: names }) =>
    `Without a test: ${months(names)}, not among those of ${fields.months}. Add it there, or remove it here.`,
  "agreement-untested-all": () =>
    "All months are without a test. Remove one of them, or enter the money as Other money instead.",
  "agreement-untested-together": () =>
    "Months without a test need each month to be judged by itself. Remove the row, or change how the months are judged.",
  "agreement-payment-missing": () => "The agreement has no payment. Add at least one, with the months that it covers.",
  "agreement-payment-empty": ({ payment }) =>
    `The payment of ${months(payment)} covers no month. Add the months, or remove the payment.`,
  "agreement-payment-months": ({ unpaid, twice, unmeasured }) =>
    [
      unpaid === "" ? "" : `No payment covers ${months(unpaid)}.`,
      twice === "" ? "" : `Paid twice: ${months(twice)}.`,
      unmeasured === "" ? "" : `Months that are not measured: ${months(unmeasured)}.`,
      "The payments must together cover each month measured once; correct the months.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  "agreement-payment-order": ({ payment }) =>
    `The months are not paid in order: the payment of ${months(payment)} breaks it. Write payments and months in the order of time.`,
  "agreement-payment-early": ({ payment, month }) =>
    `The payment of ${months(payment)} covers ${months(month)}, which is not over by then. Correct one of the months.`,
  "agreement-payment-twice": ({ payment, other }) =>
    `A payment of ${months(payment)} already stands in ${other}. Put them together, or correct the month.`,
  "agreement-one-payment": () =>
    "Months that are judged at once are paid by one payment. Put the rows together, or change how the months are judged.",
  "agreement-rest-with-last": ({ payment }) =>
    `What was not earned must be handed out with the last payment and no other; correct ${months(payment)}. On the sheet “and what was not earned” stands at the end of the last row, and only there; in JSON its bonus is true.`,
  "agreement-basis-of-bonus-pot": () =>
    `A bonus pot is shared by ${choices.unearnedBasis["earned-over-the-year"]}. Change one of the two values.`,
  "agreement-basis-of-requirement": () =>
    "What goes to the regions that met the requirement is shared by population. Change one of the two values.",
  "agreement-pot-unknown": ({ text, pots }) =>
    `"${text}" is no pot of the agreement. Type one of ${pots}, or add the part ${agreementEn.partNamed({ kind: "pot", name: text })}.`,
  "agreement-pot-unused": ({ pot }) =>
    `No requirement is paid from the pot ${pot}. Type it as ${fields.pot} of a requirement, or remove it.`,
  "agreement-weights-too-fine": () =>
    "The amounts of the pots and the weights have no common measure that can be counted exactly. Type the pots in whole thousands of kronor, or the weights in fewer parts.",
  "agreement-word-twice": ({ word, part, other }) =>
    `"${word}" already names ${part} (${other}). Every requirement needs names of its own; change one of them.`,
  "agreement-no-path": ({ part }) =>
    `${part} cannot be met: it has neither improvement nor high level. Add the rows of one of them or both.`,
  "agreement-counted-in-points": () =>
    `A number improves by per cent of the earlier value, not by percentage points. Change it here or in ${fields.quantity}.`,
  "agreement-tiers-missing": () => "The staircase has no step. Add at least one, or remove the improvement.",
  "agreement-tiers-order": ({ limit, better, other }) =>
    `The step begins at ${number(limit)}, no lower than the better step in ${other} (${number(better)}). Correct the limits so that every value is in one step.`,
  "agreement-tiers-share": ({ share, lower, other }) =>
    `The step earns ${percent(share)}, no more than the lower step in ${other} (${percent(lower)}). A better step must earn more; correct one of them.`,
  "agreement-level-side": ({ side, better }) =>
    `The level is ${SIDES[side]} some value, but ${choices.better[better]} is better for the requirement: whoever becomes better would lose the level. Correct the limit's ${SIDE_WORDS}, or change ${fields.better}.`,
  "agreement-level-side-own": ({ side, better }) =>
    `The level is ${SIDES[side]} some value, but ${choices.better[better]} is better for the requirement. Where the level's own numerator counts something of which the opposite is better, that is right; otherwise whoever becomes better loses the level. Look, and correct the limit's ${SIDE_WORDS} if it is wrong.`,
  "agreement-waiting-side": () =>
    "The condition on those waiting is at most some value, but it counts the share who have waited at most 30 days: whoever gets more of them in time would lose the level. Type at least or more than.",
  "agreement-level-share": ({ share, best, other }) =>
    `The level earns ${percent(share)}, less than the best step of the improvement in ${other} (${percent(best)}), and where both are met only the level pays: whoever reaches it may get less than one who does not. Correct one of them, unless the agreement says so.`,
  "agreement-tolerance-alone": () =>
    `${fields["level.tolerance"]} is only said where ${fields["level.numerator"]} is ${choices.numerator["with-tolerance"]}. Change one of them, or remove the tolerance.`,
};

/** The messages in English. */
export const agreementProblemsEn: AgreementProblemTexts = {
  ...rulesOfAgreementEn,
  "agreement-header-missing": () =>
    `The sheet has no header row of an agreement. Type the columns ${columns.part}, ${columns.item} and ${columns.value} in one of the first twenty rows.`,
  "agreement-part-unknown": ({ text, suggestion }) =>
    text === ""
      ? `The row belongs to no part. Type for example ${parts.agreement} or ${parts.requirement} 1 in the column ${columns.part}.`
      : `"${text}" is no part of an agreement.${suggestion === "" ? "" : ` Do you mean ${parts[suggestion]}?`} Type one of ${Object.values(parts).join(", ")}, or remove the row.`,
  "agreement-part-unnamed": ({ part }) =>
    `The part ${parts[part]} has no name or number. Type it after the word, for example ${agreementEn.partNamed({ kind: part, name: "1" })}.`,
  "agreement-note-left-out": ({ text }) =>
    `"${text}" stands alone on its row and was read as a note, not as a part of the agreement.`,
  "agreement-item-missing": ({ part }) =>
    `The row has a value but no item. Type in the column ${columns.item} what the value is of ${part}.`,
  "agreement-item-unknown": ({ part, text, suggestion }) =>
    `"${text}" is no item of ${part}.${suggestion === "" ? "" : ` Do you mean ${fields[suggestion]}?`} Correct the word, or remove the row.`,
  "agreement-row-missing": ({ part, field }) => `${part}: the row ${fields[field]} is missing. Add it.`,
  "agreement-row-twice": ({ part, field, other }) =>
    `${part}: ${fields[field]} already stands in ${other}. Remove one of the rows, or give the part another number or name.`,
  "agreement-group-partial": ({ part, field, present }) =>
    `${part}: ${fields[present]} is filled in but not ${fields[field]}. Add that row, or remove those that belong with it.`,
  "agreement-value-missing": ({ part, field }) => `${part}: ${fields[field]} has no value. Fill it in.`,
  "agreement-value": ({ field, text, expected }) =>
    `${fields[field]}: "${text}" cannot be read. Type ${isChoice(expected) ? `one of: ${Object.values<string>(choices[expected]).join("; ")}` : EXPECTED[expected]}.`,
  "agreement-source-absent": ({ count }) =>
    `${count} ${count === "1" ? "value has neither source nor reason and counts" : "values have neither source nor reason and count"} as assumed; here is the first. Fill in the source if there is one.`,
  "agreement-sources-differ": ({ field, other }) =>
    `${fields[field]}: the row has another source than ${other}. A list has one source; that of ${other} is used. Write both there, or empty this one.`,
  "agreement-weights": ({ pot, sum, whole, form, cells }) =>
    form === "parts"
      ? `The weights of the pot ${pot} are ${number(sum)} parts together, but are written as parts of ${whole}. Correct ${cells}.`
      : `The weights of the pot ${pot} are ${percent(sum)} together, not ${percent("100")}. Correct ${cells}, or write them all as parts, for example 1 of 3.`,
  "agreement-tiers-gap": ({ from, to, other }) =>
    `The steps leave a gap: ${number(from)}–${number(to)} earn nothing before the next step (${other}) begins. Let this step reach it.`,
  "agreement-tiers-overlap": ({ from, to, other }) =>
    `The steps overlap: ${number(from)}–${number(to)} are also in the step in ${other}. Correct the limits so that every value is in one step.`,
  "agreement-tiers-end": ({ to }) =>
    `The best step ends at ${number(to)}: greater improvements would earn nothing. Type “or more” instead of the upper limit.`,
  "agreement-unit": ({ text, change, other }) =>
    `"${text}" does not agree with ${other}, where improvement is measured in ${choices.change[change]}. Correct one of them.`,
  "agreement-json-unreadable": ({ text }) =>
    `The file is not JSON (${text}). Open a file that was exported from here, or correct it.`,
  "agreement-json-excess": ({ characters, levels }) =>
    `The file is not read: it has more than ${number(String(characters))} characters, or more than ${String(levels)} levels inside each other, as no agreement has. Open a file that was exported from here.`,
  "agreement-json-format": ({ format, version }) =>
    `The file is no agreement in this format (format ${format}, formatVersion ${version}). Type "format": "komiljarden-avtal" and "formatVersion": 1.`,
  "agreement-json-missing": ({ path }) => `The file lacks ${path}. Add the value.`,
  "agreement-json-unknown": ({ path }) =>
    `The name ${path} is not in the format. Correct the name, or remove the value.`,
  "agreement-json-value": ({ path, received, expected, options }) =>
    `The value ${path}: ${received} cannot be read. Type ${IN_JSON[expected]}${options === "" ? "" : `: ${options}`}.`,
  "agreement-json-doubt": ({ path, broken }) => `Look over ${path}: ${sayRule(rulesOfAgreementEn, broken)}`,
  "agreement-json-rule": ({ path, broken }) => `At ${path}: ${sayRule(rulesOfAgreementEn, broken)}`,
};
