/** Results of our sheets where the workbook is calculated by hand alone: up to date before anybody looks at them. */

/** Sheets refer so many deep: Avstämning to Sammanställning, that to Bonuspott, and that to Utfall. */
const DEEP = 4;

/**
 * Puts it into the request that these sheets are calculated, where Excel does not do so by itself; the application's
 * `calculationMode` has been loaded, and stays what it is. No sheet of the user's is calculated.
 */
export function calculateOwn(
  { calculationMode }: Pick<Excel.Application, "calculationMode">,
  worksheets: readonly Excel.Worksheet[],
): void {
  if (calculationMode !== "Manual") return;
  for (let pass = 0; pass < DEEP; pass += 1) for (const worksheet of worksheets) worksheet.calculate(true);
}
