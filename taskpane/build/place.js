/** The manifest for a place that the add-in is served from, with an id, a name and a namespace of its own. */
import { addressed } from "./manifest.js";

/** How long the name of a place's add-in may be: it stands within texts of at most 125 characters. */
export const MAX_NAME = 50;
/** The add-in's name in the manifest of the repository. */
const NAME = "Kömiljarden";

/**
 * The manifest of the repository for another place: its id, name, namespace and address. Where the name of the add-in
 * is told to users the place's own stands, the tab of the ribbon included.
 * @param {string} xml
 * @param {{ id: string, name: string, namespace: string, address: string }} place
 * @returns {string}
 */
export function manifestOf(xml, { id, name, namespace, address }) {
  const own = xml
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/(id="Functions\.Namespace" DefaultValue=)"[^"]*"/, (_, start) => `${start}"${namespace}"`)
    .replace(/\b(DefaultValue|Value)="[^"]*"/g, (text) => text.replaceAll(NAME, () => escaped(name)));
  return addressed(own, address);
}

/**
 * @param {string} text
 * @returns {string}
 */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
