/** The money that a form is about: what a recipient requisitions. */

import type { Agreement, Grant } from "../../agreement";
import { ifKnown, type Known, sumKnown } from "../../ground";
import type { GrantPayment } from "../../paying";
import type { Recipient, RecipientDetails } from "../../reading";
import type { Block } from "../../sheets";
import { type Formula, type Ref, sumOrOpen } from "../../sheets";
import type { ShownSettlement } from "../../shown";
import type { Text } from "../../text";
import { FORMS } from "../../text";
import { kronorCell } from "../shown-cells";
import { FORM_VALUE, formTable } from "./rows";

/** A recipient's part of a grant in whole kronor. */
export interface GrantPart {
  readonly grant: Grant;
  readonly kronor: Known;
}

/** What formulas name the table of parts by. */
const PARTS_BLOCK = "parts";

/**
 * The parts that a recipient requisitions: of the grants that the agreement pays on requisition, or of
 * all where its text does not say which. Performance money is paid by decision and is never among them.
 */
export function partsOf({ grants }: ShownSettlement, recipient: Recipient): readonly GrantPart[] {
  const saying = grants.filter(({ grant }) => grant.requisitionBy !== undefined);
  return (saying.length > 0 ? saying : grants).flatMap((one) => partOf(one, recipient));
}

function partOf({ grant, amounts }: GrantPayment, recipient: Recipient): GrantPart[] {
  if (amounts === "not-regional") return recipient === "skr" ? [{ grant, kronor: BigInt(grant.amount.value) }] : [];
  if (recipient === "skr") return [];
  return [{ grant, kronor: ifKnown(amounts, (known) => known.get(recipient) ?? 0n) }];
}

/** All parts together; open while one of them is. */
export function sumOf(parts: readonly GrantPart[]): Known {
  return sumKnown(parts.map(({ kronor }) => kronor));
}

/** The table of parts, with its sum. */
export function partsBlock(parts: readonly GrantPart[], text: Text): Block {
  const words = FORMS[text.language];
  return formTable<GrantPart>(
    {
      label: { header: words.parts, cell: ({ grant }) => grant.label, total: { value: words.sum } },
      value: {
        header: words.kronor,
        kind: "kronor",
        cell: ({ kronor }) => kronorCell(kronor, text),
        total: {
          value: kronorCell(sumOf(parts), text),
          formula: sumOrOpen({ block: PARTS_BLOCK, row: "all", column: FORM_VALUE }, text.open),
        },
      },
    },
    parts,
    { id: PARTS_BLOCK },
  );
}

/** The cell of that sum. */
const PARTS_SUM: Ref = { block: PARTS_BLOCK, row: "total", column: FORM_VALUE };
/** A formula that repeats that sum. */
export const SAME_AS_SUM: Formula = [PARTS_SUM];

/**
 * The period of a form: as it was told, or else the calendar year of the requisition; nothing where neither is known.
 */
export function periodOf(parts: readonly GrantPart[], details: RecipientDetails | undefined): string {
  const { from, to } = details?.texts ?? {};
  if (from !== undefined || to !== undefined) return `${from ?? ""} – ${to ?? ""}`;
  const year = parts.flatMap(({ grant }) => grant.requisitionBy?.value.split("-")[0] ?? [])[0];
  return year === undefined ? "" : `${year}-01-01 – ${year}-12-31`;
}

/** The pots of performance money, by name. */
export function potWords({ performance }: Agreement): string {
  return (performance?.pots ?? []).map(({ label }) => label).join(", ");
}
