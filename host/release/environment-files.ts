/** The files of one environment: the pages moved to its address, its manifest, and the headers of its server. */

import { headersOf } from "../../taskpane/build/headers";
import { addressed, manifestProblems } from "../../taskpane/build/manifest.js";
import { manifestOf } from "../../taskpane/build/place.js";
import type { Files } from "./build";
import type { Contact, Environment } from "./environments";

const MANIFEST = "manifest.xml";
const HOSTED = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const [DECODER, ENCODER] = [new TextDecoder(), new TextEncoder()];

/** Of the files of a build, by their paths in the environment's folder. Throws when a manifest breaks a rule. */
export function environmentFiles(files: Files, environment: Environment): Files {
  const own = [...files].flatMap(([path, bytes]): [string, Uint8Array][] => {
    if (path === MANIFEST) return [];
    return [[`site/${path}`, /\.(html|json)$/.test(path) ? encoded(moved(path, decoded(bytes), environment)) : bytes]];
  });
  const manifest = manifestOf(decoded(files.get(MANIFEST)), environment);
  const problems = manifestProblems(manifest);
  if (problems.length > 0) throw new Error(`${environment.key}: ${problems.join("; ")}`);
  return new Map([
    ...own,
    [MANIFEST, encoded(manifest)],
    ["headers.txt", encoded(headersText([...files.keys()], environment))],
  ]);
}

function moved(
  path: string,
  text: string,
  { address, namespace, officejs = HOSTED, name, contact }: Environment,
): string {
  const own = addressed(text, address)
    .replace(/\bKOMILJARD\b/g, namespace)
    .replaceAll(HOSTED, () => officejs);
  if (path !== "help.html") return own;
  const told = own
    .replaceAll("<strong>Kömiljarden</strong>", () => `<strong>${escaped(name)}</strong>`)
    .replace(/<p class="contact">[^<]*<\/p>/g, () => `<p class="contact">${contactHtml(contact)}</p>`);
  return told;
}

function contactHtml({ name, email, phone, url }: Contact): string {
  const links = [
    ...(email === undefined ? [] : [`<a href="mailto:${escaped(email)}">${escaped(email)}</a>`]),
    ...(phone === undefined ? [] : [escaped(phone)]),
    ...(url === undefined ? [] : [`<a href="${escaped(url)}">${escaped(url)}</a>`]),
  ];
  return `${escaped(name)}: ${links.join(", ")}`;
}

/** The headers as they are sent: those of every file, then what some have besides; a name's hash is a star. */
function headersText(paths: readonly string[], { officejs }: Environment): string {
  const options = officejs === undefined ? {} : { officejs: new URL(officejs).origin };
  const [all, ...others] = ["a.png", ...paths.filter((path) => path !== MANIFEST)].map((path) => ({
    path,
    headers: Object.entries(headersOf(path, options)).map(([header, value]) => `${header}: ${value}`),
  }));
  const common = all?.headers ?? [];
  const more = others.flatMap(({ path, headers }) =>
    headers
      .filter((header) => !common.includes(header))
      .map((header) => ({ header, path: path.replace(/^.*\.[0-9a-f]{20}\.js$/, "*.*.js") })),
  );
  const groups = [...new Set(more.map(({ header }) => header))].map(
    (header) =>
      `\n${header}\n${[...new Set(more.filter((one) => one.header === header).map(({ path }) => `  ${path}\n`))].join("")}`,
  );
  return [`${common.join("\n")}\n  *\n`, ...groups].join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function decoded(bytes: Uint8Array | undefined): string {
  return DECODER.decode(bytes);
}

function encoded(text: string): Uint8Array {
  return ENCODER.encode(text);
}
