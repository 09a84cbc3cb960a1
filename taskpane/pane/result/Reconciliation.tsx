/** The identities of the money in words, with what both sides are. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Check } from "../../../src/paying";
import { kronorText } from "../../../src/present";
import type { Settlement } from "../../../src/settling";
import { usePane } from "../parts/context";
import { CheckmarkCircle16Filled, Circle16Regular, ErrorCircle16Filled } from "../parts/icons";
import { useShared } from "../parts/styles";

const ICONS = { holds: CheckmarkCircle16Filled, fails: ErrorCircle16Filled, open: Circle16Regular } as const;

const useStyles = makeStyles({
  check: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  holds: { color: tokens.colorPaletteGreenForeground1, marginTop: "2px" },
  fails: { color: tokens.colorPaletteRedForeground1, marginTop: "2px" },
  open: { color: tokens.colorNeutralForeground3, marginTop: "2px" },
});

/** Every check. */
export function Reconciliation({ settlement: { checks } }: { readonly settlement: Settlement }) {
  const { t } = usePane();
  const shared = useShared();
  const holds = checks.filter(({ state }) => state === "holds").length;
  return (
    <div className={shared.tight}>
      <p className={shared.text}>
        {holds === checks.length
          ? t.result.reconciled(holds)
          : t.result.reconciledOpen({ holds, open: checks.length - holds })}
      </p>
      <ul className={shared.list}>
        {checks.map((check) => (
          <Line key={check.name} check={check} />
        ))}
      </ul>
    </div>
  );
}

function Line({ check: { name, left, right, state } }: { readonly check: Check }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = text.checks[name];
  const Icon = ICONS[state];
  const [a, b] = [text.kronor(kronorText(left, 0)), text.kronor(kronorText(right, 0))];
  return (
    <li className={styles.check}>
      <Icon aria-hidden className={styles[state]} />
      <span>
        {`${words.title}: ${text.state[state]}.`}
        <span className={shared.small} style={{ display: "block" }}>
          {state === "holds"
            ? t.result.equal({ left: words.left, right: words.right, amount: a })
            : state === "open"
              ? t.result.unknown({ left: words.left, right: words.right })
              : `${words.left} ${a} ≠ ${words.right} ${b}`}
        </span>
      </span>
    </li>
  );
}
