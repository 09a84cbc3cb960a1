/** The words of an agreement written as a sheet, in Swedish: the master. `en/agreement.ts` has the same keys. */

import type { ByChoice, FieldPath, PartKind } from "../../agreement";
import type { Named } from "../named";

const parts: Readonly<Record<PartKind, string>> = {
  agreement: "Överenskommelse",
  performance: "Prestationsmedel",
  pot: "Pott",
  requirement: "Krav",
  grant: "Övriga medel",
};

const fields: Readonly<Record<FieldPath, string>> = {
  id: "Id",
  title: "Titel",
  version: "Version",
  proven: "Belagt",
  total: "Hela beloppet",
  populationDate: "Folkmängdens datum",
  wholeKronor: "Hela kronor",
  months: "Månader som mäts",
  judgedBy: "Bedöms",
  periodValue: "Periodens värde",
  untested: "Månader utan prövning",
  reserveBasis: "Reserven fördelas efter",
  bothPaths: "När båda vägarna är uppfyllda",
  unearned: "Det som inte tjänats in går till",
  unearnedBasis: "Det som inte tjänats in fördelas efter",
  payments: "Utbetalning",
  "reporting.responseRate": "Svarsfrekvens, minst",
  "reporting.withinDays": "Rapporteras inom",
  precision: "Avrundning mot gränserna",
  partPaymentTotal: "Delutbetalningens summa",
  notAssessable: "Krav som inte kan bedömas",
  onBoundaryWords: "”Kortare än” eller ”högst”",
  label: "Benämning",
  amount: "Belopp",
  name: "Namn",
  aliases: "Annat namn",
  area: "Område",
  measure: "Mått",
  cases: "Mäts bland",
  quantity: "Andel eller antal",
  pot: "Pott",
  weight: "Vikt",
  better: "Bättre är",
  "improvement.change": "Förbättring mäts i",
  "improvement.comparedWith": "Förbättring jämförs med",
  "improvement.tiers": "Trappsteg",
  "level.limit": "Hög nivå",
  "level.share": "Hög nivå ger",
  "level.numerator": "Hög nivå mäts med",
  "level.tolerance": "Tolerans efter måldatum",
  "level.waiting.moreThan": "Villkor om väntande gäller vid fler än",
  "level.waiting.limit": "Villkor om väntande: nivå",
  basis: "Fördelas efter",
  paid: "Utbetalas",
  condition: "Villkor",
  requisitionBy: "Rekvireras senast",
  repayBy: "Återbetalas senast",
  reportBy: "Redovisas senast",
};

const choices: ByChoice<string> = {
  proven: {
    complete: "helt: varje värde har en källa",
    "partly-assumed": "delvis: en del värden är antagna",
    template: "mall att fylla i",
  },
  wholeKronor: { "largest-remainder": "största rest" },
  judgedBy: { month: "varje månad för sig", "whole-period": "hela perioden på en gång" },
  periodValue: { "mean-of-months": "medelvärdet av månaderna", pooled: "alla månaders antal tillsammans" },
  reserveBasis: { population: "folkmängd" },
  bothPaths: { "level-only": "bara hög nivå ger pengar" },
  unearned: { "bonus-pot": "en bonuspott för alla", "met-requirement": "de regioner som klarade just det kravet" },
  unearnedBasis: { "earned-over-the-year": "vad varje region tjänat in under året", population: "folkmängd" },
  precision: {
    difference: "skillnaden avrundas till en decimal",
    exact: "ingen avrundning",
    shares: "varje andel avrundas till en decimal först",
  },
  partPaymentTotal: { "nearest-krona": "närmaste krona" },
  notAssessable: { "not-earned": "räknas som inte intjänat" },
  onBoundaryWords: { "at-most": "högst" },
  cases: { waiting: "de som väntar", completed: "genomförda under månaden" },
  quantity: { share: "andel", count: "antal" },
  better: { higher: "högre", lower: "lägre" },
  change: { points: "procentenheter", relative: "procent av det tidigare värdet" },
  comparedWith: {
    "same-month-last-year": "samma månad året före",
    "before-the-period": "månaden före den första mätta månaden",
  },
  numerator: {
    plain: "samma täljare som förbättringen",
    "with-tolerance": "täljaren med tolerans",
    own: "en egen täljare",
  },
  basis: { population: "folkmängd", "population-0-18": "folkmängd 0–18 år", skr: "till SKR" },
};

/** Swedish. */
export const agreementSv = {
  title: (title: string): string => `Avtalet: ${title}`,
  notes: [
    "Ändra i kolumnen Värde. Välj bladet under Avtal i panelen: då avräknas efter det, och ändringar läses av sig själva. Ordningen på rader och kolumner spelar ingen roll; tomma rader hoppas över.",
    "En lista upprepar raden: ett trappsteg, en utbetalning eller ett annat namn per rad. Nya krav, potter och övriga medel läggs till som nya delar, till exempel Krav 10.",
    "Belopp skrivs i kronor eller miljoner kronor. Vikterna i en pott ska bli 100 % tillsammans, eller skrivas som delar: 1 av 3. Trappsteg skrivs i procentenheter eller procent med högst en decimal, månader som januari 2023.",
    "Källan står på samma rad. Ändras ett värde ska källan också ändras; är texten tyst skrivs Antaget i kolumnen Ställe och skälet i den sista.",
  ],
  columns: {
    part: "Del",
    item: "Uppgift",
    value: "Värde",
    document: "Dokument",
    place: "Ställe",
    words: "Källans ord, eller skälet till ett antagande",
  },
  parts,
  partNamed: ({ kind, name }: Named<"kind", PartKind> & Named<"name">): string =>
    kind === "grant" ? `${parts[kind]}: ${name}` : `${parts[kind]} ${name}`,
  fields,
  choices,
  assumed: "Antaget",
  noSource: "Angivet i bladet Avtal utan källa.",
  none: "inga",
  ofWhole: ({ part, whole }: Named<"part" | "whole">): string => `${part} av ${whole}`,
  days: (count: string): string => `${count} dagar`,
  range: ({ from, to }: Named<"from" | "to">): string => `${from}–${to}`,
  limit: {
    atLeast: (limit: string): string => `minst ${limit}`,
    atMost: (limit: string): string => `högst ${limit}`,
    moreThan: (limit: string): string => `mer än ${limit}`,
  },
  units: { points: "procentenheter", relative: "procent" },
  tier: {
    between: ({ from, to, unit, share }: Named<"from" | "to" | "unit" | "share">): string =>
      `${from}–${to} ${unit} ger ${share}`,
    orMore: ({ from, unit, share }: Named<"from" | "unit" | "share">): string =>
      `${from} ${unit} eller mer ger ${share}`,
    above: ({ from, unit, share }: Named<"from" | "unit" | "share">): string => `mer än ${from} ${unit} ger ${share}`,
    aboveTo: ({ from, to, unit, share }: Named<"from" | "to" | "unit" | "share">): string =>
      `mer än ${from} till högst ${to} ${unit} ger ${share}`,
  },
  payment: ({ paid, months }: Named<"paid" | "months">): string => `${paid}: ${months}`,
  paymentWithRest: ({ paid, months }: Named<"paid" | "months">): string =>
    `${paid}: ${months} och det som inte tjänats in`,
};

/** The words of an agreement's sheet, in any language. */
export type AgreementText = typeof agreementSv;
