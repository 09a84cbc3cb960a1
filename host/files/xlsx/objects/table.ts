/** Tables of a file, and of the model. */

import { largest } from "../../../../src/ground";
import { addTable } from "../../../model/edit-table";
import { HostError } from "../../../model/errors";
import type { Rect } from "../../../model/rect";
import type { Sheet } from "../../../model/sheet";
import type { Workbook } from "../../../model/workbook";
import { BadPart } from "../package/bad-part";
import { isOfType, type Package } from "../package/package";
import { Sections } from "../package/sections";
import { attributesOf, contentOf, withAttributes, withContent } from "../package/tags";
import {
  type Attributes,
  all,
  bare,
  DECLARATION,
  element,
  first,
  type Node,
  numberOr,
  type Said,
  yes,
} from "../package/xml";
import { areasOf, fileAddress } from "../sheet/addresses";
import type { Snapshot } from "../sheet/snapshot";
import { plainText } from "../sheet/strings";
import { putReference, type SheetTarget } from "../sheet/write";
import { type OutTable } from "./out-table";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Reads the tables of a worksheet into the workbook; after every sheet has its cells. */
export function readTables(file: Package, part: string, sheet: Sheet, workbook: Workbook): Map<string, string> {
  const parts = new Map<string, string>();
  for (const relation of file.relations(part)) {
    if (!isOfType(relation, "table") || !file.has(relation.target)) continue;
    const root = file.tree(relation.target);
    const [area] = areasOf(root.attributes["ref"]);
    if (!area) continue;
    const name = root.attributes["displayName"] ?? root.attributes["name"] ?? "";
    try {
      addAsRead(root, area, name, sheet, workbook);
    } catch (cause) {
      if (cause instanceof HostError) throw new BadPart("value", relation.target, fileAddress(area), { cause });
      throw cause;
    }
    parts.set(name, relation.target);
  }
  return parts;
}

function addAsRead(root: Node, area: Rect, name: string, sheet: Sheet, workbook: Workbook): void {
  const before = sheet.cells;
  const headers = Array.from({ length: area.columns }, (_, j) => before.at(area.row, area.column + j));
  const style = first(root, "tableStyleInfo")?.attributes ?? {};
  const made = addTable(workbook, sheet, area, true, {
    showHeaders: root.attributes["headerRowCount"] !== "0",
    showTotals: numberOr(root.attributes["totalsRowCount"]) > 0,
    showFilterButton: hasButtons(root),
    style: style["name"] ?? "",
    showBandedRows: yes(style["showRowStripes"]),
    showBandedColumns: yes(style["showColumnStripes"]),
    highlightFirstColumn: yes(style["showFirstColumn"]),
    highlightLastColumn: yes(style["showLastColumn"]),
  });
  // A file's name of a table is taken as it is, and its cells too: it was Excel that made them.
  made.name = name;
  headers.forEach((cell, j) => {
    before.put(area.row, area.column + j, cell);
  });
}

function hasButtons(root: Node): boolean {
  const filter = first(root, "autoFilter");
  const hidden = filter ? all(filter, "filterColumn").filter(({ attributes }) => yes(attributes["hiddenButton"])) : [];
  const count = all(first(root, "tableColumns"), "tableColumn").length;
  return filter !== undefined && hidden.length < count;
}

/** Brings the tables of a worksheet up to those of its sheet; returns their parts. */
export function putTables(
  tables: readonly OutTable[],
  before: Snapshot,
  parts: ReadonlyMap<string, string>,
  target: SheetTarget,
): Map<string, string> {
  const { file, part, names } = target;
  const now = new Map<string, string>();
  for (const table of tables) {
    const known = parts.get(table.name);
    const at = known ?? file.free("xl/tables/table", ".xml");
    if (known === undefined || before.tables.get(table.name) !== JSON.stringify(table))
      putTable(file, at, table, names.main);
    if (known === undefined) file.relate(part, `${names.relations}/table`, at);
    now.set(table.name, at);
  }
  const gone = [...parts].filter(([name]) => !now.has(name)).map(([, at]) => at);
  for (const { id, target: at } of [...file.relations(part)]) {
    if (!gone.includes(at)) continue;
    file.unrelate(part, id);
    file.removeUnused(at);
  }
  if (gone.length > 0 || now.size > parts.size) {
    const listed = file.relations(part).filter((relation) => isOfType(relation, "table"));
    const entries = listed.map(({ id }) => element("tablePart", { "r:id": id }));
    const list = element("tableParts", { count: entries.length }, entries.join(""));
    putReference(target, "tableParts", entries.length === 0 ? "" : list);
  }
  return now;
}

