/** The members of Office.js that source files use, by the types of `@types/office-js`: `Range.values`. */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** What sheets are drawn on is told by interfaces of our own (`draw/surface.ts`), each a part of one of Excel's. */
const SURFACES: Readonly<Record<string, string>> = {
  Surface: "Worksheet",
  SurfaceFormat: "RangeFormat",
  SurfacePage: "PageLayout",
  SurfaceRange: "Range",
  SurfaceRule: "ConditionalFormat",
  borders: "RangeBorderCollection",
  conditionalFormats: "ConditionalFormatCollection",
  format: "ConditionalRangeFormat",
  freezePanes: "WorksheetFreezePanes",
  headersFooters: "HeaderFooterGroup",
  textComparison: "TextConditionalFormat",
};

/** Every member, with the files that use it. */
export function membersUsed(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram({ rootNames: files.map((file) => ROOT + file), options });
  const checker = program.getTypeChecker();
  const found = new Map<string, string[]>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      const member = memberAt(node, checker);
      if (member !== undefined) {
        const users = found.get(member) ?? [];
        if (!users.includes(file)) found.set(member, [...users, file]);
      }
      ts.forEachChild(node, visit);
    };
    const source = program.getSourceFile(ROOT + file);
    if (source) visit(source);
  }
  return found;
}

function memberAt(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const name = ts.isPropertyAccessExpression(node)
    ? node.name
    : ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)
      ? (node.propertyName ?? node.name)
      : undefined;
  if (name === undefined || !ts.isIdentifier(name)) return undefined;
  const symbol = ts.isBindingElement(node)
    ? checker.getTypeAtLocation(node.parent).getProperty(name.text)
    : checker.getSymbolAtLocation(name);
  return symbol?.declarations?.map((declaration) => memberOf(declaration, name.text)).find((one) => one !== undefined);
}

function memberOf(declaration: ts.Declaration, name: string): string | undefined {
  const { fileName } = declaration.getSourceFile();
  const of = nameOf(declaration.parent);
  if (fileName.includes("/@types/office-js/")) return `${of}.${name}`;
  return fileName.endsWith("/draw/surface.ts") ? `${SURFACES[of] ?? of}.${name}` : undefined;
}

// An interface's or a class's; of what has none, such as the parts of an interface, that of the property which it is.
function nameOf(parent: ts.Node): string {
  if (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)) return parent.name?.text ?? "";
  if (!ts.isTypeLiteralNode(parent)) return "";
  const property = ts.findAncestor(parent, (node) => ts.isPropertySignature(node) || ts.isMethodSignature(node));
  return property && ts.isPropertySignature(property) && ts.isIdentifier(property.name) ? property.name.text : "";
}

/** The files below folders whose names end so, from the repository's root. */
export function filesIn(folders: readonly string[], ending: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
}

/** What stands in a file, by its path from the repository's root. */
export function textOf(file: string): Promise<string> {
  return readFile(ROOT + file, "utf8");
}
