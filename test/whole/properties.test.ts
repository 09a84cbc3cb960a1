/** Theorems about any agreement and any figures; money is compared as fractions, equal or wrong. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, PRECISIONS, type Requirement } from "../../src/agreement/agreement";
import { incoherences } from "../../src/agreement/coherent";
import { REGIONS } from "../../src/agreement/regions";
import { outcomeOf } from "../../src/judging/outcome";
import { recordOf } from "../../src/present/record";
import { type Observation } from "../../src/reading/submission";
import { type Settlement, settle } from "../../src/settling/settle";
import { TEXT } from "../../src/text/texts";
import { anyAgreement, anyCounts, anyKronor, anyObservation, anyRequirement } from "../src/support/arbitrary";
import { measuredIn } from "../src/support/judge";
import { madeUp, performanceOf } from "../src/support/made-up";
import { settlementOf } from "../src/support/settled";
import { at, first, type Line, sheet } from "../src/support/sheets";

/** A made-up agreement with a workbook for it: all 21 regions, some cells left out when `open`. */
const anyWorkbook = (open: boolean) =>
  fc
    .record({
      agreement: anyAgreement({
        payments: 2,
        requirements: 3,
        months: 2,
        kronor: fc.integer({ min: 100_000_000, max: 3_000_000_000 }),
      }),
      people: fc.array(fc.integer({ min: 60_000, max: 2_500_000 }), { minLength: 21, maxLength: 21 }),
      figures: fc.array(
        fc.record({
          now: anyCounts(3000),
          before: anyCounts(3000),
          waiting: fc.nat({ max: 40 }),
          there: fc.nat({ max: 9 }),
        }),
        { minLength: 1, maxLength: 50 },
      ),
    })
    .map(({ agreement, people, figures }) => {
      const lines = REGIONS.flatMap(({ code }, region) =>
        performanceOf(agreement).months.value.flatMap((month, index) =>
          performanceOf(agreement).requirements.flatMap(({ number }, place): Line[] => {
            const {
              now,
              before,
              waiting,
              there: drawn,
            } = at(figures, (region * 7 + index * 5 + place * 3) % figures.length);
            if (open && drawn === 0) return [];
            const line = {
              Täljare: now.numerator,
              Nämnare: now.denominator,
              "Täljare fg år": before.numerator,
              "Nämnare fg år": before.denominator,
            };
            return [
              {
                Länskod: code,
                Månad: month,
                Prestationskrav: number,
                ...line,
                "Täljare med tolerans": now.numerator,
                Väntande: waiting,
                "Väntande inom 30 dagar": Math.min(waiting, drawn),
              },
            ];
          }),
        ),
      );
      if (lines.length === 0)
        lines.push({
          Länskod: "01",
          Månad: performanceOf(agreement).months.value[0] ?? "",
          Prestationskrav: 1,
          Täljare: 1,
          Nämnare: 2,
        });
      return {
        agreement,
        population: REGIONS.map(({ code }, index) => ({ Länskod: code, Folkmängd: people[index] ?? 0 })),
        lines,
      };
    });

function settleLines(agreement: Agreement, population: readonly Line[], lines: readonly Line[]): Settlement {
  return settlementOf(settle(agreement, [sheet("Befolkning", population), sheet("Väntetider", lines)]));
}

