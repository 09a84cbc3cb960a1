/** Mutants of `src/ground` that are the same program. */
import { type Equivalent, of } from "./entry";

/** By file. */
export const IN_GROUND: readonly Equivalent[] = [
  ...of("src/ground/suppress.ts", [
    {
      was: 'value < threshold && (value > 0 || zeros === "hidden")',
      becomes: "value < threshold",
      why: "of a zero that is hidden only whether it can be one more counts, and it can by either bounds",
    },
    {
      was: 'value > 0 || zeros === "hidden"',
      becomes: "value > 0",
      why: "of a zero that is hidden only whether it can be one more counts, and it can by either bounds",
    },
    {
      was: "value > 0",
      becomes: "value >= 0",
      why: "of a zero that is hidden only whether it can be one more counts, and it can by either bounds",
    },
    {
      line: "const small",
      was: 'zeros === "hidden"',
      becomes: 'zeros !== "hidden"',
      why: "of a zero that is hidden only whether it can be one more counts, and it can by either bounds",
    },
    {
      line: "const small",
      was: "0",
      becomes: "-1",
      why: "of a zero that is hidden only whether it can be one more counts, and it can by either bounds",
    },
    {
      line: "const known",
      was: "0",
      becomes: "-1",
      why: "a count is never below zero, so nothing looks below that bound",
    },
    {
      line: "lossesOf(cells, height",
      was: "1",
      becomes: "2",
      why: "a margin: a zero, or a sum, may cost more than it must",
    },
    {
      line: "const greatest",
      was: "value ?? 0",
      becomes: "value",
      why: "of nothing and a number the number is the greater",
    },
    { line: "const round", was: "2", becomes: "3", why: "a margin: a zero, or a sum, may cost more than it must" },
    {
      was: "Math.min(height, columns)",
      becomes: "Math.max(height, columns)",
      why: "a margin: a zero, or a sum, may cost more than it must",
    },
    {
      was: "greatest * round + 1",
      becomes: "greatest * round - 1",
      why: "one place of a circle is hidden already and costs nothing: the margin is not used up",
    },
    { line: "const zero", was: "1", becomes: "2", why: "a margin: a zero, or a sum, may cost more than it must" },
    {
      line: "const zero",
      was: "1",
      becomes: "0",
      why: "one place of a circle is hidden already and costs nothing: the margin is not used up",
    },
    {
      was: "round + 1",
      becomes: "round - 1",
      why: "one place of a circle is hidden already and costs nothing: the margin is not used up",
    },
    {
      line: "return { zero, above",
      was: "1",
      becomes: "2",
      why: "a margin: a zero, or a sum, may cost more than it must",
    },
    {
      line: "return { zero, above",
      was: "1",
      becomes: "0",
      why: "one place of a circle is hidden already and costs nothing: the margin is not used up",
    },
    { was: "all ?? 0", becomes: "all", why: "nothing and a number is the number, in this language" },
  ]),
];
