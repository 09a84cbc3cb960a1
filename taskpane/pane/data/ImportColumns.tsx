/** A table's own headers and first rows as they stand on the sheet, with what each column holds above it. */
import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { numberOf, parseMonthIn, yearOf } from "../../../src/ground";
import {
  COLUMN_ROLES,
  type ColumnRole,
  type HeadedColumn,
  type TableChoice,
  type UnderstoodTable,
} from "../../../src/reading";
import { type CellValue, columnLetters, dateSystemOf, type Grid } from "../../../src/sheets";
import type { Text } from "../../../src/text";
import { sayOfTables } from "../../state/actions/import-tables";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { roleWords, understoodWords } from "./column-words";
import { commonOf } from "./common";

/** So many rows of figures are shown. */
const ROWS = 4;
/** So many columns at first: each has a drop-down. */
const COLUMNS = 30;

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
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
    "& th, & td": { padding: "3px 8px" },
    "& thead th, & tbody th": { backgroundColor: tokens.colorNeutralBackground2 },
    "& tbody tr td, & tbody tr th": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  own: { maxWidth: "180px", overflow: "hidden", textOverflow: "ellipsis" },
  row: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  letters: { display: "block", color: tokens.colorNeutralForeground2 },
  select: { width: "136px", "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface Props {
  /** The table that is shown. */
  readonly name: string;
  readonly understood: UnderstoodTable;
  /** Those that are meant, by name, and what has been said of each. */
  readonly names: readonly string[];
  readonly choices: readonly TableChoice[];
}

/** The table, which scrolls within itself, by keyboard too. */
export function ImportColumns({ name, understood, names, choices }: Props) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [most, setMost] = useState(COLUMNS);
  const { grid, header, rows } = understood.table;
  const headers = Array.from({ length: header.last - header.first + 1 }, (_, offset) => header.first + offset);
  const body = rows.slice(0, ROWS).map(({ index }) => index);
  const filled = understood.table.columns.filter(({ index }) =>
    [...headers, ...body].some((row) => String(grid.cells[row]?.[index] ?? "").trim() !== ""),
  );
  const columns = filled.slice(0, most);
  return (
    <div className={shared.tight}>
      <h5 id={id} className={shared.heading}>
        {t.tables.columns}
      </h5>
      <p className={shared.small}>{t.tables.columnsLead}</p>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t.tables.scroller(name)}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">
                <span className={shared.hidden}>{t.tables.row}</span>
              </th>
              {columns.map((column) => (
                <th key={column.index} scope="col">
                  <span className={styles.letters}>{columnLetters(grid.left + column.index)}</span>
                  <RoleSelect column={column} understood={understood} names={names} choices={choices} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...headers, ...body].map((row) => (
              <Row key={row} row={row} columns={columns} understood={understood} />
            ))}
          </tbody>
        </table>
      </div>
      {columns.length < filled.length && (
        <Button size="small" className={shared.start} onClick={() => setMost(most + COLUMNS)}>
          {t.tables.moreColumns(filled.length - columns.length)}
        </Button>
      )}
    </div>
  );
}

function RoleSelect({ column, understood, names, choices }: Omit<Props, "name"> & { readonly column: HeadedColumn }) {
  const { act, t, text } = usePane();
  const styles = useStyles();
  const { header, index } = column;
  const letters = columnLetters(understood.table.grid.left + index);
  // A choice is kept by the header: a column without one is what its cells say.
  if (header === "") return <span className={styles.own}>{understoodWords(understood, column, { t, text })}</span>;
  const common = commonOf(
    choices.map(({ columns = {} }) => (Object.hasOwn(columns, header) ? columns[header] : undefined)),
  );
  const change = (value: string): void => {
    const role: ColumnRole | undefined = COLUMN_ROLES.find((one) => one === value);
    void act(sayOfTables, names, { columns: { [header]: role } });
  };
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={t.tables.column({ letters, header })}
      value={common ?? ""}
      onChange={(_, chosen) => change(chosen.value)}
    >
      {common === "mixed" && <option value="mixed">{t.tables.mixed}</option>}
      <option value="">
        {common === undefined
          ? t.tables.asHeader(understoodWords(understood, column, { t, text }))
          : t.tables.asHeaderOnly}
      </option>
      {COLUMN_ROLES.map((role) => (
        <option key={role} value={role}>
          {roleWords(role, t)}
        </option>
      ))}
    </Select>
  );
}

interface RowProps {
  readonly row: number;
  readonly columns: readonly HeadedColumn[];
  readonly understood: UnderstoodTable;
}

function Row({ row, columns, understood: { table, keys } }: RowProps) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { grid, header } = table;
  const isHeader = row <= header.last;
  return (
    <tr>
      <th scope="row" className={styles.row}>
        <span className={shared.hidden}>{`${t.tables.row} `}</span>
        {grid.top + row + 1}
      </th>
      {columns.map(({ index }) => {
        const value = grid.cells[row]?.[index] ?? "";
        const isNumber = typeof value === "number" && !isHeader;
        return (
          <td
            key={index}
            className={mergeClasses(
              styles.own,
              isHeader && shared.strong,
              isNumber && !keys.has(index) && shared.number,
            )}
          >
            {isHeader || keys.get(index) === "month"
              ? shownMonth(value, grid, text)
              : shownValue(value, keys.has(index), text)}
          </td>
        );
      })}
    </tr>
  );
}

// Months as dates are numbers, which years and the numbers of months are not taken for.
function shownMonth(value: CellValue, grid: Grid, text: Text): string {
  const month =
    typeof value === "number" && !YEAR_OR_NUMBER.test(String(value)) ? parseMonthIn(dateSystemOf(grid), value) : null;
  return month === null ? String(value) : text.month({ number: numberOf(month), year: yearOf(month) });
}

const YEAR_OR_NUMBER = /^\d{1,4}$/;

function shownValue(value: CellValue, isKey: boolean, text: Text): string {
  return typeof value !== "number" || isKey ? String(value) : text.number(String(Number(value.toFixed(DECIMALS))));
}

/** So many decimals of a share are shown. */
const DECIMALS = 4;
