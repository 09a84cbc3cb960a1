/** What a settlement rested on and what it said, kept to be compared with the next one. */
export {
  type Cause,
  type CellChange,
  type Changes,
  changesBetween,
  differenceOf,
  type Moved,
  type Reason,
} from "./changes";
export { type Fingerprint, fingerprintOf, shortName } from "./fingerprint";
export { readSnapshot, snapshotOf } from "./snapshot";
export type { CellOutcome } from "./snapshot-cells";
