/** The words: both languages whole, every problem with what to do, every verdict told as it is. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { present } from "../../../src/present/present";
import { AGREEMENT_SEVERITY, type AgreementProblemValues } from "../../../src/problems/agreement-problem";
import { type Problem, problem } from "../../../src/problems/problem";
import { settle } from "../../../src/settling/settle";
import { layOut } from "../../../src/sheets/sheet";
import { clauseOf, explain, limitWords, placeOf } from "../../../src/text/explain";
import type { Language } from "../../../src/text/language";
import { languageOf } from "../../../src/text/language";
import { TEXT } from "../../../src/text/texts";
import { exampleGrids } from "../support/example";
import { type Figures, judge } from "../support/judge";
import { performanceOf } from "../support/made-up";
import { settled, settlementOf } from "../support/settled";
import { there } from "../support/sheets";

const LANGUAGES: readonly Language[] = ["sv", "en"];

describe("the two languages", () => {
  test("are chosen by the display language, English for all but Swedish", () => {
    expect(["sv-SE", "sv-FI", "SV", "en-US", "da-DK", "sv", ""].map(languageOf)).toEqual([
      "sv",
      "sv",
      "sv",
      "en",
      "en",
      "sv",
      "en",
    ]);
  });

  test("write numbers their own way", () => {
    expect(TEXT.sv.number("1234567.5")).toBe("1\u00a0234\u00a0567,5");
    expect(TEXT.en.number("1234567.5")).toBe("1,234,567.5");
    expect(TEXT.sv.number("-1234.5")).toBe("-1\u00a0234,5");
    expect([TEXT.sv.number("999"), TEXT.sv.number("1000"), TEXT.en.number("0.123")]).toEqual([
      "999",
      "1\u00a0000",
      "0.123",
    ]);
    expect([TEXT.sv.percent("71.3"), TEXT.en.percent("71.3")]).toEqual(["71,3\u00a0%", "71.3%"]);
    expect([TEXT.sv.kronor("1874253165"), TEXT.en.kronor("1874253165")]).toEqual([
      "1\u00a0874\u00a0253\u00a0165\u00a0kr",
      "SEK\u00a01,874,253,165",
    ]);
  });
});

/** The codes that are not an agreement's own mistakes, which agreement-problems.test.ts is about. */
type OrdinaryCode = Exclude<Problem["code"], keyof AgreementProblemValues>;

