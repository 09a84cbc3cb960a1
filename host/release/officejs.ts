/**
 * Which files of office.js this add-in loads in Excel, for networks that do not reach Microsoft's address. Read from
 * the scripts themselves: the first asks for that of host, platform and version, and for the texts of Excel's language.
 */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** A file of office.js by its path from the first of them, and what asks for it. */
export interface OfficeFile {
  readonly path: string;
  readonly why: string;
}

/** What a mirror has to hold, and nothing else. */
export const OFFICE_FILES: readonly OfficeFile[] = [
  { path: "office.js", why: "the page; the runtime of the functions is in the file of each Excel" },
  { path: "excel-win32-16.01.js", why: "Excel for Windows" },
  { path: "excel-mac-16.00.js", why: "Excel for Mac" },
  { path: "excel-web-16.00.js", why: "Excel on the web" },
  { path: "sv-se/office_strings.js", why: "Excel in Swedish" },
  { path: "en-us/office_strings.js", why: "Excel in English, and in any language whose texts are not there" },
  { path: "telemetry/oteljs_agave.js", why: "Microsoft's telemetry; without it office.js goes on after five seconds" },
  { path: "ariatelemetry/aria-web-telemetry.js", why: "Microsoft's older telemetry, where Excel asks for it" },
  { path: "o15apptofilemappingtable.js", why: "a page that is opened in a browser, to try a deployment" },
];

/** What the files name but this add-in never makes them load, and why. */
export const NOT_LOADED: Readonly<Record<string, string>> = {
  "office.debug.js": "another name for office.js itself",
  "office_strings.js": "in the folder of a language",
  "webauth.browserauth.js": "signing in, which the add-in does not",
  "webauth.browserauth.debug.js": "signing in, which the add-in does not",
  "https://alcdn.msauth.net/browser/2.21.0/js/msal-browser.min.js": "signing in, which the add-in does not",
  "//ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js": "Excels that are too old for this add-in",
};

/** The folder of the genuine office.js that the project is tested with. */
export function officeFolder(): string {
  return dirname(require.resolve("@microsoft/office-js/dist/office.js"));
}

/** The version of the package in that folder. */
export function officeVersion(): string {
  const { version } = JSON.parse(readFileSync(join(officeFolder(), "..", "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** The list with the SHA-256 of each file, a line each, as `sha256sum -c` reads it. */
export function officeChecksums(folder = officeFolder()): string {
  const lines = OFFICE_FILES.map(
    ({ path }) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex")}  ${path}\n`,
  );
  return lines.join("");
}

/** Copies the files of the list from one folder to another. */
export function mirrorInto(target: string, folder = officeFolder()): void {
  for (const { path } of OFFICE_FILES) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    copyFileSync(join(folder, path), join(target, path));
  }
}

function main([target]: readonly string[]): void {
  if (target === undefined) {
    process.stderr.write("npm run mirror -- MAPP/FOLDER\n");
    process.exitCode = 2;
    return;
  }
  mirrorInto(target);
  process.stdout.write(officeChecksums(target));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
