/** A made-up agreement broken in each way that a rule forbids: what is told of it, and where. */
import type { Broken } from "./broken-agreements/broken";
import { ofMoney } from "./broken-agreements/money";
import { ofMonths } from "./broken-agreements/months";
import { ofNames } from "./broken-agreements/names";
import { ofNumbers } from "./broken-agreements/numbers";
import { ofPayments } from "./broken-agreements/payments";
import { ofDoubts, ofRequirements } from "./broken-agreements/requirements";
import { ofSources } from "./broken-agreements/sources";

/** Each rule that no agreement may break at least once. */
export const BROKEN: readonly Broken[] = [
  ...ofMoney(),
  ...ofNames(),
  ...ofSources(),
  ...ofMonths(),
  ...ofPayments(),
  ...ofRequirements(),
  ...ofNumbers(),
];

/** Each rule that is only pointed out at least once. */
export const DOUBTFUL: readonly Broken[] = ofDoubts();
