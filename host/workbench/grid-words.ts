/** The grid's own words, which are in English whatever Excel's language is: Univer has them in no language of ours. */
import type { ILanguagePack } from "@univerjs/core";
import english from "@univerjs/preset-sheets-core/locales/en-US";

/** What Univer asks for and its English words lack (0.25.1): without these the keys themselves are shown. */
const LACKING: ILanguagePack = {
  "sheets-formula": {
    progress: {
      analyzing: "Analyzing formulas…",
      calculating: "Calculating…",
      "array-analysis": "Analyzing array formulas…",
      "array-calculation": "Calculating array formulas…",
      done: "Calculated",
    },
  },
  "sheets-ui": {
    filter: {
      confirm: {
        error: "Not possible",
        notAllowedToInsertRange: "Cells of a filtered range cannot be moved up or down.",
      },
    },
    info: { error: "Note", forceStringInfo: "A number stored as text" },
    merge: {
      confirm: {
        warning: "Warning",
        dismantleMergeCellWarning: "Some merged cells will be split. Continue?",
      },
    },
  },
  ui: { ribbon: { menu: "Tools" } },
};

/** All of them, by package and then by what they are about. */
export const gridWords = together(english, LACKING);

function together(words: ILanguagePack, more: ILanguagePack): ILanguagePack {
  const added = Object.entries(more).map(([name, value]) => {
    const own = words[name];
    return [name, isPack(value) && isPack(own) ? together(own, value) : value] as const;
  });
  return { ...words, ...Object.fromEntries(added) };
}

function isPack(value: ILanguagePack[string] | undefined): value is ILanguagePack {
  return typeof value === "object" && !Array.isArray(value);
}
