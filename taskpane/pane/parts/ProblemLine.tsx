/** The remarks of one cause, as a line that leads to its cell; of several cells the others unfold. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messageOf, placesText } from "../../../src/present";
import type { Place, Problem, ProblemCode } from "../../../src/problems";
import { goTo } from "../../state/actions/reading";
import { goToImport } from "../../state/actions/view";
import { usePane } from "./context";
import { useShared } from "./styles";

/** So many places are listed when a line is unfolded, and as many more at each asking. */
const LISTED = 50;

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
  more: { margin: "0 8px 8px", "& > summary": { fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" } },
});

/** What can be said of a table in the pane instead of in its headers. */
const SAID_IN_PANE: ReadonlySet<ProblemCode> = new Set(["table-unplaced", "table-not-read", "column-doubled"]);

interface Props {
  readonly problem: Problem;
  /** All places of the cause; its own one where they are not given. */
  readonly places?: readonly Place[];
}

/** The line. */
export function ProblemLine({ problem, places = [] }: Props) {
  const { state, act, can, t } = usePane();
  const styles = useStyles();
  const isSaidElsewhere = SAID_IN_PANE.has(problem.code) && state.open !== "data" && can(goToImport);
  return (
    <>
      <Line problem={problem} />
      {places.length > 1 && <Places places={places} />}
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
  const where = nameOf(place);
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

function Places({ places }: { readonly places: readonly Place[] }) {
  const { act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const [listed, setListed] = useState(LISTED);
  const rest = Math.min(LISTED, places.length - listed);
  return (
    <details
      className={`${shared.details} ${styles.more}`}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t.check.cells({ count: places.length, places: placesText(places, text) })}</summary>
      {open && (
        <ul className={shared.list}>
          {places.slice(0, listed).map((place) => (
            <li key={nameOf(place)}>
              <button type="button" className={shared.lineButton} onClick={() => void act(goTo, place)}>
                <span className={styles.place}>{nameOf(place)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && rest > 0 && (
        <Button size="small" onClick={() => setListed(listed + LISTED)}>
          {t.check.more(rest)}
        </Button>
      )}
    </details>
  );
}

function nameOf({ sheet, cell }: Place): string {
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}
