/** Every built-in agreement by the rules of its text; see `rules.ts` for what the marks of the documents mean. */
import { fraction } from "../src/support/fraction";
import { nineRequirements, psychiatry } from "./nine-requirements";
import { atLeast, atMost, million, months, type Requirement, type Rules, steps } from "./rules";

// [2023] 3: 2 500 in block 1; 440 in block 2, 80 of it by those aged 0–18; 12 to SKR. 3.1: January–November.
// 8: "I augusti 2023 … för januari till och med juni. I december 2023 … juli till och med november … även medlen i
// bonuspotten". 5.3: a response rate of at least 95 %, "senast tre veckor efter den månad som mätperioden avser".
const year2023: Rules = {
  id: "2023",
  months: months(2023, 1, 11),
  untested: [],
  requirements: nineRequirements(million("2500")),
  unearned: "to the pot",
  payments: [
    { id: "2023-08", months: months(2023, 1, 6) },
    { id: "2023-12", months: months(2023, 7, 11) },
  ],
  reporting: { responseRate: fraction(95), days: 21 },
  grants: [
    { id: "block-2-folkmangd", kronor: 360_000_000n, by: "people" },
    { id: "block-2-bup", kronor: 80_000_000n, by: "the young" },
    { id: "skr", kronor: 12_000_000n, by: "SKR" },
  ],
};

// [domain] 1.4: 2 512.6 + 443.4 + 11, and 36 of the supplement; ten equal months from February; August pays
// February–June. The requirements are assumed as 2023's, but follow-up visits had no staircase.
const year2022: Rules = {
  id: "2022",
  months: months(2022, 2, 11),
  untested: [],
  requirements: nineRequirements(million("2512.6")).map((one) => (one.number === "6" ? withoutStairs(one) : one)),
  unearned: "to the pot",
  payments: [
    { id: "2022-08", months: months(2022, 2, 6) },
    { id: "2022-12", months: months(2022, 7, 11) },
  ],
  grants: [
    { id: "block-2", kronor: 443_400_000n, by: "people" },
    { id: "tillagg-april", kronor: 36_000_000n, by: "people" },
    { id: "skr", kronor: 11_000_000n, by: "SKR" },
  ],
};

function withoutStairs({ improvement: _, ...rest }: Requirement): Requirement {
  return rest;
}

// [2021] 3.1, table 1, and [domain] 1.3: 549.25 of the 739.25 is split 50/25/25, and 190 in three. September–November
// is judged once; "utgår ingen ersättning … fördelas till de regionerna som har uppnått respektive prestationskrav";
// paid in December (2.1). Three grants of 739.25 and 10 to SKR.
const year2021: Rules = {
  id: "2021",
  months: months(2021, 9, 11),
  judgedTogether: true,
  untested: [],
  requirements: [
    // 3.1.1 "minst 82 procent … medelvärdet för perioden".
    {
      number: "1",
      kronor: million("274.625"),
      measured: "share",
      completed: true,
      better: "higher",
      level: { limit: atLeast(82), figure: "the same" },
    },
    over180Days("2"),
    over180Days("3"),
    psychiatry2021("4"),
    psychiatry2021("5"),
    psychiatry2021("6"),
  ],
  unearned: "to those who met it",
  payments: [{ id: "2021-12", months: months(2021, 9, 11) }],
  grants: [
    { id: "block-2-december", kronor: 739_250_000n, by: "people" },
    { id: "block-2-mars", kronor: 739_250_000n, by: "people" },
    { id: "block-2-tillagg", kronor: 739_250_000n, by: "people" },
    { id: "skr", kronor: 10_000_000n, by: "SKR" },
  ],
};

// 3.1.2 "en minskning i antalet patienter som har väntat mer än 180 dagar om minst 25 procent under perioden": from the
// end of August to the end of November (assumed, [case] 2021).
function over180Days(number: string): Requirement {
  return {
    number,
    kronor: million("137.3125"),
    measured: "number",
    completed: false,
    better: "lower",
    improvement: { unit: "per cent", from: "the month before the period", steps: steps([25, 100]) },
  };
}

// 3.1.3 "minst 72 procent av de genomförda … inom 30 dagar"; "fler än 20 … minst 72 procent av de väntade".
function psychiatry2021(number: string): Requirement {
  return {
    number,
    kronor: fraction(190_000_000, 3),
    measured: "share",
    completed: true,
    better: "higher",
    level: { limit: atLeast(72), figure: "the same", waiting: { moreThan: 20n, limit: atLeast(72) } },
  };
}

// [domain] 1.2: 2 453.1 + 432.9 + 10 over January–November, of which only January and February were settled;
// March–November was handed out by population. Requirements assumed as 2023's; one payment in December.
const year2020: Rules = {
  id: "2020",
  months: months(2020, 1, 11),
  untested: months(2020, 3, 11),
  requirements: nineRequirements(million("2453.1")),
  unearned: "to the pot",
  payments: [{ id: "2020-12", months: months(2020, 1, 11) }],
  grants: [
    { id: "folkmangd", kronor: 432_900_000n, by: "people" },
    { id: "skr", kronor: 10_000_000n, by: "SKR" },
  ],
};

