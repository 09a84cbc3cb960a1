/** The invented figures as JavaScript has them, and where the packages and the picture are. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "figures");
const TEXTS = ["Länskod", "Region", "Månad"];

/** A cell as it is in the file. @typedef {string | number | Date | null} Cell */

/** The folder that the workbooks are written to, the first argument. */
export const TO = process.argv[2] ?? ".";

/** A picture's bytes. */
export const PICTURE = readFileSync(join(import.meta.dirname, "..", "..", "..", "taskpane", "assets", "icon-32.png"));

/**
 * A package from the folder of packages, the second argument.
 * @type {((name: string) => any) & { resolve: (name: string) => string }}
 */
export const packaged = createRequire(`${resolve(process.argv[3] ?? ".")}/`);

/** The sheets by name, each its rows with the headers first. @type {Record<string, Cell[][]>} */
export const SHEETS = { Befolkning: rowsOf("befolkning"), Väntetider: rowsOf("vantetider") };

/** The rows of the waiting figures, with the headers. */
export const LAST = SHEETS["Väntetider"]?.length ?? 0;

/** @param {string} name @returns {Cell[][]} */
function rowsOf(name) {
  const lines = readFileSync(join(FOLDER, `${name}.csv`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(";"));
  const [headers = [], ...rows] = lines;
  return [headers, ...rows.map((row) => row.map((text, column) => typed(headers[column] ?? "", text)))];
}

/** @param {string} header @param {string} text @returns {Cell} */
function typed(header, text) {
  if (text === "") return null;
  if (TEXTS.includes(header)) return text;
  return header === "Per datum" ? new Date(`${text}T00:00:00Z`) : Number(text);
}

/** Adds nothing to a workbook. */
export function plain() {
  return undefined;
}
