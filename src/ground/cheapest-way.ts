/**
 * The cheapest way through a small network: what the rounding
 * of a table and the hiding of its small counts both ask for.
 */
import { assert } from "./exact";

/** A network of nodes `0 … size - 1`. */
export interface Network {
  readonly size: number;
  /** The nodes that may have an arc from this one. */
  readonly next: (node: number) => readonly number[];
  /** What the arc costs: never below zero, `Infinity` where there is none. */
  readonly cost: (from: number, to: number) => number;
}

/** A way from the start to a goal, both among its nodes. */
export interface Way {
  readonly nodes: readonly number[];
  readonly cost: number;
  /** What it costs to come to each node, or more than the way itself where that was never needed. */
  readonly distances: readonly number[];
}

/**
 * The cheapest way from the start to the nearest goal, `null` when there is none (Dijkstra 1959). Of ways that
 * cost the same it takes the one it sees first, in a fixed order: the same question has always the same answer.
 */
export function cheapestWay(
  { size, next, cost }: Network,
  start: number,
  isGoal: (node: number) => boolean,
): Way | null {
  const distances = Array<number>(size).fill(Infinity);
  const before = Array<number>(size).fill(start);
  const open = new Set([start]);
  const settled = Array<boolean>(size).fill(false);
  distances[start] = 0;
  // Open nodes no farther than the one last settled: none is nearer,
  // so nobody need look for one. Depth first, as goals are near.
  const level: number[] = [];
  for (;;) {
    const node = level.pop() ?? nearest(open, distances);
    if (node === null) return null;
    if (settled[node] === true) continue;
    const here = distances[node] ?? Infinity;
    if (isGoal(node)) return { nodes: trace(before, start, node), cost: here, distances };
    open.delete(node);
    settled[node] = true;
    const same: number[] = [];
    for (const to of next(node)) {
      if (settled[to] === true) continue;
      const step = cost(node, to);
      if (here + step >= (distances[to] ?? Infinity)) continue;
      assert(step >= 0, "no arc costs less than nothing");
      distances[to] = here + step;
      before[to] = node;
      open.add(to);
      if (step > 0) continue;
      if (isGoal(to)) return { nodes: trace(before, start, to), cost: here, distances };
      same.push(to);
    }
    level.push(...same.reverse());
  }
}

/** The steps of a way, from node to node. */
export function stepsOf(nodes: readonly number[]): (readonly [from: number, to: number])[] {
  return nodes.slice(1).map((to, index) => [nodes[index] ?? to, to]);
}

function nearest(open: ReadonlySet<number>, distances: readonly number[]): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const node of open) {
    const distance = distances[node] ?? Infinity;
    if (distance < least || (distance === least && best !== null && node < best)) [best, least] = [node, distance];
  }
  return best;
}

function trace(before: readonly number[], start: number, goal: number): number[] {
  const nodes = [goal];
  for (let node = goal; node !== start; nodes.push(node)) node = before[node] ?? start;
  return nodes.reverse();
}
