/** How it stands, line by line: what is known so far, the next payment, and what the year can still come to. */
import type { RegionCode } from "../agreement";
import { type Block, type CellValue, type ColumnKind, type TableColumn, tableOf } from "../sheets";
import { type ShownSettlement, type Standing, standingOf, type Told, type Whose } from "../shown";
import { monthWords, type Text } from "../text";
import { paymentWords } from "./payments";
import { fateOf } from "./why";

/** One line: what it is about, and its amount. */
interface StandingLine {
  readonly label: string;
  readonly told: Told;
}

/**
 * The lines of a region's standing, or of the nation's. An open part is told, never left out: a sum with one is told by
 * what it is at least and at most.
 */
export function standingLines(settlement: ShownSettlement, whose: Whose, text: Text): StandingLine[] {
  const { agreement } = settlement;
  const standing = standingOf(settlement, whose);
  const words = text.sheets.standing;
  const fate = text.unearned[fateOf(agreement)];
  const exact = (label: string, kronor: bigint): StandingLine => ({ label, told: { kind: "exact", kronor } });
  return [
    ...(agreement.performance
      ? [
          exact(words.reserved, standing.reserved),
          ...(standing.begun ? [exact(words.earned, standing.earned), exact(fate.column, standing.lost)] : []),
          ...(standing.open > 0n ? [exact(words.open, standing.open)] : []),
          ...(standing.leftOut > 0n ? [exact(words.leftOut, standing.leftOut)] : []),
          ...standing.payments.map(({ payment, told }) => ({
            label: words.payment({
              payment: paymentWords(payment.rule, fateOf(agreement), text),
              isNext: payment === standing.next?.payment,
            }),
            told,
          })),
          { label: fate.received, told: standing.bonus },
          { label: words.year, told: standing.year },
          ...(whose === "all" || settlement.complete ? [] : [{ label: words.pot, told: standing.pot }]),
        ]
      : []),
    ...grantLines(standing, whose, text),
  ];
}

function grantLines({ grants: { known, open } }: Standing, whose: Whose, text: Text): StandingLine[] {
  const words = text.sheets.standing;
  // What of an open grant is a region's is not known; it is something between nothing and all of it.
  return [
    ...(known > 0n ? [{ label: words.grants, told: { kind: "exact", kronor: known } } as const] : []),
    ...open.map(({ label, kronor }): StandingLine => {
      const told: Told = whose === "all" ? { kind: "exact", kronor } : { kind: "between", least: 0n, most: kronor };
      return { label: words.openGrant(label), told };
    }),
  ];
}

/** An amount in words: so much; so much to a krona; or at least, and at most. */
export function toldWords(told: Told, text: Text): string {
  const words = text.sheets.standing;
  const kronor = (amount: bigint): string => text.kronor(String(amount));
  switch (told.kind) {
    case "exact":
      return kronor(told.kronor);
    case "nearest":
      return words.nearest(kronor(told.kronor));
    case "between":
      if (told.least === 0n) return words.atMost(kronor(told.most));
      return words.between({ least: kronor(told.least), most: kronor(told.most) });
  }
}

/** A table of them for a sheet: at least, at most, and how sure that is. */
export function standingBlock(settlement: ShownSettlement, region: RegionCode, text: Text): Block {
  const words = text.sheets.standing;
  const { until } = settlement.settings;
  const kronor = (id: "least" | "most", cell: (told: Told) => bigint): TableColumn<StandingLine> => ({
    id,
    header: words.columns[id],
    kind: "kronor",
    width: 17,
    kindOf: ({ told }): ColumnKind | undefined => (told.kind === "nearest" ? "near-kronor" : undefined),
    cell: ({ told }): CellValue => Number(cell(told)),
  });
  return tableOf(
    [
      { id: "item", header: words.columns.item, kind: "long-text", width: 64, cell: ({ label }) => label },
      kronor("least", (told) => (told.kind === "between" ? told.least : told.kronor)),
      kronor("most", (told) => (told.kind === "between" ? told.most : told.kronor)),
      { id: "sure", header: words.columns.sure, kind: "text", width: 17, cell: ({ told }) => words.sure[told.kind] },
    ],
    standingLines(settlement, region, text),
    { title: until === undefined ? words.title : words.titleUntil(monthWords(until, text)) },
  );
}
