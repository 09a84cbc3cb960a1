/** The file that a workbook came from, or is becoming, and where everything of the workbook is in it. */

import type { CustomFunctions } from "../../model/custom-functions";
import { HostError } from "../../model/errors";
import type { Sheet } from "../../model/sheet";
import { Workbook } from "../../model/workbook";
import { type Book, namesOf, readBook, type SheetEntry } from "./book/book";
import { type SpillMarks, spillMarks } from "./book/dynamic";
import { PROPERTIES_RELATION, PROPERTIES_TYPE, propertiesXml } from "./book/properties";
import { readStore, STORE_SHEET } from "./book/store";
import { THEME_TYPE, themeXml } from "./book/theme";
import { readCharts } from "./objects/chart-read";
import { readTables } from "./objects/table";
import { BadPart } from "./package/bad-part";
import { LIMITS, type Limits } from "./package/limits";
import { type Namespaces, namespacesOf } from "./package/namespaces";
import { isOfType, Package } from "./package/package";
import { DECLARATION, element } from "./package/xml";
import { readSheet, type Uncalculated } from "./sheet/read";
import { type Snapshot, snapshot } from "./sheet/snapshot";
import { noStrings, Strings } from "./sheet/strings";
import { emptyStyles } from "./styles/empty-styles";
import { Styles } from "./styles/styles";

/** Where a sheet is in the file, and what it was when model and file last agreed. */
export interface KnownSheet {
  readonly part: string;
  readonly relation: string;
  readonly before: Snapshot;
  /** The parts of its tables, by the tables' names. */
  readonly tables: ReadonlyMap<string, string>;
}

/** The file of a workbook. */
export interface Origin extends SpillMarks {
  readonly file: Package;
  readonly part: string;
  readonly names: Namespaces;
  readonly strings: Strings;
  readonly styles: Styles;
  readonly sheets: Map<string, KnownSheet>;
  readonly uncalculated: readonly Uncalculated[];
  /** The functions of add-ins by the names that the workbook and the file have for them. */
  readonly customFunctions: CustomFunctions;
  /** The numbers of the sheets that were added, by their relationships. */
  readonly numbers: Map<string, number>;
  /** The workbook part as it was last. */
  book: Book;
  /** The sheet that the model was opened with: while it is the active one, the file's own choice stands. */
  opened: Sheet | undefined;
}

/** The workbook in a package; nothing when it has no worksheet. Throws BadPart. */
export function opened(
  file: Package,
  limits: Limits = LIMITS,
): { readonly workbook: Workbook; readonly origin: Origin } | undefined {
  const part = bookPart(file);
  const root = file.tree(part);
  if (root.name !== "workbook") throw new BadPart("root", part);
  const names = namespacesOf(root.uri);
  const book = readBook(file, part);
  const { strings, styles } = lists(file, part, names);
  const workbook = new Workbook([]);
  workbook.date1904 = book.date1904;
  // The store is a sheet of the file and none of the model.
  const aside = new Workbook([]);
  const pairs = worksheetsOf(file, part, book).map((found) => ({
    ...found,
    sheet: added(found.entry, part, found.entry.name === STORE_SHEET ? aside : workbook),
  }));
  const marks = spillMarks({ file, part, names });
  const room = { cells: limits.cells };
  const uncalculated = pairs.flatMap(({ sheet, part: at }) =>
    readSheet(file.text(at), sheet, {
      part: at,
      strings,
      styles,
      date1904: book.date1904,
      isDynamic: marks.isDynamic,
      customFunctions: workbook.customFunctions,
      relations: file.relations(at),
      room,
    }),
  );
  const own = pairs.filter(({ sheet }) => sheet.workbook === workbook);
  if (own.length === 0) return undefined;
  for (const { sheet, part: at } of pairs) if (sheet.workbook === aside) readStore(sheet, at, workbook);
  const tables = new Map(own.map(({ part: at, sheet }) => [sheet, readTables(file, at, sheet, workbook)]));
  const charts = new Set<Uint8Array>();
  for (const { part: at, sheet } of own) readCharts(file, at, sheet, charts);
  for (const name of namesOf(book)) workbook.names.push(name);
  const visible = own.filter(({ entry }) => entry.visibility === "Visible");
  const shown = visible.find(({ entry }) => entry === book.sheets[book.active]) ?? visible[0];
  if (shown) workbook.activate(shown.sheet);
  const sheets = own.map(({ part: at, entry, sheet }): [string, KnownSheet] => [
    sheet.id,
    { part: at, relation: entry.relation, before: snapshot(sheet), tables: tables.get(sheet) ?? new Map() },
  ]);
  return {
    workbook,
    origin: {
      file,
      part,
      names,
      strings,
      styles,
      ...marks,
      sheets: new Map(sheets),
      uncalculated,
      numbers: new Map(),
      customFunctions: workbook.customFunctions,
      book,
      opened: workbook.selection.sheet,
    },
  };
}

