/** Builds the add-in and the workbench page for development, each into a folder named by what it was built from. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import configuration from "../../webpack.config.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What builds and certificates are kept in; deleting it costs one slow start. */
export const CACHE = join(root, ".cache", "workbench");

/** Where the two builds lie. */
export interface Built {
  readonly addin: string;
  readonly page: string;
}

/** A bundle: what it is made of, and how. */
interface Part {
  readonly name: "addin" | "page";
  readonly sources: readonly string[];
  readonly configuration: () => webpack.Configuration;
}

const SHARED = ["webpack.config.js", "package-lock.json", "src", "taskpane", "functions", "docs"];

const addin: Part = {
  name: "addin",
  sources: [...SHARED, "package.json", "manifest.xml"],
  configuration: () => configuration({}, { mode: "development" }),
};

const page: Part = {
  name: "page",
  sources: ["webpack.config.js", "package-lock.json", "host", "src"],
  configuration: () => {
    const base = configuration({}, { mode: "development" });
    return {
      ...base,
      // Only what is used of Univer, and React without its checks: it starts sooner.
      mode: "production",
      entry: { workbench: join(root, "host/workbench/page.ts") },
      devtool: false,
      module: {
        rules: [
          {
            test: /\.ts$/,
            include: [join(root, "host"), join(root, "src")],
            loader: "esbuild-loader",
            options: { target: "es2022" },
          },
          { test: /\.css$/, use: ["style-loader", "css-loader"] },
          // Univer's packages import their parts without endings.
          { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
        ],
      },
      optimization: { minimize: true, minimizer: [new EsbuildPlugin({ target: "es2022" })] },
      plugins: [],
    };
  },
};

/**
 * Brings both builds up to date with the sources; costs next
 * to nothing when they are. Throws with the compiler's words.
 */
export async function build(): Promise<Built> {
  mkdirSync(CACHE, { recursive: true });
  return { addin: await made(addin), page: await made(page) };
}

async function made(part: Part): Promise<string> {
  const folder = join(CACHE, `${part.name}-${stamp(part.sources)}`);
  if (existsSync(folder)) {
    touch(folder);
    return folder;
  }
  const output = mkdtempSync(join(CACHE, "making-"));
  try {
    await compile(part, output);
    // Another process may have made the same meanwhile: then theirs is as good.
    if (!existsSync(folder)) renameSync(output, folder);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
  forgetOld(part.name);
  return folder;
}

function compile(part: Part, path: string): Promise<void> {
  const own = part.configuration();
  const compiler = webpack({
    ...own,
    output: { ...own.output, path },
    cache: {
      type: "filesystem",
      name: `workbench-${part.name}`,
      cacheDirectory: join(root, "node_modules", ".cache", "webpack"),
    },
    infrastructureLogging: { level: "error" },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (stats?.hasErrors() === true) failed(new Error(stats.toString({ all: false, errors: true })));
        else if (error) failed(error);
        else done();
      });
    });
  });
}

/** A short text that changes with any source file's name, size or time. */
function stamp(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

/** How many older builds stay, and how long one does that another process may be serving from, in milliseconds. */
const KEPT = 3;
const SPARED = 3_600_000;

function forgetOld(name: string): void {
  const builds = readdirSync(CACHE)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => join(CACHE, entry));
  const age = (folder: string): number => Date.now() - statSync(folder).mtimeMs;
  const old = builds
    .sort((a, b) => age(a) - age(b))
    .slice(KEPT)
    .filter((folder) => age(folder) > SPARED);
  for (const folder of old) rmSync(folder, { recursive: true, force: true });
}

function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}
