/** How far a long run has come, and the way out of it. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PARTS, type SheetProgress } from "../../excel/write-sheets";
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
  if (sheet) return <SheetsProgress sheet={sheet} />;
  return (
    <div className={shared.tight}>
      <progress className={styles.bar} value={step} max={PHASES.length} aria-label={t.settle.running} />
      <div className={styles.line}>
        <span className={shared.text}>
          {t.settle.progress({ step, steps: PHASES.length, phase: t.settle.phases[settling.phase] })}
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

/** How far the writing of sheets has come, whatever they are of; it cannot be cancelled. */
export function SheetsProgress({ sheet }: { readonly sheet: SheetProgress }) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const done = PARTS.indexOf(sheet.part) * sheet.of + sheet.number - 1;
  return (
    <div className={shared.tight}>
      <progress className={styles.bar} value={done} max={PARTS.length * sheet.of} aria-label={t.settle.running} />
      <div className={styles.line}>
        <span className={shared.text}>
          {t.settle.sheet[sheet.part](sheet)}
          <span className={shared.small}>{` ${t.settle.writing}`}</span>
        </span>
      </div>
    </div>
  );
}
