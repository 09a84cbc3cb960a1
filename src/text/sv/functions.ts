/** The words of the custom functions in Swedish: what a cell's error says, and what to do about it. */

import type { Named } from "../named";
import { FUNCTIONS_RENEWED } from "../renewed";

/** A place inside a range. */
const place = ({ row, column }: Named<"row" | "column", number>): string =>
  `rad ${String(row)}, kolumn ${String(column)}`;

/** Swedish. */
export const functionsSv = {
  zeroOrEmpty: () =>
    "Cellen är tom eller 0, och svaret beror på vilket. Skriv en verklig nolla som text (0 % eller '0), och saknas när värdet saknas.",
  zeroOrEmptyIn: ({ range, where }: Named<"range" | "where">) =>
    `${range}${where === "" ? "" : `, ${where}`}: cellen är tom eller 0, och svaret beror på vilket. Skriv en verklig nolla som text ('0) och saknas när värdet saknas.`,
  cellError: (text: string) => `Cellen visar ${text}. Rätta den.`,
  shapesDiffer: () => "Områdena har olika form. Ge enskilda celler, eller områden med lika många rader och kolumner.",
  notOneColumn: () => "Ge enskilda celler eller områden med en kolumn: svaret tar fyra kolumner.",
  notOneCell: (what: string) => `${what}: ge en enda cell.`,
  agreementMissing: (list: string) => `Överenskommelsen saknas. Skriv en av ${list}.`,
  agreementUnknown: ({ text, list }: Named<"text" | "list">) =>
    `”${text}” är ingen överenskommelse. Det finns: ${list}.`,
  noPerformance: (agreement: string) => `Överenskommelsen ${agreement} har inga prestationskrav.`,
  requirementMissing: (list: string) => `Prestationskravet saknas. Skriv ett av ${list}.`,
  requirementUnknown: ({ text, list }: Named<"text" | "list">) =>
    `”${text}” är inget prestationskrav i överenskommelsen. Det finns: ${list}.`,
  requirementAmbiguous: ({ text, list }: Named<"text" | "list">) =>
    `”${text}” kan vara flera krav: ${list}. Skriv kravets nummer.`,
  currentMissing: () => "Årets värde saknas.",
  undelivered: (what: string) => `${what} Fyll i det, eller skriv saknas om det inte finns något.`,
  valueMissing: (why: string) => `Kan inte räknas: ${why}.`,
  noImprovement: () => "Kravet har ingen trappa för förbättring.",
  shareUnreadable: (text: string) =>
    `”${text}” är ingen andel mellan 0 och 100 %. Skriv till exempel 0,713 eller 71,3 %.`,
  countUnreadable: (text: string) => `”${text}” är inget antal. Skriv ett heltal från noll och uppåt.`,
  partLarger: ({ part, whole }: Named<"part" | "whole">) =>
    `Täljaren ${part} är större än nämnaren ${whole}. Rätta det ena.`,
  pairIncomplete: () => "Täljaren eller nämnaren fattas. Fyll i båda, eller lämna båda tomma.",
  amountUnreadable: (text: string) => `”${text}” är inget belopp från noll och uppåt.`,
  amountUnreadableAt: ({ text, row, column }: Named<"text"> & Named<"row" | "column", number>) =>
    `”${text}” (${place({ row, column })}) är inget tal från noll och uppåt. Ta bort rubriker ur området och rätta värdet.`,
  amountMissing: () => "Beloppet saknas.",
  tooManyDecimals: ({ text, decimals }: Named<"text"> & Named<"decimals", number>) =>
    `${text} har fler än ${String(decimals)} decimaler, som är vad som delas ut. Ange fler decimaler eller avrunda beloppet.`,
  decimalsUnreadable: (text: string) => `”${text}” är inget antal decimaler. Skriv ett heltal från 0 till 9.`,
  weightsEmpty: () => "Det finns inget att fördela efter: alla vikter är noll eller tomma.",
  nothingEarned: () => "Ingen har tjänat in något: potten kan inte fördelas.",
  earnedMoreThanAll: () => "Det intjänade är mer än allt intjänat. Kontrollera det andra argumentet.",
  populationMissing: () => "Folkmängden saknas eller är 0. Fyll i invånarantalet.",
  populationMissingAt: ({ row, column }: Named<"row" | "column", number>) =>
    `Folkmängden saknas eller är 0 (${place({ row, column })}). Alla regioners folkmängd behövs.`,
  populationLarger: () => "Folkmängden är större än hela folkmängden. Rätta det ena.",
  regionUnreadable: ({ text, list }: Named<"text" | "list">) =>
    text === "" ? `Skriv en region: ${list}.` : `${text} är ingen region. Skriv länskod eller namn: ${list}.`,
  monthUnreadable: (text: string) =>
    text === ""
      ? "Månaden saknas. Skriv den som 2023-01."
      : `”${text}” kan inte läsas som en månad. Skriv den som 2023-01.`,
  monthNotMeasured: ({ month, list }: Named<"month" | "list">) =>
    `${month} mäts inte i överenskommelsen. Månaderna är ${list}.`,
  wholePeriod: ({ month, period }: Named<"month" | "period">) =>
    `${month} har ingen egen reserv: hela perioden bedöms tillsammans. Skriv ${period} för periodens reserv.`,
  periodWords: ["hela perioden", "perioden", "whole period", "the whole period", "period"],
  dateMissing: (what: string) => `${what} saknas.`,
  dateUnreadable: ({ what, text }: Named<"what" | "text">) =>
    `${what}: ”${text}” är inget datum. Skriv det som 2023-03-14.`,
  dates: { decided: "Beslutsdatum", target: "Måldatum", visited: "Besöksdatum" },
  targetBeforeDecision: () => "Måldatum ligger före beslutet. Rätta det ena.",
  visitBeforeDecision: () => "Besöket ligger före beslutet. Rätta det ena.",
  toleranceUnreadable: (text: string) =>
    `”${text}” är ingen tolerans. Skriv SANT för överenskommelsens, eller en andel som 10 %.`,
  toleranceWords: ["tolerans", "med tolerans", "tolerance", "with tolerance"],
  inputProblem: ({ range, where, message, more }: Named<"range" | "where" | "message"> & Named<"more", number>) =>
    `${range}${where === "" ? "" : `, ${where}`}: ${message}${more === 0 ? "" : ` Och ${String(more)} fel till: skriv anmärkningar som fjärde argument för listan.`}`,
  place,
  ranges: { population: "Befolkning", waiting: "Väntetider", settlement: "Avräkningen" },
  tableUnknown: ({ text, list }: Named<"text" | "list">) => `”${text}” är ingen tabell. Det finns: ${list}.`,
  noTable: (table: string) => `Överenskommelsen har inget att visa i ${table}.`,
  settleFailed: () => `Avräkningen kunde inte hämtas. ${FUNCTIONS_RENEWED.sv}`,
  fieldUnknown: ({ text, list }: Named<"text" | "list">) =>
    `”${text}” är ingen uppgift i överenskommelsen. Det finns: ${list}.`,
  source: ({ document, where, words }: Named<"document" | "where" | "words">) => `${document}, ${where}: ”${words}”`,
  assumed: (reason: string) => `Antaget: ${reason}`,
  thresholdUnreadable: (text: string) =>
    `”${text}” är ingen gräns. Skriv ett heltal från 3: det minsta antal som får visas.`,
  notACount: ({ text, row, column }: Named<"text"> & Named<"row" | "column", number>) =>
    `”${text}” (${place({ row, column })}) är inget antal. Ett dolt eller felaktigt värde i området gör att inget annat kan skyddas; rätta det eller lämna cellen tom.`,
  falseTotal: ({
    stands,
    sum,
    difference,
    row,
    column,
  }: Named<"stands" | "sum" | "difference" | "row" | "column", number>) =>
    `Totalen ${String(stands)} (${place({ row, column })}) är inte summan: delarna blir ${String(sum)}, en skillnad på ${String(difference)}. Rätta den, eller kalla raden eller kolumnen något annat.`,
  totalsBothWays: () =>
    "Både rader och kolumner har delsummor, och det går inte att skydda på en gång. Ta bort delsummorna åt det ena hållet ur området.",
  unreachable: () => "Inget antal flyttade fall räcker till nästa steg.",
  nobody: () => "Det finns ingen att mäta: nämnaren är 0.",
  gap: {
    top: "Hela reserven är redan intjänad",
    level: (limit: string) => `Hög nivå: ${limit}`,
    improvement: (step: string) => `Förbättring: ${step}`,
    waiting: "förutsatt att villkoret om väntande är uppfyllt",
    withoutLevel: "den höga nivån mäts med en egen täljare och ingår inte",
  },
  earns: ({ share, requirement }: Named<"share" | "requirement">) => `${share} av reserven för ${requirement}`,
  earnsNothing: (requirement: string) => `Inget för ${requirement}`,
  comparedMonth: "jämförelsevärdet",
};

/** What every language must say. */
export type FunctionsText = typeof functionsSv;
