/** What is said when a part of the program is gone, in either language: nothing more can be loaded to say it with. */
import type { InEvery } from "./language";

/** That there is a new version, and what to do. */
export const RENEWED: InEvery<string> = {
  sv: "En del av tillägget kunde inte hämtas: en ny version har installerats, eller så svarar inte servern. Stäng panelen och öppna den igen. Det du har skrivit i panelen står kvar tills du stänger den. Hjälper det inte: spara arbetsboken, stäng den och öppna den igen.",
  en: "A part of the add-in could not be loaded: a new version has been installed, or the server does not answer. Close the pane and open it again. What you have typed in the pane stays until you close it. If that does not help: save the workbook, close it and open it again.",
};

/** The same in a cell, of a function that could not be loaded. */
export const FUNCTIONS_RENEWED: InEvery<string> = {
  sv: "Räkna om bladet. Har en ny version av tillägget installerats: stäng panelen och öppna den igen.",
  en: "Calculate the sheet again. If a new version of the add-in has been installed: close the pane and open it again.",
};
