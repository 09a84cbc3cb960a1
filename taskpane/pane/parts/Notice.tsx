/** A framed message: an icon for its weight, and words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorCircle20Filled, Info20Regular, Warning20Filled } from "./icons";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  error: {
    border: `1px solid ${tokens.colorPaletteRedBorderActive}`,
    "& > svg": { color: tokens.colorPaletteRedForeground1 },
  },
  warning: {
    border: `1px solid ${tokens.colorPaletteMarigoldForeground2}`,
    "& > svg": { color: tokens.colorPaletteMarigoldForeground2 },
  },
  body: { minWidth: 0, display: "flex", flexDirection: "column", gap: "6px" },
});

/** A message of a weight. */
export function Notice({
  weight,
  children,
}: {
  readonly weight: "error" | "warning" | "info";
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(
        styles.notice,
        weight === "error" && styles.error,
        weight === "warning" && styles.warning,
      )}
    >
      {weight === "error" ? (
        <ErrorCircle20Filled aria-hidden />
      ) : weight === "warning" ? (
        <Warning20Filled aria-hidden />
      ) : (
        <Info20Regular aria-hidden />
      )}
      <div className={styles.body}>{children}</div>
    </div>
  );
}
