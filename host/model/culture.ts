/** Excel's language and regional settings: how it reads what is typed and shows what is in cells. */

import { swedishFunctions } from "./function-names";

/** How numbers, dates and formulas look to the user; the workbook itself holds everything as English has it. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
  /** Between the arguments of a function. */
  readonly listSeparator: string;
  /** Between the columns of an array that is written in a formula; its rows have `;` in every language. */
  readonly columnSeparator: string;
  /** The words for true and false. */
  readonly truths: readonly [yes: string, no: string];
  /** Error values by their English names; those that are called the same are left out. */
  readonly errors: ReadonlyMap<string, string>;
  /** Functions by their English names; those that are called the same are left out. */
  readonly functions: ReadonlyMap<string, string>;
  /** The parts of a table that a formula may name, such as `#Headers`. */
  readonly tableParts: ReadonlyMap<string, string>;
  /** What stands before or after an amount of money, and whether it stands before. */
  readonly currency: { readonly sign: string; readonly isBefore: boolean };
}

/** Swedish regional settings; the group separator is a no-break space. */
export const swedish: Culture = {
  name: "sv-SE",
  decimalSeparator: ",",
  groupSeparator: "\u00a0",
  dateSeparator: "-",
  shortDatePattern: "yyyy-MM-dd",
  listSeparator: ";",
  columnSeparator: "\\",
  truths: ["SANT", "FALSKT"],
  errors: new Map([
    ["#NULL!", "#SKÄRNING!"],
    ["#DIV/0!", "#DIVISION/0!"],
    ["#VALUE!", "#VÄRDEFEL!"],
    ["#REF!", "#REFERENS!"],
    ["#NAME?", "#NAMN?"],
    ["#NUM!", "#OGILTIGT!"],
    ["#N/A", "#SAKNAS!"],
    ["#GETTING_DATA", "#HÄMTAR_DATA"],
    ["#BUSY!", "#UPPTAGEN!"],
    ["#FIELD!", "#FÄLT!"],
    ["#CONNECT!", "#ANSLUT!"],
  ]),
  functions: swedishFunctions,
  tableParts: new Map([
    ["#All", "#Alla"],
    ["#Headers", "#Rubriker"],
    ["#Totals", "#Summor"],
    ["#This Row", "#Denna rad"],
  ]),
  currency: { sign: "kr", isBefore: false },
};

/** The regional settings of the United States. */
export const english: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateSeparator: "/",
  shortDatePattern: "M/d/yyyy",
  listSeparator: ",",
  columnSeparator: ",",
  truths: ["TRUE", "FALSE"],
  errors: new Map(),
  functions: new Map(),
  tableParts: new Map(),
  currency: { sign: "$", isBefore: true },
};

/** The settings of a locale such as `sv-SE`; English for all that is not Swedish. */
export const cultureOf = (locale: string): Culture => (locale.startsWith("sv") ? swedish : english);
