/**
 * What moved between two settlements: by hand where a figure, a
 * setting, a population or an open cell is another; and theorems.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { type Changes, changesBetween, differenceOf } from "../../../src/history/changes";
import { readSnapshot, type Snapshot, snapshot, snapshotOf } from "../../../src/history/snapshot";
import { changesSheet } from "../../../src/present/changes";
import { CHANGES_BLOCKS } from "../../../src/present/changes-tables";
import { fingerprintLine } from "../../../src/present/fingerprint-line";
import type { Settings, Settlement } from "../../../src/settling/settle";
import { formulaText } from "../../../src/sheets/formula-text";
import { layOut, type OutSheet } from "../../../src/sheets/sheet";
import { masked } from "../../../src/shown/disclosed";
import { TEXT } from "../../../src/text/texts";
import { madeUp, requirement } from "../support/made-up";
import { settledFrom } from "../support/settled";
import { at, type Line, sheet, there } from "../support/sheets";

/**
 * Two months and two requirements that weigh the same; 84 000 kr: each region has 1 000 kr for each of its four cells.
 */
const AGREEMENT = madeUp({
  kronor: 84_000,
  requirements: [requirement({ number: "1", weight: 1 }), requirement({ number: "2", weight: 1 })],
  payments: [1, 1],
});

type Figure = readonly [numerator: number, lastYear: number | ""];
type Rule = (cell: string) => Figure | undefined;

/**
 * The numerators of 1 000 this year and last; nothing earned, 500 both years,
 * where no rule says otherwise; the cells that `open` names are left out.
 */
function run(
  rule: Rule,
  settings: Settings = {},
  people: (code: string) => number = () => 100,
  open: (cell: string) => boolean = () => false,
  agreement = AGREEMENT,
): Settlement {
  const lines = REGIONS.flatMap(({ code }) =>
    ["2030-01", "2030-02"].flatMap((month) =>
      ["1", "2"].flatMap((number): Line[] => {
        const cell = `${code} ${month} ${number}`;
        const [now, last] = rule(cell) ?? [500, 500];
        return open(cell)
          ? []
          : [
              {
                Länskod: code,
                Månad: month,
                Prestationskrav: number,
                Täljare: now,
                Nämnare: 1000,
                "Täljare fg år": last,
                "Nämnare fg år": last === "" ? "" : 1000,
              },
            ];
      }),
    ),
  );
  const population = sheet(
    "Befolkning",
    REGIONS.map(({ code }) => ({ Länskod: code, Folkmängd: people(code) })),
  );
  return settledFrom(agreement, [population, sheet("Väntetider", lines)], settings);
}

/** Stockholm and Uppsala reach the level for requirement 1 in January. */
const TWO_REACH: Rule = (cell) => (cell === "01 2030-01 1" || cell === "03 2030-01 1" ? [900, 900] : undefined);

function between(before: Settlement, after: Settlement): Changes {
  const changes = changesBetween(there(readSnapshot(snapshotOf(before, "0.2.0"))), after, "0.2.0");
  if (typeof changes === "string") throw new Error(changes);
  return changes;
}

function movedBy(changes: Changes, part: "earned" | "bonus" | "total"): Record<string, bigint | "open"> {
  return Object.fromEntries(
    changes.regions.map((one) => [one.region, differenceOf(one[part])] as const).filter(([, amount]) => amount !== 0n),
  );
}

function block(out: OutSheet, id: string) {
  return there(out.blocks.find((one) => one.id === id));
}

