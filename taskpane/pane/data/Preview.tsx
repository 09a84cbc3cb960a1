/** The first rows of an input, column by column, and what each is read as: all of them, the narrowest pane included. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type DateSystem, dateOfSerial } from "../../../src/ground";
import { headersOf, type InputSource } from "../../../src/reading";
import type { CellValue } from "../../../src/sheets";
import { type Column, columnLetters, dateSystemOf, headerOf } from "../../../src/sheets";
import type { Text } from "../../../src/text";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

const ROWS = 3;
/** So many columns at first. */
const COLUMNS = 20;

const useStyles = makeStyles({
  // A number is never cut nor broken: where three do not fit beside each other, they stand below each other.
  values: { display: "flex", flexWrap: "wrap", columnGap: "12px", fontVariantNumeric: "tabular-nums" },
  value: { whiteSpace: "nowrap", maxWidth: "100%", overflowWrap: "anywhere" },
  name: { overflowWrap: "anywhere", width: "45%", verticalAlign: "top !important" },
  empty: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  as: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** A line for each column of the sheet, those that are not read too. */
export function Preview({ source }: { readonly source: InputSource }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [most, setMost] = useState(COLUMNS);
  const { grid, header } = source;
  const rows = grid.cells.slice(header + 1, header + 1 + ROWS);
  const columns = columnsOf(source);
  return (
    <div className={shared.tight}>
      <table className={shared.table}>
        <caption className={shared.small}>
          {`${grid.places ? `${t.tables.gathered}. ` : ""}${t.data.preview(rows.length)} (${t.data.rows(grid.cells.length - header - 1)})`}
        </caption>
        <thead className={shared.hidden}>
          <tr>
            <th scope="col">{t.data.previewColumns.own}</th>
            <th scope="col">{t.data.previewColumns.values}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, most).map(({ at, own, as }) => (
            <tr key={at}>
              <th scope="row" className={styles.name}>
                {own}
                <Reading own={own} as={as && headerOf(source.kind, as)} />
              </th>
              <td>
                <span className={styles.values}>
                  {rows.map((row, index) => (
                    <Value key={index} words={shown(row[at] ?? "", as, { text, dateSystem: dateSystemOf(grid) })} />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > most && (
        <Button size="small" className={shared.start} onClick={() => setMost(most + COLUMNS)}>
          {t.tables.moreColumns(columns.length - most)}
        </Button>
      )}
    </div>
  );
}

// Said where it is not what the column's own header says.
function Reading({ own, as }: { readonly own: string; readonly as: string | undefined }) {
  const { t } = usePane();
  const styles = useStyles();
  if (as === own) return null;
  return <span className={styles.as}>{as === undefined ? t.data.notRead : t.data.readAs(as)}</span>;
}

function Value({ words }: { readonly words: string }) {
  const { t } = usePane();
  const styles = useStyles();
  return <span className={words === "" ? styles.empty : styles.value}>{words === "" ? t.data.empty : words}</span>;
}

interface PreviewColumn {
  readonly at: number;
  /** Its own header, or its letters where it has none. */
  readonly own: string;
  /** What it is read as. */
  readonly as?: Column;
}

// What was gathered has a place for every column, filled or not, and a sheet may have empty ones.
function columnsOf(source: InputSource): readonly PreviewColumn[] {
  const { grid, header, columns } = source;
  const read = new Map([...columns].map(([column, at]) => [at, column]));
  const headers = headersOf(source);
  const body = grid.cells.slice(header + 1);
  return headers.flatMap((own, at) => {
    const as = read.get(at);
    const isEmpty = body.every((row) => (row[at] ?? "") === "");
    if (grid.places ? isEmpty : isEmpty && own === "") return [];
    return [{ at, own: own === "" ? columnLetters(grid.left + at) : own, ...(as && { as }) }];
  });
}

function shown(
  value: CellValue,
  column: Column | undefined,
  { text, dateSystem }: { readonly text: Text; readonly dateSystem: DateSystem },
): string {
  if (typeof value !== "number") return String(value);
  if (column === "asOf" || column === "reported") return dateOfSerial(value, dateSystem) ?? String(value);
  if (column === undefined || column === "code" || column === "year" || column === "month" || column === "requirement")
    return String(value);
  if (column === "responseRate" || column.startsWith("share"))
    return value <= 1 ? text.percent(String(Number((value * 100).toFixed(2)))) : text.number(String(value));
  return text.number(String(value));
}
