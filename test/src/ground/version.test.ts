/** The version that a fingerprint names is the package's own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERSION } from "../../../src/ground/version";

test("the version is that of package.json", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));
  expect(manifest).toMatchObject({ version: VERSION });
});
