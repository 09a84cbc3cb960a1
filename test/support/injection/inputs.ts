/** All that a user may write a text in, each with a text of its own: an agreement, sheets, rules and scenarios. */
import type { Agreement } from "../../../src/agreement/agreement";
import { REGIONS } from "../../../src/agreement/regions";
import { agreementFromJson, agreementToJson } from "../../../src/agreement-json/json";
import { agreementMall } from "../../../src/agreements/mall";
import type { Scenario } from "../../../src/forecast/scenario";
import { monthsIn } from "../../../src/ground/month";
import type { CellValue } from "../../../src/sheets/grid";
import { there } from "../../src/support/sheets";

/** What stands in the place of that number; every place has its own. */
export type Say = (place: number) => string;

const draft = <T>(value: T) => ({ value, assumed: "påhittat" });

/** A short year with something of everything that an agreement may say. */
const SHORT: Agreement = {
  ...agreementMall,
  performance: {
    ...there(agreementMall.performance),
    requirements: there(agreementMall.performance).requirements.map((one, index) => ({
      ...one,
      aliases: [`annat ord ${String(index)}`, `tredje ord ${String(index)}`],
    })),
    months: { value: monthsIn("2027-01/2027-02"), source: { document: "Avtalet", place: "2", words: "två månader" } },
    payments: draft([
      { id: "2027-08", months: monthsIn("2027-01/2027-01"), bonus: false },
      { id: "2027-12", months: monthsIn("2027-02/2027-02"), bonus: true },
    ]),
  },
  grants: agreementMall.grants.map((grant) => ({
    ...grant,
    paid: draft("2027-06"),
    condition: draft("den som har redovisat"),
    requisitionBy: draft("2027-06-30"),
    reportBy: draft("2028-03-31"),
    repayBy: draft("2028-04-30"),
  })),
};

/** A text of the agreement's JSON, by the keys that lead to it. */
interface Leaf {
  readonly path: string;
  readonly text: string;
}

/**
 * The agreement with every text of its own that it may have: those with others in their place it is still an agreement.
 * Texts that name each other, such as a pot where it is paid from, are changed together. Tells how many there are.
 */
export function agreementOf(say: Say): { readonly agreement: Agreement; readonly places: number } {
  const whole: unknown = JSON.parse(agreementToJson(SHORT));
  const leaves: Leaf[] = [];
  changed(whole, (leaf) => {
    leaves.push(leaf);
    return leaf.text;
  });
  const isFree = (some: (leaf: Leaf) => boolean): boolean =>
    read(changed(whole, (leaf) => (some(leaf) ? "ett ord som ingen har" : leaf.text))).agreement !== undefined;
  const alone = leaves.filter(({ path }) => isFree((leaf) => leaf.path === path));
  const others = leaves.filter((leaf) => !alone.includes(leaf));
  const together = [...new Set(others.map(({ text }) => text))].filter((text) => isFree((leaf) => leaf.text === text));
  const words = new Map([...alone.map(({ path }) => path), ...together].map((key, place) => [key, say(place)]));
  const { agreement, problems } = read(changed(whole, ({ path, text }) => words.get(path) ?? words.get(text) ?? text));
  if (!agreement) throw new Error(JSON.stringify(problems));
  return { agreement, places: words.size };
}

const read = (json: unknown) => agreementFromJson(JSON.stringify(json));

