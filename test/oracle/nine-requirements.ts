/**
 * The nine requirements of the 2023 agreement, section 4. Those of 2022, 2020, and of psychiatry in 2024 and 2025 were
 * not found and are assumed to be the same ([domain] 1.2, 1.4, 1.6, 1.7).
 */
import { type Fraction, fraction, product } from "../src/support/fraction";
import { atLeast, atMost, type Requirement, type Step, steps } from "./rules";

// "Förbättring med 1,0–2,9 procentenheter ger regionen 50 procent av regionens reserverade månadspott … 3,0–4,9
// procentenheter ger 75 … 5,0 procentenheter eller mer ger 100" ([2023] 4, punkt 1, 2–3, 4–5, 6).
const STAIRS = steps([5, 100], [3, 75], [1, 50]);
// "1,0–4,9 … 50 … 5,0–9,9 … 75 … 10,0 procentenheter eller mer ger 100" ([2023] 4, punkt 7–9).
const STAIRS_PSYCHIATRY = steps([10, 100], [5, 75], [1, 50]);

// "jämfört med samma månad föregående år" (each punkt of [2023] 4).
const improvement = (stairs: readonly Step[]): NonNullable<Requirement["improvement"]> => ({
  unit: "points",
  from: "last year",
  steps: stairs,
});

/** The nine of 2023 by number, with their per cent of the money in table 1 ([2023] 3.1). */
export function nineRequirements(all: Fraction): Requirement[] {
  const percent = (number: number): Fraction => product(all, fraction(number, 100));
  return [
    // 1) "minst 90 procent av de genomförda medicinska bedömningarna har skett inom tre dagar".
    {
      number: "1",
      kronor: percent(18),
      measured: "share",
      completed: true,
      better: "higher",
      improvement: improvement(STAIRS),
      level: { limit: atLeast(90), figure: "the same" },
    },
    waitedAtMost60Days("2", percent(24)),
    waitedAtMost60Days("3", percent(24)),
    waitedOver150Days("4", percent(3)),
    waitedOver150Days("5", percent(3)),
    // 6) "minst 88 procent av de genomförda återbesöken har skett inom det medicinska måldatumet"; for the level
    // a tolerance of 10 % of the days counts, so it has a figure of its own ([domain] 2, row 5).
    {
      number: "6",
      kronor: percent(10),
      measured: "share",
      completed: true,
      better: "higher",
      improvement: improvement(STAIRS),
      level: { limit: atLeast(88), figure: "its own" },
    },
    psychiatry("7", percent(6)),
    psychiatry("8", percent(6)),
    psychiatry("9", percent(6)),
  ];
}

// 2–3) "minst 73 procent av de väntande har väntat högst 60 dagar".
function waitedAtMost60Days(number: string, kronor: Fraction): Requirement {
  return {
    number,
    kronor,
    measured: "share",
    completed: false,
    better: "higher",
    improvement: improvement(STAIRS),
    level: { limit: atLeast(73), figure: "the same" },
  };
}

// 4–5) "en mindre andel av de väntande ska ha väntat längre än 150 dagar"; "max 5 procent av de väntande".
function waitedOver150Days(number: string, kronor: Fraction): Requirement {
  return {
    number,
    kronor,
    measured: "share",
    completed: false,
    better: "lower",
    improvement: improvement(STAIRS),
    level: { limit: atMost(5), figure: "the same" },
  };
}

/**
 * 7–9) "minst 73 procent av de genomförda … inom 30 dagar. Om regionen har fler än 20 barn/unga som väntar … ska
 * regionen även uppfylla kravet om att minst 73 procent av de väntade ha väntat max 30 dagar".
 */
export function psychiatry(number: string, kronor: Fraction): Requirement {
  return {
    number,
    kronor,
    measured: "share",
    completed: true,
    better: "higher",
    improvement: improvement(STAIRS_PSYCHIATRY),
    level: { limit: atLeast(73), figure: "the same", waiting: { moreThan: 20n, limit: atLeast(73) } },
  };
}
