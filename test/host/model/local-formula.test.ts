import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english, swedish } from "../../../host/model/culture";
import { swedishFunctions } from "../../../host/model/function-names";
import { toInvariantFormula, toLocalFormula } from "../../../host/model/local-formula";

/** English, Swedish. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["=SUM(1,2)", "=SUMMA(1;2)"],
  ["=SUM(1.5,2)", "=SUMMA(1,5;2)"],
  ['=IF((A3-B3)>=3,0.75,"a;b,c")', '=OM((A3-B3)>=3;0,75;"a;b,c")'],
  ["=KOMILJARD.TIERPAYOUT(2023,2,B2,C2)", "=KOMILJARD.TIERPAYOUT(2023;2;B2;C2)"],
  ["=KOMILJARD.TIERPAYOUT(2023,8,75%,75%,,21,50%)", "=KOMILJARD.TIERPAYOUT(2023;8;75%;75%;;21;50%)"],
  ["=IFERROR(AVERAGE(A1:A9),TRUE)", "=OMFEL(MEDEL(A1:A9);SANT)"],
  ["=TRUE()", "=SANT()"],
  ['=ROUND(SUMIFS(A:A,B:B,">0.5"),2)', '=AVRUNDA(SUMMA.OMF(A:A;B:B;">0.5");2)'],
  ["='Kö, 1; 2'!A1+'It''s'!B2", "='Kö, 1; 2'!A1+'It''s'!B2"],
  ["=SUM({1,2.5;3,4})", "=SUMMA({1\\2,5;3\\4})"],
  ["=IF(A1=#N/A,#DIV/0!,#NAME?)", "=OM(A1=#SAKNAS!;#DIVISION/0!;#NAMN?)"],
  ["=SUM(A1#)", "=SUMMA(A1#)"],
  ["=SUM(Tabell1[[#Headers],[Kr, totalt]])", "=SUMMA(Tabell1[[#Rubriker];[Kr, totalt]])"],
  ["=SUM(Tabell1[Kr])", "=SUMMA(Tabell1[Kr])"],
  ["=SUM((A1,B2))", "=SUMMA((A1;B2))"],
  ["=1.5E+3-.5", "=1,5E+3-,5"],
  ["=_xlfn.XLOOKUP(A1,B:B,C:C)", "=_xlfn.XLETAUPP(A1;B:B;C:C)"],
  ["=NORM.DIST(1,0,1,TRUE)", "=NORM.FÖRD(1;0;1;SANT)"],
  ["=Sanning+SANTOS1", "=Sanning+SANTOS1"],
  ["=$1:$3", "=$1:$3"],
];

describe("a formula in the user's language", () => {
  test.each(PAIRS)("%s is %s in Swedish", (inEnglish, inSwedish) => {
    expect(toLocalFormula(inEnglish, swedish)).toBe(inSwedish);
    expect(toInvariantFormula(inSwedish, swedish)).toBe(inEnglish);
    expect(toLocalFormula(inEnglish, english)).toBe(inEnglish);
    expect(toInvariantFormula(inEnglish, english)).toBe(inEnglish);
  });

  test("is read whatever the case, and shown as Excel writes it", () => {
    expect(toInvariantFormula("=summa(a1;sant;om(b1=#saknas!;1;2))", swedish)).toBe("=SUM(a1,TRUE,IF(b1=#N/A,1,2))");
  });

  test("has the parentheses that were not closed at its end", () => {
    expect(toInvariantFormula("=SUMMA(1;(2", swedish)).toBe("=SUM(1,(2))");
    expect(toInvariantFormula('=LÄNGD(")(("', swedish)).toBe('=LEN(")((")');
  });

  test.each([
    ["a comma between places", "=SUMMA(A1,B1)"],
    ["a text that does not end", '=SUMMA("a)'],
    ["a sheet's name that does not end", "='Blad 1!A1"],
    ["a bracket that does not end", "=Tabell1[Kr"],
    ["a backslash outside an array", "=SUMMA(1\\2)"],
  ])("is none in Swedish with %s", (_, text) => {
    expect(toInvariantFormula(text, swedish)).toBeUndefined();
  });

  test("is none in English with semicolons between arguments", () => {
    expect(toInvariantFormula("=SUM(1;2)", english)).toBeUndefined();
    expect(toInvariantFormula("=SUM({1;2})", english)).toBe("=SUM({1;2})");
  });

  test("does not know an English function in Swedish, nor mistakes a user's own for Excel's", () => {
    expect(toInvariantFormula("=SUM(1;2)", swedish)).toBe("=_xludf.SUM(1,2)");
    expect(toLocalFormula("=_xludf.SUM(1,2)", swedish)).toBe("=SUM(1;2)");
    expect(toInvariantFormula(toLocalFormula("=SUMMA(1)", swedish), swedish)).toBe("=SUMMA(1)");
  });
});

/** Formulas of every kind that the workbook may hold, as English writes them. */
const formulas = fc.letrec<{ readonly whole: string; readonly value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("A1", "$B$2:C9", "Blad1!A:A", "'Å, ä;ö'!$1:$3", "Tabell1[[#All],[a,b]]", "Tabell1[@Kr]", "A1#"),
    fc.constantFrom(
      "TRUE",
      "FALSE",
      "#N/A",
      "#DIV/0!",
      "#VALUE!",
      "#NULL!",
      "#NUM!",
      "#REF!",
      "#NAME?",
      "{1,-2.5;3,4}",
    ),
    fc.nat({ max: 99_999 }).map((n) => String(n / 100)),
    fc.string().map((text) => `"${text.replaceAll('"', '""')}"`),
    fc
      .tuple(
        fc.constantFrom(...swedishFunctions.keys(), "MAX", "LOG10", "KOMILJARD.SETTLE", "_xlfn.FILTER", "_xludf.SUM"),
        fc.array(fc.oneof(tie("value"), fc.constant("")), { maxLength: 4 }),
      )
      .map(([name, args]) => `${name}(${args.join(",")})`),
    fc
      .tuple(tie("value"), fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", ">=", " "), tie("value"))
      .map(([left, operator, right]) => `(${left}${operator}${right})%`),
  ),
  whole: tie("value").map((value) => `=${value}`),
})).whole;

test("a formula that is shown and entered again is the same, in both languages", () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      for (const culture of [swedish, english])
        expect(toInvariantFormula(toLocalFormula(formula, culture), culture)).toBe(formula);
    }),
    { numRuns: 2000 },
  );
});

test("no two functions have the same Swedish name, and none has another's English one", () => {
  const names = [...swedishFunctions.values()];
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => swedishFunctions.has(name))).toEqual([]);
  expect([...swedishFunctions].filter(([name, local]) => name === local || local === "")).toEqual([]);
});