describe("better figures", () => {
  const kinds = fc.tuple(anyRequirement("1"), anyObservation, fc.constantFrom(...PRECISIONS));
  const earns = (observation: Observation, requirement: Requirement, mode: (typeof PRECISIONS)[number]) =>
    outcomeOf(
      first(
        measuredIn(performanceOf(madeUp({ kronor: 100, requirements: [requirement], payments: [1] })), [observation]),
      ).measurement,
      mode,
    ).share;

  test("a better share never earns less", () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 20_000 }), ([requirement, worse, mode], step) => {
        if (worse.current.kind !== "counts") return;
        const { numerator, denominator } = worse.current;
        const moved =
          requirement.better.value === "higher"
            ? Math.min(denominator, numerator + step)
            : Math.max(0, numerator - step);
        const better = { ...worse, current: { ...worse.current, numerator: moved } };
        expect(earns(better, requirement, mode)).toBeGreaterThanOrEqual(earns(worse, requirement, mode));
      }),
      { numRuns: 1000 },
    );
  });

  test("a worse year to compare with never earns less", () => {
    fc.assert(
      fc.property(
        kinds,
        anyCounts(),
        fc.integer({ min: 0, max: 20_000 }),
        ([requirement, observation, mode], before, step) => {
          const moved =
            requirement.better.value === "higher"
              ? Math.max(0, before.numerator - step)
              : Math.min(before.denominator, before.numerator + step);
          const worse = { ...observation, lastYear: { ...before, numerator: moved } };
          expect(earns(worse, requirement, mode)).toBeGreaterThanOrEqual(
            earns({ ...observation, lastYear: before }, requirement, mode),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("more with tolerance, more of those waiting in time, or fewer waiting never earns less", () => {
    fc.assert(
      fc.property(
        kinds,
        anyCounts(),
        anyCounts(60),
        fc.nat({ max: 60 }),
        fc.nat({ max: 20_000 }),
        ([requirement, observation, mode], tolerant, within, fewer, step) => {
          const better = requirement.better.value === "higher";
          const more = (counts: typeof tolerant) => ({
            ...counts,
            numerator: Math.min(counts.denominator, counts.numerator + step),
          });
          const base: Observation = {
            ...observation,
            withTolerance: tolerant,
            waitingWithin: within,
            waiting: { kind: "count", count: 60 },
          };
          const now = earns(base, requirement, mode);
          if (better)
            expect(earns({ ...base, withTolerance: more(tolerant) }, requirement, mode)).toBeGreaterThanOrEqual(now);
          expect(earns({ ...base, waitingWithin: more(within) }, requirement, mode)).toBeGreaterThanOrEqual(now);
          expect(
            earns({ ...base, waiting: { kind: "count", count: 60 - fewer } }, requirement, mode),
          ).toBeGreaterThanOrEqual(now);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("the level is never beaten: whoever meets it has the whole reserve", () => {
    fc.assert(
      fc.property(kinds, ([requirement, observation, mode]) => {
        const outcome = outcomeOf(
          first(
            measuredIn(performanceOf(madeUp({ kronor: 100, requirements: [requirement], payments: [1] })), [
              observation,
            ]),
          ).measurement,
          mode,
        );
        expect(outcome.path === "level").toBe(outcome.level === "met");
        if (outcome.level === "met") expect(outcome.share).toBe(100);
        if (outcome.path === "none" || outcome.path === "not-assessable") expect(outcome.share).toBe(0);
      }),
    );
  });
});

describe("a settlement", () => {
  test("does not depend on the order of the rows, nor of the columns", () => {
    fc.assert(
      fc.property(
        anyWorkbook(true).chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray(one.lines, { minLength: one.lines.length }),
            fc.shuffledSubarray(one.population, { minLength: 21 }),
          ),
        ),
        ([{ agreement, population, lines }, shuffled, mixed]) => {
          const turned = shuffled.map((line) => Object.fromEntries(Object.entries(line).reverse()));
          const [a, b] = [settleLines(agreement, population, lines), settleLines(agreement, mixed, turned)];
          expect([b.ledger.entries, b.ledger.per]).toEqual([a.ledger.entries, a.ledger.per]);
          expect(b.payments).toEqual(a.payments);
          const [one, two] = [recordOf(a, [], TEXT.sv), recordOf(b, [], TEXT.sv)];
          expect({ ...two, verdicts: two.verdicts.map((verdict) => JSON.stringify(verdict)).sort() }).toEqual({
            ...one,
            verdicts: one.verdicts.map((verdict) => JSON.stringify(verdict)).sort(),
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("is of coherent agreements alone here", () => {
    fc.assert(
      fc.property(anyAgreement({ payments: 4, requirements: 4, months: 3, kronor: anyKronor }), (agreement) => {
        expect(incoherences(agreement)).toEqual([]);
      }),
    );
  });
});
