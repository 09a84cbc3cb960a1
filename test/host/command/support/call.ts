/** Calls of the command line, each test with a folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { run } from "../../../../host/command/cli";

/** The example as a workbook. */
export const EXAMPLE = "examples/komiljarden-2023.xlsx";
/** The same as a folder of CSV files. */
export const EXAMPLE_CSV = "examples/komiljarden-2023-csv";

/** How a call ended, and what it said. */
export interface Call {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Calls the command line. */
export async function settle(...args: string[]): Promise<Call> {
  let [out, error] = ["", ""];
  const code = await run(args, { out: (text) => (out += `${text}\n`), error: (text) => (error += `${text}\n`) });
  return { code, out, error };
}

/** A new folder for every test of the file, gone after it; its path is known while a test runs. */
export function ownFolder(): (...names: readonly string[]) => string {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "komiljarden-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  return (...names) => join(folder, ...names);
}
