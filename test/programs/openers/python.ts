/** Asks the Python scripts beside this file, a question and an answer of JSON. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** Debian's own, which has openpyxl; another may stand before it on the search path. */
const PYTHON = process.env["PYTHON"] ?? "/usr/bin/python3";

/** What a script answers; throws with what it said where it fails. */
export async function askPython(script: string, question: unknown): Promise<unknown> {
  const child = spawn(PYTHON, [join(import.meta.dirname, script)], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(question));
  const answer = await text(child.stdout);
  if (answer === "") throw new Error(`${script} gave no answer.`);
  return JSON.parse(answer) as unknown;
}
