/** The first rows of an input, as they will be read: one column for each that was found. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type DateSystem, dateOfSerial } from "../../../src/ground";
import type { InputSource } from "../../../src/reading";
import type { CellValue } from "../../../src/sheets";
import { type Column, dateSystemOf, headerOf } from "../../../src/sheets";
import type { Text } from "../../../src/text";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

const ROWS = 5;

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    "& th": {
      textAlign: "left",
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground2,
    },
    "& th, & td": { padding: "3px 10px 3px 8px" },
    "& tbody tr + tr td": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** A table of at most five rows; wide ones scroll within themselves, by keyboard too. */
export function Preview({ source }: { readonly source: InputSource }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { cells, places } = source.grid;
  // What was gathered has a place for every column, filled or not.
  const columns = [...source.columns]
    .filter(([, at]) => !places || cells.slice(source.header + 1).some((row) => (row[at] ?? "") !== ""))
    .sort(([, a], [, b]) => a - b);
  const rows = source.grid.cells.slice(source.header + 1, source.header + 1 + ROWS);
  return (
    <div className={shared.tight}>
      <span
        className={shared.small}
      >{`${places ? `${t.tables.gathered}. ` : ""}${t.data.preview(rows.length)} (${t.data.rows(source.grid.cells.length - source.header - 1)})`}</span>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t.data.previewLabel(source.grid.sheet)}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(([column]) => (
                <th key={column} scope="col" className={isNumeric(column) ? shared.number : undefined}>
                  {headerOf(source.kind, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map(([column, at]) => (
                  <td key={column} className={isNumeric(column) ? shared.number : undefined}>
                    {shown(row[at] ?? "", column, { text, dateSystem: dateSystemOf(source.grid) })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function isNumeric(column: Column): boolean {
  return !["code", "region", "year", "month", "asOf", "reported"].includes(column);
}

function shown(
  value: CellValue,
  column: Column,
  { text, dateSystem }: { readonly text: Text; readonly dateSystem: DateSystem },
): string {
  if (typeof value !== "number") return String(value);
  if (column === "asOf" || column === "reported") return dateOfSerial(value, dateSystem) ?? String(value);
  if (column === "code" || column === "year" || column === "month" || column === "requirement") return String(value);
  if (column === "responseRate" || column.startsWith("share"))
    return value <= 1 ? text.percent(String(Number((value * 100).toFixed(2)))) : text.number(String(value));
  return text.number(String(value));
}
