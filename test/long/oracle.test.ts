/**
 * Ten thousand random years are settled as by the second settlement in `test/oracle`; the suite does a sample of them.
 */
import { expect, test } from "vitest";
import { AGREEMENTS } from "../../src/agreements";
import { differingYears } from "../oracle/compare";

/** Of each of the ten agreements, beyond those of the suite. */
const YEARS = 1000;
const FROM = 1000;

test.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))(
  "a thousand years of %s are settled to every cell and every krona as the text says",
  (_, agreement) => {
    expect(differingYears(agreement, FROM, YEARS)).toEqual([]);
  },
);