describe("one figure is another, so that one verdict is", () => {
  // Gotland goes from 52,9 % to 53,0 % in February: from the step
  // 1,0 to the step 3,0, from half of 1 000 kr to three quarters.
  const gotland = (numerator: number): Settlement =>
    run((cell) => (cell === "09 2030-02 2" ? [numerator, 500] : TWO_REACH(cell)));
  const changes = between(gotland(529), gotland(530));

  test("that cell alone is listed, with 250 kr and the figure as its only reason", () => {
    expect(changes.cells).toMatchObject([
      {
        reserve: { region: "09", period: "2030-02", requirement: "2" },
        before: { path: "improvement", share: 50 },
        after: { path: "improvement", share: 75 },
        direct: 25_000n,
        reasons: [{ kind: "value", which: "current", before: { n: 529, d: 1000 }, after: { n: 530, d: 1000 } }],
      },
    ]);
    expect(changes.causes).toEqual(["figures"]);
    expect(changes.refigured).toEqual({ all: 1, without: 0, hidden: 0 });
  });

  test("the kronor move as by hand: earned 2 500 of 84 000 kr before, 2 750 after, and the pot by what each earned", () => {
    expect(movedBy(changes, "earned")).toEqual({ "09": 25_000n });
    // Before: 81 500 kr in the pot, of which 2/5, 2/5 and 1/5. After: 81 250 kr, of
    // which 4/11, 4/11 and 3/11: 29 545,4545…, twice, and 22 159,0909…; the öre left
    // over goes to the largest remainder, and of two the same to the lowest länskod.
    const bonus = Object.fromEntries(
      changes.regions.map(({ region, bonus: { before, after } }) => [region, [before, after]]),
    );
    expect([bonus["01"], bonus["03"], bonus["09"]]).toEqual([
      [3_260_000n, 2_954_546n],
      [3_260_000n, 2_954_545n],
      [1_630_000n, 2_215_909n],
    ]);
    expect(movedBy(changes, "total")).toEqual({ "01": -305_454n, "03": -305_455n, "09": 610_909n });
    // The first payment is for January alone: 1 000 kr each to those who earned it. The year is 84 000 kr in
    // 4/11, 4/11 and 3/11: 30 545,45… kr, twice, and 22 909,09… kr, and the krona left over is Stockholm's.
    const paid = changes.paid.map(({ id, amounts }) => [
      id,
      ...["01", "03", "09"].map((region) => amounts[changes.after.regions.indexOf(region)]),
    ]);
    expect(paid).toEqual([
      ["2030-02", { before: 1000n, after: 1000n }, { before: 1000n, after: 1000n }, { before: 0n, after: 0n }],
      [
        "2030-03",
        { before: 32_600n, after: 29_546n },
        { before: 32_600n, after: 29_545n },
        { before: 16_800n, after: 22_909n },
      ],
    ]);
  });

  test("the sheet says so in words, in both languages, with the differences as formulas", () => {
    const out = changesSheet(changes, gotland(530), TEXT.sv);
    expect(out).toMatchObject({ id: "changes", name: "Ändringar" });
    const [row] = block(out, CHANGES_BLOCKS.cells).rows;
    expect(row?.slice(0, 10)).toEqual([
      "09",
      "Region Gotland",
      "2030-02",
      "2",
      "Krav 2",
      "Förbättring",
      0.5,
      "Förbättring",
      0.75,
      250,
    ]);
    expect(row?.[10]).toMatch(
      /^Andelen var 52,9\u00a0%, är nu 53,0\u00a0%\. Region Gotland får 75\u00a0% av reserven för krav 2 i februari 2030: andelen steg 3,0 procentenheter, .*vilket når steget 3,0 procentenheter/,
    );
    expect(block(changesSheet(changes, gotland(530), TEXT.en), CHANGES_BLOCKS.cells).rows[0]?.[10]).toMatch(
      /^The share was 52\.9\u00a0?%, is now 53\.0\u00a0?%\. /,
    );
    expect(out.notes[0]).toContain(fingerprintLine(changes.before.fingerprint, TEXT.sv));
    expect(out.notes[1]).toContain(fingerprintLine(changes.after.fingerprint, TEXT.sv));
    expect(out.notes[2]).toBe(
      "Ändrat sedan dess: väntetidsuppgifterna (1 celler i Utfall, varav 0 utan att utfallet ändrades).",
    );
    const layout = layOut(out);
    const formulas = layout.formulas.map(({ formula }) =>
      formulaText(formula, "changes", () => ({ name: "Ändringar", layout })),
    );
    const first = there(layout.blocks.get(CHANGES_BLOCKS.money)).first + 1;
    expect(formulas).toContain(`=IF(COUNT(C${first},D${first})=2,D${first}-C${first},"öppen")`);
    expect(formulas).toContain(
      `=IF(COUNT(E${first}:E${first + 20})=COUNTA(E${first}:E${first + 20}),SUM(E${first}:E${first + 20}),"öppen")`,
    );
    expect(block(out, CHANGES_BLOCKS.cells).total?.[9]).toBe(250);
  });

  test("where small numbers are hidden from others the sheet tells that the figure is another, not what it was", () => {
    const out = changesSheet(changes, masked(gotland(530)), TEXT.sv);
    const [row] = block(out, CHANGES_BLOCKS.cells).rows;
    expect(row?.[10]).toMatch(/^Andelen har ändrats\. Region Gotland får 75/);
    expect(String(row?.[10])).not.toContain("52,9");
    expect(out.notes).toHaveLength(5);
  });

  test("every formula of the sheet stands in a cell that holds its value", () => {
    const out = changesSheet(changes, gotland(530), TEXT.sv);
    for (const { rows, total, formulas } of out.blocks) {
      for (const { row, column } of formulas ?? []) {
        const numbers = rows.map((cells) => cells[column] as number);
        if (row === "total")
          expect(total?.[column]).toBeCloseTo(
            numbers.reduce((a, b) => a + b, 0),
            6,
          );
        else
          expect(at(rows, row)[column]).toBeCloseTo(
            (at(rows, row)[column - 1] as number) - (at(rows, row)[column - 2] as number),
            6,
          );
      }
    }
  });

  test("a figure that moves no verdict is counted, and moves nothing", () => {
    const quiet = between(gotland(529), gotland(528));
    expect([quiet.cells, quiet.refigured]).toEqual([[], { all: 1, without: 1, hidden: 0 }]);
    expect(movedBy(quiet, "total")).toEqual({});
    expect(changesSheet(quiet, gotland(528), TEXT.sv).notes.at(-1)).toBe("Inget utfall har ändrats.");
    expect(changesSheet(quiet, gotland(528), TEXT.sv).blocks.map(({ id }) => id)).toEqual([
      CHANGES_BLOCKS.money,
      CHANGES_BLOCKS.paid,
    ]);
  });

  test("the value compared with is told apart from the value", () => {
    const last = (numerator: number): Settlement =>
      run((cell) => (cell === "09 2030-02 2" ? [600, numerator] : TWO_REACH(cell)));
    expect(between(last(595), last(550)).cells).toMatchObject([
      {
        before: { path: "none", share: 0 },
        after: { path: "improvement", share: 100 },
        direct: 100_000n,
        reasons: [{ which: "earlier" }],
      },
    ]);
  });

  test("values that look the same with one decimal are shown with as many as it takes", () => {
    const share = (text: string): Settlement => {
      const lines = REGIONS.flatMap(({ code }) =>
        ["2030-01", "2030-02"].flatMap((month) =>
          ["1", "2"].map(
            (number): Line => ({
              Länskod: code,
              Månad: month,
              Prestationskrav: number,
              Andel: code === "09" && month === "2030-02" && number === "2" ? text : code === "01" ? "0,9" : "0,5",
              "Andel fg år": "0,5",
            }),
          ),
        ),
      );
      return settledFrom(
        AGREEMENT,
        [
          sheet(
            "Befolkning",
            REGIONS.map(({ code }) => ({ Länskod: code, Folkmängd: 100 })),
          ),
          sheet("Väntetider", lines),
        ],
        { precision: "exact" },
      );
    };
    const [before, after] = [share("0,52999"), share("0,53")];
    expect(block(changesSheet(between(before, after), after, TEXT.sv), CHANGES_BLOCKS.cells).rows[0]?.[10]).toMatch(
      /^Andelen var 52,999\u00a0%, är nu 53,000\u00a0%\. /,
    );
  });
});

