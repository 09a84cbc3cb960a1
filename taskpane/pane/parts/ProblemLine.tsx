/** One remark, as a line that leads to its cell where it has one. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { messageOf } from "../../../src/present";
import type { Problem } from "../../../src/problems";
import { goTo } from "../../state/actions/reading";
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
});

/** The line. */
export function ProblemLine({ problem }: { readonly problem: Problem }) {
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
