/** The words of the command line, in English. */
import type { Named } from "../named";
import type { CommandText } from "../sv/command";

function counted({ causes, cells, one, many }: Named<"causes" | "cells", number> & Named<"one" | "many">): string {
  return `${String(causes)} ${causes === 1 ? one : many}${cells > causes ? ` (${String(cells)} places)` : ""}`;
}

/** English. */
export const commandEn: CommandText = {
  columns: ["Region", "Earned", "Bonus", "Total", "Against population", "SEK per inhabitant"],
  nation: "The whole country",
  understood: {
    title: "How the waiting times were read",
    table: ({ sheet, area, tables, cells, shape }) =>
      `  ${sheet}!${area}: ${tables === 1 ? "one table" : `${String(tables)} tables`}, ${String(cells)} ${cells === 1 ? "cell" : "cells"} read: ${shape}`,
    dimensions: {
      region: "region",
      month: "month",
      year: "year",
      requirement: "requirement",
      measure: "measure",
    },
    standings: {
      rows: "in the rows",
      columns: "in the headers",
      heading: "above the table or on its tab",
      assumed: "assumed",
    },
  },
  problems: {
    places: (count) => `${String(count)} places`,
    error: ({ causes, cells }) => counted({ causes, cells, one: "error", many: "errors" }),
    warning: ({ causes, cells }) => counted({ causes, cells, one: "warning", many: "warnings" }),
    info: ({ causes, cells }) => counted({ causes, cells, one: "note", many: "notes" }),
  },
  nothingWritten: "Nothing is written.",
  dryRun: "\nNothing is written (--dry-run).",
  written: ({ file, sheets }) => `\nWrote ${file} with the sheets ${sheets}.`,
  packs: ({ folder, count }) => `Wrote ${String(count)} workbooks in ${folder}.`,
  unlocked: (sheets) => `Protected sheets were unlocked, written and protected again: ${sheets.join(", ")}.`,
  password: (sheets) =>
    `Protected by a password, so nothing was written: ${sheets.join(", ")}. Remove the protection in Excel (Review → Unprotect Sheet) and try again.`,
  json: (file) => `Wrote ${file}.`,
  usage: ({
    standard,
    sheet,
    precisions,
    known,
  }) => `npm run settle -- [IN] [MORE …] [--agreement ${standard}|FILE.json|${sheet}] [--out FILE.xlsx] [--json FILE.json]
  [--compare ID|FILE.json] [--agreement-sheet] [--agreement-json FILE.json]
  [--precision ${precisions}] [--upto 2023-06] [--figures-year 2023] [--reporting flag|disqualify] [--corrections off|carry]
  [--decide REQUIREMENT=population|returned] [--hide-small 20] [--region 13|Halland|all]
  [--lang sv|en] [--forms requisition|report] [--packs FOLDER] [--fill-populations] [--force]
  [--dry-run] [--help]
  [--forecast [--way last-year|latest] [--others published|half|own|46] [--patients 500] [--goal 60000000]
  [--draws 2000] [--seed 1]] [--scenarios FILE.json]

IN is a workbook (.xlsx, .xlsm, .xltx) or a folder with Befolkning.csv and Väntetider.csv; without IN the example is settled.
MORE are further workbooks or folders that are read and never written, such as last year's figures.
--forms adds the requisition or the financial report for everybody; --packs writes a workbook for each region in FOLDER.
--region opens the sheets on one region, by its code or name; all is the whole nation. Otherwise what the workbook remembers holds.
--agreement ${sheet} reads the sheet Avtal in IN. There are: ${known}.
--figures-year 2023 reads figures for 2023 as if they were of the agreement's year, to try; Källor and Anmärkningar say so.
--fill-populations fills in the regions that the sheet Befolkning lacks with the program's own populations.
--forecast writes the sheet Prognos for --region: as last year, moved (--way last-year), or as the latest month (latest).
--others is what regions without figures earn; --patients are spent where they give most; --goal is a budget figure.
--scenarios tries named scenarios of FILE.json (docs/json.md) and writes the sheet Scenarier; --way and --others hold here too.
--dry-run shows how the sheets were read and what comes of it, and writes nothing.
--force writes the workbook even if something in it is lost; without --force that is told, and nothing is written.
Exit code 0: settled. 1: the input has errors, something would be lost, or a file could not be read or written; nothing was written.
2: the call is wrong. 130, 143, 129: interrupted while the files were written, nothing was written.
`,
  program: "the program's own files",
  notFound: (file) => `Cannot find ${file}.`,
  notSheets: (input) => `${input} is neither a workbook (.xlsx) nor a folder with CSV files.`,
  outNotXlsx: (file) => `--out must end with .xlsx or .xlsm: ${file}`,
  overInput: ({ file, input }) =>
    file === input
      ? `${file} is read in the same call; it is never written over. Name another file.`
      : `${file} is the same file as ${input}, which is read in the same call; it is never written over. Name another file.`,
  sameOutput: ({ file, other }) =>
    `${file} and ${other} are the same file, or are so on a computer that takes large and small letters for one; only one of them would remain. Name different files.`,
  noSuchOption: (option) => `There is no ${option}.`,
  optionValue: (option) => `${option} lacks its value, or has one though it should have none.`,
  twice: (option) => `${option} is given more than once: only one of them would hold. Write it once.`,
  usedOnlyWith: ({ option, needs }) => `${option} is used by ${needs} alone. Add that, or remove ${option}.`,
  requirementUnknown: ({ given, agreement, known }) =>
    known === ""
      ? `--decide ${given}: ${agreement} has no requirements.`
      : `--decide ${given}: ${agreement} has no requirement ${given}. There are: ${known}.`,
  nothingToDecide: ({ given, agreement }) =>
    `--decide ${given}: in ${agreement} nothing is decided of requirement ${given}; what is not earned is shared by the agreement itself. Remove --decide.`,
  nothingMeasured: (agreement) => `--figures-year: ${agreement} measures no figures.`,
  lost: {
    macros: (part) => `macros (${part}): they are kept if --out ends with .xlsm`,
    signature: (part) => `the digital signature (${part}): it is true of the file that was signed alone`,
    revisions: (part) => `the log of a shared workbook (${part}): it does not agree with what is in it now`,
  },
  losses: ({ file, lost }) =>
    `This of ${file} is not kept when the workbook is written:\n${lost}\nNothing is written. If it may be lost: add --force.`,
  lostAnyway: ({ file, lost }) => `This of ${file} was not kept:\n${lost}`,
  optionUnknown: ({ option, given, known }) =>
    `Unknown --${option} ${given}. ${known === "" ? "There is nothing to choose here" : `There are: ${known}`}.`,
  regionMeant: ({ given, code, name }) => `Unknown region ${given}. Did you mean ${name}? Write --region ${code}.`,
  regionUnknown: ({ given, known }) =>
    `Unknown region ${given}. Write a code or a name, or all for the whole nation. There are: ${known}.`,
  agreementUnknown: ({ given, known }) =>
    `Unknown agreement ${given}. There are: ${known}, or a file whose name ends with .json.`,
  figuresYear: (given) => `--figures-year is a year such as 2023: ${given}`,
  threshold: ({ given, least }) => `--hide-small is a whole number from ${least}: ${given}`,
  wholeNumber: ({ option, given, least }) => `--${option} is a whole number from ${least}: ${given}`,
  forecast: { title: "Forecast, not a settlement", steps: "The next steps, most kronor per patient first" },
  decision: (given) => `--decide is written as REQUIREMENT=population or REQUIREMENT=returned: ${given}`,
};
