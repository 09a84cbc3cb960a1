/** Tables of a file, and of the model. */

import { addTable } from "../../../model/edit-table";
import { HostError } from "../../../model/errors";
import type { Rect } from "../../../model/rect";
import type { Sheet } from "../../../model/sheet";
import type { Workbook } from "../../../model/workbook";
import { BadPart } from "../package/bad-part";
import { isOfType, type Package } from "../package/package";
import { all, bare, DECLARATION, element, first, type Node, numberOr, yes } from "../package/xml";
import { areasOf, fileAddress } from "../sheet/addresses";
import type { Snapshot } from "../sheet/snapshot";
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
  const count = all(first(root, "tableColumns") ?? root, "tableColumn").length;
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

/** Attributes of namespaces that the written table does not name. */
const FOREIGN = /\s[\w.-]+:[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The next number that no table of the file has. */
function freeNumber(file: Package): number {
  const numbers = file
    .paths()
    .filter((path) => file.contentType(path) === TABLE_TYPE)
    .map((path) => numberOr(file.tree(path).attributes["id"]));
  return 1 + Math.max(0, ...numbers);
}

/** Writes a table into a part: a new one, or in the place of the one it was. */
function putTable(file: Package, part: string, table: OutTable, main: string): void {
  const before = file.has(part) ? file.tree(part) : undefined;
  const text = before ? file.text(part) : "";
  const columns = before ? all(first(before, "tableColumns") ?? before, "tableColumn") : [];
  const ids = new Set(columns.map(({ attributes }) => numberOr(attributes["id"])));
  let next = 1;
  const freeId = (): number => {
    while (ids.has(next)) next++;
    ids.add(next);
    return next;
  };
  const columnXml = ({ name, total }: OutTable["columns"][number]): string => {
    const known = columns.find(({ attributes }) => attributes["name"] === name);
    if (known && known.attributes["totalsRowLabel"] === total) return bare(known, text).replace(FOREIGN, "");
    return element("tableColumn", {
      id: known?.attributes["id"] ?? freeId(),
      name,
      totalsRowLabel: total,
    });
  };
  const { name, area, filtered, showHeaders, showTotals, showFilterButton, style } = table;
  const buttons = table.columns.map((_, index) => element("filterColumn", { colId: index, hiddenButton: true }));
  const filter = showHeaders
    ? element("autoFilter", { ref: fileAddress(filtered) }, showFilterButton ? "" : buttons.join(""))
    : "";
  const looks = element("tableStyleInfo", {
    name: style.name === "" ? undefined : String(style.name),
    showFirstColumn: style.first,
    showLastColumn: style.last,
    showRowStripes: style.rows,
    showColumnStripes: style.columns,
  });
  const attributes = {
    xmlns: main,
    id: before?.attributes["id"] ?? freeNumber(file),
    name: before?.attributes["name"] ?? name,
    displayName: name,
    ref: fileAddress(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : false,
  };
  const content =
    filter + element("tableColumns", { count: table.columns.length }, table.columns.map(columnXml).join("")) + looks;
  file.put(part, DECLARATION + element("table", attributes, content), before ? undefined : TABLE_TYPE);
}
