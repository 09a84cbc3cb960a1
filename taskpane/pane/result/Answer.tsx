/** The answer that the result begins with: a region's money or the nation's, the next payment, and a small picture. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { fateOf, paymentWords, toldWords } from "../../../src/present";
import { certainSoFar, type PaymentStanding, type Standing, type Whose, wholeYear } from "../../../src/shown";
import type { SettledRun } from "../../state/state";
import { usePane } from "../parts/context";
import { Facts } from "../parts/Facts";
import { kronor, percentOf } from "../parts/format";
import { RegionPicker } from "../parts/RegionPicker";
import { useShared } from "../parts/styles";
import { BarPicture, Swatch } from "./BarPicture";
import { barsOf } from "./bars";
import { knownKronor, partlyWords } from "./told-words";

interface Props {
  readonly outcome: SettledRun;
  readonly whose: Whose;
  readonly standing: Standing;
  readonly setWhose: (whose: Whose) => void;
}

const useStyles = makeStyles({
  amount: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  key: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  keyItem: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** The answer, and whose it is to be. */
export function Answer({ outcome, whose, standing, setWhose }: Props) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const whole = wholeYear(standing);
  const { grants } = standing;
  // All of the nation's money goes to somebody, so its sum is known long before it is earned: that is no answer.
  const isWholeYear = whole.kind === "exact" && outcome.settlement.complete;
  const isFinal = isWholeYear && grants.open.length === 0;
  const certain = isWholeYear ? whole.kronor : certainSoFar(standing);
  const hasNothing = !standing.begun && certain === 0n;
  return (
    <div className={shared.tight} style={{ gap: "8px" }}>
      <RegionPicker label={t.result.whose} value={whose} choose={setWhose} />
      <div>
        <span className={shared.small}>{isWholeYear ? t.result.total : t.result.soFar}</span>
        <div id="answer" className={styles.amount}>
          {hasNothing
            ? t.result.nothing
            : isFinal
              ? kronor(certain, text)
              : t.result.atLeastOnly(kronor(certain, text))}
        </div>
        <OpenParts standing={standing} isExact={isWholeYear} />
      </div>
      {outcome.settlement.agreement.performance && <Picture outcome={outcome} standing={standing} />}
      <AnswerFacts outcome={outcome} standing={standing} />
    </div>
  );
}

// What the headline does not hold: what is not decided yet, and grants that cannot be dealt out.
function OpenParts({
  standing: { open, grants },
  isExact,
}: {
  readonly standing: Standing;
  readonly isExact: boolean;
}) {
  const { t, text } = usePane();
  const shared = useShared();
  const parts = [
    ...(isExact || open === 0n ? [] : [t.result.onlyOpen(kronor(open, text))]),
    ...grants.open.map(({ label, kronor: amount }) => t.result.grantOpen({ label, amount: kronor(amount, text) })),
  ];
  return parts.map((part) => (
    <span key={part} className={shared.text} style={{ display: "block" }}>
      {part}
    </span>
  ));
}

function Picture({ outcome, standing }: { readonly outcome: SettledRun; readonly standing: Standing }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { earned, reserved, open, bonus } = standing;
  const known = knownKronor(bonus);
  const [bar] = barsOf([{ earned, bonus: known ?? 0n, share: reserved }]);
  const percent = percentOf(earned + (known ?? 0n), reserved, text);
  const received = text.unearned[fateOf(outcome.settlement.agreement)].received;
  if (!bar) return null;
  return (
    <div className={shared.tight}>
      <BarPicture bar={bar} />
      <div className={styles.key}>
        <Key part="earned" words={t.result.legend.earned} />
        {bar.bonus > 0 && <Key part="bonus" words={received} />}
        <Key part="mark" words={t.result.legend.share} />
      </div>
      {standing.begun && (
        <span className={shared.small}>
          {open > 0n || known === undefined
            ? t.result.populationShareAtLeast(percent)
            : t.result.populationShare(percent)}
        </span>
      )}
    </div>
  );
}

function Key({ part, words }: { readonly part: "earned" | "bonus" | "mark"; readonly words: string }) {
  const styles = useStyles();
  return (
    <span className={styles.keyItem}>
      <Swatch part={part} />
      {words}
    </span>
  );
}

type Fact = readonly [name: string, value: string];

function AnswerFacts({ outcome, standing }: { readonly outcome: SettledRun; readonly standing: Standing }) {
  const { t, text } = usePane();
  const shared = useShared();
  const words = t.result;
  const { agreement } = outcome.settlement;
  const fate = fateOf(agreement);
  const { next, payments, grants, earned, open, leftOut, bonus, year, reserved } = standing;
  const paid = ({ payment, told }: PaymentStanding, name: (words: string) => string): Fact => [
    name(paymentWords(payment.rule, fate, text)),
    toldWords(told, text),
  ];
  const facts: readonly Fact[] = [
    ...(next ? [paid(next, words.nextPayment)] : []),
    ...(agreement.performance
      ? [
          [words.earned, partlyWords({ known: earned, open, hasAny: standing.begun }, { t, text })] as const,
          [text.unearned[fate].received, toldWords(bonus, text)] as const,
          [words.reserved, kronor(reserved, text)] as const,
        ]
      : []),
    ...(leftOut > 0n ? [[words.leftOut, kronor(leftOut, text)] as const] : []),
    ...payments.filter((payment) => payment !== next).map((payment) => paid(payment, words.payment)),
    ...(agreement.performance ? [[words.block, toldWords(year, text)] as const] : []),
    [t.agreement.other, grantWords(grants, { t, text })],
  ];
  const kinds = new Set([bonus, year, ...payments.map(({ told }) => told)].map(({ kind }) => kind));
  return (
    <>
      <Facts facts={facts} />
      {kinds.has("nearest") && <p className={shared.small}>{words.nearestHelp}</p>}
      {kinds.has("between") && <p className={shared.small}>{words.spanHelp}</p>}
    </>
  );
}

function grantWords(
  { known, open }: Standing["grants"],
  { t, text }: Pick<ReturnType<typeof usePane>, "t" | "text">,
): string {
  const [amount, isOpen] = [kronor(known, text), open.length > 0];
  return isOpen ? t.result.atLeastOnly(amount) : amount;
}
