/** Which lines of a table, rows or columns, are the sums of others: by what they are called, and by adding up. */

/** The lines of a table, seen along them: `at(line, place)` is a count, `null` where nothing stands. */
export interface Lines {
  readonly count: number;
  readonly width: number;
  readonly at: (line: number, place: number) => number | null;
  /** Whether the line is called a total. */
  readonly isNamed: (line: number) => boolean;
  /** How many of the first lines may be headers that are numbers, such as years, and how many of them surely are. */
  readonly headers: { readonly possible: number; readonly likely: number };
}

/** What a table's lines are. */
export interface Totals {
  /** Lines before those that are summed: headers that are numbers, or counts that no total takes in. */
  readonly outside: readonly number[];
  readonly inner: readonly number[];
  /** For each inner line its group, `null` where it has none. */
  readonly groups: readonly (number | null)[];
  /** The line with the sums of each group. */
  readonly subtotals: readonly number[];
  /** The lines with the sums of all inner lines; several say the same. */
  readonly totals: readonly number[];
  /** Whether nothing but the numbers says so: they may add up by chance. */
  readonly byChance: boolean;
}

/** A line that is called a total and is none: what stands there, and what the others add up to. */
export interface FalseTotal {
  readonly line: number;
  readonly place: number;
  readonly stands: number;
  readonly sum: number;
}

/**
 * The totals among the lines, first or last, with groups that have sums of their own before or after them. Lines that
 * are called totals must add up; where none is called so, what adds up in every place is a total, if it is the sum of
 * two lines or more. A blank in a total says nothing.
 */
export function totalsAmong(lines: Lines): Totals | FalseTotal {
  const counted = numbers(lines.count).filter((line) => hasCounts(lines, line));
  const named = counted.filter((line) => lines.isNamed(line));
  // Where all are called totals, none is one of the others.
  if (named.length === 0 || named.length === counted.length) return byAdding(lines);
  const first = Math.min(lines.headers.possible, named[0] ?? 0);
  for (let start = first; start >= 0; start--) {
    const found = asNamed(lines, named, start, "above") ?? asNamed(lines, named, start, "below");
    if (found) return found;
  }
  const wrong = falseTotal(lines, named, Math.min(lines.headers.likely, first));
  return wrong.stands === wrong.sum ? byAdding(lines) : wrong;
}

/** The most lines before the others that a total may leave out where nothing but the numbers says so. */
const MOST_OUTSIDE = 3;
/** A total of one line is a line that says the same, which many do by chance. */
const FEWEST_SUMMED = 2;

type Direction = "above" | "below";

/** Every named line as the sum of all, or of the lines next to it up to the next named one; `null` where one is not. */
function asNamed(lines: Lines, named: readonly number[], start: number, direction: Direction): Totals | null {
  const isTotal = new Set(named);
  const inner = numbers(lines.count).filter((line) => line >= start && !isTotal.has(line));
  if (inner.length === 0) return null;
  const all = sumOf(lines, inner);
  const groupOf = new Map<number, number>();
  const subtotals: number[] = [];
  const totals: number[] = [];
  let block: number[] = [];
  const order = numbers(lines.count - start).map((k) => (direction === "above" ? start + k : lines.count - 1 - k));
  for (const line of order) {
    if (!isTotal.has(line)) {
      block.push(line);
    } else if (block.length > 0 && isSum(lines, line, sumOf(lines, block))) {
      for (const member of block) groupOf.set(member, subtotals.length);
      subtotals.push(line);
      block = [];
    } else {
      if (!isSum(lines, line, all)) return null;
      totals.push(line);
    }
  }
  const [only, ...more] = subtotals;
  if (only !== undefined && more.length === 0 && groupOf.size === inner.length)
    return { ...ungrouped(inner), outside: numbers(start), totals: [...totals, only] };
  const groups = inner.map((line) => groupOf.get(line) ?? null);
  return { outside: numbers(start), inner, groups, subtotals, totals, byChance: false };
}

