/** What any agreement must satisfy, and that the words of the 2023 agreement are its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  assumed,
  citations,
  cited,
  type Performance,
  type Requirement,
} from "../../../src/agreement/agreement";
import { incoherences } from "../../../src/agreement/coherent";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { madeUp, months, performanceOf, requirement, said, withBothPaths } from "../support/made-up";
import { at } from "../support/sheets";

const good = madeUp({
  kronor: 1000,
  requirements: [requirement({ number: "1", weight: 3 }), requirement({ number: "2", weight: 1 })],
  payments: [2, 1],
});

test.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))(
  "agreement %s is coherent",
  (_, agreement) => {
    expect(incoherences(agreement)).toEqual([]);
  },
);

test("a made-up agreement is coherent before anything is spoilt", () => {
  expect(incoherences(good)).toEqual([]);
});

const rules = performanceOf(good);

/** The made-up agreement with its performance rules changed. */
function withRules(change: Partial<Performance>): Agreement {
  return { ...good, performance: { ...rules, ...change } };
}

/** The made-up agreement with its first requirement changed. */
function withFirst(change: Partial<Requirement>): Agreement {
  return withRules({ requirements: [{ ...at(rules.requirements, 0), ...change }, at(rules.requirements, 1)] });
}

function withTiers(...tiers: readonly (readonly [atLeast: number, share: number])[]): Agreement {
  return withFirst({
    improvement: { ...improvement, tiers: said(tiers.map(([atLeast, share]) => ({ atLeast, share }))) },
  });
}

const { level, improvement } = withBothPaths(at(rules.requirements, 0));
const grant = { id: "block-2", label: "Block 2", amount: said(10), basis: said("population" as const) };
const [first, second] = [at(rules.payments.value, 0), at(rules.payments.value, 1)];

