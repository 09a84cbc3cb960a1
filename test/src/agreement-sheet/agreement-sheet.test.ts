/** The agreement as a sheet: written and read back it is the same, and every mistake is told at its cell. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, assumed, type Requirement } from "../../../src/agreement/agreement";
import { CHOICE_NAMES, valuesOf } from "../../../src/agreement/choices";
import { incoherences } from "../../../src/agreement/coherent";
import { fieldsOf, PART_KINDS, type PartKind } from "../../../src/agreement/fields";
import { agreementSheet, readAgreement } from "../../../src/agreement-sheet";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreementMall } from "../../../src/agreements/mall";
import { fold } from "../../../src/ground/fold";
import { messageOf } from "../../../src/present/records";
import type { Problem } from "../../../src/problems/problem";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { ALL_AGREEMENT_TEXTS } from "../../../src/text/agreement";
import type { Language } from "../../../src/text/language";
import { TEXT } from "../../../src/text/texts";
import { cellOf, gridOf, rowAt, sheetOf, type Where, withCell, without, withRow } from "../support/agreement-sheet";
import { anyAgreementOfAnyKind } from "../support/any-agreement";
import { BROKEN, DOUBTFUL } from "../support/broken-agreements";

const LANGUAGES: readonly Language[] = ["sv", "en"];
const SHEET = sheetOf(agreement2023);

const requirement = (agreement: Agreement, number: string, change: (one: Requirement) => Requirement): Agreement => {
  const { performance } = agreement;
  if (!performance) throw new Error("no performance");
  return {
    ...agreement,
    performance: {
      ...performance,
      requirements: performance.requirements.map((one) => (one.number === number ? change(one) : one)),
    },
  };
};

const told = (grid: Grid): readonly string[] =>
  readAgreement(grid).problems.map(({ code, place }) => `${code} ${place?.cell ?? "sheet"}`);

describe.each(LANGUAGES)("written in %s and read back", (language) => {
  test.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))("%s is itself", (_, agreement) => {
    expect(readAgreement(sheetOf(agreement, language))).toStrictEqual({ agreement, problems: [] });
  });

  test("any agreement is itself", () => {
    fc.assert(
      fc.property(anyAgreementOfAnyKind, (agreement) => {
        expect(incoherences(agreement)).toEqual([]);
        expect(readAgreement(sheetOf(agreement, language))).toStrictEqual({ agreement, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe("the words", () => {
  test.each(Object.keys(PART_KINDS) as PartKind[])("name each item of %s apart, in both languages together", (kind) => {
    for (const [path] of fieldsOf(kind)) {
      const key = ALL_AGREEMENT_TEXTS.map(({ fields }) => fold(fields[path]));
      const others = fieldsOf(kind)
        .filter(([other]) => other !== path)
        .flatMap(([other]) => ALL_AGREEMENT_TEXTS.map(({ fields }) => fold(fields[other])));
      expect(key.filter((word) => others.includes(word))).toEqual([]);
    }
  });

  test.each(CHOICE_NAMES)("name each value of %s apart, in both languages together", (name) => {
    const phrases = valuesOf(name).map((value) =>
      ALL_AGREEMENT_TEXTS.map(({ choices }) => fold((choices[name] as Readonly<Record<string, string>>)[value] ?? "")),
    );
    phrases.forEach((own, index) => {
      const others = phrases.filter((_, at) => at !== index).flat();
      expect(own.filter((phrase) => phrase === "" || others.includes(phrase))).toEqual([]);
    });
  });

  test("say what a lawyer would read", () => {
    const { title, notes, blocks } = agreementSheet(agreement2021, TEXT.sv);
    const rows =
      blocks[0]?.rows.map((row) => row.slice(0, 3).join(" | ")).map((row) => row.replace(/\u00a0/g, " ")) ?? [];
    expect(title).toMatch(/^Avtalet: /);
    expect(notes.join(" ")).toMatch(/lista upprepar raden.*100 %.*1 av 3/);
    for (const row of [
      "Pott bup | Belopp | 190 000 000 kr",
      "Krav 2 | Trappsteg | 25,0 procent eller mer ger 100 %",
      "Krav 1 | Hög nivå | minst 82 %",
      "Krav 4 | Vikt | 1 av 3",
      "Krav 1 | Vikt | 50 %",
    ])
      expect(rows).toContain(row);
  });
});

describe("an edit gives exactly the edited agreement:", () => {
  const tierOf = (share: number, row: CellValue): readonly [Grid, Agreement] => [
    withCell(SHEET, ["Krav 1", "Trappsteg", 0], row),
    requirement(agreement2023, "1", (one) => {
      if (!one.improvement) throw new Error("no improvement");
      const { tiers } = one.improvement;
      return {
        ...one,
        improvement: {
          ...one.improvement,
          tiers: { ...tiers, value: [...tiers.value.slice(0, 2), { atLeast: 10, share }] },
        },
      };
    }),
  ];

  test.each([
    "1,0–2,9 procentenheter ger 40 %",
    "1.0-2.9 percentage points earn 40%",
    "1,0 − 2,9 procentenheter ger 40",
    "minst 1,0 procentenheter ger 40 %",
    "1,0 till 2,9 → 40 %",
    "1,0\u00a0procentenheter eller mer ger 40\u00a0%",
  ])("a step as %s", (row) => {
    const [grid, agreement] = tierOf(40, row);
    expect(readAgreement(grid)).toStrictEqual({ agreement, problems: [] });
  });

  test.each<readonly [CellValue, CellValue]>(
    [
      ["20 %", "22 %"],
      [0.2, 0.22],
      ["20", "22"],
      ["20,0\u00a0%", "22.0%"],
      ["20 av 100", "22/100"],
    ].map(([a, b]) => [a ?? "", b ?? ""] as const),
  )("two weights as %s and %s", (first, second) => {
    const others = ["3", "4", "5", "6", "7", "8", "9"];
    const base =
      typeof second === "string" && second.includes("/")
        ? others.reduce(
            (grid, number) => withCell(grid, [`Krav ${number}`, "Vikt"], `${String(weightOf(number))} av 100`),
            SHEET,
          )
        : SHEET;
    const grid = withCell(withCell(base, ["Krav 1", "Vikt"], first), ["Krav 2", "Vikt"], second);
    const agreement = [
      ["1", 20],
      ["2", 22],
    ].reduce(
      (all, [number, value]) =>
        requirement(all, String(number), (one) => ({ ...one, weight: { ...one.weight, value: Number(value) } })),
      agreement2023,
    );
    expect(readAgreement(grid)).toStrictEqual({ agreement, problems: [] });
  });

  test.each(["minst 75,5 %", "≥ 75,5%", "At least 75.5 per cent"])("a level as %s", (value) => {
    const agreement = requirement(agreement2023, "2", (one) =>
      one.level ? { ...one, level: { ...one.level, limit: { ...one.level.limit, value: { atLeast: 755 } } } } : one,
    );
    expect(readAgreement(withCell(SHEET, ["Krav 2", "Hög nivå"], value))).toStrictEqual({ agreement, problems: [] });
  });

  test.each<CellValue>([
    "2 952 000 000 kr",
    2952000000,
    "2\u202f952 miljoner kronor",
    "2952 mnkr",
    "SEK 2,952,000,000",
    "2.952.000.000",
    "2952000000,00 kr",
  ])("the total as %s is the same", (value) => {
    expect(readAgreement(withCell(SHEET, ["Överenskommelse", "Hela beloppet"], value))).toStrictEqual({
      agreement: agreement2023,
      problems: [],
    });
  });

  test.each<CellValue>([
    "januari 2023–november 2023",
    "januari-november 2023",
    "2023-01 – 2023-11",
    "jan 2023 till nov 2023",
    "January 2023 to November 2023",
    "jan 2023, feb 2023, mars–november 2023",
  ])("the months as %s are the same", (value) => {
    expect(readAgreement(withCell(SHEET, ["Prestationsmedel", "Månader som mäts"], value))).toStrictEqual({
      agreement: agreement2023,
      problems: [],
    });
  });

  test.each(["Pengar utan prövning", "Money without a test"])("other money as earlier sheets say it: %s", (words) => {
    const grid = sheetOf(agreement2021);
    const cells = grid.cells.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(/^Övriga medel:/, `${words}:`) : cell)),
    );
    expect(cells).not.toEqual(grid.cells);
    expect(readAgreement({ ...grid, cells })).toStrictEqual({ agreement: agreement2021, problems: [] });
  });

  test("a serial number of Excel's is a month and a date", () => {
    const grid = withCell(
      withCell(sheetOf(agreement2021), ["Övriga medel: block-2-mars", "Utbetalas"], 44256),
      ["Överenskommelse", "Folkmängdens datum"],
      44136,
    );
    const { agreement, problems } = readAgreement(grid);
    expect(problems).toEqual([]);
    expect([
      agreement?.grants.find(({ id }) => id === "block-2-mars")?.paid?.value,
      agreement?.populationDate.value,
    ]).toEqual(["2021-03", "2020-11-01"]);
  });

  test("a limit of a number of people has no per cent sign", () => {
    const grid = withRow(
      withRow(
        withRow(sheetOf(agreement2021), ["Krav 2", "Trappsteg"], ["Krav 2", "Hög nivå", "högst 1 200"]),
        ["Krav 2", "Hög nivå"],
        ["Krav 2", "Hög nivå ger", "100 %"],
      ),
      ["Krav 2", "Hög nivå ger"],
      ["Krav 2", "Hög nivå mäts med", "samma täljare som förbättringen"],
    );
    expect(readAgreement(grid).agreement?.performance?.requirements[1]?.level?.limit.value).toEqual({ atMost: 12_000 });
    expect(told(withCell(grid, ["Krav 2", "Hög nivå"], "högst 5 %"))).toContain(
      `agreement-value ${cellOf(grid, ["Krav 2", "Hög nivå"])}`,
    );
  });

  test("columns in another order, empty rows, a part told once and other spellings change nothing", () => {
    const [first, ...others] = SHEET.cells.slice(rowAt(SHEET, ["Del", "Uppgift"]));
    let above: CellValue = "";
    const rows = others.flatMap((row) => {
      const part = row[0] === above ? "" : String(row[0]).replace(/^\S+/, (word) => word.toUpperCase());
      above = row[0] ?? "";
      return [[part, ` ${String(row[1]).toLowerCase()}`, ...row.slice(2)], []];
    });
    const turned = [["Mitt utkast"], first ?? [], ...rows].map((row) =>
      row.length < 6 ? row : [5, 2, 0, 4, 1, 3].map((at) => row[at] ?? ""),
    );
    expect(readAgreement({ ...gridOf(turned), top: 3, left: 2 })).toStrictEqual({
      agreement: agreement2023,
      problems: [],
    });
  });

  test("without columns of sources every value is assumed, and that is told once", () => {
    const rows = SHEET.cells.map((row) => row.slice(0, 3));
    const { agreement, problems } = readAgreement(gridOf(rows));
    expect(agreement?.total).toEqual(assumed(2_952_000_000, "Angivet i bladet Avtal utan källa."));
    expect(problems).toMatchObject([{ code: "agreement-source-absent", severity: "info" }]);
  });
});

describe("a rule that the written sheet breaks is told at its cell:", () => {
  test.each(
    [...BROKEN, ...DOUBTFUL].flatMap((broken) => (broken.sheet ? [[broken.what, broken, broken.sheet] as const] : [])),
  )("%s", (_, { agreement, told: rules }, sheet) => {
    const grid = sheetOf(agreement);
    const cell = sheet === "whole" ? "sheet" : cellOf(grid, ...sheet);
    expect(told(grid)).toEqual(rules.map(([rule]) => `agreement-${rule} ${cell}`));
    for (const problem of readAgreement(grid).problems)
      for (const language of LANGUAGES)
        expect(messageOf(problem, TEXT[language])).not.toMatch(/undefined|\[object|performance\./);
  });
});

test.each(DOUBTFUL.map((broken) => [broken.what, broken] as const))("it is read where %s", (_, { agreement }) => {
  const reading = readAgreement(sheetOf(agreement));
  expect(reading.agreement).toEqual(agreement);
  expect(reading.problems.map(({ severity }) => severity)).toEqual(["warning"]);
});

function weightOf(number: string): number {
  return agreement2023.performance?.requirements.find((one) => one.number === number)?.weight.value ?? 0;
}

describe("a mistake is told at its cell:", () => {
  /** Each: what was done, the sheet, the code, the cell and a word of the message. */
  const at = (where: Where, column = 2, grid = SHEET): string => cellOf(grid, where, column);
  const tier = (index: number): Where => ["Krav 1", "Trappsteg", index];
  const mall = sheetOf(agreementMall);
  const changed = (where: Where, value: CellValue, column = 2): Grid => withCell(SHEET, where, value, column);
  const half = without(SHEET, "Krav 7", "Villkor om väntande: nivå");
  const noPath = without(
    SHEET,
    "Krav 6",
    "Förbättring mäts i",
    "Förbättring jämförs med",
    "Trappsteg",
    "Hög nivå",
    "Hög nivå ger",
    "Hög nivå mäts med",
    "Tolerans efter måldatum",
  );
  const lonely = withRow(SHEET, tier(2), ["Anteckning"]);

  const MISTAKES: readonly (readonly [
    what: string,
    grid: Grid,
    code: Problem["code"],
    cell: string | undefined,
    words: RegExp,
  ])[] = [
    [
      "a part that is none",
      changed(["Krav 1", "Vikt"], "Kraf 1", 0),
      "agreement-part-unknown",
      at(["Krav 1", "Vikt"], 0),
      /Menas Krav\?/,
    ],
    [
      "a requirement without a number",
      changed(["Krav 1", "Vikt"], "Krav", 0),
      "agreement-part-unnamed",
      at(["Krav 1", "Vikt"], 0),
      /Krav saknar/,
    ],
    [
      "an item that is none",
      changed(["Krav 1", "Vikt"], "Vigt", 1),
      "agreement-item-unknown",
      at(["Krav 1", "Vikt"], 1),
      /Menas Vikt\?/,
    ],
    ["no item", changed(["Krav 1", "Vikt"], "", 1), "agreement-item-missing", at(["Krav 1", "Vikt"], 1), /Krav 1/],
    [
      "a row taken away",
      without(SHEET, "Krav 3", "Vikt"),
      "agreement-row-missing",
      at(["Krav 3", "Id"], 0),
      /Krav 3: raden Vikt saknas/,
    ],
    [
      "a value taken away",
      changed(["Krav 3", "Vikt"], ""),
      "agreement-value-missing",
      at(["Krav 3", "Vikt"]),
      /Vikt saknar värde/,
    ],
    ["an error of Excel's", changed(["Krav 3", "Vikt"], "#REF!"), "cell-error", at(["Krav 3", "Vikt"]), /#REF!/],
    [
      "a row twice",
      withRow(SHEET, ["Krav 1", "Vikt"], ["Krav 1", "Vikt", "18 %"]),
      "agreement-row-twice",
      cellOf(SHEET, ["Krav 1", "Bättre är"]),
      new RegExp(at(["Krav 1", "Vikt"])),
    ],
    [
      "two requirements of one number",
      changed(["Krav 2", "Id"], "Krav 1", 0),
      "agreement-row-twice",
      at(["Krav 2", "Id"]),
      /annat nummer/,
    ],
    [
      "an unreadable amount",
      changed(["Pott block-1", "Belopp"], "mycket"),
      "agreement-value",
      at(["Pott block-1", "Belopp"]),
      /hela kronor/,
    ],
    [
      "an ambiguous amount",
      changed(["Pott block-1", "Belopp"], "2,500 mnkr"),
      "agreement-value",
      at(["Pott block-1", "Belopp"]),
      /2,500 mnkr/,
    ],
    [
      "a fraction of a krona",
      changed(["Pott block-1", "Belopp"], "0,0000001 mnkr"),
      "agreement-value",
      at(["Pott block-1", "Belopp"]),
      /hela kronor/,
    ],
    [
      "an unknown choice",
      changed(["Krav 1", "Mäts bland"], "alla"),
      "agreement-value",
      at(["Krav 1", "Mäts bland"]),
      /de som väntar; genomförda under månaden/,
    ],
    [
      "a level without a side",
      changed(["Krav 1", "Hög nivå"], "90 %"),
      "agreement-value",
      at(["Krav 1", "Hög nivå"]),
      /minst, högst eller mer än/,
    ],
    [
      "a level that may be a fraction",
      changed(["Krav 1", "Hög nivå"], "minst 0,9"),
      "agreement-value",
      at(["Krav 1", "Hög nivå"]),
      /minst 0,9/,
    ],
    [
      "two decimals",
      changed(tier(0), "1,00–2,95 procentenheter ger 50 %"),
      "agreement-value",
      at(tier(0)),
      /Trappsteg: ”1,00–2,95/,
    ],
    [
      "a step turned round",
      changed(tier(0), "2,9–1,0 procentenheter ger 50 %"),
      "agreement-value",
      at(tier(0)),
      /kan inte läsas/,
    ],
    [
      "a gap",
      changed(tier(1), "3,5–4,9 procentenheter ger 75 %"),
      "agreement-tiers-gap",
      at(tier(0)),
      /3,0–3,4 ger ingenting/,
    ],
    [
      "an overlap",
      changed(tier(0), "1,0–3,0 procentenheter ger 50 %"),
      "agreement-tiers-overlap",
      at(tier(0)),
      /3,0–3,0/,
    ],
    [
      "a step twice",
      changed(tier(1), "1,0–4,9 procentenheter ger 75 %"),
      "agreement-tiers-order",
      at(tier(1)),
      new RegExp(at(tier(0))),
    ],
    [
      "a share that does not rise",
      changed(tier(1), "3,0–4,9 procentenheter ger 50 %"),
      "agreement-tiers-share",
      at(tier(1)),
      /ger 50.%, inte mer/,
    ],
    [
      "a best step with an end",
      changed(tier(2), "5,0–9,9 procentenheter ger 100 %"),
      "agreement-tiers-end",
      at(tier(2)),
      /slutar vid 9,9/,
    ],
    [
      "another unit",
      changed(tier(2), "5,0 procent eller mer ger 100 %"),
      "agreement-unit",
      at(tier(2)),
      /procentenheter/,
    ],
    [
      "weights that are not the whole",
      changed(["Krav 1", "Vikt"], "19 %"),
      "agreement-weights",
      at(["Krav 1", "Vikt"]),
      /block-1 blir 101.%/,
    ],
    [
      "parts that are not the whole",
      withCell(sheetOf(agreement2021), ["Krav 5", "Vikt"], "2 av 3"),
      "agreement-weights",
      cellOf(sheetOf(agreement2021), ["Krav 4", "Vikt"]),
      /4 delar/,
    ],
    [
      "months of two years",
      changed(["Prestationsmedel", "Månader som mäts"], "november 2023–februari 2024"),
      "agreement-months",
      at(["Prestationsmedel", "Månader som mäts"]),
      /samma år/,
    ],
    [
      "months with a hole",
      changed(["Prestationsmedel", "Månader som mäts"], "januari 2023, mars 2023"),
      "agreement-months",
      at(["Prestationsmedel", "Månader som mäts"]),
      /januari 2023, mars 2023/,
    ],
    [
      "months that are not paid",
      changed(["Prestationsmedel", "Utbetalning", 0], "augusti 2023: januari 2023–maj 2023"),
      "agreement-payment-months",
      at(["Prestationsmedel", "Utbetalning", 1]),
      /Ingen utbetalning gäller juni 2023/,
    ],
    [
      "months paid twice",
      changed(["Prestationsmedel", "Utbetalning", 1], "december 2023: juni–november 2023 och det som inte tjänats in"),
      "agreement-payment-months",
      at(["Prestationsmedel", "Utbetalning", 1]),
      /Två gånger betalas juni 2023/,
    ],
    [
      "months paid that are not measured",
      changed(["Prestationsmedel", "Utbetalning", 1], "januari 2024: juli–december 2023 och det som inte tjänats in"),
      "agreement-payment-months",
      at(["Prestationsmedel", "Utbetalning", 1]),
      /inte mäts: december 2023/,
    ],
    [
      "a payment before its months are over",
      changed(["Prestationsmedel", "Utbetalning", 0], "juni 2023: januari 2023–juni 2023"),
      "agreement-payment-early",
      at(["Prestationsmedel", "Utbetalning", 0]),
      /inte är slut/,
    ],
    [
      "two payments of one month",
      changed(["Prestationsmedel", "Utbetalning", 0], "december 2023: januari 2023–juni 2023"),
      "agreement-payment-twice",
      at(["Prestationsmedel", "Utbetalning", 1]),
      /december 2023/,
    ],
    [
      "the rest with no payment",
      changed(["Prestationsmedel", "Utbetalning", 1], "december 2023: juli 2023–november 2023"),
      "agreement-rest-with-last",
      at(["Prestationsmedel", "Utbetalning", 1]),
      /sista utbetalningen/,
    ],
    [
      "a basis that does not fit",
      changed(["Prestationsmedel", "Det som inte tjänats in fördelas efter"], "folkmängd"),
      "agreement-basis-of-bonus-pot",
      at(["Prestationsmedel", "Det som inte tjänats in fördelas efter"]),
      /bonuspott/,
    ],
    [
      "a whole period without its value",
      changed(["Prestationsmedel", "Bedöms"], "hela perioden på en gång"),
      "agreement-period-value-needed",
      at(["Prestationsmedel", "Bedöms"]),
      /Periodens värde/,
    ],
    [
      "parts that are not the total",
      changed(["Pott block-1", "Belopp"], "2 400 miljoner kronor"),
      "agreement-total",
      at(["Överenskommelse", "Hela beloppet"]),
      /100.000.000.kr mindre/,
    ],
    [
      "a name that two requirements have",
      changed(["Krav 3", "Namn"], "Första besök"),
      "agreement-word-twice",
      at(["Krav 3", "Namn"]),
      /betecknar redan Krav 2/,
    ],
    [
      "an unknown pot",
      changed(["Krav 3", "Pott"], "block-3"),
      "agreement-pot-unknown",
      at(["Krav 3", "Pott"]),
      /ingen pott.*block-1/,
    ],
    [
      "a pot that pays nothing",
      withRow(
        withRow(SHEET, ["Pott block-1", "Belopp"], ["Pott extra", "Benämning", "Extra"]),
        ["Pott extra", "Benämning"],
        ["Pott extra", "Belopp", "1 kr"],
      ),
      "agreement-pot-unused",
      at(["Krav 1", "Id"], 0),
      /extra/,
    ],
    ["no way to be met", noPath, "agreement-no-path", at(["Krav 6", "Id"], 0), /varken förbättring eller hög nivå/],
    [
      "half a side condition",
      half,
      "agreement-group-partial",
      cellOf(half, ["Krav 7", "Villkor om väntande gäller vid fler än"]),
      /är ifyllt men inte/,
    ],
    [
      "half a source",
      changed(["Krav 1", "Vikt"], "", 4),
      "agreement-source-partial",
      at(["Krav 1", "Vikt"], 4),
      /Ställe är tom/,
    ],
    [
      "two sources of one list",
      changed(tier(1), "Ett annat dokument", 3),
      "agreement-sources-differ",
      at(tier(1), 3),
      new RegExp(at(tier(0), 3)),
    ],
    [
      "a word alone on its row",
      lonely,
      "agreement-note-left-out",
      cellOf(SHEET, ["Krav 1", "Hög nivå"], 0),
      /anmärkning/,
    ],
    [
      "a pot without requirements",
      gridOf(mall.cells.filter(([part]) => !String(part).startsWith("Krav"))),
      "agreement-part-missing",
      undefined,
      /Delen Krav saknas/,
    ],
    [
      "no performance part",
      gridOf(mall.cells.filter(([part]) => part !== "Prestationsmedel")),
      "agreement-part-missing",
      undefined,
      /Prestationsmedel/,
    ],
    [
      "no header",
      gridOf(SHEET.cells.slice(rowAt(SHEET, ["Del", "Uppgift"]) + 1)),
      "agreement-header-missing",
      undefined,
      /Del, Uppgift och Värde/,
    ],
    ["a column twice", gridOf(SHEET.cells.map((row) => [...row, row[2] ?? ""])), "column-twice", "G7", /C7/],
  ];

  test.each(MISTAKES)("%s", (_, grid, code, cell, words) => {
    const { agreement, problems } = readAgreement(grid);
    const found = problems.find((problem) => problem.code === code && problem.place?.cell === cell);
    expect(found ?? told(grid)).toMatchObject({ code });
    if (!found) return;
    expect(messageOf(found, TEXT.sv)).toMatch(words);
    expect(messageOf(found, TEXT.en)).not.toMatch(/undefined|\[object/);
    expect(agreement === undefined).toBe(problems.some(({ severity }) => severity === "error"));
  });

  test("and nothing else is told of most of them", () => {
    const alone = MISTAKES.filter(([, grid, code, cell]) => told(grid).join() === `${code} ${cell ?? "sheet"}`);
    expect(alone.length).toBeGreaterThan(MISTAKES.length / 2);
  });

  test("sources that differ are pointed out, and the agreement is read all the same", () => {
    const { agreement, problems } = readAgreement(changed(tier(1), "Ett annat dokument", 3));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["agreement-sources-differ", "warning"]]);
    expect(agreement).toBeDefined();
  });

  test("an empty sheet has no header", () => {
    expect(told(gridOf([]))).toEqual(["agreement-header-missing sheet"]);
  });

  test("any cell may be spoilt without an accident", () => {
    const cells = SHEET.cells.flatMap((row, index) => row.map((_, column) => [index, column] as const));
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom("", "#N/A", "-", "1,0", "Krav 2")),
        ([row, column], value) => {
          const grid = gridOf(
            SHEET.cells.map((one, index) =>
              index === row ? one.map((cell, at) => (at === column ? value : cell)) : one,
            ),
          );
          const { agreement, problems } = readAgreement(grid);
          expect(agreement === undefined).toBe(problems.some(({ severity }) => severity === "error"));
          for (const problem of problems) expect(messageOf(problem, TEXT.sv)).not.toMatch(/undefined/);
          for (const problem of problems) expect(messageOf(problem, TEXT.en)).not.toMatch(/undefined/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
