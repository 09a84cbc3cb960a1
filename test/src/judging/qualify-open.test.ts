/** What waits for a figure, what lacks one, and what is out because of how it was reported, by hand. */
import { describe, expect, test } from "vitest";
import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { agreement2023 } from "../../../src/agreements/2023";
import type { ReportingRule } from "../../../src/judging/measurement";
import type { Observation } from "../../../src/reading/submission";
import { type Figures, judge, judgementsOn, observation } from "../support/judge";
import { performanceOf } from "../support/made-up";

/** What comes of Region Stockholm's rows of March 2023, by the numbers of their requirements. */
function told(rows: readonly Observation[], reporting?: ReportingRule) {
  const made = judgementsOn(performanceOf(agreement2023), rows, "difference", reporting);
  const { awaiting, lacking, verdicts, decided, shares } = made;
  return {
    decided,
    shares: [...shares].filter((share) => share !== UNKNOWN_SHARE),
    verdicts: verdicts.map(({ reserve, path, share }) => `${reserve.requirement} ${path} ${share}`),
    awaiting: awaiting.map(({ reserve, figures }) => `${reserve.requirement} ${figures.join()}`),
    lacking: lacking.map(({ reserve, figures }) => `${reserve.requirement} ${figures.join()}`),
  };
}

const rows = (...figures: readonly Figures[]): Observation[] => figures.map(observation);

// Last year's share decides requirement 1 (50 % is below 90) and 3 (below 73), and neither 2 (80 %) nor 4 (3 %).
const FOUR = rows(
  { requirement: "1", now: [50, 100], before: "?" },
  { requirement: "2", now: [80, 100], before: "?" },
  { requirement: "3", now: [50, 100], before: "-" },
  { requirement: "4", now: [3, 100], before: "-" },
);
const AS_THEY_ARE = {
  decided: 3,
  shares: [100, 0, 100],
  verdicts: ["2 level 100", "3 not-assessable 0", "4 level 100"],
  awaiting: ["1 earlier"],
  lacking: ["3 earlier"],
};
/** Half answered, where 95 per cent are asked for. */
const thin = (list: readonly Observation[]): Observation[] =>
  list.map((row) => ({ ...row, responseRate: { n: 1, d: 2 } }));

describe("a cell waits for a figure that decides it, lacks one that would have, and is decided otherwise", () => {
  test("by last year's share", () => {
    expect(told(FOUR)).toEqual(AS_THEY_ARE);
  });

  test("by the numerator with tolerance, of requirement 6 alone", () => {
    expect(
      told(
        rows(
          { requirement: "6", now: [50, 100], before: [50, 100], tolerant: "?" },
          { requirement: "1", now: [50, 100], before: [50, 100], tolerant: "?" },
        ),
      ),
    ).toEqual({ decided: 1, shares: [0], verdicts: ["1 none 0"], awaiting: ["6 level"], lacking: [] });
    expect(told(rows({ requirement: "6", now: [50, 100], before: [50, 100] })).lacking).toEqual(["6 level"]);
  });

  test("by those waiting, where the level asks for them: how many, and the share of them", () => {
    const undelivered = { kind: "undelivered" } as const;
    const [first, ...others] = rows(
      { requirement: "7", now: [80, 100], before: [80, 100], waitingWithin: [1, 100] },
      { requirement: "8", now: [80, 100], before: [80, 100], waiting: 21, waitingWithin: "?" },
      { requirement: "9", now: [80, 100], before: [80, 100], waiting: 20, waitingWithin: "?" },
      { requirement: "1", now: [50, 100], before: [50, 100], waiting: 21, waitingWithin: "?" },
    );
    expect(told([...(first ? [{ ...first, waiting: undelivered }] : []), ...others])).toEqual({
      decided: 2,
      shares: [0, 100],
      verdicts: ["1 none 0", "9 level 100"],
      awaiting: ["7 waiting", "8 waitingWithin"],
      lacking: [],
    });
    expect(told(rows({ requirement: "7", now: [80, 100], before: [80, 100] })).lacking).toEqual([
      "7 waiting,waitingWithin",
    ]);
  });

  test("and what is missing is no share of 0 per cent, which would meet a level of at most 5", () => {
    const { shares, lacking } = told(rows({ requirement: "5", now: "-", before: [6, 100] }));
    expect({ shares, lacking }).toEqual({ shares: [0], lacking: ["5 current"] });
    expect(told(rows({ requirement: "5", now: [0, 100], before: [6, 100] })).shares).toEqual([100]);
  });

  test("and what is awaited has its address, and its sheet when it was gathered from one", () => {
    const [row] = rows({ requirement: "1", now: [50, 100], before: "?" });
    const awaited = (one: Observation) =>
      judgementsOn(performanceOf(agreement2023), [one], "difference").awaiting.map(({ reserve, ...rest }) => rest);
    if (!row) throw new Error("no row");
    expect(awaited(row)).toStrictEqual([{ figures: ["earlier"], address: "E2" }]);
    expect(awaited({ ...row, gathered: { sheet: "Blad1" } } as Observation)).toStrictEqual([
      { figures: ["earlier"], address: "E2", sheet: "Blad1" },
    ]);
  });
});

