/** Names and values, a line each; a long value goes below its name. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: "4px", margin: 0 },
  fact: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    justifyContent: "space-between",
    alignItems: "baseline",
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    marginLeft: "auto",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A list of facts. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={`${name} ${value}`} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
