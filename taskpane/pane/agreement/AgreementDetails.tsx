/** What an agreement asks for at a glance, how far it is proven, and what can be done with it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type Agreement, moneyOf, paymentsOf } from "../../../src/agreement";
import { spanOf } from "../../../src/ground";
import { fateOf, paymentWords, provenWords } from "../../../src/present";
import { periodWords } from "../../../src/text";
import { usePane } from "../parts/context";
import { Facts } from "../parts/Facts";
import { useShared } from "../parts/styles";
import { AgreementTools } from "./AgreementTools";
import { Assumptions } from "./Assumptions";
import { RequirementTable } from "./RequirementTable";

const useStyles = makeStyles({
  badge: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "1px 8px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
  },
  complete: { border: `1px solid ${tokens.colorPaletteGreenForeground1}`, color: tokens.colorPaletteGreenForeground1 },
  "partly-assumed": {
    border: `1px solid ${tokens.colorPaletteMarigoldForeground2}`,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  template: {},
  proven: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "4px" },
});

/** The details; the tools are there even when the agreement on a sheet cannot be read. */
export default function AgreementDetails({ agreement }: { readonly agreement: Agreement | undefined }) {
  const shared = useShared();
  return (
    <div className={shared.stack}>
      {agreement && <Glance agreement={agreement} />}
      <AgreementTools agreement={agreement} />
    </div>
  );
}

function Glance({ agreement }: { readonly agreement: Agreement }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { proven, performance } = agreement;
  return (
    <>
      <div className={styles.proven}>
        <span className={`${styles.badge} ${styles[proven]}`}>{provenWords(agreement, text)}</span>
        <span className={shared.small}>{text.provenMeans[proven]}</span>
      </div>
      <Facts facts={useFacts(agreement)} />
      {performance ? (
        <RequirementTable performance={performance} />
      ) : (
        <p className={shared.text}>{t.agreement.noRequirements}</p>
      )}
      <Assumptions agreement={agreement} />
    </>
  );
}

type Fact = readonly [name: string, value: string];

function useFacts(agreement: Agreement): readonly Fact[] {
  const { t, text } = usePane();
  const words = t.agreement;
  const said = text.sheets.inSentence;
  const amount = (value: number): string => text.kronor(String(value));
  const { performance, grants } = agreement;
  const pots = performance?.pots ?? [];
  const months = performance?.months.value ?? [];
  return [
    [words.total, amount(agreement.total.value)],
    ...(performance ? [[words.performance, amount(moneyOf(performance))] as const] : []),
    ...(pots.length > 1 ? pots.map((pot): Fact => [pot.label, amount(pot.amount.value)]) : []),
    ...(performance
      ? [[words.other, amount(grants.reduce((sum, grant) => sum + grant.amount.value, 0))] as const]
      : grants.map((grant): Fact => [grant.label, amount(grant.amount.value)])),
    ...(months.length > 0
      ? [[words.months, words.range({ months: periodWords(spanOf(months), text), count: months.length })] as const]
      : []),
    ...(performance?.judgedBy.value === "whole-period"
      ? [[words.judgedBy, said.judgedBy["whole-period"]] as const]
      : []),
    ...(performance ? [[words.unearned, said.unearned[performance.unearned.value]] as const] : []),
    ...paymentsOf(agreement).map((rule): Fact => [words.payment, paymentWords(rule, fateOf(agreement), text)]),
  ];
}
