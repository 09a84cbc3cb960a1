/** The sheet `Ändringar`: what moved since the settlement before, in kronor and in verdicts, and why. */
import { type Agreement, paymentsOf, type Reserve, regionName, requirementsOf } from "../agreement";
import { decimalText, type Int, type Known, percentText, type Ratio, roundHalfUp, sum, sumKnown } from "../ground";
import type { CellOutcome } from "../history";
import { type Cause, type CellChange, type Changes, differenceOf, type Moved, type Reason } from "../history";
import { isThere, type Value } from "../judging";
import type { CellValue } from "../sheets";
import {
  type Block,
  type BlockFormula,
  columnsOf,
  OUTPUT,
  type OutSheet,
  type Ref,
  sumOrOpen,
  whereKnown,
} from "../sheets";
import type { ShownSettlement, ShownVerdict } from "../shown";
import type { Text } from "../text";
import { CHANGES, type ChangesText, explainUntested, monthWords } from "../text";
import { fingerprintLine } from "./fingerprint-line";
import { hiddenNotes } from "./hidden-notes";
import { kronorCell, oreCell } from "./shown-cells";
import { fateOf, whyVerdict } from "./why";

/**
 * The sheet; what is open before or after has no difference. Where small numbers are hidden from others (the settlement given is
 * then the masked one, the changes those of the true one) no figure is told as it was: only that it is another.
 */
export function changesSheet(changes: Changes, settlement: ShownSettlement, text: Text): OutSheet {
  const { agreement } = settlement;
  const words = CHANGES[text.language];
  const line = (side: "before" | "after"): string => fingerprintLine(changes[side].fingerprint, text);
  const money = [
    { header: words.earned, of: ({ earned }: Changes["regions"][number]) => earned },
    { header: text.unearned[fateOf(agreement)].received, of: ({ bonus }: Changes["regions"][number]) => bonus },
    { header: words.total, of: ({ total }: Changes["regions"][number]) => total },
  ].map(({ header, of }): Group => ({ header, amounts: changes.regions.map(of) }));
  const paid = changes.paid.map(
    ({ kind, id, amounts }): Group => ({ header: paidHeader(agreement, kind, id, text), amounts }),
  );
  return {
    id: "changes",
    name: OUTPUT.changes,
    title: words.title(agreement.title),
    notes: [
      words.before(line("before")),
      words.after(line("after")),
      words.changed(changes.causes.map((cause) => causeWords(cause, changes, words, text))),
      changes.cells.length === 0 ? words.noVerdict : words.direct,
      ...hiddenNotes(settlement, text),
    ],
    blocks: [
      ...(agreement.performance
        ? [kronorBlock(CHANGES_BLOCKS.money, words.kronorTitle, changes, money, "ore", words, text)]
        : []),
      ...(paid.length > 0
        ? [kronorBlock(CHANGES_BLOCKS.paid, words.paymentsTitle, changes, paid, "kronor", words, text)]
        : []),
      ...(changes.cells.length > 0 ? [cellsBlock(changes, settlement, words, text)] : []),
    ],
  };
}

/** What formulas and tests name the tables by. */
export const CHANGES_BLOCKS = { money: "changes-money", paid: "changes-paid", cells: "changes-cells" } as const;

function paidHeader(agreement: Agreement, kind: "payment" | "grant", id: string, text: Text): string {
  if (kind === "grant") return agreement.grants.find((grant) => grant.id === id)?.label ?? id;
  const rule = paymentsOf(agreement).find((payment) => payment.id === id);
  return rule ? monthWords(rule.id, text) : id;
}

function causeWords(cause: Cause, { before, after, refigured }: Changes, words: ChangesText, text: Text): string {
  const [was, is] = [before.settings.precision, after.settings.precision];
  switch (cause) {
    case "figures":
      return words.causes.figures({
        count: text.number(String(refigured.all)),
        without: text.number(String(refigured.without)),
      });
    case "settings":
      return was && is && was !== is
        ? words.causes.precision({ before: text.precision[was], after: text.precision[is] })
        : words.causes.settings;
    case "program":
      return words.causes.program({ before: before.fingerprint.program, after: after.fingerprint.program });
    case "populations":
    case "paid":
    case "agreement":
      return words.causes[cause];
  }
}

