/** Looks that several parts of the pane share. */
import { makeStyles, tokens } from "@fluentui/react-components";

/** For eyes that see nothing of it, but for screen readers. */
const HIDDEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

/** The shared looks. */
export const useShared = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "stretch" },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  start: { alignSelf: "flex-start" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  hidden: HIDDEN,
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  /** A field to type in: Fluent's own weighs more than it gives here. */
  input: {
    width: "100%",
    minWidth: 0,
    minHeight: "32px",
    boxSizing: "border-box",
    padding: "4px 10px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "::placeholder": { color: tokens.colorNeutralForeground2, opacity: 1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  /** A button that looks like a link: it leads to another place in the pane. */
  link: {
    padding: 0,
    minHeight: "24px",
    border: "none",
    background: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  details: {
    "& > summary": {
      minHeight: "28px",
      display: "list-item",
      listStylePosition: "inside",
      lineHeight: "28px",
      cursor: "pointer",
      fontWeight: tokens.fontWeightSemibold,
      borderRadius: tokens.borderRadiusMedium,
      ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& caption": { textAlign: "left" },
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
    "& td": { verticalAlign: "top" },
    "& th, & td": { padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& th:last-child, & td:last-child": { paddingRight: 0 },
  },
  /** A button that looks like a line of a list. */
  lineButton: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: "6px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