// [domain] 1.1: 1 280 + 320 + 10; September–November, paid once in December; two measures of equal weight; any relative
// improvement of the share within 90 days, or at least 71 % within 60 days, which has a figure of its own.
const year2019: Rules = {
  id: "2019",
  months: months(2019, 9, 11),
  untested: [],
  requirements: ["1", "2"].map(
    (number): Requirement => ({
      number,
      kronor: million("640"),
      measured: "share",
      completed: false,
      better: "higher",
      improvement: {
        unit: "per cent",
        from: "last year",
        steps: [{ from: fraction(0), side: "above", share: 100 }],
      },
      level: { limit: atLeast(71), figure: "its own" },
    }),
  ),
  unearned: "to the pot",
  payments: [{ id: "2019-12", months: months(2019, 9, 11) }],
  grants: [
    { id: "folkmangd", kronor: 320_000_000n, by: "people" },
    { id: "skr", kronor: 10_000_000n, by: "SKR" },
  ],
};

// [domain] 1.6: 450 on performance in ten months, 15 for each measure and month; 2 × 1 237.5 by population, the second
// "när de redovisat"; 12 to SKR. The first settlement is of February–June.
const year2024: Rules = {
  id: "2024",
  months: months(2024, 2, 11),
  untested: [],
  requirements: ["1", "2", "3"].map((number) => psychiatry(number, million("150"))),
  unearned: "to the pot",
  payments: [
    { id: "2024-09", months: months(2024, 2, 6) },
    { id: "2024-12", months: months(2024, 7, 11) },
  ],
  grants: [
    { id: "folkmangd", kronor: 1_237_500_000n, by: "people" },
    { id: "folkmangd-redovisning", kronor: 1_237_500_000n, by: "people", onCondition: true },
    { id: "skr", kronor: 12_000_000n, by: "SKR" },
  ],
};

// [domain] 1.7: 840 on performance, 150 strategic, 10 to SKR; March–June is paid in August, the rest with the bonus pot
// in December.
const psychiatry2025: Rules = {
  id: "2025-bup",
  months: months(2025, 3, 11),
  untested: [],
  requirements: ["1", "2", "3"].map((number) => psychiatry(number, million("280"))),
  unearned: "to the pot",
  payments: [
    { id: "2025-08", months: months(2025, 3, 6) },
    { id: "2025-12", months: months(2025, 7, 11) },
  ],
  grants: [
    { id: "strategiska", kronor: 150_000_000n, by: "people" },
    { id: "skr", kronor: 10_000_000n, by: "SKR" },
  ],
};

// [case] mall: made up. 1 000 million in ten months, split 50/30/20; steps of 2 and 4 points; levels of 75 and 5 %.
const draft: Rules = {
  id: "mall",
  months: months(2027, 1, 10),
  untested: [],
  requirements: [
    drafted("1", "500", { completed: false, better: "higher", level: { limit: atLeast(75), figure: "the same" } }),
    drafted("2", "300", { completed: false, better: "lower", level: { limit: atMost(5), figure: "the same" } }),
    drafted("3", "200", {
      completed: true,
      better: "higher",
      level: { limit: atLeast(75), figure: "the same", waiting: { moreThan: 20n, limit: atLeast(75) } },
    }),
  ],
  unearned: "to the pot",
  payments: [
    { id: "2027-08", months: months(2027, 1, 6) },
    { id: "2027-12", months: months(2027, 7, 10) },
  ],
  grants: [
    { id: "folkmangd", kronor: 200_000_000n, by: "people" },
    { id: "skr", kronor: 10_000_000n, by: "SKR" },
  ],
};

function drafted(
  number: string,
  kronor: string,
  parts: Pick<Requirement, "completed" | "better" | "level">,
): Requirement {
  const improvement = { unit: "points", from: "last year", steps: steps([4, 100], [2, 50]) } as const;
  return { number, kronor: million(kronor), measured: "share", improvement, ...parts };
}

const onlyGranted = (id: string, kronor: bigint): Rules => ({
  id,
  months: [],
  untested: [],
  requirements: [],
  unearned: "to the pot",
  payments: [],
  grants: [{ id: "folkmangd", kronor, by: "people" }],
});

/** The rules of every built-in agreement. */
export const RULES: readonly Rules[] = [
  psychiatry2025,
  year2024,
  year2023,
  year2022,
  year2021,
  year2020,
  year2019,
  // SKR's page of 15 August 2022: 5 070 million to the regions, and 1 382 million.
  onlyGranted("god-och-nara-vard-2022", 5_070_000_000n),
  onlyGranted("kvinnors-halsa-2022", 1_382_000_000n),
  draft,
];

/** The rules of the agreement with an id. */
export function rulesOf(id: string): Rules {
  const found = RULES.find((rules) => rules.id === id);
  if (!found) throw new Error(`no rules are written for ${id}`);
  return found;
}
