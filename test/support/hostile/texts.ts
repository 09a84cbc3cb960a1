/** Texts that are made to do harm, or were harmed, and files of other programs. */
import { compound, utf16 } from "../../host/files/support/bytes";
import { entryOf, zipOf } from "./made";
import type { Hostile } from "./parts";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const repeated = (text: string, times: number): Uint8Array => Buffer.alloc(text.length * times, text);

/** CSV files. */
const CSV: readonly Hostile[] = [
  {
    name: "a line without an end",
    ...{ ending: "csv", full: 600_000_000, few: 300_000, outcome: ["csvLong"], inFull: ["fileTooLarge"] },
    make: (size) => repeated("a", size),
  },
  {
    name: "millions of columns",
    ...{ ending: "csv", full: 29_000_000, few: 40_000, outcome: ["csvWide"] },
    make: (size) => repeated("1;", size),
  },
  {
    name: "more rows than a sheet has",
    ...{ ending: "csv", full: 20_000_000, few: 1_100_000, outcome: ["csvMuch"] },
    make: (size) => repeated("1\n", size),
  },
  {
    name: "more cells than can be settled here",
    ...{ ending: "csv", full: 1_000_000, few: 100, outcome: "read", inFull: ["csvMuch"] },
    make: (size) => repeated(`${"1;".repeat(20)}\n`, size),
  },
  {
    name: "a quote that is never closed",
    ...{ ending: "csv", full: 58_000_000, few: 1_000_000, outcome: ["csvQuotes"] },
    make: (size) => Buffer.concat([bytes('Region;Antal\n"'), repeated("a;1\n", size / 4)]),
  },
  {
    name: "quotes, and quotes, and one that is missing",
    ...{ ending: "csv", full: 30_000_000, few: 1_000_000, outcome: ["csvQuotes"] },
    make: (size) => Buffer.concat([bytes('"'), repeated('""', size / 2), bytes("a\n")]),
  },
  {
    name: "zeros in the text",
    ...{ ending: "csv", full: 50_000_000, few: 100, outcome: ["csvNul"] },
    make: (size) => Buffer.concat([repeated("Region;Antal\n", Math.ceil(size / 13)), bytes("a\0b;1\n")]),
  },
  {
    name: "nothing but zeros",
    ...{ ending: "csv", full: 58_000_000, few: 10_000, outcome: ["csvNul"] },
    make: (size) => Buffer.alloc(size),
  },
  {
    name: "UTF-16 as some programs write it",
    ...{ ending: "csv", full: 100_000, few: 1, outcome: "read" },
    make: (size) => utf16("\ufeffRegion;Antal\nRegion Örebro län;1\n".repeat(1) + "a;1\n".repeat(size)),
  },
];

const AGREEMENT = '{"format":"komiljarden-avtal","formatVersion":1,"id":';

/** Agreements as JSON. */
const JSONS: readonly Hostile[] = [
  {
    name: "lists in lists",
    ...{ ending: "json", full: 1_800_000, few: 200_000, outcome: ["json"] },
    make: (size) => Buffer.concat([bytes(AGREEMENT), repeated("[", size / 2), repeated("]", size / 2), bytes("}")]),
  },
  {
    name: "lists in lists without an end",
    ...{ ending: "json", full: 100_000_000, few: 200_000, outcome: ["json"], inFull: ["fileTooLarge"] },
    make: (size) => Buffer.concat([bytes(AGREEMENT), repeated("[", size)]),
  },
  {
    name: "a text of a hundred megabytes",
    ...{ ending: "json", full: 100_000_000, few: 100_000, outcome: ["json"], inFull: ["fileTooLarge"] },
    make: (size) => Buffer.concat([bytes(`${AGREEMENT}"`), repeated("a", size), bytes('"}')]),
  },
  {
    name: "a million keys that nobody knows",
    ...{ ending: "json", full: 1_000_000, few: 1_000, outcome: ["json"], inFull: ["fileTooLarge"] },
    make: (size) => bytes(`${AGREEMENT}"a"${Array.from({ length: size }, (_, i) => `,"k${String(i)}":1`).join("")}}`),
  },
  {
    name: "a number of a million digits",
    ...{ ending: "json", full: 1_000_000, few: 10_000, outcome: ["json"] },
    make: (size) => Buffer.concat([bytes(AGREEMENT), repeated("9", size), bytes("}")]),
  },
  {
    name: "a workbook that is called JSON",
    ...{ ending: "json", full: 1, few: 1, outcome: ["json"] },
    make: () => zipOf([entryOf("a", "b")]),
  },
];

const ODS = "application/vnd.oasis.opendocument.spreadsheet";

/** Files of other kinds under a workbook's name. */
const OTHERS: readonly Hostile[] = [
  {
    name: "a workbook with a password",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["encrypted"] },
    make: () => compound("EncryptedPackage", "EncryptionInfo"),
  },
  {
    name: "a large file of Excel 97",
    ...{ ending: "xls", full: 58_000_000, few: 1, outcome: ["xls"] },
    make: (size) => Buffer.concat([compound("Workbook"), Buffer.alloc(size)]),
  },
  {
    name: "a binary workbook",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["xlsb"] },
    make: () => zipOf([entryOf("xl/workbook.bin", "")]),
  },
  {
    name: "a spreadsheet of LibreOffice's",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["otherProgram", /ods/] },
    make: () => zipOf([entryOf("mimetype", ODS)]),
  },
  {
    name: "nothing at all",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["empty"] },
    make: () => new Uint8Array(),
  },
];

/** All of them. */
export const TEXTS: readonly Hostile[] = [...CSV, ...JSONS, ...OTHERS];
