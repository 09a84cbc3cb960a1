/**
 * The rows of the example that are not left to chance: each
 * writes over an invented row, to show one clause at its limit.
 *
 * Every case says what it should come to, so that a reader can check the settlement against it and a test does.
 */
import type { Figure, Figures, Place, WaitingRow } from "./rows";

/**
 * What a row should come to under the agreement's default reading: the deciding path and the per cent of the reserve.
 */
export interface Expected {
  readonly path: "level" | "improvement" | "none" | "not-assessable";
  readonly percent: 0 | 50 | 75 | 100;
}

/** One row's figures replaced; figures that are not named stay as they were invented. */
interface Change {
  readonly place: Place;
  readonly set: Partial<Figures>;
}

/** A clause at its limit: where it stands, why it is there in both languages, and what it should come to. */
export interface EdgeCase {
  readonly places: readonly Place[];
  /** The first and last column that the case is about. */
  readonly columns: readonly [keyof Figures, keyof Figures];
  readonly sv: string;
  readonly en: string;
  readonly outcome: Expected;
  readonly changes: readonly Change[];
}

const level: Expected = { path: "level", percent: 100 };
const none: Expected = { path: "none", percent: 0 };
const notAssessable: Expected = { path: "not-assessable", percent: 0 };
const improvement = (percent: 50 | 75 | 100): Expected => ({ path: "improvement", percent });

/** All the edge cases, given the invented rows that they will write over. */
export function edgeCases(invented: readonly WaitingRow[]): readonly EdgeCase[] {
  return [...levels, ...fewWaiting, ...improvements, ...gaps, nobodyQualifies(invented)];
}

/** Exactly on a level, or a hair from it. Last year is set almost the same, so that no improvement hides the level. */
const levels: readonly EdgeCase[] = [
  {
    ...single("25", 3, 1, { ...thisYear(6750, 7500), ...lastYear(6700, 7450) }),
    sv: "Exakt 90 % inom tre dagar (6 750 av 7 500): nivån är nådd.",
    en: "Exactly 90 % within three days (6,750 of 7,500): the level is reached.",
    outcome: level,
  },
  {
    ...inQueue(
      "08",
      4,
      2,
      { waiting: 7000, within60: 5110, over150: 420 },
      { waiting: 7000, within60: 5110, over150: 420 },
    ),
    sv: "Exakt 73 % har väntat högst 60 dagar (5 110 av 7 000): nivån är nådd.",
    en: "Exactly 73 % have waited at most 60 days (5,110 of 7,000): the level is reached.",
    outcome: level,
  },
  {
    // Not reached exactly, reached at one decimal: the precision setting decides.
    ...inQueue(
      "07",
      4,
      3,
      { waiting: 2500, within60: 1824, over150: 150 },
      { waiting: 2500, within60: 1820, over150: 150 },
    ),
    sv: "72,96 % mot kravet 73 % (1 824 av 2 500): nås med en decimal, inte oavrundat. Gränsfall.",
    en: "72.96 % against 73 % (1,824 of 2,500): reached at one decimal, not unrounded. Borderline.",
    outcome: level,
  },
  {
    ...inQueue(
      "17",
      4,
      2,
      { waiting: 8000, within60: 5835, over150: 480 },
      { waiting: 8000, within60: 5830, over150: 480 },
    ),
    sv: "72,9375 % mot kravet 73 % (5 835 av 8 000): 72,9 med en decimal, nivån nås inte.",
    en: "72.9375 % against 73 % (5,835 of 8,000): 72.9 at one decimal, the level is not reached.",
    outcome: none,
  },
  {
    ...inQueue(
      "04",
      2,
      4,
      { waiting: 8600, within60: 5934, over150: 430 },
      { waiting: 8600, within60: 5934, over150: 430 },
    ),
    sv: "Exakt 5 % har väntat längre än 150 dagar (430 av 8 600): nivån är nådd.",
    en: "Exactly 5 % have waited longer than 150 days (430 of 8,600): the level is reached.",
    outcome: level,
  },
  {
    // The strict numerator alone would give nothing: 84 % both years.
    ...single("20", 2, 6, { ...thisYear(6048, 7200), ...lastYear(6048, 7200), numeratorWithTolerance: 6336 }),
    columns: ["numerator", "numeratorWithTolerance"],
    sv: "Exakt 88 % med tolerans (6 336 av 7 200) men 84 % strikt: nivån prövas med toleransen och är nådd.",
    en: "Exactly 88 % with tolerance (6,336 of 7,200) but 84 % strictly: the level uses the tolerance and is reached.",
    outcome: level,
  },
];

