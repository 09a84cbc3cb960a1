/** A bar as a picture; its numbers stand in words beside it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Bar } from "./bars";

const useStyles = makeStyles({
  svg: { display: "block", width: "100%", height: "12px", overflow: "visible", forcedColorAdjust: "none" },
  track: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "GrayText" },
  },
  earned: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  bonus: {
    fill: tokens.colorBrandBackground2Pressed,
    stroke: tokens.colorBrandBackground,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  mark: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  swatch: { width: "14px", height: "12px", flexShrink: 0 },
});

/** Earned in full colour, the bonus in outline, a line where the share by population ends. */
export function BarPicture({ bar }: { readonly bar: Bar }) {
  const styles = useStyles();
  return (
    <svg className={styles.svg} aria-hidden focusable="false" preserveAspectRatio="none">
      <rect className={styles.track} x="0" y="2" width="100%" height="8" rx="2" />
      <rect className={styles.earned} x="0" y="2" width={`${bar.earned.toFixed(2)}%`} height="8" rx="2" />
      {bar.bonus > 0 && (
        <rect
          className={styles.bonus}
          x={`${bar.earned.toFixed(2)}%`}
          y="2.5"
          width={`${bar.bonus.toFixed(2)}%`}
          height="7"
          rx="1"
        />
      )}
      {bar.mark > 0 && (
        <line className={styles.mark} x1={`${bar.mark.toFixed(2)}%`} x2={`${bar.mark.toFixed(2)}%`} y1="0" y2="12" />
      )}
    </svg>
  );
}

/** A sample of one of the bar's parts, for the key. */
export function Swatch({ part }: { readonly part: "earned" | "bonus" | "mark" }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.svg, styles.swatch)} aria-hidden focusable="false">
      {part === "mark" ? (
        <line className={styles.mark} x1="7" x2="7" y1="0" y2="12" />
      ) : (
        <rect className={styles[part]} x="0.5" y="2" width="13" height="8" rx="1" />
      )}
    </svg>
  );
}
