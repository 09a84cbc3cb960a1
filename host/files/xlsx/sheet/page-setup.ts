/** A sheet's page layout as a file has it, with what the layout does not name kept as it is there. */
import { quoted } from "../../../model/rect";
import type { PageLayout, Sheet } from "../../../model/sheet";
import type { Sections } from "../package/sections";
import { type Attributes, attributesOf, element, escaped } from "../package/xml";

const POINTS_PER_INCH = 72;

/** The numbers that a file has for paper sizes. */
const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** The margins that Excel gives a sheet, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** The names that a sheet has for what is printed of it. */
const [AREA_NAME, TITLES_NAME] = ["_xlnm.Print_Area", "_xlnm.Print_Titles"] as const;

type Said = Record<string, string | number | boolean | undefined>;

/** Puts the page layout into the worksheet. */
export function putPageSetup(sections: Sections, layout: PageLayout): void {
  const before = (name: string): Attributes => attributesOf(sections.get(name));
  const given = (key: string, from: string, change: (value: never) => Said[string] = (value) => value): Said =>
    layout[from] === undefined ? {} : { [key]: change(layout[from] as never) };
  const inches = (points: number): number => points / POINTS_PER_INCH;
  const flag = (value: boolean): true | undefined => value || undefined;
  sections.put(
    "printOptions",
    ifAny("printOptions", {
      ...before("printOptions"),
      ...given("horizontalCentered", "centerHorizontally", flag),
      ...given("verticalCentered", "centerVertically", flag),
      ...given("headings", "printHeadings", flag),
      ...given("gridLines", "printGridlines", flag),
    }),
  );
  const margins = Object.keys(MARGINS).map((side) => Object.entries(given(side, `${side}Margin`, inches)));
  sections.put(
    "pageMargins",
    element("pageMargins", { ...MARGINS, ...before("pageMargins"), ...Object.fromEntries(margins.flat()) }),
  );
  const { fitted, ...zoom } = zoomOf(layout["zoom"] as Zoom | undefined);
  sections.put(
    "pageSetup",
    ifAny("pageSetup", {
      ...before("pageSetup"),
      ...given("paperSize", "paperSize", (value: string) => PAPER[value]),
      ...zoom,
      ...given("orientation", "orientation", (value: string) => value.toLowerCase()),
      ...given("blackAndWhite", "blackAndWhite", flag),
    }),
  );
  if (fitted !== undefined) putFitted(sections, fitted);
  const headers = headerFooter(layout);
  if (headers !== "") sections.put("headerFooter", element("headerFooter", {}, headers));
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

function ifAny(name: string, attributes: Said): string {
  return Object.values(attributes).some((value) => value !== undefined) ? element(name, attributes) : "";
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

/** Whether pages are fitted stands among the properties of the sheet. */
function putFitted(sections: Sections, fitted: boolean): void {
  const before = sections.get("sheetPr");
  const kept = (before ?? "").replace(/^<[^>]*?(\/>|>)/, "").replace(/<\/[^<]*>$/, "");
  const content = kept.replace(/<([\w.-]+:)?pageSetUpPr\b[^>]*\/>/, "");
  const set = fitted ? element("pageSetUpPr", { fitToPage: true }) : "";
  if (before === undefined && set === "") return;
  sections.put("sheetPr", element("sheetPr", attributesOf(before), content + set));
}

function headerFooter(layout: PageLayout): string {
  const line = (end: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((side) => {
        const value = layout[side + end];
        return typeof value === "string" && value !== "" ? `&${side.charAt(0).toUpperCase()}${value}` : "";
      })
      .join("");
  const [header, footer] = [line("Header"), line("Footer")];
  return (
    (header === "" ? "" : element("oddHeader", {}, escaped(header))) +
    (footer === "" ? "" : element("oddFooter", {}, escaped(footer)))
  );
}
