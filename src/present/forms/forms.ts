/**
 * The forms `Rekvisition` and `Ekonomisk redovisning`: every field
 * of annex 2 to the 2023 agreement, filled in with what is known.
 */

import { type Problem, problem } from "../../problems";
import type { DetailDate, Details, Recipient } from "../../reading";
import type { Block, OutputSheet, OutSheet } from "../../sheets";
import type { ShownSettlement } from "../../shown";
import type { Text } from "../../text";
import { FORMS, placeOf } from "../../text";
import { kronorCell } from "../shown-cells";
import { costBlocks, exceededBy } from "./costs";
import { deadlineBlock, deadlineProblems } from "./deadlines";
import { partsBlock, partsOf, periodOf, potWords, SAME_AS_SUM, sumOf } from "./grants";
import { recipientName, recipientSheetName } from "./recipients";
import { computed, FORM_VALUE, field, section, sentence } from "./rows";

/** Which of the two forms. */
export type FormSheet = Extract<OutputSheet, "requisition" | "financialReport">;

/** Everybody who gets something to requisition: the regions in order of länskod, then SKR. */
export function allRecipients(settlement: ShownSettlement): readonly Recipient[] {
  return [...settlement.regions, "skr"].filter((recipient) => partsOf(settlement, recipient).length > 0);
}

/** One form for each recipient, and what is to be looked at: dates after the last day, or nothing to requisition. */
export function formSheets(
  settlement: ShownSettlement,
  recipients: readonly Recipient[],
  kind: FormSheet,
  details: Details,
  text: Text,
): { readonly sheets: OutSheet[]; readonly problems: Problem[] } {
  const form = kind === "requisition" ? requisitionSheet : financialReportSheet;
  const having = recipients.filter((recipient) => partsOf(settlement, recipient).length > 0);
  const without = recipients.filter((recipient) => !having.includes(recipient));
  const grants = new Set(having.flatMap((recipient) => partsOf(settlement, recipient).map(({ grant }) => grant)));
  const unknown = [...grants].filter(({ requisitionBy }) => requisitionBy === undefined).map(({ label }) => label);
  return {
    sheets: having.map((recipient) => form(settlement, recipient, details, text)),
    problems: [
      ...without.map((recipient) => problem("nothing-to-requisition", { recipient: recipientName(recipient) })),
      ...(unknown.length > 0 ? [problem("deadline-unknown", { grants: unknown.join(", ") })] : []),
      ...having.flatMap((recipient) => problemsOf(settlement, recipient, kind, details, text)),
    ],
  };
}

/** The dates that each form is about. */
const DATES: Readonly<Record<FormSheet, readonly DetailDate[]>> = {
  requisition: ["requisitioned"],
  financialReport: ["reportedOn", "repaid"],
};

function problemsOf(
  settlement: ShownSettlement,
  recipient: Recipient,
  kind: FormSheet,
  details: Details,
  text: Text,
): Problem[] {
  const parts = partsOf(settlement, recipient);
  const own = details.recipients.get(recipient);
  const over =
    kind === "financialReport" ? exceededBy(own?.received ?? sumOf(parts), details.costs.get(recipient) ?? []) : 0n;
  return [
    ...deadlineProblems(
      recipientName(recipient),
      parts.map(({ grant }) => grant),
      DATES[kind],
      own,
      (deadline) => placeOf(deadline, text),
    ),
    ...(over > 0n ? [problem("costs-exceed", { recipient: recipientName(recipient), amount: String(over) })] : []),
  ];
}

