/** A whole release of two environments: what is in it, what each has of its own, and that it is made twice alike. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { OfficeAddinManifest } from "office-addin-manifest";
import { beforeAll, describe, expect, test } from "vitest";
import { archive, checksums, sha256 } from "../../../host/release/archive";
import { type Build, build, type Files } from "../../../host/release/build";
import type { Environment } from "../../../host/release/environments";
import { licencesText, shippedFrom } from "../../../host/release/licences";
import { CHECKSUMS, packageVersion, releaseFiles } from "../../../host/release/release";
import { contentSecurityPolicy } from "../../../taskpane/build/headers";
import { manifestProblems } from "../../../taskpane/build/manifest.js";

const contact = { name: "Förvaltning & <stöd>", email: "komiljarden@example.se", url: "https://example.se/a?b=1&c=2" };
const PRODUCTION: Environment = {
  key: "produktion",
  id: "5f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34",
  name: "Kömiljarden",
  namespace: "KOMILJARD",
  address: "https://addins.example.se/komiljarden",
  contact,
};
const PROV: Environment = {
  key: "prov",
  id: "6f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34",
  name: "Kö prov",
  namespace: "KOMILJARD.PROV",
  address: "https://addins.example.se/prov",
  contact: { name: "Provledaren", phone: "08-123 45" },
  officejs: "https://spegel.example.se/office-js/office.js",
};
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

let built: Build;
let files: Files;
beforeAll(async () => {
  built = await build();
  files = releaseFiles(built, [PRODUCTION, PROV], COMMIT);
});

const text = (path: string): string => Buffer.from(files.get(path) ?? new Uint8Array()).toString("utf8");
const paths = (under: string): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith(under)).map((path) => path.slice(under.length));
const isText = (path: string): boolean => /\.(html|json|xml|txt|js)$/.test(path);

describe("a release", () => {
  test("is the same bytes when it is made again of the same commit", async () => {
    const again = releaseFiles(await build(), [PRODUCTION, PROV], COMMIT);
    expect(checksums(again)).toBe(checksums(files));
    const [first, second] = [archive("a", files), archive("a", new Map([...again].reverse()))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test("is a zip of one folder, whose files are those that were put there, all of 1980", () => {
    const zip = archive("komiljarden-1.2.3", files);
    const unpacked = Object.entries(unzipSync(zip));
    expect(unpacked.map(([path]) => path)).toEqual([...files.keys()].map((path) => `komiljarden-1.2.3/${path}`).sort());
    for (const [path, bytes] of unpacked)
      expect(sha256(bytes), path).toBe(sha256(files.get(path.slice("komiljarden-1.2.3/".length)) ?? new Uint8Array()));
    // The first entry's header: its time and date stand at the tenth byte.
    expect(Buffer.from(zip).readUInt32LE(10)).toBe(((1 << 5) | 1) << 16);
  });

  test("has the checksum of every file but the list of them", () => {
    const lines = text(CHECKSUMS).trimEnd().split("\n");
    expect(lines.map((line) => line.slice(66))).toEqual([...files.keys()].filter((path) => path !== CHECKSUMS).sort());
    expect(lines.find((line) => line.endsWith("  LICENSE"))).toBe(
      `${sha256(readFileSync(new URL("../../../LICENSE", import.meta.url)))}  LICENSE`,
    );
  });

  test("says its version and commit", () => {
    expect(JSON.parse(text("release.json"))).toMatchObject({ version: packageVersion(), commit: COMMIT });
  });

  test("names and describes every file and folder on the page that is read first", () => {
    const page = text("LAS-MIG.md");
    const tops = [...files.keys()].filter((path) => !path.startsWith("environments/") && path !== "LAS-MIG.md");
    expect(tops.filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
    for (const path of ["site", "manifest.xml", "headers.txt"]) expect(page).toContain(`*environments/NAMN/${path}*`);
  });
});

describe("the packages that are shipped", () => {
  test("are all in both lists of materials, with all that they rest on and nothing of the tests", () => {
    const cyclonedx = JSON.parse(text("sbom.cyclonedx.json")) as {
      components: { "bom-ref": string; name: string; version: string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const spdx = JSON.parse(text("sbom.spdx.json")) as { packages: { name: string; versionInfo: string }[] };
    const listed = cyclonedx.components.map(({ name, version }) => `${name} ${version}`);
    const shipped = built.packages.map(shippedFrom).map(({ name, version }) => `${name} ${version}`);
    expect(shipped.filter((one) => !listed.includes(one))).toEqual([]);
    for (const name of ["react", "react-dom", "decimal.js", "fflate", "valibot", "webpack", "esbuild"])
      expect(
        shipped.some((one) => one.startsWith(`${name} `)),
        name,
      ).toBe(true);
    expect(listed.filter((one) => /univer|saxes|playwright|vitest|office-js /.test(one))).toEqual([]);
    const inSpdx = spdx.packages.map(({ name, versionInfo }) => `${name} ${versionInfo}`);
    expect(inSpdx.sort()).toEqual([...listed, `komiljarden ${packageVersion()}`].sort());
    const refs = new Set([`komiljarden@${packageVersion()}`, ...cyclonedx.components.map((one) => one["bom-ref"])]);
    const named = cyclonedx.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  test("have each the text of its licence, and office.js is named as loaded", () => {
    const licences = text("licences.txt");
    for (const { name, version, text: own } of built.packages.map(shippedFrom)) {
      expect(licences).toContain(`${name} ${version}`);
      expect(own, name).toMatch(/Permission is hereby granted|Permission to use, copy/);
      expect(licences).toContain(own);
    }
    expect(licences).toContain("office.js");
    expect(licencesText([])).toContain("Loaded, not shipped");
  });

  test("are refused without a licence", () => {
    const folder = new URL("../../../test/host", import.meta.url).pathname;
    expect(() => shippedFrom(folder)).toThrow();
  });

  test("are listed without the time and the number of the making", () => {
    expect(text("sbom.cyclonedx.json")).not.toMatch(/serialNumber|timestamp/);
    expect(text("sbom.spdx.json")).toContain('"created": "1980-01-01T00:00:00Z"');
  });
});

describe.each([PRODUCTION, PROV])("the environment $key", (environment) => {
  const under = `environments/${environment.key}/`;

  test("has a manifest of its own, which breaks no rule and Microsoft's reader reads", async () => {
    const manifest = text(`${under}manifest.xml`);
    expect(manifestProblems(manifest)).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), "komiljarden-manifest-"));
    writeFileSync(join(folder, "manifest.xml"), manifest);
    const info = await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
    rmSync(folder, { recursive: true });
    expect(info).toMatchObject({ id: environment.id, displayName: environment.name, hosts: ["Workbook"] });
    expect(manifest).toContain(`<Id>${environment.id}</Id>`);
    expect(manifest).toContain(`<SupportUrl DefaultValue="${environment.address}/help.html" />`);
    expect(manifest).toContain(`DefaultValue="${environment.namespace}"`);
  });

  test("has every file of the build but the manifest, the scripts byte for byte", () => {
    const site = paths(`${under}site/`);
    expect([...site].sort()).toEqual([...built.files.keys()].filter((path) => path !== "manifest.xml").sort());
    for (const path of site.filter((one) => /\.(js|png)$/.test(one)))
      expect(files.get(`${under}site/${path}`)).toBe(built.files.get(path));
  });

  test("knows no other address, namespace or id than its own", () => {
    const other = environment === PROV ? PRODUCTION : PROV;
    for (const path of paths(under).filter(isText)) {
      const own = text(under + path);
      expect(own, path).not.toContain("localhost");
      expect(own, path).not.toContain(`${other.address}/`);
      expect(own, path).not.toContain(other.id);
      if (environment === PROV && !path.endsWith(".js")) expect(own, path).not.toMatch(/KOMILJARD(?!\.PROV)/);
    }
    expect(text(`${under}site/functions.html`)).toContain(`${environment.namespace}.ALLOCATE(`);
    expect(text(`${under}site/functions.json`)).toContain(`${environment.address}/functions.html#allocate`);
  });

  test("loads office.js from where it is told, and may by its headers", () => {
    const officejs = environment.officejs ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    expect(text(`${under}site/taskpane.html`)).toContain(`<script src="${officejs}">`);
    const headers = text(`${under}headers.txt`);
    expect(headers).toContain(
      `Content-Security-Policy: ${contentSecurityPolicy({ officejs: new URL(officejs).origin })}\n`,
    );
    expect(headers).toContain("Cache-Control: public, max-age=31536000, immutable\n  *.*.js\n\n");
    expect(headers).toMatch(/Access-Control-Allow-Origin: \*\n {2}functions\.json\n {2}functions\.sv\.json\n/);
  });

  test("tells on its support page whom to ask, in both languages, and what its tab is called", () => {
    const page = text(`${under}site/help.html`);
    const told =
      environment === PROV
        ? "Provledaren: 08-123 45"
        : 'Förvaltning &amp; &lt;stöd&gt;: <a href="mailto:komiljarden@example.se">komiljarden@example.se</a>, <a href="https://example.se/a?b=1&amp;c=2">https://example.se/a?b=1&amp;c=2</a>';
    expect(page.split(`<p class="contact">${told}</p>`).length - 1).toBe(2);
    expect(page.split(`<strong>${environment.name}</strong>`).length - 1).toBe(2);
  });
});
