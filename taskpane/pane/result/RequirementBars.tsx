/** How much of each requirement's money was earned. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { requirementsOf } from "../../../src/agreement";
import type { Settlement } from "../../../src/settling";
import { type Amounts, byRequirement, reservedOf, soFar, type Whose } from "../../../src/shown";
import { usePane } from "../parts/context";
import { millions, percentOf } from "../parts/format";
import { useShared } from "../parts/styles";
import { BarPicture } from "./BarPicture";
import { partlyWords } from "./told-words";

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
  whose,
}: {
  readonly settlement: Settlement;
  readonly amounts: Amounts;
  readonly whose: Whose;
}) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = t.result;
  const of = byRequirement(settlement, amounts, whose);
  return (
    <div className={shared.tight}>
      <p className={shared.small}>{words.requirementsLead}</p>
      <ul className={shared.list}>
        {requirementsOf(settlement.agreement).map(({ number, name }) => {
          const own = of.get(number);
          if (!own) return null;
          const reserved = reservedOf(own);
          const earned = soFar(own, "earned");
          return (
            <li key={number} className={styles.line}>
              <span className={styles.amounts}>
                <span className={shared.strong}>{`${number} ${text.requirementName(name)}`}</span>
                <span className={shared.number}>
                  {earned === "open"
                    ? ""
                    : own.open > 0n
                      ? words.atLeastOnly(percentOf(earned, reserved, text))
                      : percentOf(earned, reserved, text)}
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
                {own.open > 0n
                  ? partlyWords(
                      { known: own.earned, open: own.open, hasAny: earned !== "open" },
                      { t, text },
                      (units) => millions(units, t, text),
                    )
                  : words.earnedOf({ earned: millions(own.earned, t, text), reserved: millions(reserved, t, text) })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
