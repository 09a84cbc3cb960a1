/**
 * The lists of everything that the release rests on, as npm makes them of the lock file; no network is asked. What is
 * for development alone is taken out here, by the lock file's own marks: npm 11 takes out `react` with it, and all else
 * that a package for development needs too. What is shipped of it all the same, such as webpack's runtime, is kept.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Shipped } from "./licences";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: true; readonly devOptional?: true }>
  >;
}

interface Cyclonedx {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly tools: unknown; readonly component: object };
  readonly components: readonly { readonly "bom-ref": string; readonly name: string; readonly version: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Spdx {
  readonly packages: readonly { readonly SPDXID: string; readonly name: string; readonly versionInfo: string }[];
  readonly relationships: readonly { readonly spdxElementId: string; readonly relatedSpdxElement: string }[];
}

/** As CycloneDX, without what differs from one making to the next: its time, its number, and the npm that made it. */
export function cyclonedx(shipped: readonly Shipped[]): string {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = sbom("cyclonedx") as Cyclonedx;
  const { timestamp: __, tools: ___, component, ...about } = metadata;
  const kept = keptBy(shipped);
  const own = components.filter(({ name, version }) => kept(name, version));
  const left = new Set(components.filter((one) => !own.includes(one)).map((one) => one["bom-ref"]));
  return lines({
    ...rest,
    metadata: { ...about, component: { ...component, name: "komiljarden" } },
    // Of what is shipped it says that it is required, whatever it is for in the project.
    components: own.map((one) => ({ ...one, scope: "required", properties: [] })),
    dependencies: dependencies
      .filter(({ ref }) => !left.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => !left.has(on)) })),
  });
}

/** As SPDX, which must have a time and a namespace: both are those of the version. */
export function spdx(shipped: readonly Shipped[], version: string): string {
  const { packages, relationships, ...rest } = sbom("spdx") as Spdx;
  const kept = keptBy(shipped);
  const own = packages.filter(({ name, versionInfo }) => name === "komiljarden" || kept(name, versionInfo));
  const left = new Set(packages.filter((one) => !own.includes(one)).map(({ SPDXID }) => SPDXID));
  return lines({
    ...rest,
    documentNamespace: `http://spdx.org/spdxdocs/komiljarden-${version}`,
    creationInfo: { created: "1980-01-01T00:00:00Z", creators: ["Tool: npm sbom"] },
    packages: own,
    relationships: relationships.filter((one) => !left.has(one.spdxElementId) && !left.has(one.relatedSpdxElement)),
  });
}

/** Whether a package is in a release: the lock file has it for more than development, or it is shipped. */
function keptBy(shipped: readonly Shipped[]): (name: string, version: string) => boolean {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const locked = Object.entries(packages).flatMap(([path, { version = "", dev, devOptional }]) =>
    dev === true || devOptional === true ? [] : [`${path.replace(/^.*node_modules\//, "")} ${version}`],
  );
  const kept = new Set([...locked, ...shipped.map(({ name, version }) => `${name} ${version}`)]);
  return (name, version) => kept.has(`${name} ${version}`);
}

function sbom(format: "cyclonedx" | "spdx"): unknown {
  const args = ["sbom", "--package-lock-only", "--sbom-format", format, "--offline"];
  const { status, stdout, stderr, error } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm sbom: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

function lines(json: object): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
