/** Populations that were not handed in. */
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2022 } from "../../../src/agreements/2022";
import { agreement2023 } from "../../../src/agreements/2023";
import { vintageFor } from "../../../src/populations/vintage";
import { messageOf } from "../../../src/present/records";
import { peopleOf, suppliedBy, toldOf } from "../../../src/reading/supplied";
import { settle } from "../../../src/settling/settle";
import { TEXT } from "../../../src/text/texts";
import { codes, settlementOf } from "../support/settled";
import { BEFOLKNING, sheet, there, waits } from "../support/sheets";

const vintage = there(vintageFor("2022-11-01"));
const ROW = { Region: "13", Månad: "2023-01", Prestationskrav: 1, Täljare: 90, Nämnare: 100 };
const OWN = sheet("Befolkning", [{ Region: "Region Halland", Folkmängd: 400_000, "Per datum": "2022-11-01" }]);

test("fills in for those that are not there, and for nobody else", () => {
  const supplied = there(suppliedBy(vintage, [{ region: "13", total: 1, address: "C2" }]));
  expect(supplied.regions).toEqual(REGIONS.map(({ code }) => code).filter((code) => code !== "13"));
  expect(peopleOf(supplied)[0]).toEqual({ region: "01", total: 2_437_158, asOf: "2022-11-01" });
  const { values } = toldOf(supplied, agreement2023.grants);
  expect(values).toMatchObject({ date: "2022-11-01" });
  expect("regions" in values && values.regions).toMatch(/^Region Stockholm, .*Region Skåne/);
});

test("says that money by 0–18 years is open only where the agreement has such money", () => {
  const supplied = there(suppliedBy(vintage, []));
  const saidOf = ({ grants }: Agreement) => messageOf(toldOf(supplied, grants), TEXT.sv);
  expect(saidOf(agreement2023)).toContain("Folkmängd 0–18 år är inte känd");
  expect(agreement2022.grants.map(({ basis }) => basis.value)).not.toContain("population-0-18");
  expect(saidOf(agreement2022)).not.toContain("0–18");
  expect(saidOf(agreement2022)).toMatch(/2023\. Ett eget blad Befolkning går före\.$/);
});

test("does nothing where all are there", () => {
  const everyone = REGIONS.map(({ code }) => ({ region: code, total: 1 }));
  expect(suppliedBy(vintage, everyone)).toBeUndefined();
});

describe("a settlement", () => {
  test("without a sheet goes by the product's, and comes to what it does with a sheet of the same", () => {
    const bare = settlementOf(settle(agreement2023, [waits([ROW])]));
    const handedIn = settlementOf(settle(agreement2023, [BEFOLKNING, waits([ROW])]));
    expect([bare.ledger.entries, bare.ledger.per]).toEqual([handedIn.ledger.entries, handedIn.ledger.per]);
    expect(bare.submission.supplied?.regions).toHaveLength(21);
    expect(handedIn.submission.supplied).toBeUndefined();
  });

  test("with a sheet of one region is stopped until it is said to fill in, and then keeps her own", () => {
    const stopped = settle(agreement2023, [OWN, waits([ROW])]);
    expect(codes(stopped)).toContain("population-missing");
    expect(stopped.problems.find(({ code }) => code === "population-missing")?.values).toMatchObject({
      count: "20",
      date: "2022-11-01",
    });
    const filled = settlementOf(settle(agreement2023, [OWN, waits([ROW])], { fillPopulations: true }));
    expect(filled.populationOf("13")?.total).toBe(400_000);
    expect(filled.populationOf("01")?.total).toBe(2_437_158);
  });
});
