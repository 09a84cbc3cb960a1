/** One input: the sheet or table it is read from, which column is what, and its first rows. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { type Choice, type Found, type InputSource, type Located, sourceName } from "../../../src/reading";
import { INPUT, type InputKind } from "../../../src/sheets";
import type { WorkbookContents } from "../../excel/workbook";
import { remember } from "../../state/actions/remember";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { Notice } from "../parts/Notice";
import { useShared } from "../parts/styles";
import { ColumnChoice } from "./ColumnChoice";
import { ImportStep } from "./ImportStep";
import { Preview } from "./Preview";
import { SuppliedPopulations } from "./SuppliedPopulations";
import { UnderstoodTables } from "./UnderstoodTables";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px 12px",
  },
});

interface Props {
  readonly kind: InputKind;
  readonly contents: WorkbookContents;
  readonly located: Found;
}

/** An input's card. */
export function SourceCard({ kind, contents, located }: Props) {
  const { state, act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const source = located[kind];
  const choice = state.remembered.choices[kind] ?? {};
  // Tables that are not one regular table are said what they hold each by itself.
  const imports = kind === "waiting" && (located.arranged?.tables.length ?? 0) > 0;
  const arranges = imports || (kind === "waiting" && choice.name !== undefined);
  const choose = (change: Choice): void =>
    void act(remember, { choices: { ...state.remembered.choices, [kind]: change } });
  return (
    <div className={`${styles.card} ${shared.stack}`} role="group" aria-labelledby={`${kind}-heading`}>
      <h3 id={`${kind}-heading`} className={shared.heading}>
        {t.data.kinds[kind]}
      </h3>
      <LabelledSelect
        label={t.data.source}
        value={imports ? (choice.name ?? "") : source ? sourceName(source) : ""}
        change={(name) => choose({ ...(name !== "" && { name }), ...(choice.tables && { tables: choice.tables }) })}
      >
        {arranges && <option value="">{t.tables.automatic}</option>}
        {!source && !arranges && (
          <option value="">
            {kind === "population" && located.vintage ? t.data.supplied(located.vintage.date) : t.data.none}
          </option>
        )}
        {optionsOf(kind, contents, located).map(({ name, sheet, table }) => (
          <option key={`${sheet} ${name}`} value={name}>
            {table ? t.data.table({ name, sheet }) : name}
          </option>
        ))}
      </LabelledSelect>
      {kind === "population" && <SuppliedPopulations located={located} />}
      {kind === "waiting" && <UnderstoodTables located={located} />}
      {imports && <ImportStep located={located} />}
      {source && !imports && (
        <>
          <MissingColumns source={source} />
          <ColumnChoice source={source} choice={choice} choose={choose} />
        </>
      )}
      {source && (!imports || source.grid.places) && <Preview source={source} />}
    </div>
  );
}

function MissingColumns({ source }: { readonly source: InputSource }) {
  const { t } = usePane();
  const { kind, columns } = source;
  const missing = INPUT[kind].required.filter((group) => !group.some((column) => columns.has(column)));
  if (missing.length === 0) return null;
  return (
    <Notice weight="error">
      {t.data.columnMissing(
        missing.map((group) => group.map((column) => INPUT[kind].headers[column]?.[0] ?? column).join(" / ")),
      )}
    </Notice>
  );
}

interface Option {
  readonly name: string;
  readonly sheet: string;
  readonly table: boolean;
}

// Candidates first, then every other sheet and table; a name once.
function optionsOf(kind: InputKind, { grids }: WorkbookContents, { candidates }: Located): readonly Option[] {
  const all = [...candidates[kind].map(({ grid }) => grid), ...grids].filter((grid) => grid.cells.length > 0);
  const options = new Map(
    all.map(({ sheet, table }): [string, Option] => [
      table ?? sheet,
      { name: table ?? sheet, sheet, table: table !== undefined },
    ]),
  );
  return [...options.values()];
}
