/** A worker as its parent sees it. */

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Numbered } from "./switches";
import type { Answer, Order, Planned, Survey } from "./worker";

/** It answers one order at a time. What kills it is the answer `crashed`. */
export interface Worker {
  readonly survey: (file: string) => Promise<Survey>;
  readonly attempt: (id: number, plan: readonly Planned[]) => Promise<Extract<Answer, { by: string }>>;
  readonly end: () => void;
}

/** For what neither steps nor ends, such as a regular expression: far more than all tests take. */
const MOST_MILLISECONDS = 1_800_000;
const MOST_MEGABYTES = 3000;

/** A worker for these mutants and files of tests. */
export function workerFor(mutants: readonly Numbered[], files: readonly string[]): Worker {
  let child: ChildProcess | null = null;

  function asked(order: Order): Promise<Answer | null> {
    return new Promise((resolve) => {
      const process = child;
      if (process === null) {
        resolve(null);
        return;
      }
      const timer = setTimeout(() => process.kill("SIGKILL"), MOST_MILLISECONDS);
      const finished = (answer: Answer | null): void => {
        clearTimeout(timer);
        process.removeAllListeners();
        if (answer === null) child = null;
        resolve(answer);
      };
      process.once("message", (answer) => finished(answer as Answer));
      process.once("exit", () => finished(null));
      process.send(order);
    });
  }

  async function begun(): Promise<void> {
    if (child !== null) return;
    const path = fileURLToPath(new URL("worker.ts", import.meta.url));
    child = fork(path, { execArgv: [...process.execArgv, `--max-old-space-size=${MOST_MEGABYTES}`] });
    await asked({ ask: "begin", mutants, files });
  }

  return {
    async survey(file) {
      await begun();
      const answer = await asked({ ask: "survey", file });
      if (answer === null || !("survey" in answer)) throw new Error(`${file} does not pass without a mutant`);
      return answer.survey;
    },
    async attempt(id, plan) {
      await begun();
      const answer = await asked({ ask: "try", id, plan });
      return answer !== null && "fate" in answer ? answer : { fate: "crashed", by: plan[0]?.file ?? "" };
    },
    end: () => void child?.kill(),
  };
}
