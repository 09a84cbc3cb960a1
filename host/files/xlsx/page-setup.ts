/** A sheet's page layout as ExcelJS wants it. */

import type ExcelJS from "exceljs";
import type { PageLayout } from "../../model/sheet";

const POINTS_PER_INCH = 72;

/** The numbers that a file has for paper sizes. */
const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** The page setup and the headers and footers, with what the layout does not name kept as the worksheet has it. */
export function pageSetup(
  layout: PageLayout,
  worksheet: ExcelJS.Worksheet,
): Pick<ExcelJS.Worksheet, "pageSetup" | "headerFooter"> {
  const given = (
    key: string,
    from: string,
    change: (value: never) => unknown = (value) => value,
  ): Record<string, unknown> => (layout[from] === undefined ? {} : { [key]: change(layout[from] as never) });
  const inches = (points: number): number => points / POINTS_PER_INCH;
  const margins = {
    ...worksheet.pageSetup.margins,
    ...given("left", "leftMargin", inches),
    ...given("right", "rightMargin", inches),
    ...given("top", "topMargin", inches),
    ...given("bottom", "bottomMargin", inches),
    ...given("header", "headerMargin", inches),
    ...given("footer", "footerMargin", inches),
  };
  const setup = {
    ...worksheet.pageSetup,
    margins,
    ...given("orientation", "orientation", (value: string) => value.toLowerCase()),
    ...given("paperSize", "paperSize", (value: string) => PAPER[value]),
    ...given("horizontalCentered", "centerHorizontally"),
    ...given("verticalCentered", "centerVertically"),
    ...given("showGridLines", "printGridlines"),
    ...given("showRowColHeaders", "printHeadings"),
    ...given("blackAndWhite", "blackAndWhite"),
    // ExcelJS takes a range only, and fixes its columns: the rows must be, too, or the area would move with the cursor.
    ...given("printArea", "printArea", (value: string) =>
      (value.includes(":") ? value : `${value}:${value}`).replaceAll(/([A-Z])(\d)/g, "$1$$$2"),
    ),
    ...given("printTitlesRow", "printTitleRows"),
    ...given("printTitlesColumn", "printTitleColumns"),
    ...zoom(layout["zoom"] as Zoom | undefined),
  };
  const headers = headerFooter(layout);
  return {
    pageSetup: setup as ExcelJS.Worksheet["pageSetup"],
    headerFooter: { ...worksheet.headerFooter, ...headers },
  };
}

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

function zoom(given: Zoom | undefined): Partial<ExcelJS.PageSetup> {
  if (!given) return {};
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = given;
  if (scale) return { scale, fitToPage: false };
  return { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 };
}

function headerFooter(layout: PageLayout): Partial<ExcelJS.HeaderFooter> {
  const line = (end: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((side) => {
        const value = layout[side + end];
        return typeof value === "string" && value !== "" ? `&${side.charAt(0).toUpperCase()}${value}` : "";
      })
      .join("");
  const header = line("Header");
  const footer = line("Footer");
  return { ...(header ? { oddHeader: header } : {}), ...(footer ? { oddFooter: footer } : {}) };
}
