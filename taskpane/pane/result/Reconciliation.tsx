/** The identities of the money in words, with what both sides are. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Agreement } from "../../../src/agreement";
import type { Ratio } from "../../../src/ground";
import type { Check } from "../../../src/paying";
import { kronorText } from "../../../src/present";
import type { Settlement } from "../../../src/settling";
import { apartWords, countWords } from "../../../src/text";
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

/** Every check: one line for each, however many regions it is of. */
export function Reconciliation({ settlement: { agreement, checks } }: { readonly settlement: Settlement }) {
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
          <Line key={check.name} agreement={agreement} check={check} />
        ))}
      </ul>
    </div>
  );
}

function Line({ agreement, check }: { readonly agreement: Agreement; readonly check: Check }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { name, left, right, state, each } = check;
  const words = text.checks[name];
  const Icon = ICONS[state];
  const kronor = (amount: Ratio): string => text.kronor(kronorText(amount, 0));
  const said = {
    holds: () => t.result.equal({ left: words.left, right: words.right, amount: kronor(left) }),
    open: () => t.result.unknown({ left: words.left, right: words.right }),
    fails: () =>
      each && each.apart.length > 0
        ? `${words.left} ≠ ${words.right}. ${apartWords(agreement, check, kronor, text)}`
        : `${words.left} ${kronor(left)} ≠ ${words.right} ${kronor(right)}`,
  } as const;
  const counted = each ? ` (${countWords(check, text)})` : "";
  return (
    <li className={styles.check}>
      <Icon aria-hidden className={styles[state]} />
      <span>
        {`${words.title}${counted}: ${text.state[state]}.`}
        <span className={shared.small} style={{ display: "block" }}>
          {said[state]()}
        </span>
      </span>
    </li>
  );
}
