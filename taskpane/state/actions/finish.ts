/** How writing to the workbook ends: with a sheet, or with what stood in the way. */
import { type Problem, tallyOf } from "../../../src/problems";
import type { WrittenSheet } from "../../excel/workbook";
import type { Desk } from "./action";

/** Reads what was written, and says what it is called. */
export async function finish(
  { look, happened, say }: Desk,
  [sheet]: readonly WrittenSheet[],
  words: (name: string) => string,
): Promise<void> {
  await look();
  happened({ type: "written" });
  say(words(sheet?.name ?? ""));
}

/** Tells why nothing was written, where the question was put. */
export function hinder({ happened, say, words }: Desk, problems: readonly Problem[]): void {
  const hindrances = problems.filter(({ severity }) => severity === "error");
  happened({ type: "hindered", hindrances });
  say(words().t.agreement.hindered(tallyOf(hindrances).error.causes));
}
