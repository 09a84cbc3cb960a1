/** The command line as a process of its own: what only a whole process can show. */
import { execFileSync, spawn } from "node:child_process";

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
}

/** A process that is under way. */
export interface Underway {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** Makes pipes with names; Node cannot. */
export function makePipe(...paths: readonly string[]): void {
  execFileSync("bash", ["-c", 'mkfifo "$@"', "bash", ...paths]);
}

/** Starts the command line, within what a shell says before and after it. */
export function start(args: readonly string[], { before = "", after = "" } = {}): Underway {
  const script = `${before}exec "$0" host/command/bundled.js host/command/settle.ts "$@" ${after}`;
  const child = spawn("bash", ["-c", script, process.execPath, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [out, error] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
  return {
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => {
        resolve({ code, signal, out, error });
      });
    }),
  };
}
