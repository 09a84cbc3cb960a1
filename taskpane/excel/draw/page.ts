/** How a sheet is scrolled and printed. */

import type { Layout, OutSheet } from "../../../src/sheets";
import { columnLetters } from "../../../src/sheets";
import type { Surface } from "./surface";

/** Centimetres. */
const MARGINS = { left: 1.3, right: 1.3, top: 1.4, bottom: 1.7, header: 0.7, footer: 0.8 } as const;

/** Points across a landscape A4 within the margins. */
export const PAGE_WIDTH = 760;

/** Lines above a table that may stay in sight: more of them would leave no room for its rows. */
const MOST_FROZEN = 12;

/** Sets up a sheet of so many columns and lines, charts among them. */
export function setUpPage(
  worksheet: Surface,
  { pages }: OutSheet,
  layout: Layout,
  columns: number,
  lines: number,
): void {
  const { frozen } = layout;
  const page = worksheet.pageLayout;
  page.orientation = pages === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, ...(pages === "one" && { verticalFitToPages: 1 }) };
  page.setPrintMargins("Centimeters", MARGINS);
  page.setPrintArea(`A1:${columnLetters(columns - 1)}${String(lines)}`);
  page.headersFooters.defaultForAllPages.leftFooter = "&A";
  page.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
  if (pages === "portrait") return;
  if (frozen > 0 && frozen <= MOST_FROZEN && hasTable(layout)) worksheet.freezePanes.freezeRows(frozen);
  if (oneHeader(layout)) page.setPrintTitleRows(`$${String(frozen)}:$${String(frozen)}`);
}

function hasTable({ lines }: Layout): boolean {
  return lines.some(({ kind }) => kind === "header");
}

/** Whether every table has the same header: a page that goes on below it may repeat it. */
function oneHeader({ lines }: Layout): boolean {
  const headers = lines.filter(({ kind }) => kind === "header").map(({ cells }) => JSON.stringify(cells));
  return new Set(headers).size === 1;
}
