/** The making of the sheets to fill in. */
import type { Agreement, RegionCode } from "../../../src/agreement";
import type { InputKind } from "../../../src/sheets";
import type { Words } from "../../../src/text";
import { addSheets } from "../../excel/workbook";
import type { NewSheet } from "../../inputs/new-sheet";
import { fitsSample } from "../../inputs/sample/fits";
import { regionOf } from "../remembered";
import { agreementIn, isBusy, missingIn, whereToBegin } from "../state";
import type { Action } from "./action";

/**
 * Makes the input sheets that are missing, with rows for the user's own region or for all; those of the sample; or a
 * sheet of populations with the product's own in it.
 */
export const createSheets: Action<readonly [contents: "empty" | "sample" | "population"]> = {
  name: "create sheets",
  isPossible: (state) => !isBusy(state),
  async run({ state, happened, words, look, say }, contents) {
    happened({ type: "writing" });
    const [agreement, before, own] = [agreementIn(state()), state().look, regionOf(state().remembered)];
    if (!agreement || !before || (contents === "sample" && !fitsSample(agreement))) {
      happened({ type: "written" });
      return;
    }
    const { created } = words().t.data;
    const sheets = await sheetsOf(contents, agreement, missingIn(before), { own, words: words() });
    await addSheets(sheets);
    await look();
    happened({ type: "written" });
    const { look: after } = state();
    happened({ type: "go", section: contents === "sample" && after ? whereToBegin(after) : "data" });
    say(created(sheets.map(({ name }) => name)));
  },
};

async function sheetsOf(
  contents: "empty" | "sample" | "population",
  agreement: Agreement,
  missing: readonly InputKind[],
  { own, words: { t } }: { readonly own: RegionCode | undefined; readonly words: Words },
): Promise<readonly NewSheet[]> {
  const { columnWarning, ownSource } = t.data;
  if (contents === "sample") return (await import("../../inputs/sample")).sampleSheets(agreement, columnWarning);
  const { inputSheets, populationSheet } = await import("../../inputs/input-sheets");
  return contents === "population"
    ? [populationSheet(agreement, columnWarning, ownSource)]
    : inputSheets(missing, agreement, columnWarning, own === undefined ? "all" : [own]);
}
