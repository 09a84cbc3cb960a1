/** The production build in a folder of its own, for the tests that look at it and the benchmark that weighs it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import configuration from "../../webpack.config.js";

/** The files of each entry point, by its name. */
export type Entries = Readonly<Record<string, readonly string[]>>;

/** Builds for an address into a folder, and for a mirror of office.js; rejects with what webpack complains of. */
export async function buildInto(folder: string, address: string, officejs?: string): Promise<Entries> {
  const config = configuration({ address, ...(officejs !== undefined && { officejs }) });
  const stats = await new Promise<webpack.Stats>((done, failed) => {
    webpack({ ...config, output: { ...config.output, path: folder } }, (error, result) => {
      if (result === undefined) failed(error ?? new Error("webpack gave no result"));
      else done(result);
    });
  });
  const { errors = [], entrypoints = {} } = stats.toJson({ all: false, errors: true, entrypoints: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return Object.fromEntries(
    Object.entries(entrypoints).map(([name, entry]) => [name, (entry.assets ?? []).map((asset) => asset.name)]),
  );
}

/** The bytes of files together, each gzipped. */
export function gzipped(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}
