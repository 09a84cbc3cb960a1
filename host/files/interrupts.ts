/** Signals while something is written: it is told to stop, and puts back what it did, in place of being cut off. */
import { Interrupted } from "./trouble";

/** What a terminal, a closed window or another program sends to end one. */
const STOPPING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What the computer sends when a file grows too large: unheard it ends the program, heard it is an answer. */
const TOO_LARGE = "SIGXFSZ";

/** Does what must not be cut off; `signal` is aborted with `Interrupted` when it is to stop. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = (name: NodeJS.Signals): void => stopping.abort(new Interrupted(name));
  const goOn = (): void => undefined;
  for (const name of STOPPING) process.on(name, stop);
  process.on(TOO_LARGE, goOn);
  try {
    return await work(stopping.signal);
  } finally {
    process.off(TOO_LARGE, goOn);
    // Ctrl-C comes twice where a program between passes it on: the second would cut off what is said of the first.
    if (!stopping.signal.aborted) for (const name of STOPPING) process.off(name, stop);
  }
}
