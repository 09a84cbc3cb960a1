/** Why a file cannot be read, in English. */
import type { RefusalText } from "../sv/refusals";
import { number } from "./numbers";

const SAVE = "Open it in Excel and save it as an Excel workbook (.xlsx).";
const REPAIR = "Open the file in Excel, let Excel repair it, and save it as an Excel workbook (.xlsx).";
const FETCH = "Fetch the file anew from whoever has the original.";
const ENCODE =
  'Open the original in the program that wrote it, and save it anew as CSV in UTF-8 (in Excel: "CSV UTF-8").';

/** English. */
export const refusalsEn: RefusalText = {
  language: "en",

  empty: `The file is empty. ${FETCH}`,
  notWorkbook: "The file is not an Excel workbook. Choose a file that Excel has saved as an Excel workbook (.xlsx).",
  truncated: `The file is damaged: it ends too early, or has no table of contents. ${FETCH}`,
  damaged: ({ part, what }) => `The file is damaged: the part ${part} ${what}. ${REPAIR}`,
  wrong: {
    xml: "is no proper XML",
    checksum: "does not agree with its checksum",
    packing: "is packed in a way that cannot be read",
    root: "is something else than it should be",
    excess: "has more elements, attributes or formats than any workbook",
    value: "has a value that cannot be read",
  },
  partMissing: ({ part }) => `The file is damaged: the part ${part} is named in it and is not there. ${REPAIR}`,
  storeSpoilt: ({ cell }) =>
    `The program's own hidden sheet is damaged (${cell}). Your sheets are whole. Select them all in Excel, right-click a tab, choose Move or Copy and (new book), save that and settle it: what the program had kept (choices in the pane, the last settlement, scenarios) does not come with them.`,
  encrypted:
    "The workbook is protected by a password, or encrypted. Open it in Excel, remove the protection (File > Info > Protect Workbook > Encrypt with Password) and save it.",
  xls: `The file is an old Excel file (.xls), whatever its name. ${SAVE}`,
  xlsb: `The file is a binary Excel workbook (.xlsb). ${SAVE}`,
  otherProgram: ({ ending }) =>
    `The file is a spreadsheet of another program (${ending}). Open it there and save or export it as an Excel workbook (.xlsx).`,
  html: `The file is a web page (HTML), whatever its name. If it is a table that a system has handed out: ${SAVE.replace("Open", "open")} If it is a login page: fetch the file anew, logged in.`,
  xml2003: `The file is an XML spreadsheet of Excel 2003, whatever its name. ${SAVE}`,
  text: "The file is text (CSV), not an Excel workbook. Give it a name that ends with .csv and put it in the folder with the other CSV files, or open it in Excel and save it as an Excel workbook (.xlsx).",
  zip: "The file is a zip file but not an Excel workbook. If the workbook is inside it, unpack it and choose the workbook.",
  sheetNameTaken: ({ name }) =>
    `The workbook has a chart sheet called ${name}, as one of the sheets that are written. Rename it in Excel and save.`,
  noWorksheet: "The workbook has no worksheet. Add a sheet with the figures in Excel and save.",
  tooLarge: ({ part, bytes, limit }) =>
    `The file is not read: the part ${part} becomes ${number(String(bytes))} bytes when unpacked, more than the ${number(String(limit))} that are allowed. Remove what is not needed (empty rows and columns, pictures) in Excel and save, or copy the figures to a new workbook.`,
  tooManyParts: (limit) =>
    `The file is not read: it is made of more than ${number(String(limit))} parts, as no workbook is. ${SAVE}`,
  sparse: ({ sheet, limit }) =>
    `The sheet “${sheet}” has filled cells so far apart that the rows between them hold more than ${number(String(limit))} cells, which is the most that is read beside the workbook. Remove what stands far to the right of the tables, or put the tables on a sheet of their own.`,
  tooManyCells: ({ part, limit }) =>
    `The file is not read: with the part ${part} there are more than ${number(String(limit))} cells (a long formula counts as several, and each row as one more). Remove sheets, rows and columns that are not needed in Excel and save, or copy the figures to a new workbook.`,
  tooLong: ({ part, place, limit }) =>
    `The file is not read: the part ${part} has a text or formula of more than ${number(String(limit))} characters (${place}), which no cell can hold. Remove or shorten it in the program that wrote the file, and save again.`,
  tooDeep: ({ part }) =>
    `The file is not read: the part ${part} has elements in more levels than any workbook has. ${SAVE}`,
  entities: ({ part }) =>
    `The file is not read: the part ${part} has a document type with entities of its own, which no workbook has. ${SAVE}`,
  unsupportedEncoding: ({ part, encoding }) =>
    `The file is not read: the part ${part} has the encoding ${encoding}, not UTF-8 or UTF-16. ${SAVE}`,

  noCsv: "There is no CSV file (.csv) in the folder. Put Befolkning.csv and Väntetider.csv there.",
  workbookAsCsv:
    "The file is called .csv but is an Excel workbook, or another zip file. Give it a name that ends with .xlsx and choose it instead of the folder, or open it in Excel and save it as CSV UTF-8.",
  notText: "The file is called .csv but is no text. Save the figures as CSV UTF-8 in Excel.",
  csvSheetTwice: ({ file, sheet }) =>
    `${file}: another file already becomes the sheet ${sheet}. Remove or rename one of them.`,
  csvSheetName: ({ file, sheet }) =>
    `${file}: ${sheet} cannot be the name of a sheet. Rename the file: at most 31 characters, and none of \\ / ? * [ ] : in the name.`,
  csvQuotes: ({ file, row }) =>
    `${file}, row ${row}: a quotation mark is missing or stands in the wrong place. Correct the row, or save the file anew from Excel.`,
  csvWide: ({ file, row, limit }) =>
    `${file}, row ${row}: more than ${number(String(limit))} columns, which is the most that a sheet has. Remove what is not needed, or correct what separates the columns, and save again.`,
  csvLong: ({ file, row, limit }) =>
    `${file}, row ${row}: a value of more than ${number(String(limit))} characters, which is the most that a cell has. Correct the row, or save the file again from Excel.`,
  csvMuch: ({ file, rows, cells }) =>
    `${file}: more than ${number(String(rows))} rows, or with the other files more than ${number(String(cells))} filled cells (each row counts as one more). Remove what is not needed, and save again.`,
  csvNul: ({ file, row }) =>
    `${file}, row ${row}: a null character (NUL) stands in the text; the file is damaged or has the wrong encoding. ${ENCODE}`,
  csvInvalid: ({ file, encoding }) =>
    `${file}: wrong encoding. The file says that it is ${encoding} and is not. ${ENCODE}`,
  csvMisread: ({ file, row, text }) =>
    `${file}, row ${row}: wrong encoding. It says "${text}": å, ä and ö were misread, and saved so. ${ENCODE}`,
  csvReplaced: ({ file, row, text }) =>
    `${file}, row ${row}: wrong encoding. It says "${text}": characters were lost and replaced by \ufffd. ${ENCODE}`,
  nameMisread: ({ file }) =>
    `The file name ${file} has the wrong encoding: å, ä and ö were misread or lost. Rename the file, to Väntetider.csv for instance.`,
};
