/**
 * `npm run test:mutants`: changes the engine in one small place after another, and asks whether a test notices.
 *
 *     npm run test:mutants                              all of it: hours
 *     npm run test:mutants -- core                      what decides who gets how much
 *     npm run test:mutants -- qualify src/paying        files whose path contains one of the words
 *     npm run test:mutants -- --sample 300 --seed 7     so many mutants, drawn
 *
 * `--workers 1` takes one core instead of two; `--tests judging,ground/exact` only tests whose path has one of these
 * words; `--steps 3000000` of each mutant only the first tests, which take so many steps together. Fewer tests can
 * only leave more alive.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mulberry32 } from "../../src/ground/random";
import { mutantsIn, parted, stale } from "./all";
import { filesNamed, TESTS } from "./files";
import { ROOT } from "./modules";
import { type Mutant, noticed, told } from "./mutant";
import { planned } from "./plan";
import { type Worker, workerFor } from "./process";
import { lines, type Tried } from "./report";
import type { Numbered } from "./switches";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    workers: { type: "string", default: "2" },
    tests: { type: "string", default: "" },
    steps: { type: "string", default: "Infinity" },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const files = filesNamed(positionals);
const tests = TESTS.filter((path) => values.tests.split(",").some((word) => path.includes(word)));
const all = mutantsIn(files);
const found = stale(all, files);
if (found.length > 0) throw new Error(`no mutant, or more than one, is told by ${JSON.stringify(found, null, 2)}`);
const { open, same } = parted(all);
const chosen: readonly Numbered[] = drawn(open).map((mutant, id) => ({ ...mutant, id }));
print(`${all.length} mutants in ${files.length} files, ${same.length} of them equivalent; ${chosen.length} are tried`);

const workers = Array.from({ length: Number(values.workers) }, () => workerFor(chosen, tests));
const started = Date.now();
const surveys = (await shared(tests, (file, worker) => worker.survey(file))).flat();
print(`${surveys.flatMap((one) => one.tests).length} tests pass without a mutant, ${seconds()} s`);
const tried = await shared(chosen, attempt);
for (const worker of workers) worker.end();
for (const line of lines(tried, values.sample === undefined ? same : [])) print(line);
print(`${seconds()} s`);
mkdirSync(join(ROOT, "out"), { recursive: true });
writeFileSync(join(ROOT, "out/mutants.json"), JSON.stringify(tried, null, 1));

async function attempt(mutant: Numbered, worker: Worker): Promise<Tried> {
  const plan = planned(mutant, surveys, Number(values.steps));
  if (plan.length === 0) return { mutant, fate: "unreached", by: "" };
  const { fate, by } = await worker.attempt(mutant.id, plan);
  if (!noticed(fate)) print(`${fate} ${told(mutant)} (${plan.length} tests, ${seconds()} s)`);
  return { mutant, fate, by };
}

/** Each thing is done by the next worker that is free; the answers come in the order of the things. */
async function shared<Thing, Done>(
  things: readonly Thing[],
  act: (thing: Thing, worker: Worker) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const queue = [...things.entries()];
  const serve = async (worker: Worker): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      done[next[0]] = await act(next[1], worker);
    }
  };
  await Promise.all(workers.map(serve));
  return done;
}

/** As many as were asked for, each as likely as another; in the order of their places. */
function drawn(mutants: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return mutants;
  const random = mulberry32(Number(values.seed));
  const ranked = mutants.map((mutant) => ({ mutant, rank: random() }));
  const most = [...ranked].sort((a, b) => a.rank - b.rank).slice(0, Number(values.sample));
  return ranked.filter((one) => most.includes(one)).map(({ mutant }) => mutant);
}

function seconds(): number {
  return Math.round((Date.now() - started) / 1000);
}
