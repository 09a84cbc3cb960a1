/**
 * Puts the hook of `lefthook.yml` into this clone. `npm ci` runs it as the script `prepare`; CI and a copy
 * without git need no hook. A hook that cannot be put in place is told of by lefthook and stops no installation.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

if (!process.env["CI"] && existsSync(".git")) {
  spawnSync(process.execPath, [require.resolve("lefthook/bin/index.js"), "install"], { stdio: "inherit" });
}
