/** `npm run release` called wrongly: it says what is wrong, in either language, and makes nothing. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "komiljarden-call-"));
afterAll(() => rmSync(folder, { recursive: true }));

function called(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const out = ["--out", join(folder, "out")];
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "host/release/release.ts", ...args, ...out],
    { cwd: root, encoding: "utf8" },
  );
  return { status, said: stderr };
}

test("without a file it says how it is called", () => {
  expect(called()).toEqual({ status: 2, said: "npm run release -- environments.json [--out MAPP] [--lang sv|en]\n" });
});

test("with a file that is not there it says so", () => {
  expect(called("finns-inte.json")).toEqual({ status: 2, said: "finns-inte.json går inte att läsa: ENOENT\n" });
});

test("with mistakes in the file it tells them all, in English when asked, and makes nothing", () => {
  const file = join(folder, "environments.json");
  const contact = { name: "IT", phone: "08-1" };
  const one = { id: "x", name: "Kö", namespace: "KO", contact };
  writeFileSync(
    file,
    JSON.stringify({
      environments: [
        { key: "a", ...one, address: "https://a.example.se" },
        { key: "b", ...one, address: "http://b.example.se" },
      ],
    }),
  );
  const { status, said } = called(file, "--lang", "en");
  expect(status).toBe(2);
  expect(said.split("\n")).toEqual([
    `${file} has 6 mistakes, so nothing has been made:`,
    '  a: id "x" is no GUID, such as 5f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34.',
    '  b: id "x" is no GUID, such as 5f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34.',
    '  b: address "http://b.example.se" cannot be used: write a folder on a web server, https://…, without query, fragment or user name, and not localhost.',
    '  b: id "x" is also that of a. Each environment must have its own.',
    '  b: name "Kö" is also that of a. Each environment must have its own.',
    '  b: namespace "KO" is also that of a. Each environment must have its own.',
    "",
  ]);
  expect(existsSync(join(folder, "out"))).toBe(false);
});
