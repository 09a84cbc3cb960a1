/**
 * Every native formula of two hundred random years gives the engine's number; the suite calculates a sample of them.
 */
import { expect, test } from "vitest";
import { differingInHost, differingInLibreOffice, TOGETHER, type Written, writtenYears } from "../support/recalculated";

const YEARS = 200;

test(`${String(YEARS)} random years have formulas that the host and LibreOffice calculate to the engine's numbers`, async () => {
  const host: string[] = [];
  let cells = 0;
  async function* years(): AsyncGenerator<Written> {
    for (let from = 0; from < YEARS; from += TOGETHER) {
      const some = await writtenYears(from);
      cells += some.cells.length;
      host.push(...differingInHost(some));
      yield some;
    }
  }
  const libreOffice = await differingInLibreOffice(years());
  expect({ host, libreOffice }).toEqual({ host: [], libreOffice: [] });
  expect(cells).toBeGreaterThan(YEARS * 50);
});
