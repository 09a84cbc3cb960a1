/** What may be wrong with a scenario, and what to do, in Swedish: the master. */
import type { ScenarioProblemValues, ScenarioRefusal } from "../../problems";
import { rulesOfAgreementSv, sayRule } from "./agreement-problems";

/** A message for every code, made of its values. */
export type ScenarioProblemTexts = {
  readonly [Code in keyof ScenarioProblemValues]: (values: ScenarioProblemValues[Code]) => string;
};

type Told = Pick<ScenarioProblemValues["scenario-change"], "given" | "known">;

const FIGURES: Readonly<Record<string, string>> = {
  current: "månadens uppgift",
  earlier: "fjolårets uppgift",
  level: "uppgiften för nivån",
  waiting: "antalet väntande",
  waitingWithin: "väntande inom 30 dagar",
  number: "ett antal personer (number)",
  share: "täljare och nämnare, eller en andel",
};

const word = (name: string): string => FIGURES[name] ?? name;

const WHY: Readonly<Record<ScenarioRefusal, (told: Told) => string>> = {
  "requirement-unknown": ({ given, known }) => `avtalet har inget krav ${given}. Skriv något av ${known}`,
  "month-unknown": ({ given, known }) => `månaden ${given} prövas inte i avtalet. Skriv någon av ${known}`,
  "pot-unknown": ({ given, known }) => `avtalet har ingen pott ${given}. Skriv någon av ${known}`,
  "step-unknown": ({ given, known }) =>
    `kravet har inget steg ${given}. Stegen räknas från det bästa: skriv något av ${known}`,
  "no-steps": ({ given }) => `krav ${given} har inga steg. Ändra nivån i stället`,
  "no-level": ({ given }) => `krav ${given} har ingen hög nivå. Ändra ett steg i stället`,
  "left-out": ({ given }) =>
    `månaden ${given} är utelämnad (Avräkna till och med). Ta med den, eller ta bort ändringen`,
  "not-looked-at": ({ given, known }) => `krav ${known} ser inte på ${word(given)}. Ta bort ändringen`,
  "kind-other": ({ given, known }) => `${word(given)} skrivs som ${word(known)}, och bara som det. Rätta värdet`,
  "pair-incomplete": () => "det finns ingen uppgift att ändra hälften av. Skriv både täljare och nämnare",
  "no-value": () => "det står inte vad värdet ska vara. Skriv det, eller ta bort ändringen",
  "more-than-all": () => "täljaren är större än nämnaren. Rätta det ena",
  "less-than-strict": () =>
    "andelen med tolerans blir mindre än den utan. Ändra också uppgiften för nivån (level), så att den är minst lika stor",
  "counts-needed": () => "avtalet lägger ihop månadernas antal. Skriv täljare och nämnare i stället för en andel",
  twice: ({ given }) => `detsamma ändras redan av ändring ${given}. Ta bort den ena`,
  "agreement-first": () =>
    "ett annat avtal gör om det som ändrats före det. Låt bytet av avtal vara scenariots första ändring",
  "no-performance": ({ given }) => `${given} har inga prestationsmedel att pröva. Välj ett annat avtal`,
};

/** The messages in Swedish. */
export const scenarioProblemsSv: ScenarioProblemTexts = {
  "scenario-format": ({ format, version }) =>
    `Det är inga scenarier i det här formatet (format ${format}, formatVersion ${version}). Skriv ”format”: ”komiljarden-scenarier” och ”formatVersion”: 1.`,
  "scenario-name-empty": () => "Ett scenario har inget namn. Skriv ett.",
  "scenario-name-twice": ({ name }) => `Det finns redan ett scenario som heter ”${name}”. Skriv ett annat namn.`,
  "scenario-name-unknown": ({ name, known }) =>
    `Det finns inget scenario som heter ”${name}”. ${known === "" ? "Lägg till det först." : `Skriv något av ${known}.`}`,
  "scenario-change": ({ scenario, change, why, given, known }) =>
    `Scenariot ”${scenario}”, ändring ${change}: ${WHY[why]({ given, known })}.`,
  "scenario-qualifying": ({ requirement, month, requirements, months }) =>
    `Avtalet har inte krav ${requirement}${month === "" ? "" : ` i månaden ${month}`} att visa beroendet för. Skriv något av ${requirements}${month === "" ? "" : `, och någon av ${months}`}.`,
  "scenario-rule": ({ scenario, broken }) =>
    `Scenariot ”${scenario}” ger ett avtal som inte går ihop: ${sayRule(rulesOfAgreementSv, broken)}`,
  "scenario-doubt": ({ scenario, broken }) =>
    `Scenariot ”${scenario}” ger ett avtal att se över: ${sayRule(rulesOfAgreementSv, broken)}`,
  "scenario-unmeasured": ({ scenario, agreement, requirements }) =>
    `Scenariot ”${scenario}”: uppgifterna säger inget om ${requirements} i ${agreement}. De cellerna lämnas öppna, och vad som tjänas in i dem är ett antagande, detsamma som för regioner utan uppgifter.`,
};
