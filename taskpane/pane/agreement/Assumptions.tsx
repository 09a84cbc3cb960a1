/** What is assumed in an agreement where its text is silent: each reason once, with the values that it holds for. */
import { type Agreement, assumptionsOf } from "../../../src/agreement";
import { itemWords, valueWords } from "../../../src/present";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

/** So many values stand beside their reason; more of them are folded. */
const FEW = 3;

/** The list, folded; nothing where nothing is assumed. */
export function Assumptions({ agreement }: { readonly agreement: Agreement }) {
  const { t } = usePane();
  const shared = useShared();
  const assumptions = assumptionsOf(agreement);
  if (assumptions.length === 0) return null;
  return (
    <details className={shared.details}>
      <summary>{t.agreement.assumed(assumptions.length)}</summary>
      <div className={shared.stack}>
        <p className={shared.small}>{t.agreement.assumedLead}</p>
        <Reasons agreement={agreement} />
      </div>
    </details>
  );
}

function Reasons({ agreement }: { readonly agreement: Agreement }) {
  const { t, text } = usePane();
  const shared = useShared();
  const byReason = new Map<string, string[]>();
  for (const { path, cited } of assumptionsOf(agreement)) {
    const reason = "assumed" in cited ? cited.assumed : "";
    byReason.set(reason, [
      ...(byReason.get(reason) ?? []),
      `${itemWords(agreement, path, text)}: ${valueWords(cited.value, path, agreement, text)}`,
    ]);
  }
  return (
    <ul className={shared.list} style={{ gap: "8px" }}>
      {[...byReason].map(([reason, items]) => (
        <li key={reason}>
          {items.length <= FEW ? (
            <Items items={items} />
          ) : (
            <details className={shared.details}>
              <summary>{t.agreement.assumedValues(items.length)}</summary>
              <Items items={items} />
            </details>
          )}
          <p className={shared.small} lang="sv">
            {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Items({ items }: { readonly items: readonly string[] }) {
  const shared = useShared();
  return (
    <ul className={shared.list}>
      {items.map((item) => (
        <li key={item} className={shared.strong}>
          {item}
        </li>
      ))}
    </ul>
  );
}
