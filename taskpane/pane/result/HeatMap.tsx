/**
 * Months, or one period, by requirements as a table of small cells:
 * text in each, colour besides; one tab stop, arrow keys within.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import type { RegionCode, Reserve } from "../../../src/agreement";
import { type Performance, periodsOf, regionName } from "../../../src/agreement";
import { monthsIn, type Period } from "../../../src/ground";
import { isBorderline, type Verdict } from "../../../src/judging";
import { isTested } from "../../../src/settling";
import { shortMarkOf, signOf } from "../../../src/shown";
import type { Text } from "../../../src/text";
import { periodWords } from "../../../src/text";
import { usePane } from "../parts/context";
import { shortMonth } from "../parts/format";
import { useShared } from "../parts/styles";

interface Props {
  readonly performance: Performance;
  readonly region: RegionCode;
  readonly cells: readonly Reserve[];
  readonly verdictOf: (cell: Reserve) => Verdict | undefined;
  readonly chosen: Reserve | undefined;
  readonly choose: (cell: Reserve) => void;
}

const useStyles = makeStyles({
  table: {
    borderCollapse: "separate",
    borderSpacing: "2px",
    width: "100%",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  month: { width: "30px", textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: 0 },
  period: { width: "56px" },
  number: { fontWeight: tokens.fontWeightSemibold, textAlign: "center", padding: "2px 0" },
  td: { padding: 0 },
  cell: {
    width: "100%",
    minWidth: "24px",
    height: "26px",
    boxSizing: "border-box",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "3px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: "11px",
    cursor: "pointer",
    position: "relative",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px", zIndex: 1 },
  },
  full: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  part: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2Contrast}`,
  },
  nothing: { border: `1px solid ${tokens.colorNeutralStroke1}` },
  open: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  chosen: {
    outline: `2px solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: "1px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  borderline: { fontWeight: tokens.fontWeightBold, textDecorationLine: "underline", textUnderlineOffset: "3px" },
  key: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px", margin: 0 },
  sign: { fontWeight: tokens.fontWeightSemibold },
});

/** The map of a region's year. */
export function HeatMap({ performance, region, cells, verdictOf, chosen, choose }: Props) {
  const { t, text } = usePane();
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  // What is left out is no part of the map; a line below says which months.
  const kept = new Set(cells.map(({ period }) => period));
  const periods = periodsOf(performance).filter((period) => kept.has(period));
  const left = periodsOf(performance).filter((period) => !kept.has(period));
  const { requirements } = performance;
  const at = (row: number, column: number): Reserve | undefined => cells[row * requirements.length + column];

  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const step = STEPS[event.key];
    const next = step && at(clamp(row + step[0], periods.length), clamp(column + step[1], requirements.length));
    if (!next) return;
    event.preventDefault();
    choose(next);
    table.current?.querySelectorAll("button")[cells.indexOf(next)]?.focus();
  };

  return (
    <>
      <table
        ref={table}
        role="grid"
        className={styles.table}
        aria-label={`${periods.length > 1 ? t.result.year : t.result.period}: ${regionName(region)}`}
      >
        <Head requirements={requirements} isWide={periods.some(isLong)} />
        <tbody>
          {periods.map((period, row) => (
            <tr key={period}>
              <th scope="row" className={styles.month}>
                {shortPeriod(period, text)}
              </th>
              {requirements.map(({ number }, column) => {
                const cell = at(row, column);
                return (
                  <Cell
                    key={number}
                    name={(outcome) =>
                      t.result.cell({ month: periodWords(period, text), requirement: number, outcome })
                    }
                    isTested={!cell || isTested(performance, cell)}
                    verdict={cell && verdictOf(cell)}
                    isChosen={cell === chosen}
                    choose={() => cell && choose(cell)}
                    move={(event) => move(event, row, column)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {left.length > 0 && (
        <p style={{ margin: 0 }}>
          {t.result.leftOutMonths(left.map((period) => shortPeriod(period, text)).join(", "))}
        </p>
      )}
      <Legend performance={performance} cells={cells} verdictOf={verdictOf} />
    </>
  );
}

function Head({ requirements, isWide }: Pick<Performance, "requirements"> & { readonly isWide: boolean }) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <thead>
      <tr>
        <th scope="col" className={mergeClasses(styles.month, isWide && styles.period)}>
          <span className={shared.hidden}>{t.result.month}</span>
        </th>
        {requirements.map(({ number, name }) => (
          <th key={number} scope="col" className={styles.number} title={text.requirementName(name)}>
            {number}
            <span className={shared.hidden}>{` ${text.requirementName(name)}`}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  /** What it is called, with what came of it. */
  readonly name: (words: string) => string;
  readonly isTested: boolean;
  readonly verdict: Verdict | undefined;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly move: (event: KeyboardEvent) => void;
}

function Cell({ name, isTested: tested, verdict, isChosen, choose, move }: CellProps) {
  const { t, text } = usePane();
  const styles = useStyles();
  const look = tested ? lookOf(verdict) : "untested";
  return (
    <td className={styles.td} aria-selected={isChosen}>
      <button
        type="button"
        className={mergeClasses(
          styles.cell,
          styles[STYLE[look]],
          verdict && isBorderline(verdict) && styles.borderline,
          isChosen && styles.chosen,
        )}
        tabIndex={isChosen ? 0 : -1}
        aria-label={name(look === "untested" ? text.path.untested : spoken(verdict, text, t.result.yearKey.borderline))}
        onClick={choose}
        onKeyDown={move}
      >
        {shortMarkOf(verdict, tested)}
      </button>
    </td>
  );
}

function Legend({ performance, cells, verdictOf }: Pick<Props, "performance" | "cells" | "verdictOf">) {
  const { t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <p className={mergeClasses(shared.small, styles.key)}>
      <Key sign="100" words={t.result.yearKey.full} />
      <Key sign="50, 75" words={t.result.yearKey.part} />
      <Key sign={signOf("none")} words={t.result.yearKey.nothing} />
      <Key sign={signOf("not-assessable")} words={t.result.yearKey.unassessable} />
      {cells.some((cell) => verdictOf(cell)?.path === "disqualified") && (
        <Key sign={signOf("disqualified")} words={text.path.disqualified.toLowerCase()} />
      )}
      {performance.untested && <Key sign={signOf("untested")} words={t.result.yearKey.untested} />}
      <Key sign={signOf("open")} words={t.result.yearKey.open} />
      <Key sign="50" words={t.result.yearKey.borderline} underlined />
    </p>
  );
}

function Key({
  sign,
  words,
  underlined,
}: {
  readonly sign: string;
  readonly words: string;
  readonly underlined?: true;
}) {
  const styles = useStyles();
  return (
    <span>
      <span className={mergeClasses(styles.sign, underlined && styles.borderline)}>{sign}</span> {words}
    </span>
  );
}

type Look = "full" | "part" | "nothing" | "unassessable" | "untested" | "open";

const STYLE = {
  full: "full",
  part: "part",
  nothing: "nothing",
  unassessable: "nothing",
  untested: "part",
  open: "open",
} as const satisfies Record<Look, string>;

function isLong(period: Period): boolean {
  return monthsIn(period).length > 1;
}

function shortPeriod(period: Period, text: Text): string {
  const months = monthsIn(period);
  const ends = months.length > 1 ? [months[0], months.at(-1)] : months;
  return ends.flatMap((month) => (month === undefined ? [] : [shortMonth(month, text)])).join("–");
}

function lookOf(verdict: Verdict | undefined): Exclude<Look, "untested"> {
  if (!verdict) return "open";
  if (verdict.path === "not-assessable") return "unassessable";
  if (verdict.share === 100) return "full";
  return verdict.share > 0 ? "part" : "nothing";
}

function spoken(verdict: Verdict | undefined, text: Text, borderline: string): string {
  if (!verdict) return text.open;
  const words = `${text.path[verdict.path]}, ${text.percent(String(verdict.share))}`;
  return isBorderline(verdict) ? `${words}, ${borderline}` : words;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -99],
  End: [0, 99],
};

function clamp(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}
