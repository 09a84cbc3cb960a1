/** A workbook that counts its days from 1904 says the same as one that counts from 1900. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { dateOfSerial, parseMonthIn, serialOfDate } from "../../../src/ground";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type CellValue, type Grid, readDate } from "../../../src/sheets";

test("a serial number is of the day that its own system means", () => {
  expect(dateOfSerial(44_927)).toBe("2023-01-01");
  expect(dateOfSerial(43_465, "1904")).toBe("2023-01-01");
  expect(serialOfDate("2023-01-01", "1904")).toBe(43_465);
  expect(serialOfDate("1904-01-01", "1904")).toBe(0);
  expect(readDate(43_465.5, "1904")).toBe("2023-01-01");
  expect(readDate("2023-01-01", "1904")).toBe("2023-01-01");
  // The bounds are days, not numbers: 1904-01-02 is the first day after 1904's own nought.
  expect(dateOfSerial(1, "1904")).toBe("1904-01-02");
  expect(dateOfSerial(109_575 - 1462, "1904")).toBe("2200-01-01");
  expect(dateOfSerial(109_575 - 1461, "1904")).toBeNull();
});

test("202301 typed as a number is a month in either system", () => {
  expect(parseMonthIn("1904", 202_301)).toBe("2023-01");
  expect(parseMonthIn("1904", 43_465)).toBe("2023-01");
  expect(parseMonthIn("1900", 44_927)).toBe("2023-01");
});

test("months and dates are read in the system of their own grid", () => {
  const grids = (base: number): Grid[] => {
    const grid = (sheet: string, cells: CellValue[][]): Grid => ({
      sheet,
      top: 0,
      left: 0,
      cells,
      ...(base !== 0 && { date1904: true }),
    });
    return [
      grid("Befolkning", [
        ["Region", "Folkmängd", "Per datum"],
        ["Region Stockholm", 2_440_027, 44_866 - base],
      ]),
      grid("Väntetider", [
        ["Region", "Månad", "Prestationskrav", "Täljare", "Nämnare", "Rapporterad"],
        ["Region Stockholm", 44_927 - base, 1, 50, 100, 44_980 - base],
      ]),
      grid("Utbetalt", [
        ["Region", "Utbetalning", "Belopp"],
        ["Region Stockholm", 45_139 - base, 1000],
      ]),
    ];
  };
  const [plain, shifted] = [grids(0), grids(1462)].map((all) =>
    read(agreement2023, locate(all, ["population", "waiting", "paid"])),
  );
  expect(plain?.problems).toEqual([]);
  expect(plain?.submission.populations[0]?.asOf).toBe("2022-11-01");
  expect(plain?.submission.observations[0]).toMatchObject({ month: "2023-01", reported: "2023-02-23" });
  expect(plain?.submission.paid[0]?.payment).toBe("2023-08");
  expect(shifted).toEqual(plain);
});
