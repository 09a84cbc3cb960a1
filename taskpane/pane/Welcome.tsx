/**
 * What the add-in does, for whoever opens it for the first time: one action, sample data on offer, and a way past it.
 */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fitsSample } from "../inputs/sample/fits";
import { createSheets } from "../state/actions/create-sheets";
import { setTastes, start } from "../state/actions/view";
import { agreementIn } from "../state/state";
import { usePane } from "./parts/context";
import { useShared } from "./parts/styles";

const useStyles = makeStyles({
  card: {
    margin: "0 16px 12px",
    padding: "14px 16px 16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The welcome. */
export function Welcome() {
  const { state, act, can, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const located = state.look?.result.located;
  const agreement = agreementIn(state);
  const empty = !located?.population && !located?.waiting && agreement !== undefined && fitsSample(agreement);
  const past = (): void => {
    void act(setTastes, { welcomed: true });
    void act(start);
  };
  return (
    <section className={`${styles.card} ${shared.stack}`} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {t.welcome.title}
      </h2>
      <p className={shared.text}>{t.welcome.text}</p>
      <div className={shared.row}>
        <Button appearance="primary" onClick={past}>
          {t.welcome.start}
        </Button>
        {empty && (
          <Button
            disabledFocusable={!can(createSheets, "sample")}
            onClick={() => {
              past();
              void act(createSheets, "sample");
            }}
          >
            {t.welcome.sample}
          </Button>
        )}
        <Button appearance="transparent" onClick={past}>
          {t.welcome.skip}
        </Button>
      </div>
      {empty && <p className={shared.small}>{t.data.sampleHelp}</p>}
    </section>
  );
}
