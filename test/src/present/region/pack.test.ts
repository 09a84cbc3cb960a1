import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../../src/agreement/regions";
import { agreement2021 } from "../../../../src/agreements/2021";
import { agreement2023 } from "../../../../src/agreements/2023";
import { regionPack } from "../../../../src/present/region/pack";
import { summarySheet } from "../../../../src/present/summary";
import { problem } from "../../../../src/problems/problem";
import { type Settlement, settle } from "../../../../src/settling/settle";
import { formulaText } from "../../../../src/sheets/formula-text";
import type { CellValue } from "../../../../src/sheets/grid";
import { layOut, type OutSheet } from "../../../../src/sheets/sheet";
import { shownAmounts } from "../../../../src/shown/amounts";
import { TEXT } from "../../../../src/text/texts";
import { exampleGrids } from "../../support/example";
import { settled, settlementOf } from "../../support/settled";
import { everyCell, NOTHING, perfect, there } from "../../support/sheets";

const result = settle(agreement2023, exampleGrids());
const settlement = settlementOf(result);
const amounts = shownAmounts(settlement, 2);
const packOf = (region: string, of: Settlement = settlement, language: "sv" | "en" = "sv"): OutSheet =>
  there(regionPack(of, result.problems, region, TEXT[language])[0]);

const cellsOf = (out: OutSheet): CellValue[] =>
  layOut(out)
    .lines.flatMap(({ cells }) => [...cells])
    .filter((cell) => cell !== "");
const row = (out: OutSheet, label: string): readonly CellValue[] =>
  there(ownBlock(out).rows.find(([first]) => first === label));
const ownBlock = ({ blocks }: OutSheet) => there(blocks.find(({ id }) => id === "own"));
const outcomes = ({ blocks }: OutSheet) => there(blocks.find(({ id }) => id === "outcomes"));

