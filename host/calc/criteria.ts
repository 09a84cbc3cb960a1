/** The conditions of SUMIF, COUNTIF and their kin. */

import { compare, isError, numberOf, type Scalar } from "./values";

type Test = (value: Scalar) => boolean;

/** The test that a criterion such as `">=5"`, `"S*"`, `"<>"` or `7` means. */
export function criterion(given: Scalar, decimalSeparator: string): Test {
  if (typeof given !== "string") return same(given ?? 0, decimalSeparator);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|[=<>])?(.*)$/s.exec(given) ?? [];
  if (operator === "" || operator === "=") {
    if (operand === "") return operator === "" ? (value) => value === null || value === "" : (value) => value === null;
    return same(meant(operand, decimalSeparator), decimalSeparator);
  }
  if (operator === "<>") {
    if (operand === "") return (value) => value !== null;
    const equals = same(meant(operand, decimalSeparator), decimalSeparator);
    return (value) => !equals(value);
  }
  const limit = meant(operand, decimalSeparator);
  return (value) => {
    if (value === null || isError(value) || typeof value !== typeof limit) return false;
    const order = compare(value, limit);
    return operator.startsWith("<")
      ? order < 0 || (order === 0 && operator === "<=")
      : order > 0 || (order === 0 && operator === ">=");
  };
}

/** What a typed operand is: a number, a truth or a text. */
function meant(operand: string, decimalSeparator: string): Exclude<Scalar, null> {
  const truth = /^(true|false)$/i.test(operand) ? operand.toLowerCase() === "true" : undefined;
  return numberOf(operand, decimalSeparator) ?? truth ?? operand;
}

function same(wanted: Exclude<Scalar, null>, decimalSeparator: string): Test {
  if (typeof wanted === "boolean") return (value) => value === wanted;
  // A number is also met by a text that looks like it.
  if (typeof wanted === "number") {
    return (value) => {
      const number = typeof value === "string" ? numberOf(value, decimalSeparator) : value;
      return typeof number === "number" && compare(number, wanted) === 0;
    };
  }
  const pattern = wildcard(wanted);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** `*` is any text, `?` any character, and `~` takes their meaning away. */
function wildcard(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|[\\^$.|+()[\]{}]/g,
    (found, literal: string | undefined, wild: string | undefined) => {
      if (literal) return literal === "~" ? literal : `\\${literal}`;
      return wild ? (wild === "*" ? ".*" : ".") : `\\${found}`;
    },
  );
  return new RegExp(`^${source}$`, "isu");
}
