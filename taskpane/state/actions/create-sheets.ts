/** The making of the sheets to fill in. */
import { addSheets } from "../../excel/workbook";
import { fitsSample } from "../../inputs/sample/fits";
import { regionOf } from "../remembered";
import { agreementIn, isBusy, missingIn, whereToBegin } from "../state";
import type { Action } from "./action";

/**
 * Makes the input sheets that are missing, with rows for the user's own region or for all; those of the sample; or
 * populations.
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
    const { columnWarning, created } = words().t.data;
    // Of populations all are needed: they say how much of the money a region can get.
    const [kinds, regions] =
      contents === "population"
        ? [["population"] as const, "all" as const]
        : [missingIn(before), own === undefined ? ("all" as const) : [own]];
    const sheets =
      contents === "sample"
        ? (await import("../../inputs/sample")).sampleSheets(agreement, columnWarning)
        : (await import("../../inputs/input-sheets")).inputSheets(kinds, agreement, columnWarning, regions);
    await addSheets(sheets);
    await look();
    happened({ type: "written" });
    const { look: after } = state();
    happened({ type: "go", section: contents === "sample" && after ? whereToBegin(after) : "data" });
    say(created(sheets.map(({ name }) => name)));
  },
};