/** The values that each problem's message is made of, as the program gives them. */
const VALUES: { readonly [Code in OrdinaryCode]: Extract<Problem, { code: Code }>["values"] } = {
  "sheet-missing": { sheet: "Befolkning", columns: "Länskod/Region, Folkmängd" },
  "column-missing": { column: "Månad", headers: "Region, Krav" },
  "column-twice": { column: "Täljare", other: "E1" },
  "column-doubled": { column: "Täljare", other: "E1" },
  "table-unplaced": { table: "Blad1", lacking: "requirement", headers: "Region, jan, feb" },
  "table-not-read": { table: "Blad1", lacking: "month", headers: "Region, Antal" },
  "parts-without-region": { part: "Region Skåne", count: "4", names: ["SUS"] },
  "cells-left-out": { why: "part-of-region", count: "12", words: "Danderyds sjukhus" },
  "filled-down": { count: "8" },
  "year-assumed": { table: "Blad1", year: "2023" },
  "cell-error": { text: "#N/A" },
  "cell-uncalculated": { text: "#BUSY!" },
  "region-unknown": { text: "Stokholm", suggestion: "Region Stockholm" },
  "region-missing": {},
  "rows-beneath": { names: ["Ystad", "Kristianstad"] },
  "year-wrong": { found: "2023", expected: "2021", agreement: "Överenskommelsen 2021", other: "Överenskommelsen 2023" },
  "months-not-measured": { found: "2021-01–2021-06", expected: "2021-09–2021-11", agreement: "Överenskommelsen 2021" },
  "figures-year-absent": { from: "2024", to: "2023", found: "2022" },
  "no-usable-row": { count: "12" },
  "rule-used": { rule: { kind: "region", text: "Reg Haland", region: "13" } },
  "rule-idle": { rule: { kind: "fill-down", sheet: "Väntetider" } },
  "set-aside": {
    reason: "Regionen rättar i mars",
    what: problem("count-unreadable", { column: "Täljare", text: "många" }),
  },
  "region-conflict": { code: "01", name: "Region Skåne" },
  "month-without-year": { text: "mars" },
  "year-unreadable": { text: "i fjol" },
  "year-other": { month: "2023-03", year: "2022", count: "2" },
  "month-unreadable": { text: "våren" },
  "requirement-unknown": { text: "10" },
  "requirement-ambiguous": { text: "Första besök", chosen: "2 Första besök", others: "7 BUP första besök" },
  "count-unreadable": { column: "Täljare", text: "många" },
  "count-negative": { column: "Täljare", text: "-1" },
  "count-not-whole": { column: "Täljare", text: "1.5" },
  "odd-grouping": { text: "544 99 160", read: "54499160" },
  "share-unreadable": { column: "Andel", text: "hälften" },
  "share-out-of-range": { column: "Andel", text: "120 %" },
  "share-ambiguous": { column: "Andel", text: "0.9", read: "90.0" },
  "share-differs": { share: "71.0", counts: "75.0" },
  "pair-incomplete": { present: "Täljare", absent: "Nämnare" },
  "more-than-all": { part: "Täljare", whole: "Nämnare", partValue: "1200", wholeValue: "1000" },
  "less-than-strict": { tolerance: "80", strict: "85" },
  "date-unreadable": { text: "hösten" },
  "row-twice": { region: "Region Skåne", key: "2023-01, 1", other: "E2" },
  "population-missing": { regions: "Region Skåne", count: "1", date: "2022-11-01" },
  "population-supplied": {
    date: "2022-11-01",
    document: "SKR, Fördelning av medel 2023",
    regions: "Region Skåne",
    young: "0–18",
  },
  "population-zero": { region: "Region Skåne" },
  "population-young-partial": { regions: "Region Skåne" },
  "population-young-larger": { region: "Region Skåne" },
  "population-dates-mixed": { dates: "2022-11-01, 2022-12-31" },
  "population-year-other": { column: "2021", expected: "2022-11-01" },
  "population-year-open": { columns: "2020, 2021", expected: "2022-11-01" },
  "population-years-left-out": { column: "2022", others: "2021" },
  "population-day-unsaid": { column: "2022", expected: "2022-11-01" },
  "population-total-missing": { regions: "Region Skåne", found: "0–4 år, män" },
  "population-parts-left-out": { count: "2", part: "0–4 år, män" },
  "population-young-summed": {},
  "population-date-other": { date: "2022-12-31", expected: "2022-11-01" },
  "national-left-out": { count: "11" },
  "months-left-out": { count: "189", months: "2023-12" },
  "note-row-left-out": {},
  "response-rate-low": { count: "3", limit: "95.0" },
  jump: { last: "94.0", current: "0.0" },
  "months-open": { regions: "Region Skåne", only: "Region Halland", cells: "1980" },
  "figures-undelivered": {
    column: "Täljare fg år",
    count: "12",
    requirements: "2, 3",
    regions: "Region Stockholm, Region Uppsala",
    others: "4",
    months: "2023-01–2023-06",
  },
  "change-from-zero": {
    requirement: "2 Över 180 dagar, första besök",
    count: "3",
    regions: "Region Skåne, Region Halland",
    others: "1",
  },
  "figures-missing": {
    column: "Väntande",
    count: "1",
    requirements: "9",
    regions: "Region Gotland",
    others: "2",
    months: "2023-09",
  },
  "nothing-earned": {},
  "yes-no-unreadable": { column: "Villkor uppfyllt", text: "kanske" },
  "kronor-unreadable": { column: "Belopp", text: "mycket" },
  "payment-unknown": { text: "2023-09", known: "2023-08, 2023-12" },
  "paid-missing": { payment: "2023-08", regions: "Region Skåne" },
  "payment-negative": { payment: "2023-12", regions: "Region Skåne" },
  "pooled-needs-counts": { count: "2" },
  "reported-late": { count: "2", days: "21" },
  "condition-open": { grant: "Andra halvan", regions: "Region Skåne" },
  "condition-not-met": { grant: "Andra halvan", regions: "Region Skåne" },
  "decision-needed": { number: "4", requirement: "BUP första besök", period: "2021-09/2021-11" },
  "agreement-sheet-missing": { sheet: "Avtal" },
  "scenario-format": { format: "–", version: "2" },
  "scenario-name-empty": {},
  "scenario-name-twice": { name: "Fler i tid" },
  "scenario-name-unknown": { name: "Fler i tid", known: "Lägre nivå" },
  "scenario-change": { scenario: "Fler i tid", change: "1", why: "requirement-unknown", given: "8", known: "1, 2" },
  "scenario-qualifying": { requirement: "8", month: "2023-14", requirements: "1, 2", months: "2023-01" },
  "scenario-rule": {
    scenario: "Fler i tid",
    broken: { code: "agreement-number-above-zero", values: { number: "0" } },
  },
  "scenario-doubt": {
    scenario: "Fler i tid",
    broken: { code: "agreement-level-share", values: { share: "50", best: "75", other: "1 Första besök" } },
  },
  "scenario-unmeasured": { scenario: "2021", agreement: "Överenskommelsen 2021", requirements: "4 BUP" },
  "comparison-unmeasured": { agreement: "Överenskommelsen 2019", requirements: "1 Första besök" },
  "sheet-copied": { sheet: "Sammanställning (2)" },
  "sheet-lacks": { sheet: "Diagram", lacks: ["charts", "page"] },
  "figures-hidden": { least: "20" },
  "requisition-late": { recipient: "Region Skåne", date: "2023-12-02", deadline: "2023-12-01", place: "avsnitt 8" },
  "report-late": { recipient: "Region Skåne", date: "2024-04-01", deadline: "2024-03-31", place: "avsnitt 7.1" },
  "repayment-late": { recipient: "SKR", date: "2024-04-01", deadline: "2024-03-31", place: "avsnitt 8" },
  "deadline-unknown": { grants: "Block 2" },
  "nothing-to-requisition": { recipient: "SKR" },
  "costs-exceed": { recipient: "Region Skåne", amount: "1000" },
  "organisation-number-unreadable": { text: "12" },
  "organisation-number-check": { text: "232100-0017" },
  "cost-unreadable": { text: "mycket" },
};

