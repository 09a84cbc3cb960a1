/** The words of the workbench page. */
import type { Language } from "../../src/text";

const swedish = {
  title: "Kömiljarden – verkstad",
  open: "Öppna arbetsbok…",
  save: "Spara arbetsbok",
  example: "Exempel",
  fresh: "Ny arbetsbok",
  width: "Panel",
  theme: "Färger",
  themes: { auto: "Som systemet", light: "Ljust", dark: "Mörkt" },
  language: "Språk",
  protect: "Skydda bladet",
  editing: "Cell redigeras",
  closePane: "Stäng panelen",
  reload: "Ladda om tillägget",
  loading: "Startar…",
  ready: (name: string) => `${name} är öppen`,
  saved: (name: string) => `${name} är sparad`,
  isProtected: "Bladet är skyddat: cellen kan inte ändras.",
  noFormula: "Det är ingen formel: cellen är som den var. Skriv 1,5 för tal och semikolon mellan argumenten.",
  unreadable: "Filen kan inte läsas.",
  unsaved: "Arbetsboken kan inte sparas.",
};

const english: typeof swedish = {
  title: "Kömiljarden – workbench",
  open: "Open workbook…",
  save: "Save workbook",
  example: "Example",
  fresh: "New workbook",
  width: "Pane",
  theme: "Colours",
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
  language: "Language",
  protect: "Protect sheet",
  editing: "Cell being edited",
  closePane: "Close the pane",
  reload: "Reload the add-in",
  loading: "Starting…",
  ready: (name) => `${name} is open`,
  saved: (name) => `${name} is saved`,
  isProtected: "The sheet is protected: the cell cannot be changed.",
  noFormula: "That is no formula: the cell is as it was. Write 1.5 for numbers and commas between the arguments.",
  unreadable: "The file cannot be read.",
  unsaved: "The workbook cannot be saved.",
};

/** The workbench's own words. */
export type Texts = typeof swedish;

/** The words in the language. */
export const textsIn = (language: Language): Texts => (language === "en" ? english : swedish);
