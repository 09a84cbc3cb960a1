/** What may be wrong with a scenario, and what to do, in English. */
import type { ScenarioProblemValues, ScenarioRefusal } from "../../problems";
import { sayRule } from "../sv/agreement-problems";
import type { ScenarioProblemTexts } from "../sv/scenario-problems";
import { rulesOfAgreementEn } from "./agreement-problems";

type Told = Pick<ScenarioProblemValues["scenario-change"], "given" | "known">;

const FIGURES: Readonly<Record<string, string>> = {
  current: "the month's figure",
  earlier: "last year's figure",
  level: "the level's own figure",
  waiting: "the number waiting",
  waitingWithin: "those waiting within 30 days",
  number: "a number of people",
  share: "a numerator and a denominator, or a share",
};

const word = (name: string): string => FIGURES[name] ?? name;

const WHY: Readonly<Record<ScenarioRefusal, (told: Told) => string>> = {
  "requirement-unknown": ({ given, known }) => `the agreement has no requirement ${given}. Type one of ${known}`,
  "month-unknown": ({ given, known }) => `the agreement does not test the month ${given}. Type one of ${known}`,
  "pot-unknown": ({ given, known }) => `the agreement has no pot ${given}. Type one of ${known}`,
  "step-unknown": ({ given, known }) =>
    `the requirement has no step ${given}. Steps are counted from the best. Type one of ${known}`,
  "no-steps": ({ given }) => `requirement ${given} has no steps. Change its level instead`,
  "no-level": ({ given }) => `requirement ${given} has no high level. Change a step instead`,
  "left-out": ({ given }) => `the month ${given} is left out (settle up to). Include it, or remove the change`,
  "not-looked-at": ({ given, known }) => `requirement ${known} does not look at ${word(given)}. Remove the change`,
  "kind-other": ({ given, known }) => `${word(given)} is written as ${word(known)}, and only so. Correct the value`,
  "pair-incomplete": () => "there is no figure to change half of. Type both numerator and denominator",
  "no-value": () => "it does not say what the value is to be. Type it, or remove the change",
  "more-than-all": () => "the numerator is larger than the denominator. Correct one of them",
  "less-than-strict": () =>
    "the share with tolerance becomes smaller than the one without. Change the level's own figure (level) too, so that it is at least as large",
  "counts-needed": () => "the agreement adds up the months' counts. Type numerator and denominator, not a share",
  twice: ({ given }) => `the same is changed already by change ${given}. Remove one of them`,
  "agreement-first": () =>
    "another agreement remakes what was changed before it. Let the change of agreement come first in the scenario",
  "no-performance": ({ given }) => `${given} has no performance money to try. Choose another agreement`,
};

/** The messages in English. */
export const scenarioProblemsEn: ScenarioProblemTexts = {
  "scenario-format": ({ format, version }) =>
    `These are no scenarios in this format (format ${format}, formatVersion ${version}). Type "format": "komiljarden-scenarier" and "formatVersion": 1.`,
  "scenario-name-empty": () => "A scenario has no name. Type one.",
  "scenario-name-twice": ({ name }) => `There already is a scenario named "${name}". Choose another name.`,
  "scenario-name-unknown": ({ name, known }) =>
    `There is no scenario named "${name}". ${known === "" ? "Add it first." : `Type one of ${known}.`}`,
  "scenario-change": ({ scenario, change, why, given, known }) =>
    `The scenario "${scenario}", change ${change}: ${WHY[why]({ given, known })}.`,
  "scenario-qualifying": ({ requirement, month, requirements, months }) =>
    `The agreement does not have requirement ${requirement}${month === "" ? "" : ` in the month ${month}`} to show the interdependence for. Type one of ${requirements}${month === "" ? "" : `, and one of ${months}`}.`,
  "scenario-rule": ({ scenario, broken }) =>
    `The scenario "${scenario}" makes an agreement that contradicts itself: ${sayRule(rulesOfAgreementEn, broken)}`,
  "scenario-doubt": ({ scenario, broken }) =>
    `The scenario "${scenario}" makes an agreement to look over: ${sayRule(rulesOfAgreementEn, broken)}`,
  "scenario-unmeasured": ({ scenario, agreement, requirements }) =>
    `The scenario "${scenario}": the figures say nothing of ${requirements} in ${agreement}. Each such cell stays open, and what it earns is an assumption, the same as for regions without figures.`,
};