/** The value with every text in it changed. */
function changed(value: unknown, by: (leaf: Leaf) => string, path = ""): unknown {
  if (typeof value === "string") return by({ path, text: value });
  if (Array.isArray(value)) return value.map((one: unknown, index) => changed(one, by, `${path}.${String(index)}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, by, `${path}.${key}`)]));
}

/** The places of what stands on sheets, beyond those of the agreement. */
const ON_SHEETS = 900;

/** A sheet by its name, and its cells. */
export interface Filled {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
}

/** Excel's own rules for the name of a sheet: no such characters, no apostrophe around it, and so long. */
const NOT_IN_NAMES = /[:\\/?*[\]\p{Cc}]|^'+|'+$/gu;
const NAME = { longest: 31, end: 8 } as const;

/** A text as the name of a sheet; its end, by which it is told from others, stays. */
export function asSheetName(text: string): string {
  const name = text.replace(NOT_IN_NAMES, "");
  const { longest, end } = NAME;
  return name.length <= longest ? name : name.slice(0, longest - end) + name.slice(-end);
}

/** The name of a region as somebody has written it, and its reading rule; the other is what a part is called. */
export const [REGION_WORD, PART_WORD, REASON, NUMERATOR, PEOPLE, WAITS] = [890, 891, 892, 893, 895, 896] as const;

/** The place of a scenario's name. */
const SCENARIO = 894;

/** The figures of the agreement, with a text in every cell that takes one. */
export function figuresOf(agreement: Agreement, say: Say): readonly Filled[] {
  const { requirements, months } = there(agreement.performance);
  const rows = months.value.flatMap((month) =>
    REGIONS.flatMap(({ code, name }) =>
      requirements.map(({ number }, index) => [
        code === "01" ? "" : code,
        code === "01" ? say(REGION_WORD) : name,
        month,
        number,
        700 + 10 * index,
        1_000,
        690,
        1_000,
        // More than so many wait, of whom few have waited long.
        1_000,
        600,
        say(ON_SHEETS),
      ]),
    ),
  );
  return [
    {
      name: asSheetName(say(PEOPLE)),
      cells: [
        ["Länskod", "Region", "Folkmängd", "Per datum", "Villkor uppfyllt", say(ON_SHEETS + 1)],
        ...REGIONS.map(({ code, name }, index) => [
          code,
          name,
          100_000 + index,
          "2026-11-01",
          "ja",
          say(ON_SHEETS + 2),
        ]),
      ],
    },
    {
      name: asSheetName(say(WAITS)),
      cells: [
        [
          ...["Länskod", "Region", "Månad", "Prestationskrav", say(NUMERATOR), "Nämnare"],
          ...["Täljare fg år", "Nämnare fg år", "Väntande", "Väntande inom 30 dagar", say(ON_SHEETS + 3)],
        ],
        ...rows,
        ["", say(PART_WORD), "2027-01", there(requirements[0]).number, 1, 2, 1, 2, 30, 20, ""],
      ],
    },
    detailsOf(say),
    {
      name: "Kostnader",
      cells: [
        ["Länskod", "Region", "Kostnadspost", "Belopp"],
        ...REGIONS.map(({ code, name }, index) => [code, name, say(ON_SHEETS + 4), index]),
      ],
    },
  ];
}

const DETAILS = [
  ...["Organisationsnummer", "Kontaktperson", "Postadress", "Telefon", "Faxnummer", "E-postadress", "Bankgiro"],
  ...["Betalningsreferens", "Diarienummer överenskommelse", "Diarienummer beslut"],
];

function detailsOf(say: Say): Filled {
  const texts = DETAILS.map((_, index) => say(ON_SHEETS + 10 + index));
  return {
    name: "Uppgifter",
    cells: [["Länskod", "Region", ...DETAILS], ...REGIONS.map(({ code, name }) => [code, name, ...texts])],
  };
}

/** Sheets on which every cell that is read holds what cannot be read there. */
export function wrongFigures(say: Say): readonly Filled[] {
  const line = (from: number, length: number): string[] => Array.from({ length }, (_, index) => say(from + index));
  return [
    {
      name: "Befolkning",
      cells: [["Länskod", "Region", "Folkmängd", "Per datum", "Villkor uppfyllt"], line(ON_SHEETS + 30, 5)],
    },
    {
      name: "Väntetider",
      cells: [
        ["Länskod", "Region", "Månad", "Prestationskrav", "Täljare", "Nämnare", "Täljare fg år", "Nämnare fg år"],
        ...Array.from({ length: 8 }, (_, row) =>
          ["01", "Region Stockholm", "2027-01", "1", 1, 2, 1, 2].map((cell, column) =>
            row === column ? say(ON_SHEETS + 40 + row) : cell,
          ),
        ),
        line(ON_SHEETS + 50, 8),
      ],
    },
    {
      name: "Utbetalt",
      cells: [["Länskod", "Region", "Utbetalning", "Belopp"], line(ON_SHEETS + 60, 4)],
    },
    detailsOf(say),
    { name: "Kostnader", cells: [["Länskod", "Region", "Kostnadspost", "Belopp"], line(ON_SHEETS + 70, 4)] },
  ];
}

/** A scenario of that name. */
export function scenarioOf(agreement: Agreement, say: Say): Scenario {
  const { pots } = there(agreement.performance);
  return { name: say(SCENARIO), changes: [{ kind: "pot", pot: there(pots[0]).id, amount: 2_000_000_000 }] };
}