/** What a reader is told to do, or that nothing need be done. */
const TO_DO: Readonly<Record<Language, RegExp>> = {
  sv: /(^|[.;?] |, eller )(fyll i|Lägg till|Lämna|Räkna om|Ta bort|Rätta|Skriv|Fyll i|Kontrollera|Använd|Menas)|Toleransen kan bara|Ett antal är|Antalen gäller|lämnas öppna|lämnades utanför|lästes som en anmärkning|ingen följd|statens praxis|räknas när|inte vad som gäller|Avgör hur|Välj en annan|Besluta:|; skriv 0|tills kolumnen|säger inte något annat|står öppna i jämförelsen|visar små tal och är dold|inget att rekvirera|inget är kvar att betala tillbaka|: rätta namnet|Byt till|Cellerna är orörda|Raden läses inte|går före/,
  en: /(^|[.;?] |, or )(Add|Leave|Recalculate|Remove|Correct|Type|Fill in|Check|Use|Mend|Do you mean|correct)|; fill them in|Tolerance can only|A count is|stays open|left out|taken for a note|no consequence|state's practice|computed when|does not say what|Decide|Choose another|; type 0|until the column|says nothing else|are open in the comparison|shows small numbers and is hidden|nothing to requisition|nothing is left to repay|: correct the name|Change to|The cells are untouched|The row is not read|goes first/,
};

