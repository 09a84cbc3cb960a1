/** Settles the corpus by the command line, within a bound on time and memory for each workbook. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Input, writtenName } from "./corpus";
import type { Reply } from "./settler";

/** A workbook that was settled, or why it was not. */
export interface Settled {
  readonly out: string;
  /** What is wrong with it; nothing where it is as it should be. */
  readonly wrong: readonly string[];
  /** Whether a workbook was written. */
  readonly written: boolean;
}

/** In milliseconds: ten times what the slowest needs. */
const LIMIT = 60_000;
/** In megabytes. */
const MEMORY = 1_024;
/** How much of what was said is told, in characters. */
const TOLD = 300;
/** The keys of the JSON that say what is paid and why. */
const OUTCOME = ["agreement", "precision", "complete", "pot", "regions", "grants", "verdicts", "checks"];

/** Settles every workbook, and holds it against the figures themselves. */
export async function settleAll(inputs: readonly Input[], folder: string): Promise<ReadonlyMap<Input, Settled>> {
  const settler = startSettler();
  try {
    const base = await settleBase(settler, folder);
    const settled = new Map<Input, Settled>();
    for (const input of inputs) settled.set(input, await settleOne(settler, input, folder, base));
    return settled;
  } finally {
    settler.end();
  }
}

async function settleOne(settler: Settler, input: Input, folder: string, base: string): Promise<Settled> {
  const out = join(folder, "settled", input.program, writtenName(input));
  const json = `${out}.json`;
  const { code, error } = await settler.call([input.path, "--out", out, "--json", json]);
  const said = error.replaceAll(input.path, input.name).trim().slice(0, TOLD);
  if (input.refusal !== undefined)
    return {
      out,
      written: false,
      wrong: code === 1 && input.refusal.test(error) ? [] : [`not refused by name: ${said}`],
    };
  if (code !== 0) return { out, written: false, wrong: [`exit ${String(code)}: ${said}`] };
  const same = outcomeOf(await readFile(json, "utf8")) === base;
  return { out, written: true, wrong: same ? [] : ["settled otherwise than the figures themselves"] };
}

/** What the figures come to when they are read as CSV, which no program has had its hands on. */
async function settleBase(settler: Settler, folder: string): Promise<string> {
  const base = join(folder, "base");
  await mkdir(base, { recursive: true });
  for (const [name, sheet] of [
    ["befolkning", "Befolkning"],
    ["vantetider", "Väntetider"],
  ] as const) {
    const text = await readFile(join(import.meta.dirname, "figures", `${name}.csv`), "utf8");
    await writeFile(join(base, `${sheet}.csv`), text.replace(/^#.*\n/, ""));
  }
  const json = join(folder, "base.json");
  const { code, error } = await settler.call([base, "--out", join(folder, "base.xlsx"), "--json", json]);
  if (code !== 0) throw new Error(`The figures themselves are not settled: ${error}`);
  return outcomeOf(await readFile(json, "utf8"));
}

/** What is paid and why, of a JSON of the command line. */
function outcomeOf(json: string): string {
  const all = JSON.parse(json) as Readonly<Record<string, unknown>>;
  return JSON.stringify(OUTCOME.map((key) => all[key]));
}

/** A process that settles, started anew when it was ended. */
interface Settler {
  readonly call: (args: readonly string[]) => Promise<Reply>;
  readonly end: () => void;
}

function startSettler(): Settler {
  let process: ChildProcess | undefined;
  return {
    call: async (args) => {
      process ??= fork(join(import.meta.dirname, "settler.ts"), [], {
        execArgv: ["--import", "tsx", `--max-old-space-size=${String(MEMORY)}`],
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      const reply = await replyOf(process, args);
      if (process.killed || process.exitCode !== null || process.signalCode !== null) process = undefined;
      return reply;
    },
    end: () => void process?.kill("SIGKILL"),
  };
}

/** The answer of the process, which is ended where it gives none in time. */
async function replyOf(process: ChildProcess, args: readonly string[]): Promise<Reply> {
  const silence = new AbortController();
  const { signal } = silence;
  const answer = once(process, "message", { signal }).then(([reply]) => reply as Reply);
  const death = once(process, "exit", { signal }).then(() => ({ code: -1, error: "it died, most likely of memory" }));
  const alarm = setTimeout(LIMIT, { code: -1, error: `no end within ${String(LIMIT / 1000)} s` }, { signal });
  process.send(args);
  try {
    return await Promise.race([
      answer,
      death,
      alarm.then((late) => {
        process.kill("SIGKILL");
        return late;
      }),
    ]);
  } finally {
    silence.abort();
    await Promise.allSettled([answer, death, alarm]);
  }
}
