/** The tables of the sheet `Ändringar`: kronor by region, and verdicts. */
import { type Agreement, paymentsOf, type RegionCode, regionName, requirementsOf } from "../agreement";
import { type Known, sum, sumKnown } from "../ground";
import { type CellChange, type CellOutcome, type Changes, differenceOf, type Moved } from "../history";
import { type Block, type CellValue, type Ref, sumOrOpen, type TableColumn, tableOf, whereKnown } from "../sheets";
import type { ShownSettlement } from "../shown";
import { CHANGES, monthWords, type Text } from "../text";
import { kronorCell, oreCell } from "./shown-cells";
import { fateOf } from "./why";
import { whyChanged } from "./why-changed";

/** What formulas and tests name the tables by. */
export const CHANGES_BLOCKS = { money: "changes-money", paid: "changes-paid", cells: "changes-cells" } as const;

/** What a region earned, what it got besides, and both. */
export function moneyBlock({ regions }: Changes, agreement: Agreement, text: Text): Block {
  const words = CHANGES[text.language];
  const amounts = (of: (region: Changes["regions"][number]) => Moved): Moved[] => regions.map(of);
  return movedBlock(
    {
      id: CHANGES_BLOCKS.money,
      title: words.kronorTitle,
      kind: "ore",
      regions: regions.map(({ region }) => region),
      groups: [
        { id: "earned", header: words.earned, amounts: amounts(({ earned }) => earned) },
        { id: "bonus", header: text.unearned[fateOf(agreement)].received, amounts: amounts(({ bonus }) => bonus) },
        { id: "total", header: words.total, amounts: amounts(({ total }) => total) },
      ],
    },
    text,
  );
}

/** What each payment and each grant gives a region. */
export function paidBlock({ regions, paid }: Changes, agreement: Agreement, text: Text): Block {
  return movedBlock(
    {
      id: CHANGES_BLOCKS.paid,
      title: CHANGES[text.language].paymentsTitle,
      kind: "kronor",
      regions: regions.map(({ region }) => region),
      groups: paid.map(({ kind, id, amounts }) => ({
        id: `${kind} ${id}`,
        header: paidHeader(agreement, kind, id, text),
        amounts,
      })),
    },
    text,
  );
}

function paidHeader(agreement: Agreement, kind: "payment" | "grant", id: string, text: Text): string {
  if (kind === "grant") return agreement.grants.find((grant) => grant.id === id)?.label ?? id;
  const rule = paymentsOf(agreement).find((payment) => payment.id === id);
  return rule ? monthWords(rule.id, text) : id;
}

/** Three columns: before, after, and their difference. */
interface Group {
  readonly id: string;
  readonly header: string;
  /** In the order of the regions. */
  readonly amounts: readonly Moved[];
}

/** What a table of moved amounts is made of. */
interface MovedTable {
  readonly id: string;
  readonly title: string;
  readonly kind: "ore" | "kronor";
  readonly regions: readonly RegionCode[];
  readonly groups: readonly Group[];
}

function movedBlock(table: MovedTable, text: Text): Block {
  const { id, title, regions, groups } = table;
  return tableOf<RegionCode>(
    [
      { id: "code", header: text.sheets.code, kind: "text", width: 11, cell: (region) => region },
      {
        id: "region",
        header: text.sheets.region,
        kind: "text",
        width: 28,
        cell: (region) => regionName(region),
        total: { value: text.sheets.summary.total },
      },
      ...groups.flatMap((group) => groupColumns(table, group, text)),
    ],
    regions,
    { id, title },
  );
}