describe.each(LANGUAGES)("every problem in %s", (language) => {
  const codes = Object.keys(VALUES) as OrdinaryCode[];

  test("has a message of its own", () => {
    expect(
      Object.keys(TEXT[language].problems)
        .filter((code) => !(code in AGREEMENT_SEVERITY))
        .sort(),
    ).toEqual([...codes].sort());
    const messages = codes.map((code) => message(language, code));
    expect(new Set(messages).size).toBe(codes.length);
  });

  test.each(codes)("%s says what is wrong with its values, and what to do", (code) => {
    const said = message(language, code);
    expect(said).toMatch(/^[^a-zåäö].*\.$/su);
    expect(said).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(said).toMatch(TO_DO[language]);
    for (const [name, value] of Object.entries<unknown>(VALUES[code])) {
      // What is no text is said in words of its own.
      if (typeof value !== "string") continue;
      // A word of the program's own is said in the language's.
      if (name === "why" || name === "lacking") continue;
      // Numbers are written the language's own way; a limit without its needless decimal.
      const digits = (text: string) => text.replace(/[\s\u00a0,.]/g, "").replace(/0(?=%|$)/, "");
      expect(digits(said), name).toContain(digits(value));
    }
  });
});

function message(language: Language, code: OrdinaryCode): string {
  return (TEXT[language].problems[code] as (values: unknown) => string)(VALUES[code]);
}

/** A sentence with ordinary spaces, for reading and writing it here. */
function told(figures: Figures, language: Language): string {
  return explain(judge(figures), "bonus-pot", TEXT[language]).replaceAll("\u00a0", " ");
}

