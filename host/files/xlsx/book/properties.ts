/** What a new file says of itself: who made it, and what it is called. */
import type { Workbook } from "../../../model/workbook";
import { DECLARATION, element, escaped } from "../package/xml";

/** The content type of the part. */
export const PROPERTIES_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
/** The type of the relationship that names the part. */
export const PROPERTIES_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** The elements of the part by the names that Office.js has for what they say (ISO 29500-2, 11.1). */
const ELEMENTS: readonly (readonly [property: string, element: string])[] = [
  ["category", "cp:category"],
  ["author", "dc:creator"],
  ["comments", "dc:description"],
  ["keywords", "cp:keywords"],
  ["lastAuthor", "cp:lastModifiedBy"],
  ["subject", "dc:subject"],
  ["title", "dc:title"],
];

/** The part; nothing when nothing is said. */
export function propertiesXml({ properties }: Workbook): string | undefined {
  const said = ELEMENTS.flatMap(([property, name]) => {
    const text = properties[property];
    return text === undefined || text === "" ? [] : [element(name, {}, escaped(String(text)))];
  });
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return said.length === 0 ? undefined : DECLARATION + element("cp:coreProperties", namespaces, said.join(""));
}
