/** From verdicts to payments: every krona moves by an entry of the ledger, and the identities hold. */
export { allocate } from "./allocate";
export { type Bounds, boundsOf, kronorSpan, partOf, periodsWithin, type Span } from "./bounds";
export {
  allHold,
  type Check,
  type CheckName,
  type Each,
  failuresIn,
  type Place,
  type PlaceKind,
} from "./check";
export {
  balance,
  type Decision,
  type Decisions,
  givenToNobody,
  goesTo,
  type Ledger,
  NOTHING_MOVED,
  settlesReserve,
} from "./ledger";
export { type Merits, meritsOf } from "./merits";
export { type AlreadyPaid, pay, payGrants } from "./pay";
export { type Amounts, belowZero, type GrantPayment, outstandingOf, type Payment, totalOf } from "./payment";
export { reconcile } from "./reconcile";
export {
  count,
  countedIn,
  kronorOf,
  LEFT_OUT,
  type Money,
  moneyByMerit,
  moneyIn,
  type Own,
  ownIn,
  perOf,
  regionAt,
  WHOLE,
  type Year,
  yearOf,
} from "./year";
