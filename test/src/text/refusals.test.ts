/** Why a file cannot be read: every reason says where, what, and what to do, in both languages. */
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/text/language";
import { REFUSALS, type RefusalText } from "../../../src/text/refusals";

type Told = Exclude<keyof RefusalText, "language" | "wrong">;

/** The values of each reason, `undefined` where it has none. */
const VALUES: {
  readonly [Key in Told]: RefusalText[Key] extends (values: infer Values) => string ? Values : undefined;
} = {
  empty: undefined,
  notWorkbook: undefined,
  truncated: undefined,
  damaged: { part: "xl/styles.xml", what: "är fel7" },
  partMissing: { part: "xl/styles.xml" },
  storeSpoilt: { cell: "_komiljarden_host!C7" },
  encrypted: undefined,
  xls: undefined,
  xlsb: undefined,
  otherProgram: { ending: ".ods" },
  html: undefined,
  xml2003: undefined,
  text: undefined,
  zip: undefined,
  sheetNameTaken: { name: "Diagram" },
  noWorksheet: undefined,
  tooLarge: { part: "xl/styles.xml", bytes: 7, limit: 5 },
  tooManyParts: 7,
  sparse: { sheet: "A7", limit: 7 },
  tooManyCells: { part: "xl/styles.xml", limit: 7 },
  tooLong: { part: "xl/styles.xml", place: "A7", limit: 5 },
  tooDeep: { part: "xl/styles.xml" },
  entities: { part: "xl/styles.xml" },
  unsupportedEncoding: { part: "xl/styles.xml", encoding: "EBCDIC" },
  noCsv: undefined,
  workbookAsCsv: undefined,
  notText: undefined,
  csvSheetTwice: { file: "A.csv", sheet: "A7" },
  csvSheetName: { file: "A.csv", sheet: "A7" },
  csvQuotes: { file: "A.csv", row: "17" },
  csvWide: { file: "A.csv", row: "17", limit: 5 },
  csvLong: { file: "A.csv", row: "17", limit: 5 },
  csvMuch: { file: "A.csv", rows: 17, cells: 5 },
  csvNul: { file: "A.csv", row: "17" },
  csvInvalid: { file: "A.csv", encoding: "UTF-16LE" },
  csvMisread: { file: "A.csv", row: "17", text: "MÃ¥nad" },
  csvReplaced: { file: "A.csv", row: "17", text: "M\ufffdnad" },
  nameMisread: { file: "MÃ¥nad.csv" },
};

const KEYS = Object.keys(VALUES) as readonly Told[];

const TO_DO: Readonly<Record<Language, RegExp>> = {
  sv: /Byt namn|Öppna|öppna|Hämta|Välj|välj|Döp|Spara|Ta bort|Rätta|Lägg/,
  en: /Open|open|Fetch|Choose|choose|Give|Save|Remove|Rename|Correct|Put|Add/,
};

function said(language: Language, key: Told): string {
  const { [key]: message } = REFUSALS[language];
  return typeof message === "string" ? message : (message as (values: unknown) => string)(VALUES[key]);
}

describe.each(["sv", "en"] as const)("in %s", (language) => {
  test("every reason is there, and has words of its own", () => {
    expect([...KEYS, "language", "wrong"].sort()).toEqual(Object.keys(REFUSALS[language]).sort());
    expect(new Set(KEYS.map((key) => said(language, key))).size).toBe(KEYS.length);
    expect(REFUSALS[language].language).toBe(language);
  });

  test.each(KEYS)("%s says what is wrong with its values, and what to do", (key) => {
    const message = said(language, key);
    expect(message).toMatch(/^\S.*[.”)]$/su);
    expect(message).not.toMatch(/undefined|NaN|\[object|\$\{/);
    expect(message).toMatch(TO_DO[language]);
    const values: readonly unknown[] = Object.values(VALUES[key] ?? {});
    for (const value of values) expect(message).toContain(String(value));
  });

  test("a part is damaged in the words of the language", () => {
    const { damaged, wrong } = REFUSALS[language];
    for (const what of Object.values(wrong)) expect(damaged({ part: "a.xml", what })).toContain(` a.xml ${what}.`);
  });
});

test("bytes are written as the language writes numbers", () => {
  const values = { part: "a", bytes: 1_234_567, limit: 1000 };
  expect(REFUSALS.sv.tooLarge(values)).toContain("1\u00a0234\u00a0567 byte");
  expect(REFUSALS.en.tooLarge(values)).toContain("1,234,567 bytes");
});
