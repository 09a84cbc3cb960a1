import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mirrorInto, NOT_LOADED, OFFICE_FILES, officeChecksums, officeFolder } from "../../../host/release/officejs";

const folder = officeFolder();
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const paths = OFFICE_FILES.map(({ path }) => path);

/** Every script that a script names in a text, and is so able to load. */
const named = (path: string): readonly string[] =>
  [...read(path).matchAll(/["']([^"'\s]+\.js)["']/g)].map(([, name = ""]) => name);

describe("the list of what office.js loads", () => {
  test("has the newest file of every Excel that the add-in runs in, as office.js itself tells the versions", () => {
    const told = /excel:\{([^}]*)\}/.exec(read("office.js"))?.[1] ?? "";
    const versions = Object.fromEntries(
      [...told.matchAll(/(\w+):"([\d.]+)"/g)].map(([, platform = "", version = ""]) => [platform, version]),
    );
    // iPad has no custom functions, and the old Windows app no longer exists.
    expect(Object.keys(versions).sort()).toEqual(["ios", "mac", "web", "win32", "winrt"]);
    for (const platform of ["mac", "web", "win32"])
      expect(paths).toContain(`excel-${platform}-${versions[platform]}.js`);
  });

  test("has a file of an Excel where that has what the add-in is made with, and not the one that lacks it", () => {
    const able = (path: string): boolean =>
      ["CustomFunctions", "SharedRuntime", "freezeRows"].every((word) => read(path).includes(word));
    expect(paths.filter((path) => path.startsWith("excel-")).filter((path) => !able(path))).toEqual([]);
    // It is this one that loads MicrosoftAjax from another machine.
    expect(able("excel-win32-16.00.js")).toBe(false);
    const loads = ".loadMsAjaxFull(";
    expect(read("excel-win32-16.00.js")).toContain(loads);
    expect(paths.filter((path) => path.startsWith("excel-") && read(path).includes(loads))).toEqual([]);
  });

  test("has the texts of Swedish and of the language that office.js falls back on", () => {
    expect(read("office.js")).toContain('sv:"sv-se"');
    expect(read("office.js")).toContain('DefaultLocale:"en-us"');
    expect(paths).toEqual(expect.arrayContaining(["sv-se/office_strings.js", "en-us/office_strings.js"]));
  });

  test("accounts for every script that a file of the list names", () => {
    const all = new Set(paths.flatMap(named).filter((name) => name !== ".js"));
    expect(all.size).toBeGreaterThan(5);
    expect([...all].filter((name) => !paths.includes(name) && !(name in NOT_LOADED))).toEqual([]);
    expect(Object.keys(NOT_LOADED).filter((name) => !all.has(name))).toEqual([]);
  });

  test("is less than a fifth of the whole folder", () => {
    const size = (path: string): number => statSync(join(folder, path)).size;
    const whole = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
    const sum = (files: readonly string[]): number => files.reduce((bytes, path) => bytes + size(path), 0);
    expect(sum(paths) * 5).toBeLessThan(sum(whole));
  });
});

describe("a mirror", () => {
  test("is made of the files of the list and no others, and its checksums are theirs", () => {
    const target = mkdtempSync(join(tmpdir(), "komiljarden-mirror-"));
    mirrorInto(target);
    const files = readdirSync(target, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".js"));
    expect(files.sort()).toEqual([...paths].sort());
    const [first = ""] = officeChecksums(target).split("\n");
    expect(first).toBe(`${createHash("sha256").update(read("office.js")).digest("hex")}  office.js`);
    rmSync(target, { recursive: true });
  });
});
