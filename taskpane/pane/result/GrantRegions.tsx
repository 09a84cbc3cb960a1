/** What each region gets of money without performance requirements, where an agreement has no other. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type RegionCode, regionName } from "../../../src/agreement";
import { ifKnown, type Known, sumKnown } from "../../../src/ground";
import type { GrantPayment } from "../../../src/paying";
import type { Settlement } from "../../../src/settling";
import { usePane } from "../parts/context";
import { kronor } from "../parts/format";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "6px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A line for each region. */
export function GrantRegions({ settlement: { regions, grants } }: { readonly settlement: Settlement }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={shared.tight}>
      <p className={shared.small}>{t.result.grantsLead}</p>
      <ul className={shared.list}>
        {regions.map((region) => {
          const amount = together(grants, region);
          return (
            <li key={region} className={styles.line}>
              <span className={shared.strong}>{regionName(region)}</span>
              <span className={shared.number}>{amount === "open" ? text.open : kronor(amount, text)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function together(grants: readonly GrantPayment[], region: RegionCode): Known {
  return sumKnown(
    grants.flatMap(({ amounts }): Known[] =>
      amounts === "not-regional" ? [] : [ifKnown(amounts, (known) => known.get(region) ?? 0n)],
    ),
  );
}
