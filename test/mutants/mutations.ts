/** The small changes that are tried, at each place where the compiler would let them pass. */

import ts from "typescript";
import type { Mutant, Place } from "./mutant";
import { replacedCalls } from "./mutations-of-calls";

/** All mutants of a file. The checker keeps out what the compiler would refuse: that needs no test. */
export function mutantsOf(source: ts.SourceFile, checker: ts.TypeChecker, file: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (isNoCode(node) || (node !== source && isAskedByCompiler(node, checker))) return;
    const place = { node, checker, inFunction };
    const texts = new Set(expressions(place));
    if (texts.size > 0 || isLeftOut(node)) {
      const [start, end] = [node.getStart(source), node.getEnd()];
      const { line } = source.getLineAndCharacterOfPosition(start);
      const [from, to] = [line, line + 1].map((at) => source.getLineStarts()[at]);
      const lineText = source.text.slice(from, to).trim();
      const common = { file, start, end, line: line + 1, lineText, was: source.text.slice(start, end) };
      found.push(...[...texts].map((becomes) => ({ ...common, becomes, form: "expression" as const })));
      if (isLeftOut(node)) found.push({ ...common, becomes: "", form: "statement" });
    }
    node.forEachChild((child) => visit(child, inFunction || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return found.filter(({ was, becomes, form }) => form === "statement" || was !== becomes);
}

/** Types and imports; and assertions, which say what is always so: that one is weaker can be seen by no test. */
function isNoCode(node: ts.Node): boolean {
  const isAssertion = ts.isCallExpression(node) && node.expression.getText() === "assert";
  const isThrown = ts.isThrowStatement(node);
  return (
    isAssertion ||
    isThrown ||
    (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

/**
 * The 0 of `list[index] ?? 0`: the compiler does not know that an index is within its list, and asks for a default
 * that is never used.
 */
function isAskedByCompiler(node: ts.Node, checker: ts.TypeChecker): boolean {
  return ts.isBinaryExpression(node.parent) && node === node.parent.right && isElement(node.parent, checker);
}

/** `list[index] ?? …`, where the index is a name. */
function isElement({ left, operatorToken }: ts.BinaryExpression, checker: ts.TypeChecker): boolean {
  return (
    operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    ts.isElementAccessExpression(left) &&
    ts.isIdentifier(left.argumentExpression) &&
    checker.getIndexInfoOfType(checker.getTypeAtLocation(left.expression), ts.IndexKind.Number) !== undefined &&
    (checker.getTypeAtLocation(left.argumentExpression).flags & ts.TypeFlags.NumberLike) !== 0
  );
}

/** A statement that is there for what it does. */
function isLeftOut(node: ts.Node): boolean {
  if (!ts.isExpressionStatement(node)) return false;
  const call = node.expression;
  return !(ts.isCallExpression(call) && call.expression.getText() === "assert");
}

function expressions(place: Place): readonly string[] {
  const { node } = place;
  if (!ts.isExpression(node) || isName(node)) return [];
  return [
    ...(isCondition(node) ? ["true", "false"] : []),
    ...(isTurn(node) ? ["false"] : []),
    ...given(place),
    ...operators(place),
    ...literals(place),
    ...replacedCalls(place),
  ];
}

/** A name, or what is assigned to: neither has a value of its own. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ("name" in parent && parent.name === node) ||
    ("propertyName" in parent && parent.propertyName === node) ||
    ts.isComputedPropertyName(parent) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node)
  );
}

/** What `if` or `?` asks. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
}

/** What a loop asks before each turn. */
function isTurn(node: ts.Node): boolean {
  const { parent } = node;
  return (
    node.kind !== ts.SyntaxKind.TrueKeyword &&
    ((ts.isWhileStatement(parent) && parent.expression === node) ||
      (ts.isForStatement(parent) && parent.condition === node))
  );
}

const SWAPPED: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ["<=", ">="],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<", ">"],
  [ts.SyntaxKind.GreaterThanToken]: [">=", "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">", "<"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["==="],
  [ts.SyntaxKind.PlusToken]: ["-"],
  [ts.SyntaxKind.MinusToken]: ["+"],
  [ts.SyntaxKind.AsteriskToken]: ["/"],
  [ts.SyntaxKind.SlashToken]: ["*"],
  [ts.SyntaxKind.PercentToken]: ["*"],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ["||"],
  [ts.SyntaxKind.BarBarToken]: ["&&"],
  [ts.SyntaxKind.PlusEqualsToken]: ["-="],
  [ts.SyntaxKind.MinusEqualsToken]: ["+="],
};

/** Each side of these alone says that the other is needed. */
const ALONE: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
];

function operators({ node, checker }: Place): readonly string[] {
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [node.left.getText(), node.right.getText()];
    const joins = [node.left, node.right].some((side) => isText(checker.getTypeAtLocation(side)));
    const kind = node.operatorToken.kind;
    const isSum = kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken;
    return [
      ...(isSum && joins ? [] : (SWAPPED[kind] ?? []).map((sign) => `${left} ${sign} ${right}`)),
      ...(ALONE.includes(kind) ? (isElement(node, checker) ? [right] : [left, right]) : []),
    ];
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const operand = node.operand.getText();
    if (node.operator === ts.SyntaxKind.PlusPlusToken) return [`${operand}--`];
    if (node.operator === ts.SyntaxKind.MinusMinusToken) return [`${operand}++`];
    return [operand];
  }
  return [];
}

function literals({ node, checker, inFunction }: Place): readonly string[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return inFunction ? ["false"] : [];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return inFunction ? ["true"] : [];
  const isTable = !inFunction && !ts.isVariableDeclaration(node.parent);
  if (ts.isNumericLiteral(node) && !isTable) {
    const value = Number(node.text);
    return [String(value + 1), value === 0 ? "-1" : String(value - 1)];
  }
  if (ts.isBigIntLiteral(node) && !isTable) {
    const value = BigInt(node.text.replace("n", ""));
    return [`${value + 1n}n`, `${value - 1n}n`];
  }
  if (!inFunction) return [];
  const isWords = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  if (isWords && maySayAnything(node, checker)) return [node.getText().length === 2 ? '"mutant"' : '""'];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && mayBeEmpty(node, checker)) return ["[]"];
  return [];
}

/** Whether any text would do for the compiler here: not where one of few is asked for, or compared. */
function maySayAnything(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) || ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return false;
  if (ts.isTaggedTemplateExpression(parent) || ts.isAsExpression(parent)) return false;
  const asked = checker.getContextualType(node);
  return asked === undefined || partsOf(asked).some((part) => (part.flags & ts.TypeFlags.String) !== 0);
}

function mayBeEmpty(node: ts.ArrayLiteralExpression, checker: ts.TypeChecker): boolean {
  const asked = checker.getContextualType(node);
  if (ts.isAsExpression(node.parent)) return false;
  return asked === undefined || partsOf(asked).some((part) => !checker.isTupleType(part) && isList(part, checker));
}

/** What a function gives back, or a default: nothing where nothing is allowed, and the emptiest of its type. */
function given({ node, checker }: Place): readonly string[] {
  const { parent } = node;
  const isGiven =
    (ts.isReturnStatement(parent) && parent.expression === node) ||
    (ts.isArrowFunction(parent) && parent.body === node);
  if (!isGiven || !ts.isExpression(node) || ts.isLiteralExpression(node) || ts.isConditionalExpression(node)) return [];
  const type = checker.getTypeAtLocation(node);
  const asked = checker.getContextualType(node) ?? type;
  const parts = partsOf(type);
  const has = (flag: ts.TypeFlags): boolean => parts.some((part) => (part.flags & flag) !== 0);
  const all = (flag: ts.TypeFlags): boolean => parts.every((part) => (part.flags & flag) !== 0);
  if (all(ts.TypeFlags.BooleanLike)) return isConstant(node) ? [] : ["true", "false"];
  if (has(ts.TypeFlags.Undefined)) return all(ts.TypeFlags.Undefined) ? [] : ["undefined"];
  if (has(ts.TypeFlags.Null)) return all(ts.TypeFlags.Null) ? [] : ["null"];
  if (all(ts.TypeFlags.BigIntLike)) return ["0n"];
  if (partsOf(asked).every((part) => (part.flags & ts.TypeFlags.String) !== 0)) return ['""'];
  const isEmpty = ts.isArrayLiteralExpression(node) && node.elements.length === 0;
  return parts.every((part) => isList(part, checker)) && !isEmpty ? ["[]"] : [];
}

const isConstant = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

const isText = (type: ts.Type): boolean => partsOf(type).some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0);

const isList = (type: ts.Type, checker: ts.TypeChecker): boolean =>
  checker.isArrayType(type) && !checker.isTupleType(type);
