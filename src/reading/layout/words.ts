/** What the words of a header, a heading or a sheet's name say of the figures that stand by them. */
import type { Performance, RegionCode, Requirement } from "../../agreement";
import { readRegion } from "../../agreement";
import { type DateSystem, fold, parseMonthIn, parseMonthName, remember } from "../../ground";
import { type CellValue, columnOf } from "../../sheets";
import { requirementsNamedWholly } from "../named";
import { type DayLimit, limitIn } from "./limit";
import { type KeyColumn, type Measured, measuredIn } from "./measure";

/** What is known of a figure from words; each is absent where nothing was said. */
export interface Facets {
  readonly region?: RegionCode;
  readonly year?: number;
  /** The number of the month, 1–12. */
  readonly month?: number;
  /** As a reader is told of it: its number, or words that several answer to. */
  readonly requirement?: string;
  /** A part of the care that several requirements' words are completed by: "BUP" of "Första besök". */
  readonly area?: string;
  readonly measure?: Measured["measure"];
  /** Whose figures: those of the year itself, or of the year before it. */
  readonly time?: Measured["time"];
  /** Whether "last year" is said by other words than the year: then the year is not its own. */
  readonly relative?: true;
  /** How long a wait the figures are of. */
  readonly limit?: DayLimit;
}

/** All that some words say. */
export interface Said {
  readonly facets: Facets;
  /** What a column holds for each row, where the words name no figures but such a column. */
  readonly key?: KeyColumn;
  /** Whether they speak of a total, or of the whole country. */
  readonly total: boolean;
  /** The words that say nothing known. */
  readonly unknown: readonly string[];
  /** Of what they say two things, such as two years. */
  readonly contradictory: readonly (keyof Facets | "key")[];
}

/** Reads words in the terms of an agreement. */
export type Words = (cell: CellValue) => Said;

/** A reader of words for an agreement; serial numbers of dates are in `system`. */
export function wordsOf({ requirements }: Performance, system: DateSystem): Words {
  const known = namesOf(requirements);
  const meaningOf = remember((text: string) => meaning(text, requirements, known));
  const ofText = remember((text: string) => said(tokensOf(text), meaningOf));
  const ofNumber = remember((number: number) => saidByNumber(number, system));
  return (cell) => (typeof cell === "number" ? ofNumber(cell) : ofText(typeof cell === "string" ? cell : ""));
}

/** Whether nothing was said but what is known. */
export function isPure({ unknown, contradictory }: Said): boolean {
  return unknown.length === 0 && contradictory.length === 0;
}

/** What was said once, of these kinds. */
export function certain({ facets, contradictory }: Said, kinds: readonly (keyof Facets)[]): Facets {
  return Object.fromEntries(
    kinds.flatMap((kind) => (facets[kind] === undefined || contradictory.includes(kind) ? [] : [[kind, facets[kind]]])),
  );
}

/** Whether something was said of the figures. */
export function saysAnything({ facets }: Said): boolean {
  return Object.keys(facets).length > 0;
}

/** The numbers that are taken for a year where nothing else is said: those that an agreement can be of. */
const YEARS = /^20[0-4]\d$/;

type Meaning = Partial<Pick<Said, "facets" | "key" | "total">> | "noise" | undefined;

/** The longest run of words that is looked up as one: the longest names of requirements have some ten. */
const LONGEST = 12;

function said(tokens: readonly string[], meaningOf: (text: string) => Meaning): Said {
  let result: Said = { facets: {}, total: false, unknown: [], contradictory: [] };
  for (let at = 0; at < tokens.length; ) {
    const [length, found] = longestFrom(tokens, at, meaningOf);
    result =
      found === undefined ? { ...result, unknown: [...result.unknown, tokens[at] ?? ""] } : joined(result, found);
    at += length;
  }
  return result;
}

function longestFrom(
  tokens: readonly string[],
  at: number,
  meaningOf: (text: string) => Meaning,
): readonly [length: number, found: Meaning] {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const found = meaningOf(tokens.slice(at, at + length).join(" "));
    if (found !== undefined) return [length, found];
  }
  return [1, undefined];
}

function joined(result: Said, found: Exclude<Meaning, undefined>): Said {
  if (found === "noise") return result;
  const { facets = {}, key, total = false } = found;
  const clashes = (Object.keys(facets) as (keyof Facets)[]).filter(
    (name) => result.facets[name] !== undefined && result.facets[name] !== facets[name],
  );
  const keys = key !== undefined && result.key !== undefined && key !== result.key ? (["key"] as const) : [];
  return {
    ...result,
    facets: { ...result.facets, ...facets },
    ...(key !== undefined && { key: result.key ?? key }),
    total: result.total || total,
    contradictory: [...result.contradictory, ...clashes, ...keys],
  };
}

