/** The words of a forecast, in English. */
import type { ForecastText } from "../sv/forecast";

/** English. */
export const forecastEn: ForecastText = {
  title: ({ region, agreement }) => `Forecast, not a settlement: ${region}, ${agreement}`,
  stamp: ({ line, seed, draws }) => `The forecast's fingerprint: forecast · seed ${seed} · ${draws} draws · ${line}`,
  notSettled:
    "This is a forecast. No amount here is settled, and no sheet of a settlement rests on it. Amounts in whole kronor.",
  ways: {
    latest: "The open months become as the latest month that has come",
    "last-year": "The open months become as the same month last year, moved by this year's change so far",
  },
  shortWays: { latest: "As the latest month", "last-year": "As last year, moved" },
  outlook: ({ way, months }) => `Outlook: ${way} (${months}).`,
  outlookDone: "The region's own months are done; what is open is the others'.",
  ownEntry: (requirements) => `The region's own entry for requirement ${requirements}.`,
  others: {
    published: ({ share, year, document }) =>
      `Others, where there are no figures: they earn ${share} of the reserve, as was published for ${year} (${document}).`,
    half: "Others, where there are no figures: they earn half of the reserve. An assumption.",
    own: ({ share }) =>
      `Others, where there are no figures: they earn ${share} of the reserve, as the region itself has so far. An assumption.`,
    entry: ({ share }) => `Others, where there are no figures: they earn ${share} of the reserve, as entered.`,
  },
  shortOthers: { published: "as published", half: "half", own: "as the region", entry: "as entered" },
  withoutLastYear: (months) =>
    `Last year's figure is missing for ${months}: the latest month's figure to compare with is used instead.`,
  method: ({ draws, seed }) =>
    `The band: ${draws} draws with seed ${seed}. Every open month begins where the outlook has it and goes on by changes from month to month that the region itself has had, this year and last, less their mean. Regions are drawn each by itself. The band says what such chance gives, not what will happen. More in prognos.md.`,
  still: (requirements) => `There is no change to draw from for requirement ${requirements}: they stand still.`,
  answers: {
    title: "The answers",
    columns: { item: "What", kronor: "Kronor", rests: "What it rests on" },
    earned: (month) => `Earned up to and including ${month}`,
    earnedNothing: "Earned so far",
    part: "Part of what nobody has earned so far, if nothing more happens",
    today: "If it were settled today",
    expectedEarned: "Earned over the year, by the outlook",
    expectedBonus: "Part of what is not earned, by the outlook",
    expected: "The whole year's performance money, by the outlook",
    payment: (month) => `Payment in ${month}, by the outlook`,
    paid: (month) => `Payment in ${month}`,
    mean: "Mean of the draws",
    p10: "Tenth percentile: one draw in ten gave less",
    median: "Median",
    p90: "Ninetieth percentile: one draw in ten gave more",
    least: "At least, whatever happens",
    most: "At most, whatever happens",
    reached: ({ goal, share }) => `At least ${goal} was reached in ${share} of the draws`,
    rests: {
      settled: "settled",
      settledAndOthers: "settled, and an assumption on others",
      outlook: "the outlook",
      outlookAndOthers: "the outlook, and an assumption on others",
      draws: "the draws",
      rules: "the agreement's rules",
    },
  },
  alternatives: {
    title: "The whole year in other ways",
    columns: { way: "The open months", others: "Others earn", share: "Share", total: "Kronor" },
  },
  place: ({ requirement, month }) => `${requirement}, ${month}`,
  steps: {
    title: "The next steps, most kronor per patient first",
    columns: {
      step: "Requirement and month",
      now: "Earns by the outlook",
      then: "Earns then",
      limit: "Limit",
      missing: "Missing",
      patients: "Patients",
      lever: "How",
      direct: "Of its own reserve, SEK",
      withPot: "With its part of the pot, SEK",
      perPatient: "SEK per patient",
      odds: "Reached unaided",
    },
    level: (limit) => `the level, ${limit}`,
    step: (limit) => `the step, ${limit}`,
    points: (points) => `${points} points`,
    percent: (percent) => `${percent} %`,
    people: (people) => `${people} people`,
    line: ({ patients, lever, share, kronor }) =>
      `${patients === "1" ? "1 patient" : `${patients} patients`} (${lever}): ${share} of the reserve, ${kronor} more with its part of the pot`,
    levers: {
      treated: "treat somebody who has waited too long",
      "in-time": "one more visit in time",
      "long-waiter": "a visit for somebody who has waited too long",
    },
    none: {
      top: "earns all already",
      nobody: "nobody to measure (0 of 0)",
      "no-cases": "a share without counts: patients cannot be told",
      "no-figures": "figures that the outcome rests on are missing",
      unreachable: "no number of patients reaches it",
      hidden: "hidden: the patients would tell a small number",
    },
  },
  spending: {
    title: ({ budget, patients, gain }) =>
      `${budget} patients where they give most: ${patients} are used and give ${gain} more`,
    nothing: ({ budget }) => `${budget} patients are not enough for any step`,
  },
  requirements: {
    title: "Earned over the year by requirement: the draws",
    columns: {
      requirement: "Requirement",
      mean: "Mean, SEK",
      p10: "Tenth percentile, SEK",
      median: "Median, SEK",
      p90: "Ninetieth percentile, SEK",
    },
  },
  odds: {
    title: "How often each share was reached in the draws",
    cell: "Requirement and month",
    share: (percent) => `${percent} of the reserve`,
  },
  regions: {
    title: "All regions, by the same outlook",
    columns: {
      region: "Region",
      todayEarned: "Earned today",
      today: "If it were settled today",
      earned: "Earned, by the outlook",
      total: "The whole year, by the outlook",
    },
  },
  chart: {
    title: "Forecast: earned by requirement",
    axis: "Kronor",
    alt: ({ p10, median, p90 }) =>
      `Forecast. The whole year's performance money: median ${median}, eight draws in ten between ${p10} and ${p90}. The bars show what is earned by requirement: the tenth percentile, the median and the ninetieth percentile.`,
  },
  none: {
    complete: "The whole year is settled: there is nothing to forecast.",
    nothing: "No figure of the region has come: there is nothing to forecast from.",
    noPerformance: "The agreement has no performance money: there is nothing to forecast.",
    noRegion: "A forecast is made for one region: choose My region (--region).",
  },
};
