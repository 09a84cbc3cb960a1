/** A process that runs tests against one mutant after another, and answers what became of each. */

import fc from "fast-check";
import { FILES } from "./files";
import { type Modules, modulesWith } from "./modules";
import type { Fate } from "./mutant";
import { collecting, type Suite, type Test } from "./suite";
import type { Numbered } from "./switches";

/** What is asked of the process, in this order: `begin` once, then any number of the others. */
export type Order =
  | { readonly ask: "begin"; readonly mutants: readonly Numbered[]; readonly files: readonly string[] }
  | { readonly ask: "survey"; readonly file: string }
  | { readonly ask: "try"; readonly id: number; readonly plan: readonly Planned[] };

/** What it answers. */
export type Answer =
  | { readonly begun: true }
  | { readonly survey: Survey }
  | { readonly fate: Fate; readonly by: string };

/** A test to run: which of its file, and how many steps it and the file take at most. */
export interface Planned {
  readonly file: string;
  readonly index: number;
  readonly fileSteps: number;
  readonly steps: number;
}

/** What a file of tests does without a mutant. */
export interface Survey {
  readonly file: string;
  /** Before any of its tests: loading, and what is settled for all of them. */
  readonly loading: Reach;
  readonly tests: readonly (Reach & { readonly name: string })[];
}

/** How many steps were taken, and which mutants were passed. */
export interface Reach {
  readonly steps: number;
  readonly passed: readonly number[];
}

/** So that a run can be repeated: what fast-check draws. It need not look for the simplest counterexample. */
fc.configureGlobal({ seed: 1, endOnFailure: true });
Error.stackTraceLimit = 0;

/** Thrown when a test took more steps than it may. */
class Hung extends Error {}

let on = -1;
let steps = 0;
let mostSteps = Number.POSITIVE_INFINITY;
let passed = new Set<number>();
let isSurvey = false;

const board = {
  mutant(id: number): boolean {
    if (isSurvey) passed.add(id);
    return id === on;
  },
  step(): void {
    steps += 1;
    if (steps > mostSteps) throw new Hung("too many steps");
  },
};

const suite: Suite = collecting();
let modules: Modules | null = null;

async function answered(order: Order): Promise<Answer> {
  if (order.ask === "begin") {
    modules = await modulesWith(order.mutants, board, [...order.files, ...FILES], { vitest: suite.standIn });
    return { begun: true };
  }
  if (modules === null) throw new Error("not begun");
  modules.forget();
  return order.ask === "survey" ? { survey: await surveyed(modules, order.file) } : await tried(modules, order);
}

async function surveyed({ load }: Modules, file: string): Promise<Survey> {
  isSurvey = true;
  const loading = await reached(() => load(file));
  const written = suite.taken();
  const tests: (Reach & { name: string })[] = [];
  // The last first: a test that leans on the one before it cannot be run alone, and is found here.
  for (const { name, run } of [...written].reverse()) {
    const reach = await reached(async () => {
      try {
        await run();
      } catch (error) {
        throw new Error(`${file}: ${name} fails without a mutant: ${String(error)}`, { cause: error });
      }
    });
    tests.unshift({ name, ...reach });
  }
  isSurvey = false;
  return { file, loading, tests };
}

async function reached(act: () => unknown): Promise<Reach> {
  [steps, passed] = [0, new Set()];
  await act();
  return { steps, passed: [...passed] };
}

async function tried({ load }: Modules, order: Extract<Order, { ask: "try" }>): Promise<Answer> {
  on = order.id;
  const collected = new Map<string, readonly Test[]>();
  let at = "";
  try {
    for (const { file, index, fileSteps, steps: testSteps } of order.plan) {
      at = file;
      if (!collected.has(file)) {
        allow(fileSteps);
        load(file);
        collected.set(file, suite.taken());
      }
      const test = collected.get(file)?.[index];
      if (test === undefined) continue;
      at = `${file}: ${test.name}`;
      allow(testSteps);
      await test.run();
    }
    return { fate: "survived", by: "" };
  } catch {
    return { fate: steps > mostSteps ? "hung" : "killed", by: at };
  } finally {
    suite.taken();
    on = -1;
    mostSteps = Number.POSITIVE_INFINITY;
  }
}

function allow(most: number): void {
  [steps, mostSteps] = [0, most];
}

process.on("message", (order: Order) => {
  answered(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
