/** The second settlement itself, by small cases that can be followed on paper: two regions, one requirement. */
import { describe, expect, test } from "vitest";
import type { Figure, Observation, Submission } from "../../src/reading/submission";
import { type Fraction, fraction } from "../src/support/fraction";
import { given } from "./grants";
import { judge, type Precision } from "./judging";
import { type Choices, type Settled, settleByTheText } from "./oracle";
import { atLeast, atMost, months, type Requirement, type Rules, steps } from "./rules";
import { dealOut, dealPayments } from "./whole-kronor";

const requirement: Requirement = {
  number: "1",
  kronor: fraction(1200),
  measured: "share",
  completed: true,
  better: "higher",
  improvement: { unit: "points", from: "last year", steps: steps([5, 100], [3, 75], [1, 50]) },
  level: { limit: atLeast(90), figure: "the same" },
};

// 400 kronor a month; two persons in region 01, one in region 03: 266⅔ and 133⅓ in a month.
const rules: Rules = {
  id: "by hand",
  months: months(2030, 1, 3),
  untested: [],
  requirements: [requirement],
  unearned: "to the pot",
  payments: [
    { id: "2030-02", months: months(2030, 1, 2) },
    { id: "2030-03", months: ["2030-03"] },
  ],
  reporting: { responseRate: fraction(95), days: 21 },
  grants: [],
};

const of = (numerator: number, denominator: number): Figure => ({ kind: "counts", numerator, denominator });
const NOT_COME: Figure = { kind: "undelivered" };

function row(
  region: string,
  month: Observation["month"],
  current: Figure,
  lastYear: Figure,
  more: Partial<Observation> = {},
): Observation {
  const rest = { withTolerance: NOT_COME, waiting: { kind: "missing" }, waitingWithin: NOT_COME } as const;
  const report = { responseRate: undefined, reported: undefined };
  return { region, month, requirement: "1", current, lastYear, ...rest, ...report, address: "A1", ...more };
}

function submission(people: Readonly<Record<string, number>>, observations: readonly Observation[]): Submission {
  const sheets = { population: "", waiting: "", paid: "" };
  const populations = Object.entries(people).map(([region, total]) => ({ region, total }));
  return { columns: new Map(), sheets, populations, observations, paid: [] };
}

function settled(own: Rules, handedIn: Submission, choices: Choices = {}): Settled {
  const found = settleByTheText(own, handedIn, choices);
  if (found === "decision needed") throw new Error(found);
  return found;
}

const outcomes = ({ cells }: Settled) =>
  cells.map(({ outcome }) => (typeof outcome === "string" ? outcome : `${outcome.path} ${String(outcome.share)}`));
const kronor = ({ payments }: Settled) =>
  payments.map(({ amounts }) => (amounts === "open" ? amounts : [...amounts.values()].map(Number)));
const thirds = (number: number): Fraction => fraction(number, 3);

const PEOPLE = { "01": 2, "03": 1 };
const YEAR = [
  row("01", "2030-01", of(90, 100), of(95, 100)), // the level, though it became worse: 100 %
  row("01", "2030-02", of(651, 1000), of(621, 1000)), // 3.0 points: 75 %
  row("01", "2030-03", of(500, 1000), of(500, 1000)), // nothing
  row("03", "2030-01", of(1059, 2000), of(500, 1000)), // 2.95 points, which is 3.0: 75 %
  row("03", "2030-02", of(0, 0), of(500, 1000)), // nobody: cannot be assessed
  row("03", "2030-03", of(1000, 1000), NOT_COME), // the level: 100 %, whatever last year's comes to be
];

