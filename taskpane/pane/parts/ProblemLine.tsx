/** One remark, as a line that leads to its cell where it has one. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { messageOf } from "../../../src/present";
import type { Problem, ProblemCode } from "../../../src/problems";
import { goTo } from "../../state/actions/reading";
import { goToImport } from "../../state/actions/view";
import { usePane } from "./context";
import { useShared } from "./styles";

const useStyles = makeStyles({
  place: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: "block", overflowWrap: "anywhere" },
  still: { padding: "6px 8px" },
  way: { margin: "0 8px 8px" },
});

/** What can be said of a table in the pane instead of in its headers. */
const SAID_IN_PANE: ReadonlySet<ProblemCode> = new Set(["table-unplaced", "table-not-read", "column-doubled"]);

/** The line. */
export function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { state, act, can, t } = usePane();
  const styles = useStyles();
  const isSaidElsewhere = SAID_IN_PANE.has(problem.code) && state.open !== "data" && can(goToImport);
  return (
    <>
      <Line problem={problem} />
      {isSaidElsewhere && (
        <Button size="small" className={styles.way} onClick={() => void act(goToImport)}>
          {t.tables.toImport}
        </Button>
      )}
    </>
  );
}

function Line({ problem }: { readonly problem: Problem }) {
  const { act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { place } = problem;
  const message = <span className={styles.words}>{messageOf(problem, text)}</span>;
  // A place may name a sheet that is not there: then there is nothing to go to.
  if (!place || place.sheet === "") return <div className={styles.still}>{message}</div>;
  const where = place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`;
  return (
    <button
      type="button"
      className={shared.lineButton}
      title={t.check.goTo(where)}
      onClick={() => void act(goTo, place)}
    >
      <span className={styles.place}>{where}</span>
      {message}
    </button>
  );
}
