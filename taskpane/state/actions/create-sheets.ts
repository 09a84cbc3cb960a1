/** The making of the sheets to fill in. */
import { addSheets } from "../../excel/workbook";
import { fitsSample } from "../../inputs/sample/fits";
import { regionOf } from "../remembered";
import { agreementIn, isBusy, missingIn, whereToBegin } from "../state";
import type { Action } from "./action";

/** Makes the input sheets that are missing, with the rows of the user's own region or of all, or those of the sample. */
export const createSheets: Action<readonly [contents: "empty" | "sample"]> = {
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
    const sheets =
      contents === "empty"
        ? (await import("../../inputs/input-sheets")).inputSheets(
            missingIn(before),
            agreement,
            columnWarning,
            own === undefined ? "all" : [own],
          )
        : (await import("../../inputs/sample")).sampleSheets(agreement, columnWarning);
    await addSheets(sheets);
    await look();
    happened({ type: "written" });
    const { look: after } = state();
    happened({ type: "go", section: contents === "sample" && after ? whereToBegin(after) : "data" });
    say(created(sheets.map(({ name }) => name)));
  },
};
