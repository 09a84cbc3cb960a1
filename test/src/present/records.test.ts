/** The sheet Källor says every choice of an agreement in words, in either language. */
import { describe, expect, test } from "vitest";
import { type Agreement, citations, type Precision } from "../../../src/agreement/agreement";
import { type ChoiceName, type Choices, valuesOf } from "../../../src/agreement/choices";
import { citedField, isChoice } from "../../../src/agreement/fields";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { sourcesSheet } from "../../../src/present/records";
import type { Submission } from "../../../src/reading/submission";
import { AGREEMENT, choiceWords } from "../../../src/text/agreement";
import { TEXT } from "../../../src/text/texts";
import { performanceOf, said } from "../support/made-up";

const NO_PEOPLE: Submission = {
  columns: new Map(),
  sheets: { population: "", waiting: "", paid: "" },
  populations: [],
  observations: [],
  paid: [],
};

/** The values of the sheet by their items. */
function values(agreement: Agreement, language: "sv" | "en"): ReadonlyMap<string, string> {
  const [block] = sourcesSheet({ agreement, submission: NO_PEOPLE }, TEXT[language]).blocks;
  return new Map(block?.rows.map(([item, value]) => [String(item), String(value)]));
}

test.each<readonly [Precision, sv: string, en: string]>([
  ["difference", "skillnaden avrundas till en decimal", "the difference is rounded to one decimal"],
  ["exact", "ingen avrundning", "no rounding"],
  ["shares", "varje andel avrundas till en decimal först", "each share is rounded to one decimal first"],
])("the precision %s is said in the reader's language", (precision, sv, en) => {
  const performance = { ...performanceOf(agreement2023), precision: said(precision) };
  const agreement = { ...agreement2023, performance };
  expect(values(agreement, "sv").get("Avrundning av förbättring och nivå")).toBe(sv);
  expect(values(agreement, "en").get("Rounding of improvement and level")).toBe(en);
});

describe.each(["sv", "en"] as const)("in %s", (language) => {
  test.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))(
    "every choice of %s is in the words of its sheet Avtal",
    (_, agreement) => {
      const rows = sourcesSheet({ agreement, submission: NO_PEOPLE }, TEXT[language]).blocks[0]?.rows ?? [];
      const wanted = citations(agreement).map(({ path, cited }) => {
        const { kind } = citedField(path).field;
        return isChoice(kind) ? words(language, kind, cited.value) : undefined;
      });
      expect(wanted).toHaveLength(rows.length);
      expect(rows.filter((row, index) => wanted[index] !== undefined && row[1] !== wanted[index])).toEqual([]);
    },
  );
});

test("a weight is per cent of its pot, or so many parts of it where the weights are no per cent", () => {
  const performance = performanceOf(agreement2023);
  const [first, ...rest] = performance.requirements;
  const thirds = [first, ...rest].slice(0, 3).flatMap((one) => (one ? [{ ...one, weight: said(1) }] : []));
  const agreement = { ...agreement2023, performance: { ...performance, requirements: thirds } };
  const item = `${first?.name ?? ""}: vikt`;
  expect(values(agreement2023, "sv").get(item)).toBe(`${String(first?.weight.value)}\u00a0%`);
  expect(values(agreement, "sv").get(item)).toBe("1 av 3");
});

test("the tolerance is an item of its own", () => {
  const item = "Återbesök: hög nivå: tolerans efter måldatum, procent av dagarna dit";
  expect(values(agreement2023, "sv").get(item)).toBe("10");
});

function words(language: "sv" | "en", name: ChoiceName, value: unknown): string {
  const known = valuesOf(name).find((one) => one === value) as Choices[ChoiceName];
  return choiceWords(AGREEMENT[language], name, known);
}
