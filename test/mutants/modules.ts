/** The engine and its tests, loaded as often as one likes without compiling anew: every mutant gets them untouched. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import vm from "node:vm";
import { compiled, GIVEN, type Numbered } from "./switches";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

type Exports = Record<string, unknown>;
type Body = (...given: readonly unknown[]) => void;

/** Which mutant is on, and how many steps were taken. */
export interface Switchboard {
  readonly mutant: (id: number) => boolean;
  readonly step: () => void;
}

/** Modules by path from the root. */
export interface Modules {
  /** Loads a module, and what it imports, unless that was done since `forget`. */
  readonly load: (path: string) => Exports;
  /** Forgets what was loaded, but not how it is compiled. */
  readonly forget: () => void;
}

/** Files with the switches of their mutants. Packages come from Node; `stand-ins` are given instead of some. */
export async function modulesWith(
  mutants: readonly Numbered[],
  board: Switchboard,
  tests: readonly string[],
  standIns: Readonly<Record<string, Exports>>,
): Promise<Modules> {
  const bodies = new Map<string, Body>();
  const packages = new Map<string, Exports>(Object.entries(standIns));
  const loaded = new Map<string, Exports>();

  async function compile(path: string): Promise<void> {
    if (bodies.has(path)) return;
    const code = compiled(
      path,
      readFileSync(join(ROOT, path), "utf8"),
      mutants.filter(({ file }) => file === path),
    );
    const body = new vm.Script(`(function (${GIVEN.join(", ")}) {${code}\n})`, { filename: join(ROOT, path) });
    bodies.set(path, body.runInThisContext() as Body);
    for (const [, name = ""] of code.matchAll(/\brequire\("([^"]+)"\)/g)) {
      if (name.startsWith(".")) await compile(resolved(path, name));
      else if (!packages.has(name)) packages.set(name, await packageOf(name));
    }
  }

  function load(path: string): Exports {
    const known = loaded.get(path);
    if (known !== undefined) return known;
    const exports: Exports = {};
    loaded.set(path, exports);
    const filename = join(ROOT, path);
    const meta = { filename, dirname: dirname(filename), url: pathToFileURL(filename).href };
    const required = (name: string): unknown => packages.get(name) ?? load(resolved(path, name));
    bodies.get(path)?.(exports, required, meta, board.mutant, board.step);
    return exports;
  }

  for (const path of tests) await compile(path);
  return { load, forget: () => loaded.clear() };
}

/** A package as compiled code expects it: with a default export, and known to be a module. */
async function packageOf(name: string): Promise<Exports> {
  return { ...((await import(name)) as Exports), __esModule: true };
}

function resolved(from: string, name: string): string {
  const base = join(ROOT, dirname(from), name);
  const found = ["", ".ts", ".tsx", "/index.ts", ".js"]
    .map((end) => base + end)
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined) throw new Error(`${from} imports ${name}, which is nowhere`);
  return relative(ROOT, found);
}
