/**
 * Which further places of a table are hidden, so that every hidden one has a second value: the
 * search of `suppress.ts`, near linear in the places however tall the table is.
 */
import { assert } from "./exact";

/** A count or a sum as an arc between two nodes of a flow. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What it costs to hide it. */
  readonly loss: number;
  /** What is publicly known of it when it is hidden. */
  readonly least: number;
  readonly most: number;
  /** A place that is absent is seen by nobody: it may change, and needs no second value. */
  state: "shown" | "hidden" | "absent";
  /** Whether a way to change it has been found. */
  safe: boolean;
}

/**
 * Hides what it takes for every hidden place to have a circle of hidden places round which one unit can go. The circle
 * that loses least is chosen for each place in turn, at the time when its turn comes; a fixed order decides between
 * equals.
 *
 * Nodes that can exchange a unit by hidden places alone are one *ring*. A circle that has been found joins its nodes
 * to one ring, and a hidden place within a ring has a circle, so that nobody need look for it: this is what makes tall
 * tables quick. The ways inside a ring never meet a place outside of it, so that what is found between rings holds.
 */
export function closeCircles(size: number, places: readonly Place[]): void {
  const network = networkOf(size, places);
  for (const place of places)
    if (place.state === "absent" && canGive(place, place.from) && canGive(place, place.to))
      join(network, place.from, place.to);
  for (const place of places) if (place.state === "hidden" && !place.safe) protect(place, network);
}

interface Network {
  /** The places at a node; those that cost most to hide last, once somebody has looked through them. */
  readonly at: Place[][];
  readonly isSorted: boolean[];
  /** The places at a node that cost nothing: hidden or absent. */
  readonly free: Place[][];
  /** The way from a node to the one that its ring is known by. */
  readonly above: number[];
  /** The nodes of a ring, by the node that it is known by. */
  readonly members: number[][];
  /** How many places there are at the nodes of a ring, those within it twice. */
  readonly weights: number[];
}

function networkOf(size: number, places: readonly Place[]): Network {
  const lists = (): Place[][] => Array.from({ length: size }, () => []);
  const network: Network = {
    at: lists(),
    isSorted: Array<boolean>(size).fill(false),
    free: lists(),
    above: Array.from({ length: size }, (_, node) => node),
    members: Array.from({ length: size }, (_, node) => [node]),
    weights: Array<number>(size).fill(0),
  };
  for (const place of places) {
    for (const node of [place.from, place.to]) {
      network.at[node]?.push(place);
      network.weights[node] = (network.weights[node] ?? 0) + 1;
      if (place.state !== "shown") network.free[node]?.push(place);
    }
  }
  return network;
}

/** Whether one unit can go through the place from this node: one more along it, or one less against it. */
function canGive({ from, value, least, most }: Place, node: number): boolean {
  return node === from ? value < most : value > least;
}

function protect(place: Place, network: Network): void {
  const way = ringOf(network, place.from) === ringOf(network, place.to) ? null : cheaper(place, network);
  for (const other of way ?? []) {
    if (other.state === "shown") {
      other.state = "hidden";
      for (const node of [other.from, other.to]) network.free[node]?.push(other);
    }
    other.safe = true;
    join(network, other.from, other.to);
  }
  place.safe = true;
}

/** The places that lose least of those that let one unit more, or one less, stand in the place. */
function cheaper(place: Place, network: Network): readonly Place[] {
  const more = canGive(place, place.from) ? cheapest(network, place, place.to, place.from) : null;
  const less = more?.cost !== 0 && canGive(place, place.to) ? cheapest(network, place, place.from, place.to) : null;
  const way = more === null || (less !== null && less.cost < more.cost) ? less : more;
  assert(way !== null, "a hidden place can be protected");
  return way.places;
}

interface Way {
  readonly cost: number;
  readonly places: readonly Place[];
}

/** How a ring was come to. */
interface Step {
  readonly cost: number;
  readonly by: Place | null;
  readonly before: number;
}

/** The places of a node in the order of what they lose, up to one that has not been taken. */
interface Line {
  readonly key: number;
  readonly node: number;
  readonly index: number;
  readonly cost: number;
}

/**
 * The cheapest way from one end of a place to the other but by the place itself, `null` when there is none (Dijkstra
 * 1959, between rings). It begins at the end with the smaller ring, against the arcs where that is where the way ends,
 * and looks at the places of a node no farther than it must.
 */
