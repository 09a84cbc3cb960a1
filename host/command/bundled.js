/**
 * `node host/command/bundled.js ENTRY ARGUMENTS…` runs a command of ours out of one file, made of its sources and
 * kept in `node_modules/.cache` until one of them changes: five hundred modules cost two seconds to load, one file
 * a fraction of one. Where the file cannot be written the sources are run themselves, more slowly.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Before the file's last line, which says what it was made of. */
const MADE_OF = "\n//# made of ";

const [node = "", , entry = "", ...args] = process.argv;
const file = join(ROOT, "node_modules/.cache/komiljarden", `${entry.replaceAll(/\W/g, "-")}.mjs`);
process.argv = [node, entry, ...args];
if (isFresh() || (await make())) {
  await import(pathToFileURL(file).href);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(join(ROOT, entry)).href);
}

/** Whether the file is there, and of today's sources. */
function isFresh() {
  try {
    const text = readFileSync(file, "utf8");
    const made = text.slice(text.lastIndexOf(MADE_OF) + MADE_OF.length);
    const paths = /** @type {[string, number, number][]} */ (JSON.parse(made)).map(([path]) => path);
    return paths.length > 0 && JSON.stringify(standing(paths)) === made;
  } catch {
    // No file, half of one, or a source of it that is gone: it has to be made.
    return false;
  }
}

/** Makes the file; false where it cannot be written. Sources that cannot be understood are an error of esbuild's. */
async function make() {
  const begun = Date.now();
  const { build } = await import("esbuild");
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    // Packages of the older kind ask for `require`, which a module of the newer kind has not.
    banner: { js: 'import { createRequire as $make } from "node:module"; const require = $make(import.meta.url);' },
    metafile: true,
    write: false,
    logLevel: "error",
    outfile: file,
  });
  // Installed packages have no times of their own; the lock file has.
  const made = standing(["package-lock.json", ...Object.keys(metafile.inputs).filter((path) => !path.startsWith("("))]);
  // What was edited meanwhile may be in the file or not: then it is made anew the next time.
  const last = made.some(([, time]) => time >= begun) ? [] : made;
  const [{ text } = { text: "" }] = outputFiles;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Written beside and renamed: another run may be reading it.
    const beside = `${file}.${String(process.pid)}`;
    writeFileSync(beside, `${text}${MADE_OF}${JSON.stringify(last)}`);
    renameSync(beside, file);
    return true;
  } catch {
    return false;
  }
}

/**
 * The sources, each with its time and size.
 * @param {readonly string[]} paths
 * @returns {[string, number, number][]}
 */
function standing(paths) {
  return paths.map((path) => {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    return [path, mtimeMs, size];
  });
}