function byAdding(lines: Lines): Totals {
  const { count } = lines;
  for (let start = 0; start <= MOST_OUTSIDE && count - start > FEWEST_SUMMED; start++) {
    const last = count - 1;
    const between = numbers(count).slice(start + 1, last);
    const made = (totals: readonly number[]): Totals => {
      const inner = numbers(count).filter((line) => line >= start && !totals.includes(line));
      return { ...ungrouped(inner), outside: numbers(start), totals, byChance: true };
    };
    if (between.length >= FEWEST_SUMMED && isTrueSum(lines, last, between) && isTrueSum(lines, start, between))
      return made([start, last]);
    if (isTrueSum(lines, last, [start, ...between])) return made([last]);
    if (isTrueSum(lines, start, [...between, last])) return made([start]);
    const grouped = inGroups(lines, start);
    if (grouped) return grouped;
  }
  return ungrouped(numbers(count));
}

/** Lines that are counts and nothing else. */
export function ungrouped(inner: readonly number[]): Totals {
  return { outside: [], inner, groups: inner.map(() => null), subtotals: [], totals: [], byChance: false };
}

/** Unnamed sums after each group, and perhaps of all at the end: every group must be closed by its sum. */
function inGroups(lines: Lines, start: number): Totals | null {
  const subtotals: number[] = [];
  let block: number[] = [];
  const sums = Array<number>(lines.width).fill(0);
  for (let line = start; line < lines.count; line++) {
    if (block.length >= FEWEST_SUMMED && isSum(lines, line, sums) && !isNothing(lines, line)) {
      subtotals.push(line);
      block = [];
      sums.fill(0);
    } else {
      block.push(line);
      addTo(sums, lines, line);
    }
  }
  const [rest, ...more] = block;
  if (subtotals.length < 2 || more.length > 0) return null;
  const named = rest === undefined ? subtotals : [...subtotals, rest];
  const found = asNamed(lines, named, start, "above");
  return found && { ...found, byChance: true };
}

/** The first named line that is no sum, beside what it should be: of all where it is the only one, else of its own. */
function falseTotal(lines: Lines, named: readonly number[], start: number): FalseTotal {
  const isTotal = new Set(named);
  const inner = numbers(lines.count).filter((line) => line >= start && !isTotal.has(line));
  const all = sumOf(lines, inner);
  const wrong = named.map((line, index) => {
    const own = inner.filter((other) => other < line && other > (named[index - 1] ?? -1));
    return { line, sums: [all, ...(named.length > 1 && own.length > 0 ? [sumOf(lines, own)] : [])] };
  });
  const { line, sums } = wrong.find((one) => !one.sums.some((sum) => isSum(lines, one.line, sum))) ??
    wrong.at(-1) ?? { line: 0, sums: [all] };
  const sum = sums.at(-1) ?? all;
  const differs = (place: number): boolean => lines.at(line, place) !== null && lines.at(line, place) !== sum[place];
  const place = numbers(lines.width).find(differs) ?? 0;
  return { line, place, stands: lines.at(line, place) ?? 0, sum: sum[place] ?? 0 };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function addTo(sums: number[], lines: Lines, line: number): void {
  for (let place = 0; place < lines.width; place++) sums[place] = (sums[place] ?? 0) + (lines.at(line, place) ?? 0);
}

function sumOf(lines: Lines, summed: readonly number[]): readonly number[] {
  const sums = Array<number>(lines.width).fill(0);
  for (const line of summed) addTo(sums, lines, line);
  return sums;
}

function isSum(lines: Lines, line: number, sums: readonly number[]): boolean {
  for (let place = 0; place < lines.width; place++) {
    const value = lines.at(line, place);
    if (value !== null && value !== sums[place]) return false;
  }
  return true;
}

// What is nothing but zeros is the sum of anything that is.
function isTrueSum(lines: Lines, line: number, summed: readonly number[]): boolean {
  return summed.length >= FEWEST_SUMMED && !isNothing(lines, line) && isSum(lines, line, sumOf(lines, summed));
}

function isNothing(lines: Lines, line: number): boolean {
  return numbers(lines.width).every((place) => (lines.at(line, place) ?? 0) === 0);
}

function hasCounts(lines: Lines, line: number): boolean {
  return numbers(lines.width).some((place) => lines.at(line, place) !== null);
}
