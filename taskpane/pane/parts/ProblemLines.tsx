/** Remarks below each other: a few at first, and more when asked for. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../../../src/problems";
import { usePane } from "./context";
import { ProblemLine } from "./ProblemLine";
import { useShared } from "./styles";

/** So many are shown at first. */
const FEW = 10;
/** And so many more at each asking. */
const MORE = 50;

const useStyles = makeStyles({ item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } });

/** The lines. */
export function ProblemLines({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [shown, setShown] = useState(FEW);
  const rest = Math.min(MORE, problems.length - shown);
  return (
    <>
      <ul className={shared.list}>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index} className={styles.item}>
            <ProblemLine problem={problem} />
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
