/** The text of a formula into a tree; what the host cannot calculate throws Unsupported. */

import { ERRORS } from "../model/cell";
import { parseAddress, type Rect } from "../model/rect";

/** A formula as a tree. A sheet's name is as the formula has it; none is the formula's own sheet. */
export type Node =
  | { readonly type: "value"; readonly value: string | number | boolean | null }
  | { readonly type: "reference"; readonly sheet?: string; readonly area: Rect }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly type: "unary"; readonly operator: string; readonly of: Node }
  | { readonly type: "binary"; readonly operator: string; readonly left: Node; readonly right: Node };

/** A formula that uses what the host does not calculate: a function, a name, a table's column, an array. */
export class Unsupported extends Error {}

interface Token {
  readonly kind: "number" | "text" | "error" | "reference" | "truth" | "function" | "operator";
  readonly text: string;
}

const TOKENS: readonly (readonly [kind: Token["kind"], pattern: RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  // What stood in a sheet that has been deleted is an error, whichever its cells were.
  ["error", /#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/iy],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy],
  [
    "reference",
    /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(![])/iuy,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*\(/uy],
  ["truth", /(?:TRUE|FALSE)(?![\p{L}\p{N}_.])/iuy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),]/y],
];

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const blank = /\s+/y;
    blank.lastIndex = at;
    at += blank.exec(formula)?.[0].length ?? 0;
    if (at >= formula.length) break;
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  throw new Unsupported(`The formula has what the host does not calculate at place ${String(at + 1)}: ${formula}`);
}

/** Two-sided operators, from those that bind least to those that bind most. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The tree of a formula, given without its `=`. */
export function parse(formula: string): Node {
  return new Parser(tokensOf(formula)).whole();
}

/** Parts of a formula inside each other, or in one row: more than Excel lets its user write (8,192 characters). */
const DEEPEST = 256;
const MOST_TERMS = 4_096;

class Parser {
  private next = 0;
  private depth = 0;
  private terms = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.binary(0);
    if (this.next < this.tokens.length) throw new Unsupported("The formula goes on where it should end.");
    return node;
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.takeOperator(operators); operator; operator = this.takeOperator(operators)) {
      this.countTerm();
      left = { type: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  /** In Excel a sign binds more than a power: `-2^2` is 4. */
  private unary(): Node {
    const operator = this.takeOperator(["-", "+"]);
    if (operator) return { type: "unary", operator, of: this.deeper(() => this.unary()) };
    let node = this.deeper(() => this.primary());
    while (this.takeOperator(["%"])) {
      this.countTerm();
      node = { type: "unary", operator: "%", of: node };
    }
    return node;
  }

  private countTerm(): void {
    this.terms += 1;
    if (this.terms > MOST_TERMS) throw new Unsupported("The formula has more terms than Excel's.");
  }

  private deeper(node: () => Node): Node {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unsupported("The formula has more parts inside each other than Excel's.");
    const found = node();
    this.depth -= 1;
    return found;
  }

  private primary(): Node {
    const token = this.tokens[this.next++];
    switch (token?.kind) {
      case "number":
        return { type: "value", value: Number(token.text) };
      case "text":
        return { type: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "truth":
        return { type: "value", value: token.text.toUpperCase() === "TRUE" };
      case "error":
        return {
          type: "value",
          value: ERRORS.find((error) => token.text.toUpperCase().startsWith(error)) ?? "#VALUE!",
        };
      case "reference": {
        const { sheet, rect: area } = parseAddress(token.text);
        return { type: "reference", area, ...(sheet === undefined ? {} : { sheet }) };
      }
      case "function":
        return {
          type: "call",
          name: token.text
            .slice(0, -1)
            .toUpperCase()
            .replace(/^_XLFN\./, ""),
          args: this.args(),
        };
      default: {
        if (token?.text !== "(") throw new Unsupported("The formula lacks a value.");
        const inner = this.binary(0);
        this.close();
        return inner;
      }
    }
  }

  /** The arguments up to the closing parenthesis; one left out is an empty value. */
  private args(): Node[] {
    if (this.takeOperator([")"])) return [];
    const args: Node[] = [];
    do args.push(this.omitted() ? { type: "value", value: null } : this.binary(0));
    while (this.takeOperator([","]));
    this.close();
    return args;
  }

  private omitted(): boolean {
    const token = this.tokens[this.next];
    return token?.kind === "operator" && (token.text === "," || token.text === ")");
  }

  private close(): void {
    if (!this.takeOperator([")"])) throw new Unsupported("The formula lacks a closing parenthesis.");
  }

  private takeOperator(operators: readonly string[]): string | undefined {
    const token = this.tokens[this.next];
    if (token?.kind !== "operator" || !operators.includes(token.text)) return undefined;
    this.next++;
    return token.text;
  }
}

/** Every rectangle that the tree refers to. */
export function referencesOf(node: Node): Extract<Node, { readonly type: "reference" }>[] {
  switch (node.type) {
    case "reference":
      return [node];
    case "call":
      return node.args.flatMap(referencesOf);
    case "unary":
      return referencesOf(node.of);
    case "binary":
      return [...referencesOf(node.left), ...referencesOf(node.right)];
    case "value":
      return [];
  }
}