/**
 * The side condition of child and adolescent psychiatry: more
 * than 20 waiting, and the level asks for those waiting too.
 */
const fewWaiting: readonly EdgeCase[] = [
  {
    ...single("09", 3, 7, { ...thisYear(18, 24), ...lastYear(18, 24), waiting: 20, waitingWithin30: 14 }),
    columns: ["numerator", "waitingWithin30"],
    sv: "20 väntar, alltså inte fler än 20: 75 % av de genomförda räcker, fast bara 70 % av de väntande är inom 30 dagar.",
    en: "20 are waiting, which is not more than 20: 75 % of the completed is enough, though only 70 % of those waiting are within 30 days.",
    outcome: level,
  },
  {
    ...single("09", 4, 7, { ...thisYear(18, 24), ...lastYear(18, 24), waiting: 21, waitingWithin30: 15 }),
    columns: ["numerator", "waitingWithin30"],
    sv: "21 väntar: samma 75 % genomförda räcker inte, eftersom bara 71,4 % av de väntande är inom 30 dagar.",
    en: "21 are waiting: the same 75 % completed is not enough, since only 71.4 % of those waiting are within 30 days.",
    outcome: none,
  },
  {
    ...single("09", 5, 7, { ...thisYear(18, 24), ...lastYear(15, 24), waiting: 21, waitingWithin30: 15 }),
    columns: ["numerator", "waitingWithin30"],
    sv: "Som raden för april, men 12,5 procentenheter bättre än i fjol: villkoret om väntande gäller nivån, inte förbättringen.",
    en: "As the April row, but 12.5 points better than last year: the condition on those waiting binds the level, not the improvement.",
    outcome: improvement(100),
  },
  {
    ...single("03", 2, 8, { ...thisYear(73, 100), ...lastYear(73, 100), waiting: 200, waitingWithin30: 146 }),
    columns: ["numerator", "waitingWithin30"],
    sv: "Exakt 73 % både av de genomförda (73 av 100) och av de väntande (146 av 200): nivån är nådd.",
    en: "Exactly 73 % both of the completed (73 of 100) and of those waiting (146 of 200): the level is reached.",
    outcome: level,
  },
  {
    ...single("23", 9, 9, { ...thisYear(36, 48), ...lastYear(36, 48), waiting: "saknas", waitingWithin30: "saknas" }),
    columns: ["numerator", "waitingWithin30"],
    sv: "75 % av de genomförda, men antalet väntande saknas (så står det): ett okänt antal är inte högst 20, nivån går inte att bedöma.",
    en: "75 % of the completed, but the number waiting is said to be missing (saknas): unknown is not at most 20, the level cannot be assessed.",
    outcome: notAssessable,
  },
];

