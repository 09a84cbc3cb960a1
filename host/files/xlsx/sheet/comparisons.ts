/** The comparisons that validations and conditional formats have the same words for, in Office.js and in files. */
export const COMPARISONS = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
] as const;
