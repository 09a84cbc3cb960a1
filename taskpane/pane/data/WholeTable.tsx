/** What all figures of a table are, where neither its rows nor its headers say it: requirement, measure, year. */
import { makeStyles } from "@fluentui/react-components";
import { baselineOf } from "../../../src/agreement";
import { yearOf } from "../../../src/ground";
import { type Dimension, MEASURES, shapeOf, type TableChoice, type UnderstoodTable } from "../../../src/reading";
import { sayOfTables } from "../../state/actions/import-tables";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { measureWords } from "./column-words";
import { commonOf } from "./common";

interface Props {
  readonly names: readonly string[];
  readonly choices: readonly TableChoice[];
  readonly tables: readonly UnderstoodTable[];
}

type Asked = Extract<Dimension, "requirement" | "measure" | "year">;

const ASKED: readonly Asked[] = ["requirement", "measure", "year"];

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "1fr", gap: "8px" },
});

/** A drop-down for each of them that can be asked for. */
export function WholeTable({ names, choices, tables }: Props) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const asked = ASKED.filter((one) => tables.some((table) => isOpen(table, one)));
  if (asked.length === 0) return null;
  return (
    <div className={shared.tight}>
      <div className={styles.fields}>
        {asked.map((one) => (
          <Field key={one} asked={one} names={names} choices={choices} tables={tables} />
        ))}
      </div>
      <p className={shared.small}>{t.tables.wholeHelp}</p>
    </div>
  );
}

function Field({ asked, names, choices, tables }: Props & { readonly asked: Asked }) {
  const { act, t } = usePane();
  const options = useOptions(asked);
  const common = commonOf(choices.map((choice) => choice[asked]));
  const isUnsaid = tables.some(({ lacking }) => lacking.some((one) => one === asked));
  const change = (value: string): void => {
    const found = options.find(({ said }) => String(said) === value);
    void act(sayOfTables, names, { [asked]: found?.said });
  };
  return (
    <LabelledSelect
      size="small"
      label={t.tables[asked]}
      value={common === "mixed" ? "mixed" : String(common ?? "")}
      change={change}
    >
      {common === "mixed" && <option value="mixed">{t.tables.mixed}</option>}
      <option value="">{isUnsaid ? t.tables.unsaid : t.tables.asWords}</option>
      {options.map(({ said, words }) => (
        <option key={said} value={said}>
          {words}
        </option>
      ))}
    </LabelledSelect>
  );
}

function useOptions(asked: Asked): readonly { readonly said: string | number; readonly words: string }[] {
  const { state, t, text } = usePane();
  const performance = state.look?.agreement?.performance;
  switch (asked) {
    case "requirement":
      return (performance?.requirements ?? []).map(({ number, name }) => ({
        said: number,
        words: t.tables.requirementOption({ number, name: text.requirementName(name) }),
      }));
    case "measure":
      return MEASURES.map((measure) => ({ said: measure, words: measureWords(measure) }));
    case "year": {
      const baseline = performance && baselineOf(performance);
      const measured = performance ? [...performance.months.value, ...(baseline === undefined ? [] : [baseline])] : [];
      const years = new Set(measured.flatMap((month) => [yearOf(month), yearOf(month) - 1]));
      return [...years].sort((a, b) => b - a).map((year) => ({ said: year, words: String(year) }));
    }
  }
}

// What rows or headers say would go before what is said of the whole table.
function isOpen(table: UnderstoodTable, asked: Asked): boolean {
  const stands = shapeOf(table).get(asked);
  return stands === "heading" || stands === "assumed" || table.lacking.some((one) => one === asked);
}
