/** What the tests import instead of Vitest's `describe` and `test`: it collects them, to be run one by one. */

import { expect } from "vitest";

/** A test as it was written. */
export interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

/** The stand-in for the package, and the tests that were written since it was last emptied. */
export interface Suite {
  readonly standIn: Record<string, unknown>;
  readonly taken: () => readonly Test[];
}

type Written = (...things: readonly unknown[]) => unknown;

/** A suite that collects. */
export function collecting(): Suite {
  let tests: Test[] = [];
  let path: readonly string[] = [];
  const describe = (name: string, ...rest: readonly unknown[]): void => {
    const outer = path;
    path = [...outer, name];
    functionOf(rest)();
    path = outer;
  };
  const test = (name: string, ...rest: readonly unknown[]): void => {
    const body = functionOf(rest);
    tests.push({ name: [...path, name].join(" > "), run: () => body() });
  };
  return {
    standIn: {
      __esModule: true,
      expect,
      describe: Object.assign(describe, { each: each(describe) }),
      test: Object.assign(test, { each: each(test) }),
    },
    taken: () => {
      const taken = tests;
      tests = [];
      path = [];
      return taken;
    },
  };
}

/** Once for each case, as Vitest's: a row is spread, anything else is one argument. */
function each(write: (name: string, body: Written) => void) {
  return (cases: readonly unknown[]) =>
    (name: string, ...rest: readonly unknown[]): void => {
      const body = functionOf(rest);
      cases.forEach((one, index) => {
        const given: readonly unknown[] = Array.isArray(one) ? one : [one];
        write(`${name} (${index + 1})`, () => body(...given));
      });
    };
}

function functionOf(things: readonly unknown[]): Written {
  const found = things.find((thing) => typeof thing === "function");
  if (found === undefined) throw new Error("a test without a body");
  return found as Written;
}