describe("the setting alone is another", () => {
  // 5 296 of 10 000 after 5 000: 2,96 points are 3,0 when rounded, less when not.
  const rule: Rule = (cell) => (cell === "09 2030-02 2" ? [530, 500] : TWO_REACH(cell));
  const near = (settings: Settings): Settlement => {
    const settlement = (numerator: number) =>
      REGIONS.flatMap(({ code }) =>
        ["2030-01", "2030-02"].flatMap((month) =>
          ["1", "2"].map((number): Line => {
            const [now, last] = rule(`${code} ${month} ${number}`) ?? [500, 500];
            const special = now === 530;
            return {
              Länskod: code,
              Månad: month,
              Prestationskrav: number,
              Täljare: special ? numerator : now * 10,
              Nämnare: 10_000,
              "Täljare fg år": Number(last) * 10,
              "Nämnare fg år": 10_000,
              Svarsfrekvens: special ? "90 %" : "97 %",
            };
          }),
        ),
      );
    return settledFrom(
      AGREEMENT,
      [
        sheet(
          "Befolkning",
          REGIONS.map(({ code }) => ({ Länskod: code, Folkmängd: 100 })),
        ),
        sheet("Väntetider", settlement(5296)),
      ],
      settings,
    );
  };

  test("the precision is why also where no figure was kept, and no hidden number is blamed", () => {
    const changes = changesBetween(snapshot(near({}), "0.2.0", 10_001), near({ precision: "exact" }), "0.2.0");
    if (typeof changes === "string") throw new Error(changes);
    expect(changes.cells.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([["precision"]]);
  });

  test("a borderline verdict falls from 75 to 50 per cent when nothing is rounded, and the precision is why", () => {
    const [before, after] = [near({}), near({ precision: "exact" })];
    const changes = between(before, after);
    expect(changes.causes).toEqual(["settings"]);
    expect(changes.cells).toMatchObject([
      {
        before: { share: 75 },
        after: { share: 50 },
        direct: -25_000n,
        reasons: [{ kind: "precision", before: "difference", after: "exact" }],
      },
    ]);
    const out = changesSheet(changes, after, TEXT.sv);
    expect(block(out, CHANGES_BLOCKS.cells).rows[0]?.[10]).toMatch(
      /^Inställningen är ändrad: skillnaden avrundad till en decimal → exakt jämförelse utan avrundning\. Region Gotland/,
    );
    expect(out.notes[2]).toBe(
      "Ändrat sedan dess: inställningarna (skillnaden avrundad till en decimal → exakt jämförelse utan avrundning).",
    );
  });

  test("too few answers take the whole reserve when they disqualify, and that setting is why", () => {
    const changes = between(near({}), near({ reporting: "disqualify" }));
    expect(changes.cells).toMatchObject([
      {
        before: { share: 75 },
        after: { path: "disqualified", share: 0 },
        direct: -75_000n,
        reasons: [{ kind: "reporting" }],
      },
    ]);
  });

  test("settling up to the first payment opens the months after it, and the setting is why", () => {
    const [before, after] = [run(TWO_REACH), run(TWO_REACH, { until: "2030-01" })];
    const changes = between(before, after);
    expect(changes.cells).toHaveLength(42);
    expect(new Set(changes.cells.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)))).toEqual(
      new Set(["up-to"]),
    );
    expect(
      changes.regions.every(({ bonus, total }) => differenceOf(bonus) === "open" && differenceOf(total) === "open"),
    ).toBe(true);
  });
});

