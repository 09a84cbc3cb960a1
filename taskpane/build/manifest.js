/**
 * Build step: writes the manifest for an address, and says what
 * is wrong with a manifest without asking anyone on the network.
 */
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { orderProblems } from "./manifest-order.js";
import { isNamespace } from "./namespace.js";

/** Where the development server is; every URL in `manifest.xml` starts with it. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

const NAMESPACE = "http://schemas.microsoft.com/office/appforoffice/1.1";
/** The languages beside English that every text must have: Sweden's Swedish and Finland's. */
const LOCALES = ["sv-SE", "sv-FI"];
/** The namespace is part of every formula and stays the same in all languages. */
const UNTRANSLATED = ["Functions.Namespace"];
const LIMITS = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const MAX_ID = 32;
const REQUIRED_ICONS = ["16", "32", "80"];
const ALLOWED_ICONS = ["16", "20", "24", "32", "40", "48", "64", "80"];

/**
 * An address as the build takes it: https, no query, no fragment, without the closing slash. Throws on anything else.
 * @param {string} address
 * @returns {string}
 */
export function addressOf(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:") {
    throw new Error(
      `The address must start with https://, since Excel loads add-ins over nothing else. Got: ${address}`,
    );
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(
      `The address must be a folder on a web server, without query, fragment or user name. Got: ${address}`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * A text of the development address (the manifest, function metadata) for another address.
 * @param {string} text
 * @param {string} address
 * @returns {string}
 */
export function addressed(text, address) {
  return text.replaceAll(DEVELOPMENT_ADDRESS, addressOf(address).replaceAll("&", "&amp;"));
}

/**
 * What is wrong with a manifest, one sentence each; empty when nothing is.
 * @param {string} xml
 * @returns {string[]}
 */
export function manifestProblems(xml) {
  const root = rootOf(xml);
  if (typeof root === "string") return [`not well-formed: ${root}`];
  return [
    ...orderProblems(root),
    ...idProblems(root),
    ...resourceProblems(root),
    ...textProblems(root),
    ...urlProblems(root),
    ...iconProblems(root),
    ...runtimeProblems(root),
    ...namespaceProblems(root),
  ];
}

/**
 * The icon files that a manifest names and the size each must
 * have; the two icons outside the ribbon have sizes of their own.
 * @param {string} xml
 * @returns {{ url: string, size: number }[]}
 */
export function iconsOf(xml) {
  const root = rootOf(xml);
  if (typeof root === "string") throw new Error(root);
  const urls = new Map(
    all(root, "bt:Image").flatMap((image) => entry(image.getAttribute("id"), image.getAttribute("DefaultValue"))),
  );
  return [
    ...all(root, "bt:Image").flatMap((image) => {
      const size = image.getAttribute("size");
      return size === null ? [] : [{ url: urls.get(image.getAttribute("resid") ?? "") ?? "", size: Number(size) }];
    }),
    ...all(root, "IconUrl").map((icon) => ({ url: icon.getAttribute("DefaultValue") ?? "", size: 32 })),
    ...all(root, "HighResolutionIconUrl").map((icon) => ({ url: icon.getAttribute("DefaultValue") ?? "", size: 64 })),
  ];
}

/**
 * The root element, or why there is none.
 * @param {string} xml
 * @returns {import("@xmldom/xmldom").Element | string}
 */
function rootOf(xml) {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml").documentElement;
    return root?.namespaceURI === NAMESPACE && root.localName === "OfficeApp" ? root : "the root is not an OfficeApp";
  } catch (error) {
    return String(error);
  }
}

/** @typedef {import("@xmldom/xmldom").Element} Element */

/**
 * @param {Element} root
 * @param {string} name
 * @returns {Element[]}
 */
function all(root, name) {
  return Array.from(root.getElementsByTagName(name));
}

/**
 * @param {string | null} key
 * @param {string | null} value
 * @returns {[string, string][]}
 */
function entry(key, value) {
  return key === null || value === null ? [] : [[key, value]];
}

/** @type {(root: Element) => string[]} */
function idProblems(root) {
  const id = all(root, "Id")[0]?.textContent ?? "";
  const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? [] : [`Id "${id}" is not a GUID`];
  const version = all(root, "Version")[0]?.textContent ?? "";
  return [...guid, ...(/^\d+\.\d+\.\d+\.\d+$/.test(version) ? [] : [`Version "${version}" is not four numbers`])];
}

/** @type {(root: Element) => string[]} */
function resourceProblems(root) {
  const resources = all(root, "Resources").flatMap((element) => all(element, "*"));
  const ids = resources.flatMap((element) => element.getAttribute("id") ?? []);
  const used = all(root, "*").flatMap((element) => element.getAttribute("resid") ?? []);
  const controls = all(root, "*").flatMap((element) =>
    resources.includes(element) ? [] : (element.getAttribute("id") ?? []),
  );
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid "${id}" is not defined`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource "${id}" is never used`),
    ...repeated(ids).map((id) => `resource "${id}" is defined twice`),
    ...repeated(controls).map((id) => `control "${id}" is defined twice`),
    ...ids.filter((id) => id.length > MAX_ID).map((id) => `id "${id}" is longer than ${String(MAX_ID)} characters`),
  ];
}

