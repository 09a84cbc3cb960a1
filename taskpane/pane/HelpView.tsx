/** Help within the pane, loaded when it is asked for; nothing is fetched from elsewhere. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { setView } from "../state/actions/view";
import { addinVersion } from "../state/versions";
import { Forgetting } from "./Forgetting";
import { usePane } from "./parts/context";
import { ArrowLeft20Regular } from "./parts/icons";
import { useShared } from "./parts/styles";
import { useFocus } from "./parts/use-focus";

const useStyles = makeStyles({
  help: { padding: "4px 16px 24px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  errors: { margin: 0, display: "flex", flexDirection: "column", gap: "8px" },
  todo: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" },
});

/** The help. */
export default function HelpView() {
  useFocus();
  const { act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={`${styles.help} ${shared.stack}`}>
      <h2 id="view" tabIndex={-1} className={styles.title}>
        {t.help.title}
      </h2>
      <ol className={styles.steps}>
        {t.help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {[t.help.openAmounts, t.help.edited, t.help.ribbon, t.help.keys].map((paragraph) => (
        <p key={paragraph} className={shared.text}>
          {paragraph}
        </p>
      ))}
      <h3 className={shared.heading}>{t.help.functions}</h3>
      <dl className={styles.errors}>
        {[t.help.nameError, t.help.busyError, t.help.slowFunctions].map(({ shows, todo }) => (
          <div key={shows}>
            <dt className={shared.strong}>{shows}</dt>
            <dd className={styles.todo}>{todo}</dd>
          </div>
        ))}
      </dl>
      <p className={shared.text}>
        {/* The page lies beside this one, and opens in a window of its own: the pane stays where it is. */}
        <a className={styles.link} href="handbok.html" target="_blank" rel="noopener">
          {t.help.handbook}
        </a>
      </p>
      <p className={shared.text}>{t.help.privacy}</p>
      <Forgetting />
      <p className={shared.small}>{t.help.version(addinVersion())}</p>
      <p className={shared.small}>
        {t.help.tryExcel}{" "}
        <Button size="small" appearance="subtle" onClick={() => void act(setView, "excel-check")}>
          {t.help.tryExcelButton}
        </Button>
      </p>
      <div>
        <Button icon={<ArrowLeft20Regular />} onClick={() => void act(setView, "work")}>
          {t.back}
        </Button>
      </div>
    </div>
  );
}
