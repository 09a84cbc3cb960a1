/** All words a user meets, in Swedish: the master. `en/index.ts` has the same keys. */

import type { Performance, Precision, Proven } from "../../agreement";
import type { Path } from "../../judging";
import type { Severity } from "../../problems";
import type { Language } from "../language";
import { withMarks } from "../marks";

/** Where unearned money goes. */
type Fate = Performance["unearned"]["value"];

import type { ShownAbsent } from "../../shown";
import { checksSv, placesSv } from "./checks";
import { explainSv } from "./explain";
import { functionsSv } from "./functions";
import { kronor, month, number, percent, shortMonth } from "./numbers";
import { problemsSv } from "./problems";
import { rulesSv } from "./rules";
import { sheetsSv } from "./sheets";

const severity: Readonly<Record<Severity, string>> = { error: "Fel", warning: "Varning", info: "Upplysning" };

const path: Readonly<Record<Path | "open" | "untested", string>> = {
  level: "Hög nivå",
  improvement: "Förbättring",
  none: "Ej uppfyllt",
  "not-assessable": "Kan ej bedömas",
  disqualified: "Brister i rapporteringen",
  untested: "Utan prövning",
  open: "Öppen",
};

const precision: Readonly<Record<Precision, string>> = {
  difference: "skillnaden avrundad till en decimal",
  exact: "exakt jämförelse utan avrundning",
  shares: "varje andel avrundad till en decimal först",
};

const absent: Readonly<Record<ShownAbsent, string>> = {
  undelivered: "värdet har inte levererats",
  missing: "värdet saknas",
  suppressed: "värdet är dolt på grund av små tal",
  nobody: "det fanns ingen att mäta (0 av 0)",
  "from-zero": "en förändring från noll kan inte räknas i procent",
  hidden: "värdet är dolt, för få personer",
};

/** Words that differ by where unearned money goes. */
interface UnearnedWords {
  readonly sheet: string;
  readonly column: string;
  readonly received: string;
  readonly amount: (amount: string) => string;
  readonly openAmount: (amount: string) => string;
  readonly regionTitle: string;
  readonly all: string;
  readonly rest: string;
  readonly withPayment: string;
}

const unearned: Readonly<Record<Fate, UnearnedWords>> = {
  "bonus-pot": {
    sheet: "Bonuspotten",
    column: "Till bonuspotten",
    received: "Bonus",
    amount: (amount) => `Bonuspotten är ${amount}.`,
    openAmount: (amount) => `Bonuspotten är öppen. Hittills har ${amount} gått till den.`,
    regionTitle: "Fördelning efter vad regionerna tjänat in under året",
    all: "Reserven går till bonuspotten.",
    rest: "Resten går till bonuspotten.",
    withPayment: " och bonuspotten",
  },
  "met-requirement": {
    sheet: "Omfördelningen",
    column: "Ej intjänat",
    received: "Omfördelat",
    amount: (amount) => `${amount} tjänades inte in och går till de regioner som uppfyllde respektive krav.`,
    openAmount: (amount) => `Omfördelningen är öppen. Hittills har ${amount} inte tjänats in.`,
    regionTitle: "Fördelning till de regioner som uppfyllde kraven, efter folkmängd",
    all: "Reserven går till de regioner som uppfyllde kravet.",
    rest: "Resten går till de regioner som uppfyllde kravet.",
    withPayment: " och det som inte tjänats in",
  },
};

/** Swedish. */
export const sv = {
  language: "sv" as Language,
  number,
  percent,
  kronor,
  month,
  shortMonth,
  /** What a requirement is called; the agreements' own names are Swedish. */
  requirementName: (name: string): string => name,
  open: "öppen",
  yes: "ja",
  no: "nej",
  problems: withMarks(problemsSv),
  severity,
  path,
  precision,
  absent,
  checks: checksSv,
  places: placesSv,
  unearned,
  /** What was decided where nobody met a requirement. */
  decided: {
    population: {
      all: "Ingen region uppfyllde kravet: medlen går till alla efter folkmängd, enligt beslut.",
      rest: "Resten går till alla efter folkmängd, enligt beslut.",
    },
    returned: {
      all: "Ingen region uppfyllde kravet: medlen går åter till staten, enligt beslut.",
      rest: "Resten går åter till staten, enligt beslut.",
    },
  },
  proven: { complete: "Fullständig", "partly-assumed": "Delvis antagen", template: "Mall" } satisfies Record<
    Proven,
    string
  > as Readonly<Record<Proven, string>>,
  assumedValues: (count: number) => (count === 1 ? "1 antaget värde" : `${String(count)} antagna värden`),
  provenMeans: {
    complete: "Alla belopp, krav och gränser står i överenskommelsens text.",
    "partly-assumed": "Texten har inte hittats i sin helhet. Det som antagits är märkt, med skäl, i bladet Källor.",
    template: "En mall att fylla i: inget i den är avtalat.",
  } satisfies Record<Proven, string> as Readonly<Record<Proven, string>>,
  state: { holds: "stämmer", fails: "stämmer inte", open: "öppen" },
  explain: explainSv,
  sheets: sheetsSv,
  rules: rulesSv,
  functions: functionsSv,
};

/** What every language must say. */
export type Text = typeof sv;
