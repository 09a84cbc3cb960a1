/** Which column of an input is what: guessed from the headers, and changed here. */
import { Button, makeStyles } from "@fluentui/react-components";
import { type Choice, headersOf, type InputSource } from "../../../src/reading";
import { type Column, headerOf, INPUT } from "../../../src/sheets";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";

interface Props {
  readonly source: InputSource;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "1fr", gap: "8px", padding: "4px 0 8px" },
});

/** A drop-down for each column. */
export function ColumnChoice({ source, choice, choose }: Props) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { kind, columns } = source;
  const all = Object.keys(INPUT[kind].headers) as Column[];
  const headers = [...new Set(headersOf(source).filter((header) => header !== ""))];
  const complete = INPUT[kind].required.every((group) => group.some((column) => columns.has(column)));
  const { columns: _, ...guessed } = choice;
  return (
    <details className={shared.details} open={!complete || undefined}>
      <summary>{complete ? t.data.columnsFound(columns.size) : t.data.columnsMissing}</summary>
      <div className={styles.columns}>
        {all.map((column) => (
          <LabelledSelect
            key={column}
            label={headerOf(kind, column)}
            size="small"
            hint={hintOf(source, column, choice, t.data)}
            value={headerAt(source, column)}
            change={(header) => choose({ ...choice, columns: { ...choice.columns, [column]: header } })}
          >
            <option value="">{t.data.absent}</option>
            {headers.map((header) => (
              <option key={header} value={header}>
                {header}
              </option>
            ))}
          </LabelledSelect>
        ))}
        {choice.columns && (
          <Button size="small" onClick={() => choose(guessed)}>
            {t.data.guess}
          </Button>
        )}
      </div>
    </details>
  );
}

function headerAt(source: InputSource, column: Column): string {
  const at = source.columns.get(column);
  return at === undefined ? "" : (headersOf(source)[at] ?? "");
}

function hintOf(
  { kind }: InputSource,
  column: Column,
  choice: Choice,
  words: ReturnType<typeof usePane>["t"]["data"],
): string | undefined {
  const group = INPUT[kind].required.find((columns) => columns.includes(column));
  const need = group === undefined ? [] : [group.length === 1 ? words.required : words.oneOf];
  const hints = [...need, ...(choice.columns?.[column] === undefined ? [] : [words.chosen])];
  return hints.length > 0 ? hints.join(", ") : undefined;
}
