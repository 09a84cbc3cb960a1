/** The agreements as data: coherent, quoted from the texts there are, and in accord with every published total. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { agreementsIndex } from "../../../host/command/agreements-index";
import {
  type Agreement,
  assumptionsOf,
  citations,
  moneyOf,
  monthsOf,
  paymentsOf,
  type Requirement,
  type Source,
} from "../../../src/agreement/agreement";
import { incoherences } from "../../../src/agreement/coherent";
import { AGREEMENTS, agreementById, DEFAULT_AGREEMENT } from "../../../src/agreements";
import type { Month } from "../../../src/ground/month";
import { totalOf } from "../../../src/paying/payment";
import type { Settlement } from "../../../src/settling/settle";
import { caseFile } from "../support/cases";
import { type Fraction, fraction, product, sum, toWhole } from "../support/fraction";
import { amountsOf, settledFrom } from "../support/settled";
import { BEFOLKNING, first, type Line, PEOPLE, there, waits } from "../support/sheets";

const FOLDER = join(import.meta.dirname, "../../../src/agreements");

/** The documents of which the words are known; everything else is retold and says so. */
const TEXTS: Readonly<Record<string, string>> = {
  "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023 (staten och SKR, 22 december 2022)":
    "overenskommelse-2023.txt",
  "Tilläggsöverenskommelse om ökad tillgänglighet i hälso- och sjukvården 2021 (staten och SKR, 1 juli 2021)":
    "tillaggsoverenskommelse-2021.txt",
  "Meddelande från SKR:s styrelse om överenskommelsen 2021 (ärendenr 20/01604, beslut 18 december 2020)":
    "meddelande-overenskommelse-2021.txt",
  "SKR, Överenskommelse för ökad tillgänglighet i hälso- och sjukvården 2024 (22 december 2023)":
    "overenskommelse-2024-skr.txt",
  "SKR, Överenskommelser mellan SKR och regeringen inom vård och omsorg (15 augusti 2022)":
    "overenskommelser-2022-skr.txt",
};
const RETOLD = "återgiven uppgift";

const ORDER = ["performance", "grants", "template"];

