/** The words of scenarios, in Swedish. Every title says that they are no settlement. */
import type { FigureName } from "../../judging";
import type { Named } from "../named";

/** Swedish. */
export const scenariosSv = {
  title: (agreement: string) => `Scenarier, prognos och ingen avräkning: ${agreement}`,
  notSettled:
    "Det här är scenarier. Inget belopp här är avräknat, och inget avräkningsblad bygger på det. Prestationsmedel i hela kronor.",
  stamp: (line: string) => `Scenariernas fingeravtryck: scenarier · ${line}`,
  bases: {
    settled: "Utan ändring är hela året avgjort: beloppen är avräkningens.",
    outlook: ({ way, others }: Named<"way" | "others">) =>
      `Utan ändring är året inte slut. Utsikt: ${way}. Där uppgifter saknas antas ${others} av reserven tjänas in.`,
  },
  meaning:
    "Direkt är vad regionens egen reserv ger mer eller mindre. Genom potten är resten: vad som delas om när någon tjänar in mer eller mindre.",
  none: "Inget scenario är sparat.",
  regions: {
    title: "Kronor per region",
    columns: { region: "Region", before: "Utan ändring" },
    after: (scenario: string) => `${scenario}: kronor`,
    difference: (scenario: string) => `${scenario}: skillnad`,
    direct: (scenario: string) => `${scenario}: direkt`,
    throughPot: (scenario: string) => `${scenario}: genom potten`,
    total: "Summa",
  },
  parts: { title: "Skillnaden, direkt och genom potten" },
  changes: {
    title: "Ändringarna",
    columns: { scenario: "Scenario", basis: "Beloppen vilar på", change: "Ändring" },
    nothing: "ingen ändring",
    bases: { settled: "uppgifterna", outlook: "uppgifterna och utsikten" },
    figures: {
      current: "månadens uppgift",
      earlier: "fjolårets uppgift",
      level: "uppgiften för nivån",
      waiting: "antalet väntande",
      waitingWithin: "väntande inom 30 dagar",
    } as Readonly<Record<FigureName, string>>,
    figure: ({
      region,
      requirement,
      month,
      figure,
      value,
    }: Named<"region" | "requirement" | "month" | "figure" | "value">) =>
      `${region}, krav ${requirement}, ${month}: ${figure} blir ${value}`,
    counts: ({ numerator, denominator }: Named<"numerator" | "denominator">) => `${numerator} av ${denominator}`,
    numerator: (count: string) => `${count} i täljaren`,
    denominator: (count: string) => `${count} i nämnaren`,
    people: (count: string) => `${count} personer`,
    fewer: (least: string) => `färre än ${least}`,
    weight: ({ requirement, weight }: Named<"requirement" | "weight">) => `Krav ${requirement}: vikten blir ${weight}`,
    step: ({ requirement, step }: Named<"requirement" | "step">) => `Krav ${requirement}, steg ${step}`,
    level: (requirement: string) => `Krav ${requirement}, hög nivå`,
    limit: (limit: string) => `gränsen blir ${limit}`,
    share: (share: string) => `ger ${share} av reserven`,
    population: ({ region, people }: Named<"region" | "people">) => `${region}: folkmängden blir ${people}`,
    pot: ({ pot, amount }: Named<"pot" | "amount">) => `Potten ${pot} blir ${amount}`,
    agreement: (title: string) => `Avtalet blir ${title}`,
  },
  matrix: {
    each: ({ requirement, when }: Named<"requirement" | "when">) =>
      `Vem får och vem förlorar när en region klarar krav ${requirement} fullt ut ${when}`,
    own: ({ region, when }: Named<"region" | "when">) => `När ${region} klarar ett krav fullt ut ${when}`,
    allYear: "hela året",
    inMonth: (month: string) => `i ${month}`,
    columns: {
      qualifies: "När den här klarar",
      requirement: "Krav",
      own: "Egna kronor",
      direct: "Varav direkt",
      throughPot: "Varav genom potten",
      name: (place: string) => `Berörs mest, ${place}`,
      kronor: (place: string) => `Kronor, ${place}`,
      rest: "Övriga tillsammans",
    },
    sentence: ({
      region,
      requirement,
      when,
      own,
      others,
    }: Named<"region" | "requirement" | "when" | "own" | "others">) =>
      `Klarar ${region} krav ${requirement} fullt ut ${when} får den ${own} mer${others}.`,
    sentenceLess: ({
      region,
      requirement,
      when,
      own,
      others,
    }: Named<"region" | "requirement" | "when" | "own" | "others">) =>
      `Klarar ${region} krav ${requirement} fullt ut ${when} får den ${own} mindre${others}.`,
    same: ({ region, requirement, when }: Named<"region" | "requirement" | "when">) =>
      `${region} tjänar redan in krav ${requirement} fullt ut ${when}, eller vinner inget på det: ingen får mer eller mindre.`,
    others: (moved: string) => `; mest berörs ${moved}`,
    moved: ({ region, kronor }: Named<"region" | "kronor">) => `${region} (${kronor})`,
    rest: (kronor: string) => `övriga (${kronor})`,
  },
  chart: {
    title: "Scenarier: skillnad per region",
    axis: "Kronor mer eller mindre",
    alt: ({ scenarios, region, kronor }: Named<"scenarios" | "region" | "kronor">) =>
      `Scenarier, ingen avräkning (${scenarios}). Staplarna visar skillnaden mot utan ändring per region. Störst är den för ${region}: ${kronor}.`,
    altNone: (scenarios: string) => `Scenarier, ingen avräkning (${scenarios}). Ingen region får mer eller mindre.`,
  },
  noPerformance: "Avtalet har inga prestationsmedel: det finns inget att pröva i scenarier.",
  report: {
    title: "Scenarier, ingen avräkning",
    line: ({
      scenario,
      region,
      before,
      after,
      difference,
    }: Named<"scenario" | "region" | "before" | "after" | "difference">) =>
      `${scenario}: ${region} ${before} → ${after} (${difference})`,
  },
};

/** What every language must say. */
export type ScenariosText = typeof scenariosSv;
