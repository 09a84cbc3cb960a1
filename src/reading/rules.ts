/** Reading rules that are about cells: the grids as they are read, which are copies; the user keeps her own. */
import { regionName } from "../agreement";
import { fold, remember } from "../ground";
import { type Place, type Problem, problem, type ReadingRule } from "../problems";
import { type CellValue, type Column, type Grid, type InputKind, placeIn } from "../sheets";
import type { Found } from "./find";
import { isFilled } from "./layout";
import { type Choice, type InputSource, isComplete, locateOne } from "./locate";
import { totalsRowOf } from "./totals";

/** Grids as rules say that they are read. */
export interface RuledGrids {
  readonly grids: readonly Grid[];
  /** The same finding with the user's own cells, to show. */
  readonly own: (found: Found) => Found;
  /** What was done by each rule about cells: a note for every cell of the sheets taken, or one that there was none. */
  readonly notes: (found: Found) => Problem[];
}

type Choices = Readonly<Partial<Record<InputKind, Choice>>>;

/** The grids as they are read by these rules; the very same ones where no rule is about cells. */
export function ruledGrids(grids: readonly Grid[], rules: readonly ReadingRule[], choices: Choices = {}): RuledGrids {
  const cellRules = rules.filter(isAboutCells);
  const places = new Map<ReadingRule, Place[]>(cellRules.map((rule) => [rule, []]));
  const note = (rule: ReadingRule, grid: Grid, row: number, column: number): void => {
    places.get(rule)?.push(placeIn(grid, row, column));
  };
  const ruled = cellRules.length === 0 ? grids : grids.map((grid) => ruledGrid(grid, cellRules, choices, note));
  const owners = new Map(ruled.map((grid, index) => [grid, grids[index] ?? grid]));
  return {
    grids: ruled,
    own: (found) => (cellRules.length === 0 ? found : withOwn(found, (grid) => owners.get(grid) ?? grid)),
    notes: (found) => {
      const taken = sheetsOf(found);
      return cellRules.flatMap((rule) => {
        // A table of Excel's is read with its sheet: its cells are in two grids.
        const own = new Map((places.get(rule) ?? []).map((place) => [`${place.sheet}!${place.cell ?? ""}`, place]));
        const used = [...own.values()].filter(({ sheet }) => taken.has(sheet));
        return used.length === 0
          ? [problem("rule-idle", { rule })]
          : used.map((place) => problem("rule-used", { rule }, place));
      });
    },
  };
}

type CellRule = Extract<ReadingRule, { readonly kind: "region" | "parts" | "fill-down" }>;
type Note = (rule: ReadingRule, grid: Grid, row: number, column: number) => void;

function isAboutCells(rule: ReadingRule): rule is CellRule {
  return rule.kind === "region" || rule.kind === "parts" || rule.kind === "fill-down";
}

function ruledGrid(grid: Grid, rules: readonly CellRule[], choices: Choices, note: Note): Grid {
  const names = new Map<string, CellRule>();
  for (const rule of rules) {
    if (rule.kind === "region") names.set(fold(rule.text), rule);
    if (rule.kind === "parts") for (const name of rule.names) names.set(fold(name), rule);
  }
  const ruleOf = remember((text: string) => names.get(fold(text)));
  const parts = new Set<string>();
  const cells = grid.cells.map((row, index) =>
    row.map((cell, column): CellValue => {
      const rule = typeof cell === "string" && cell !== "" ? ruleOf(cell) : undefined;
      if (!rule) return cell;
      note(rule, grid, index, column);
      if (rule.kind === "region") return regionName(rule.region);
      parts.add(fold(String(cell)));
      return cell;
    }),
  );
  const renamed = { ...grid, cells, ...(parts.size > 0 && { parts }) };
  const fill = rules.find((rule) => rule.kind === "fill-down" && rule.sheet === grid.sheet);
  return fill ? filledDown(renamed, choices, (row, column) => note(fill, grid, row, column)) : renamed;
}

/** What says whose a row is, and of what, in each input. */
const KEYS: Readonly<Record<InputKind, readonly Column[]>> = {
  waiting: ["code", "region", "year", "month", "requirement"],
  paid: ["code", "region", "payment"],
  population: ["code", "region"],
};

// An empty key of a row with figures is as in the row above; a line alone is a note, and sums are nobody's.
function filledDown(grid: Grid, choices: Choices, note: (row: number, column: number) => void): Grid {
  const source = regularIn(grid, choices);
  if (!source) return grid;
  const keys = KEYS[source.kind].flatMap((column) => source.columns.get(column) ?? []);
  const totals = totalsRowOf(source);
  const above = new Map<number, CellValue>();
  const cells = grid.cells.map((row, index) => {
    if (index <= source.header || index === totals || row.filter(isFilled).length < 2) return row;
    const filled = [...row];
    for (const column of keys) {
      const [own, before] = [row[column] ?? "", above.get(column)];
      if (isFilled(own)) above.set(column, own);
      else if (before !== undefined) {
        filled[column] = before;
        note(index, column);
      }
    }
    return filled;
  });
  return { ...grid, cells };
}

function regularIn(grid: Grid, choices: Choices): InputSource | undefined {
  return (Object.keys(KEYS) as InputKind[])
    .map((kind) => locateOne([grid], kind, choices[kind]).source)
    .find((source) => source !== undefined && isComplete(source));
}

function sheetsOf({ population, waiting, paid, arranged }: Found): ReadonlySet<string> {
  const sources = [population, waiting, paid].flatMap((source) => (source ? [source.grid.sheet] : []));
  return new Set([...sources, ...(arranged?.tables ?? []).map(({ table }) => table.grid.sheet)]);
}

function withOwn(found: Found, own: (grid: Grid) => Grid): Found {
  const back = (source: InputSource): InputSource => ({ ...source, grid: own(source.grid) });
  const { population, waiting, paid, arranged, candidates } = found;
  return {
    ...found,
    ...(population && { population: back(population) }),
    ...(waiting && { waiting: back(waiting) }),
    ...(paid && { paid: back(paid) }),
    candidates: {
      population: candidates.population.map(back),
      waiting: candidates.waiting.map(back),
      paid: candidates.paid.map(back),
    },
    ...(arranged && {
      arranged: {
        ...arranged,
        tables: arranged.tables.map((one) => ({ ...one, table: { ...one.table, grid: own(one.table.grid) } })),
      },
    }),
  };
}