describe("a year of 1 200 kronor", () => {
  test("is earned by level and by steps, and the pot goes by what was earned", () => {
    const year = settled(rules, submission(PEOPLE, YEAR));
    expect(outcomes(year)).toEqual([
      "level 100",
      "improvement 75",
      "none 0",
      "improvement 75",
      "not-assessable 0",
      "level 100",
    ]);
    // 266⅔ + 200 and 100 + 133⅓: 700 of 1 200; the other 500 as 2 to 1.
    const earned = year.cells.map((cell) => cell.earned);
    expect(earned).toEqual([thirds(800), fraction(200), fraction(0), fraction(100), fraction(0), thirds(400)]);
    expect(year.bonus).toEqual(
      new Map([
        ["01", thirds(1000)],
        ["03", thirds(500)],
      ]),
    );
    // 466⅔ and 100 until February, 567 in all; 800 and 400 in the year.
    expect(kronor(year)).toEqual([
      [467, 100],
      [333, 300],
    ]);
  });

  test("gives another step where nothing is rounded", () => {
    expect(outcomes(settled(rules, submission(PEOPLE, YEAR), { precision: "exact" }))[3]).toBe("improvement 50");
    expect(outcomes(settled(rules, submission(PEOPLE, YEAR), { precision: "shares" }))[3]).toBe("improvement 75");
  });

  test("is open where last year's figure decides and has not come, and with it the pot", () => {
    const year = settled(
      rules,
      submission(PEOPLE, [...YEAR.slice(0, 5), row("03", "2030-03", of(899, 1000), NOT_COME)]),
    );
    expect(outcomes(year)[5]).toBe("open"); // 89.9 is not 90
    expect(kronor(year)).toEqual([[467, 100], "open"]);
  });

  test("is settled up to a month", () => {
    const year = settled(rules, submission(PEOPLE, YEAR), { until: "2030-02" });
    expect(outcomes(year).filter((one) => one === "open")).toHaveLength(2);
    expect([year.bonus, ...kronor(year)]).toEqual(["open", [467, 100], "open"]);
  });

  test("fails what was answered too thinly or reported too late only where that is chosen", () => {
    const report = (responseRate: number, reported: string): Observation[] =>
      YEAR.map((one) => ({ ...one, responseRate: { n: responseRate, d: 100 }, reported }));
    const judged = (rows: readonly Observation[], reporting?: "disqualify") =>
      outcomes(settled(rules, submission(PEOPLE, rows), reporting ? { reporting } : {}))[0];
    expect(judged(report(94, "2030-02-21"))).toBe("level 100");
    expect(judged(report(94, "2030-02-21"), "disqualify")).toBe("disqualified 0");
    expect(judged(report(95, "2030-02-21"), "disqualify")).toBe("level 100");
    expect(judged(report(95, "2030-02-22"), "disqualify")).toBe("disqualified 0");
  });

  test("keeps what was paid, and lets the next payment carry the difference", () => {
    const paid = [
      { region: "01", payment: "2030-02", kronor: 400, address: "C2" },
      { region: "03", payment: "2030-02", kronor: 150, address: "C3" },
    ] as const;
    expect(kronor(settled(rules, { ...submission(PEOPLE, YEAR), paid }))).toEqual([
      [400, 150],
      [400, 250],
    ]);
  });
});

describe("a verdict", () => {
  const nothing = {
    current: "no value",
    earlier: "no value",
    own: "no value",
    waiting: "no value",
    waitingWithin: "no value",
  } as const;
  const per = (number: number) => fraction(number * 100, 10_000);
  const byLevel = (own: Requirement, precision: Precision, current: number) =>
    judge(own, precision, { ...nothing, current: per(current), earlier: per(current) }).path;

  test("meets a level at one decimal, halves up, and exactly only where that is chosen", () => {
    const level = (current: number) =>
      (["difference", "exact", "shares"] as const).map((one) => byLevel(requirement, one, current));
    expect(level(90)).toEqual(["level", "level", "level"]);
    expect(level(89.95)).toEqual(["level", "none", "level"]);
    expect(level(89.94)).toEqual(["none", "none", "none"]);
  });

  test("of a level of at most 5 per cent is met at 5.04, not at 5.05", () => {
    const few: Requirement = { ...requirement, better: "lower", level: { limit: atMost(5), figure: "the same" } };
    expect([5, 5.04, 5.05].map((current) => byLevel(few, "difference", current))).toEqual(["level", "level", "none"]);
  });

  test("asks of those waiting when more than 20 do, and leaves the improvement open", () => {
    const waiting = { moreThan: 20n, limit: atLeast(73) };
    const psychiatry: Requirement = { ...requirement, level: { limit: atLeast(73), figure: "the same", waiting } };
    const judged = (number: number, within: number, earlier: number) => {
      const { path, share } = judge(psychiatry, "difference", {
        ...nothing,
        current: per(80),
        earlier: per(earlier),
        waiting: fraction(number),
        waitingWithin: fraction(within, number),
      });
      return `${path} ${String(share)}`;
    };
    expect(judged(20, 0, 80)).toBe("level 100");
    expect(judged(21, 16, 80)).toBe("level 100"); // 76.2 %
    expect(judged(21, 15, 80)).toBe("none 0"); // 71.4 %
    expect(judged(21, 15, 79)).toBe("improvement 50");
  });
});