/** Three columns: before, after, and their difference. */
interface Group {
  readonly header: string;
  readonly amounts: readonly Moved[];
}

function kronorBlock(
  id: string,
  title: string,
  { regions }: Changes,
  groups: readonly Group[],
  kind: "ore" | "kronor",
  words: ChangesText,
  text: Text,
): Block {
  const cell = (amount: Known): CellValue => (kind === "ore" ? oreCell(amount, text) : kronorCell(amount, text));
  const cells = (moved: Moved): CellValue[] => [moved.before, moved.after, differenceOf(moved)].map(cell);
  const headers = groups.flatMap(({ header }) => [words.was(header), words.is(header), words.difference(header)]);
  const all = (of: (moved: Moved) => Known, { amounts }: Group): CellValue => cell(sumKnown(amounts.map(of)));
  const columns = headers.map((_, index) => index + LABELS);
  return {
    id,
    title,
    columns: columnsOf(
      [text.sheets.code, text.sheets.region, ...headers],
      [["text", 11], ["text", 28], ...headers.map(() => [kind, 20] as const)],
    ),
    rows: regions.map(({ region }, row) => [
      region,
      regionName(region),
      ...groups.flatMap(({ amounts }) => cells(amounts[row] ?? NOTHING_MOVED)),
    ]),
    total: [
      "",
      text.sheets.summary.total,
      ...groups.flatMap((group) => [
        all(({ before }) => before, group),
        all(({ after }) => after, group),
        all(differenceOf, group),
      ]),
    ],
    formulas: [
      ...regions.flatMap((_, row) =>
        groups.map((_, group): BlockFormula => differenceFormula(id, row, LABELS + group * SIDES, text)),
      ),
      ...columns.map(
        (column): BlockFormula => ({
          row: "total",
          column,
          formula: sumOrOpen({ block: id, row: "all", column }, text.open),
        }),
      ),
    ],
  };
}

/** Columns before the amounts, and columns of each group of them. */
const LABELS = 2;
const SIDES = 3;

const NOTHING_MOVED: Moved = { before: 0n, after: 0n };

function differenceFormula(block: string, row: number, first: number, text: Text): BlockFormula {
  const [before, after]: [Ref, Ref] = [
    { block, row, column: first },
    { block, row, column: first + 1 },
  ];
  return { row, column: first + 2, formula: whereKnown([before, after], [after, "-", before], text.open) };
}

function cellsBlock({ cells }: Changes, settlement: ShownSettlement, words: ChangesText, text: Text): Block {
  const { agreement } = settlement;
  const names = new Map(requirementsOf(agreement).map(({ number, name }) => [number, name]));
  const rows = cells.map((change): CellValue[] => {
    const { reserve, before, after, direct } = change;
    return [
      ...[
        reserve.region,
        regionName(reserve.region),
        reserve.period,
        reserve.requirement,
        names.get(reserve.requirement) ?? "",
      ],
      ...[text.path[before.path], shareOf(before, text), text.path[after.path], shareOf(after, text)],
      oreCell(direct, text),
      whyOf(change, verdictOn(settlement, reserve), settlement, words, text),
    ];
  });
  const direct = words.cells.length - 2;
  return {
    id: CHANGES_BLOCKS.cells,
    title: words.cellsTitle(text.number(String(cells.length))),
    columns: columnsOf(words.cells, [
      ["text", 11],
      ["text", 28],
      ["text", 17],
      ["text", 9],
      ["text", 34],
      ["text", 18],
      ["share", 12],
      ["text", 18],
      ["share", 12],
      ["ore", 18],
      ["free-text", 120],
    ]),
    rows,
    total: words.cells.map((_, column) =>
      column === 1
        ? text.sheets.summary.total
        : column === direct
          ? oreCell(sum(cells.map((one) => one.direct)), text)
          : "",
    ),
    formulas: [
      {
        row: "total",
        column: direct,
        formula: sumOrOpen({ block: CHANGES_BLOCKS.cells, row: "all", column: direct }, text.open),
      },
    ],
    filter: true,
  };
}

