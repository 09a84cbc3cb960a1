/** The words of the task pane, in English. */
import type { PaneText } from "../sv/pane";

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** English. */
export const paneEn: PaneText = {
  title: "Kömiljarden",
  outside: "Kömiljarden is an add-in for Excel: open it from the Kömiljarden tab in Excel.",
  list,
  million: (number) => `SEK ${number}\u00a0m`,
  close: "Close",
  back: "Back",
  sections: { agreement: "Agreement", data: "Input", check: "Checks", settle: "Settle", result: "Result" },
  steps: "The steps of the settlement",
  state: { done: "done", attention: "to be looked at", stop: "stops the settlement", waiting: "not done yet" },

  welcome: {
    title: "Welcome",
    text: "The add-in settles the Swedish waiting-time grants (kömiljarden) in this workbook: it reads populations and waiting times, tests every requirement against the agreement, and writes finished sheets in which every krona is accounted for. Your own sheets are never changed, and nothing is sent from here.",
    start: "Get started",
    sample: "Try with sample data",
    skip: "Skip",
  },

  tastes: {
    title: "Look and language",
    language: "Language",
    languages: { excel: "As Excel", sv: "Svenska", en: "English" },
    theme: "Theme",
    themes: { excel: "As Excel", light: "Light", dark: "Dark", contrast: "High contrast" },
  },

  agreement: {
    status: ({ title, total }) => `${title} · ${total}`,
    choose: "Agreement",
    version: (version) => `Signed ${version}`,
    total: "Total",
    performance: "Performance money",
    other: "Other money",
    judgedBy: "Judged",
    unearned: "Not earned",
    months: "Months measured",
    range: ({ months, count }) => `${months} (${plural(count, "month", "months")})`,
    payment: "Payment",
    requirements: "Requirements",
    columns: { number: "No.", name: "Requirement", weight: "Weight", level: "High level", tiers: "Improvement" },
    tier: ({ points, share }) => `${points} → ${share}`,
    improvement: {
      "same-month-last-year": {
        points: "Improvement in percentage points on the same month last year earns a share of the reserve.",
        relative: "Improvement in per cent of the same month last year earns a share of the reserve.",
      },
      "before-the-period": {
        points: "Improvement in percentage points on the month before the period earns a share of the reserve.",
        relative: "Improvement in per cent of the month before the period earns a share of the reserve.",
      },
    },
    levelEarns: (share) => `The high level earns ${share} of the reserve.`,
    noRequirements: "No performance requirements: all money is shared without a test, and no waiting times are needed.",
    waiting: ({ count, limit }) => `With more than ${count} waiting, ${limit} of them must also be within 30 days.`,
    assumed: (count) => `Assumed where the text is silent (${String(count)})`,
    assumedLead: "Here the agreement says nothing. This is how the add-in counts, and why:",
    assumedValues: (count) => plural(count, "value", "values"),
    onSheet: (name) => `The sheet ${name} in the workbook`,
    noSheet: "not there",
    sheetStatus: (name) => `The sheet ${name}`,
    sheetWrong:
      "The agreement cannot be read from the sheet. Correct the errors under Checks, or choose another agreement.",
    unknown: ({ id, used }) =>
      `The workbook remembers the choice "${id}", which this version does not have. For now ${used} is used; choose an agreement.`,
    ownWords: "The agreement as a sheet",
    write: "Write the agreement to a sheet",
    writeHelp: "A readable sheet with every value and its source. Edit it: the settlement follows the sheet.",
    template: "Write a template",
    templateHelp: "A made-up draft with one requirement of each kind, to fill in.",
    written: (name) => `The agreement was written to the sheet ${name}, which is now chosen.`,
    compare: "Compare with",
    compareNow: "Compare",
    compareHelp:
      "The sheet Jämförelse shows kronor per region under both agreements on the same input, and the difference.",
    compared: (name) => `The comparison was written to the sheet ${name}.`,
    hindered: (errors) => `${plural(errors, "error stands", "errors stand")} in the way. Nothing was written.`,
    json: "The agreement as JSON",
    jsonShow: "Show as JSON",
    jsonHide: "Hide JSON",
    jsonShown: "The agreement as JSON, read-only text",
    jsonCopy: "Copy",
    jsonCopied: "Copied.",
    jsonCopyBy: "Select and copy the text.",
    jsonRead: "Read JSON",
    jsonFile: "JSON file",
    jsonText: "Or paste JSON",
    jsonTake: "Read into the sheet Avtal",
  },

  data: {
    kinds: { population: "Populations", waiting: "Waiting times", paid: "Paid already" },
    noAgreement: "There is no agreement to read the input by: see the step Agreement.",
    found: (names) => list(names),
    missing: (names) => `Missing: ${list(names)}`,
    reading: "Reading the workbook …",
    reread: "Read again",
    source: "Sheet or table",
    none: "Not found",
    rows: (count) => plural(count, "row", "rows"),
    table: ({ name, sheet }) => `${name} (table on ${sheet})`,
    columns: "Columns",
    columnsFound: ({ found, all }) => `Columns: ${String(found)} of ${String(all)} found`,
    columnMissing: (names) => `Column missing: ${list(names)}. Choose it below.`,
    absent: "(not there)",
    oneOf: "one of them is needed",
    required: "needed",
    chosen: "your choice",
    guess: "Guess the columns again",
    remembered: "Your choices are kept in the workbook.",
    preview: (count) => `The first ${String(count)} rows`,
    previewLabel: (name) => `Preview of ${name}`,
    lead: {
      population: "the regions' populations",
      waiting: "their waiting times",
      paid: "what has been paid already",
    },
    leads: (parts) => `The agreement is settled by ${list(parts)}.`,
    create: "Make input sheets",
    createHelp: "Empty, formatted sheets to fill in, with the columns and rows that the agreement asks for.",
    sample: "Insert sample data",
    sampleHelp: "Filled sheets to try with. The populations are real, the waiting figures are invented.",
    sampleUnfit: "There are sample data for the agreement of 2023 only. Choose it in the step Agreement to try them.",
    sampleInvented:
      "The workbook holds sample data: the waiting figures are invented and say nothing about any region.",
    created: (names) => `Made ${list(names)}.`,
    columnWarning: {
      title: "Check the value",
      whole:
        "A whole number, 0 or more, belongs here. Leave it empty if it has not come; type saknas if there is none, * if it is hidden because numbers are small.",
      code: "Type the county code with two digits, 01–25.",
      month: "Type the month as 2023-01.",
      requirement: "Type the number of the requirement.",
      region: "Type the region's name as in the sheet Befolkning.",
      share: "Type a share between 0 and 100%.",
      date: "Type a date, for example 2022-11-01.",
      payment: "Type the month of the payment as 2023-08.",
      recipient: "Type the county code with two digits, 01–25, or SKR.",
      amount: "Type an amount in whole kronor.",
      yesNo: "Type ja or nej (yes or no). Leave it empty if it has not been settled.",
    },
  },

  check: {
    status: ({ errors, warnings, notes }) => {
      const parts = [
        ...(errors > 0 ? [plural(errors, "error", "errors")] : []),
        ...(warnings > 0 ? [plural(warnings, "warning", "warnings")] : []),
      ];
      if (parts.length > 0) return parts.join(", ");
      return notes > 0 ? `No errors, ${plural(notes, "note", "notes")}` : "No remarks";
    },
    waiting: "Waiting for input",
    groups: { error: "Errors", warning: "Warnings", info: "Notes" },
    meaning: {
      error: "They stop the settlement until they are corrected.",
      warning: "They stop nothing, but should be looked at.",
      info: "How the input has been read.",
    },
    none: "The input has been checked without remark.",
    goTo: (place) => `Go to ${place}`,
    more: (count) => `Show ${String(count)} more`,
    write: "Write the list to a sheet",
    written: (name) => `The list was written to the sheet ${name}.`,
    automatic: "The checks are made again by themselves when cells change.",
  },

  settle: {
    ready: "Ready to run",
    stopped: (errors) => `Stopped by ${plural(errors, "error", "errors")}`,
    noData: "Waiting for input",
    running: "Running",
    precision: "How a share meets a limit",
    precisions: {
      difference: "The difference is rounded",
      exact: "No rounding",
      shares: "Each share is rounded first",
    },
    precisionHelp: {
      difference: "The improvement is computed exactly, then rounded to one decimal: 2.95 becomes 3.0.",
      exact: "Nothing is rounded: 2.99 does not reach 3.0. The strictest.",
      shares: "The shares of both years are rounded to one decimal, then subtracted.",
    },
    standard: "default",
    borderline: "Outcomes that depend on the choice are marked as borderline.",
    reporting: "Reporting",
    reportings: { flag: "Point out what is lacking", disqualify: "What is lacking disqualifies" },
    reportingHelp: {
      flag: "A low response rate and late reporting are pointed out but change nothing.",
      disqualify:
        "A requirement with a low response rate or late reporting counts as not met. The columns Svarsfrekvens and Rapporterad are read.",
    },
    corrections: "Corrections",
    correctionChoices: { off: "Off", carry: "The next payment carries the difference" },
    correctionHelp: {
      off: "The payments are computed from the input as it is now.",
      carry: "What has been paid already, by the sheet Utbetalt, stands. The difference is shown as a line of its own.",
    },
    createPaid: "Make the sheet Utbetalt",
    decision: (requirement) => `Nobody met requirement ${requirement}: where does the money go?`,
    decisions: { population: "To all by population", returned: "Back to the state" },
    decisionHelp: {
      population: "All regions share the requirement's money by population.",
      returned: "The requirement's money is not paid out.",
    },
    decide: "The agreement does not say what then applies. Choose, and the settlement can be run.",
    upTo: "Settle up to",
    all: "The whole year",
    population: "Date of the populations",
    populationDate: (date) => `${date} according to the input.`,
    populationNone: (expected) => `No date in the input. The state's practice is ${expected}.`,
    populationOther: ({ date, expected }) => `${date} according to the input; the state's practice is ${expected}.`,
    small: "Hide small numbers",
    smallHelp:
      "Counts below the threshold are hidden on the sheets, and so are those that could be computed from others. Amounts and outcomes do not change. The threshold is kept in the workbook.",
    threshold: "Smallest count shown",
    thresholdWrong: (least) => `Type a whole number from ${String(least)}.`,
    button: "Settle",
    again: "Settle again",
    writes: "The result is written to sheets of its own. Yours are not changed.",
    hindered: "Correct the errors under Checks first.",
    cancel: "Cancel",
    cancelling: "Cancelling …",
    cancelled: "Cancelled. Nothing was written.",
    progress: ({ step, steps, phase }) => `Step ${String(step)} of ${String(steps)}: ${phase}`,
    phases: {
      open: "reading the workbook",
      read: "making out the sheets",
      validate: "checking the input",
      measure: "computing shares",
      qualify: "testing the requirements",
      allocate: "allocating the money",
      pay: "fixing whole kronor",
      reconcile: "reconciling",
      present: "laying out the sheets",
      write: "writing the sheets",
    },
    writing: "The sheets are being written; that cannot be cancelled.",
    done: (sheets) => `The settlement is done. ${plural(sheets, "sheet", "sheets")} written.`,
    failed: (errors) => `The settlement was stopped by ${plural(errors, "error", "errors")}. Nothing was written.`,
  },

  edited: {
    title: "You have edited the add-in's sheets",
    text: (names) => `${list(names)} changed since the add-in wrote. What do you want to do?`,
    keep: "Keep and write new versions",
    keepHelp: "Your edits stay; new sheets are put beside them.",
    replace: "Replace the sheets",
    replaceHelp: "Your edits in them are lost.",
    cancel: "Cancel",
  },

  result: {
    none: "Not settled yet",
    noneText: "The result is shown here when you have settled.",
    earlier: (count) => `${plural(count, "sheet", "sheets")} from an earlier settlement`,
    earlierText: "The sheets are still in the workbook. Settle again to see the result here.",
    unfinished: (names) =>
      `${list(names)} were not finished in an earlier settlement. Settle again; they will be rewritten.`,
    stale: "The input or the settings have changed since the settlement. Settle again.",
    staleStatus: "Out of date",
    earnedStatus: (amount) => `${amount} earned`,
    grantedStatus: (amount) => `${amount} shared`,
    heading: "Result of the settlement",
    whole: "Amounts in whole kronor; the sheets have öre.",
    totals: "In total",
    block: "Performance money",
    earned: "Earned",
    stillOpen: "Open",
    soFar: (amount) => `open, so far ${amount}`,
    payment: (words) => `Payment ${words}`,
    ofWhole: (percent) => `${percent} of the performance money`,
    partial: (cells) => `${cells} of the agreement's cells wait for figures and are open, not zero.`,
    regions: "By region",
    regionsLead: "The bar shows what the region gets against its share by population (the line, 100%).",
    legend: { earned: "Earned", share: "By population" },
    grants: "Other money by region",
    grantsLead: "Money without performance requirements, in whole kronor.",
    year: "A region's year",
    period: "A region's period",
    columns: { region: "Region", total: "Total", difference: "Against population" },
    order: "Order",
    orders: { code: "County code", difference: "Most above population first" },
    chooseRegion: (region) => `Show the year of ${region}`,
    of: (percent) => `${percent} of the share by population`,
    requirements: "By requirement",
    requirementsLead: "Share of the reserve that was earned.",
    reconciliation: "Reconciliation",
    reconciled: (count) => `${String(count)} of ${String(count)} checks hold.`,
    reconciledOpen: ({ holds, open }) =>
      `${plural(holds, "check holds", "checks hold")}, ${String(open)} open until everything is filled in.`,
    equal: ({ left, right, amount }) => `${left} = ${right} = ${amount}`,
    unknown: ({ left, right }) => `${left} = ${right}: cannot be tested yet`,
    sheets: "The sheets",
    changed: "See what changed since the last settlement:",
    openSheet: (name) => `Open ${name}`,
    borderlines: (count) => `Borderline (${String(count)})`,
    borderlinesLead: "Here the way of rounding decides. Look at them first.",
    noBorderlines: "None is borderline: all three ways of rounding give the same outcome.",
    borderlineCell: ({ requirement, month }) => `requirement ${requirement}, ${month}`,
    outcomeRow: "Show the row in Utfall",
    inputCell: "Show the figure in the input",
    more: (count) => `Show ${String(count)} more`,
    chooseRegionLabel: "Region",
    whyAmounts: "Why the amounts are what they are",
    yearLead: "Share of the reserve by month and requirement. Choose a cell for its explanation; the arrow keys move.",
    month: "Month",
    yearKey: {
      full: "the whole reserve",
      part: "a part",
      nothing: "nothing",
      unassessable: "not assessable",
      untested: "without a test",
      open: "open",
      borderline: "borderline",
    },
    cell: ({ month, requirement, outcome }) => `${month}, requirement ${requirement}: ${outcome}`,
    earnedOf: ({ earned, reserved }) => `${earned} of ${reserved} earned`,
    untestedOf: (reserved) => `${reserved} without a test`,
    openOf: (reserved) => `${reserved} reserved, open`,
    restsOn: (place) => `Rests on ${place}:`,
  },

  send: {
    title: "Send on",
    lead: "Forms and region sheets are computed from the input as it is now.",
    working: "Working …",
    protection: "Protection",
    protect: "Protect the sheets",
    unprotect: "Remove the protection",
    protectHelp:
      "The add-in's sheets are locked without a password; cells can still be selected, copied and filtered. What was done before cannot be undone after it. Remove the protection before you settle again.",
    protectedNow: (names) => `${plural(names.length, "sheet is protected", "sheets are protected")}.`,
    copies: "Copy",
    values: "Copy with values only",
    valuesHelp:
      "Every finished sheet is copied with values for formulas, in this workbook. Move the copies to a new workbook to send them.",
    forms: "Forms",
    formsLead:
      "Requisition and financial report as in annex 2 to the agreement, filled in with what is known. The signatures are left open.",
    formsRead: (names) => `Reads ${list(names)}.`,
    formsMissing: (names) =>
      `There ${names.length === 1 ? "is no sheet" : "are no sheets"} ${list(names)}: those fields are left empty.`,
    inputs: (names) => `Make the ${names.length === 1 ? "sheet" : "sheets"} ${list(names)}`,
    recipient: "Recipient",
    everybody: "Everybody with something to requisition",
    requisition: "Write requisition",
    financialReport: "Write financial report",
    packs: "Region sheets",
    packsLead: "A sheet for each region with only its own figures and the national totals.",
    packsHint: "A separate workbook for each region is made with the command line:",
    folder: "FOLDER",
    allRegions: (count) => `All ${String(count)} regions`,
    writePacks: "Write region sheets",
    done: {
      protect: (count) =>
        count === 0 ? "No sheets needed protection." : `${plural(count, "sheet", "sheets")} protected.`,
      unprotect: (count) =>
        count === 0
          ? "No sheets could be unlocked."
          : `The protection was removed from ${plural(count, "sheet", "sheets")}.`,
      values: (count) => (count === 0 ? "There are no sheets to copy." : `${plural(count, "copy", "copies")} written.`),
      inputs: (count) =>
        count === 0
          ? "The sheets are there already."
          : `${plural(count, "sheet", "sheets")} made. Fill in what is to stand on the forms.`,
      requisition: (count) =>
        count === 0 ? "No requisition was written." : `${plural(count, "requisition", "requisitions")} written.`,
      financialReport: (count) =>
        count === 0
          ? "No financial report was written."
          : `${plural(count, "financial report", "financial reports")} written.`,
      packs: (count) =>
        count === 0 ? "No region sheet was written." : `${plural(count, "region sheet", "region sheets")} written.`,
    },
    refusedSheets: (names) =>
      `${list(names)} ${names.length === 1 ? "has" : "have"} a password and ${names.length === 1 ? "was" : "were"} not touched.`,
    problems: "To look at",
  },

  help: {
    title: "Help",
    open: "Help",
    steps: [
      "Agreement: choose one and see what it asks for and what is assumed. Write it to a sheet to edit it, or compare two.",
      "Input: see which sheets and columns are read. If there are none the pane makes empty sheets to fill in.",
      "Checks: correct the errors. A click on a remark selects the cell. Warnings stop nothing.",
      "Settle: the result is written to sheets of its own; yours are never changed.",
      "Result: begin with the borderline cases, see a region's year cell by cell.",
    ],
    openAmounts: "What cannot be computed yet is shown as open, never as zero.",
    edited: "If you have edited a result sheet the pane asks before anything is overwritten.",
    ribbon: "The button Settle on the tab Kömiljarden runs at once with the latest settings.",
    keys: "Tab moves between fields, Enter or space opens a step, the arrow keys move in the heat map.",
    privacy:
      "The add-in sends the contents of the workbook nowhere. Choices about the input are kept in the workbook, look and language in the browser.",
  },

  failure: {
    title: "That did not work",
    copy: "Copy details",
    copied: "The details are copied. They hold no cell values.",
    copyBy: "Select and copy the text:",
    details: "Details for support (no cell values)",
    nothingWritten: "No finished result has been written.",
    kinds: {
      "protected-sheet": (names) =>
        names.length > 0
          ? `The ${names.length === 1 ? "sheet" : "sheets"} ${list(names)} ${names.length === 1 ? "is" : "are"} protected. Remove the protection (Result → Send on → Remove the protection, or Review → Unprotect Sheet) and try again.`
          : "A sheet is protected. Remove the protection (Result → Send on → Remove the protection, or Review → Unprotect Sheet) and try again.",
      "protected-workbook": () =>
        "The structure of the workbook is protected, so no sheets can be added. Remove the protection (Review → Protect Workbook) and try again.",
      "cell-editing": () => "A cell is being edited. Press Enter or Esc in Excel to finish editing, and try again.",
      "sheet-gone": () =>
        "A sheet or table was removed or renamed while the add-in was working. Read the input again and try once more.",
      "name-taken": (names) =>
        `The ${names.length === 1 ? "sheet" : "sheets"} ${list(names)} ${names.length === 1 ? "exists" : "exist"} already and will not be touched. Rename ${names.length === 1 ? "it" : "them"}, or fill ${names.length === 1 ? "it" : "them"} in and read again.`,
      closed: () =>
        "The connection to the workbook was lost. Open the workbook again, open the pane and try once more.",
      "too-large": () =>
        "The workbook is too large to be read or written in one piece. Remove sheets that are not needed, or copy the input to a new workbook.",
      "read-only": () => "The workbook is read-only. Save a copy of your own and settle that.",
      busy: () => "Excel is busy. Wait a moment and try again.",
      "not-supported": () =>
        "This version of Excel lacks something that the add-in needs. Update Excel, or use Excel on the web.",
      ours: () =>
        "The add-in has a defect and stopped rather than guess. Copy the details and send them to whoever is responsible for the add-in.",
      unknown: () =>
        "Excel answered with an unexpected error. Try again; if it happens once more, copy the details for support.",
    },
  },
};
