/** The words of scenarios in the pane, in Swedish; what the sheet says too stands in `scenarios.ts`. */
import type { Named } from "../named";

/** What a change is made of: what it is about, and what is typed. */
interface Words {
  readonly kinds: Readonly<Record<"figure" | "weight" | "step" | "level" | "population" | "pot", string>>;
  readonly fields: Readonly<
    Record<
      "numerator" | "denominator" | "share" | "number" | "weight" | "limit" | "earns" | "population" | "amount",
      string
    >
  >;
  readonly wrong: Readonly<Record<"whole" | "positive" | "tenths" | "earns", string>>;
}

const change: Words = {
  kinds: {
    figure: "En uppgift",
    weight: "En vikt",
    step: "Ett steg",
    level: "Den höga nivån",
    population: "En folkmängd",
    pot: "En pott",
  },
  fields: {
    numerator: "Täljare",
    denominator: "Nämnare",
    share: "Eller andel i procent",
    number: "Antal personer",
    weight: "Ny vikt",
    limit: "Ny gräns",
    earns: "Ger så många procent av reserven",
    population: "Ny folkmängd",
    amount: "Nytt belopp i kronor",
  },
  wrong: {
    whole: "Skriv ett helt tal.",
    positive: "Skriv ett helt tal över noll.",
    tenths: "Skriv ett tal mellan 0 och 100 med högst en decimal.",
    earns: "Skriv ett helt tal mellan 1 och 100.",
  },
};

/** Swedish. */
export const scenariosPaneSv = {
  title: "Vad händer om …",
  toIt: "Till vad händer om",
  lead: "Ändra en uppgift, en vikt, ett steg, en nivå, en folkmängd, en pott eller hela avtalet, och se kronorna före och efter. Scenarierna sparas i arbetsboken.",
  computing: "Räknar …",
  unreadable: "Arbetsbokens sparade scenarier går inte att läsa. De lämnas som de är, och inga nya sparas.",
  none: "Inget scenario är sparat än.",
  list: "Sparade scenarier",
  noPerformance: "Avtalet har inga prestationsmedel: det finns inget att pröva.",
  waits: "Underlaget måste gå att avräkna för att scenarierna ska kunna räknas.",
  start: "Nytt scenario",
  edit: "Ändra",
  copy: "Kopiera",
  remove: "Ta bort",
  of: ({ act, scenario }: Named<"act" | "scenario">) => `${act} ${scenario}`,
  removed: (scenario: string) => `Scenariot ${scenario} är borttaget.`,
  dropped: (scenario: string) => `Det du skrev om ${scenario} sparades inte.`,
  kept: (scenario: string) => `Scenariot ${scenario} är sparat.`,
  undo: "Ångra",
  nation: "Hela riket",
  whose: (whose: string) => `${whose}, utan ändring`,
  after: "I scenariot",
  difference: "Skillnad",
  direct: "varav direkt",
  throughPot: "varav genom potten",
  mostMore: (region: string) => `Mest får ${region}`,
  mostLess: (region: string) => `Mest mister ${region}`,
  nobodyMoves: "Ingen region får mer eller mindre.",
  cannot: "Scenariot kan inte räknas",

  editor: {
    fresh: "Nytt scenario",
    editing: (scenario: string) => `Ändra ${scenario}`,
    name: "Namn",
    unnamed: "ett nytt scenario",
    copyOf: (scenario: string) => `${scenario} (kopia)`,
    agreement: "Avtal",
    same: "Samma som nu",
    keptAgreement: (title: string) => `${title} (som det sparades)`,
    agreementNote:
      "Ändringarna nedan görs i det avtalet, och uppgifterna översätts till dess krav. Samma krav kan ha ett annat nummer.",
    change: (number: string) => `Ändring ${number}`,
    removeChange: (number: string) => `Ta bort ändring ${number}`,
    add: "Lägg till en ändring",
    kind: "Vad ändras",
    region: "Region",
    requirement: "Krav",
    month: "Månad",
    figure: "Uppgift",
    step: "Steg",
    pot: "Pott",
    stepOf: ({ step, limit, share }: Named<"step" | "limit" | "share">) => `${step}: från ${limit}, ger ${share}`,
    absent: (value: string) => `${value} (finns inte i avtalet)`,
    ...change,
    unit: ({ field, unit }: Named<"field" | "unit">) => `${field} (${unit})`,
    now: (value: string) => `Nu: ${value}`,
    unknown: "uppgift saknas",
    keepsEmpty: "Tomt lämnar det som det är.",
    wrongTold: "Något går inte att spara. Se det som är markerat.",
    save: "Spara scenariot",
    cancel: "Avbryt",
  },

  compared: {
    title: "Sida vid sida",
    scenario: "Scenario",
    kronor: "Kronor",
    difference: "Skillnad",
    check: "Alla regioner",
    before: "Utan ändring",
    of: (whose: string) => `${whose}, kronor. Alla regioner är en kontroll: vad alla får tillsammans.`,
    regions: "Skillnaden för alla regioner",
    region: "Region",
    caption: "Kronor mer eller mindre än utan ändring, enligt scenarierna.",
    scroll: "Tabellen kan rullas i sidled.",
  },

  matrix: {
    title: "Vem får, om en region klarar ett krav",
    requirement: "Krav som klaras fullt ut",
    month: "När",
    allYear: "Hela året",
    table: "Klarar regionen i raden kravet, får regionen i kolumnen så mycket mer eller mindre",
    unit: "Miljoner kronor. Regionen i meningen ovan och de som berörs mest.",
    row: "Klarar kravet",
    rest: "Övriga",
  },

  write: "Skriv bladet Scenarier",
  writeNot: "Bladet kan skrivas när alla scenarier kan räknas: ändra eller ta bort det som inte kan det.",
  writing: "Skriver scenarierna …",
  written: (name: string) => `Scenarierna skrevs till bladet ${name}.`,
  ready: "Scenarierna är räknade.",
};

/** What every language must say. */
export type ScenariosPaneText = typeof scenariosPaneSv;
