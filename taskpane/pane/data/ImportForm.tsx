/** What is said of a table, or of several with the same headers: whether it is read, what it is all of, its columns. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { forgetTables, sayOfTables } from "../../state/actions/import-tables";
import { choiceOf, tableChoicesIn } from "../../state/table-choices";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { ImportColumns } from "./ImportColumns";
import type { TableGroup } from "./table-groups";
import { WholeTable } from "./WholeTable";

const useStyles = makeStyles({
  form: { padding: "4px 0 12px" },
  read: { display: "flex", alignItems: "center", gap: "6px", minHeight: "28px", cursor: "pointer" },
  box: {
    width: "16px",
    height: "16px",
    margin: "2px 4px",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** The form. */
export function ImportForm({ group: { tables } }: { readonly group: TableGroup }) {
  const { state, act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [which, setWhich] = useState("");
  const chosen = tables.filter(([name]) => name === which);
  const meant = chosen.length > 0 ? chosen : tables;
  const names = meant.map(([name]) => name);
  const choices = names.map((name) => choiceOf(tableChoicesIn(state.remembered.choices), name));
  const [first] = meant;
  if (!first) return null;
  const isRead = choices.some(({ read }) => read !== false);
  return (
    <div className={`${styles.form} ${shared.stack}`}>
      {tables.length > 1 && (
        <LabelledSelect size="small" label={t.tables.which} value={which} change={setWhich}>
          <option value="">{t.tables.all(tables.length)}</option>
          {tables.map(([name]) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
      <label className={styles.read}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isRead}
          onChange={({ target }) => void act(sayOfTables, names, { read: target.checked ? undefined : false })}
        />
        {t.tables.read}
      </label>
      {isRead && (
        <>
          <WholeTable names={names} choices={choices} tables={meant.map(([, one]) => one)} />
          <ImportColumns name={first[0]} understood={first[1]} names={names} choices={choices} />
        </>
      )}
      {choices.some((choice) => Object.keys(choice).length > 0) && (
        <Button size="small" className={shared.start} onClick={() => void act(forgetTables, names)}>
          {t.tables.forget}
        </Button>
      )}
    </div>
  );
}
