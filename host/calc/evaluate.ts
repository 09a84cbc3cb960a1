/** A formula's tree to its result. */

import type { CellValue } from "../../src/sheets";
import type { Rect } from "../model/rect";
import { everywhere, matrix } from "./arrays";
import { functions, inspecting } from "./functions";
import { type Node, Unsupported } from "./parse";
import {
  compare,
  FormulaError,
  finite,
  isError,
  type Matrix,
  type Scalar,
  single,
  sum,
  toNumber,
  toText,
  toTruth,
  type Value,
} from "./values";

/** What a formula needs of the workbook. */
export interface Surroundings {
  /** The values of a rectangle on a sheet, or on the formula's own; `#REF!` when there is no such sheet. */
  read(sheet: string | undefined, area: Rect): Matrix;
  readonly decimalSeparator: string;
}

/** The value that a cell with this formula shows; throws Unsupported for what the host does not calculate. */
export function evaluate(node: Node, surroundings: Surroundings): CellValue {
  try {
    return single(valueOf(node, surroundings)) ?? 0;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

function valueOf(node: Node, around: Surroundings): Value {
  switch (node.type) {
    case "value":
      return node.value;
    case "reference":
      return around.read(node.sheet, node.area);
    case "unary":
      return everywhere((value = null) => signed(node.operator, value, around), [valueOf(node.of, around)]);
    case "binary":
      return everywhere(
        (left = null, right = null) => combined(node.operator, left, right, around),
        [valueOf(node.left, around), valueOf(node.right, around)],
      );
    case "call":
      return called(node.name, node.args, around);
  }
}

function signed(operator: string, value: Scalar, { decimalSeparator }: Surroundings): Scalar {
  if (operator === "+") return value;
  const number = toNumber(value, decimalSeparator);
  return operator === "-" ? 0 - number : number / 100;
}

function combined(operator: string, left: Scalar, right: Scalar, { decimalSeparator }: Surroundings): Scalar {
  if (operator === "&") return fitting(toText(left, decimalSeparator) + toText(right, decimalSeparator));
  const comparing = COMPARING[operator];
  if (comparing) return comparing(compare(left, right));
  const calculating = CALCULATING[operator];
  if (!calculating) throw new Unsupported(`The host does not calculate ${operator}.`);
  return finite(calculating(toNumber(left, decimalSeparator), toNumber(right, decimalSeparator)));
}

/** A text that a cell can hold; a longer one is an error in Excel. */
function fitting(text: string): string {
  if (text.length > LONGEST) throw new FormulaError("#VALUE!");
  return text;
}

/** Characters of a cell ("Excel specifications and limits"). */
const LONGEST = 32_767;

const COMPARING: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

const CALCULATING: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": sum,
  "-": (a, b) => sum(a, -b),
  "*": (a, b) => a * b,
  "/": (a, b) => {
    if (b === 0) throw new FormulaError("#DIV/0!");
    return a / b;
  },
  "^": (a, b) => {
    if (a === 0 && b === 0) throw new FormulaError("#NUM!");
    return a ** b;
  },
};

type Lazy = (args: readonly Node[], around: Surroundings) => Value;

/** Functions that calculate only the arguments they need, or that look at errors. */
const LAZY: Readonly<Record<string, Lazy>> = {
  IF([condition, yes, no], around) {
    const branch = toTruth(single(argument(condition, around))) ? (yes ?? TRUTH) : (no ?? FALSEHOOD);
    return valueOf(branch, around);
  },
  IFERROR: ([wanted, otherwise], around) => instead(wanted, otherwise, around, () => true),
  IFNA: ([wanted, otherwise], around) => instead(wanted, otherwise, around, (error) => error === "#N/A"),
  ...Object.fromEntries(
    Object.entries(inspecting).map(([name, inspect]): [string, Lazy] => [
      name,
      ([wanted], around) => inspect(orError(wanted, around)),
    ]),
  ),
};

const TRUTH: Node = { type: "value", value: true };
const FALSEHOOD: Node = { type: "value", value: false };

const argument = (node: Node | undefined, around: Surroundings): Value => (node ? valueOf(node, around) : null);

function instead(
  wanted: Node | undefined,
  otherwise: Node | undefined,
  around: Surroundings,
  replaces: (error: string) => boolean,
): Value {
  const value = orError(wanted, around);
  const [[first = null] = []] = matrix(value);
  return isError(first) && replaces(first) ? argument(otherwise, around) : value;
}

/** The value, with an error that ended the calculation as a value too. */
function orError(node: Node | undefined, around: Surroundings): Value {
  try {
    return argument(node, around);
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

function called(name: string, args: readonly Node[], around: Surroundings): Value {
  const lazy = Object.hasOwn(LAZY, name) ? LAZY[name] : undefined;
  if (lazy) return lazy(args, around);
  const calculate = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!calculate) throw new Unsupported(`The host does not calculate ${name}.`);
  return calculate(
    args.map((arg) => valueOf(arg, around)),
    around.decimalSeparator,
  );
}
