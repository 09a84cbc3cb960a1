/** Step 1: which agreement, what it asks for at a glance, and what in it is assumed. */
import { makeStyles } from "@fluentui/react-components";
import { citations, type Agreement, type Requirement } from "../../src/agreement";
import { AGREEMENTS } from "../../src/agreements";
import { decimalText } from "../../src/exact";
import { limitWords } from "../../src/explain";
import { paymentWords } from "../../src/present/payments";
import { agreementOf } from "../remembered";
import { usePane } from "./context";
import { Facts } from "./Facts";
import { millions, monthName } from "./format";
import { LabelledSelect } from "./Labelled";
import { Section } from "./Section";
import { useShared } from "./styles";

const useStyles = makeStyles({
  first: { "& > *": { borderBottom: "none !important", paddingBottom: "0 !important" } },
  level: { whiteSpace: "nowrap" },
  tier: { display: "inline-block", whiteSpace: "nowrap", marginRight: "10px" },
  condition: { display: "block" },
});

/** The step. */
export function AgreementSection() {
  const { state, t, text } = usePane();
  const agreement = agreementOf(state.remembered);
  const total = millions(BigInt(agreement.total.value), t, text);
  return (
    <Section id="agreement" state="done" status={t.agreement.status(agreement.id, total)}>
      <AgreementDetails agreement={agreement} />
    </Section>
  );
}

function AgreementDetails({ agreement }: { readonly agreement: Agreement }) {
  const { act, t, text } = usePane();
  const shared = useShared();
  const words = t.agreement;
  const months = agreement.months.value;
  const [first, last] = [months[0], months.at(-1)];
  const amount = (value: number): string => text.kronor(String(value));
  const others = agreement.grants.reduce((sum, grant) => sum + grant.amount.value, 0);
  return (
    <div className={shared.stack}>
      <LabelledSelect label={words.choose} hint={words.version(agreement.version)} value={agreement.id} change={(id) => void act.remember({ agreement: id })}>
        {AGREEMENTS.map(({ id, title }) => (
          <option key={id} value={id}>{`${id}: ${title}`}</option>
        ))}
      </LabelledSelect>
      <Facts
        facts={[
          [words.total, amount(agreement.total.value)],
          [words.performance, amount(agreement.performance.value)],
          [words.other, amount(others)],
          ...(first && last ? [[words.months, words.range(text.shortMonth(Number(first.slice(5))), monthName(last, text), months.length)] as const] : []),
          ...agreement.payments.value.map((rule) => [words.payment, paymentWords(rule, text)] as const),
        ]}
      />
      <RequirementTable agreement={agreement} />
      <Assumptions agreement={agreement} />
    </div>
  );
}

function RequirementTable({ agreement }: { readonly agreement: Agreement }) {
  const { t } = usePane();
  const shared = useShared();
  const words = t.agreement;
  return (
    <div className={shared.tight}>
      <h3 className={shared.heading}>{words.requirements}</h3>
      <p className={shared.small}>{words.points}</p>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.number}</th>
            <th scope="col">{words.columns.name}</th>
            <th scope="col" className={shared.number}>
              {words.columns.weight}
            </th>
            <th scope="col">{words.columns.level}</th>
          </tr>
        </thead>
        <tbody>
          {agreement.requirements.map((requirement) => (
            <RequirementRows key={requirement.number} requirement={requirement} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RequirementRows({ requirement }: { readonly requirement: Requirement }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { number, name, weight, level, tiers } = requirement;
  const { waiting } = level;
  return (
    <>
      <tr className={styles.first}>
        <td>{number}</td>
        <th scope="row">{name}</th>
        <td className={shared.number}>{text.percent(String(weight.value))}</td>
        <td className={styles.level}>{limitWords(level.limit.value, text)}</td>
      </tr>
      <tr>
        <td />
        <td colSpan={3} className={shared.small}>
          {[...tiers.value].reverse().map(({ atLeast, share }) => (
            <span key={atLeast} className={styles.tier}>
              {t.agreement.tier(`≥ ${text.number(decimalText(atLeast, 1))}`, text.percent(String(share)))}
            </span>
          ))}
          {waiting && <span className={styles.condition}>{t.agreement.waiting(String(waiting.moreThan.value), limitWords(waiting.limit.value, text))}</span>}
        </td>
      </tr>
    </>
  );
}

function Assumptions({ agreement }: { readonly agreement: Agreement }) {
  const { t, text } = usePane();
  const shared = useShared();
  const assumptions = citations(agreement).flatMap(({ path, cited }) => ("assumed" in cited ? [{ path, cited }] : []));
  return (
    <details className={shared.details}>
      <summary>{t.agreement.assumed(assumptions.length)}</summary>
      <div className={shared.stack}>
        <p className={shared.small}>{t.agreement.assumedLead}</p>
        <ul className={shared.list} style={{ gap: "8px" }}>
          {assumptions.map(({ path, cited }) => (
            <li key={path} lang="sv">
              <span className={shared.strong} lang={text.language}>
                {text.sheets.sources.items[path] ?? path}: {text.sheets.sources.values[String(cited.value)] ?? String(cited.value)}
              </span>
              <p className={shared.small}>{cited.assumed}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
