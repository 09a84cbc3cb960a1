/** All words a user meets, in English. The agreement's own terms stay Swedish where they name sheets. */

import type { Text } from "../sv";
import { grouped } from "../writing";
import { agreementProblemsEn } from "./agreement-problems";
import { functionsEn } from "./functions";

const number = (text: string): string => grouped(text, ",", ".");
const percent = (text: string): string => `${number(text)}%`;
const rows = (count: string): string => `${count} ${count === "1" ? "row" : "rows"}`;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const kronor = (text: string): string => `SEK ${number(text)}`;
const month = (number: number, year: number): string => `${MONTHS[number - 1] ?? ""} ${String(year)}`;

/** English. */
export const en: Text = {
  language: "en",
  number,
  percent,
  kronor,
  month,
  shortMonth: (number) => (MONTHS[number - 1] ?? "").slice(0, 3),
  open: "open",
  yes: "yes",
  no: "no",
  problems: {
    "sheet-missing": ({ sheet, columns }) =>
      `The sheet ${sheet} was not found. Add a sheet named ${sheet} with the columns ${columns}.`,
    "column-missing": ({ column }) =>
      `The column ${column} is missing. Add it to the header row, or rename the column that holds it.`,
    "column-twice": ({ column, other }) =>
      `The column ${column} is already in ${other}; this one is not read. Remove or rename one of them.`,
    "cell-error": ({ text }) => `The cell shows the error ${text}. Mend the formula or type the value.`,
    "region-unknown": ({ text, suggestion }) =>
      `"${text}" is no region.${suggestion === "" ? "" : ` Do you mean ${suggestion}?`} Type the county code (01–25) or the region's name.`,
    "region-missing": () => "The row has figures but no region. Type the county code or the region's name.",
    "region-conflict": ({ code, name }) =>
      `The county code ${code} and the name ${name} are different regions. Correct one of them.`,
    "month-unreadable": ({ text }) =>
      text.trim() === ""
        ? "The month is missing. Type it as 2023-01."
        : `"${text}" cannot be read as a month. Type it as 2023-01.`,
    "requirement-unknown": ({ text }) =>
      text.trim() === ""
        ? "The requirement is missing. Type its number."
        : `"${text}" is no requirement of the agreement. Type its number or name as in the sheet Avtal.`,
    "requirement-ambiguous": ({ text, chosen, others }) =>
      `"${text}" may be several requirements; it is read as ${chosen}, not ${others}. Type the number to be sure.`,
    "count-unreadable": ({ column, text }) =>
      `${column}: "${text}" is no count. Type a whole number, or leave the cell empty if it is missing.`,
    "count-negative": ({ column, text }) => `${column}: ${text} is negative. A count is zero or more.`,
    "count-not-whole": ({ column, text }) =>
      `${column}: ${text} is not a whole number. Type the count, or use the column Andel for a share.`,
    "odd-grouping": ({ text, read }) =>
      `"${text}" has unusual spaces and was read as ${number(read)}. Check the number.`,
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
    "population-missing": ({ regions }) =>
      `The population is missing for ${regions}. Reserves need the population of every region; fill them in.`,
    "population-zero": ({ region }) => `The population of ${region} is 0. Fill in the number of inhabitants.`,
    "population-young-partial": ({ regions }) =>
      `The population 0–18 is missing for ${regions}. The money shared by it stays open until all are filled in.`,
    "population-young-larger": ({ region }) =>
      `The population 0–18 of ${region} is larger than its whole population. Correct one of them.`,
    "population-dates-mixed": ({ dates }) =>
      `The populations refer to different dates (${dates}). Use one date for all regions.`,
    "population-date-other": ({ date, expected }) =>
      `The populations refer to ${date}. The agreement names no date; the state's practice is ${expected}.`,
    "national-left-out": ({ count }) =>
      `${rows(count)} for the whole country left out. The denominator is the sum of the 21 regions.`,
    "months-left-out": ({ count, months }) => `${rows(count)} for months that are not measured (${months}) left out.`,
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
      `${grant}: it is not said whether ${regions} meet the condition. The money is open until the column Villkor uppfyllt says yes or no for all.`,
    "condition-not-met": ({ grant, regions }) =>
      `${grant}: ${regions} do not meet the condition and get nothing. The amount stays with the state; the text says nothing else.`,
    "decision-needed": ({ number, requirement, period }) =>
      `No region met requirement ${number} ${requirement} (${period}), and the agreement does not say where the money goes then. Decide: to all regions by population, or back to the state.`,
    "agreement-sheet-missing": ({ sheet }) =>
      `The workbook has no sheet ${sheet}, which is what is to be settled. Choose another agreement, or write one to the sheet ${sheet}.`,
    "comparison-unmeasured": ({ agreement, requirements }) =>
      `${agreement} measures ${requirements}, on which the input has no figures. Those requirements, and what depends on them, are open in the comparison.`,
    "months-open": ({ regions, cells }) =>
      `${number(cells)} of the agreement's cells have no figures yet and are open${regions === "" ? "" : `; there are none at all for ${regions}`}. What was not earned, and the final payment, are computed when all are filled in.`,
    "nothing-earned": () =>
      "No region has earned anything over the year. The bonus pot cannot be shared by what was earned; the text does not say what to do.",
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
      `${recipient} gets no money without performance requirements in the agreement: there is nothing to requisition.`,
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
    ...agreementProblemsEn({ number, percent, kronor, month }),
  },
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
    missing: "the value is missing",
    suppressed: "the value is hidden because numbers are small",
    nobody: "there was nobody to measure (0 of 0)",
    "from-zero": "a change from zero has no percentage",
    hidden: "the value is hidden, too few people",
  },
  checks: {
    "pots-reserves": {
      title: "The performance money is the reserves",
      left: "Performance money",
      right: "Sum reserved",
    },
    "reserves-decided": {
      title: "The reserves are earned, not earned, or still open",
      left: "Sum reserved",
      right: "Earned + without a test + not earned + open",
    },
    "pot-bonuses": {
      title: "What was not earned is shared",
      left: "Not earned",
      right: "Bonus + redistributed + back to the state (and unshared)",
    },
    "part-payments": {
      title: "The part payment is what was earned",
      left: "Earned in the part payment's months",
      right: "Paid in part (and corrected later)",
    },
    "payments-block": {
      title: "The payments are the performance money",
      left: "Performance money",
      right: "Sum paid (and unshared)",
    },
    "payments-not-negative": { title: "No payment is negative", left: "Zero", right: "Sum of negative payments" },
    "outcome-summary": {
      title: "Utfall and Sammanställning say the same",
      left: "Earned in Sammanställning",
      right: "Sum earned in Utfall",
    },
    "requirement-rows": {
      title: "Per krav: its rows are the payments",
      left: "Sum paid",
      right: "Sum of the rows of Per krav",
    },
    "requirement-columns": {
      title: "Per krav: its columns are the payments",
      left: "Sum paid",
      right: "Sum of the columns of Per krav",
    },
    "grants-dealt": {
      title: "Money without requirements is dealt out",
      left: "Money to the regions",
      right: "Dealt out + withheld",
    },
    "agreement-total": {
      title: "All the agreement's money is placed",
      left: "The agreement in total",
      right: "Performance money + other money",
    },
  },
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
  provenMeans: {
    complete: "All amounts, requirements and limits stand in the agreement's text.",
    "partly-assumed": "The whole text was not found. What is assumed is marked, with the reason, in the sheet Källor.",
    template: "A template to fill in: nothing in it has been agreed.",
  },
  state: { holds: "holds", fails: "fails", open: "open" },
  explain: {
    earns: (region, share, requirement, when) => `${region} gets ${share} of the reserve for ${requirement} ${when}`,
    earnsNothing: (region, requirement, when) => `${region} gets nothing for ${requirement} ${when}`,
    during: (from, to) => (from === to ? `in ${from}` : `over ${from}–${to}`),
    level: (level, limit) => `the level ${level} meets the requirement of ${limit}`,
    levelWins: (tier) => `the improvement reaches ${tier} too, but only the level pays`,
    rose: (subject, amount, from, to) => `${subject} rose by ${amount}, ${from} → ${to}`,
    fell: (subject, amount, from, to) => `${subject} fell by ${amount}, ${from} → ${to}`,
    same: {
      share: (value) => `the share is unchanged at ${value}`,
      count: (value) => `the number is unchanged at ${value}`,
    },
    subject: { share: "the share", count: "the number" },
    reaches: (step) => `which reaches the step ${step}`,
    tooLittle: (step) => `which does not reach ${step}`,
    levelBelow: (level, limit) => `the level ${level} does not meet the requirement of ${limit}`,
    levelWaiting: (waiting, within, limit) =>
      `the level is not enough: ${waiting} are waiting and ${within} of them have waited at most 30 days; the requirement is ${limit}`,
    levelUnknown: (why) => `the level cannot be assessed: ${why}`,
    hidden: (least) => `hidden (fewer than ${least})`,
    hiddenNote: (least) =>
      `Small numbers are hidden: counts under ${least}, shares of fewer than ${least} and what would give them away are not shown. Outcomes and amounts are computed from the real figures.`,
    levelHidden: (limit, least) =>
      `the level meets the requirement of ${limit} (the value is hidden, fewer than ${least})`,
    levelBelowHidden: (limit, least) =>
      `the level does not meet the requirement of ${limit} (the value is hidden, fewer than ${least})`,
    levelWaitingHidden: (limit, least) =>
      `the level is not enough: the share of those waiting who have waited at most 30 days does not meet the requirement of ${limit} (the numbers are hidden, fewer than ${least})`,
    reachesHidden: (step, least) =>
      `the improvement reaches the step ${step} (the values are hidden, fewer than ${least})`,
    tooLittleHidden: (step, least) =>
      `the improvement does not reach ${step} (the values are hidden, fewer than ${least})`,
    waitingUnknown: "the number waiting, or the share of them within 30 days, is missing",
    improvementUnknown: (month, why) => `the improvement on ${month} cannot be assessed: ${why}`,
    currentUnknown: (why) => `the requirement cannot be assessed: ${why}`,
    thin: "the response rate is lower than the agreement requires",
    late: "the figures were reported later than the agreement requires",
    borderline: (mode, share) => `Borderline: with ${mode} it would be ${share}.`,
    open: "No figure yet; the reserve is open.",
    untested: (region, requirement, when) =>
      `${region} gets the whole reserve for ${requirement} ${when}: the month is not tested`,
    atLeast: (limit) => `at least ${limit}`,
    atMost: (limit) => `at most ${limit}`,
    moreThan: (limit) => `more than ${limit}`,
    itsPart: "its part",
    points: (text) => `${number(text)} percentage points`,
    relative: (text) => `${number(text)} per cent`,
    bonus: (region, amount, share, place) =>
      `${region} gets ${amount} from the bonus pot: it earned ${share} of all that the regions earned over the year (${place}).`,
    unshared: (region) =>
      `${region} gets nothing from the bonus pot: no region earned anything, and the pot cannot be shared then.`,
    emptyPot: (region) => `${region} gets nothing besides: all that was reserved was earned.`,
    noBonus: (region) => `${region} gets nothing from the bonus pot: it earned nothing over the year.`,
    redistributed: (region, amount, requirements, place) =>
      `${region} gets ${amount} of what others did not earn: it met requirement ${requirements} and shares that money with those who did the same, by population (${place}).`,
    notRedistributed: (region) =>
      `${region} gets nothing of what others did not earn: it met no requirement where money was left.`,
    payment: (region, amount, decision, months, place) =>
      `${region} gets ${amount} in ${decision}: earned for ${months} (${place}).`,
    paymentWithPot: (region, amount, decision, months, part, place) =>
      `${region} gets ${amount} in ${decision}: earned for ${months} and ${part} of what was not earned (${place}).`,
    asPaid: (region, amount, decision) => `${region} has been paid ${amount} in ${decision}; the amount stands.`,
    corrected: (amount) => `Of it, ${amount} corrects earlier payments.`,
    grant: (region, amount, share, whole, basis, place) =>
      `${region} gets ${amount}: ${share} of ${whole} by ${basis} (${place}).`,
    withheld: (region, condition) => `${region} gets nothing: the condition is not met (${condition}).`,
  },
  sheets: {
    unfinished: "INCOMPLETE: the settlement was stopped before this sheet was finished",
    valuesOnly: (name) => `${name} (values)`,
    summary: {
      title: (agreement) => `Kömiljarden: settlement of ${agreement}`,
      complete:
        "Every cell is decided. Amounts are shown in kronor and öre; whole kronor are fixed in the sheet Utbetalningar.",
      partial: "The settlement is not complete: what cannot be computed yet is shown as open.",
      measured: (months, sheets) => `${months === "" ? "" : `Measured: ${months}. `}Input: the sheets ${sheets}.`,
      proven: (label, means, assumptions) =>
        `The agreement's figures: ${label.toLowerCase()}. ${means}${assumptions === 0 ? "" : ` Values assumed: ${String(assumptions)}.`}`,
      noPerformance: "The agreement has no performance requirements: all money is dealt out in the sheet Övriga medel.",
      disqualifying: "Requirements whose figures are too thin or too late count as not met (setting).",
      decision: {
        population: (requirement) =>
          `Nobody met requirement ${requirement}: the money goes to all by population (decision).`,
        returned: (requirement) =>
          `Nobody met requirement ${requirement}: the money goes back to the state (decision).`,
      },
      settings: (precision, upTo) =>
        `Improvement and level are judged with ${precision}.${upTo === "" ? "" : ` Settled up to the payment ${upTo}.`}`,
      dates: (date) => `Population as of ${date}.`,
      noDate: (expected) =>
        `The date of the populations is not given in the input; the state's practice is ${expected}.`,
      columns: (received) => [
        "County code",
        "Region",
        "Population",
        "By population (reserved)",
        "Earned",
        "Share earned",
        received,
        "Total",
        "Against population",
        "SEK per inhabitant",
      ],
      requirementColumns: ["No.", "Requirement", "Weight", "Reserved", "Earned", "Share earned", "Not earned", "Open"],
      requirementTitle: "By requirement",
      total: "Total",
    },
    byRequirement: {
      title: (agreement) => `By requirement in whole kronor: ${agreement}`,
      what: (received) =>
        `What was earned for the requirement, and the part of the ${received.toLowerCase()} that follows from it.`,
      rule: "Rounding: a row adds up to what the region is paid over the year (largest remainder). Each cell is rounded down or up so that both rows and columns add up (controlled rounding).",
      strayed:
        "Some column's sum is more than a krona from its exact value, since the rows' sums are decided by the payments.",
      sum: "Total",
    },
    heatMap: {
      title: (agreement) => `Map of outcomes: ${agreement}`,
      legend: (sign) =>
        `${sign.level}100 high level · ${sign.improvement}100 ${sign.improvement}75 ${sign.improvement}50 improvement and share of the reserve · ${sign.none} not met · ${sign.unknown} not assessable · ${sign.disqualified} deficient reporting · ${sign.untested} without a test · ${sign.open} open`,
    },
    charts: {
      title: (agreement) => `Charts: ${agreement}`,
      regions: (received) => `Earned and ${received.toLowerCase()} by region`,
      regionsAlt: (region, amount, share) =>
        `The regions earned ${share} of the reserved money. ${region} gets the most: ${amount}.`,
      regionsOpenAlt: (share) => `So far ${share} of the reserved money has been earned; the rest is not decided yet.`,
      months: "Share of the reserve earned, by month",
      monthsAlt: (share) => `Over all months ${share} of the reserve is earned; the chart shows each month.`,
      requirements: "Earned and not earned by requirement",
      requirementsAlt: (earned, unearned) => `All requirements together gave ${earned}; ${unearned} was not earned.`,
      kronor: "SEK",
      share: "Share",
    },
    fingerprint: (line) => `Fingerprint: ${line}`,
    outcome: {
      title: (agreement) => `Outcome by region, month and requirement: ${agreement}`,
      columns: (unearnedColumn) => [
        "County code",
        "Region",
        "Month",
        "No.",
        "Requirement",
        "Measured",
        "Compared with",
        "Improvement, per cent (points)",
        "Level measure",
        "Waiting",
        "Waiting within 30 days",
        "Path",
        "Share of reserve",
        "Margin, per cent (points)",
        "Borderline",
        "Reserved",
        "Earned",
        unearnedColumn,
        "Clause",
        "Reason",
      ],
    },
    bonus: {
      unshared: "No region has earned anything: the pot cannot be shared.",
      kept: (amount) => `${amount} goes back to the state by decision.`,
      monthColumns: ["Month", "Reserved", "Earned", "Share earned", "Not earned", "Open"],
      columns: (received) => ["County code", "Region", "Earned", "Share of all earned", received, "Reason"],
      requirementTitle: "By requirement",
      requirementColumns: ["No.", "Requirement", "Not earned", "Met by, regions"],
    },
    payments: {
      title: "Payments in whole kronor",
      note: "Whole kronor by largest remainder. The year is dealt out first; the last payment is the year less the earlier ones, so that the sum is exact.",
      payment: (decision, months, withPot) =>
        `${decision}: ${months.length > 1 ? `${months[0] ?? ""}–` : ""}${months.at(-1) ?? ""}${withPot}`,
      asPaid: (header) => `${header} (as paid)`,
      correction: (decision) => `of which correction in ${decision}`,
      outstanding: "left to settle",
      why: "Reason",
      sum: "Total",
    },
    grants: {
      title: "Other money: without performance requirements",
      note: "Dealt out whatever the waiting times.",
      condition: "Condition met",
      conditionNote: (grant, condition) => `${grant}: condition: ${condition}`,
      why: "Reason",
      withheld: "Withheld: the condition is not met",
      young: "Population 0–18",
      population: "Population",
      others: "Recipient",
      sum: "Total",
    },
    comparison: {
      title: "Comparison: two agreements on the same figures",
      first: (title, proven) => `A: ${title} (${proven.toLowerCase()}).`,
      second: (title, proven) => `B: ${title} (${proven.toLowerCase()}).`,
      moved: (years) => `The months of B were moved by ${years} years to meet the figures.`,
      unmeasured: (requirements) =>
        `B measures ${requirements}, on which there are no figures: what depends on them is open.`,
      columns: (a, b) => [
        "County code",
        "Region",
        `A ${a}: performance`,
        "A: other money",
        "A: total",
        `B ${b}: performance`,
        "B: other money",
        "B: total",
        "B − A",
        "B − A, SEK per inhabitant",
      ],
    },
    reconciliation: {
      title: "Reconciliation",
      how: "Each side is computed anew from the other sheets by Excel's own formulas; what is no formula stands in the agreement. The part payment is whole kronor and may differ by half.",
      columns: ["Check", "Left side", "SEK", "Right side", "SEK", "Difference", "Result"],
    },
    sources: {
      title: "Sources: every value of the agreement and the words it rests on",
      columns: ["Item", "Value", "Document", "Place", "The source's words, or what is assumed and why"],
      assumed: "Assumed: the text is silent",
      tier: (limit, share) => `${limit} pays ${share}`,
      items: {
        total: "The agreement's money",
        pot: "amount",
        judgedBy: "Judged",
        periodValue: "Value of the period",
        untested: "Months without a test",
        months: "Months measured",
        reserveBasis: "Reserves are shared by",
        bothPaths: "When both paths are met",
        unearned: "Money not earned",
        unearnedBasis: "What is not earned is shared by",
        payments: "Payments",
        "reporting.responseRate": "Response rate, at least",
        "reporting.withinDays": "Completed care is reported within days",
        precision: "Rounding of improvement and level",
        populationDate: "Date of the populations",
        wholeKronor: "Whole kronor",
        partPaymentTotal: "Total of the part payment",
        notAssessable: "Requirements that cannot be assessed",
        onBoundaryWords: "“Less than” or “at most”",
        label: "term",
        area: "area",
        measure: "measure",
        weight: "weight",
        better: "direction",
        cases: "who is counted",
        quantity: "share or number",
        "improvement.change": "improvement is counted in",
        "improvement.comparedWith": "improvement is against",
        "improvement.tiers": "staircase",
        "level.limit": "high level",
        "level.share": "high level pays, per cent",
        "level.numerator": "high level is measured by",
        "level.waiting.moreThan": "condition on those waiting applies above",
        "level.waiting.limit": "condition on those waiting within 30 days",
        amount: "amount",
        basis: "shared by",
        paid: "is paid",
        condition: "condition",
        requisitionBy: "is requisitioned by",
        repayBy: "is repaid by",
        reportBy: "is reported by",
      },
      values: {
        population: "population",
        "population-0-18": "population 0–18",
        skr: "SKR",
        "same-month-last-year": "the same month last year",
        "level-only": "only the high level pays",
        "bonus-pot": "goes to the bonus pot",
        "met-requirement": "goes to the regions that met the requirement",
        "not-earned": "is not earned",
        month: "month by month",
        "whole-period": "the whole period together",
        "mean-of-months": "the mean of the months' shares",
        pooled: "all months' counts together",
        points: "percentage points",
        relative: "per cent of the value compared with",
        "before-the-period": "the month before the period",
        waiting: "waiting at the month's end",
        completed: "completed in the month",
        share: "share",
        count: "number",
        own: "a numerator of its own",
        "earned-over-the-year": "what was earned over the year",
        difference: "the difference is rounded to one decimal",
        "largest-remainder": "largest remainder",
        "nearest-krona": "the nearest krona",
        "at-most": "at most",
        higher: "higher is better",
        lower: "lower is better",
        plain: "the same numerator as the improvement",
        "with-tolerance": "the numerator with tolerance",
      },
    },
    problems: {
      title: "Remarks",
      none: "No remarks.",
      columns: ["Severity", "Code", "Sheet", "Cell", "What is wrong and what to do"],
    },
    region: "Region",
    code: "County code",
  },
  functions: functionsEn,
  report: {
    columns: ["Region", "Earned", "Bonus", "Total", "Against population", "SEK per inhabitant"],
    written: (file, sheets) => `\nWrote ${file} with the sheets ${sheets}.`,
    packs: (folder, count) => `Wrote ${String(count)} workbooks in ${folder}.`,
    json: (file) => `Wrote ${file}.`,
  },
};
