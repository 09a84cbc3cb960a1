/** Theorem: a cell is decided when, and only when, every figure still to come would earn the same share. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  baselineOf,
  type Performance,
  PRECISIONS,
  type Precision,
  periodsOf,
  type Requirement,
  requirementsOf,
} from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Month, monthsIn } from "../../../src/ground/month";
import { decisive } from "../../../src/judging/decisive";
import type { Figure, Observation, Waiting } from "../../../src/reading/submission";
import { type Figures, judgementsOn, measuredIn, observation } from "../support/judge";
import { performanceOf } from "../support/made-up";
import { at, there } from "../support/sheets";

type Part = "current" | "lastYear" | "withTolerance" | "waiting" | "waitingWithin";
const PARTS: readonly Part[] = ["current", "lastYear", "withTolerance", "waiting", "waitingWithin"];

const counts = (numerator: number, denominator: number): Figure => ({ kind: "counts", numerator, denominator });
const people = (number: number): Figure => ({ kind: "number", number });
const MISSING = { kind: "missing" } as const;
const HIDDEN = { kind: "suppressed" } as const;
const UNDELIVERED = { kind: "undelivered" } as const;

/** Shares of every size, and many about the limits, where a little more is another step. */
function anyValue(part: Part, { quantity }: Requirement): fc.Arbitrary<Figure | Waiting> {
  if (part === "waiting") return fc.integer({ min: 0, max: 45 }).map((count): Waiting => ({ kind: "count", count }));
  if (quantity.value === "count" && part !== "waitingWithin") return fc.nat({ max: 400 }).map(people);
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 600, max: 950 }).map((part) => counts(part, 1000)) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 120 }).map((part) => counts(part, 1000)) },
    fc.constantFrom(counts(0, 0), counts(0, 7), counts(7, 7)),
  );
}

/** What a figure may come to be: a value, or that there is none. */
const anyEnd = (part: Part, requirement: Requirement): fc.Arbitrary<Figure | Waiting> =>
  fc.oneof({ weight: 6, arbitrary: anyValue(part, requirement) }, fc.constantFrom(MISSING, HIDDEN));

interface Cell {
  /** Its agreement's id and its requirement's number: what is found is told in few words. */
  readonly of: readonly [agreement: string, requirement: string];
  readonly precision: Precision;
  readonly rows: readonly Observation[];
}

function rulesOf([id, number]: Cell["of"]): { readonly performance: Performance; readonly requirement: Requirement } {
  const performance = performanceOf(there(AGREEMENTS.find((agreement) => agreement.id === id)));
  return { performance, requirement: there(performance.requirements.find((one) => one.number === number)) };
}

/** The rows of one region's cell, of any agreement: some figures have not come, some are missing, some hidden. */
const anyCell: fc.Arbitrary<Cell> = fc
  .constantFrom(
    ...AGREEMENTS.flatMap((agreement) =>
      requirementsOf(agreement).map(({ number }): Cell["of"] => [agreement.id, number]),
    ),
  )
  .chain((of) => {
    const { performance, requirement } = rulesOf(of);
    const period = periodsOf(performance).find((one) => !performance.untested?.value.some((month) => month === one));
    const baseline = baselineOf(performance);
    const months = [...(baseline === undefined ? [] : [baseline]), ...monthsIn(there(period))];
    const figure = (part: Part) =>
      fc.oneof(
        { weight: 5, arbitrary: anyEnd(part, requirement) },
        { weight: part === "current" ? 1 : 3, arbitrary: fc.constant(UNDELIVERED) },
      );
    const row = (month: Month) =>
      fc
        .record(Object.fromEntries(PARTS.map((part) => [part, figure(part)])))
        .map((figures) => ({ ...observation({ requirement: requirement.number, now: "?" }), month, ...figures }));
    return fc.record({
      of: fc.constant(of),
      precision: fc.constantFrom(...PRECISIONS),
      rows: fc.tuple(...months.map(row)),
    });
  });

/** The cell's share of its reserve in per cent, or that it is open. */
function shareOf({ of, precision }: Cell, rows: readonly Observation[]): number | "open" {
  const [verdict] = judgementsOn(rulesOf(of).performance, rows, precision).verdicts;
  return verdict?.share ?? "open";
}

