/** The reading rules that are kept in the workbook, each with a button that takes it back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ruleKey } from "../../../src/problems";
import { ruleReason, ruleWords } from "../../../src/text";
import { removeRule } from "../../state/actions/reading-rules";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { flexShrink: 0 },
});

/** The list; nothing where there are none. */
export function ReadingRules() {
  const { state, act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { rules = [] } = state.remembered;
  if (rules.length === 0) return null;
  return (
    <div className={shared.tight}>
      <h3 className={shared.heading}>{`${t.check.rules} (${String(rules.length)})`}</h3>
      <p className={shared.small}>{t.check.rulesHelp}</p>
      <ul className={shared.list} aria-label={t.check.rules}>
        {rules.map((rule) => (
          <li key={ruleKey(rule)} className={styles.item}>
            <div className={styles.words}>
              <div>{ruleWords(rule, text.rules)}</div>
              <div className={shared.small}>{ruleReason(rule, text.rules)}</div>
            </div>
            <Button
              size="small"
              className={styles.remove}
              aria-label={t.check.removeRule(ruleWords(rule, text.rules))}
              onClick={() => void act(removeRule, rule)}
            >
              {t.check.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