/** The next number that no table of the file has. */
function freeNumber(file: Package): number {
  const numbers = file
    .paths()
    .filter((path) => file.contentType(path) === TABLE_TYPE)
    .map((path) => numberOr(file.tree(path).attributes["id"]));
  return 1 + largest(numbers, 0);
}

/** The order that the elements of a table stand in (ISO 29500-1, 18.5.1.2). */
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Writes a table into a part: a new one, or what is another into the one it was. */
function putTable(file: Package, part: string, table: OutTable, main: string): void {
  if (!file.has(part)) {
    const { name } = table;
    const attributes = { xmlns: main, id: freeNumber(file), name, displayName: name, totalsRowShown: false };
    file.put(part, DECLARATION + element("table", attributes), TABLE_TYPE);
  }
  const text = file.text(part);
  const before = file.tree(part);
  const sections = new Sections(part, text, ORDER);
  const { area, filtered, showHeaders, showTotals } = table;
  sections.retag({
    ref: fileAddress(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    ...(showTotals && { totalsRowShown: undefined }),
  });
  // What is sorted is said of the cells that the table had.
  if (before.attributes["ref"] !== fileAddress(area)) sections.put("sortState", "");
  const columns = all(first(before, "tableColumns"), "tableColumn");
  const filter = sections.get("autoFilter");
  const isKept = filter !== undefined && hasButtons(before) === table.showFilterButton;
  const buttons = table.columns.map((_, index) => element("filterColumn", { colId: index, hiddenButton: true }));
  const content = isKept && columns.length === table.columns.length ? contentOf(filter) : undefined;
  const filterXml = withContent(
    withAttributes(filter ?? "<autoFilter/>", { ref: fileAddress(filtered) }),
    content ?? (table.showFilterButton ? "" : buttons.join("")),
  );
  sections.put("autoFilter", showHeaders ? filterXml : "");
  sections.put("tableColumns", columnsXml(table, columns, text));
  const looks = sections.get("tableStyleInfo") ?? element("tableStyleInfo", NO_LOOKS);
  sections.put("tableStyleInfo", withAttributes(looks, otherLooks(attributesOf(looks), table)));
  file.put(part, sections.text());
}

const NO_LOOKS = { showFirstColumn: false, showLastColumn: false, showRowStripes: false, showColumnStripes: false };

/** What a table's looks are to say that they do not say already. */
function otherLooks(before: Attributes, { style }: OutTable): Said {
  const name = style.name === "" ? undefined : String(style.name);
  const { first: showFirstColumn, last: showLastColumn, rows: showRowStripes, columns: showColumnStripes } = style;
  const flags = Object.entries({ showFirstColumn, showLastColumn, showRowStripes, showColumnStripes });
  return { name, ...Object.fromEntries(flags.filter(([flag, is]) => yes(before[flag]) !== is)) };
}

/** The columns; one that the table had keeps its number, its formula and its looks. */
function columnsXml({ columns, showHeaders }: OutTable, before: readonly Node[], text: string): string {
  const ids = new Set(before.map(({ attributes }) => numberOr(attributes["id"])));
  let next = 1;
  const freeId = (): number => {
    while (ids.has(next)) next++;
    ids.add(next);
    return next;
  };
  const written = columns.map(({ name, total }, index) => {
    // Without headers the model knows no names, and the columns have those of the file.
    const known = showHeaders
      ? before.find(({ attributes }) => plainText(attributes["name"] ?? "") === name)
      : before[index];
    if (!known) return element("tableColumn", { id: freeId(), name, totalsRowLabel: total });
    const isSame = known.attributes["totalsRowLabel"] === total;
    return isSame ? bare(known, text) : withAttributes(bare(known, text), { totalsRowLabel: total });
  });
  return element("tableColumns", { count: columns.length }, written.join(""));
}
