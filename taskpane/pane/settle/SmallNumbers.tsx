/**
 * The switch that hides small numbers on every sheet, and the
 * least number that is shown; both are kept in the workbook.
 */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { LEAST_THRESHOLD } from "../../../src/ground";
import { FEWEST_SHOWN } from "../../../src/reading";
import { remember } from "../../state/actions/remember";
import { isThreshold } from "../../state/remembered";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  switch: { display: "grid", gridTemplateColumns: "24px 1fr", columnGap: "4px", padding: "4px 0", cursor: "pointer" },
  box: {
    width: "16px",
    height: "16px",
    margin: "2px 4px",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  indented: { paddingLeft: "28px" },
  number: { width: "80px" },
});

/** The switch, and the threshold while it is on. */
export function SmallNumbers() {
  const { state, act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const { smallNumbers } = state.remembered;
  return (
    <div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          className={styles.box}
          checked={smallNumbers !== undefined}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => void act(remember, { smallNumbers: target.checked ? FEWEST_SHOWN : undefined })}
        />
        <span>
          {t.settle.small}
          <span id={`${id}-help`} className={shared.small} style={{ display: "block" }}>
            {t.settle.smallHelp}
          </span>
        </span>
      </label>
      {smallNumbers !== undefined && <Threshold key={smallNumbers} threshold={smallNumbers} />}
    </div>
  );
}

// What is typed counts when the field is left, or at Enter: every new threshold is a look at the whole input.
function Threshold({ threshold }: { readonly threshold: number }) {
  const { act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [typed, setTyped] = useState(String(threshold));
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const value = typed.trim() === "" ? Number.NaN : Number(typed);
    setWrong(!isThreshold(value));
    if (isThreshold(value) && value !== threshold) void act(remember, { smallNumbers: value });
  };
  return (
    <div className={mergeClasses(shared.field, styles.indented)}>
      <label htmlFor={id}>{t.settle.threshold}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={LEAST_THRESHOLD}
        step={1}
        className={mergeClasses(shared.input, styles.number)}
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className={shared.wrong}>
          {t.settle.thresholdWrong(LEAST_THRESHOLD)}
        </p>
      )}
    </div>
  );
}
