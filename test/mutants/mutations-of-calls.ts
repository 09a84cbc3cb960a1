/** Calls and chains that could have been others of the same type. */

import ts from "typescript";
import type { Place } from "./mutant";

/** Methods that are easily mistaken for each other. */
const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  trunc: "ceil",
  startsWith: "endsWith",
  endsWith: "startsWith",
  find: "findLast",
  findLast: "find",
  findIndex: "findLastIndex",
  indexOf: "lastIndexOf",
  lastIndexOf: "indexOf",
  toUpperCase: "toLowerCase",
  toLowerCase: "toUpperCase",
  padStart: "padEnd",
};

/** Methods whose answer is of the type of what they are asked of. */
const LEAVES = ["filter", "sort", "toSorted", "reverse", "toReversed", "slice", "trim", "concat", "abs", "neg"];

/** Sums of exact numbers, whose answer is of the type of their first argument. */
const SUMS = ["plus", "minus", "times", "over", "add", "subtract", "multiply", "floorDivide", "floorDiv", "roundDiv"];

/** What a call or a chain of them could have been. */
export function replacedCalls({ node }: Place): readonly string[] {
  return [...(ts.isCallExpression(node) ? calls(node) : []), ...unguarded(node)];
}

function calls(node: ts.CallExpression): readonly string[] {
  const [called, [first, second]] = [node.expression, node.arguments];
  if (ts.isIdentifier(called)) {
    if (first === undefined || second === undefined) return [];
    if (SUMS.includes(called.text)) return [first.getText()];
    return called.text === "compare" ? [`compare(${second.getText()}, ${first.getText()})`] : [];
  }
  if (!ts.isPropertyAccessExpression(called) || inChain(node)) return [];
  const [of, name] = [called.expression.getText(), called.name.text];
  const other = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  const rest = node.getText().slice(called.name.getEnd() - node.getStart());
  return [...(other === undefined ? [] : [`${of}.${other}${rest}`]), ...(LEAVES.includes(name) ? [of] : [])];
}

/** A chain is changed as a whole: what hangs on its `?.` is no expression of its own. */
const inChain = (node: ts.Node): boolean => (node.flags & ts.NodeFlags.OptionalChain) !== 0;

/** The chain without one of its question marks. */
function unguarded(node: ts.Node): readonly string[] {
  const isPart = inChain(node.parent) && "expression" in node.parent && node.parent.expression === node;
  if (!inChain(node) || isPart) return [];
  const texts: string[] = [];
  for (let part: ts.Node | undefined = node; part !== undefined && inChain(part); part = before(part)) {
    const mark = part.getChildren().find(({ kind }) => kind === ts.SyntaxKind.QuestionDotToken);
    if (mark === undefined) continue;
    const [start, end] = [mark.getStart() - node.getStart(), mark.getEnd() - node.getStart()];
    const sign = ts.isPropertyAccessExpression(part) ? "." : "";
    texts.push(node.getText().slice(0, start) + sign + node.getText().slice(end));
  }
  return texts;
}

function before(node: ts.Node): ts.Node | undefined {
  return ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? node.expression
    : undefined;
}
