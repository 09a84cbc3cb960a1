/** What each region gets against its share by population; a region is chosen to see its year. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type RegionCode, regionName } from "../../../src/agreement";
import { fateOf, type RegionLine, regionLines } from "../../../src/present";
import type { Settlement } from "../../../src/settling";
import { type Amounts, reservedOf, soFar } from "../../../src/shown";
import { usePane } from "../parts/context";
import { difference, kronor, percentOf } from "../parts/format";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { BarPicture, Swatch } from "./BarPicture";
import { type Bar, barsOf } from "./bars";
import { partlyWords } from "./told-words";

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    rowGap: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  keyItem: { display: "inline-flex", alignItems: "center", gap: "4px" },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  amounts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "baseline",
  },
  side: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly settlement: Settlement;
  readonly amounts: Amounts;
  readonly showYear: (region: RegionCode) => void;
}

type Order = "code" | "difference";

/** The regions' bars. */
export function RegionBars({ settlement, amounts, showYear }: Props) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = t.result;
  const legend = { ...words.legend, bonus: text.unearned[fateOf(settlement.agreement)].received };
  const [order, setOrder] = useState<Order>("code");
  const lines = regionLines(settlement, amounts);
  const bars = barsOf(
    lines.map(({ amounts: own, bonus }) => ({
      earned: own.earned,
      bonus: bonus === "open" ? 0n : bonus,
      share: reservedOf(own),
    })),
  );
  const drawn = lines.map((line, index) => ({ line, bar: bars[index] ?? { earned: 0, bonus: 0, mark: 0 } }));
  if (order === "difference") drawn.sort((a, b) => b.bar.earned + b.bar.bonus - (a.bar.earned + a.bar.bonus));
  return (
    <div className={shared.tight}>
      <p className={shared.small}>{words.regionsLead}</p>
      <div className={styles.key}>
        {(["earned", "bonus", "mark"] as const).map((part) => (
          <span key={part} className={styles.keyItem}>
            <Swatch part={part} />
            {legend[part === "mark" ? "share" : part]}
          </span>
        ))}
      </div>
      <LabelledSelect
        size="small"
        label={words.order}
        value={order}
        change={(value) => setOrder(value === "difference" ? "difference" : "code")}
      >
        <option value="code">{words.orders.code}</option>
        <option value="difference">{words.orders.difference}</option>
      </LabelledSelect>
      <ul className={shared.list}>
        {drawn.map(({ line, bar }) => (
          <li key={line.region} className={styles.line}>
            <RegionButton line={line} bar={bar} showYear={showYear} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function RegionButton({
  line,
  bar,
  showYear,
}: {
  readonly line: RegionLine;
  readonly bar: Bar;
  readonly showYear: (region: RegionCode) => void;
}) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { region, amounts, total } = line;
  const share = reservedOf(amounts);
  const earned = soFar(amounts, "earned");
  const known = total === "open" ? earned : total;
  return (
    <button
      type="button"
      className={shared.lineButton}
      title={t.result.chooseRegion(regionName(region))}
      onClick={() => showYear(region)}
    >
      <span className={styles.amounts}>
        <span className={shared.strong}>{regionName(region)}</span>
        <span className={shared.number}>
          {total === "open"
            ? partlyWords({ known: amounts.earned, open: amounts.open, hasAny: earned !== "open" }, { t, text })
            : kronor(total, text)}
        </span>
      </span>
      <BarPicture bar={bar} />
      <span className={styles.amounts}>
        <span className={styles.side}>{known === "open" ? "" : t.result.of(percentOf(known, share, text))}</span>
        <span className={`${shared.number} ${styles.side}`}>
          {total === "open" ? "" : difference(total - share, text)}
        </span>
      </span>
    </button>
  );
}
