/**
 * What the add-in does, for whoever opens it for the first time: whose region it is, by which agreement, and sheets to
 * fill in or filled ones to try; or past it to the steps.
 */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fitsSample } from "../inputs/sample/fits";
import { createSheets } from "../state/actions/create-sheets";
import { chooseAgreement } from "../state/actions/remember";
import { setTastes, start } from "../state/actions/view";
import { agreementIn, isNew, type Look } from "../state/state";
import { AgreementOptions } from "./agreement/AgreementOptions";
import { usePane } from "./parts/context";
import { LabelledSelect } from "./parts/Labelled";
import { RegionChoice } from "./parts/RegionChoice";
import { nameOf } from "./parts/RegionPicker";
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
export function Welcome({ look }: { readonly look: Look }) {
  const { state, act, can, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const agreement = agreementIn(state);
  const empty = isNew(look);
  const { region } = state.remembered;
  const past = (): void => void act(setTastes, { welcomed: true });
  const makes = nameOf(region, t.region.allOf);
  return (
    <section className={`${styles.card} ${shared.stack}`} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {t.welcome.title}
      </h2>
      <p className={shared.text}>{t.welcome.text}</p>
      <RegionChoice />
      <LabelledSelect
        label={t.agreement.choose}
        value={state.remembered.agreement === "sheet" ? "sheet" : (agreement?.id ?? "")}
        change={(id) => void act(chooseAgreement, id)}
      >
        <AgreementOptions sheet={state.remembered.agreement === "sheet"} />
      </LabelledSelect>
      <div className={shared.tight}>
        <div className={shared.row}>
          <Button
            appearance="primary"
            disabledFocusable={region === undefined || (empty && !can(createSheets, "empty"))}
            aria-describedby="welcome-start"
            onClick={() => {
              past();
              void (empty ? act(createSheets, "empty") : act(start));
            }}
          >
            {t.welcome.start}
          </Button>
          <Button
            appearance="transparent"
            onClick={() => {
              past();
              void act(start);
            }}
          >
            {t.welcome.skip}
          </Button>
        </div>
        <p id="welcome-start" className={shared.small}>
          {region === undefined ? t.welcome.startAsks : empty ? t.welcome.startMakes(makes) : t.welcome.startReads}
        </p>
      </div>
      {empty && agreement !== undefined && fitsSample(agreement) && (
        <div className={shared.tight}>
          <Button
            className={shared.start}
            disabledFocusable={!can(createSheets, "sample")}
            onClick={() => {
              past();
              void act(createSheets, "sample");
            }}
          >
            {t.welcome.sample}
          </Button>
          <p className={shared.small}>{t.data.sampleHelp}</p>
        </div>
      )}
    </section>
  );
}