/** Exactly on a tier, where binary floating point comes out just under it, and just below a tier. */
const improvements: readonly EdgeCase[] = [
  {
    // (4065/5000 − 4015/5000) × 100 is 0.99999… in floating point.
    ...single("07", 2, 6, { ...thisYear(4065, 5000), ...lastYear(4015, 5000), numeratorWithTolerance: 4290 }),
    sv: "Exakt 1,0 procentenheter: 80,3 till 81,3 %. Binära flyttal ger 0,99999…",
    en: "Exactly 1.0 points: 80.3 to 81.3 %. Binary floating point gives 0.99999…",
    outcome: improvement(50),
  },
  {
    // 65.1 − 62.1 is 2.99999… in floating point.
    ...inQueue(
      "10",
      3,
      3,
      { waiting: 2000, within60: 1302, over150: 170 },
      { waiting: 2000, within60: 1242, over150: 200 },
    ),
    sv: "Exakt 3,0 procentenheter: 62,1 till 65,1 %. Som flyttal är 65,1 − 62,1 = 2,99999…",
    en: "Exactly 3.0 points: 62.1 to 65.1 %. In floating point 65.1 − 62.1 = 2.99999…",
    outcome: improvement(75),
  },
  {
    // (435/3000 − 345/3000) × 100 is 2.99999… in floating point; downwards is better here.
    ...inQueue(
      "24",
      2,
      5,
      { waiting: 3000, within60: 1680, over150: 345 },
      { waiting: 3000, within60: 1590, over150: 435 },
    ),
    sv: "Exakt 3,0 procentenheter nedåt: 14,5 till 11,5 % över 150 dagar. Lägre är bättre.",
    en: "Exactly 3.0 points downwards: 14.5 to 11.5 % over 150 days. Lower is better.",
    outcome: improvement(75),
  },
  {
    // (8440/10000 − 7940/10000) × 100 is 4.99999… in floating point.
    ...single("13", 3, 1, { ...thisYear(8440, 10_000), ...lastYear(7940, 10_000) }),
    sv: "Exakt 5,0 procentenheter: 79,4 till 84,4 %. Binära flyttal ger 4,99999…",
    en: "Exactly 5.0 points: 79.4 to 84.4 %. Binary floating point gives 4.99999…",
    outcome: improvement(100),
  },
  {
    ...single("18", 4, 1, { ...thisYear(8306, 10_000), ...lastYear(8012, 10_000) }),
    sv: "2,94 procentenheter: 2,9 med en decimal, alltså 50 %.",
    en: "2.94 points: 2.9 at one decimal, thus 50 %.",
    outcome: improvement(50),
  },
  {
    // Between the tiers as they are printed (2.9 and 3.0): the precision setting decides.
    ...single("06", 5, 1, { ...thisYear(8311, 10_000), ...lastYear(8012, 10_000) }),
    sv: "2,99 procentenheter: 3,0 med en decimal (75 %), men oavrundat under 3,0 (50 %). Gränsfall.",
    en: "2.99 points: 3.0 at one decimal (75 %), but under 3.0 unrounded (50 %). Borderline.",
    outcome: improvement(75),
  },
  {
    // 113/200 × 100 − 111/200 × 100 is 0.99999… in floating point.
    ...single("05", 4, 7, { ...thisYear(113, 200), ...lastYear(111, 200) }),
    sv: "BUP, exakt 1,0 procentenheter: 55,5 till 56,5 %. Binära flyttal ger 0,99999…",
    en: "Child psychiatry, exactly 1.0 points: 55.5 to 56.5 %. Binary floating point gives 0.99999…",
    outcome: improvement(50),
  },
  {
    // 346/500 × 100 − 321/500 × 100 is 4.99999… in floating point.
    ...single("12", 2, 7, { ...thisYear(346, 500), ...lastYear(321, 500) }),
    sv: "BUP, exakt 5,0 procentenheter: 64,2 till 69,2 %. Binära flyttal ger 4,99999…",
    en: "Child psychiatry, exactly 5.0 points: 64.2 to 69.2 %. Binary floating point gives 4.99999…",
    outcome: improvement(75),
  },
  {
    // 351/500 × 100 − 301/500 × 100 is 9.99999… in floating point.
    ...single("14", 5, 9, { ...thisYear(351, 500), ...lastYear(301, 500) }),
    sv: "BUP, exakt 10,0 procentenheter: 60,2 till 70,2 %. Binära flyttal ger 9,99999…",
    en: "Child psychiatry, exactly 10.0 points: 60.2 to 70.2 %. Binary floating point gives 9.99999…",
    outcome: improvement(100),
  },
];