// Signs between words say nothing; those within them may: 2023-03, Operation/åtgärd.
function tokensOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[\s\u00a0\u2007\u2009\u202f|;()[\]"”»«*]+|[,.:]+(?=\s|$)|(?<=\s)[-–—/&+]+(?=\s)/u)
    .map((token) => token.replace(/^[-–—/:,.]+|[-–—/:,.]+$/gu, ""))
    .filter((token) => token !== "");
}

function meaning(text: string, requirements: readonly Requirement[], known: ReadonlySet<string>): Meaning {
  const key = fold(text);
  if (key === "") return text === "%" ? { facets: { measure: "share" } } : "noise";
  if (YEARS.test(text)) return { facets: { year: Number(text) } };
  const hasDigits = /\d/.test(text);
  // A name with digits in it, "90 dagar", says no limit and no month besides.
  if (hasDigits && known.has(key)) return requirementMeaning(requirements, text);
  if (hasDigits) {
    const month = parseMonthIn("1900", text);
    if (month !== null) return { facets: yearAndMonth(month) };
  }
  const area = AREAS.get(key);
  if (area !== undefined) return { facets: { area } };
  const limit = limitIn(text);
  if (limit !== undefined) return { facets: { limit } };
  const name = parseMonthName(text);
  if (name !== null) return { facets: { month: name } };
  const measured = measuredIn(key, columnOf("waiting", text));
  if (measured !== undefined) return measured;
  const mayName = known.has(key) || (hasDigits && !isBareNumber(text));
  return (
    (mayName ? requirementMeaning(requirements, text) : undefined) ??
    regionMeaning(text) ??
    (NOISE.has(key) ? "noise" : undefined)
  );
}

// "Krav 2, nämnare" is a requirement and something else, "2) Första besök" one requirement.
function requirementMeaning(requirements: readonly Requirement[], text: string): Meaning {
  const [requirement, ...others] = requirementsNamedWholly(requirements, text);
  return requirement && { facets: { requirement: others.length > 0 ? text : requirement.number } };
}

// Of the many runs of words most are no name: this tells without comparing them with all.
function namesOf(requirements: readonly Requirement[]): ReadonlySet<string> {
  return new Set(
    requirements.flatMap(({ id, name, aliases, label }) =>
      [id, name, ...aliases, label.value].map((word) => fold(word)),
    ),
  );
}

// A number alone may be anything; "krav 2" and "2) Första besök" name a requirement.
function isBareNumber(text: string): boolean {
  return /^\d+[).:]?$/.test(text);
}

function regionMeaning(text: string): Meaning {
  if (/^\d+$/.test(text)) return undefined;
  const reading = readRegion(text);
  if (reading.kind === "national") return { total: true };
  return reading.kind === "region" ? { facets: { region: reading.region.code } } : undefined;
}

function saidByNumber(number: number, system: DateSystem): Said {
  const nothing: Said = { facets: {}, total: false, unknown: [String(number)], contradictory: [] };
  if (YEARS.test(String(number))) return { ...nothing, facets: { year: number }, unknown: [] };
  const month = parseMonthIn(system, number);
  return month === null ? nothing : { ...nothing, facets: yearAndMonth(month), unknown: [] };
}

function yearAndMonth(month: string): Facets {
  const [year, number] = month.split("-");
  return { year: Number(year), month: Number(number) };
}

// The words for parts of the care, and those that requirements are named by.
const AREAS = new Map(
  (
    [
      ["BUP", ["BUP", "Barn- och ungdomspsykiatri", "Barn- och ungdomspsykiatrin", "Barnpsykiatri"]],
      ["Specialiserad vård", ["Specialiserad vård", "Specialistvård", "Specialiserade vården"]],
    ] as const
  ).flatMap(([area, texts]) => texts.map((text) => [fold(text), area] as const)),
);

// Words that go with others and say nothing alone.
const NOISE = new Set(
  [
    ..."av i för per och om till på från under utfall resultat värde värden value data statistik tabell blad mätning avser avseende".split(
      " ",
    ),
    ..."antal antalet st stycken patienter månad månader månadsvis månadsdata år året väntetider väntetid".split(" "),
    ..."kömiljarden kömiljard prestationskrav krav region regioner hälso sjukvård vård the of for and by in".split(" "),
  ].map(fold),
);
