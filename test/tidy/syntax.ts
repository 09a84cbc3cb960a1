/** Code as the compiler sees it. */
import ts from "typescript";
import type { TextFile } from "./repository";

/** A file of code as a tree, in which every part knows what it is a part of. */
export function parsed({ path, text }: TextFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Visits a tree, each part before its own parts. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** The index of the line that a place in the text is on. */
export function lineAt(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line;
}
