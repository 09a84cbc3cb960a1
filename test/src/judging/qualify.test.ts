/** Every limit of every requirement: just below, at and just above, in three precision modes. */
import { describe, expect, test } from "vitest";
import { PRECISIONS, type Precision } from "../../../src/agreement/agreement";
import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { settleFigures } from "../../../src/settling/settle";
import { readShare } from "../../../src/sheets/read-cell";
import { randomSettings, randomSubmission } from "../../support/random-submissions";
import { type Figures, judge, judgementsOn, observation, paid } from "../support/judge";
import { performanceOf } from "../support/made-up";
import { first } from "../support/sheets";

const ALL = 10_000;

const UP_BY_ONE_THREE_FIVE = ["1", "2", "3", "6"];

const DOWN_BY_ONE_THREE_FIVE = ["4", "5"];

const UP_BY_ONE_FIVE_TEN = ["7", "8", "9"];

/**
 * An improvement in hundredths of a percentage point and the
 * per cent it earns: difference rounded, exact, shares rounded.
 */
type Step = readonly [hundredths: number, difference: number, exact: number, shares: number];

// Rises from 50.00 %: the share of this year has the same hundredths as the improvement, so both round alike.
const RISING_ONE_THREE_FIVE: readonly Step[] = [
  [-500, 0, 0, 0],
  [0, 0, 0, 0],
  [90, 0, 0, 0],
  [94, 0, 0, 0],
  [95, 50, 0, 50],
  [99, 50, 0, 50],
  [100, 50, 50, 50],
  [101, 50, 50, 50],
  [290, 50, 50, 50],
  [294, 50, 50, 50],
  [295, 75, 50, 75],
  [299, 75, 50, 75],
  [300, 75, 75, 75],
  [301, 75, 75, 75],
  [490, 75, 75, 75],
  [494, 75, 75, 75],
  [495, 100, 75, 100],
  [499, 100, 75, 100],
  [500, 100, 100, 100],
  [501, 100, 100, 100],
  [1000, 100, 100, 100],
];

// Falls from 60.00 %: this year's share is 60 less the improvement, and a half in it goes up, against the region.
const FALLING_ONE_THREE_FIVE: readonly Step[] = [
  [-500, 0, 0, 0],
  [0, 0, 0, 0],
  [90, 0, 0, 0],
  [94, 0, 0, 0], // 59.06 → 59.1, 0.9 better
  [95, 50, 0, 0], // 59.05 → 59.1, 0.9 better
  [96, 50, 0, 50], // 59.04 → 59.0, 1.0 better
  [99, 50, 0, 50],
  [100, 50, 50, 50],
  [101, 50, 50, 50],
  [294, 50, 50, 50],
  [295, 75, 50, 50], // 57.05 → 57.1, 2.9 better
  [296, 75, 50, 75],
  [299, 75, 50, 75],
  [300, 75, 75, 75],
  [301, 75, 75, 75],
  [494, 75, 75, 75],
  [495, 100, 75, 75], // 55.05 → 55.1, 4.9 better
  [496, 100, 75, 100],
  [499, 100, 75, 100],
  [500, 100, 100, 100],
  [501, 100, 100, 100],
];

const RISING_ONE_FIVE_TEN: readonly Step[] = [
  [-500, 0, 0, 0],
  [94, 0, 0, 0],
  [95, 50, 0, 50],
  [99, 50, 0, 50],
  [100, 50, 50, 50],
  [101, 50, 50, 50],
  [300, 50, 50, 50],
  [490, 50, 50, 50],
  [494, 50, 50, 50],
  [495, 75, 50, 75],
  [499, 75, 50, 75],
  [500, 75, 75, 75],
  [501, 75, 75, 75],
  [990, 75, 75, 75],
  [994, 75, 75, 75],
  [995, 100, 75, 100],
  [999, 100, 75, 100],
  [1000, 100, 100, 100],
  [1001, 100, 100, 100],
];

