/** The cheapest way: by hand, among ways that cost the same, and against all ways of small networks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cheapestWay, type Network, stepsOf } from "../../../src/ground/cheapest-way";

/** A network of arcs, each with its cost. */
function network(size: number, arcs: readonly (readonly [from: number, to: number, cost: number])[]): Network {
  return {
    size,
    next: (node) => arcs.flatMap(([from, to]) => (from === node ? [to] : [])),
    cost: (from, to) => arcs.find((arc) => arc[0] === from && arc[1] === to)?.[2] ?? Infinity,
  };
}

describe("the cheapest way", () => {
  test("goes round where that costs less than straight on", () => {
    const roads = network(4, [
      [0, 3, 5],
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 2],
    ]);
    expect(cheapestWay(roads, 0, (node) => node === 3)).toMatchObject({ nodes: [0, 1, 2, 3], cost: 4 });
  });

  test("is that to the nearest of several goals, and none where the start is one", () => {
    const roads = network(3, [
      [0, 1, 3],
      [0, 2, 2],
    ]);
    expect(cheapestWay(roads, 0, (node) => node > 0)).toMatchObject({ nodes: [0, 2], cost: 2 });
    expect(cheapestWay(roads, 0, () => true)).toMatchObject({ nodes: [0], cost: 0 });
  });

  test("is null where no arc leads to a goal, or only one that is not there", () => {
    expect(cheapestWay(network(2, [[1, 0, 1]]), 0, (node) => node === 1)).toBeNull();
    expect(cheapestWay(network(2, [[0, 1, Infinity]]), 0, (node) => node === 1)).toBeNull();
  });

  test("takes the node of the lowest number of two as near", () => {
    const roads = network(4, [
      [0, 2, 1],
      [0, 1, 1],
      [2, 3, 1],
      [1, 3, 1],
    ]);
    expect(cheapestWay(roads, 0, (node) => node === 3)?.nodes).toEqual([0, 1, 3]);
  });

  test("never pays a traveller", () => {
    expect(() => cheapestWay(network(2, [[0, 1, -1]]), 0, (node) => node === 1)).toThrow("no arc costs less");
  });

  test("costs what the cheapest of all ways costs, and its steps add up to that", () => {
    const size = 5;
    const costs = fc.array(fc.constantFrom(0, 1, 2, 7, Infinity), { minLength: size * size, maxLength: size * size });
    fc.assert(
      fc.property(costs, (all) => {
        const cost = (from: number, to: number): number => all[from * size + to] ?? Infinity;
        const every = [0, 1, 2, 3, 4];
        // Every way that comes to no node twice.
        const least = (from: number, left: readonly number[]): number =>
          from === size - 1
            ? 0
            : Math.min(
                Infinity,
                ...left.map(
                  (to) =>
                    cost(from, to) +
                    least(
                      to,
                      left.filter((one) => one !== to),
                    ),
                ),
              );
        const way = cheapestWay({ size, next: () => every, cost }, 0, (node) => node === size - 1);
        expect(way?.cost ?? Infinity).toBe(least(0, every.slice(1)));
        if (way) {
          expect([way.nodes.at(0), way.nodes.at(-1)]).toEqual([0, size - 1]);
          expect(stepsOf(way.nodes).reduce((sum, [from, to]) => sum + cost(from, to), 0)).toBe(way.cost);
        }
      }),
    );
  });
});

test("the steps of a way are from each node to the next", () => {
  expect(stepsOf([4, 2, 7])).toEqual([
    [4, 2],
    [2, 7],
  ]);
  expect(stepsOf([4])).toEqual([]);
});
