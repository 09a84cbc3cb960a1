/** A question to Excel, and what it answers in words that are the same in every Excel, to be compared. */

/** What an answer is made of: our own, invented cells, and nothing of the user's. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The sheets that questions are asked on: ours, added for it and removed after it. */
export interface Scratch {
  /** Filled with the invented cells. */
  readonly sheet: Excel.Worksheet;
  /** Empty. */
  readonly other: Excel.Worksheet;
  readonly name: string;
  readonly otherId: string;
}

/** A question. It is asked in a request of its own, so that one that is refused keeps no other from its answer. */
export interface Probe {
  /** The members that it is about, or what is looked for. */
  readonly name: string;
  /** The file that rests on the answer being the one expected, or the first of several. */
  readonly used: string;
  readonly ask: (context: Excel.RequestContext, scratch: Scratch) => Promise<Json>;
}

/** An answer, or how it was refused. Where in the request is told for whoever reads it, and not compared. */
export type Answer =
  | { readonly value: Json }
  | { readonly error: { readonly code: string; readonly name: string }; readonly location?: string };

/** The invented cells; the last texts begin as formulas do. */
export const CELLS = [
  ["Region", "Antal", "Andel", "Text"],
  ["Ett", 1, 0.5, "'=1+1"],
  ["Två", 2, 0.25, "'@x"],
  ["Tre", 3, 0.125, "'-5"],
];

/** Asks; whatever goes wrong is an answer too. */
export async function answerTo(
  ask: (context: Excel.RequestContext) => Promise<Json>,
  options?: Excel.RunOptions,
): Promise<Answer> {
  try {
    return { value: await (options === undefined ? Excel.run(ask) : Excel.run(options, ask)) };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Answer {
  const { code, name, debugInfo } = (typeof error === "object" && error !== null ? error : {}) as Partial<
    Record<"code" | "name", unknown>
  > & { readonly debugInfo?: { readonly errorLocation?: unknown } };
  const location = debugInfo?.errorLocation;
  return {
    // What is none of Excel's errors is a fault of ours: its message has no cell in it, since there are none but ours.
    error: { code: typeof code === "string" ? code : String(error), name: typeof name === "string" ? name : "" },
    ...(typeof location === "string" && { location }),
  };
}