/** Values that are missing, suppressed or without a denominator; none of them may become 0 %. */
const gaps: readonly EdgeCase[] = [
  {
    ...single("23", 2, 6, { ...thisYear(2480, 3250), ...lastYear("saknas", "saknas"), numeratorWithTolerance: 2630 }),
    sv: "Fjolårsvärdet saknas (så står det; en tom cell hade stått öppen) och nivån nås inte: går inte att bedöma.",
    en: "Last year's value is said to be missing (saknas; an empty cell would stand open) and the level is not reached: cannot be assessed.",
    outcome: notAssessable,
  },
  {
    ...single("22", 5, 1, { ...thisYear(6716, 7300), ...lastYear(null, null) }),
    sv: "Fjolårsvärdet har inte levererats, men 92 % når nivån och den behöver ingen jämförelse.",
    en: "Last year's value has not been delivered, but 92 % reaches the level, which needs no comparison.",
    outcome: level,
  },
  {
    ...single("09", 6, 9, { ...thisYear(9, 16), ...lastYear("*", "*"), waiting: 19, waitingWithin30: 10 }),
    columns: ["numerator", "denominatorLastYear"],
    sv: "Fjolårsvärdet är dolt (*) för att talen är små, och nivån nås inte: går inte att bedöma.",
    en: "Last year's value is suppressed (*) because the numbers are small, and the level is not reached: cannot be assessed.",
    outcome: notAssessable,
  },
  {
    ...single("09", 7, 8, { ...thisYear(0, 0), ...lastYear(3, 5), waiting: 24, waitingWithin30: 9 }),
    columns: ["numerator", "denominatorLastYear"],
    sv: "0 av 0 genomförda: ingen andel finns och får inte bli 0 %. Går inte att bedöma.",
    en: "0 of 0 completed: there is no share, and it must not become 0 %. Cannot be assessed.",
    outcome: notAssessable,
  },
  {
    ...single("09", 8, 8, { ...thisYear(5, 9), ...lastYear(0, 0), waiting: 26, waitingWithin30: 11 }),
    columns: ["numerator", "denominatorLastYear"],
    sv: "0 av 0 i fjol: ingenting att jämföra med, och nivån nås inte. Går inte att bedöma.",
    en: "0 of 0 last year: nothing to compare with, and the level is not reached. Cannot be assessed.",
    outcome: notAssessable,
  },
];

/**
 * In July every region's long waits for operation stand over 6 % and
 * have grown since last year: all of that money goes to the pot.
 */
function nobodyQualifies(invented: readonly WaitingRow[]): EdgeCase {
  const changes = invented
    .filter((row) => row.month === 7 && row.requirement === 5)
    .map(({ code, month, requirement, numerator, denominator, denominatorLastYear }): Change => {
      const over = Math.max(Number(numerator), Math.ceil(0.06 * Number(denominator)));
      const overLastYear = Math.floor((over / Number(denominator) - 0.005) * Number(denominatorLastYear));
      return { place: { code, month, requirement }, set: { numerator: over, numeratorLastYear: overLastYear } };
    });
  return {
    places: changes.map(({ place }) => place),
    columns: ["numerator", "denominatorLastYear"],
    sv: "I juli når ingen region krav 5: alla har över 5 % som väntat längre än 150 dagar, och fler än i fjol. Allt går till bonuspotten.",
    en: "In July no region meets requirement 5: all have more than 5 % over 150 days, and more than last year. Everything goes to the bonus pot.",
    outcome: none,
    changes,
  };
}

function thisYear(numerator: Figure, denominator: Figure): Pick<Figures, "numerator" | "denominator"> {
  return { numerator, denominator };
}

function lastYear(numerator: Figure, denominator: Figure): Pick<Figures, "numeratorLastYear" | "denominatorLastYear"> {
  return { numeratorLastYear: numerator, denominatorLastYear: denominator };
}

function single(
  code: string,
  month: number,
  requirement: number,
  set: Partial<Figures>,
): Pick<EdgeCase, "places" | "columns" | "changes"> {
  const place = { code, month, requirement };
  return { places: [place], columns: ["numerator", "denominatorLastYear"], changes: [{ place, set }] };
}

interface Queue {
  readonly waiting: number;
  readonly within60: number;
  readonly over150: number;
}

/** Sets a queue in both of its requirements (2 and 4, or 3 and 5), so that their denominators agree. */
function inQueue(
  code: string,
  month: number,
  requirement: 2 | 3 | 4 | 5,
  now: Queue,
  before: Queue,
): Pick<EdgeCase, "places" | "columns" | "changes"> {
  const within = requirement <= 3 ? requirement : requirement - 2;
  return {
    places: [{ code, month, requirement }],
    columns: ["numerator", "denominatorLastYear"],
    changes: [
      {
        place: { code, month, requirement: within },
        set: { ...thisYear(now.within60, now.waiting), ...lastYear(before.within60, before.waiting) },
      },
      {
        place: { code, month, requirement: within + 2 },
        set: { ...thisYear(now.over150, now.waiting), ...lastYear(before.over150, before.waiting) },
      },
    ],
  };
}
