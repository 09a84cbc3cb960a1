/** Excel.PageLayout: accepted and kept, so that a file says how to print. */

import { invalidArgument } from "../errors";
import type { Sheet } from "../model";
import { localAddress } from "../rect";
import { type Argument, HostObject, type Property, type Wire, describe } from "./define";
import { type Area, areaArgument } from "./range";

/** A setting kept in the sheet's page layout under its Office.js name. */
function kept(name: string, standard: Wire): Property<Sheet> {
  return {
    get: (sheet) => (sheet.pageLayout[name] as Wire | undefined) ?? standard,
    set(sheet, value) {
      if (value === null) throw invalidArgument();
      sheet.pageLayout[name] = value;
    },
  };
}

/** Keeps a rectangle by its address. */
const place =
  (name: string) =>
  (sheet: Sheet, [argument]: readonly Argument[]): undefined => {
    const several = argument instanceof HostObject && argument.kind.name !== "Range";
    if (several) throw invalidArgument();
    const { area }: Area = areaArgument(sheet, argument);
    sheet.pageLayout[name] = localAddress(area);
    return undefined;
  };

/** Every header and footer of a sheet, kept together as `leftHeader`, `centerFooter`, … */
const headerFooter = describe<Sheet>({
  name: "HeaderFooter",
  properties: Object.fromEntries(
    ["Left", "Center", "Right"].flatMap((side) =>
      ["Header", "Footer"].map((end) => [side + end, kept(side.toLowerCase() + end, "")] as const),
    ),
  ),
});

const headersFooters = describe<Sheet>({
  name: "HeaderFooterGroup",
  properties: { State: kept("state", "Default") },
  navigations: { DefaultForAllPages: (sheet) => headerFooter(sheet) },
});

/** Makes an Excel.PageLayout. */
export const pageLayout: (self: Sheet) => HostObject = describe<Sheet>({
  name: "PageLayout",
  properties: {
    Orientation: kept("orientation", "Portrait"),
    PaperSize: kept("paperSize", "A4"),
    Zoom: kept("zoom", { scale: 100 }),
    CenterHorizontally: kept("centerHorizontally", false),
    CenterVertically: kept("centerVertically", false),
    PrintGridlines: kept("printGridlines", false),
    PrintHeadings: kept("printHeadings", false),
    BlackAndWhite: kept("blackAndWhite", false),
    LeftMargin: kept("leftMargin", 50.4),
    RightMargin: kept("rightMargin", 50.4),
    TopMargin: kept("topMargin", 54),
    BottomMargin: kept("bottomMargin", 54),
    HeaderMargin: kept("headerMargin", 21.6),
    FooterMargin: kept("footerMargin", 21.6),
  },
  navigations: { HeadersFooters: (sheet) => headersFooters(sheet) },
  writes: {
    SetPrintArea: place("printArea"),
    SetPrintTitleRows: place("printTitleRows"),
    SetPrintTitleColumns: place("printTitleColumns"),
  },
});
