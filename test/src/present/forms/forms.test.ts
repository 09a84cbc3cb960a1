import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../../src/agreement/regions";
import { agreement2022 } from "../../../../src/agreements/2022";
import { agreement2023 } from "../../../../src/agreements/2023";
import { allRecipients, financialReportSheet, formSheets, requisitionSheet } from "../../../../src/present/forms/forms";
import { type Details, NO_DETAILS, type Recipient, type RecipientDetails } from "../../../../src/reading/form-details";
import { formulaText } from "../../../../src/sheets/formula-text";
import { type CellValue } from "../../../../src/sheets/grid";
import { layOut, type OutSheet } from "../../../../src/sheets/sheet";
import { TEXT } from "../../../../src/text/texts";
import { populations } from "../../../../taskpane/inputs/sample/population-2022-11-01";
import { settledFrom } from "../../support/settled";
import { sheet, there } from "../../support/sheets";

/** A tenth of every population is young, so that block 2 is decided. */
const PEOPLE = sheet(
  "Befolkning",
  populations.map(({ code, population }) => ({
    Länskod: code,
    Folkmängd: population,
    "Folkmängd 0–18": Math.floor(population / 10),
  })),
);

const settlement = settledFrom(agreement2023, [
  PEOPLE,
  sheet("Väntetider", [{ Region: "01", Månad: "2023-01", Prestationskrav: 1, Täljare: 95, Nämnare: 100 }]),
]);

function about(recipient: Recipient, details: Partial<RecipientDetails>, costs: Details["costs"] = new Map()): Details {
  return { recipients: new Map([[recipient, { texts: {}, dates: {}, ...details }]]), costs };
}

/** The value beside a label. */
function valueOf(out: OutSheet, label: string): CellValue {
  const row = out.blocks
    .flatMap(({ rows, total }) => [...rows, ...(total ? [total] : [])])
    .find(([first]) => first === label);
  return there(there(row)[1]);
}

/** The formula beside a label, as the sheet has it. */
function formulaOf(out: OutSheet, label: string): string | undefined {
  const layout = layOut(out);
  const line = layout.lines.findIndex(({ cells }) => cells[0] === label);
  const found = layout.formulas.find((one) => one.line === line);
  return found && formulaText(found.formula, out.id, () => ({ name: out.name, layout }));
}

function labelsOf(out: OutSheet): string[] {
  return out.blocks
    .flatMap(({ title, columns, rows, total }) => [
      title ?? "",
      columns[0]?.header ?? "",
      ...rows.map(([label]) => String(label)),
      String(total?.[0] ?? ""),
    ])
    .filter((label) => label !== "");
}