function groupColumns({ id: block, kind }: MovedTable, group: Group, text: Text): TableColumn<RegionCode>[] {
  const words = CHANGES[text.language];
  const shown = (amount: Known): CellValue => (kind === "ore" ? oreCell(amount, text) : kronorCell(amount, text));
  const column = (side: string, header: string, of: (moved: Moved) => Known): TableColumn<RegionCode> => {
    const id = `${group.id} ${side}`;
    return {
      id,
      header,
      kind,
      width: 20,
      cell: (_, index) => shown(of(group.amounts[index] ?? NOTHING_MOVED)),
      total: {
        value: shown(sumKnown(group.amounts.map(of))),
        formula: sumOrOpen({ block, row: "all", column: id }, text.open),
      },
    };
  };
  const before = column("before", words.was(group.header), (moved) => moved.before);
  const after = column("after", words.is(group.header), (moved) => moved.after);
  const difference = column("difference", words.difference(group.header), differenceOf);
  return [
    before,
    after,
    {
      ...difference,
      formula: (_, row) => {
        const [was, is] = [before, after].map(({ id }): Ref => ({ block, row, column: id })) as [Ref, Ref];
        return whereKnown([was, is], [is, "-", was], text.open);
      },
    },
  ];
}

const NOTHING_MOVED: Moved = { before: 0n, after: 0n };

/** The verdicts that are others, each with what it moved by itself and why. */
export function cellsBlock({ cells }: Changes, settlement: ShownSettlement, text: Text): Block {
  const words = CHANGES[text.language];
  return tableOf([...reserveColumns(settlement, text), ...changeColumns(cells, settlement, text)], cells, {
    id: CHANGES_BLOCKS.cells,
    title: words.cellsTitle(text.number(String(cells.length))),
    filter: true,
  });
}

function reserveColumns({ agreement }: ShownSettlement, text: Text): TableColumn<CellChange>[] {
  const headers = CHANGES[text.language].cells;
  const names = new Map(requirementsOf(agreement).map(({ number, name }) => [number, text.requirementName(name)]));
  return [
    { id: "code", header: headers.code, kind: "text", width: 11, cell: ({ reserve }) => reserve.region },
    {
      id: "region",
      header: headers.region,
      kind: "text",
      width: 28,
      cell: ({ reserve }) => regionName(reserve.region),
      total: { value: text.sheets.summary.total },
    },
    { id: "month", header: headers.month, kind: "text", width: 17, cell: ({ reserve }) => reserve.period },
    { id: "number", header: headers.number, kind: "text", width: 9, cell: ({ reserve }) => reserve.requirement },
    {
      id: "requirement",
      header: headers.requirement,
      kind: "text",
      width: 34,
      cell: ({ reserve }) => names.get(reserve.requirement) ?? "",
    },
  ];
}

function changeColumns(
  cells: readonly CellChange[],
  settlement: ShownSettlement,
  text: Text,
): TableColumn<CellChange>[] {
  const headers = CHANGES[text.language].cells;
  const path = (id: "pathBefore" | "pathAfter", side: "before" | "after"): TableColumn<CellChange> => ({
    id,
    header: headers[id],
    kind: "text",
    width: 18,
    cell: (change) => text.path[change[side].path],
  });
  const share = (id: "shareBefore" | "shareAfter", side: "before" | "after"): TableColumn<CellChange> => ({
    id,
    header: headers[id],
    kind: "share",
    width: 12,
    cell: (change) => shareOf(change[side], text),
  });
  return [
    path("pathBefore", "before"),
    share("shareBefore", "before"),
    path("pathAfter", "after"),
    share("shareAfter", "after"),
    {
      id: "direct",
      header: headers.direct,
      kind: "ore",
      width: 18,
      cell: ({ direct }) => oreCell(direct, text),
      total: {
        value: oreCell(sum(cells.map(({ direct }) => direct)), text),
        formula: sumOrOpen({ block: CHANGES_BLOCKS.cells, row: "all", column: "direct" }, text.open),
      },
    },
    {
      id: "why",
      header: headers.why,
      kind: "free-text",
      width: 120,
      cell: (change) => whyChanged(change, settlement, text),
    },
  ];
}

function shareOf({ path, share }: CellOutcome, text: Text): CellValue {
  return path === "open" ? text.open : share / 100;
}