describe("a setting and a figure are others", () => {
  test("where no delivery failed, what failed ones mean is no reason", () => {
    const gotland = (numerator: number, settings: Settings): Settlement =>
      run((cell) => (cell === "09 2030-02 2" ? [numerator, 500] : TWO_REACH(cell)), settings);
    const changes = between(gotland(529, {}), gotland(530, { reporting: "disqualify" }));
    expect(changes.cells.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([["value"]]);
  });

  test("a figure to compare with that is gone leaves the cell waiting for it, and is told of as that", () => {
    const last = (lastYear: number | "") =>
      run((cell) => (cell === "09 2030-01 2" ? [530, lastYear] : TWO_REACH(cell)));
    const changes = between(last(500), last(""));
    expect(changes.cells).toMatchObject([
      { reserve: { region: "09" }, after: { path: "open" }, reasons: [{ kind: "awaiting" }] },
    ]);
    expect(block(changesSheet(changes, last(""), TEXT.sv), CHANGES_BLOCKS.cells).rows[0]?.[10]).toBe(
      "En uppgift som utfallet beror på har inte levererats. Jämförelsevärdet har inte levererats, och utfallet beror på det; reserven är öppen.",
    );
    expect(between(last(""), last(500)).cells).toMatchObject([{ reasons: [{ kind: "decided" }] }]);
  });

  test("a figure that is gone is withdrawn, though months after the payment settled up to are left out", () => {
    const after = run(TWO_REACH, { until: "2030-01" }, undefined, (cell) => cell === "09 2030-01 2");
    // The payment in February is of January.
    const january = between(run(TWO_REACH), after).cells.filter(({ reserve }) => reserve.period === "2030-01");
    expect(january.map(({ reserve, reasons }) => [reserve.region, reasons])).toEqual([["09", [{ kind: "withdrawn" }]]]);
  });
});

test("regions kept in another order are met by their länskod: nothing has moved", () => {
  const settlement = run(TWO_REACH);
  const kept = snapshot(settlement, "0.2.0");
  // Two months and two requirements: four cells for each region.
  const cells = kept.regions.map((_, index) => kept.cells.slice(4 * index, 4 * (index + 1)));
  const turned = {
    ...kept,
    regions: [...kept.regions].reverse(),
    money: [...kept.money].reverse(),
    paid: kept.paid.map((one) => ({
      ...one,
      amounts: one.amounts === "open" ? one.amounts : [...one.amounts].reverse(),
    })),
    cells: cells.reverse().flat(),
  };
  expect(turned.paid).not.toEqual(kept.paid);
  expect(changesBetween(turned, settlement, "0.2.0")).toBe("same");
});

describe("one amount is another, and nothing else is", () => {
  // Everybody reaches requirement 1 in January; what is kept is another by an öre, or a krona, in one place.
  const settlement = run(TWO_REACH);
  const kept = snapshot(settlement, "0.2.0");
  const moved = (was: Snapshot): Changes => {
    const changes = changesBetween(was, settlement, "0.3.0");
    if (typeof changes === "string") throw new Error(changes);
    expect([changes.cells, changes.causes]).toEqual([[], ["program"]]);
    return changes;
  };
  const differences = ({ regions, paid }: Changes): readonly unknown[] => [
    ...regions.flatMap((one) =>
      (["earned", "bonus", "total"] as const).flatMap((part) => {
        const difference = differenceOf(one[part]);
        return difference === 0n ? [] : [[one.region, part, difference]];
      }),
    ),
    ...paid.flatMap(({ kind, id, amounts }) =>
      amounts.flatMap((amount, index) => {
        const difference = differenceOf(amount);
        return difference === 0n ? [] : [[kind, id, kept.regions[index], difference]];
      }),
    ),
  ];
  const less = (amount: bigint | "open"): bigint => (amount === "open" ? 0n : amount) - 1n;

  test.each(kept.regions.map((region, index) => [region, index] as const))(
    "%s's earned, bonus and total are each told alone",
    (region, at) => {
      for (const part of ["earned", "bonus", "total"] as const) {
        const money = kept.money.map((own, index) => (index === at ? { ...own, [part]: less(own[part]) } : own));
        expect(differences(moved({ ...kept, money }))).toEqual([[region, part, 1n]]);
      }
    },
  );

  test.each(kept.paid.map(({ id }, index) => [id, index] as const))(
    "the payment %s is told by the one region whose part it is",
    (id, at) => {
      kept.regions.forEach((region, place) => {
        const paid = kept.paid.map((one, index) =>
          index === at && one.amounts !== "open"
            ? { ...one, amounts: one.amounts.map((amount, own) => (own === place ? less(amount) : amount)) }
            : one,
        );
        expect(differences(moved({ ...kept, paid }))).toEqual([["payment", id, region, 1n]]);
      });
    },
  );

  test("an amount that was open, or is, has moved without a difference", () => {
    const money = kept.money.map((own, index) => (index === 0 ? { ...own, bonus: "open" as const } : own));
    const changes = moved({ ...kept, money });
    expect(changes.regions.map(({ bonus }) => differenceOf(bonus)).filter((one) => one !== 0n)).toEqual(["open"]);
  });

  test("the sheet has it in its own row and column, and nothing anywhere else", () => {
    const money = kept.money.map((own, index) => (index === 4 ? { ...own, total: less(own.total) } : own));
    const { rows } = block(changesSheet(moved({ ...kept, money }), settlement, TEXT.sv), CHANGES_BLOCKS.money);
    const other = rows.filter((_, index) => index !== 4).flat();
    expect(JSON.stringify(rows[4])).toContain("0.01");
    expect(JSON.stringify(other)).not.toContain("0.01");
  });
});

describe("the populations alone are others", () => {
  test("amounts move, no verdict does, and the earned kronor follow the reserve", () => {
    const [before, after] = [run(TWO_REACH), run(TWO_REACH, {}, (code) => (code === "01" ? 200 : 100))];
    const changes = between(before, after);
    expect([changes.cells, changes.causes, changes.refigured.all]).toEqual([[], ["populations"], 0]);
    // 84 000 kr in four equal parts, of which Stockholm has 2 of 22 and Uppsala 1 of 22, not 1 of 21 each.
    expect(movedBy(changes, "earned")).toEqual({ "01": 190_909n - 100_000n, "03": 95_455n - 100_000n });
    expect(changesSheet(changes, after, TEXT.sv).notes.slice(2)).toEqual([
      "Ändrat sedan dess: folkmängden.",
      "Inget utfall har ändrats.",
    ]);
  });
});

describe("an open cell is decided", () => {
  const isOpen = (cell: string): boolean => cell === "09 2030-02 2";
  const rule: Rule = (cell) => (isOpen(cell) ? [530, 500] : TWO_REACH(cell));
  const [open, decided] = [run(rule, {}, undefined, isOpen), run(rule)];

  test("it is listed as open before, earns its share, and what could not be known has no difference", () => {
    const changes = between(open, decided);
    expect(changes.cells).toMatchObject([
      {
        before: { path: "open" },
        after: { path: "improvement", share: 75 },
        direct: 75_000n,
        reasons: [{ kind: "decided" }],
      },
    ]);
    expect(movedBy(changes, "earned")).toEqual({ "09": 75_000n });
    const out = changesSheet(changes, decided, TEXT.sv);
    const { rows, total } = block(out, CHANGES_BLOCKS.money);
    expect(rows[0]?.slice(5)).toEqual(
      ["öppen", 29_545.45, "öppen", "öppen", 30_545.45, "öppen"].map((cell) =>
        typeof cell === "number" ? (expect.any(Number) as number) : cell,
      ),
    );
    expect([total?.[5], total?.[6], total?.[7]]).toEqual(["öppen", 81_250, "öppen"]);
    const [row] = block(out, CHANGES_BLOCKS.cells).rows;
    expect(row?.slice(5, 10)).toEqual(["Öppen", "öppen", "Förbättring", 0.75, 750]);
    expect(row?.[10]).toMatch(/^Cellen var öppen, uppgiften finns nu\. Region Gotland får 75/);
  });

  test("the other way round it is withdrawn", () => {
    const changes = between(decided, open);
    expect(changes.cells).toMatchObject([
      { before: { share: 75 }, after: { path: "open" }, direct: -75_000n, reasons: [{ kind: "withdrawn" }] },
    ]);
    expect(block(changesSheet(changes, open, TEXT.sv), CHANGES_BLOCKS.cells).rows[0]?.[10]).toBe(
      "Uppgiften fanns, saknas nu. Uppgift saknas ännu; reserven är öppen.",
    );
  });
});

describe("the agreement is another", () => {
  test("of the same id: the requirement with another limit has the agreement as its reason", () => {
    const stricter = madeUp({
      kronor: 84_000,
      requirements: [
        requirement({ number: "1", weight: 1, limit: { atLeast: 950 } }),
        requirement({ number: "2", weight: 1 }),
      ],
      payments: [1, 1],
    });
    const rule: Rule = (cell) => (cell === "12 2030-02 2" ? [950, 950] : TWO_REACH(cell));
    const changes = between(run(rule), run(rule, {}, undefined, undefined, stricter));
    expect(changes.causes).toEqual(["agreement"]);
    expect(changes.cells.map(({ reserve, after, reasons }) => [reserve.region, after.share, reasons])).toEqual([
      ["01", 0, [{ kind: "agreement" }]],
      ["03", 0, [{ kind: "agreement" }]],
    ]);
  });

  test("of another id: nothing is compared", () => {
    expect(
      changesBetween(
        snapshot(run(TWO_REACH), "0.2.0"),
        run(TWO_REACH, {}, undefined, undefined, { ...AGREEMENT, id: "2031" }),
        "0.2.0",
      ),
    ).toBe("another-agreement");
  });
});

describe("theorems", () => {
  const figure: fc.Arbitrary<Figure> = fc.tuple(
    fc.constantFrom(480, 500, 509, 510, 530, 560, 899, 900),
    fc.constantFrom(500, 520, 890),
  );
  const anyRun = fc.record({
    figures: fc.array(figure, { minLength: 3, maxLength: 20 }),
    people: fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 5 }),
    precision: fc.constantFrom("difference" as const, "exact" as const, "shares" as const),
  });
  const settle = (
    {
      figures,
      people,
      precision,
    }: { figures: readonly Figure[]; people: readonly number[]; precision: "difference" | "exact" | "shares" },
    open: (cell: string) => boolean = () => false,
  ): Settlement => {
    const place = (cell: string): number =>
      [...cell].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_007, 7);
    return run(
      (cell) => (cell === "01 2030-01 1" ? [900, 900] : figures[place(cell) % figures.length]),
      { precision },
      (code) => people[place(code) % people.length] ?? 1,
      open,
    );
  };

  test("no change is the same, also under a new version of the program, and what is kept is read back as it was", () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), (one, some) => {
        const settlement = settle(one, (cell) => some && cell.startsWith("12"));
        const kept = readSnapshot(snapshotOf(settlement, "0.2.0"));
        expect(kept).toEqual(snapshot(settlement, "0.2.0"));
        expect(changesBetween(there(kept), settlement, "0.2.0")).toBe("same");
        expect(changesBetween(there(kept), settlement, "0.3.0")).toBe("same");
      }),
      { numRuns: 20 },
    );
  });

  test("differences are nothing over all regions when both are complete, in total and in whole kronor", () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, other) => {
        const changes = changesBetween(snapshot(settle(one), "1"), settle(other), "1");
        if (typeof changes === "string") return;
        const whole = (amounts: readonly (bigint | "open")[]): bigint =>
          amounts.reduce<bigint>((sum, amount) => sum + BigInt(amount), 0n);
        expect(whole(changes.regions.map(({ total }) => differenceOf(total)))).toBe(0n);
        expect(whole(changes.paid.flatMap(({ amounts }) => amounts.map(differenceOf)))).toBe(0n);
        expect(
          changes.cells.every(
            ({ reasons }) =>
              reasons.length > 0 && reasons.every(({ kind }) => kind === "value" || kind === "precision"),
          ),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test("while the populations stand, the cells listed explain what each region earned more or less, to the öre for each cell", () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, other) => {
        const changes = changesBetween(snapshot(settle(one), "1"), settle({ ...other, people: one.people }), "1");
        if (typeof changes === "string") return;
        for (const { region, earned } of changes.regions) {
          const own = changes.cells.filter(({ reserve }) => reserve.region === region);
          const apart = own.reduce((sum, { direct }) => sum + direct, 0n) - BigInt(differenceOf(earned));
          expect(apart <= BigInt(own.length + 2) && apart >= -BigInt(own.length + 2)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("kept without small numbers", () => {
  // Everybody measured is a thousand people: hidden by the one threshold, shown by the other.
  const [LEAST, OTHER] = [1001, 20];
  const gotland = (numerator: number): Settlement =>
    run((cell) => (cell === "09 2030-02 2" ? [numerator, 500] : TWO_REACH(cell)));
  const kept = (before: Settlement, after: Settlement, hideBelow: number): Changes => {
    const text = snapshotOf(before, "0.2.0", hideBelow);
    expect(readSnapshot(text)).toEqual(snapshot(before, "0.2.0", hideBelow));
    const changes = changesBetween(there(readSnapshot(text)), after, "0.2.0");
    if (typeof changes === "string") throw new Error(changes);
    return changes;
  };

  test("no figure of so few is in the text, and the same settlement is the same", () => {
    const text = snapshotOf(gotland(529), "0.2.0", LEAST);
    expect([...new Set((JSON.parse(text) as { figures: string }).figures.split(/[;,]/))]).toEqual(["#"]);
    expect(changesBetween(there(readSnapshot(text)), gotland(529), "0.2.0")).toBe("same");
  });

  test("a verdict that is another is listed with its kronor, and why as far as it is known", () => {
    const changes = kept(gotland(529), gotland(530), LEAST);
    expect(changes.cells).toMatchObject([
      { reserve: { region: "09" }, before: { share: 50 }, after: { share: 75 }, direct: 25_000n },
    ]);
    expect(changes.cells[0]?.reasons).toEqual([{ kind: "hidden" }]);
    // 21 regions, two months and two requirements, of which no figure is told.
    expect(changes.refigured).toEqual({ all: 0, without: 0, hidden: 84 });
    expect([changes.causes, movedBy(changes, "earned")]).toEqual([["figures"], { "09": 25_000n }]);
  });

  test("figures of enough people are told to be others, as near as they are shown", () => {
    const { cells, refigured } = kept(gotland(529), gotland(530), OTHER);
    expect(cells[0]?.reasons).toEqual([
      { kind: "value", which: "current", before: { n: 10_580, d: 20_000 }, after: { n: 10_600, d: 20_000 } },
    ]);
    expect(refigured).toEqual({ all: 1, without: 0, hidden: 0 });
  });

  test("the sheet tells of a number that was hidden once that it is another, and not which", () => {
    const few = run((cell) => (cell === "09 2030-02 2" ? [530, 500] : TWO_REACH(cell)));
    const changes = kept(gotland(529), few, LEAST);
    const said = (changed: Changes): string => JSON.stringify(changesSheet(changed, few, TEXT.sv));
    expect(said(changes)).toContain("Ett tal som är dolt har ändrats.");
    const once: Changes = {
      ...changes,
      cells: changes.cells.map((cell) => ({
        ...cell,
        reasons: [{ kind: "value", which: "current", before: "hidden", after: { n: 530, d: 1000 } }],
      })),
    };
    expect(said(once)).toContain("Andelen har ändrats.");
  });

  test("a threshold that is none makes the text unreadable", () => {
    const json = JSON.parse(snapshotOf(gotland(529), "0.2.0", LEAST)) as Record<string, unknown>;
    for (const hiddenBelow of [null, 2, 2.5, "20", {}])
      expect(readSnapshot(JSON.stringify({ ...json, hiddenBelow }))).toBeUndefined();
  });
});