/** Improved by so many hundredths of a point; far from every level. */
function improved(requirement: string, hundredths: number): Figures {
  const down = DOWN_BY_ONE_THREE_FIVE.includes(requirement);
  const [before, now] = down ? [6000, 6000 - hundredths] : [5000, 5000 + hundredths];
  return {
    requirement,
    now: [now, ALL],
    before: [before, ALL],
    tolerant: [now, ALL],
    waiting: 500,
    waitingWithin: [100, 500],
  };
}

function earned(share: number): string {
  return share === 0 ? "none 0" : `improvement ${share}`;
}

/** A share in hundredths of a per cent and whether the level is met: difference rounded, exact, shares rounded. */
type LevelStep = readonly [hundredths: number, difference: boolean, exact: boolean, shares: boolean];

const AT_LEAST_73: readonly LevelStep[] = [
  [7200, false, false, false],
  [7294, false, false, false],
  [7295, true, false, true],
  [7299, true, false, true],
  [7300, true, true, true],
  [7301, true, true, true],
  [10000, true, true, true],
];

const higher = (by: number): LevelStep[] =>
  AT_LEAST_73.slice(0, -1).map(([hundredths, ...met]) => [hundredths + by, ...met]);

const AT_MOST_5: readonly LevelStep[] = [
  [0, true, true, true],
  [499, true, true, true],
  [500, true, true, true],
  [501, true, false, true],
  [504, true, false, true],
  [505, false, false, false],
  [510, false, false, false],
  [600, false, false, false],
];

const LEVELS: readonly (readonly [string, readonly LevelStep[]])[] = [
  ["1", higher(1700)],
  ["2", AT_LEAST_73],
  ["3", AT_LEAST_73],
  ["4", AT_MOST_5],
  ["5", AT_MOST_5],
  ["6", higher(1500)],
  ["7", AT_LEAST_73],
  ["8", AT_LEAST_73],
  ["9", AT_LEAST_73],
];

describe.each([
  ["rising", UP_BY_ONE_THREE_FIVE, RISING_ONE_THREE_FIVE],
  ["falling", DOWN_BY_ONE_THREE_FIVE, FALLING_ONE_THREE_FIVE],
  ["rising in child psychiatry", UP_BY_ONE_FIVE_TEN, RISING_ONE_FIVE_TEN],
] as const)("the staircase, %s", (_, requirements, steps) => {
  describe.each(requirements)("requirement %s", (requirement) => {
    test.each(steps)(
      "a change of %i hundredths of a point earns %i, %i, %i per cent",
      (hundredths, difference, exact, shares) => {
        const figures = improved(requirement, hundredths);
        expect(PRECISIONS.map((mode) => paid(figures, mode))).toEqual([difference, exact, shares].map(earned));
      },
    );

    test.each(steps)(
      "a change of %i hundredths is borderline exactly when the three ways differ",
      (hundredths, difference, exact, shares) => {
        const verdict = judge(improved(requirement, hundredths), "difference");
        const expected = [["exact", exact] as const, ["shares", shares] as const].filter(
          ([, share]) => share !== difference,
        );
        expect(verdict.otherwise.map(({ precision, outcome }) => [precision, outcome.share])).toEqual(expected);
      },
    );
  });
});