describe("what was answered by too few", () => {
  test("is judged as it is where that is only pointed out", () => {
    expect(told(thin(FOUR))).toEqual(AS_THEY_ARE);
    expect(told(thin(FOUR), "flag")).toEqual(AS_THEY_ARE);
  });

  test("is out where that disqualifies: it earns nothing, waits for nothing and lacks nothing", () => {
    const out = (number: string) => `${number} disqualified 0`;
    expect(told(thin(FOUR), "disqualify")).toEqual({
      decided: 4,
      shares: [0, 0, 0, 0],
      verdicts: ["1", "2", "3", "4"].map(out),
      awaiting: [],
      lacking: [],
    });
  });

  test("is nobody else's matter: what was answered by enough is judged as ever", () => {
    expect(told(FOUR, "disqualify")).toEqual(AS_THEY_ARE);
  });
});

test("another precision's outcome is told as open where last year's rounded share would decide it", () => {
  // 72.95 % is 73.0 by rounding, and reaches the level; exactly it does not, and then last year's share decides.
  const made = judgementsOn(
    performanceOf(agreement2023),
    rows({ requirement: "2", now: [7295, 10_000], before: "?" }),
    "difference",
  );
  expect(made.verdicts.map(({ path, share, otherwise }) => ({ path, share, otherwise }))).toEqual([
    {
      path: "level",
      share: 100,
      otherwise: [{ precision: "exact", outcome: { path: "open", share: "open" } }],
    },
  ]);
});

test("the same share by another path, under another way of rounding, is told", () => {
  // 89.95 per cent, up from a half: rounded it is the level of 90, exactly it is the improvement; either gives it all.
  const { path, share, otherwise } = judge({ requirement: "1", now: [8995, 10_000], before: [1, 2] });
  expect([path, share]).toEqual(["level", 100]);
  expect(otherwise).toMatchObject([{ precision: "exact", outcome: { path: "improvement", share: 100 } }]);
});

test("what is hidden earns nothing, whatever it is compared with", () => {
  for (const { number } of performanceOf(agreement2023).requirements)
    for (const before of [[1, 2], [0, 5], "*"] as const) {
      const { shares, decided } = judgementsOn(
        performanceOf(agreement2023),
        [observation({ requirement: number, now: "*", before, tolerant: "*", waiting: 5, waitingWithin: [1, 2] })],
        "difference",
      );
      expect([decided, ...shares.filter((share) => share !== UNKNOWN_SHARE)]).toEqual([1, 0]);
    }
});

test("a requirement without a level is judged by its improvement alone", () => {
  const performance = performanceOf(agreement2023);
  const requirements = performance.requirements.map(({ level: _, ...one }) => one);
  const share = (now: readonly [number, number]): number[] => {
    const { shares } = judgementsOn(
      { ...performance, requirements },
      [observation({ requirement: "1", now, before: [50, 100] })],
      "exact",
    );
    return [...shares.filter((one) => one !== UNKNOWN_SHARE)];
  };
  // By a point, by three and by five; 95 per cent would have been the level.
  expect([share([50, 100]), share([51, 100]), share([53, 100]), share([55, 100])]).toEqual([[0], [50], [75], [100]]);
});
