/** The licences of the packages that are shipped, with their texts. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that is in the scripts. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the package names it, such as `MIT`. */
  readonly licence: string;
  /** The texts of its licence files, notices included. */
  readonly text: string;
}

/** What is loaded by the pages but not in the release. */
const LOADED = `office.js
  Loaded by the page from Microsoft, or from a mirror of the deployer's own; no part of this release.
  Microsoft's licence: https://github.com/OfficeDev/office-js/blob/release/LICENSE.md
`;

/** Packages under the MIT licence that come without its text, and whose they are by their repository. */
const HOLDERS: Readonly<Record<string, string>> = { "@fluentui/react-icons": "Copyright (c) Microsoft Corporation" };

const RULE = `${"-".repeat(80)}\n`;

/** A package from its folder. Throws where it has no licence, or no text of one: it may then not be shipped. */
export function shippedFrom(folder: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  const holder = HOLDERS[name];
  if (texts.length === 0 && license === "MIT" && holder !== undefined) texts.push(mit(holder));
  if (license === undefined || texts.length === 0) throw new Error(`${name} ${version} is shipped without a licence`);
  return { name, version, licence: license, text: texts.join("\n\n") };
}

// Our own licence is the same; it differs in the holder's line.
function mit(holder: string): string {
  const own = readFileSync(new URL("../../LICENSE", import.meta.url), "utf8");
  return own.replace(/^Copyright .*$/m, holder).trim();
}

/** All licences as one text: the list first, then each text once with the packages that it is for. */
export function licencesText(shipped: readonly Shipped[]): string {
  const texts = [...new Set(shipped.map(({ text }) => text))];
  const line = ({ name, version, licence }: Shipped): string => `${name} ${version} (${licence})\n`;
  const chapters = texts.map((text) => {
    const packages = shipped.filter((one) => one.text === text);
    return `${RULE}${packages.map(line).join("")}\n${text}\n\n`;
  });
  return [
    "What the scripts of this release are made of, beside Kömiljarden itself (see LICENSE).\n\n",
    ...shipped.map(line),
    `\nLoaded, not shipped:\n\n${LOADED}\n`,
    ...chapters,
  ].join("");
}