describe("the two ways of rounding part where last year's share has hundredths", () => {
  // 70.05 → 73.04 is 2.99, which rounds to 3.0; but 70.1 → 73.0 is
  // 2.9. (The level needs tolerance here, so it is out of the way.)
  test("70.05 % → 73.04 % earns 75 % by the difference, 50 % exactly and 50 % by rounded shares", () => {
    const figures: Figures = { requirement: "6", now: [7304, ALL], before: [7005, ALL], tolerant: [7304, ALL] };
    expect(PRECISIONS.map((mode) => paid(figures, mode))).toEqual([
      "improvement 75",
      "improvement 50",
      "improvement 50",
    ]);
  });

  // 60.04 → 62.95 is 2.91, 2.9; but 60.0 → 63.0 is 3.0.
  test("60.04 % → 62.95 % earns 50 % by the difference and exactly, 75 % by rounded shares", () => {
    const figures: Figures = { requirement: "1", now: [6295, ALL], before: [6004, ALL] };
    expect(PRECISIONS.map((mode) => paid(figures, mode))).toEqual([
      "improvement 50",
      "improvement 50",
      "improvement 75",
    ]);
  });

  // 20.05 → 19.15 is 0.90; but 20.1 → 19.2 (a half up) is 0.9 as well. 20.05 → 19.14 is 0.91; 20.1 → 19.1 is 1.0.
  test("downwards 20.05 % → 19.14 % earns nothing by the difference and exactly, 50 % by rounded shares", () => {
    const figures: Figures = { requirement: "4", now: [1914, ALL], before: [2005, ALL] };
    expect(PRECISIONS.map((mode) => paid(figures, mode))).toEqual(["none 0", "none 0", "improvement 50"]);
    expect(paid({ ...figures, now: [1915, ALL] }, "shares")).toBe("none 0");
  });
});