/** The requisition of one recipient. */
export function requisitionSheet(
  settlement: ShownSettlement,
  recipient: Recipient,
  details: Details,
  text: Text,
): OutSheet {
  const words = FORMS[text.language];
  const own = details.recipients.get(recipient);
  const parts = partsOf(settlement, recipient);
  const { agreementNumber, decisionNumber, account, paymentReference } = own?.texts ?? {};
  return {
    ...heading(settlement, recipient, "requisition", text),
    blocks: [
      contactBlock(recipient, details, text),
      section(words.requisition.grant, [
        field(words.requisition.agreementNumber, agreementNumber),
        field(words.requisition.decisionNumber, decisionNumber),
        field(words.agreement, settlement.agreement.title),
        computed(words.requisition.amount, kronorCell(sumOf(parts), text), SAME_AS_SUM, "kronor"),
        field(words.requisition.period, periodOf(parts, own)),
      ]),
      partsBlock(parts, text),
      section(words.requisition.account, [
        field(words.requisition.accountNumber, account),
        field(words.requisition.paymentReference, paymentReference),
      ]),
      section(words.requisition.signature, [
        sentence(words.requisition.assurance),
        field(words.date, undefined),
        field(words.signed, undefined),
        field(words.printedName, undefined),
      ]),
      deadlineBlock(
        parts.map(({ grant }) => grant),
        DATES.requisition,
        own,
        text,
      ),
    ],
  };
}

/** The financial report of one recipient. */
export function financialReportSheet(
  settlement: ShownSettlement,
  recipient: Recipient,
  details: Details,
  text: Text,
): OutSheet {
  const words = FORMS[text.language];
  const own = details.recipients.get(recipient);
  const parts = partsOf(settlement, recipient);
  const granted = sumOf(parts);
  const { agreementNumber, decisionNumber } = own?.texts ?? {};
  const { received } = own ?? {};
  const head = heading(settlement, recipient, "financialReport", text);
  return {
    ...head,
    notes: [...head.notes, ...(received === undefined ? [words.presumed] : [])],
    blocks: [
      contactBlock(recipient, details, text),
      section(
        words.report.grant,
        [
          field(words.report.agreementNumber, agreementNumber),
          field(words.report.decisionNumber, decisionNumber),
          field(words.agreement, settlement.agreement.title),
          computed(words.report.agreed, kronorCell(granted, text), SAME_AS_SUM, "kronor"),
          // A value and no formula: what was paid may be another amount, and is then written over.
          field(words.report.paid, received ?? kronorCell(granted, text), "kronor"),
          field(words.report.period, periodOf(parts, own)),
        ],
        GRANT_BLOCK,
      ),
      partsBlock(parts, text),
      ...costBlocks(
        { block: GRANT_BLOCK, row: PAID_ROW, column: FORM_VALUE },
        received ?? granted,
        details.costs.get(recipient) ?? [],
        parts,
        text,
      ),
      section(words.report.review, [
        ...words.report.alternatives.map((alternative) => field(alternative, undefined)),
        field(words.report.name, undefined),
        field(words.report.position, undefined),
        field(words.phone, undefined),
        field(words.email, undefined),
      ]),
      section(words.report.signature, [
        sentence(words.report.assurance),
        field(words.date, undefined),
        field(words.signed, undefined),
        field(words.printedName, undefined),
      ]),
      deadlineBlock(
        parts.map(({ grant }) => grant),
        DATES.financialReport,
        own,
        text,
      ),
    ],
  };
}

/** The section of the grant, and its row of what was paid. */
const [GRANT_BLOCK, PAID_ROW] = ["grant", 4] as const;

function heading(
  { agreement }: ShownSettlement,
  recipient: Recipient,
  kind: FormSheet,
  text: Text,
): Omit<OutSheet, "blocks"> {
  const words = FORMS[text.language];
  const own = kind === "requisition" ? words.requisition : words.report;
  return {
    id: kind,
    key: recipient,
    name: recipientSheetName(kind, recipient),
    title: own.title(recipientName(recipient)),
    notes: [
      words.annex,
      words.toFillIn,
      ...(agreement.performance && recipient !== "skr" ? [words.withoutPerformance(potWords(agreement))] : []),
    ],
    pages: "portrait",
  };
}

function contactBlock(recipient: Recipient, details: Details, text: Text): Block {
  const words = FORMS[text.language];
  const { organisationNumber, contact, address, phone, fax, email } = details.recipients.get(recipient)?.texts ?? {};
  return section(words.contact, [
    field(words.recipient, recipientName(recipient)),
    field(words.organisationNumber, organisationNumber),
    field(words.contactPerson, contact),
    field(words.address, address),
    field(words.phone, phone),
    field(words.fax, fax),
    field(words.email, email),
  ]);
}
