/** The production build in memory, with the packages whose code is in it. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configuration from "../../webpack.config.js";

/** Files by their paths, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a build is made of. */
export interface Build {
  /** The files of the development address: `environmentFiles` moves them. */
  readonly files: Files;
  /** The folders of the packages that are in the scripts, by their absolute paths, in order. */
  readonly packages: readonly string[];
}

/** Builds; rejects with what webpack complains of. */
export async function build(): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), "komiljarden-release-"));
  try {
    const config = configuration();
    const compilation = await compile({ ...config, output: { ...config.output, path: folder } });
    return { files: filesIn(folder), packages: packagesIn(compilation) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files in a folder and in those within. */
function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))]));
}

function compile(config: webpack.Configuration): Promise<webpack.Compilation> {
  return new Promise((done, failed) => {
    webpack(config, (error, stats) => {
      if (error !== null || stats === undefined) failed(error ?? new Error("webpack gave no result"));
      else if (stats.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
      else done(stats.compilation);
    });
  });
}

/** Where the scripts' modules come from, and what tools put into them: webpack its runtime, esbuild its helpers. */
function packagesIn({ chunks, chunkGraph }: webpack.Compilation): readonly string[] {
  const paths = [...chunks].flatMap((chunk) =>
    [...chunkGraph.getChunkModulesIterable(chunk)].flatMap((module) => {
      // Modules that were joined into one are told apart again.
      const joined = (module as webpack.Module & { modules?: webpack.Module[] }).modules ?? [module];
      return joined.map((one) => packageOf(one.nameForCondition() ?? ""));
    }),
  );
  const loader = fileURLToPath(import.meta.resolve("esbuild-loader"));
  const tools = [fileURLToPath(import.meta.resolve("webpack")), createRequire(loader).resolve("esbuild")].map(
    packageOf,
  );
  return [...new Set([...paths, ...tools].filter((path) => path !== undefined))].sort();
}

/** The folder of the package that a file is in; none for our own. */
function packageOf(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}