describe("no binary floating point decides a step", () => {
  test.each([
    // In floating point 65.1 − 62.1 is 2.9999999999999, 64.1 − 63.1 is 0.99999…, 0.641 − 0.631 is 0.01000…0009.
    ["2", 651, 621, 75],
    ["2", 641, 631, 50],
    ["3", 644, 594, 100],
    ["7", 692, 642, 75],
    ["9", 702, 602, 100],
    ["7", 565, 555, 50],
  ] as const)(
    "requirement %s: %i of 1 000 after %i of 1 000 is exactly on a step, and one in ten thousand less is not",
    (requirement, now, before, share) => {
      for (const mode of PRECISIONS)
        expect(paid({ requirement, now: [now, 1000], before: [before, 1000] }, mode)).toBe(`improvement ${share}`);
      expect(
        judge({ requirement, now: [now * 1000 - 1, 1_000_000], before: [before, 1000] }, "exact").share,
      ).toBeLessThan(share);
    },
  );

  test.each(["1", "4", "7"])(
    "requirement %s: every share in tenths that is exactly a step from another is on that step",
    (requirement) => {
      const tiers: readonly (readonly [step: number, share: number])[] =
        requirement === "7"
          ? [
              [10, 50],
              [50, 75],
              [100, 100],
            ]
          : [
              [10, 50],
              [30, 75],
              [50, 100],
            ];
      const wrong: string[] = [];
      for (const [step, share] of tiers) {
        for (let low = 0; low + step <= 1000; low += 1) {
          const [before, now] = requirement === "4" ? [low + step, low] : [low, low + step];
          for (const mode of PRECISIONS) {
            const { tier } = judge({ requirement, now: [now, 1000], before: [before, 1000] }, mode);
            if (typeof tier !== "object" || tier.share !== share) wrong.push(`${before} → ${now} in ${mode}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test("shares typed as decimals, per cent and text are as exact as counts", () => {
    const wrong: string[] = [];
    for (let low = 0; low + 30 <= 1000; low += 1) {
      // What a spreadsheet's division or percentage format leaves in the cell.
      for (const write of [
        (tenths: number) => tenths / 1000,
        (tenths: number) => (tenths / 1000).toFixed(3).replace(".", ","),
        (tenths: number) => `${(tenths / 10).toFixed(1)} %`,
      ]) {
        const [before, now] = [readShare(write(low)), readShare(write(low + 30))];
        if (before.kind !== "share" || now.kind !== "share") throw new Error("a share that cannot be read");
        const figures = {
          ...observation({ requirement: "1", now: "-" }),
          current: { kind: "share", share: now.share },
          lastYear: { kind: "share", share: before.share },
        } as const;
        const { tier } = first(judgementsOn(performanceOf(agreement2023), [figures], "exact").verdicts);
        if (typeof tier !== "object" || tier.share !== 75) wrong.push(`${low} → ${low + 30}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("a share one binary step below 73 %, as a formula may leave it, is the 73 % that Excel shows", () => {
    const computed = 0.73 - Number.EPSILON / 2;
    expect(computed).toBeLessThan(0.73);
    const reading = readShare(computed);
    if (reading.kind !== "share") throw new Error("a share that cannot be read");
    const figures = {
      ...observation({ requirement: "2", now: "-" }),
      current: { kind: "share", share: reading.share },
    } as const;
    expect(first(judgementsOn(performanceOf(agreement2023), [figures], "exact").verdicts).path).toBe("level");
  });
});

describe.each(LEVELS)("the level of requirement %s", (requirement, steps) => {
  test.each(steps)(
    "%i hundredths of a per cent: met %s by rounding, %s exactly, %s by rounded shares",
    (hundredths, ...met) => {
      const share = [hundredths, ALL] as const;
      // Requirement 6 is measured with tolerance; its strict share is far below and did not change.
      const now = requirement === "6" ? ([4000, ALL] as const) : share;
      const figures: Figures = { requirement, now, before: now, tolerant: share, waiting: 20 };
      expect(PRECISIONS.map((mode) => paid(figures, mode))).toEqual(met.map((one) => (one ? "level 100" : "none 0")));
    },
  );

  test.each(steps)(
    "%i hundredths of a per cent with nothing to compare: the level alone decides",
    (hundredths, difference) => {
      const figures: Figures = { requirement, now: [hundredths, ALL], tolerant: [hundredths, ALL], waiting: 0 };
      expect(paid(figures)).toBe(difference ? "level 100" : "not-assessable 0");
    },
  );
});

describe.each(["7", "8", "9"])("the condition on those waiting, requirement %s", (requirement) => {
  const enough: Figures = { requirement, now: [73, 100], before: [73, 100] };

  test.each([
    [0, [0, 0], "level 100"],
    [1, [0, 1], "level 100"],
    [19, [0, 19], "level 100"],
    [20, [0, 20], "level 100"],
    [20, [14, 20], "level 100"],
    [21, [0, 21], "none 0"],
    [21, [15, 21], "none 0"], // 71.4 %
    [21, [16, 21], "level 100"], // 76.2 %
    [21, [21, 21], "level 100"],
    [200, [145, 200], "none 0"], // 72.5 %
    [200, [146, 200], "level 100"], // 73.0 %
    [200, [147, 200], "level 100"],
  ] as const)("%i waiting, %j of them within 30 days: %s", (waiting, waitingWithin, expected) => {
    expect(paid({ ...enough, waiting, waitingWithin })).toBe(expected);
  });

  test.each([
    [7294, false, false, false],
    [7295, true, false, true],
    [7299, true, false, true],
    [7300, true, true, true],
  ] as const)("%i of 10 000 waiting: the share is rounded as every other", (within, ...met) => {
    const figures: Figures = { ...enough, waiting: ALL, waitingWithin: [within, ALL] };
    expect(PRECISIONS.map((mode) => paid(figures, mode))).toEqual(met.map((one) => (one ? "level 100" : "none 0")));
  });

  test("20 or fewer waiting need no share of theirs", () => {
    expect(paid({ ...enough, waiting: 20 })).toBe("level 100");
    expect(paid({ ...enough, waiting: 20, waitingWithin: "*" })).toBe("level 100");
  });

  test.each([[undefined], ["*"]] as const)("an unknown number waiting (%s) is not twenty or fewer", (waiting) => {
    expect(paid({ ...enough, ...(waiting && { waiting }) })).toBe("not-assessable 0");
    expect(paid({ ...enough, ...(waiting && { waiting }), waitingWithin: [1, 100] })).toBe("not-assessable 0");
    expect(paid({ ...enough, ...(waiting && { waiting }), waitingWithin: "*" })).toBe("not-assessable 0");
  });

  test("21 waiting and an unknown share of them cannot be assessed", () => {
    expect(paid({ ...enough, waiting: 21 })).toBe("not-assessable 0");
    expect(paid({ ...enough, waiting: 21, waitingWithin: "*" })).toBe("not-assessable 0");
  });

  test("the condition binds the level and never the improvement", () => {
    for (const more of [{ waiting: 21, waitingWithin: [0, 21] as const }, {}, { waiting: "*" as const }]) {
      expect(paid({ requirement, now: [80, 100], before: [70, 100], ...more })).toBe("improvement 100");
      expect(paid({ requirement, now: [80, 100], before: [75, 100], ...more })).toBe("improvement 75");
      expect(paid({ requirement, now: [80, 100], before: [79, 100], ...more })).toBe("improvement 50");
    }
  });

  test("enough of those waiting does not make up for too few completed", () => {
    expect(paid({ requirement, now: [72, 100], before: [72, 100], waiting: 21, waitingWithin: [21, 21] })).toBe(
      "none 0",
    );
  });
});

describe("the two numerators of follow-up visits", () => {
  const requirement = "6";

  test("the level counts with tolerance: 84 % strictly and 88 % with tolerance is met", () => {
    expect(paid({ requirement, now: [84, 100], before: [84, 100], tolerant: [88, 100] })).toBe("level 100");
    expect(paid({ requirement, now: [84, 100], before: [84, 100], tolerant: [87, 100] })).toBe("none 0");
  });

  test("the strict numerator never stands in for the one with tolerance", () => {
    expect(paid({ requirement, now: [95, 100], before: [95, 100] })).toBe("not-assessable 0");
    expect(paid({ requirement, now: [95, 100], before: [95, 100], tolerant: "*" })).toBe("not-assessable 0");
    expect(paid({ requirement, now: [95, 100], before: [90, 100] })).toBe("improvement 100");
  });

  test("the improvement is strict: a tolerance that grew by five points earns nothing", () => {
    expect(paid({ requirement, now: [80, 100], before: [80, 100], tolerant: [87, 100] })).toBe("none 0");
    expect(paid({ requirement, now: [83, 100], before: [80, 100], tolerant: [83, 100] })).toBe("improvement 75");
  });
});

describe("both paths", () => {
  test.each(PRECISIONS)(
    "only the level pays when both are met, and the improvement is remembered (%s)",
    (mode: Precision) => {
      const verdict = judge({ requirement: "2", now: [80, 100], before: [79, 100] }, mode);
      expect([verdict.path, verdict.share, verdict.level]).toEqual(["level", 100, "met"]);
      expect(verdict.tier).toEqual({ atLeast: 10, share: 50 });
    },
  );

  test("a level kept while the share fell pays in full", () => {
    expect(paid({ requirement: "1", now: [90, 100], before: [99, 100] })).toBe("level 100");
    expect(paid({ requirement: "5", now: [5, 100], before: [1, 100] })).toBe("level 100");
  });
});

test("the shares that the money is counted by are those of the verdicts, and unknown where there is none", () => {
  for (const agreement of AGREEMENTS) {
    for (let seed = 0; seed < 6; seed++) {
      const { settlement } = settleFigures(
        agreement,
        randomSubmission(agreement, seed),
        randomSettings(agreement, seed),
      );
      if (!settlement) continue;
      const { reserves, shares, decided, verdicts, verdictOf } = settlement;
      expect([...shares]).toEqual(reserves.all.map((reserve) => verdictOf(reserve)?.share ?? UNKNOWN_SHARE));
      expect(decided).toBe(verdicts.length);
    }
  }
});
