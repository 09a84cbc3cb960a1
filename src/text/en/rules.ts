/** Reading rules in words, in English. */
import type { RuleTexts } from "../sv/rules";

/** English. */
export const rulesEn: RuleTexts = {
  title: "Reading rules: how the cells of the input were read",
  columns: { rule: "Reading rule", reason: "Reason or consequence" },
  words: {
    region: ({ text, region }) => `“${text}” is read as ${region}`,
    parts: (names) => `Rows for ${names} are skipped`,
    fillDown: (sheet) =>
      `Empty cells for region, month and requirement in the sheet ${sheet} are read as the row above`,
    years: ({ from, to }) => `Figures for ${from} are read as ${to}`,
    setAside: (cells) => `Errors in ${cells} have been set aside`,
  },
  reasons: {
    region: "Chosen once. The cells are untouched.",
    parts:
      "They are parts of a region, such as hospitals. The region's own row counts; where there is none the region is open.",
    fillDown: "As merged cells. The cells are untouched.",
    years: "An assumption, to try what the agreement would have given: the figures are not of its year.",
    setAside: (reason) => `${reason}. The rows are not read; what rests on them is open, not zero.`,
  },
};