/** @type {(root: Element) => string[]} */
function textProblems(root) {
  const own = ["DisplayName", "Description"].flatMap((name) =>
    Array.from(root.childNodes).flatMap((node) => (node.nodeName === name ? [/** @type {Element} */ (node)] : [])),
  );
  const limits = Object.entries(LIMITS).flatMap(([name, limit]) =>
    all(root, name).flatMap((list) => all(list, "bt:String").map((element) => ({ element, limit }))),
  );
  const texts = [
    ...limits,
    ...own.map((element) => ({ element, limit: element.nodeName === "DisplayName" ? 125 : 250 })),
  ];
  return texts.flatMap(({ element, limit }) => {
    const name = element.getAttribute("id") ?? element.nodeName;
    const overrides = overridesOf(element);
    const expected = UNTRANSLATED.includes(name) ? [] : LOCALES;
    return [
      ...expected.filter((locale) => !overrides.has(locale)).map((locale) => `"${name}" has no text for ${locale}`),
      ...[...overrides.keys()]
        .filter((locale) => !expected.includes(locale))
        .map((locale) => `"${name}" must not have ${locale}`),
      ...[element.getAttribute("DefaultValue") ?? "", ...overrides.values()]
        .filter((text) => text === "" || text.length > limit)
        .map((text) => `"${name}" is empty or longer than ${String(limit)} characters: ${text}`),
    ];
  });
}

/** @type {(element: Element) => Map<string, string>} */
function overridesOf(element) {
  const overrides = [...all(element, "bt:Override"), ...all(element, "Override")];
  return new Map(
    overrides.flatMap((override) => entry(override.getAttribute("Locale"), override.getAttribute("Value"))),
  );
}

/** @type {(root: Element) => string[]} */
function urlProblems(root) {
  const holders = ["bt:Url", "bt:Image", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"];
  const elements = holders.flatMap((name) => all(root, name));
  const urls = elements.flatMap((element) =>
    [element.getAttribute("DefaultValue") ?? [], ...overridesOf(element).values()].flat(),
  );
  const metadata = all(root, "bt:Url").filter((element) => element.getAttribute("id") === "Functions.Metadata.Url");
  return [
    ...urls.filter((url) => !url.startsWith("https://")).map((url) => `"${url}" is not https`),
    ...metadata.flatMap((element) =>
      LOCALES.filter((locale) => !overridesOf(element).has(locale)).map(
        (locale) => `the function metadata has no ${locale}`,
      ),
    ),
  ];
}

/** @type {(root: Element) => string[]} */
function iconProblems(root) {
  return all(root, "Icon").flatMap((icon) => {
    const sizes = all(icon, "bt:Image").map((image) => image.getAttribute("size") ?? "");
    return [
      ...REQUIRED_ICONS.filter((size) => !sizes.includes(size)).map((size) => `an icon has no image of ${size} pixels`),
      ...sizes
        .filter((size) => !ALLOWED_ICONS.includes(size))
        .map((size) => `an icon cannot have an image of ${size} pixels`),
      ...repeated(sizes).map((size) => `an icon has two images of ${size} pixels`),
    ];
  });
}

/**
 * A shared runtime fails without a word unless everything that runs code names one and the same page.
 * @type {(root: Element) => string[]}
 */
function runtimeProblems(root) {
  const runtimes = all(root, "Runtime");
  const resid = runtimes[0]?.getAttribute("resid");
  const code = ["FunctionFile", "Page", "Script", "Action"].flatMap((name) =>
    all(root, name).flatMap((element) =>
      [element, ...all(element, "SourceLocation")].flatMap((e) => e.getAttribute("resid") ?? []),
    ),
  );
  const page = all(root, "bt:Url")
    .find((element) => element.getAttribute("id") === resid)
    ?.getAttribute("DefaultValue");
  const start = all(root, "DefaultSettings")
    .flatMap((element) => all(element, "SourceLocation"))[0]
    ?.getAttribute("DefaultValue");
  const sets = all(root, "Set").map((set) => set.getAttribute("Name"));
  return [
    ...(runtimes.length === 1 ? [] : [`there are ${String(runtimes.length)} runtimes, not one`]),
    ...(runtimes[0]?.getAttribute("lifetime") === "long" ? [] : ["the runtime is not a long-lived (shared) one"]),
    ...(sets.includes("SharedRuntime") ? [] : ["SharedRuntime is not required"]),
    ...code
      .filter((used) => used !== resid)
      .map((used) => `"${used}" runs code outside the shared runtime "${String(resid)}"`),
    ...(page === start ? [] : [`the pane starts at ${String(start)}, the shared runtime at ${String(page)}`]),
    ...all(root, "TaskpaneId").map(() => "a shared runtime has one pane and takes no TaskpaneId"),
  ];
}

/** @type {(root: Element) => string[]} */
function namespaceProblems(root) {
  const resid = all(root, "Namespace")[0]?.getAttribute("resid");
  const value =
    all(root, "bt:String")
      .find((element) => element.getAttribute("id") === resid)
      ?.getAttribute("DefaultValue") ?? "";
  return isNamespace(value) ? [] : [`the namespace "${value}" cannot stand in a formula`];
}

/**
 * @param {string[]} names
 * @returns {string[]}
 */
function repeated(names) {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