describe("a verdict is told as it is", () => {
  test.each<readonly [what: string, figures: Figures, sv: string, en: string]>([
    [
      "the level is met",
      { requirement: "1", now: [95, 100] },
      "Region Stockholm får 100 % av reserven för medicinsk bedömning i mars 2023: nivån 95,0 % når kravet minst 90 % (avsnitt 4, punkt 1).",
      "Region Stockholm gets 100% of the reserve for medical assessment in March 2023: the level 95.0% meets the requirement of at least 90% (avsnitt 4, punkt 1).",
    ],
    [
      "few enough have waited too long",
      { requirement: "4", now: [43, 1000], before: [43, 1000] },
      "Region Stockholm får 100 % av reserven för över 150 dagar, första besök i mars 2023: nivån 4,3 % når kravet högst 5 % (avsnitt 4, punkt 4–5).",
      "Region Stockholm gets 100% of the reserve for over 150 days, first visit in March 2023: the level 4.3% meets the requirement of at most 5% (avsnitt 4, punkt 4–5).",
    ],
    [
      "both paths are met",
      { requirement: "2", now: [80, 100], before: [77, 100] },
      "Region Stockholm får 100 % av reserven för första besök i mars 2023: nivån 80,0 % når kravet minst 73 %; även förbättringen når 3,0 procentenheter, men bara nivån ger ersättning (avsnitt 4, punkt 2–3).",
      "Region Stockholm gets 100% of the reserve for first visit in March 2023: the level 80.0% meets the requirement of at least 73%; the improvement reaches 3.0 percentage points too, but only the level pays (avsnitt 4, punkt 2–3).",
    ],
    [
      "the level is met with tolerance",
      { requirement: "6", now: [84, 100], before: [84, 100], tolerant: [88, 100] },
      "Region Stockholm får 100 % av reserven för återbesök i mars 2023: nivån 88,00 % når kravet minst 88 % (avsnitt 4, punkt 6).",
      "Region Stockholm gets 100% of the reserve for return visit in March 2023: the level 88.00% meets the requirement of at least 88% (avsnitt 4, punkt 6).",
    ],
    [
      "a middle step is reached",
      { requirement: "2", now: [651, 1000], before: [621, 1000] },
      "Region Stockholm får 75 % av reserven för första besök i mars 2023: andelen steg 3,0 procentenheter, 62,1 % → 65,1 %, vilket når steget 3,0 procentenheter (avsnitt 4, punkt 2–3). Resten går till bonuspotten.",
      "Region Stockholm gets 75% of the reserve for first visit in March 2023: the share rose by 3.0 percentage points, 62.1% → 65.1%, which reaches the step 3.0 percentage points (avsnitt 4, punkt 2–3). The rest goes to the bonus pot.",
    ],
    [
      "the best step is reached downwards",
      { requirement: "5", now: [115, 1000], before: [172, 1000] },
      "Region Stockholm får 100 % av reserven för över 150 dagar, operation/åtgärd i mars 2023: andelen sjönk 5,7 procentenheter, 17,2 % → 11,5 %, vilket når steget 5,0 procentenheter (avsnitt 4, punkt 4–5).",
      "Region Stockholm gets 100% of the reserve for over 150 days, surgery/procedure in March 2023: the share fell by 5.7 percentage points, 17.2% → 11.5%, which reaches the step 5.0 percentage points (avsnitt 4, punkt 4–5).",
    ],
    [
      "the ways of rounding differ",
      { requirement: "1", now: [8311, 10_000], before: [8012, 10_000] },
      "Region Stockholm får 75 % av reserven för medicinsk bedömning i mars 2023: andelen steg 2,99 procentenheter, 80,12 % → 83,11 %, vilket når steget 3,0 procentenheter (avsnitt 4, punkt 1). Resten går till bonuspotten. Gränsfall: med exakt jämförelse utan avrundning blir det 50 %.",
      "Region Stockholm gets 75% of the reserve for medical assessment in March 2023: the share rose by 2.99 percentage points, 80.12% → 83.11%, which reaches the step 3.0 percentage points (avsnitt 4, punkt 1). The rest goes to the bonus pot. Borderline: with exact comparison without rounding it would be 50%.",
    ],
    [
      "neither path is met",
      { requirement: "3", now: [600, 1000], before: [604, 1000] },
      "Region Stockholm får inget för operation/åtgärd i mars 2023: andelen sjönk 0,4 procentenheter, 60,4 % → 60,0 %, vilket inte når 1,0 procentenheter; nivån 60,0 % når inte kravet minst 73 % (avsnitt 4, punkt 2–3). Reserven går till bonuspotten.",
      "Region Stockholm gets nothing for surgery/procedure in March 2023: the share fell by 0.4 percentage points, 60.4% → 60.0%, which does not reach 1.0 percentage points; the level 60.0% does not meet the requirement of at least 73% (avsnitt 4, punkt 2–3). The reserve goes to the bonus pot.",
    ],
    [
      "those waiting fail the level",
      { requirement: "7", now: [75, 100], before: [75, 100], waiting: 21, waitingWithin: [15, 21] },
      "Region Stockholm får inget för BUP första besök i mars 2023: andelen är oförändrad, 75,0 %, vilket inte når 1,0 procentenheter; nivån räcker inte: 21 väntar och 71,43 % av dem har väntat högst 30 dagar, kravet är minst 73 % (avsnitt 4, punkt 7–9). Reserven går till bonuspotten.",
      "Region Stockholm gets nothing for child psychiatry, first visit in March 2023: the share is unchanged at 75.0%, which does not reach 1.0 percentage points; the level is not enough: 21 are waiting and 71.43% of them have waited at most 30 days; the requirement is at least 73% (avsnitt 4, punkt 7–9). The reserve goes to the bonus pot.",
    ],
    [
      "the number waiting is unknown",
      { requirement: "9", now: [75, 100], before: [75, 100] },
      "Region Stockholm får inget för BUP behandling i mars 2023: andelen är oförändrad, 75,0 %, vilket inte når 1,0 procentenheter; nivån kan inte bedömas: antalet väntande, eller andelen av dem inom 30 dagar, saknas (avsnitt 4, punkt 7–9). Reserven går till bonuspotten.",
      "Region Stockholm gets nothing for child psychiatry, treatment in March 2023: the share is unchanged at 75.0%, which does not reach 1.0 percentage points; the level cannot be assessed: the number waiting, or the share of them within 30 days, is missing (avsnitt 4, punkt 7–9). The reserve goes to the bonus pot.",
    ],
    [
      "there is nothing to compare with",
      { requirement: "1", now: [80, 100] },
      "Region Stockholm får inget för medicinsk bedömning i mars 2023: förbättringen mot mars 2022 kan inte bedömas: värdet saknas; nivån 80,0 % når inte kravet minst 90 % (avsnitt 4, punkt 1). Reserven går till bonuspotten.",
      "Region Stockholm gets nothing for medical assessment in March 2023: the improvement on March 2022 cannot be assessed: the value is missing; the level 80.0% does not meet the requirement of at least 90% (avsnitt 4, punkt 1). The reserve goes to the bonus pot.",
    ],
    [
      "there was nobody to measure",
      { requirement: "8", now: [0, 0], before: [3, 5], waiting: 24, waitingWithin: [9, 24] },
      "Region Stockholm får inget för BUP fördjupad utredning i mars 2023: kravet kan inte bedömas: det fanns ingen att mäta (0 av 0) (avsnitt 4, punkt 7–9). Reserven går till bonuspotten.",
      "Region Stockholm gets nothing for child psychiatry, in-depth assessment in March 2023: the requirement cannot be assessed: there was nobody to measure (0 of 0) (avsnitt 4, punkt 7–9). The reserve goes to the bonus pot.",
    ],
    [
      "the number is hidden",
      { requirement: "9", now: "*", before: [3, 5], waiting: 24, waitingWithin: [9, 24] },
      "Region Stockholm får inget för BUP behandling i mars 2023: kravet kan inte bedömas: värdet är dolt på grund av små tal (avsnitt 4, punkt 7–9). Reserven går till bonuspotten.",
      "Region Stockholm gets nothing for child psychiatry, treatment in March 2023: the requirement cannot be assessed: the value is hidden because numbers are small (avsnitt 4, punkt 7–9). The reserve goes to the bonus pot.",
    ],
    [
      "an improvement is earned while the level is unknown",
      { requirement: "6", now: [80, 100], before: [75, 100] },
      "Region Stockholm får 100 % av reserven för återbesök i mars 2023: andelen steg 5,0 procentenheter, 75,0 % → 80,0 %, vilket når steget 5,0 procentenheter; nivån kan inte bedömas: värdet saknas (avsnitt 4, punkt 6).",
      "Region Stockholm gets 100% of the reserve for return visit in March 2023: the share rose by 5.0 percentage points, 75.0% → 80.0%, which reaches the step 5.0 percentage points; the level cannot be assessed: the value is missing (avsnitt 4, punkt 6).",
    ],
  ])("%s", (_, figures, sv, en) => {
    expect(told(figures, "sv")).toBe(sv);
    expect(told(figures, "en")).toBe(en);
  });

  test("a level met with tolerance is told as such where the strict number is hidden", () => {
    const verdict = judge({ requirement: "6", now: "*", tolerant: [90, 100] });
    expect([verdict.path, verdict.share]).toEqual(["level", 100]);
    expect(told({ requirement: "6", now: "*", tolerant: [90, 100] }, "sv")).toBe(
      "Region Stockholm får 100 % av reserven för återbesök i mars 2023: nivån 90,0 % når kravet minst 88 % (avsnitt 4, punkt 6).",
    );
  });

  test.each([
    ["thin", /: svarsfrekvensen är lägre än/, /: the response rate is lower than/],
    ["late", /: uppgifterna rapporterades senare än/, /: the figures were reported later than/],
  ] as const)("figures that were %s are told as such where that disqualifies them", (delivery, sv, en) => {
    const { measurement, ...verdict } = judge({ requirement: "1", now: [95, 100] });
    const disqualified = {
      ...verdict,
      path: "disqualified",
      share: 0,
      measurement: { ...measurement, delivery },
    } as const;
    expect(explain(disqualified, "bonus-pot", TEXT.sv)).toMatch(sv);
    expect(explain(disqualified, "bonus-pot", TEXT.en)).toMatch(en);
  });

  test("by the staircase where there is one and no path was met, else by the level", () => {
    const verdict = judge({
      requirement: "7",
      now: [75, 100],
      before: [75, 100],
      waiting: 21,
      waitingWithin: [15, 21],
    });
    const { requirement } = verdict.measurement;
    expect([verdict.path, verdict.level]).toEqual(["none", "waiting"]);
    expect(clauseOf(verdict)).toBe(there(requirement.improvement).tiers);
    const { improvement: _, ...levelOnly } = requirement;
    expect(clauseOf({ ...verdict, measurement: { ...verdict.measurement, requirement: levelOnly } })).toBe(
      there(requirement.level).limit,
    );
  });

  test("with the place in the agreement that it rests on", () => {
    const place = (figures: Figures) => placeOf(clauseOf(judge(figures)), TEXT.sv);
    expect(place({ requirement: "6", now: [84, 100], before: [84, 100], tolerant: [88, 100] })).toBe(
      "avsnitt 4, punkt 6",
    );
    expect(place({ requirement: "4", now: [4, 100] })).toBe("avsnitt 4, punkt 4–5");
    expect(place({ requirement: "7", now: [1, 2], before: [1, 3] })).toBe("avsnitt 4, punkt 7–9");
    expect(placeOf(performanceOf(agreement2023).precision, TEXT.sv)).toBe("Antaget: texten är tyst");
    expect(placeOf(performanceOf(agreement2023).precision, TEXT.en)).toBe("Assumed: the text is silent");
    expect([
      limitWords({ atLeast: 730 }, TEXT.sv),
      limitWords({ atMost: 50 }, TEXT.en),
      limitWords({ atLeast: 725 }, TEXT.sv),
    ]).toEqual(["minst 73\u00a0%", "at most 5%", "minst 72,5\u00a0%"]);
  });
});

