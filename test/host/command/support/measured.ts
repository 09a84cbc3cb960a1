/** The command line as a process of its own, with what it took: what a file that is made to do harm may not exceed. */
import { readFile } from "node:fs/promises";
import { type Ended, start } from "./process";

/** How a process ended, and what it took. */
export interface Measured extends Ended {
  /** Bytes of memory at its most; none where it was ended before it could tell. */
  readonly memory: number | undefined;
  /** Seconds of processor. */
  readonly seconds: number | undefined;
}

/** What a run may take. Time is the processor's: how busy the computer is otherwise decides nothing. */
export const MOST = { memory: 1_000_000_000, seconds: 60 } as const;

const TOLD_BY = new URL("tell-usage.js", import.meta.url).href;

/** Runs the command line; what it took goes through that file. The processor's time is limited by the system. */
export async function measured(args: readonly string[], file: string): Promise<Measured> {
  const options = `export KOMILJARDEN_TOOK='${file}' NODE_OPTIONS='--import ${TOLD_BY}'`;
  const ended = await start(args, { before: `ulimit -c 0; ulimit -t ${String(MOST.seconds)}; ${options}; ` }).ended;
  const [memory, seconds] = (await readFile(file, "utf8").catch(() => "")).split(" ").map(Number);
  return { ...ended, memory: memory === 0 ? undefined : memory, seconds };
}
