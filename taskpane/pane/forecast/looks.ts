/** How a forecast looks: violet, which no settlement is, light where the pane is dark. */
import { makeStyles, tokens } from "@fluentui/react-components";

/** The violet of the banner, on which white stands out 7.9 : 1. */
const VIOLET = "#6B3FA0";
/** The theme's own for marks on its page. */
const violet = "var(--forecast)";

/** The looks. */
export const useForecastLooks = makeStyles({
  banner: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${violet}`,
    backgroundColor: VIOLET,
    color: "#FFFFFF",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { border: "2px solid CanvasText" },
  },
  bannerTitle: { display: "block", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  framed: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "10px 12px",
    borderLeft: `4px solid ${violet}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  headline: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  svg: { display: "block", width: "100%", overflow: "visible", forcedColorAdjust: "none" },
  dot: { fill: violet, "@media (forced-colors: active)": { fill: "Highlight" } },
  band: {
    fill: violet,
    fillOpacity: 0.3,
    stroke: violet,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  median: {
    stroke: violet,
    strokeWidth: "3px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  outlook: {
    fill: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  bar: { width: "100%", height: "6px", accentColor: violet },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
