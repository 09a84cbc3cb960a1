/** The sheet `Utfall`: one row per region, period and requirement, with the reason in words. */

import { type Cited, type Requirement, type Reserve, regionName, requirementsOf } from "../agreement";
import { type Ratio, roundHalfUp, TENTHS, times } from "../ground";
import { isBorderline, marginOf } from "../judging";
import { isTested, reservesIn } from "../settling";
import type { CellValue, ColumnKind } from "../sheets";
import { OUTPUT, type OutSheet, type TableColumn, tableOf } from "../sheets";
import { type Amounts, type CellAmounts, reservedOf, type ShownSettlement, type ShownVerdict } from "../shown";
import type { Text } from "../text";
import { clauseOf, explainUntested, placeOf } from "../text";
import { countOrShareCell, finePointsCell, oreCell, pointsCell, shareCell } from "./shown-cells";
import { fateOf, whyOpen, whyVerdict } from "./why";

/** The sheet. */
export function outcomeSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const rows = rowsOf(settlement, amounts);
  return {
    id: "outcome",
    name: OUTPUT.outcome,
    title: text.sheets.outcome.title(settlement.agreement.title),
    notes: [],
    blocks: rows.length === 0 ? [] : [tableOf(columns(settlement, text), rows, { id: OUTCOME_BLOCK, filter: true })],
  };
}

/** What formulas of other sheets name the rows by. */
export const OUTCOME_BLOCK = "outcome";

/** A reserve, and what came of it. */
interface Row {
  readonly reserve: Reserve;
  readonly own: CellAmounts;
  readonly requirement: Requirement | undefined;
  /** What was judged, the clause by which it is handed out without a test, or that it is open. */
  readonly came: Came;
  /** How far a verdict is from the limit that decides it, where that can be measured. */
  readonly margin: Ratio | undefined;
  /** How its values are shown, where that is otherwise than the column. */
  readonly kind: ColumnKind | undefined;
}

type Came = ShownVerdict | { readonly untested: Cited<unknown>; readonly requirement: Requirement } | "open";

function rowsOf(settlement: ShownSettlement, amounts: Amounts): Row[] {
  const { agreement, verdictOf } = settlement;
  const { performance } = agreement;
  const requirements = new Map(requirementsOf(agreement).map((requirement) => [requirement.number, requirement]));
  const untested = performance?.untested;
  return reservesIn(settlement).map((reserve) => {
    const requirement = requirements.get(reserve.requirement);
    const isHandedOut = untested && requirement && !isTested(performance, reserve);
    const verdict = verdictOf(reserve);
    const came = verdict ?? (isHandedOut ? { untested, requirement } : "open");
    const margin = verdict && marginOf(verdict);
    const kind = verdict && finer(verdict, margin);
    return { reserve, own: amounts.cell(reserve), requirement, came, margin, kind };
  });
}

function columns(settlement: ShownSettlement, text: Text): TableColumn<Row>[] {
  const headers = text.sheets.outcome.columns(text.unearned[fateOf(settlement.agreement)].column);
  return [
    { id: "code", header: headers.code, kind: "text", width: 11, cell: ({ reserve }) => reserve.region },
    {
      id: "region",
      header: headers.region,
      kind: "text",
      width: 26,
      cell: ({ reserve }) => regionName(reserve.region),
    },
    { id: "month", header: headers.month, kind: "text", width: 17, cell: ({ reserve }) => reserve.period },
    { id: "number", header: headers.number, kind: "text", width: 9, cell: ({ reserve }) => reserve.requirement },
    {
      id: "requirement",
      header: headers.requirement,
      kind: "text",
      width: 34,
      cell: ({ requirement }) => (requirement ? text.requirementName(requirement.name) : ""),
    },
    ...measuredColumns(text, headers),
    ...outcomeColumns(settlement, text, headers),
  ];
}

type Headers = ReturnType<Text["sheets"]["outcome"]["columns"]>;

