/** How much of each requirement's money was earned. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { requirementsOf } from "../../../src/agreement";
import type { Settlement } from "../../../src/settling";
import { type Amounts, reservedOf, soFar } from "../../../src/shown";
import { usePane } from "../parts/context";
import { millions, percentOf } from "../parts/format";
import { useShared } from "../parts/styles";
import { BarPicture } from "./BarPicture";

const useStyles = makeStyles({
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "6px 8px" },
  amounts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "baseline" },
  side: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The requirements' bars. */
export function RequirementBars({
  settlement,
  amounts,
}: {
  readonly settlement: Settlement;
  readonly amounts: Amounts;
}) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = t.result;
  return (
    <div className={shared.tight}>
      <h4 className={shared.heading}>{words.requirements}</h4>
      <p className={shared.small}>{words.requirementsLead}</p>
      <ul className={shared.list}>
        {requirementsOf(settlement.agreement).map(({ number, name }) => {
          const own = amounts.requirement(number);
          const reserved = reservedOf(own);
          const earned = soFar(own, "earned");
          return (
            <li key={number} className={styles.line}>
              <span className={styles.amounts}>
                <span className={shared.strong}>{`${number} ${name}`}</span>
                <span className={shared.number}>
                  {earned === "open" ? text.open : percentOf(earned, reserved, text)}
                </span>
              </span>
              <BarPicture
                bar={{
                  earned: reserved === 0n ? 0 : Number((own.earned * 10_000n) / reserved) / 100,
                  bonus: 0,
                  mark: 0,
                }}
              />
              <span className={styles.side}>
                {earned !== "open" &&
                  words.earnedOf({ earned: millions(earned, t, text), reserved: millions(reserved, t, text) })}
                {own.open > 0n &&
                  `${earned === "open" ? "" : ", "}${words.stillOpen.toLowerCase()} ${millions(own.open, t, text)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
