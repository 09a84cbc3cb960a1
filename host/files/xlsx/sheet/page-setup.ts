/** A sheet's page layout as a file has it, with what the layout does not name kept as it is there. */
import { quoted } from "../../../model/rect";
import type { PageLayout, Sheet } from "../../../model/sheet";
import type { Sections } from "../package/sections";
import { childOf, contentWithout, withAttributes, withContent } from "../package/tags";
import { element, escaped, type Said } from "../package/xml";

const POINTS_PER_INCH = 72;

/** The numbers that a file has for paper sizes. */
const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** The margins that Excel gives a sheet, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** The names that a sheet has for what is printed of it. */
const [AREA_NAME, TITLES_NAME] = ["_xlnm.Print_Area", "_xlnm.Print_Titles"] as const;

/** Puts the page layout into the worksheet. */
export function putPageSetup(sections: Sections, layout: PageLayout): void {
  const given = (key: string, from: string, change: (value: never) => Said[string] = (value) => value): Said =>
    layout[from] === undefined ? {} : { [key]: change(layout[from] as never) };
  const inches = (points: number): number => points / POINTS_PER_INCH;
  const flag = (value: boolean): true | undefined => value || undefined;
  putChanged(sections, "printOptions", {
    ...given("horizontalCentered", "centerHorizontally", flag),
    ...given("verticalCentered", "centerVertically", flag),
    ...given("headings", "printHeadings", flag),
    ...given("gridLines", "printGridlines", flag),
  });
  const margins = Object.keys(MARGINS).map((side) => Object.entries(given(side, `${side}Margin`, inches)));
  const before = sections.get("pageMargins") ?? element("pageMargins", MARGINS);
  sections.put("pageMargins", withAttributes(before, Object.fromEntries(margins.flat())));
  const { fitted, ...zoom } = zoomOf(layout["zoom"] as Zoom | undefined);
  putChanged(sections, "pageSetup", {
    ...given("paperSize", "paperSize", (value: string) => PAPER[value]),
    ...zoom,
    ...given("orientation", "orientation", (value: string) => value.toLowerCase()),
    ...given("blackAndWhite", "blackAndWhite", flag),
  });
  if (fitted !== undefined) putFitted(sections, fitted);
  putHeaders(sections, layout);
}

/** Changes attributes of an element, which is made if one of them says something. */
function putChanged(sections: Sections, name: string, said: Said): void {
  const before = sections.get(name);
  if (before === undefined && Object.values(said).every((value) => value === undefined)) return;
  sections.put(name, withAttributes(before ?? `<${name}/>`, said));
}

/** What is printed of a sheet, and on every page, as names of its own; only what its layout says. */
export function printedNames({ name, pageLayout }: Sheet): Map<string, string> {
  const said = (key: string): string[] => {
    const value = pageLayout[key];
    return typeof value === "string" && value !== "" ? value.split(",") : [];
  };
  const here = (address: string): string => `${quoted(name)}!${address.replace(/\$?([A-Z]+|\d+)/g, "$$$1")}`;
  const areas = said("printArea").map(here);
  const titles = [...said("printTitleColumns"), ...said("printTitleRows")].map(here);
  return new Map([
    ...(areas.length > 0 ? [[AREA_NAME, areas.join(",")] as const] : []),
    ...(titles.length > 0 ? [[TITLES_NAME, titles.join(",")] as const] : []),
  ]);
}

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

function zoomOf(given: Zoom | undefined): Said & { readonly fitted?: boolean } {
  if (!given) return {};
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = given;
  if (scale) return { scale, fitToWidth: undefined, fitToHeight: undefined, fitted: false };
  return { scale: undefined, fitToWidth: wide ?? 0, fitToHeight: high ?? 0, fitted: true };
}

/** Whether pages are fitted stands among the properties of the sheet, behind its tab's colour and its outline. */
function putFitted(sections: Sections, fitted: boolean): void {
  const before = sections.get("sheetPr");
  if (before === undefined && !fitted) return;
  const properties = before ?? "<sheetPr/>";
  const set = fitted ? element("pageSetUpPr", { fitToPage: true }) : "";
  sections.put("sheetPr", withContent(properties, contentWithout(properties, "pageSetUpPr") + set));
}

/** Puts the headers and footers that the layout says; others stay. */
function putHeaders(sections: Sections, layout: PageLayout): void {
  const line = (end: "Header" | "Footer"): string => {
    const sides = (["left", "center", "right"] as const).map((side) => {
      const value = layout[side + end];
      return typeof value === "string" && value !== "" ? `&${side.charAt(0).toUpperCase()}${value}` : "";
    });
    return sides.join("") === "" ? "" : element(`odd${end}`, {}, escaped(sides.join("")));
  };
  const [header, footer] = [line("Header"), line("Footer")];
  if (header + footer === "") return;
  const before = sections.get("headerFooter") ?? "<headerFooter/>";
  const kept = (name: string): string => childOf(before, name) ?? "";
  // The headers come first, the footers behind them.
  const odd = (header || kept("oddHeader")) + (footer || kept("oddFooter"));
  sections.put("headerFooter", withContent(before, odd + contentWithout(before, "oddHeader", "oddFooter")));
}