/** The beginning of a new file: a workbook part without sheets, and a theme. */
export function created(workbook: Workbook): Origin {
  const file = new Package();
  const part = "xl/workbook.xml";
  const names = namespacesOf("");
  const content =
    element("workbookPr", { date1904: workbook.date1904 || undefined }) +
    element(
      "bookViews",
      {},
      element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 20_000, windowHeight: 12_000 }),
    ) +
    "<sheets/>";
  const namespaces = { xmlns: names.main, "xmlns:r": names.relations };
  file.put(part, DECLARATION + element("workbook", namespaces, content));
  file.relate("", `${names.relations}/officeDocument`, part);
  file.put("xl/theme/theme1.xml", themeXml(names.drawing), THEME_TYPE);
  file.relate(part, `${names.relations}/theme`, "xl/theme/theme1.xml");
  const properties = propertiesXml(workbook);
  if (properties !== undefined) {
    file.put("docProps/core.xml", properties, PROPERTIES_TYPE);
    file.relate("", PROPERTIES_RELATION, "docProps/core.xml");
  }
  const book = readBook(file, part);
  return {
    file,
    part,
    names,
    ...lists(file, part, names),
    ...spillMarks({ file, part, names }),
    sheets: new Map(),
    uncalculated: [],
    numbers: new Map(),
    customFunctions: workbook.customFunctions,
    book,
    opened: undefined,
  };
}

/** The path of the shared texts of a workbook that has none yet, and of its looks. */
export const [STRINGS_PART, STYLES_PART] = ["xl/sharedStrings.xml", "xl/styles.xml"];

function lists(file: Package, part: string, { main }: Namespaces): Pick<Origin, "strings" | "styles"> {
  const texts = file.related(part, "sharedStrings")?.target;
  const looks = file.related(part, "styles")?.target;
  return {
    strings: new Strings(texts ?? STRINGS_PART, texts === undefined ? noStrings(main) : file.text(texts)),
    styles: new Styles(looks ?? STYLES_PART, looks === undefined ? emptyStyles(main) : file.text(looks)),
  };
}

/** The part that the package begins with, or the one that says it is a workbook. */
function bookPart(file: Package): string {
  const related = file.relations("").find((relation) => isOfType(relation, "officeDocument"));
  const said =
    related?.target ??
    file.paths().find((path) => /(?:sheet|template)\.(?:macroEnabled\.)?main\+xml$/i.test(file.contentType(path)));
  return said ?? "xl/workbook.xml";
}

interface Found {
  readonly entry: SheetEntry;
  readonly part: string;
}

/** The worksheets that the workbook names; sheets of other kinds stay in the file. */
function worksheetsOf(file: Package, part: string, { sheets }: Book): Found[] {
  // Of two by one name the first holds.
  const known = new Map([...file.relations(part)].reverse().map((relation) => [relation.id, relation]));
  const taken = new Set<Uint8Array>();
  return sheets.flatMap((entry): Found[] => {
    const relation = known.get(entry.relation);
    if (!relation || !file.has(relation.target)) throw new BadPart("missing", relation?.target ?? entry.name);
    // A sheet is one part, so that a small file cannot have its largest a thousand times.
    const bytes = file.bytes(relation.target);
    if (taken.has(bytes)) throw new BadPart("value", part, entry.name);
    taken.add(bytes);
    return isOfType(relation, "worksheet") ? [{ entry, part: relation.target }] : [];
  });
}

function added({ name, visibility }: SheetEntry, part: string, workbook: Workbook): Sheet {
  try {
    const sheet = workbook.addSheet(name);
    sheet.visibility = visibility;
    return sheet;
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    throw new BadPart("value", part, name, { cause });
  }
}