const filled = (rows: readonly Observation[], ends: Readonly<Record<Part, readonly (Figure | Waiting)[]>>) =>
  rows.map((row, index) => ({
    ...row,
    ...Object.fromEntries(
      PARTS.map((part) => [
        part,
        row[part].kind === "undelivered" ? at(ends[part], index % ends[part].length) : row[part],
      ]),
    ),
  })) as Observation[];

const anyEnds = (cell: Cell) =>
  fc.record(
    Object.fromEntries(
      PARTS.map((part) => [part, fc.array(anyEnd(part, rulesOf(cell.of).requirement), { minLength: 4, maxLength: 4 })]),
    ) as Record<Part, fc.Arbitrary<(Figure | Waiting)[]>>,
  );

describe("what has not been delivered", () => {
  test("changes nothing where the cell is decided, whatever it comes to be", () => {
    fc.assert(
      fc.property(
        anyCell.chain((cell) => fc.tuple(fc.constant(cell), anyEnds(cell))),
        ([cell, ends]) => {
          const now = shareOf(cell, cell.rows);
          if (now !== "open") expect(shareOf(cell, filled(cell.rows, ends))).toBe(now);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test("would decide the cell in two ways where it is open though its own figures have come", () => {
    let open = 0;
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { performance, requirement } = rulesOf(cell.of);
        const measured = measuredIn(performance, cell.rows);
        if (measured.length === 0 || shareOf(cell, cell.rows) !== "open") return;
        open += 1;
        const few: readonly Figure[] =
          requirement.quantity.value === "count"
            ? [people(0), people(1), people(1_000_000)]
            : [counts(0, 1000), counts(1, 1_000_000), counts(1000, 1000)];
        const shares: readonly Figure[] = [counts(0, 1000), counts(1000, 1000), MISSING];
        const waiting: readonly Waiting[] = [{ kind: "count", count: 0 }, { kind: "count", count: 1000 }, MISSING];
        const came = new Set<number | "open">();
        for (const current of few)
          for (const lastYear of [...few, MISSING])
            for (const withTolerance of shares)
              for (const count of waiting)
                for (const within of shares)
                  came.add(
                    shareOf(
                      cell,
                      filled(cell.rows, {
                        current: [current],
                        lastYear: [lastYear],
                        withTolerance: [withTolerance],
                        waiting: [count],
                        waitingWithin: [within],
                      }),
                    ),
                  );
        // A number is compared with one of the same column, in the row before the period: that is varied alone.
        if (requirement.improvement?.comparedWith.value === "before-the-period")
          for (const first of [...few, MISSING])
            came.add(
              shareOf(
                cell,
                cell.rows.map((row) => (row.current.kind === "undelivered" ? { ...row, current: first } : row)),
              ),
            );
        expect(came.size).toBeGreaterThan(1);
        expect(came).not.toContain("open");
      }),
      { numRuns: 600 },
    );
    expect(open).toBeGreaterThan(40);
  });
});

describe("a cell of 2023 waits for", () => {
  const waits = (figures: Figures): readonly string[] => {
    const { awaiting } = judgementsOn(performanceOf(agreement2023), [observation(figures)], "difference");
    return awaiting.flatMap((one) => one.figures);
  };

  test.each<readonly [string, Figures, readonly string[]]>([
    ["nothing where the level is met", { requirement: "1", now: [90, 100], before: "?" }, []],
    ["last year below the level", { requirement: "1", now: [89, 100], before: "?" }, ["earlier"]],
    ["nothing where nobody was in time: no year is worse", { requirement: "1", now: [0, 100], before: "?" }, []],
    ["nothing where last year is missing", { requirement: "1", now: [89, 100], before: "-" }, []],
    ["last year where 0.1 points would be a step", { requirement: "4", now: [6, 100], before: "?" }, ["earlier"]],
    [
      "the tolerance where the improvement earns less than all",
      { requirement: "6", now: [84, 100], before: [81, 100], tolerant: "?" },
      ["level"],
    ],
    [
      "no tolerance where the improvement earns as much as the level",
      { requirement: "6", now: [84, 100], before: [79, 100], tolerant: "?" },
      [],
    ],
    [
      "the strict value where the level is not met",
      { requirement: "6", now: "?", before: [80, 100], tolerant: [87, 100] },
      ["current"],
    ],
    [
      "nothing where the level is met without the strict value",
      { requirement: "6", now: "?", before: "?", tolerant: [88, 100] },
      [],
    ],
    [
      "the share of those waiting, whose number is missing",
      { requirement: "7", now: [73, 100], before: [73, 100], waitingWithin: "?" },
      ["waitingWithin"],
    ],
  ])("%s", (_, figures, names) => {
    expect(waits(figures)).toEqual(names);
  });

  test.each<readonly [string, number | undefined, Figures["waitingWithin"], readonly string[]]>([
    ["neither has come", undefined, "?", ["waiting", "waitingWithin"]],
    ["21 wait", 21, "?", ["waitingWithin"]],
    ["20 wait", 20, "?", []],
    ["73 % of them are in time", undefined, [73, 100], []],
    ["72 % of them are in time", undefined, [72, 100], ["waiting"]],
  ])("those waiting for child psychiatry where %s", (_, waiting, within, names) => {
    const one = observation({ requirement: "7", now: [73, 100], before: [73, 100], waitingWithin: within ?? "?" });
    const count: Waiting = waiting === undefined ? UNDELIVERED : { kind: "count", count: waiting };
    const { awaiting } = judgementsOn(performanceOf(agreement2023), [{ ...one, waiting: count }], "difference");
    expect(awaiting.flatMap(({ figures }) => figures)).toEqual(names);
  });

  test("nothing where the delivery disqualifies it whatever comes", () => {
    const late = { ...observation({ requirement: "1", now: [89, 100], before: "?" }), reported: "2023-05-01" };
    const [flagged, disqualified] = (["flag", "disqualify"] as const).map((reporting) =>
      judgementsOn(performanceOf(agreement2023), [late], "difference", reporting),
    );
    expect([flagged?.awaiting.length, disqualified?.awaiting]).toEqual([1, []]);
    expect(disqualified?.verdicts).toMatchObject([{ path: "disqualified", share: 0 }]);
  });
});

test("what is said to be missing and would have decided is told apart from what would not", () => {
  const missing = (figures: Figures): readonly string[] =>
    measuredIn(performanceOf(agreement2023), [observation(figures)]).flatMap(({ measurement }) =>
      decisive(measurement, "difference", "missing"),
    );
  expect(missing({ requirement: "1", now: [89, 100], before: "-" })).toEqual(["earlier"]);
  expect(missing({ requirement: "1", now: [90, 100], before: "-" })).toEqual([]);
  expect(missing({ requirement: "1", now: "-", before: [80, 100] })).toEqual(["current"]);
});

test("a mode that would wait for what this one does not is told of as open", () => {
  // 89.96 % is 90.0 at one decimal and meets the level; exactly it does not, and last year would decide.
  const under = (precision: Precision) =>
    judgementsOn(
      performanceOf(agreement2023),
      [observation({ requirement: "1", now: [8996, 10_000], before: "?" })],
      precision,
    ).verdicts;
  expect(under("exact")).toEqual([]);
  expect(under("difference")).toMatchObject([
    { path: "level", share: 100, otherwise: [{ precision: "exact", outcome: { path: "open", share: "open" } }] },
  ]);
});

test("of a number of people only August's and November's of 2021 decide", () => {
  const performance = performanceOf(agreement2021);
  const rows = (["2021-08", "2021-09", "2021-10", "2021-11"] as const).map((month, index) => ({
    ...observation({ requirement: "2", now: "?" }),
    month,
    current: people(index === 0 ? 400 : 300),
  }));
  const without = (month: string) => rows.map((row) => (row.month === month ? { ...row, current: UNDELIVERED } : row));
  const said = (some: readonly Observation[]) =>
    judgementsOn(performance, some, "difference").verdicts.map(({ path, share }) => `${path} ${share}`);
  expect([rows, without("2021-09"), rows.filter(({ month }) => month !== "2021-10")].map(said)).toEqual(
    Array<string[]>(3).fill(["improvement 100"]),
  );
  expect([without("2021-08"), rows.slice(1), without("2021-11"), rows.slice(0, 3)].map(said)).toEqual(
    Array<string[]>(4).fill([]),
  );
});
