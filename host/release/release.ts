/** `npm run release`: a versioned zip with all that an organisation asks for before it installs the add-in. */

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { RELEASE, type ReleaseText } from "../../src/text";
import { archive, checksums, sha256 } from "./archive";
import { type Build, build, type Files } from "./build";
import { environmentFiles } from "./environment-files";
import { type Environment, readEnvironments } from "./environments";
import { licencesText, shippedFrom } from "./licences";
import { officeChecksums, officeVersion } from "./officejs";
import { cyclonedx, spdx } from "./sbom";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The pages of the repository that go along, and what each is called in the release. */
const PAPERS: Readonly<Record<string, string>> = {
  "docs/utgava.md": "LAS-MIG.md",
  "docs/deploy.md": "docs/deploy.md",
  "docs/uppgradera.md": "docs/uppgradera.md",
  "docs/tillganglighet.md": "docs/tillganglighet.md",
  "docs/dataskydd.md": "docs/dataskydd.md",
  "SECURITY.md": "SECURITY.md",
  "CHANGELOG.md": "CHANGELOG.md",
  LICENSE: "LICENSE",
};

/** The file in the release with the checksums of all others. */
export const CHECKSUMS = "checksums.sha256";

/** The version of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

/** The files of a release, the checksums included; the same for the same build, environments and commit. */
export function releaseFiles(built: Build, environments: readonly Environment[], commit: string): Files {
  const version = packageVersion();
  const shipped = built.packages.map(shippedFrom);
  const texts: Readonly<Record<string, string>> = {
    "release.json": `${JSON.stringify({ name: "komiljarden", version, commit, officejs: officeVersion() }, null, 2)}\n`,
    "licences.txt": licencesText(shipped),
    "sbom.cyclonedx.json": cyclonedx(shipped),
    "sbom.spdx.json": spdx(shipped, version),
    "office-js.sha256": officeChecksums(),
  };
  const files = new Map<string, Uint8Array>([
    ...Object.entries(PAPERS).map(([from, to]) => [to, readFileSync(join(root, from))] as const),
    ...Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const),
    ...environments.flatMap((environment) =>
      [...environmentFiles(built.files, environment)].map(
        ([path, bytes]) => [`environments/${environment.key}/${path}`, bytes] as const,
      ),
    ),
  ]);
  return files.set(CHECKSUMS, Buffer.from(checksums(files)));
}

/** Makes a release of a file of environments. The exit code: 0 when made, 2 when the call or the file is wrong. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string", default: join(root, "out", "release") },
      lang: { type: "string", default: "sv" },
    },
  });
  const words = RELEASE[values.lang === "en" ? "en" : "sv"];
  const [file] = positionals;
  if (file === undefined) return told(words.usage);
  const environments = environmentsIn(file, words);
  if (typeof environments === "string") return told(environments);
  const commit = git("rev-parse", "HEAD");
  if (git("status", "--porcelain") !== "") process.stderr.write(`${words.changed()}\n`);
  const files = releaseFiles(await build(), environments, commit);
  const folder = `komiljarden-${packageVersion()}`;
  const zip = archive(folder, files);
  mkdirSync(values.out, { recursive: true });
  const path = join(values.out, `${folder}.zip`);
  writeFileSync(path, zip);
  writeFileSync(`${path}.sha256`, `${sha256(zip)}  ${basename(path)}\n`);
  process.stdout.write(`${words.made({ file: path, files: files.size })}\n${sha256(zip)}\n`);
  return 0;
}

function environmentsIn(file: string, words: ReleaseText): readonly Environment[] | string {
  let json: string;
  try {
    json = readFileSync(file, "utf8");
  } catch (error) {
    return words.unreadable({ file, why: (error as NodeJS.ErrnoException).code ?? "" });
  }
  const read = readEnvironments(json, words);
  if ("environments" in read) return read.environments;
  return [words.wrong({ file, count: read.problems.length }), ...read.problems.map((line) => `  ${line}`)].join("\n");
}

/** What git says of the repository; nothing where there is none. */
function git(...args: readonly string[]): string {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}

function told(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
