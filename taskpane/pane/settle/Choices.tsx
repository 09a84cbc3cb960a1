/** A few choices of which one holds, each with a line that explains it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: "4px", fontWeight: tokens.fontWeightSemibold },
  choice: { display: "grid", gridTemplateColumns: "24px 1fr", columnGap: "4px", padding: "4px 0", cursor: "pointer" },
  input: {
    width: "16px",
    height: "16px",
    margin: "2px 4px",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  help: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props<Value extends string> {
  readonly legend: string;
  /** The one that holds, if any does yet. */
  readonly value: Value | undefined;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly help: string }[];
  readonly change: (value: Value) => void;
}

/** The choices. */
export function Choices<Value extends string>({ legend, value, choices, change }: Props<Value>) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => change(choice.value)}
          />
          <span>
            {choice.label}
            <span className={styles.help}>{choice.help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
