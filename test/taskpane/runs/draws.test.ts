/** The years drawn by a worker and on the page: the same, watched and stopped in the same way. */
import { afterEach, describe, expect, test } from "vitest";
import { type Drawing, drawerOf, forecastOf } from "../../../src/forecast";
import { drawYears } from "../../../taskpane/runs/draws";
import type { DrawsTold, DrawsWanted } from "../../../taskpane/runs/draws-worker";
import { Cancelled } from "../../../taskpane/runs/run";
import { agreementOf, seen, settledWith } from "../../src/support/ahead";
import { there } from "../../src/support/sheets";

const drawing: Drawing = there(
  forecastOf(
    settledWith(agreementOf(), { "01": 2000, "13": 1000 }, [
      seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] }),
      seen({ region: "01", month: "2030-02", now: "?", before: [58, 100] }),
      seen({ region: "01", month: "2030-03", now: "?", before: [61, 100] }),
      seen({ region: "13", month: "2030-01", now: [55, 100], before: [50, 100] }),
      seen({ region: "13", month: "2030-02", now: "?", before: [50, 100] }),
      seen({ region: "13", month: "2030-03", now: "?", before: [52, 100] }),
    ]),
    { region: "01", seed: 5, goal: 4_000_000 },
  ),
).drawing;

const MANY = 333;
const expected = (() => {
  const drawer = drawerOf(drawing);
  drawer.draw(MANY);
  return drawer.result();
})();

interface Scope {
  Worker?: unknown;
  onmessage?: ((message: { data: DrawsWanted }) => void) | null;
  postMessage?: (told: DrawsTold) => void;
}
const scope = globalThis as unknown as Scope;

/** A worker in this same thread: what passes between the two is copied, as between threads. */
class NearWorker {
  static readonly all: NearWorker[] = [];
  onmessage: ((message: { data: DrawsTold }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  isTerminated = false;

  constructor() {
    NearWorker.all.push(this);
  }

  postMessage(wanted: DrawsWanted): void {
    const sent = structuredClone(wanted);
    void import("../../../taskpane/runs/draws-worker").then(() => {
      scope.postMessage = (told) => {
        if (!this.isTerminated) this.onmessage?.({ data: structuredClone(told) });
      };
      scope.onmessage?.({ data: sent });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

class BrokenWorker extends NearWorker {
  override postMessage(): void {
    setTimeout(() => this.onerror?.({ preventDefault: () => undefined }));
  }
}

function ForbiddenWorker(): never {
  throw new Error("the page's policy forbids it");
}

afterEach(() => {
  delete scope.Worker;
  delete scope.postMessage;
  NearWorker.all.length = 0;
});

describe("the draws are the same", () => {
  test.each([
    ["on the page", undefined],
    ["by a worker", NearWorker],
    ["on the page where a worker cannot be loaded", BrokenWorker],
    ["on the page where none may be started", ForbiddenWorker],
  ])("%s", async (_, worker) => {
    if (worker) scope.Worker = worker;
    const told: number[] = [];
    const draws = await drawYears(drawing, MANY, (count) => {
      told.push(count);
      return Promise.resolve();
    });
    expect(draws).toEqual(expected);
    expect(JSON.stringify(draws)).toBe(JSON.stringify(expected));
    expect(told.at(-1)).toBe(MANY);
    expect(NearWorker.all.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  test("and a worker tells how far it has come", async () => {
    scope.Worker = NearWorker;
    const told: number[] = [];
    await drawYears(drawing, MANY, (count) => {
      told.push(count);
      return Promise.resolve();
    });
    expect(told).toEqual([50, 100, 150, 200, 250, 300, 333, 333]);
  });
});

test.each([
  ["on the page", undefined],
  ["by a worker", NearWorker],
])("draws %s are stopped by whoever watches them, and the worker ends", async (_, worker) => {
  if (worker) scope.Worker = worker;
  await expect(drawYears(drawing, MANY, () => Promise.reject(new Cancelled()))).rejects.toThrow(Cancelled);
  expect(NearWorker.all.map(({ isTerminated }) => isTerminated)).toEqual(worker ? [true] : []);
});

test("what is drawn can be sent: it is plain values", () => {
  expect(structuredClone(drawing)).toEqual(drawing);
});