function cheapest(network: Network, place: Place, tail: number, head: number): Way | null {
  const ends = [ringOf(network, tail), ringOf(network, head)] as const;
  const backwards = (network.weights[ends[0]] ?? 0) > (network.weights[ends[1]] ?? 0);
  const [start, goal] = backwards ? [ends[1], ends[0]] : ends;
  const found = new Map<number, Step>([[start, { cost: 0, by: null, before: start }]]);
  const passes = (other: Place, node: number): boolean =>
    other !== place && canGive(other, backwards ? farEnd(other, node) : node);
  const waiting = new Heap();
  const next = (line: Line): void => {
    const places = sorted(network, line.node);
    for (let index = line.index; index < places.length; index++) {
      const other = places[index] as Place;
      if (other.state !== "shown" || found.has(ringOf(network, farEnd(other, line.node)))) continue;
      if (!passes(other, line.node)) continue;
      waiting.add({ ...line, index, key: line.cost + other.loss });
      return;
    }
  };
  const level = [start];
  for (;;) {
    const ring = level.pop();
    if (ring === undefined) {
      const line = waiting.take();
      if (line === undefined) return null;
      const other = sorted(network, line.node)[line.index] as Place;
      next({ ...line, index: line.index + 1 });
      const to = ringOf(network, farEnd(other, line.node));
      if (found.has(to)) continue;
      found.set(to, { cost: line.key, by: other, before: ringOf(network, line.node) });
      if (to === goal) return traced(found, goal);
      level.push(to);
      continue;
    }
    const cost = found.get(ring)?.cost ?? 0;
    for (const node of network.members[ring] ?? []) {
      for (const other of freeAt(network, node)) {
        const to = ringOf(network, farEnd(other, node));
        if (found.has(to) || !passes(other, node)) continue;
        found.set(to, { cost, by: other, before: ring });
        if (to === goal) return traced(found, goal);
        level.push(to);
      }
      next({ key: cost, node, index: 0, cost });
    }
  }
}

function traced(found: ReadonlyMap<number, Step>, goal: number): Way {
  const places: Place[] = [];
  for (let step = found.get(goal); step?.by; step = found.get(step.before)) places.push(step.by);
  return { cost: found.get(goal)?.cost ?? 0, places };
}

const farEnd = ({ from, to }: Place, node: number): number => (node === from ? to : from);

function sorted({ at, isSorted }: Network, node: number): readonly Place[] {
  const places = at[node] ?? [];
  if (isSorted[node] !== true) places.sort((a, b) => a.loss - b.loss);
  isSorted[node] = true;
  return places;
}

/** The places at a node that cost nothing; those within its ring are forgotten for good. */
function freeAt(network: Network, node: number): readonly Place[] {
  const ring = ringOf(network, node);
  const places = network.free[node] ?? [];
  const left = places.filter((place) => ringOf(network, farEnd(place, node)) !== ring);
  network.free[node] = left;
  return left;
}

function ringOf({ above }: Network, node: number): number {
  let ring = node;
  for (let up = above[ring] ?? ring; up !== ring; up = above[ring] ?? ring) {
    above[ring] = above[up] ?? up;
    ring = up;
  }
  return ring;
}

function join(network: Network, one: number, other: number): void {
  const rings = [ringOf(network, one), ringOf(network, other)] as const;
  if (rings[0] === rings[1]) return;
  const size = (ring: number): number => network.members[ring]?.length ?? 0;
  const [large, small] = size(rings[0]) >= size(rings[1]) ? rings : [rings[1], rings[0]];
  for (const node of network.members[small] ?? []) network.members[large]?.push(node);
  network.members[small] = [];
  network.weights[large] = (network.weights[large] ?? 0) + (network.weights[small] ?? 0);
  network.above[small] = large;
}

/** Lines by what their next place costs; of equals, the one that has waited longest. */
class Heap {
  private readonly lines: { readonly line: Line; readonly turn: number }[] = [];
  private turns = 0;

  add(line: Line): void {
    const { lines } = this;
    lines.push({ line, turn: this.turns++ });
    for (let at = lines.length - 1; at > 0; ) {
      const up = Math.floor((at - 1) / 2);
      if (!this.isBefore(at, up)) break;
      this.swap(at, up);
      at = up;
    }
  }

  take(): Line | undefined {
    const { lines } = this;
    if (lines.length > 1) this.swap(0, lines.length - 1);
    const first = lines.pop();
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = left + 1 < lines.length && this.isBefore(left + 1, left) ? left + 1 : left;
      if (least >= lines.length || !this.isBefore(least, at)) return first?.line;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.lines[one], this.lines[other]];
    return a !== undefined && b !== undefined && (a.line.key - b.line.key || a.turn - b.turn) < 0;
  }

  private swap(one: number, other: number): void {
    const { lines } = this;
    const kept = lines[one];
    const moved = lines[other];
    if (kept && moved) [lines[one], lines[other]] = [moved, kept];
  }
}