describe("a region's sheet", () => {
  test("has the region's line of the summary beside the nation's", () => {
    const summary = there(summarySheet(settlement, amounts, TEXT.sv).blocks[0]);
    const [own, all] = [there(summary.rows.find(([code]) => code === "14")), there(summary.total)];
    const out = packOf("14");
    const labels = [
      "Folkmängd",
      "Efter folkmängd (reserverat)",
      "Intjänat",
      "Andel intjänat",
      "Bonus",
      "Summa prestationsmedel",
      "Mot folkmängd",
      "Kr per invånare",
    ];
    expect(labels.map((label) => row(out, label).slice(1, 3))).toEqual(
      labels.map((_, index) => [own[index + 2], all[index + 2]]),
    );
    expect(out).toMatchObject({ id: "region", key: "14", name: "Region 14 Västra Götaland" });
  });

  test("has every payment and grant, which together are what the region gets", () => {
    const out = packOf("03");
    const paid = settlement.payments.map(({ amounts: kronor }) => (kronor === "open" ? 0 : Number(kronor.get("03"))));
    expect(
      [row(out, "Utbetalas augusti 2023: jan–jun"), row(out, "Utbetalas december 2023: jul–nov och bonuspotten")].map(
        (cells) => cells[1],
      ),
    ).toEqual(paid);
    const block = ownBlock(out);
    const all = row(out, "Att få i hela kronor: utbetalningar och övriga medel");
    const parts = block.rows.slice(
      block.rows.findIndex(([label]) => String(label).startsWith("Utbetalas")),
      -1,
    );
    // The 80 million by ages 0–18 are open, and the rest is summed.
    expect(parts.map((cells) => typeof cells[1])).toEqual(["number", "number", "number", "string"]);
    const sumOf = (column: number): number => parts.slice(0, 3).reduce((sum, cells) => sum + Number(cells[column]), 0);
    expect(all.slice(1, 3)).toEqual([sumOf(1), sumOf(2)]);
    expect(all[2]).toBe(2_860_000_000);
    const at = block.rows.indexOf(all);
    expect(block.kinds).toContainEqual({ row: at, column: 1, kind: "least-kronor" });
  });

  test("has each requirement's amounts and a mark for each month, and they add up to the region's", () => {
    const block = outcomes(packOf("06"));
    expect(block.rows.map(([label]) => String(label).slice(0, 1))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
    ]);
    const marks = block.rows.map((cells) => cells.slice(4));
    expect(
      marks.every(
        (line) => line.length === 11 && line.every((mark) => /^(●100|▲(100|75|50)|○|\?|…)$/.test(String(mark))),
      ),
    ).toBe(true);
    for (const verdict of settlement.verdicts.filter(({ reserve }) => reserve.region === "06")) {
      const { requirement, period } = verdict.reserve;
      const mark = String(marks[Number(requirement) - 1]?.[Number(period.slice(5)) - 1]);
      expect(mark).toBe(
        { level: "●100", improvement: `▲${verdict.share}`, none: "○", "not-assessable": "?", disqualified: "×" }[
          verdict.path
        ],
      );
    }
    for (const column of [1, 2, 3]) {
      const parts = block.rows.reduce((sum, cells) => sum + Math.round(Number(cells[column]) * 100), 0);
      expect(parts).toBe(Math.round(Number(block.total?.[column]) * 100));
    }
    expect(Number(block.total?.[2])).toBe(Number(amounts.region("06").earned) / 100);
  });

  test("gives the reason for each of its verdicts", () => {
    const reasons = there(packOf("09").blocks.find(({ title }) => title === "Skäl: varje krav och månad"));
    expect(reasons.rows).toHaveLength(99);
    expect(reasons.rows.filter(([why]) => !String(why).startsWith("Region Gotland får "))).toEqual([]);
  });

  test.each(REGIONS.map(({ code, name }) => [name, code]))("of %s says nothing of any other region", (_, code) => {
    const others = REGIONS.filter((region) => region.code !== code);
    const texts = cellsOf(packOf(code)).map(String);
    for (const { name } of others) expect(texts.filter((text) => text.includes(name))).toEqual([]);
    const own = new Set(cellsOf(packOf(code)).filter((cell) => typeof cell === "number"));
    const digits = texts.join(" | ").replace(/[\u00a0 ]/g, "");
    const mine = new Set(figuresOf(code));
    for (const figure of others.flatMap(({ code: other }) => figuresOf(other)).filter((one) => !mine.has(one))) {
      expect(own.has(figure)).toBe(false);
      expect(digits.includes(String(figure).replace(".", ","))).toBe(false);
    }
  });

  test("has the problems of its own rows, and none that counts or names others", () => {
    const observation = there(settlement.submission.observations.find(({ region }) => region === "08"));
    const other = there(settlement.submission.observations.find(({ region }) => region === "09"));
    const at = (cell: string) => ({ sheet: settlement.submission.sheets.waiting, cell });
    const problems = [
      problem("jump", { last: "10.0", current: "90.0" }, at(observation.address)),
      problem("jump", { last: "11.0", current: "91.0" }, at(other.address)),
      problem("response-rate-low", { count: "7", limit: "95.0" }, at(observation.address)),
      problem(
        "months-open",
        { regions: "Region Gotland", only: "", cells: "99" },
        { sheet: settlement.submission.sheets.waiting },
      ),
    ];
    const told = there(regionPack(settlement, problems, "08", TEXT.sv)[0]).blocks.find(
      ({ title }) => title === "Anmärkningar om regionens uppgifter",
    );
    expect(told?.rows.map(([message]) => message)).toEqual([TEXT.sv.problems.jump({ last: "10.0", current: "90.0" })]);
    expect(there(regionPack(settlement, [], "08", TEXT.sv)[0]).blocks.map(({ title }) => title)).not.toContain(
      "Anmärkningar om regionens uppgifter",
    );
  });

  test("has native sums that refer to cells that are there", () => {
    const out = packOf("25");
    const layout = layOut(out);
    const texts = layout.formulas.map(({ formula }) =>
      formulaText(formula, "region", () => ({ name: out.name, layout })),
    );
    expect(texts.length).toBe(25);
    expect(texts.filter((text) => !/^=(IF|ROUND|SUM)\(/.test(text))).toEqual([]);
    const earned = layout.lines.findIndex(({ cells }) => cells[0] === "Intjänat") + 1;
    const [people, reserved, total] = [earned - 2, earned - 1, earned + 3];
    const known = (column: string): string => `${column}${earned},${column}${earned + 2}`;
    for (const column of ["B", "C"]) {
      expect(texts).toContain(
        `=IF(COUNT(${column}${earned})=1,IF(${column}${reserved}=0,"",${column}${earned}/${column}${reserved}),"öppen")`,
      );
      expect(texts).toContain(`=IF(COUNT(${known(column)})=0,"öppen",SUM(${known(column)}))`);
      expect(texts).toContain(`=IF(COUNT(${known(column)})=2,ROUND(${column}${total}-${column}${reserved},2),"öppen")`);
      expect(texts).toContain(`=IF(COUNT(${known(column)})=2,ROUND(${column}${total}/${column}${people},2),"öppen")`);
    }
    expect(texts).toContain(`=IF(COUNT(B${people},C${people})=2,IF(C${people}=0,"",B${people}/C${people}),"")`);
  });
});

