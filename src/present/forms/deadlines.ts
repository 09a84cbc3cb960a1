/** The last days of requisition, report and repayment: as the agreement has them, and held against what was done. */
import type { Cited, Grant } from "../../agreement";
import { type Problem, problem } from "../../problems";
import type { DetailDate, RecipientDetails } from "../../reading";
import type { Block } from "../../sheets";
import type { Text } from "../../text";
import { FORMS } from "../../text";
import { type FormRow, field, section } from "./rows";

/** The field of a grant that has each last day. */
const FIELD = { requisitioned: "requisitionBy", reportedOn: "reportBy", repaid: "repayBy" } as const satisfies Record<
  DetailDate,
  keyof Grant
>;

/** The block of last days that concern a form. */
export function deadlineBlock(
  grants: readonly Grant[],
  which: readonly DetailDate[],
  details: RecipientDetails | undefined,
  text: Text,
): Block {
  const words = FORMS[text.language];
  return section(
    words.deadlines,
    which.flatMap((one) => deadlineRows(grants, one, details, text)),
  );
}

/** What was done too late: a problem at the cell of each such date. */
export function deadlineProblems(
  recipient: string,
  grants: readonly Grant[],
  which: readonly DetailDate[],
  details: RecipientDetails | undefined,
  placeWords: (deadline: Cited<string>) => string,
): Problem[] {
  return which.flatMap((one) => {
    const done = details?.dates[one];
    const first = deadlinesOf(grants, one)[0];
    if (!done || !first || done.date <= first.value) return [];
    const values = { recipient, date: done.date, deadline: first.value, place: placeWords(first) };
    return [problem(CODE[one], values, done.place)];
  });
}

const CODE = {
  requisitioned: "requisition-late",
  reportedOn: "report-late",
  repaid: "repayment-late",
} as const satisfies Record<DetailDate, Problem["code"]>;

/** The different last days of some grants, the first of them first. */
export function deadlinesOf(grants: readonly Grant[], which: DetailDate): readonly Cited<string>[] {
  const all = grants.flatMap((grant) => grant[FIELD[which]] ?? []);
  const wordsOf = (one: Cited<string>): string => `${one.value} ${"source" in one ? one.source.words : one.assumed}`;
  return [...new Map(all.map((one) => [wordsOf(one), one])).values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

function deadlineRows(
  grants: readonly Grant[],
  which: DetailDate,
  details: RecipientDetails | undefined,
  text: Text,
): FormRow[] {
  const words = FORMS[text.language];
  const deadlines = deadlinesOf(grants, which);
  const done = details?.dates[which]?.date;
  const [first] = deadlines;
  const said =
    first === undefined
      ? (done ?? "")
      : done === undefined
        ? ""
        : done > first.value
          ? words.late[which](done)
          : words.inTime(done);
  return [
    ...(deadlines.length === 0
      ? [field(words.deadline[which], words.deadlineUnknown)]
      : deadlines.map((one) => field(words.deadline[which], told(one, text)))),
    field(words.done[which], said),
  ];
}

function told(deadline: Cited<string>, text: Text): string {
  const words = FORMS[text.language];
  return "source" in deadline
    ? words.by({ date: deadline.value, place: deadline.source.place, words: deadline.source.words })
    : words.byAssumed({ date: deadline.value, why: deadline.assumed });
}
