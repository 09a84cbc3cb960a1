/** The theme of a new workbook: the colours and fonts of Office, which charts take theirs from. */
import { DECLARATION, element } from "../package/xml";

const COLORS: readonly (readonly [name: string, color: string])[] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** The content type of a theme. */
export const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";

/** The theme part; the standard asks for three fills, lines and effects of each kind, all plain here. */
export function themeXml(drawing: string): string {
  const colors = COLORS.map(([name, val]) => element(`a:${name}`, {}, element("a:srgbClr", { val })));
  const font = (name: string, typeface: string): string =>
    element(
      `a:${name}`,
      {},
      element("a:latin", { typeface }) + element("a:ea", { typeface: "" }) + element("a:cs", { typeface: "" }),
    );
  const lines = [6_350, 12_700, 19_050].map((w) => element("a:ln", { w }, PLAIN));
  const effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
  const content = [
    element("a:clrScheme", { name: "Office" }, colors.join("")),
    element("a:fontScheme", { name: "Office" }, font("majorFont", "Calibri Light") + font("minorFont", "Calibri")),
    element(
      "a:fmtScheme",
      { name: "Office" },
      element("a:fillStyleLst", {}, PLAIN.repeat(3)) +
        element("a:lnStyleLst", {}, lines.join("")) +
        element("a:effectStyleLst", {}, effects) +
        element("a:bgFillStyleLst", {}, PLAIN.repeat(3)),
    ),
  ];
  const elements = element("a:themeElements", {}, content.join(""));
  return DECLARATION + element("a:theme", { "xmlns:a": `${drawing}/main`, name: "Office" }, elements);
}
