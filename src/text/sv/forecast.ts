/** The words of a forecast, in Swedish. Every title says that it is one. */

import type { Named } from "../named";

/** Swedish. */
export const forecastSv = {
  title: ({ region, agreement }: Named<"region" | "agreement">) => `Prognos, ingen avräkning: ${region}, ${agreement}`,
  stamp: ({ line, seed, draws }: Named<"line" | "seed" | "draws">) =>
    `Prognosens fingeravtryck: prognos · frö ${seed} · ${draws} dragningar · ${line}`,
  notSettled:
    "Det här är en prognos. Inget belopp här är avräknat, och inget avräkningsblad bygger på det. Belopp i hela kronor.",
  ways: {
    latest: "De öppna månaderna blir som den senaste månaden som har kommit",
    "last-year": "De öppna månaderna blir som samma månad i fjol, flyttade med årets förändring hittills",
  } as Readonly<Record<"latest" | "last-year", string>>,
  shortWays: { latest: "Som senaste månaden", "last-year": "Som i fjol, flyttat" } as Readonly<
    Record<"latest" | "last-year", string>
  >,
  outlook: ({ way, months }: Named<"way" | "months">) => `Utsikt: ${way} (${months}).`,
  outlookDone: "Regionens egna månader är klara; det som är öppet är de andras.",
  ownEntry: (requirements: string) => `Regionens egen uppgift för krav ${requirements}.`,
  others: {
    published: ({ share, year, document }: Named<"share" | "year" | "document">) =>
      `Övriga, där inga uppgifter finns: tjänar in ${share} av reserven, som det som publicerades för ${year} (${document}).`,
    half: "Övriga, där inga uppgifter finns: tjänar in hälften av reserven. Ett antagande.",
    own: ({ share }: Named<"share">) =>
      `Övriga, där inga uppgifter finns: tjänar in ${share} av reserven, som regionen själv hittills. Ett antagande.`,
    entry: ({ share }: Named<"share">) =>
      `Övriga, där inga uppgifter finns: tjänar in ${share} av reserven, som angetts.`,
  },
  shortOthers: { published: "som publicerats", half: "hälften", own: "som regionen", entry: "som angetts" } as Readonly<
    Record<"published" | "half" | "own" | "entry", string>
  >,
  withoutLastYear: (months: string) =>
    `Fjolårets uppgift saknas för ${months}: den senaste månadens jämförelsetal används i stället.`,
  method: ({ draws, seed }: Named<"draws" | "seed">) =>
    `Bandet: ${draws} dragningar med frö ${seed}. Varje öppen månad börjar där utsikten har den och går vidare med förändringar från månad till månad som regionen själv har haft, i år och i fjol, utan deras medelvärde. Regionerna dras var för sig. Bandet säger vad sådan slump ger, inte vad som kommer att hända. Mer i prognos.md.`,
  still: (requirements: string) => `För krav ${requirements} finns ingen förändring att dra ur: de står stilla.`,
  answers: {
    title: "Svaren",
    columns: { item: "Vad", kronor: "Kronor", rests: "Vad det vilar på" },
    earned: (month: string) => `Intjänat till och med ${month}`,
    earnedNothing: "Intjänat hittills",
    part: "Del av det som ingen tjänat in hittills, om inget mer händer",
    today: "Om det avräknades i dag",
    expectedEarned: "Intjänat under året, enligt utsikten",
    expectedBonus: "Del av det som inte tjänas in, enligt utsikten",
    expected: "Hela årets prestationsmedel, enligt utsikten",
    payment: (month: string) => `Utbetalning i ${month}, enligt utsikten`,
    paid: (month: string) => `Utbetalning i ${month}`,
    mean: "Väntevärde av dragningarna",
    p10: "Tionde percentilen: en av tio dragningar gav mindre",
    median: "Median",
    p90: "Nittionde percentilen: en av tio dragningar gav mer",
    least: "Minst, vad som än händer",
    most: "Högst, vad som än händer",
    reached: ({ goal, share }: Named<"goal" | "share">) => `Minst ${goal} nåddes i ${share} av dragningarna`,
    rests: {
      settled: "avräknat",
      settledAndOthers: "avräknat och antagande om övriga",
      outlook: "utsikten",
      outlookAndOthers: "utsikten och antagande om övriga",
      draws: "dragningarna",
      rules: "avtalets regler",
    },
  },
  alternatives: {
    title: "Hela året på andra sätt",
    columns: { way: "De öppna månaderna", others: "Övriga tjänar in", share: "Andel", total: "Kronor" },
  },
  place: ({ requirement, month }: Named<"requirement" | "month">) => `${requirement}, ${month}`,
  steps: {
    title: "Nästa steg, mest kronor per patient först",
    columns: {
      step: "Krav och månad",
      now: "Tjänar in enligt utsikten",
      then: "Tjänar in då",
      limit: "Gräns",
      missing: "Saknas",
      patients: "Patienter",
      lever: "Hur",
      direct: "Av egen reserv, kr",
      withPot: "Med andel av potten, kr",
      perPatient: "Kr per patient",
      odds: "Nås utan åtgärd",
    },
    level: (limit: string) => `nivån ${limit}`,
    step: (limit: string) => `steget ${limit}`,
    points: (points: string) => `${points} p.e.`,
    percent: (percent: string) => `${percent} %`,
    people: (people: string) => `${people} personer`,
    line: ({ patients, lever, share, kronor }: Named<"patients" | "lever" | "share" | "kronor">) =>
      `${patients === "1" ? "1 patient" : `${patients} patienter`} (${lever}) ger ${share} av reserven, ${kronor} mer med andel av potten`,
    levers: {
      treated: "behandla någon som väntat för länge",
      "in-time": "ett besök till i tid",
      "long-waiter": "ett besök för någon som väntat för länge",
    } as Readonly<Record<"treated" | "in-time" | "long-waiter", string>>,
    none: {
      top: "tjänar in allt redan",
      nobody: "ingen att mäta (0 av 0)",
      "no-cases": "andel utan antal: patienter kan inte räknas",
      "no-figures": "uppgifter som utfallet beror på saknas",
      unreachable: "nås inte av något antal patienter",
      hidden: "dolt: patienterna skulle röja ett litet antal",
    } as Readonly<Record<"top" | "nobody" | "no-cases" | "no-figures" | "unreachable" | "hidden", string>>,
  },
  spending: {
    title: ({ budget, patients, gain }: Named<"budget" | "patients" | "gain">) =>
      `${budget} patienter där de ger mest: ${patients} används och ger ${gain} mer`,
    nothing: ({ budget }: Named<"budget">) => `${budget} patienter räcker inte till något steg`,
  },
  requirements: {
    title: "Intjänat under året per krav: dragningarna",
    columns: {
      requirement: "Prestationskrav",
      mean: "Väntevärde, kr",
      p10: "Tionde percentilen, kr",
      median: "Median, kr",
      p90: "Nittionde percentilen, kr",
    },
  },
  odds: {
    title: "Hur ofta varje andel nåddes i dragningarna",
    cell: "Krav och månad",
    share: (percent: string) => `${percent} av reserven`,
  },
  regions: {
    title: "Alla regioner, enligt samma utsikt",
    columns: {
      region: "Region",
      todayEarned: "Intjänat i dag",
      today: "Om det avräknades i dag",
      earned: "Intjänat, enligt utsikten",
      total: "Hela året, enligt utsikten",
    },
  },
  chart: {
    title: "Prognos: intjänat per krav",
    axis: "Kronor",
    alt: ({ p10, median, p90 }: Named<"p10" | "median" | "p90">) =>
      `Prognos. Hela årets prestationsmedel: median ${median}, åtta av tio dragningar mellan ${p10} och ${p90}. Staplarna visar intjänat per krav: tionde percentilen, medianen och nittionde percentilen.`,
  },
  none: {
    complete: "Hela året är avräknat: det finns inget att förutse.",
    nothing: "Ingen uppgift för regionen har kommit: det finns inget att bygga en prognos på.",
    noPerformance: "Avtalet har inga prestationsmedel: det finns inget att förutse.",
    noRegion: "En prognos görs för en region: välj Min region (--region).",
  },
};

/** What every language must say. */
export type ForecastText = typeof forecastSv;