// What moved may be told of another settlement of the same figures, with reserves of its own.
function verdictOn({ reserves, verdictOf }: ShownSettlement, { region, period, requirement }: Reserve) {
  const reserve = reserves.find(region, period, requirement);
  return reserve && verdictOf(reserve);
}

function shareOf({ path, share }: CellOutcome, text: Text): CellValue {
  return path === "open" ? text.open : share / 100;
}

// What is not as it was, and then why the verdict is what it is now.
function whyOf(
  { reserve, after, reasons }: CellChange,
  verdict: ShownVerdict | undefined,
  settlement: ShownSettlement,
  words: ChangesText,
  text: Text,
): string {
  const { agreement } = settlement;
  const figures: FiguresAre = settlement.hiddenBelow !== undefined ? "hidden" : "shown";
  const requirement = requirementsOf(agreement).find(({ number }) => number === reserve.requirement);
  const changed = reasons
    .map((reason) => reasonWords(reason, requirement?.quantity.value ?? "share", figures, words, text))
    .join("; ");
  const head = `${changed.charAt(0).toUpperCase()}${changed.slice(1)}.`;
  if (verdict) return `${head} ${whyVerdict(settlement, verdict, text)}`;
  const untested = agreement.performance?.untested;
  return after.path === "untested" && requirement && untested
    ? `${head} ${explainUntested(reserve.region, requirement, reserve.period, untested, text)}`
    : `${head} ${text.explain.open}`;
}

/** Whether figures are told, or only that they are others. */
type FiguresAre = "shown" | "hidden";

function reasonWords(
  reason: Reason,
  quantity: "share" | "count",
  figures: FiguresAre,
  words: ChangesText,
  text: Text,
): string {
  switch (reason.kind) {
    case "value": {
      if (figures === "hidden") return words.reasons.untold(words.figure[reason.which][quantity]);
      const [before, after] = valueTexts(
        reason.before,
        reason.after,
        reason.which === "waiting" || (quantity === "count" && reason.which !== "waitingWithin"),
        text,
      );
      const what = words.figure[reason.which][quantity];
      return before === after
        ? words.reasons.rewritten({ what, value: after })
        : words.reasons.value({ what, before, after });
    }
    case "delivery":
      return words.reasons.delivery({ before: words.delivery[reason.before], after: words.delivery[reason.after] });
    case "precision":
      return words.reasons.precision({ before: text.precision[reason.before], after: text.precision[reason.after] });
    case "decided":
    case "withdrawn":
    case "up-to":
    case "reporting":
    case "agreement":
    case "program":
    case "unknown":
      return words.reasons[reason.kind];
  }
}

// With one decimal, or as many as it takes to see that they differ.
function valueTexts(before: Value, after: Value, isCount: boolean, text: Text): readonly [string, string] {
  const shown = (decimals: number): readonly [string, string] => [
    valueText(before, isCount, decimals, text),
    valueText(after, isCount, decimals, text),
  ];
  const enough = DECIMALS.map(shown).find(([one, other]) => one !== other);
  return enough ?? shown(1);
}

const DECIMALS = [1, 2, 3, 4, 5, 6] as const;

function valueText(value: Value, isCount: boolean, decimals: number, text: Text): string {
  if (!isThere(value)) return text.absent[value];
  return isCount ? text.number(wholeText(value)) : text.percent(percentText(value, decimals));
}

function wholeText(value: Ratio): string {
  const whole: Int = roundHalfUp(value);
  return decimalText(whole, 0);
}
