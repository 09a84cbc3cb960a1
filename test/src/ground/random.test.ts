/** Repeatable chance. */
import { expect, test } from "vitest";
import { bell, between, mixed, mulberry32, nextState, STATES } from "../../../src/ground/random";

test("a seed gives the same numbers, another seed others", () => {
  const three = (seed: number) => [mulberry32(seed), mulberry32(seed)].map((random) => [random(), random(), random()]);
  const [once, again] = three(2023);
  expect(once).toEqual(again);
  expect(three(2024)[0]).not.toEqual(once);
});

test("numbers are at least 0 and less than 1, about evenly", () => {
  const random = mulberry32(1);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths).toHaveLength(10);
  for (const many of tenths) expect(many).toBeGreaterThan(800);
});

test("a number between two limits is between them, and a bell-shaped one within 3.5", () => {
  const random = mulberry32(7);
  for (let i = 0; i < 1000; i++) {
    const one = between(random, 3, 5);
    expect(one >= 3 && one < 5).toBe(true);
    expect(Math.abs(bell(random))).toBeLessThan(3.5);
  }
});

test("whoever keeps the state has the same numbers", () => {
  for (const seed of [0, 1, -5, 2 ** 31, 2 ** 32 - 1]) {
    const random = mulberry32(seed);
    let state = seed | 0;
    for (let i = 0; i < 100; i++) {
      state = nextState(state);
      expect(random()).toBe(mixed(state) / STATES);
    }
  }
});
