/** What was understood of the tables of waiting figures: where they are, what says what, and what was not read. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Problem, ProblemCode } from "../../../src/problems";
import {
  type Dimension,
  type Found,
  type Standing,
  tableName,
  type Understood,
  understoodOf,
} from "../../../src/reading";
import { goTo } from "../../state/actions/reading";
import { tableChoicesIn } from "../../state/table-choices";
import { usePane } from "../parts/context";
import { ProblemLines } from "../parts/ProblemLines";
import { useShared } from "../parts/styles";

/** So many groups of tables are shown at first. */
const FEW = 6;

/** What is said of tables whatever their shape. */
const OF_TABLES: ReadonlySet<ProblemCode> = new Set([
  "column-doubled",
  "table-unplaced",
  "table-not-read",
  "parts-without-region",
  "cells-left-out",
  "filled-down",
  "year-assumed",
]);

const useStyles = makeStyles({
  place: {
    display: "block",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { display: "block", overflowWrap: "anywhere" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A line for each sheet and shape, and below them what was left out or is doubtful. */
export function UnderstoodTables({ located }: { readonly located: Found }) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const groups = useMemo(() => understoodOf(located), [located]);
  const [all, setAll] = useState(false);
  const problems = located.problems.filter(({ code }) => OF_TABLES.has(code));
  const shown = all ? groups : groups.slice(0, FEW);
  if (groups.length + problems.length === 0) return null;
  return (
    <div className={shared.tight}>
      {groups.length > 0 && <h4 className={shared.heading}>{t.tables.understood}</h4>}
      <ul className={shared.list}>
        {shown.map((group, index) => (
          <li key={index} className={styles.item}>
            <Group group={group} located={located} />
          </li>
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button size="small" className={shared.start} onClick={() => setAll(true)}>
          {t.check.more(groups.length - shown.length)}
        </Button>
      )}
      {problems.length > 0 && <Remarks problems={problems} />}
    </div>
  );
}

function Group({ group, located }: { readonly group: Understood; readonly located: Found }) {
  const { state, act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { sheet, area, tables, cells, shape } = group;
  const chosen = new Set(Object.keys(tableChoicesIn(state.remembered.choices)));
  const isChosen = located.arranged?.tables.some(
    ({ table, figures }) => table.grid.sheet === sheet && figures.length > 0 && chosen.has(tableName(table)),
  );
  const where = `${sheet}!${area}`;
  return (
    <button
      type="button"
      className={shared.lineButton}
      title={t.check.goTo(where)}
      onClick={() => void act(goTo, { sheet, cell: area })}
    >
      <span className={styles.place}>{where}</span>
      <span className={styles.line}>{t.tables.found({ tables, cells })}</span>
      <span className={`${shared.small} ${styles.line}`}>
        {[...standings([...shape], t.tables), ...(isChosen ? [t.tables.chosen] : [])].join(" ")}
      </span>
    </button>
  );
}

const STANDINGS: readonly Standing[] = ["rows", "columns", "heading", "assumed"];

function standings(
  shape: readonly (readonly [Dimension, Standing])[],
  words: ReturnType<typeof usePane>["t"]["tables"],
): string[] {
  return STANDINGS.flatMap((standing) => {
    const names = shape.flatMap(([dimension, stands]) => (stands === standing ? [words.dimensions[dimension]] : []));
    return names.length > 0 ? [words.standing[standing](names)] : [];
  });
}

// Open while something of it stops the settlement.
function Remarks({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = usePane();
  const shared = useShared();
  const stops = problems.some(({ severity }) => severity === "error");
  const [open, setOpen] = useState(stops);
  return (
    <details className={shared.details} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.tables.remarks(problems.length)}</summary>
      {open && <ProblemLines problems={problems} />}
    </details>
  );
}