test("what is open is open and never zero", () => {
  const open = settled(
    everyCell((region, month, requirement) =>
      region === "01" && month === "2023-01" && requirement === "1"
        ? { ...NOTHING, ...perfect(requirement) }
        : undefined,
    ),
  );
  const out = there(regionPack(open, [], "03", TEXT.sv)[0]);
  expect(
    ["Intjänat", "Bonus", "Summa prestationsmedel", "Mot folkmängd", "Kr per invånare"].map(
      (label) => row(out, label)[1],
    ),
  ).toEqual(Array(5).fill("öppen"));
  expect(
    outcomes(out)
      .rows.flatMap((cells) => cells.slice(4))
      .every((mark) => mark === "…"),
  ).toBe(true);
});

test("an agreement judged over a period has its period in the place of months, in both languages", () => {
  const one = settlementOf(settle(agreement2021, exampleGrids2021()));
  for (const language of ["sv", "en"] as const) {
    const out = packOf("01", one, language);
    expect(outcomes(out).columns.at(-1)?.header).toBe("2021-09/2021-11");
    expect(cellsOf(out).filter((cell) => /undefined|NaN|\[object/.test(String(cell)))).toEqual([]);
  }
});

/** The example's populations, and one row. */
function exampleGrids2021() {
  const [people] = exampleGrids();
  return [
    there(people),
    {
      sheet: "Väntetider",
      top: 0,
      left: 0,
      cells: [
        ["Region", "Månad", "Prestationskrav", "Täljare", "Nämnare"],
        ["01", "2021-09", "1", 5, 10],
      ],
    },
  ];
}

/** What is a region's own and large enough to be known by. */
function figuresOf(code: string): number[] {
  const own = amounts.region(code);
  const bonus = amounts.bonus(code);
  const population = there(settlement.submission.populations.find(({ region }) => region === code)).total;
  const kronor = [
    ...settlement.payments.map(({ amounts: paid }) => paid),
    ...settlement.grants.map(({ amounts: paid }) => paid),
  ].flatMap((paid) => (typeof paid === "string" ? [] : [Number(paid.get(code))]));
  const ore = [own.earned, own.pot, own.earned + own.pot, ...(bonus === "open" ? [] : [bonus, own.earned + bonus])].map(
    (units) => Number(units) / 100,
  );
  return [population, ...kronor, ...ore].filter((figure) => figure > 10_000);
}

test("of a half year the region's sheet begins with how it stands: August to a krona, December between its bounds", () => {
  const half = settled(
    everyCell((region, month, requirement) =>
      region === "13" && month <= "2023-06" ? { ...NOTHING, ...perfect(requirement) } : undefined,
    ),
    { until: "2023-06" },
  );
  const [block] = there(regionPack(half, [], "13", TEXT.sv)[0]).blocks;
  expect(block?.title).toBe("Läget till och med juni 2023, hela kronor");
  // 2 500 000 000 · 6/11 · 342 658/10 514 719 = 44 438 744.31 kr, all of it earned.
  expect(block?.rows.find(([label]) => String(label).startsWith("Nästa utbetalning"))).toEqual([
    "Nästa utbetalning, augusti 2023: jan–jun",
    44_438_744,
    44_438_744,
    "på en krona när",
  ]);
  const december = block?.rows.find(([label]) => String(label).startsWith("Utbetalning, december"));
  expect(december?.[3]).toBe("öppet");
  expect(Number(december?.[1])).toBeGreaterThan(0);
  expect(Number(december?.[2])).toBeGreaterThan(Number(december?.[1]));
});