describe("a requisition", () => {
  test("has every field of annex 2's first column in its order, by its own words", () => {
    const annex = [
      ...[
        "1. Kontaktuppgifter",
        "Bidragsmottagare",
        "Organisationsnummer",
        "Kontaktperson",
        "Postadress",
        "Telefon inkl. riktnummer",
        "Faxnummer",
        "E-postadress",
      ],
      ...[
        "2. Bidrag som ansökan avser",
        "Regeringskansliets diarienummer för bakomliggande överenskommelse",
        "Regeringskansliets diarienummer för regeringsbeslut avseende utbetalning",
      ],
      ...["Överenskommelsens benämning", "Belopp som rekvireras", "Rekvisitionen avser perioden"],
      ...["3. Uppgifter för utbetalning", "Bankgiro/Plusgiro", "Önskad betalningsreferens"],
      ...[
        "4. Underskrift i original av behörig företrädare",
        "Bidragstagaren intygar att lämnade uppgifter är riktiga samt försäkrar att bidraget kommer att användas enligt den gemensamma överenskommelsen.",
      ],
      ...["Datum", "Underskrift", "Namnförtydligande"],
    ];
    const labels = labelsOf(requisitionSheet(settlement, "01", NO_DETAILS, TEXT.sv));
    expect(labels.filter((label) => annex.includes(label))).toEqual(annex);
  });

  test("asks for the region's part of block 2, by the two populations, and not for block 1", () => {
    const out = requisitionSheet(settlement, "09", NO_DETAILS, TEXT.sv);
    const parts = settlement.grants.flatMap(({ amounts }) =>
      typeof amounts === "string" ? [] : [Number(amounts.get("09"))],
    );
    expect(parts).toHaveLength(2);
    expect(valueOf(out, "Belopp som rekvireras")).toBe(there(parts[0]) + there(parts[1]));
    expect(valueOf(out, "Bidragsmottagare")).toBe("Region Gotland");
    expect(valueOf(out, "Överenskommelsens benämning")).toBe(
      "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023",
    );
    expect(valueOf(out, "Rekvisitionen avser perioden")).toBe("2023-01-01 – 2023-12-31");
    expect(out).toMatchObject({ id: "requisition", key: "09", name: "Rekvisition 09 Gotland", pages: "portrait" });
  });

  test("of SKR is for 12 million, and all of them are for 452 million", () => {
    expect(valueOf(requisitionSheet(settlement, "skr", NO_DETAILS, TEXT.sv), "Belopp som rekvireras")).toBe(12_000_000);
    const { sheets, problems } = formSheets(settlement, allRecipients(settlement), "requisition", NO_DETAILS, TEXT.sv);
    expect(sheets.map(({ key }) => key)).toEqual([...REGIONS.map(({ code }) => code), "skr"]);
    expect(sheets.reduce((total, out) => total + Number(valueOf(out, "Belopp som rekvireras")), 0)).toBe(452_000_000);
    expect(problems).toEqual([]);
  });

  test("adds its amount up with a native formula over the parts, and repeats it", () => {
    const out = requisitionSheet(settlement, "01", NO_DETAILS, TEXT.sv);
    const lines = layOut(out).lines.map(({ cells }) => cells[0]);
    const [first, total] = [lines.indexOf("Block 2, efter invånarantal") + 1, lines.indexOf("Summa") + 1];
    expect(formulaOf(out, "Belopp som rekvireras")).toBe(`=B${total}`);
    expect(formulaOf(out, "Summa")).toBe(
      `=IF(COUNT(B${first}:B${first + 1})=COUNTA(B${first}:B${first + 1}),SUM(B${first}:B${first + 1}),"öppen")`,
    );
  });

  test("is open, and never zero, where the young are not counted", () => {
    const open = settledFrom(agreement2023, [
      sheet(
        "Befolkning",
        populations.map(({ code, population }) => ({ Länskod: code, Folkmängd: population })),
      ),
      sheet("Väntetider", [{ Region: "01", Månad: "2023-01", Prestationskrav: 1, Täljare: 95, Nämnare: 100 }]),
    ]);
    expect(valueOf(requisitionSheet(open, "01", NO_DETAILS, TEXT.sv), "Belopp som rekvireras")).toBe("öppen");
  });

  test("leaves what is not known to be filled in, and the signatures always", () => {
    const texts = {
      organisationNumber: "232100-0016",
      fax: "08-1",
      account: "1-1",
      paymentReference: "KM23",
      agreementNumber: "S2022/1",
      decisionNumber: "S2023/2",
      from: "2023-02-01",
      to: "2023-12-31",
    };
    const empty = (details: Details): string[] => {
      const out = requisitionSheet(settlement, "01", details, TEXT.sv);
      const { lines, fillIn } = layOut(out);
      return fillIn.map(({ line }) => String(there(lines[line]).cells[0]));
    };
    const signature = ["Datum", "Underskrift", "Namnförtydligande", "Rekvirerat"];
    expect(empty(NO_DETAILS)).toEqual([
      ...[
        "Organisationsnummer",
        "Kontaktperson",
        "Postadress",
        "Telefon inkl. riktnummer",
        "Faxnummer",
        "E-postadress",
      ],
      ...[
        "Regeringskansliets diarienummer för bakomliggande överenskommelse",
        "Regeringskansliets diarienummer för regeringsbeslut avseende utbetalning",
      ],
      ...["Bankgiro/Plusgiro", "Önskad betalningsreferens"],
      ...signature,
    ]);
    expect(empty(about("01", { texts }))).toEqual([
      "Kontaktperson",
      "Postadress",
      "Telefon inkl. riktnummer",
      "E-postadress",
      ...signature,
    ]);
    expect(
      valueOf(requisitionSheet(settlement, "01", about("01", { texts }), TEXT.sv), "Rekvisitionen avser perioden"),
    ).toBe("2023-02-01 – 2023-12-31");
  });

  test.each([
    ["2023-12-01", []],
    ["2023-12-02", ["requisition-late"]],
  ])("made on %s gives %j at its cell", (date, codes) => {
    const place = { sheet: "Uppgifter", cell: "C2" };
    const details = about("12", { dates: { requisitioned: { date, place } } });
    const { sheets, problems } = formSheets(settlement, ["12"], "requisition", details, TEXT.sv);
    expect(problems.map(({ code, place: at }) => [code, at])).toEqual(codes.map((code) => [code, place]));
    const said = String(valueOf(there(sheets[0]), "Rekvirerat"));
    expect(said).toBe(codes.length === 0 ? `${date}: i tid` : `${date}: för sent, rätten att rekvirera förfaller`);
    if (problems[0]?.code === "requisition-late")
      expect(TEXT.sv.problems["requisition-late"](problems[0].values)).toContain(
        "Region Skåne rekvirerade 2023-12-02, efter 2023-12-01: rätten att rekvirera förfaller (avsnitt 8)",
      );
  });

  test("shows the last day with its place and the agreement's words", () => {
    expect(valueOf(requisitionSheet(settlement, "skr", NO_DETAILS, TEXT.sv), "Rekvisition senast")).toMatch(
      /^2023-12-01 \(avsnitt 8: ”Medel till SKR .* Rätten till bidrag förfaller/,
    );
  });
});

describe("a financial report", () => {
  const costs = (...kronor: number[]): Details["costs"] =>
    new Map([["skr", kronor.map((amount, index) => ({ label: `Post ${index + 1}`, kronor: amount }))]]);
  const report = (details: Details, recipient: Recipient = "skr"): OutSheet =>
    financialReportSheet(settlement, recipient, details, TEXT.sv);

  test("has every field of annex 2's second column in its order, by its own words", () => {
    const annex = [
      ...[
        "1. Kontaktuppgifter",
        "Bidragsmottagare",
        "Organisationsnummer",
        "Kontaktperson",
        "Postadress",
        "Telefon inkl. riktnummer",
        "Faxnummer",
        "E-postadress",
      ],
      ...[
        "2. Bidrag som ansökan avser",
        "Regeringskansliets diarienummer för bakomliggande överenskommelse",
        "Regeringskansliets diarienummer avseende regeringsbeslut för utbetalning",
      ],
      ...[
        "Överenskommelsens benämning",
        "Summa bidrag enligt överenskommelsen",
        "Summa bidrag som utbetalats från regeringen/Regeringskansliet",
        "Period som den ekonomiska redovisningen avser",
      ],
      ...[
        "3. Redovisning av verksamhet eller aktivitet",
        "Bidrag som erhållits av regeringen/Regeringskansliet",
        "Kostnader",
        "Kostnader (specificera större kostnadsposter)",
        "Summa kostnader",
      ],
      ...[
        "Medel som inte har förbrukats (Bidrag – kostnader)",
        "4. Ekonomichefens (eller motsvarande) granskning av den ekonomiska redovisningen",
      ],
      ...[
        "Alt 1: N.N. (ekonomichefen eller motsvarande) intygar att den ekonomiska redovisningen under punkt 3 är korrekt.",
      ],
      ...[
        "Alt 2: N.N. (ekonomichefen eller motsvarande) bedömer inte att den ekonomiska redovisningen under punkt 3 är korrekt.",
        "(Avvikelserna och eventuella åtgärder ska också redovisas.)",
      ],
      ...["Namn", "Befattning", "Telefon inkl. riktnummer", "E-postadress"],
      ...[
        "5. Underskrift i original av behörig företrädare",
        "Bidragstagaren intygar att lämnade uppgifter är riktiga.",
        "Datum",
        "Underskrift",
        "Namnförtydligande",
      ],
    ];
    expect(labelsOf(report(NO_DETAILS)).filter((label) => annex.includes(label))).toEqual(annex);
  });

  test.each([
    [[5_000_000, 6_999_999], 1, "Ska återbetalas senast 2024-03-31."],
    [[5_000_000, 7_000_000], 0, "Hela bidraget är förbrukat."],
    [[5_000_000, 7_000_001], -1, "Kostnaderna är större än bidraget: inget att återbetala."],
    [[], "", "Fyll i kostnaderna."],
  ])("of costs %j has %s left: %s", (spent, left, said) => {
    const out = report({ recipients: new Map(), costs: costs(...spent) });
    expect(valueOf(out, "Medel som inte har förbrukats (Bidrag – kostnader)")).toBe(left);
    expect(valueOf(out, "Utfall")).toBe(said);
    expect(valueOf(out, "Summa kostnader")).toBe(spent.reduce((a, b) => a + b, 0));
  });

  test("computes its sum and what is left natively, also from what is filled in by hand", () => {
    const out = report({ recipients: new Map(), costs: costs(10, 20) });
    const { lines, blocks, fillIn } = layOut(out);
    const row = (label: string): number => lines.findIndex(({ cells }) => cells[0] === label) + 1;
    const { first, count } = there(blocks.get("costs"));
    const items = `B${first + 1}:B${first + count}`;
    const got = row("Bidrag som erhållits av regeringen/Regeringskansliet");
    expect(formulaOf(out, "Bidrag som erhållits av regeringen/Regeringskansliet")).toBe(
      `=B${row("Summa bidrag som utbetalats från regeringen/Regeringskansliet")}`,
    );
    expect(formulaOf(out, "Summa kostnader")).toBe(`=SUM(${items})`);
    expect(formulaOf(out, "Medel som inte har förbrukats (Bidrag – kostnader)")).toBe(
      `=IF(OR(COUNT(${items})=0,COUNT(B${got})=0),"",B${got}-B${row("Summa kostnader")})`,
    );
    expect(fillIn.filter(({ line }) => line >= first && line < first + count)).toHaveLength(2 * (count - 2));
  });

  test("goes by what was paid out, where that is another amount, and points out costs above it", () => {
    const details = about("skr", { received: 1_000 }, costs(1_500));
    const { sheets, problems } = formSheets(settlement, ["skr"], "financialReport", details, TEXT.sv);
    expect(valueOf(there(sheets[0]), "Summa bidrag enligt överenskommelsen")).toBe(12_000_000);
    expect(valueOf(there(sheets[0]), "Bidrag som erhållits av regeringen/Regeringskansliet")).toBe(1_000);
    expect(valueOf(there(sheets[0]), "Medel som inte har förbrukats (Bidrag – kostnader)")).toBe(-500);
    expect(problems).toMatchObject([{ code: "costs-exceed", values: { amount: "500" } }]);
  });

  test("after 31 March 2024 is too late, and so is repayment", () => {
    const late = (reported: string, repaid: string) =>
      formSheets(
        settlement,
        ["03"],
        "financialReport",
        about("03", { dates: { reportedOn: { date: reported }, repaid: { date: repaid } } }),
        TEXT.sv,
      ).problems.map(({ code }) => code);
    expect(late("2024-03-31", "2024-03-31")).toEqual([]);
    expect(late("2024-04-01", "2024-03-31")).toEqual(["report-late"]);
    expect(late("2024-03-31", "2024-04-01")).toEqual(["repayment-late"]);
  });
});

describe("the forms", () => {
  test("have legal names of their own", () => {
    const names = (["requisition", "financialReport"] as const).flatMap((kind) =>
      formSheets(settlement, allRecipients(settlement), kind, NO_DETAILS, TEXT.sv).sheets.map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(44);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    expect(names.filter((name) => /01|23|14|skr/i.test(name))).toEqual([
      "Rekvisition 01 Stockholm",
      "Rekvisition 14 Västra Götaland",
      "Rekvisition 23 Jämtland",
      "Rekvisition SKR",
      "Redovisning 01 Stockholm",
      "Redovisning 14 Västra Götaland",
      "Redovisning 23 Jämtland",
      "Redovisning SKR",
    ]);
  });

  test("of an agreement without last days say so", () => {
    const other = settledFrom(agreement2022, [
      PEOPLE,
      sheet("Väntetider", [{ Region: "01", Månad: "2022-02", Prestationskrav: 1, Täljare: 95, Nämnare: 100 }]),
    ]);
    const { sheets, problems } = formSheets(other, ["01", "skr"], "requisition", NO_DETAILS, TEXT.sv);
    expect(valueOf(there(sheets[0]), "Rekvisition senast")).toBe(
      "Okänd: överenskommelsens text i programmet anger ingen tidsgräns.",
    );
    expect(problems.map(({ code }) => code)).toEqual(["deadline-unknown"]);
    expect(sheets).toHaveLength(2);
  });

  test("are none for who gets nothing", () => {
    const without = { ...settlement, grants: settlement.grants.filter(({ grant }) => grant.id !== "skr") };
    expect(formSheets(without, ["skr"], "requisition", NO_DETAILS, TEXT.sv)).toMatchObject({
      sheets: [],
      problems: [{ code: "nothing-to-requisition" }],
    });
  });

  test.each(["sv", "en"] as const)("hold words in every label in %s", (language) => {
    for (const kind of ["requisition", "financialReport"] as const) {
      for (const { lines, width } of formSheets(settlement, ["01", "skr"], kind, NO_DETAILS, TEXT[language]).sheets.map(
        layOut,
      )) {
        expect(width).toBe(2);
        expect(
          lines.flatMap(({ cells }) => cells).filter((cell) => /undefined|NaN|\[object|\$\{/.test(String(cell))),
        ).toEqual([]);
      }
    }
  });
});
