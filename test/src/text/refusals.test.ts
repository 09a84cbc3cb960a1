/** Why a file cannot be read: every reason says where, what, and what to do, in both languages. */
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/text/language";
import { REFUSALS, type RefusalText } from "../../../src/text/refusals";

type Told = Exclude<keyof RefusalText, "language">;

/** The values of each reason, `undefined` where it has none. */
const VALUES: {
  readonly [Key in Told]: RefusalText[Key] extends (values: infer Values) => string ? Values : undefined;
} = {
  empty: undefined,
  notWorkbook: undefined,
  truncated: undefined,
  unreadable: undefined,
  encrypted: undefined,
  xls: undefined,
  xlsb: undefined,
  otherProgram: { ending: ".ods" },
  html: undefined,
  xml2003: undefined,
  text: undefined,
  zip: undefined,
  macros: undefined,
  noWorksheet: undefined,
  noCsv: undefined,
  workbookAsCsv: undefined,
  notText: undefined,
  csvSheetTwice: { file: "A.csv", sheet: "A7" },
  csvSheetName: { file: "A.csv", sheet: "A7" },
  csvQuotes: { file: "A.csv", row: "17" },
  csvNul: { file: "A.csv", row: "17" },
  csvInvalid: { file: "A.csv", encoding: "UTF-16LE" },
  csvMisread: { file: "A.csv", row: "17", text: "MÃ¥nad" },
  csvReplaced: { file: "A.csv", row: "17", text: "M\ufffdnad" },
  nameMisread: { file: "MÃ¥nad.csv" },
};

const KEYS = Object.keys(VALUES) as readonly Told[];

const TO_DO: Readonly<Record<Language, RegExp>> = {
  sv: /Öppna|öppna|Hämta|Välj|välj|Döp|Spara|Ta bort|Rätta|Lägg/,
  en: /Open|open|Fetch|Choose|choose|Give|Save|Remove|Rename|Correct|Put|Add/,
};

function said(language: Language, key: Told): string {
  const { [key]: message } = REFUSALS[language];
  return typeof message === "string" ? message : (message as (values: unknown) => string)(VALUES[key]);
}

describe.each(["sv", "en"] as const)("in %s", (language) => {
  test("every reason is there, and has words of its own", () => {
    expect([...KEYS, "language"].sort()).toEqual(Object.keys(REFUSALS[language]).sort());
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
});