describe("a period judged once, whose unearned money goes to those who met the requirement", () => {
  const once: Rules = {
    ...rules,
    judgedTogether: true,
    unearned: "to those who met it",
    payments: [{ id: "2030-03", months: months(2030, 1, 3) }],
    requirements: [
      {
        number: "1",
        kronor: fraction(500),
        measured: "share",
        completed: true,
        better: "higher",
        level: { limit: atLeast(72), figure: "the same" },
      },
    ],
  };
  // 300, 100 and 100 are reserved.
  const people = { "01": 3, "03": 1, "04": 1 };
  const mean = (region: string, ...[first, second, third]: readonly [Figure, Figure, Figure]): Observation[] => [
    row(region, "2030-01", first, NOT_COME),
    row(region, "2030-02", second, NOT_COME),
    row(region, "2030-03", third, NOT_COME),
  ];
  const met = [of(70, 100), of(0, 0), of(74, 100)] as const; // 72, without the month that had nobody
  const missed = [of(60, 100), of(78, 100), of(77, 100)] as const; // 71⅔

  test("is met by the mean of its months, and shared by the people of those who met it", () => {
    const one = settled(
      once,
      submission(people, [...mean("01", ...met), ...mean("03", ...missed), ...mean("04", ...missed)]),
    );
    expect(outcomes(one)).toEqual(["level 100", "none 0", "none 0"]);
    expect(kronor(one)).toEqual([[500, 0, 0]]);
    const two = settled(
      once,
      submission(people, [...mean("01", ...met), ...mean("03", ...met), ...mean("04", ...missed)]),
    );
    expect(kronor(two)).toEqual([[375, 125, 0]]);
  });

  test("needs a decision where nobody met it: to all by population, or back to the state", () => {
    const none = submission(
      people,
      ["01", "03", "04"].flatMap((region) => mean(region, ...missed)),
    );
    expect(settleByTheText(once, none)).toBe("decision needed");
    expect(kronor(settled(once, none, { decisions: { 1: "population" } }))).toEqual([[300, 100, 100]]);
    expect(kronor(settled(once, none, { decisions: { 1: "returned" } }))).toEqual([[0, 0, 0]]);
  });

  test("is open until all of its months have come", () => {
    const rows = [...mean("01", of(99, 100), of(99, 100), NOT_COME), ...mean("03", ...met), ...mean("04", ...met)];
    expect(outcomes(settled(once, submission(people, rows)))).toEqual(["open", "level 100", "level 100"]);
  });
});

describe("whole kronor", () => {
  test("go to the largest remainders, of equal ones to the first", () => {
    expect(dealOut(100n, [thirds(100), thirds(100), thirds(100)])).toEqual([34n, 33n, 33n]);
    expect(dealOut(10n, [fraction(26, 10), fraction(37, 10), fraction(37, 10)])).toEqual([2n, 4n, 4n]);
  });

  test("that were paid stay paid: the krona comes from whoever has most left", () => {
    // ½ + ½ is one krona, for the first; in the year 0.5 + 1.6 it is rounded down.
    expect(
      dealPayments([
        [fraction(1, 2), fraction(1, 2)],
        [fraction(1, 2), fraction(16, 10)],
      ]),
    ).toEqual([
      [1n, 0n],
      [0n, 1n],
    ]);
  });

  test("of a grant are withheld from who has not done what is asked, and open while nobody has said", () => {
    const populations = [
      { region: "01", total: 1, conditionMet: true },
      { region: "03", total: 2, conditionMet: false },
    ];
    const grant = { id: "grant", kronor: 100n, by: "people", onCondition: true } as const;
    expect(given(grant, populations)).toEqual({
      id: "grant",
      amounts: new Map([
        ["01", 33n],
        ["03", 0n],
      ]),
      withheld: 67n,
    });
    expect(given(grant, [...populations, { region: "04", total: 1 }]).amounts).toBe("open");
    expect(given({ ...grant, by: "the young" }, populations).amounts).toBe("open");
  });
});
