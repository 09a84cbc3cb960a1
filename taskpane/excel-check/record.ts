/** What the page hands over: the answers, the Excel that gave them, and where they are not those expected. */
import expected from "./expected.json";
import type { Answer, Json } from "./probe";
import { type Answers, STEPS, type StepId, usedIn } from "./steps";

/** The Excel that answered. */
export interface Environment {
  readonly addin: string;
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly mode: string;
  /** The highest version of each requirement set. */
  readonly sets: Readonly<Record<string, string>>;
  /** Whether Excel tells a theme, and a key for storage. */
  readonly theme: boolean;
  readonly partitionKey: boolean;
}

/** The record. */
export interface CheckRecord {
  readonly environment: Environment;
  readonly steps: Readonly<Partial<Record<StepId, Answers | "skipped">>>;
}

/** A question whose answer is another than the embedded Excel's, which the tests rest on. */
export interface Difference {
  readonly step: StepId;
  readonly question: string;
  /** The file of the product that rests on the answer expected; of a question that is not asked any more, none. */
  readonly used: string | null;
  readonly expected: Json;
  readonly answer: Json;
}

/** What the embedded Excel answers, by step; a workbook that counts from 1904 differs in its first. */
export type Expected = Readonly<Record<string, Answers>>;

const DAY = "Workbook.functions.date(1904, 1, 1): the number of that day";
/** The number of 1 January 1904 where days count from 1904. */
const FIRST_DAY = 0;

/** The answers that are not those expected, in order; what nothing is known of is not expected to be anything. */
export function differencesIn({ steps }: CheckRecord, known: Expected = EXPECTED): readonly Difference[] {
  return STEPS.flatMap((step) => {
    const answers = steps[step];
    if (answers === undefined || answers === "skipped") return [];
    return Object.entries(answers).flatMap(([question, answer]): Difference[] => {
      const wanted = known[step]?.[question];
      const told = comparable(answer);
      const before = wanted === undefined ? null : comparable(wanted);
      if (question === DAY && "value" in answer && answer.value === FIRST_DAY) return [];
      return canonical(told) === canonical(before)
        ? []
        : [{ step, question, used: usedIn(step, question) ?? null, expected: before, answer: told }];
    });
  });
}

/** How many questions were answered as expected, of how many. */
export function countsOf(record: CheckRecord): { readonly asked: number; readonly different: number } {
  const asked = Object.values(record.steps).reduce(
    (sum, answers) => sum + (answers === "skipped" ? 0 : Object.keys(answers).length),
    0,
  );
  return { asked, different: differencesIn(record).length };
}

/** The record as it is handed over: with what differs first, for whoever reads it. */
export function recordText(record: CheckRecord): string {
  return JSON.stringify({ ...record, differences: differencesIn(record) }, undefined, 2);
}

/** What the embedded Excel answers: `test/taskpane/excel-check` holds it to this. */
export const EXPECTED: Expected = expected;

function comparable(answer: Answer): Json {
  return "value" in answer ? answer.value : { ...answer.error };
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
