/** Grants on paper: by population, by children and to SKR, on a condition or not. */
import { expect, test } from "vitest";
import type { Grant } from "../../../src/agreement/agreement";
import type { GrantBasis } from "../../../src/paying/pay";
import type { GrantPayment } from "../../../src/paying/payment";
import { reconcile } from "../../../src/paying/reconcile";
import { said } from "../support/made-up";
import {
  amounts,
  failsAt,
  lineOf,
  linesFor,
  type Parts,
  type Settled,
  STOCKHOLM,
  settled,
  TWO_MONTHS,
  UPPSALA,
} from "../support/on-paper";
import { changing } from "../support/planted";
import { ledgerOf } from "../support/settled";

const grant = (id: string, kronor: number, basis: Grant["basis"]["value"], condition?: string): Grant => ({
  id,
  label: id,
  amount: said(kronor),
  basis: said(basis),
  ...(condition !== undefined && { condition: said(condition) }),
});

/** By population 75 and 25, and by children 10 and 20; SKR's is nobody else's. */
const GRANTS = [
  grant("plan", 100, "population", "plan inlämnad"),
  grant("skr", 50, "skr"),
  grant("barn", 30, "population-0-18"),
];
const BASIS: GrantBasis = { population: [3, 1], "population-0-18": [1, 2] };
const MET = new Map([
  [STOCKHOLM, true],
  [UPPSALA, false],
]);
const GIVEN: Parts = { grants: GRANTS, basis: BASIS, conditionMet: MET };
const OF_GRANTS = ["grants-dealt", "agreement-total", "grant-regions"] as const;

test("grants: by population, by children, to SKR, and withheld from who has not met the condition", () => {
  expect(linesFor(GIVEN, ...OF_GRANTS)).toEqual([
    "grants-dealt holds 130 130",
    "agreement-total holds 980 980",
    "grant-regions holds 180 180 3",
  ]);
  expect(linesFor({ ...GIVEN, conditionMet: new Map([[STOCKHOLM, true]]) }, ...OF_GRANTS)).toEqual([
    "grants-dealt open 130 30",
    "agreement-total holds 980 980",
    "grant-regions open 80 80 2",
  ]);
  expect(linesFor({ grants: GRANTS }, ...OF_GRANTS)).toEqual([
    "grants-dealt open 130 0",
    "agreement-total holds 980 980",
    "grant-regions open 50 50 1",
  ]);
  expect(linesFor({ grants: GRANTS.slice(1, 2) }, ...OF_GRANTS)).toEqual([
    "agreement-total holds 850 850",
    "grant-regions holds 50 50 1",
  ]);
  expect(linesFor({ grants: GRANTS.slice(2), basis: BASIS }, "grant-regions")).toEqual(["grant-regions holds 30 30 1"]);
});

test("an agreement of grants alone has no other identities", () => {
  const { performance: _, ...agreement } = { ...TWO_MONTHS, total: said(30), grants: GRANTS.slice(2) };
  const both = settled({ grants: GRANTS.slice(2), basis: BASIS });
  const grounds = { ...both.grounds, agreement };
  const none = { ...ledgerOf([]), amount: 0n };
  expect(reconcile(grounds, none, [], both.grants).map(lineOf)).toEqual([
    "grants-dealt holds 30 30",
    "agreement-total holds 30 30",
    "grant-regions holds 30 30 1",
  ]);
});

test("a grant told wrong, told as another kind, or left out", () => {
  const told =
    (index: number, change: Partial<GrantPayment>) =>
    ({ grants }: Settled): Partial<Settled> => ({
      grants: changing(grants, index, (own) => ({ ...own, ...change })),
    });
  const at = (id: string, region?: string): unknown => ({ grant: id, ...(region !== undefined && { region }) });
  const name = "grant-regions";
  expect(failsAt(GIVEN, name, told(0, { withheld: 24n }))).toEqual([at("plan")]);
  expect(failsAt(GIVEN, name, told(0, { amounts: amounts(75n, 25n) }))).toEqual([at("plan", UPPSALA)]);
  for (const amountsTold of ["not-regional", "open"] as const)
    expect(failsAt(GIVEN, name, told(0, { amounts: amountsTold }))).toEqual([
      ...[at("plan", STOCKHOLM), at("plan", UPPSALA), at("plan")],
    ]);
  expect(failsAt(GIVEN, name, told(1, { amounts: amounts(25n, 25n) }))).toEqual([at("skr")]);
  expect(failsAt(GIVEN, name, ({ grants }) => ({ grants: grants.filter((_, index) => index !== 1) }))).toEqual([
    at("skr"),
  ]);
  expect(failsAt(GIVEN, name, ({ grants }) => ({ grants: grants.slice(0, 2) }))).toEqual([
    ...[at("barn", STOCKHOLM), at("barn", UPPSALA), at("barn")],
  ]);
  // What cannot be known yet, told all the same.
  expect(failsAt({ grants: GRANTS }, name, told(2, { amounts: amounts(10n, 20n) }))).toEqual([
    ...[at("barn", STOCKHOLM), at("barn", UPPSALA), at("barn")],
  ]);
});
