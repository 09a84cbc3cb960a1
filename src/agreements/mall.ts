/** A template: a made-up draft for 2027 with one requirement of each kind, to be copied and filled in. */
import { type Agreement, assumed, type Cited, type Improvement, type Level, type Limit } from "../agreement";
import { monthsIn } from "../ground";

const draft = <T>(value: T): Cited<T> => assumed(value, "Mall: byt ut.");

const improvement: Improvement = {
  change: draft("points"),
  comparedWith: draft("same-month-last-year"),
  tiers: draft([
    { atLeast: 40, share: 100 },
    { atLeast: 20, share: 50 },
  ]),
};
const level = (limit: Limit): Level => ({ limit: draft(limit), share: draft(100), numerator: draft("plain") });

/** The template. */
export const agreementMall: Agreement = {
  id: "mall",
  title: "Mall: utkast till överenskommelse 2027",
  version: "mall",
  proven: "template",
  total: draft(1_210_000_000),
  performance: {
    pots: [{ id: "block-1", label: "Prestationsmedel", amount: draft(1_000_000_000) }],
    months: draft(monthsIn("2027-01/2027-10")),
    judgedBy: draft("month"),
    reserveBasis: draft("population"),
    requirements: [
      {
        number: "1",
        id: "forsta-besok",
        name: "Första besök",
        aliases: [],
        label: draft("Första besök"),
        area: draft("Specialiserad vård"),
        measure: draft("väntande som har väntat högst 60 dagar"),
        cases: draft("waiting"),
        quantity: draft("share"),
        pot: "block-1",
        weight: draft(50),
        better: draft("higher"),
        improvement,
        level: level({ atLeast: 750 }),
      },
      {
        number: "2",
        id: "over-120-operation",
        name: "Över 120 dagar, operation/åtgärd",
        aliases: [],
        label: draft("Väntat över 120 dagar på operation/åtgärd"),
        area: draft("Specialiserad vård"),
        measure: draft("väntande som har väntat längre än 120 dagar"),
        cases: draft("waiting"),
        quantity: draft("share"),
        pot: "block-1",
        weight: draft(30),
        better: draft("lower"),
        improvement,
        level: level({ atMost: 50 }),
      },
      {
        number: "3",
        id: "bup-forsta-besok",
        name: "BUP första besök",
        aliases: [],
        label: draft("Första besök inom BUP"),
        area: draft("Barn- och ungdomspsykiatrin"),
        measure: draft("genomförda inom 30 dagar"),
        cases: draft("completed"),
        quantity: draft("share"),
        pot: "block-1",
        weight: draft(20),
        better: draft("higher"),
        improvement,
        level: { ...level({ atLeast: 750 }), waiting: { moreThan: draft(20), limit: draft({ atLeast: 750 }) } },
      },
    ],
    bothPaths: draft("level-only"),
    unearned: draft("bonus-pot"),
    unearnedBasis: draft("earned-over-the-year"),
    payments: draft([
      { id: "2027-08", months: monthsIn("2027-01/2027-06"), bonus: false },
      { id: "2027-12", months: monthsIn("2027-07/2027-10"), bonus: true },
    ]),
    precision: draft("difference"),
    partPaymentTotal: draft("nearest-krona"),
    notAssessable: draft("not-earned"),
  },
  grants: [
    { id: "folkmangd", label: "Efter folkmängd", amount: draft(200_000_000), basis: draft("population") },
    { id: "skr", label: "SKR", amount: draft(10_000_000), basis: draft("skr") },
  ],
  populationDate: draft("2026-11-01"),
  wholeKronor: draft("largest-remainder"),
};
