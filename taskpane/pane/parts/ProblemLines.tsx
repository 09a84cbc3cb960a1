/** Remarks below each other, a line for each cause: a few at first, and more when asked for. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { groupsOf, type Problem } from "../../../src/problems";
import { usePane } from "./context";
import { ProblemLine } from "./ProblemLine";
import { ProblemMends } from "./ProblemMends";
import { useShared } from "./styles";

/** So many are shown at first. */
const FEW = 10;
/** And so many more at each asking. */
const MORE = 50;

const useStyles = makeStyles({ item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } });

interface Props {
  readonly problems: readonly Problem[];
  /** Whether what can be done about each by a choice is offered with it. */
  readonly mendable?: boolean;
}

/** The lines. */
export function ProblemLines({ problems, mendable = false }: Props) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [shown, setShown] = useState(FEW);
  const groups = groupsOf(problems);
  const rest = Math.min(MORE, groups.length - shown);
  return (
    <>
      <ul className={shared.list}>
        {groups.slice(0, shown).map((group) => (
          <li key={JSON.stringify([group.problem.code, group.problem.values])} className={styles.item}>
            <ProblemLine problem={group.problem} places={group.places} />
            {mendable && <ProblemMends group={group} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" className={shared.start} onClick={() => setShown(shown + MORE)}>
          {t.check.more(rest)}
        </Button>
      )}
    </>
  );
}
