/** How scenarios look: as a forecast does, and their tables in little room. */
import { makeStyles, tokens } from "@fluentui/react-components";

const violet = "var(--forecast)";

/** The looks. */
export const useScenarioLooks = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    paddingTop: "16px",
    borderTop: `4px solid ${violet}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  changes: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    border: `2px solid ${violet}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  change: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: "8px 10px 10px",
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "& legend": { padding: "0 4px", fontWeight: tokens.fontWeightSemibold },
  },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: "8px" },
  wide: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  narrow: { maxWidth: "96px", whiteSpace: "normal", overflowWrap: "anywhere", textAlign: "right" },
  // Four regions and the rest at 320 pixels: a long name wraps before a figure does.
  matrix: {
    "& th[scope=col]": { textAlign: "right" },
    "& th[scope=row]": { fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
    "& th, & td": { paddingRight: "3px" },
  },
  right: { "& th[scope=col]": { textAlign: "right" } },
  upright: { writingMode: "vertical-rl", transform: "rotate(180deg)", whiteSpace: "nowrap", display: "inline-block" },
  own: { fontWeight: tokens.fontWeightSemibold, boxShadow: `inset 0 -2px 0 ${violet}` },
});