describe("the index", () => {
  test("is what its generator writes", async () => {
    const index = readFileSync(join(FOLDER, "index.ts"), "utf8");
    expect(index, "an agreement has come or gone: run `npm run agreements`").toBe(await agreementsIndex(FOLDER));
  });

  test("lists those with performance money, newest first, then those without, then templates", () => {
    const kinds = AGREEMENTS.map(({ proven, performance }) =>
      proven === "template" ? "template" : performance ? "performance" : "grants",
    );
    expect(kinds).toEqual([...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    const beginnings = AGREEMENTS.filter((_, index) => kinds[index] === "performance").map((agreement) =>
      first(monthsOf(agreement)),
    );
    expect(beginnings).toEqual([...beginnings].sort().reverse());
  });

  test("begins the user with the one of which all figures are known", () => {
    expect(DEFAULT_AGREEMENT).toBe(agreementById("2023"));
  });

  test("finds no agreement that is not there", () => {
    expect(agreementById("1999")).toBeUndefined();
  });
});

const named = AGREEMENTS.map((agreement) => [agreement.id, agreement] as const);

describe.each(named)("agreement %s", (_, agreement) => {
  test("is coherent", () => {
    expect(incoherences(agreement)).toEqual([]);
  });

  test("says how much of it is its own words", () => {
    const [assumed, all] = [assumptionsOf(agreement).length, citations(agreement).length];
    switch (agreement.proven) {
      case "complete":
        expect(
          assumptionsOf(agreement).filter(({ path }) => path.includes("requirements") || path.includes("amount")),
        ).toEqual([]);
        break;
      case "partly-assumed":
        expect(assumed).toBeGreaterThan(0);
        expect(assumed).toBeLessThan(all);
        break;
      case "template":
        expect(assumed).toBe(all);
    }
  });

  test("cites documents whose words are known, or says that they are retold", () => {
    expect(sourcesOf(agreement).filter(({ document, place }) => document in TEXTS === (place === RETOLD))).toEqual([]);
  });
});

// The words of 2023 have a test of their own (coherent.test.ts), which knows how its table is broken by the page.
describe.each(named.filter(([id]) => id !== "2023"))("agreement %s", (_, agreement) => {
  test("quotes as it stands", () => {
    const wrong = sourcesOf(agreement).filter(({ document, words }) => {
      const text = TEXTS[document];
      return text !== undefined && words.split("…").some((part) => !plain(published(text)).includes(plain(part)));
    });
    expect(wrong).toEqual([]);
  });
});

describe("every published total", () => {
  const rows = Papa.parse<Record<string, string>>(published("utbetalningar-totaler.csv"), {
    header: true,
    comments: "#",
    skipEmptyLines: true,
  }).data;
  const totals = new Map(
    rows.map((row) => [`${there(row["ar"])} ${there(row["vad"])}`, BigInt(there(row["belopp_kr"]))]),
  );

  const settlement = (id: string): Settlement => {
    const agreement = there(agreementById(id));
    return settledFrom(agreement, first(caseFile(agreement).cases).grids);
  };
  const total = (id: string) => (): bigint => BigInt(there(agreementById(id)).total.value);
  const grant = (id: string, one: string) => (): bigint => {
    const { grant: given, amounts, withheld } = there(settlement(id).grants.find((paid) => paid.grant.id === one));
    return typeof amounts === "string" ? BigInt(given.amount.value) : totalOf(amounts) + withheld;
  };
  // Whatever the figures are, all payments of a settled year are the pots.
  const performance = (id: string) => (): bigint =>
    settlement(id).payments.reduce((sum, { amounts }) => sum + (amounts === "open" ? 0n : totalOf(amounts)), 0n);
  const less = (a: () => bigint, b: () => bigint) => (): bigint => a() - b();

  /** Rows that the agreements' rules give to the krona. */
  const REPRODUCED: Readonly<Record<string, () => bigint>> = {
    "2019 överenskommelsen totalt": total("2019"),
    "2019 utbetalt efter folkmängd juni 2019": grant("2019", "folkmangd"),
    "2019 prestationsmedel december 2019": performance("2019"),
    "2020 överenskommelsen totalt": total("2020"),
    "2020 utbetalt i samband med beslutet dec 2019": grant("2020", "folkmangd"),
    "2020 SKR": grant("2020", "skr"),
    "2020 prestationsdel (2896-10-432,9)": performance("2020"),
    "2021 överenskommelsen totalt": total("2021"),
    "2021 block 1 i tilläggsöverenskommelsen, utbetalt dec 2021": performance("2021"),
    "2021 block 2 i tilläggsöverenskommelsen, utbetalt sommaren 2021": grant("2021", "block-2-tillagg"),
    "2022 överenskommelsen totalt": less(total("2022"), grant("2022", "tillagg-april")),
    "2022 block 2 efter folkmängd": grant("2022", "block-2"),
    "2022 SKR": grant("2022", "skr"),
    "2022 block 1 reserverat": performance("2022"),
    "2022 kontroll: augusti + december": performance("2022"),
    "2022 tilläggsöverenskommelse april": grant("2022", "tillagg-april"),
    "2023 överenskommelsen totalt": total("2023"),
    "2023 kontroll: augusti + december": performance("2023"),
    "2024 överenskommelsen totalt": total("2024"),
    "2024 BUP prestationsmedel totalt (2925-2x1237,5)": performance("2024"),
    "2025 BUP-överenskommelsen 2025 totalt": total("2025-bup"),
    "2025 BUP strategiska insatser": grant("2025-bup", "strategiska"),
    "2025 BUP SKR": grant("2025-bup", "skr"),
    "2025 kontroll: augusti + december": performance("2025-bup"),
  };

  /** Part payments: the figures they rest on were never published, so a rule gives their bounds. */
  const BOUNDED: readonly (readonly [agreement: string, payment: Month, row: string, rest: string])[] = [
    ["2022", "2022-08", "2022 block 1 utbetalning augusti", "2022 block 1 utbetalning december inkl bonuspott"],
    ["2023", "2023-08", "2023 block 1 utbetalning augusti", "2023 block 1 utbetalning december inkl bonuspott"],
    [
      "2024",
      "2024-09",
      "2024 BUP prestationsmedel, första utbetalning",
      "2024 BUP prestationsmedel december (450-141,76)",
    ],
    ["2025-bup", "2025-08", "2025 BUP prestationsmedel augusti", "2025 BUP prestationsmedel december inkl bonuspott"],
  ];

  /** Rows that no agreement here has a rule for, and why. */
  const OUTSIDE: Readonly<Record<string, string>> = {
    "2013 kömiljarden (gamla), resultat 2013": "the old kömiljard, another model",
    "2014 kömiljarden (gamla), resultat 2014": "the old kömiljard, another model",
    "2025 operationer steg 2, möjligt": "money per operation, another model",
    "2025 operationer steg 2, uppnått (avrundat)": "money per operation, another model, and rounded",
  };

  test("is reproduced, bounded or named as another model's", () => {
    const known = [
      ...Object.keys(REPRODUCED),
      ...BOUNDED.flatMap(([, , row, rest]) => [row, rest]),
      ...Object.keys(OUTSIDE),
    ];
    expect(known.sort()).toEqual([...totals.keys()].sort());
  });

  test.each(Object.entries(REPRODUCED))("is reproduced: %s", (row, reproduce) => {
    expect(reproduce()).toBe(there(totals.get(row)));
  });

  test.each(BOUNDED)("is within its bounds: %s %s", (id, payment, row, rest) => {
    const agreement = there(agreementById(id));
    const money = BigInt(moneyOf(there(agreement.performance)));
    const [paid, later] = [there(totals.get(row)), there(totals.get(rest))];
    const covered = BigInt(there(paymentsOf(agreement).find((rule) => rule.id === payment)).months.length);
    const reserved = (money * covered) / BigInt(monthsOf(agreement).length);
    expect(paid > 0n && paid <= reserved, `${String(paid)} of ${String(reserved)} reserved`).toBe(true);
    expect(paid + later).toBe(money);
  });

  test("of the three instalments of 2021 are each half of 1 478 500 000 kr, and all four parts with SKR's are the total", () => {
    const instalments = ["block-2-december", "block-2-mars", "block-2-tillagg"].map((one) => grant("2021", one)());
    expect(instalments).toEqual([739_250_000n, 739_250_000n, 739_250_000n]);
    expect(performance("2021")() + 3n * 739_250_000n + 10_000_000n).toBe(2_967_000_000n);
  });
});

describe("the money of the 2021 supplement", () => {
  const agreement = there(agreementById("2021"));
  const performance = there(agreement.performance);
  const codes = [...PEOPLE.keys()];

  /** Figures that meet a requirement of 2021, or not. */
  const figures = (requirement: Requirement, region: string, met: boolean): Line[] =>
    requirement.quantity.value === "count"
      ? ["2021-08", ...monthsOf(agreement)].map((month) => ({
          Länskod: region,
          Månad: month,
          Prestationskrav: requirement.number,
          Täljare: month === "2021-11" && met ? 75 : 100,
        }))
      : monthsOf(agreement).map((month) => ({
          Länskod: region,
          Månad: month,
          Prestationskrav: requirement.number,
          Täljare: met ? 90 : 50,
          Nämnare: 100,
          Väntande: 20,
        }));

  // Table 1 rounds these to hundredths of a million.
  const exactly: Readonly<Record<string, Fraction>> = {
    "1": fraction(274_625_000),
    "2": fraction(137_312_500),
    "3": fraction(137_312_500),
    "4": fraction(190_000_000, 3),
    "5": fraction(190_000_000, 3),
    "6": fraction(190_000_000, 3),
  };

  test("is 739 250 000 kr whoever met what, each requirement's among those who met it", () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(codes, { minLength: 1 }), { minLength: 6, maxLength: 6 }), (those) => {
        const lines = performance.requirements.flatMap((requirement, index) =>
          codes.flatMap((region) => figures(requirement, region, there(those[index]).includes(region))),
        );
        const [payment] = settledFrom(agreement, [BEFOLKNING, waits(lines)]).payments;
        const quotas = codes.map((region) =>
          sum(
            performance.requirements.flatMap(({ number }, index) => {
              const met = there(those[index]);
              const people = met.reduce((all, one) => all + there(PEOPLE.get(one)), 0);
              return met.includes(region)
                ? [product(there(exactly[number]), fraction(there(PEOPLE.get(region)), people))]
                : [];
            }),
          ),
        );
        expect(amountsOf(there(payment))).toEqual(toWhole(739_250_000n, quotas));
      }),
      { numRuns: 40 },
    );
  });
});

function sourcesOf(agreement: Agreement): (Source & { readonly path: string })[] {
  return citations(agreement).flatMap(({ path, cited }) => ("source" in cited ? [{ path, ...cited.source }] : []));
}

function published(name: string): string {
  return readFileSync(join(import.meta.dirname, "../../published", name), "utf8");
}

/** A text without spaces, hyphens and dashes, which a page breaks and bullets as it likes. */
function plain(words: string): string {
  return words.replace(/[\s\u00a0\u00ad\u2010-\u2015\u2212-]/g, "");
}
