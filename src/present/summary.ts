/** The sheet `Sammanställning`: what each region gets, and what each requirement paid. */
import type { CellValue } from "../grid";
import { decimalText } from "../exact";
import { regionName, type RegionCode } from "../regions";
import type { Settlement } from "../settle";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";
import { reservedOf, soFar, type Amounts, type CellAmounts } from "./amounts";
import { oreCell, ORE, partOf } from "./cells";
import { columnsOf, type Block, type OutSheet } from "./sheet";

/** What a region gets of the performance money, in öre. */
export interface RegionLine {
  readonly region: RegionCode;
  readonly population: number;
  readonly amounts: CellAmounts;
  readonly bonus: bigint | "open";
  readonly total: bigint | "open";
}

/** The line of every region, in order of länskod. */
export function regionLines({ regions, submission }: Settlement, amounts: Amounts): RegionLine[] {
  const population = new Map(submission.populations.map(({ region, total }) => [region, total]));
  return regions.map((region) => {
    const own = amounts.region(region);
    const bonus = amounts.bonus(region);
    return { region, population: population.get(region) ?? 0, amounts: own, bonus, total: bonus === "open" ? "open" : own.earned + bonus };
  });
}

/** The sheet. */
export function summarySheet(settlement: Settlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.summary;
  const { agreement, complete, precision, submission, upTo } = settlement;
  const dates = [...new Set(submission.populations.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))];
  return {
    id: "summary",
    name: OUTPUT.summary,
    title: words.title(agreement.title),
    notes: [
      complete ? words.complete : words.partial,
      words.settings(text.precision[precision], upTo ?? ""),
      dates.length > 0 ? words.dates(dates.join(", ")) : words.noDate(agreement.populationDate.value),
    ],
    blocks: [regionBlock(regionLines(settlement, amounts), amounts.total, text), requirementBlock(settlement, amounts, text)],
  };
}

function regionBlock(lines: readonly RegionLine[], all: CellAmounts, text: Text): Block {
  const words = text.sheets.summary;
  const sum = (pick: (line: RegionLine) => bigint | "open"): bigint | "open" =>
    lines.reduce<bigint | "open">((total, line) => {
      const part = pick(line);
      return total === "open" || part === "open" ? "open" : total + part;
    }, 0n);
  const people = lines.reduce((total, { population }) => total + population, 0);
  const cells = (reserved: bigint, earned: bigint | "open", bonus: bigint | "open", total: bigint | "open", population: number): CellValue[] => [
    population,
    oreCell(reserved, text),
    oreCell(earned, text),
    partOf(earned, reserved, text),
    oreCell(bonus, text),
    oreCell(total, text),
    oreCell(total === "open" ? "open" : total - reserved, text),
    total === "open" ? text.open : Number(decimalText((2n * total + BigInt(population)) / (2n * BigInt(population)), ORE)),
  ];
  return {
    columns: columnsOf(words.columns, [["text", 11], ["text", 34], ["whole", 12], ["ore", 18], ["ore", 18], ["share", 10], ["ore", 18], ["ore", 18], ["ore", 18], ["ore", 12]]),
    rows: lines.map(({ region, population, amounts, bonus, total }) => [region, regionName(region), ...cells(reservedOf(amounts), soFar(amounts, "earned"), bonus, total, population)]),
    total: ["", words.total, ...cells(reservedOf(all), soFar(all, "earned"), sum(({ bonus }) => bonus), sum(({ total }) => total), people)],
  };
}

function requirementBlock({ agreement }: Settlement, amounts: Amounts, text: Text): Block {
  const words = text.sheets.summary;
  const weights = agreement.requirements.reduce((sum, { weight }) => sum + weight.value, 0);
  const cells = (own: CellAmounts): CellValue[] => [
    oreCell(reservedOf(own), text),
    oreCell(soFar(own, "earned"), text),
    partOf(soFar(own, "earned"), reservedOf(own), text),
    oreCell(soFar(own, "pot"), text),
    oreCell(own.open, text),
  ];
  return {
    title: words.requirementTitle,
    columns: columnsOf(words.requirementColumns, [["text", 11], ["text", 34], ["share", 12], ["ore", 18], ["ore", 18], ["share", 10], ["ore", 18], ["ore", 18]]),
    rows: agreement.requirements.map(({ number, name, weight }) => [number, name, weight.value / weights, ...cells(amounts.requirement(number))]),
    total: ["", words.total, 1, ...cells(amounts.total)],
  };
}
