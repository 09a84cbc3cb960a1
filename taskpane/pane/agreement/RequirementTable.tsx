/** The requirements of an agreement: weight, high level, staircase, and the condition on those who wait. */
import { makeStyles } from "@fluentui/react-components";
import { boundOf, type Performance, type Requirement, weightsOf } from "../../../src/agreement";
import { decimalText, roundDiv, sum } from "../../../src/ground";
import { limitWords } from "../../../src/text";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  first: { "& > *": { borderBottom: "none !important", paddingBottom: "0 !important" } },
  level: { whiteSpace: "nowrap" },
  tier: { display: "inline-block", whiteSpace: "nowrap", marginRight: "10px" },
  condition: { display: "block" },
});

/** The table. */
export function RequirementTable({ performance }: { readonly performance: Performance }) {
  const { t, text } = usePane();
  const shared = useShared();
  const words = t.agreement;
  const weights = weightsOf(performance);
  const all = sum(weights.values());
  const ways = new Set(
    performance.requirements.flatMap(({ improvement }) =>
      improvement ? [words.improvement[improvement.comparedWith.value][improvement.change.value]] : [],
    ),
  );
  const shares = new Set(
    performance.requirements.flatMap(({ level }) =>
      level ? [words.levelEarns(text.percent(String(level.share.value)))] : [],
    ),
  );
  return (
    <div className={shared.tight}>
      <h3 className={shared.heading}>{words.requirements}</h3>
      <p className={shared.small}>{[...ways, ...shares].join(" ")}</p>
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
          {performance.requirements.map((requirement) => (
            <Rows
              key={requirement.number}
              requirement={requirement}
              tenths={roundDiv((weights.get(requirement.number) ?? 0n) * 1000n, all)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows({ requirement, tenths }: { readonly requirement: Requirement; readonly tenths: bigint }) {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { number, name, level, improvement } = requirement;
  const more = improvement !== undefined || level?.waiting !== undefined;
  return (
    <>
      <tr className={more ? styles.first : undefined}>
        <td>{number}</td>
        <th scope="row">{text.requirementName(name)}</th>
        <td className={shared.number}>{text.percent(decimalText(tenths, 1).replace(/\.0$/, ""))}</td>
        <td className={styles.level}>{level ? limitWords(level.limit.value, text) : "–"}</td>
      </tr>
      {more && <More requirement={requirement} />}
    </>
  );
}

function More({ requirement: { improvement, level } }: { readonly requirement: Requirement }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <tr>
      <td />
      <td colSpan={3} className={shared.small}>
        {[...(improvement?.tiers.value ?? [])].reverse().map((tier) => (
          <span key={boundOf(tier)} className={styles.tier}>
            {t.agreement.tier({
              points: `${"atLeast" in tier ? "≥" : ">"} ${text.number(decimalText(boundOf(tier), 1))}`,
              share: text.percent(String(tier.share)),
            })}
          </span>
        ))}
        {level?.waiting && (
          <span className={styles.condition}>
            {t.agreement.waiting({
              count: String(level.waiting.moreThan.value),
              limit: limitWords(level.waiting.limit.value, text),
            })}
          </span>
        )}
      </td>
    </tr>
  );
}