describe.each(LANGUAGES)("the sheets in %s", (language) => {
  const whole = settle(agreement2023, exampleGrids());
  const partial = settled([{ Region: "VGR", Månad: "2023-07", Prestationskrav: 1, Täljare: 1, Nämnare: 2 }], {
    until: "2023-11",
  });

  test.each([
    ["whole year", present(settlementOf(whole), whole.problems, TEXT[language])],
    ["a single cell", present(partial, [], TEXT[language])],
  ])("of %s hold words and numbers in every cell, and none that is not one", (_, sheets) => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "Sammanställning",
      "Per krav",
      "Utfall",
      "Utfallskarta",
      "Bonuspott",
      "Utbetalningar",
      "Övriga medel",
      "Diagram",
      "Avstämning",
      "Källor",
      "Anmärkningar",
    ]);
    for (const sheet of sheets) {
      const { lines, width } = layOut(sheet);
      const cells = lines.flatMap((line) => line.cells);
      expect(lines.every((line) => line.cells.length === width)).toBe(true);
      expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
      expect(
        cells.filter((cell) => typeof cell === "string" && /undefined|NaN|Infinity|\[object|null|\$\{/.test(cell)),
      ).toEqual([]);
      expect(cells.filter((cell) => typeof cell !== "string" && typeof cell !== "number")).toEqual([]);
      for (const { columns, rows, total } of sheet.blocks) {
        for (const row of [...rows, ...(total ? [total] : [])]) expect(row).toHaveLength(columns.length);
      }
    }
  });

  test("of a single cell say open, and never 0, where nothing is known", () => {
    const open = TEXT[language].open;
    const sheets = present(partial, [], TEXT[language]);
    const [summary, bonus, payments] = (["summary", "bonus", "payments"] as const).map((id) =>
      sheets.find((sheet) => sheet.id === id),
    );
    const block = there(there(summary).blocks[0]);
    const at = (header: string) => block.columns.findIndex((column) => column.header === header);
    const headers = TEXT[language].sheets.summary.columns(TEXT[language].unearned["bonus-pot"].received);
    for (const row of [...block.rows, block.total ?? []]) {
      for (const id of ["bonus", "total", "against", "perHead"] as const) expect(row[at(headers[id])]).toBe(open);
    }
    for (const row of there(there(payments).blocks[0]).rows) expect(row.slice(2, 5)).toEqual([open, open, open]);
    for (const row of there(there(bonus).blocks[1]).rows) expect(row.slice(-2)).toEqual([open, ""]);
  });
});
