/** A drop-down with its label, and a hint below; Fluent's own field weighs more than it gives here. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { useShared } from "./styles";

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    minWidth: 0,
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string | undefined;
  readonly size?: "small" | "medium";
  /** The options. */
  readonly children: ReactNode;
}

/** The drop-down. */
export function LabelledSelect({ label, value, change, hint, size = "medium", children }: Props) {
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={size === "small" ? styles.small : styles.label}>
        {label}
      </label>
      <Select
        id={id}
        size={size}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(_, chosen) => change(chosen.value)}
      >
        {children}
      </Select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={shared.small}>
          {hint}
        </span>
      )}
    </div>
  );
}
