/** Every native formula of the sheets gives the engine's number: by the host's own evaluator, and by LibreOffice. */
import { beforeAll, describe, expect, test } from "vitest";
import {
  differingInHost,
  differingInLibreOffice,
  TOGETHER,
  type Written,
  writtenExample,
  writtenYears,
} from "../support/recalculated";
import { sofficePath } from "../support/soffice";

/** Getting LibreOffice may take minutes, in milliseconds. */
const GETTING = 1_200_000;

beforeAll(() => void sofficePath(), GETTING);

// A sample, four of 2023 and eight each of 2021 and 2024: `npm run test:long` calculates two hundred.
describe(`the example and ${String(TOGETHER)} random years`, () => {
  let example: Written;
  let years: Written;
  beforeAll(async () => {
    example = await writtenExample();
    years = await writtenYears(0);
  });

  test("have formulas that the host calculates to the engine's numbers", () => {
    expect(example.cells.length).toBeGreaterThan(200);
    expect(years.cells.length).toBeGreaterThan(TOGETHER * 50);
    expect(differingInHost(example)).toEqual([]);
    expect(differingInHost(years)).toEqual([]);
  });

  test("have formulas that LibreOffice calculates to the engine's numbers", async () => {
    expect(await differingInLibreOffice([example, years])).toEqual([]);
  });
});
