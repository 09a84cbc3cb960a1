/** How far a long run has come, and the way out of it. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PARTS } from "../../excel/write-sheets";
import { PHASES } from "../../runs/run";
import { cancel } from "../../state/actions/settle-now";
import type { Settling } from "../../state/state";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  bar: { width: "100%", height: "6px", accentColor: tokens.colorBrandBackground },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    alignItems: "center",
    minHeight: "32px",
  },
});

/** Progress by phase; it can be cancelled until the sheets are being written. */
export function Progress({ settling }: { readonly settling: Settling }) {
  const { act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const step = PHASES.indexOf(settling.phase) + 1;
  const writing = settling.phase === "write";
  const { sheet } = settling;
  // The writing is most of the time where Excel is slow: it has a bar of its own.
  const [value, max] = sheet
    ? [PARTS.indexOf(sheet.part) * sheet.of + sheet.number - 1, PARTS.length * sheet.of]
    : [step, PHASES.length];
  return (
    <div className={shared.tight}>
      <progress className={styles.bar} value={value} max={max} aria-label={t.settle.running} />
      <div className={styles.line}>
        <span className={shared.text}>
          {sheet
            ? t.settle.sheet[sheet.part](sheet)
            : t.settle.progress({ step, steps: PHASES.length, phase: t.settle.phases[settling.phase] })}
          {writing && <span className={shared.small}>{` ${t.settle.writing}`}</span>}
        </span>
        {!writing && (
          <Button disabledFocusable={settling.cancelling} onClick={() => void act(cancel)}>
            {settling.cancelling ? t.settle.cancelling : t.settle.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
