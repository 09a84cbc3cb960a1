/**
 * What cells say of formulas whose answers spill: a number of the cells' metadata (MS-XLSX 2.2.4.6, `XLDAPR`). A file
 * without it has array formulas of fixed areas only.
 */
import type { Namespaces } from "../package/namespaces";
import type { Package } from "../package/package";
import { Sections } from "../package/sections";
import { contentOf } from "../package/tags";
import { all, DECLARATION, element, first, type Node, numberOr, within, yes } from "../package/xml";

const PART = "xl/metadata.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const KIND = "XLDAPR";
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** The workbook's part in its file. */
interface Place {
  readonly file: Package;
  readonly part: string;
  readonly names: Namespaces;
}

/** How cells of a file say that their formulas' answers spill. */
export interface SpillMarks {
  /** Whether a number of a cell's metadata says so. */
  readonly isDynamic: (metadata: string | undefined) => boolean;
  /** Such a number, which is put into the file when it has none. */
  readonly dynamic: () => number;
}

/** Reads what the file has of them. */
export function spillMarks(place: Place): SpillMarks {
  let known = numbersIn(place);
  return {
    isDynamic: (metadata) => known.includes(Number(metadata)),
    dynamic: () => {
      if (known.length === 0) known = [added(place)];
      return known[0] ?? 0;
    },
  };
}

function numbersIn({ file, part }: Place): readonly number[] {
  const at = file.related(part, "sheetMetadata")?.target;
  if (at === undefined || !file.has(at)) return [];
  const root = file.tree(at);
  const type =
    1 + all(first(root, "metadataTypes"), "metadataType").findIndex((one) => one.attributes["name"] === KIND);
  const values = all(root, "futureMetadata").find(({ attributes }) => attributes["name"] === KIND);
  const isSpilling = all(values, "bk").map((one) => yes(within(one, "dynamicArrayProperties")?.attributes["fDynamic"]));
  const says = ({ attributes: { t, v } }: Node): boolean =>
    type > 0 && numberOr(t) === type && isSpilling[numberOr(v, -1)] === true;
  const cells = all(first(root, "cellMetadata"), "bk");
  return cells.flatMap((one, index) => (all(one, "rc").some(says) ? [index + 1] : []));
}

function added(place: Place): number {
  const { file } = place;
  const at = metadataPart(place);
  const xml = file.text(at);
  const root = file.tree(at);
  const sections = new Sections(at, xml, ORDER);
  const types = all(first(root, "metadataTypes"), "metadataType");
  const kind = types.findIndex(({ attributes }) => attributes["name"] === KIND);
  if (kind < 0) sections.append("metadataTypes", [element("metadataType", { name: KIND, ...BEHAVIOUR })]);
  const values = all(root, "futureMetadata");
  const mine = values.find(({ attributes }) => attributes["name"] === KIND);
  const v = all(mine, "bk").length;
  const others = values.filter((one) => one !== mine).map(({ start, whole }) => xml.slice(start, whole));
  const before = mine ? contentOf(xml.slice(mine.start, mine.whole)) : "";
  sections.put("futureMetadata", ...others, element("futureMetadata", { name: KIND, count: v + 1 }, before + SPILLING));
  const t = 1 + (kind < 0 ? types.length : kind);
  sections.append("cellMetadata", [element("bk", {}, element("rc", { t, v }))]);
  file.put(at, sections.text());
  return 1 + all(first(root, "cellMetadata"), "bk").length;
}

function metadataPart({ file, part, names }: Place): string {
  const known = file.related(part, "sheetMetadata")?.target;
  if (known !== undefined && file.has(known)) return known;
  file.put(PART, DECLARATION + element("metadata", { xmlns: names.main }), TYPE);
  file.relate(part, `${names.relations}/sheetMetadata`, PART);
  return PART;
}

/** What becomes of the mark when its cell is copied, moved or merged, as Excel says it. */
const BEHAVIOUR = {
  minSupportedVersion: 120_000,
  copy: true,
  pasteAll: true,
  pasteValues: true,
  merge: true,
  splitFirst: true,
  rowColShift: true,
  clearFormats: true,
  clearComments: true,
  assign: true,
  coerce: true,
  cellMeta: true,
};

const SPILLING = element(
  "bk",
  {},
  element(
    "extLst",
    {},
    element(
      "ext",
      { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
      element("xda:dynamicArrayProperties", { "xmlns:xda": NAMESPACE, fDynamic: true, fCollapsed: false }),
    ),
  ),
);
