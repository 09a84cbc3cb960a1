/** The import: tables that are not regular, each with what its columns were taken for, to be said otherwise. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { cellsRead, type Found, isUnsaid } from "../../../src/reading";
import { tableChoicesIn } from "../../state/table-choices";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { ImportForm } from "./ImportForm";
import { groupsOf, isWaitedFor, type TableGroup } from "./table-groups";

/** A form for each group of tables that can be said something of. */
export function ImportStep({ located }: { readonly located: Found }) {
  const { state, t } = usePane();
  const shared = useShared();
  const [all, setAll] = useState(false);
  const groups = groupsOf(located, new Set(Object.keys(tableChoicesIn(state.remembered.choices))));
  const others = groups.filter(({ isOfWaiting }) => !isOfWaiting).length;
  const first = groups.find(isWaitedFor)?.key;
  return (
    <section className={shared.tight} aria-labelledby="import-heading">
      <h4 id="import-heading" tabIndex={-1} className={shared.heading}>
        {t.tables.import}
      </h4>
      <p className={shared.small}>{t.tables.lead}</p>
      {groups.map(
        (group) =>
          (group.isOfWaiting || all) && <GroupDetails key={group.key} group={group} isFirst={group.key === first} />,
      )}
      {!all && others > 0 && (
        <Button size="small" className={shared.start} onClick={() => setAll(true)}>
          {t.tables.more(others)}
        </Button>
      )}
    </section>
  );
}

// The first that waits for an answer is open when it is met; what is open stays so while it is answered.
function GroupDetails({ group, isFirst }: { readonly group: TableGroup; readonly isFirst: boolean }) {
  const { t } = usePane();
  const shared = useShared();
  const [open, setOpen] = useState(isFirst);
  const { sheet, tables } = group;
  const title = tables.length > 1 ? t.tables.several({ sheet, tables: tables.length }) : (tables[0]?.[0] ?? sheet);
  return (
    <details className={shared.details} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary style={{ overflowWrap: "anywhere" }}>{`${title} (${statusOf(group, t.tables)})`}</summary>
      {open && <ImportForm group={group} />}
    </details>
  );
}

function statusOf({ tables }: TableGroup, { status, lacking }: ReturnType<typeof usePane>["t"]["tables"]): string {
  const unsaid = tables.flatMap(([, one]) => (isUnsaid(one) ? one.lacking.slice(0, 1) : []));
  const [first] = unsaid;
  const cells = tables.reduce((sum, [, one]) => sum + cellsRead(one), 0);
  if (first !== undefined)
    return unsaid.length < tables.length ? status.partly(unsaid.length) : status.lacking(lacking[first]);
  if (cells > 0) return status.read(cells);
  return tables.every(([, { isLeftOut }]) => isLeftOut) ? status.leftOut : status.nothing;
}
