/** What is under step 3, loaded when it is opened: what is wrong or remarkable, where it is, and what to do. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { groupsOf, type Problem, type Severity } from "../../../src/problems";
import { writeList } from "../../state/actions/write-list";
import { usePane } from "../parts/context";
import { ErrorCircle20Filled, Info20Regular, TableSimple20Regular, Warning20Filled } from "../parts/icons";
import { ProblemLines } from "../parts/ProblemLines";
import { useShared } from "../parts/styles";
import { ReadingRules } from "./ReadingRules";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: "6px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** The list, the gravest first. */
export default function CheckDetails({ problems }: { readonly problems: readonly Problem[] }) {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  return (
    <div className={shared.stack}>
      {problems.length === 0 && <p className={shared.text}>{t.check.none}</p>}
      {SEVERITIES.map((severity) => {
        const own = problems.filter((problem) => problem.severity === severity);
        return own.length > 0 && <Group key={severity} severity={severity} problems={own} />;
      })}
      <ReadingRules />
      <div className={shared.row}>
        <Button
          icon={<TableSimple20Regular />}
          disabledFocusable={!can(writeList) || state.look === undefined}
          onClick={() => void act(writeList)}
        >
          {t.check.write}
        </Button>
      </div>
      <p className={shared.small}>{t.check.automatic}</p>
    </div>
  );
}

const ICONS = { error: ErrorCircle20Filled, warning: Warning20Filled, info: Info20Regular } as const;
function Group({ severity, problems }: { readonly severity: Severity; readonly problems: readonly Problem[] }) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const Icon = ICONS[severity];
  return (
    <div className={shared.tight}>
      <h3 className={`${shared.heading} ${styles.title}`}>
        <Icon aria-hidden className={styles[severity]} />
        {`${t.check.groups[severity]} (${String(groupsOf(problems).length)})`}
      </h3>
      <p className={shared.small}>{t.check.meaning[severity]}</p>
      <ProblemLines problems={problems} mendable />
    </div>
  );
}
