/** The places that a release is made for, as their list in JSON tells them, and what is wrong with that. */
import type { ReleaseText } from "../../src/text";
import { addressOf } from "../../taskpane/build/manifest.js";
import { isNamespace } from "../../taskpane/build/namespace.js";
import { MAX_NAME } from "../../taskpane/build/place.js";

/** Whom users ask; told on the support page. */
export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
}

/** One place. */
export interface Environment {
  /** The name of its folder in the release. */
  readonly key: string;
  /** The add-in's GUID there, in small letters. */
  readonly id: string;
  readonly name: string;
  /** What its formulas begin with. */
  readonly namespace: string;
  /** Without the closing slash. */
  readonly address: string;
  readonly contact: Contact;
  /** Where its pages load office.js from; Microsoft's address when not said. */
  readonly officejs?: string;
}

/** The environments of a text, or what is wrong with it, a sentence each. */
export type EnvironmentsRead =
  | { readonly environments: readonly Environment[] }
  | { readonly problems: readonly string[] };

/** The id of the manifest for development: a deployed add-in must have another. */
const DEVELOPMENT_ID = "2d71b735-7bcd-42f9-a30f-5843e5ab4ce6";
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FIELDS = ["key", "id", "name", "namespace", "address", "contact", "officejs"];
const CONTACT_FIELDS = ["name", "email", "phone", "url"];
const OWN = ["key", "id", "name", "namespace", "address"] as const;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the list of environments. */
export function readEnvironments(json: string, words: ReleaseText): EnvironmentsRead {
  let list: unknown;
  try {
    list = (JSON.parse(json) as Fields | null)?.["environments"];
  } catch (error) {
    return { problems: [words.noJson((error as SyntaxError).message)] };
  }
  if (!Array.isArray(list) || list.length === 0) return { problems: [words.noList()] };
  const read = list.map((entry: unknown, index) => readOne(fieldsOf(entry), words, words.nth(index + 1)));
  const environments = read.map(({ environment }) => environment);
  const problems = [...read.flatMap(({ problems: own }) => own), ...repeated(environments, words)];
  return problems.length > 0 ? { problems } : { environments };
}

function readOne(
  fields: Fields,
  words: ReleaseText,
  nth: string,
): { readonly environment: Environment; readonly problems: readonly string[] } {
  const text = (field: string): string => textOf(fields[field]);
  const officejs = text("officejs");
  const environment: Environment = {
    key: text("key"),
    id: text("id").toLowerCase(),
    name: text("name"),
    namespace: text("namespace"),
    address: folderOf(text("address")) ?? text("address"),
    contact: contactOf(fieldsOf(fields["contact"])),
    ...(officejs !== "" && { officejs }),
  };
  const key = environment.key === "" ? nth : environment.key;
  const missing = OWN.filter((field) => text(field) === "");
  const problems = [
    ...missing.map((field) => words.missing(field)),
    ...unknownIn(fields, words),
    ...OWN.filter((field) => !missing.includes(field)).flatMap((field) => wrongValue(field, environment, words)),
    ...wrongContact(environment.contact, words),
    ...(fields["officejs"] === undefined || /^https:\/\/[^/]+\/(.*\/)?office\.js$/.test(officejs)
      ? []
      : [words.officejs(officejs)]),
  ];
  return { environment, problems: problems.map((problem) => words.at({ key, problem })) };
}

function wrongValue(field: (typeof OWN)[number], environment: Environment, words: ReleaseText): readonly string[] {
  const value = environment[field];
  switch (field) {
    case "key":
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? [] : [words.key(value)];
    case "id":
      if (!GUID.test(value)) return [words.id(value)];
      return value === DEVELOPMENT_ID ? [words.ownId()] : [];
    case "name":
      return value.length <= MAX_NAME ? [] : [words.name(MAX_NAME)];
    case "namespace":
      return isNamespace(value) ? [] : [words.namespace(value)];
    case "address":
      return folderOf(value) === undefined ? [words.address(value)] : [];
  }
}

function wrongContact({ name, email, phone, url }: Contact, words: ReleaseText): readonly string[] {
  return [
    ...(name === "" || (email ?? phone ?? url) === undefined ? [words.noContact()] : []),
    ...(email === undefined || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) ? [] : [words.email(email)]),
    ...(url === undefined || (url.startsWith("https://") && URL.canParse(url)) ? [] : [words.url(url)]),
  ];
}

function unknownIn(fields: Fields, words: ReleaseText): readonly string[] {
  const own = Object.keys(fields).filter((field) => !FIELDS.includes(field));
  const contact = Object.keys(fieldsOf(fields["contact"])).filter((field) => !CONTACT_FIELDS.includes(field));
  return [...own, ...contact.map((field) => `contact.${field}`)].map((field) => words.unknown(field));
}

function repeated(environments: readonly Environment[], words: ReleaseText): readonly string[] {
  return environments.flatMap((environment, index) =>
    OWN.flatMap((field) => {
      const value = environment[field];
      // Excel and web servers alike take no account of the case of most of these.
      const other = environments
        .slice(0, index)
        .findIndex((earlier) => value !== "" && earlier[field].toLowerCase() === value.toLowerCase());
      const named = (at: number): string => {
        const key = environments[at]?.key ?? "";
        return key === "" ? words.nth(at + 1) : key;
      };
      return other < 0
        ? []
        : [words.at({ key: named(index), problem: words.twice({ field, value, other: named(other) }) })];
    }),
  );
}

function contactOf(fields: Fields): Contact {
  const given = Object.entries(fields).flatMap(([field, value]) =>
    CONTACT_FIELDS.includes(field) && textOf(value) !== "" ? [[field, textOf(value)] as const] : [],
  );
  return { name: "", ...Object.fromEntries(given) };
}

/** The folder of an address that an add-in can be served from; nothing where there is none. */
function folderOf(address: string): string | undefined {
  try {
    const folder = addressOf(address);
    return new URL(folder).hostname === "localhost" ? undefined : folder;
  } catch {
    // What is wrong with it is said in the words of the list.
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