describe("an agreement is not coherent when", () => {
  test.each<readonly [what: string, spoilt: Agreement, complaint: RegExp]>([
    ["its money is a krona short", { ...good, total: said(1001) }, /add up to 1000, not to the total 1001/],
    ["its grants are not in the total", { ...good, grants: [grant] }, /add up to 1010/],
    [
      "an amount is negative",
      { ...good, grants: [{ ...grant, amount: said(-10) }], total: said(990) },
      /an amount is -10/,
    ],
    [
      "an amount has öre",
      { ...withRules({ pots: [{ id: "pott", label: "Pott", amount: said(999.5) }] }), total: said(999.5) },
      /an amount is 999.5/,
    ],
    ["two grants have one id", { ...good, grants: [grant, grant], total: said(1020) }, /grant id block-2 stands twice/],
    ["no month is measured", withRules({ months: said([]), payments: said([]) }), /no month is measured/],
    ["a month is skipped", withRules({ months: said(["2030-01", "2030-03"]) }), /not consecutive months of one year/],
    ["its months run backwards", withRules({ months: said(["2030-02", "2030-01"]) }), /not consecutive/],
    ["its months pass into another year", withRules({ months: said(["2030-12", "2031-01"]) }), /not consecutive/],
    ["a month is the thirteenth", withRules({ months: said(["2030-12", "2030-13"]) }), /not consecutive/],
    ["there is no requirement", withRules({ requirements: [] }), /no requirement/],
    ["two requirements have one number", withFirst({ number: "2" }), /requirement number 2 stands twice/],
    ["two requirements have one id", withFirst({ id: "krav-2" }), /requirement word krav2 stands twice/],
    ["two requirements have one name", withFirst({ name: "KRAV 2" }), /requirement word krav2 stands twice/],
    ["an alias is another's name", withFirst({ aliases: ["krav 2"] }), /requirement word krav2 stands twice/],
    ["a weight is zero", withFirst({ weight: said(0) }), /requirement 1 has the weight 0/],
    ["a weight is negative", withFirst({ weight: said(-3) }), /weight -3/],
    ["a weight is a fraction", withFirst({ weight: said(2.5) }), /weight 2.5/],
    ["a requirement has no tier", withTiers(), /requirement 1 has no tier/],
    ["the best tier is not first", withTiers([10, 50], [50, 100]), /tier 2 asks for 50, no less/],
    ["two tiers have one limit", withTiers([50, 100], [50, 75]), /tier 2 asks for 50, no less/],
    ["a lower tier earns as much", withTiers([50, 100], [30, 100]), /tier 2 earns 100, no less/],
    ["a lower tier earns more", withTiers([50, 75], [30, 100]), /tier 2 earns 100, no less/],
    ["a tier earns nothing", withTiers([50, 0]), /a share of 0 %/],
    ["a tier earns more than all", withTiers([50, 101]), /a share of 101 %/],
    ["a tier earns half a per cent", withTiers([50, 0.5]), /a share of 0.5 %/],
    ["a tier is above the whole", withTiers([1001, 100]), /tier 1: 1001 is not whole tenths/],
    ["a tier is below zero", withTiers([-1, 100]), /tier 1: -1 is not/],
    ["a tier is finer than a tenth", withTiers([29.5, 100]), /tier 1: 29.5 is not/],
    [
      "a level is above the whole",
      withFirst({ level: { ...level, limit: said({ atLeast: 7300 }) } }),
      /level: 7300 is not/,
    ],
    [
      "an upper level is negative",
      withFirst({ level: { ...level, limit: said({ atMost: -50 }) } }),
      /level: -50 is not/,
    ],
    ["a level earns nothing", withFirst({ level: { ...level, share: said(0) } }), /level: a share of 0 %/],
    [
      "the level of those waiting is above the whole",
      withFirst({ level: { ...level, waiting: { moreThan: said(20), limit: said({ atLeast: 1001 }) } } }),
      /waiting level: 1001/,
    ],
    [
      "those waiting are counted from below zero",
      withFirst({ level: { ...level, waiting: { moreThan: said(-1), limit: said({ atLeast: 730 }) } } }),
      /counts those waiting from -1/,
    ],
    [
      "the response rate is above the whole",
      withRules({ reporting: { responseRate: said(9500) } }),
      /responseRate: 9500/,
    ],
    [
      "a month is never paid",
      withRules({ payments: said([first, { ...second, months: [] }]) }),
      /not the measured months/,
    ],
    [
      "a month is paid twice",
      withRules({ payments: said([first, { ...second, months: months(2, 3) }]) }),
      /not the measured months/,
    ],
    [
      "the months are paid out of order",
      withRules({
        payments: said([
          { ...second, bonus: false },
          { ...first, bonus: true },
        ]),
      }),
      /not the measured months/,
    ],
    [
      "a payment is for no month",
      withRules({ payments: said([first, { ...second, months: [] }]) }),
      /pays for no month/,
    ],
    [
      "a payment is made before its month is over",
      withRules({ payments: said([first, { ...second, id: "2030-03" as const }]) }),
      /payment 2030-03 pays for a month that is not over/,
    ],
    [
      "the bonus goes with the first payment",
      withRules({
        payments: said([
          { ...first, bonus: true },
          { ...second, bonus: false },
        ]),
      }),
      /what was not earned goes with the last payment/,
    ],
    [
      "no payment has the bonus",
      withRules({ payments: said([first, { ...second, bonus: false }]) }),
      /payment 2030-04: what was not earned/,
    ],
    [
      "two payments have one id",
      withRules({ payments: said([{ ...first, id: second.id }, second]) }),
      /payment 2030-04 stands twice/,
    ],
    ["there is no payment", withRules({ payments: said([]) }), /there is no payment/],
    [
      "a source has no document",
      withRules({ precision: cited("exact", " ", "avsnitt 1", "ord") }),
      /^performance.precision has an empty document/,
    ],
    [
      "a source has no place",
      withRules({ precision: cited("exact", "Text", "", "ord") }),
      /^performance.precision has an empty place/,
    ],
    [
      "a source has no words",
      withFirst({ weight: cited(3, "Text", "avsnitt 1", "") }),
      /^performance.requirements.0.weight has an empty words/,
    ],
    [
      "an assumption has no reason",
      withRules({ precision: assumed("exact", "") }),
      /^performance.precision has an empty reason/,
    ],
  ])("%s", (_, spoilt, complaint) => {
    const found = incoherences(spoilt);
    expect(
      found.filter((one) => complaint.test(one)),
      found.join("; "),
    ).not.toEqual([]);
  });
});

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
 * A text without spaces, hyphens and dashes, which a page breaks and bullets as it likes. In the extracted table two rows are
 * broken by their own figures; here the words stand together, as they do on the page.
 */
function plain(words: string): string {
  return words
    .replace(/över 150 3 75 000\s+dagar på (första besök|operation\/åtgärd)/g, "över 150 dagar på $1 3 75 000")
    .replace(/[\s\u00a0\u00ad\u2010-\u2015\u2212-]/g, "");
}
