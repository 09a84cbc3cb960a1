/** The words of scenarios, in English. */
import type { ScenariosText } from "../sv/scenarios";

/** English. */
export const scenariosEn: ScenariosText = {
  title: (agreement) => `Scenarios, a forecast and no settlement: ${agreement}`,
  notSettled:
    "These are scenarios. No amount here is settled, and no allocation sheet rests on it. Performance money in whole kronor.",
  stamp: (line) => `Fingerprint of the scenarios: scenarios · ${line}`,
  bases: {
    settled: "Without a change the whole year is decided: the amounts are the settlement's.",
    outlook: ({ way, others }) =>
      `Without a change the year is not over. Outlook: ${way}. Where there are no figures, ${others} of the reserve is taken to be earned.`,
  },
  meaning:
    "Direct is what the region's own reserve gives more or less. Through the pot is the rest: what is shared anew when somebody earns more or less.",
  none: "No scenario is kept.",
  regions: {
    title: "Kronor by region",
    columns: { region: "Region", before: "Without a change" },
    after: (scenario) => `${scenario}: kronor`,
    difference: (scenario) => `${scenario}: difference`,
    direct: (scenario) => `${scenario}: direct`,
    throughPot: (scenario) => `${scenario}: through the pot`,
    total: "Total",
  },
  parts: { title: "The difference, direct and through the pot" },
  changes: {
    title: "The changes",
    columns: { scenario: "Scenario", basis: "The amounts rest on", change: "Change" },
    nothing: "no change",
    bases: { settled: "the figures", outlook: "the figures and the outlook" },
    figures: {
      current: "the month's figure",
      earlier: "last year's figure",
      level: "the level's own figure",
      waiting: "the number waiting",
      waitingWithin: "those waiting within 30 days",
    },
    figure: ({ region, requirement, month, figure, value }) =>
      `${region}, requirement ${requirement}, ${month}: ${figure} becomes ${value}`,
    counts: ({ numerator, denominator }) => `${numerator} of ${denominator}`,
    numerator: (count) => `${count} in the numerator`,
    denominator: (count) => `${count} in the denominator`,
    people: (count) => `${count} people`,
    fewer: (least) => `fewer than ${least}`,
    weight: ({ requirement, weight }) => `Requirement ${requirement}: the weight becomes ${weight}`,
    step: ({ requirement, step }) => `Requirement ${requirement}, step ${step}`,
    level: (requirement) => `Requirement ${requirement}, high level`,
    limit: (limit) => `the limit becomes ${limit}`,
    share: (share) => `gives ${share} of the reserve`,
    population: ({ region, people }) => `${region}: the population becomes ${people}`,
    pot: ({ pot, amount }) => `The pot ${pot} becomes ${amount}`,
    agreement: (title) => `The agreement becomes ${title}`,
  },
  matrix: {
    each: ({ requirement, when }) =>
      `Who gains and who loses when a region meets requirement ${requirement} in full ${when}`,
    own: ({ region, when }) => `When ${region} meets a requirement in full ${when}`,
    allYear: "all year",
    inMonth: (month) => `in ${month}`,
    columns: {
      qualifies: "When this one qualifies",
      requirement: "Requirement",
      own: "Its own kronor",
      direct: "Of which direct",
      throughPot: "Of which through the pot",
      name: (place) => `Most affected, ${place}`,
      kronor: (place) => `Kronor, ${place}`,
      rest: "The rest together",
    },
    sentence: ({ region, requirement, when, own, others }) =>
      `If ${region} meets requirement ${requirement} in full ${when}, it gets ${own} more${others}.`,
    sentenceLess: ({ region, requirement, when, own, others }) =>
      `If ${region} meets requirement ${requirement} in full ${when}, it gets ${own} less${others}.`,
    same: ({ region, requirement, when }) =>
      `${region} already earns requirement ${requirement} in full ${when}, or gains nothing by it: nobody gets more or less.`,
    others: (moved) => `; most affected are ${moved}`,
    moved: ({ region, kronor }) => `${region} (${kronor})`,
    rest: (kronor) => `the rest (${kronor})`,
  },
  chart: {
    title: "Scenarios: difference by region",
    axis: "Kronor more or less",
    alt: ({ scenarios, region, kronor }) =>
      `Scenarios, no settlement (${scenarios}). The columns show the difference from no change by region. It is largest for ${region}: ${kronor}.`,
    altNone: (scenarios) => `Scenarios, no settlement (${scenarios}). No region gets more or less.`,
  },
  noPerformance: "The agreement has no performance money: there is nothing to try in scenarios.",
  report: {
    title: "Scenarios, no settlement",
    line: ({ scenario, region, before, after, difference }) =>
      `${scenario}: ${region} ${before} → ${after} (${difference})`,
  },
};