/** What was measured, and what it was compared with. */
function measuredColumns(text: Text, headers: Headers): TableColumn<Row>[] {
  return [
    {
      id: "measured",
      header: headers.measured,
      kind: "share",
      width: 11,
      kindOf: ({ kind }) => kind,
      cell: judged(({ measurement }) => countOrShareCell(measurement.requirement, measurement.current)),
    },
    {
      id: "earlier",
      header: headers.earlier,
      kind: "share",
      width: 14,
      kindOf: ({ kind }) => kind,
      cell: judged(({ measurement }) => countOrShareCell(measurement.requirement, measurement.earlier)),
    },
    {
      id: "change",
      header: headers.change,
      kind: "points",
      width: 18,
      cell: judged(({ measurement }) => pointsCell(measurement.improvement)),
    },
    {
      id: "level",
      header: headers.level,
      kind: "share",
      width: 10,
      kindOf: ({ kind }) => kind,
      cell: judged(({ measurement: { requirement, level } }) =>
        requirement.level ? countOrShareCell(requirement, level) : "",
      ),
    },
    {
      id: "waiting",
      header: headers.waiting,
      kind: "whole",
      width: 10,
      cell: judged(({ measurement: { requirement, waiting } }) =>
        requirement.level?.waiting && typeof waiting === "number" ? waiting : "",
      ),
    },
    {
      id: "waitingWithin",
      header: headers.waitingWithin,
      kind: "share",
      width: 12,
      cell: judged(({ measurement: { requirement, waitingWithin } }) =>
        requirement.level?.waiting ? shareCell(waitingWithin) : "",
      ),
    },
    {
      id: "path",
      header: headers.path,
      kind: "text",
      width: 16,
      cell: told((verdict) => text.path[verdict.path], text.path.untested, text.path.open),
    },
  ];
}

/** What it came to, in shares and kronor, and why. */
function outcomeColumns(settlement: ShownSettlement, text: Text, headers: Headers): TableColumn<Row>[] {
  const known = (amount: (own: CellAmounts) => bigint) => (row: Row) =>
    row.came === "open" ? text.open : oreCell(amount(row.own), text);
  return [
    {
      id: "share",
      header: headers.share,
      kind: "share",
      width: 10,
      cell: told(({ share }) => share / 100, 1, text.open),
    },
    {
      id: "margin",
      header: headers.margin,
      kind: "fine-points",
      width: 12,
      cell: ({ margin }) => finePointsCell(margin),
    },
    {
      id: "borderline",
      header: headers.borderline,
      kind: "text",
      width: 10,
      cell: judged((verdict) => (isBorderline(verdict) ? text.yes : "")),
    },
    {
      id: "reserved",
      header: headers.reserved,
      kind: "ore",
      width: 16,
      cell: ({ own }) => oreCell(reservedOf(own), text),
    },
    { id: "earned", header: headers.earned, kind: "ore", width: 16, cell: known(({ earned }) => earned) },
    { id: "pot", header: headers.pot, kind: "ore", width: 16, cell: known(({ pot }) => pot) },
    {
      id: "clause",
      header: headers.clause,
      kind: "text",
      width: 22,
      cell: ({ came }) => (came === "open" ? "" : placeOf("untested" in came ? came.untested : clauseOf(came), text)),
    },
    {
      id: "why",
      header: headers.why,
      kind: "free-text",
      width: 120,
      cell: ({ came, reserve }) => {
        const { region, period } = reserve;
        if (came === "open") return whyOpen(settlement, reserve, text);
        if ("untested" in came) return explainUntested(region, came.requirement, period, came.untested, text);
        return whyVerdict(settlement, came, text);
      },
    },
  ];
}

/** What is said of a verdict, and nothing where there is none. */
function judged(say: (verdict: ShownVerdict) => CellValue): (row: Row) => CellValue {
  return told(say, "", "");
}

/** What is said of a verdict, of what is handed out untested, and of what is open. */
function told(
  say: (verdict: ShownVerdict) => CellValue,
  untested: CellValue,
  open: CellValue,
): (row: Row) => CellValue {
  return ({ came }) => {
    if (came === "open") return open;
    return "untested" in came ? untested : say(came);
  };
}

// A share that stands near its limit is shown with one decimal more, so that
// it never seems to contradict its tier; a number of people is shown as one.
function finer(verdict: ShownVerdict, margin: Ratio | undefined): ColumnKind | undefined {
  if (verdict.measurement.requirement.quantity.value === "count") return "whole";
  return isBorderline(verdict) || (margin && isWithinTenth(margin)) ? "finer-share" : undefined;
}

// A tenth of a point at most, as it is rounded to tenths.
function isWithinTenth(margin: Ratio): boolean {
  const tenths = roundHalfUp(times(margin, TENTHS));
  return tenths <= 1 && tenths >= -1;
}
