import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import configuration from "../webpack.config.js";
import { buildInto, type Entries, gzipped } from "./support/build";

const ADDRESS = "https://tillagg.example.se/komiljarden";
/** What a reader of files would say, which no minifier changes, by the packages that the workbench alone has. */
const SAID = { saxes: "unmatched closing tag" };
/** What the package says that makes the files which are saved. */
const ZIPPER = "filename too long";
const dist = mkdtempSync(join(tmpdir(), "komiljarden-build-"));
let entrypoints: Entries = {};

beforeAll(async () => {
  entrypoints = await buildInto(dist, ADDRESS);
}, 120_000);

afterAll(() => {
  rmSync(dist, { recursive: true });
});

const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const scripts = (): readonly string[] => readdirSync(dist).filter((file) => file.endsWith(".js"));

describe("the production build", () => {
  test("has the pages, the metadata, the icons and the manifest under fixed names, and hashes in the names of all scripts", () => {
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
    expect(files).toEqual(
      expect.arrayContaining([
        "taskpane.html",
        "help.html",
        "handbok.html",
        "avtal.html",
        "agreement.schema.json",
        "functions.json",
        "functions.sv.json",
        "functions.html",
        "manifest.xml",
      ]),
    );
    const assets = new URL("../taskpane/assets/", import.meta.url);
    expect(files.filter((file) => /^assets\/.*\.png$/.test(file)).sort()).toEqual(
      readdirSync(assets)
        .filter((file) => file.endsWith(".png"))
        .map((file) => `assets/${file}`)
        .sort(),
    );
    const handbook = read("handbok.html");
    const pictures = [...handbook.matchAll(/<img src="([^"]*)"/g)].map(([, path]) => path);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => path === undefined || !files.includes(path))).toEqual([]);
    expect(
      files.filter(
        (file) => !/\.(html|json|xml|png)$|^(assets|handbok)$/.test(file) && !/\.[0-9a-f]{20}\.js$/.test(file),
      ),
    ).toEqual([]);
  });

  test("knows no other address than its own", () => {
    for (const file of [
      "manifest.xml",
      "functions.json",
      "functions.sv.json",
      "taskpane.html",
      "help.html",
      ...scripts(),
    ]) {
      expect(read(file)).not.toContain("localhost");
    }
    expect(read("manifest.xml")).toContain(`${ADDRESS}/taskpane.html`);
  });

  test("loads office.js from Microsoft and everything else from its own folder", () => {
    const sources = [...read("taskpane.html").matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(sources[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(sources.slice(1).filter((source) => !scripts().includes(source))).toEqual([]);
  });

  test("runs under a content security policy without eval and without inline scripts", () => {
    for (const file of scripts()) expect(read(file)).not.toMatch(/\beval\(|\bnew Function\b|[^.\w]Function\(["'`]/);
    expect(read("taskpane.html")).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  test("holds nothing of the workbench or of the tests", () => {
    const { resolve } = createRequire(import.meta.url);
    for (const [name, said] of Object.entries(SAID)) expect(readFileSync(resolve(name), "utf8")).toContain(said);
    const words = new RegExp(["univer", "playwright", ...Object.values(SAID)].join("|"), "i");
    for (const file of scripts()) expect(read(file)).not.toMatch(words);
  });

  test("loads what makes files when one is saved, and not before", () => {
    const { resolve } = createRequire(import.meta.url);
    expect(readFileSync(resolve("fflate"), "utf8")).toContain(ZIPPER);
    const zippers = scripts().filter((file) => read(file).includes(ZIPPER));
    expect(zippers).toHaveLength(1);
    expect([...(entrypoints["taskpane"] ?? []), ...(entrypoints["functions"] ?? [])]).not.toContain(zippers[0]);
  });

  test("loads the functions without the pane's libraries, and before them", () => {
    const functions = entrypoints["functions"] ?? [];
    expect(functions.some((file) => file.startsWith("functions."))).toBe(true);
    expect(functions.filter((file) => /^(libraries|taskpane)\./.test(file))).toEqual([]);
    const page = read("taskpane.html");
    const last = Math.max(...functions.map((file) => page.indexOf(file)));
    expect(last).toBeLessThan(page.indexOf("libraries."));
  });

  test("links every function to its part of the help page beside it", () => {
    const { functions } = JSON.parse(read("functions.json")) as { functions: { helpUrl: string }[] };
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${ADDRESS}/functions.html#`)).toBe(true);
      expect(read("functions.html")).toContain(`id="${new URL(helpUrl).hash.slice(1)}"`);
    }
  });

  test("has no React in what the functions load, at once or when they are first asked for", () => {
    const loaded = [
      ...(entrypoints["functions"] ?? []),
      ...scripts().filter((file) => /^(functions-when-called|functions-settlement|engine|settlement)\./.test(file)),
    ];
    expect(loaded.some((file) => file.startsWith("functions-when-called."))).toBe(true);
    for (const file of loaded) expect(read(file)).not.toMatch(/react|fluent/i);
  });

  test("stays within 40 kB for the functions and 200 kB for the pane, gzipped", () => {
    expect(gzipped(dist, entrypoints["functions"] ?? [])).toBeLessThan(40_000);
    expect(gzipped(dist, entrypoints["taskpane"] ?? [])).toBeLessThan(200_000);
  });
});

describe("the build refuses", () => {
  test.each([
    [{ address: "http://example.se" }, /must start with https/],
    [{ address: "" }, /must start with https/],
    [{ officejs: "http://example.se/office.js" }, /office\.js must be loaded over https/],
    [{ officejs: "https://example.se/other.js" }, /from a file of that name/],
  ])("%j", (env, complaint) => {
    expect(() => configuration(env, { mode: "production" })).toThrow(complaint);
  });
});
