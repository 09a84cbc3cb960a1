/** What any agreement must satisfy, and that the words of the 2023 agreement are its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { citations } from "../../../src/agreement/agreement";
import { incoherences } from "../../../src/agreement/coherent";
import type { Path } from "../../../src/agreement/rules";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { RULE_SEVERITY } from "../../../src/problems/agreement-problem";
import { BROKEN, DOUBTFUL } from "../support/broken-agreements";
import { krav1, krav2, SOUND, withRules } from "../support/broken-agreements/broken";
import { said } from "../support/made-up";

test.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))(
  "agreement %s is coherent",
  (_, agreement) => {
    expect(incoherences(agreement)).toEqual([]);
  },
);

test("a made-up agreement is coherent before anything is spoilt", () => {
  expect(incoherences(SOUND)).toEqual([]);
});

describe("an agreement is not coherent when", () => {
  test.each([...BROKEN, ...DOUBTFUL].map((broken) => [broken.what, broken] as const))(
    "%s",
    (_, { agreement, told }) => {
      expect(incoherences(agreement).map(({ rule, path }) => [rule, written(path)])).toEqual(told);
    },
  );
});

test.each([
  ["error", BROKEN],
  ["warning", DOUBTFUL],
] as const)("each rule that is an %s is broken by one of them", (severity, agreements) => {
  const broken = new Set(agreements.flatMap(({ told }) => told.map(([rule]) => `agreement-${rule}`)));
  const rules = Object.entries(RULE_SEVERITY).filter(([, grave]) => grave === severity);
  expect([...broken].sort()).toEqual(rules.map(([rule]) => rule).sort());
});

test("weights may be as fine as what is counted stays exact, and pots may be of any amount", () => {
  const finest = [7_505_999_378_949, 1].map((weight, index) => ({
    ...(index === 0 ? krav1 : krav2),
    weight: said(weight),
  }));
  expect(incoherences(withRules({ requirements: finest }))).toEqual([]);
  // Two pots that were paid in 2023, of which one kronor is the common measure, by per cent.
  const pots = [625_746_835, 1_874_253_165].map((kronor, index) => ({
    id: `p${index}`,
    label: "P",
    amount: said(kronor),
  }));
  const requirements = [33, 67, 49, 51].map((weight, index) => ({
    ...krav2,
    ...{ number: `${index}`, id: `k${index}`, name: `k${index}`, pot: `p${index >> 1}`, weight: said(weight) },
  }));
  const paid = { ...withRules({ pots, requirements }), total: said(2_500_000_000) };
  expect(incoherences(paid)).toEqual([]);
});

test("nothing is said of what is not known", () => {
  expect(incoherences({ performance: { pots: [{}], requirements: [{}] }, grants: [{}] })).toEqual([
    { rule: "no-path", path: ["performance", "requirements", 0], values: { part: ["performance", "requirements", 0] } },
  ]);
});

test("nor of the total while an amount is not known: what is missing may be in it", () => {
  expect(incoherences({ total: said(5), grants: [{ amount: said(2) }, {}] })).toEqual([]);
  expect(incoherences({ total: said(5), grants: [{ amount: said(2) }] }).map(({ rule }) => rule)).toEqual(["total"]);
});

/** A path as people write it, `grants[0].id`. */
function written(path: Path): string {
  return path.map((key, at) => (typeof key === "number" ? `[${String(key)}]` : at === 0 ? key : `.${key}`)).join("");
}

describe("the words of the 2023 agreement", () => {
  const published = readFileSync(join(import.meta.dirname, "../../published/overenskommelse-2023.txt"), "utf8");
  const text = plain(published);

  test("the published text is that of the agreement", () => {
    expect(text).toContain(plain("Överenskommelsen 2023 omfattar 2 952 miljoner kronor"));
    expect(text).not.toContain(plain("Överenskommelsen 2023 omfattar 2 951 miljoner kronor"));
  });

  const quoted = citations(agreement2023).flatMap(({ path, cited: value }) =>
    "source" in value ? quotesOf(value.source.words).map((words) => [path, words] as const) : [],
  );

  test("every value but the named assumptions is quoted", () => {
    expect(quoted.length).toBeGreaterThan(100);
    expect(
      citations(agreement2023)
        .filter(({ cited: value }) => "assumed" in value)
        .map(({ path }) => path),
    ).toEqual([
      "performance.precision",
      "performance.partPaymentTotal",
      "performance.notAssessable",
      "performance.onBoundaryWords",
      "populationDate",
      "wholeKronor",
    ]);
  });

  test.each([...new Map(quoted.map((one) => [one[1], one])).values()])("%s: “%s” stands in the text", (_, words) => {
    expect(text).toContain(plain(words));
  });

  test("the sections quoted from are there", () => {
    const places = citations(agreement2023).flatMap(({ cited: value }) =>
      "source" in value ? [value.source.place] : [],
    );
    expect([...new Set(places)].sort()).toEqual([
      "avsnitt 3",
      "avsnitt 3.1",
      "avsnitt 3.1, tabell 1",
      "avsnitt 3.1.1",
      "avsnitt 4",
      "avsnitt 4, punkt 1",
      "avsnitt 4, punkt 2–3",
      "avsnitt 4, punkt 4–5",
      "avsnitt 4, punkt 6",
      "avsnitt 4, punkt 7–9",
      "avsnitt 5.3",
      "avsnitt 7.1",
      "avsnitt 8",
    ]);
  });
});

/** The parts of a quotation between its marks of omission. */
function quotesOf(words: string): string[] {
  return words.split("…").map((part) => part.trim());
}

/**
 * A text without spaces, hyphens and dashes, which a page breaks and bullets as it likes. In the extracted
 * table two rows are broken by their own figures; here the words stand together, as they do on the page.
 */
function plain(words: string): string {
  return words
    .replace(/över 150 3 75 000\s+dagar på (första besök|operation\/åtgärd)/g, "över 150 dagar på $1 3 75 000")
    .replace(/[\s\u00a0\u00ad\u2010-\u2015\u2212-]/g, "");
}
