/** What the forms ask for and no settlement knows: who the recipient is, when things were done, and what they cost. */

import type { RegionCode } from "../agreement";
import type { Place } from "../problems";

/** Who gets a grant: a region by its länskod, or `skr`. */
export type Recipient = RegionCode;

/** A date, and the cell it was read in. */
export interface DatedCell {
  readonly date: string;
  readonly place?: Place;
}

/** The texts about a recipient, by what they are; what is not given is to be filled in by hand. */
export type DetailText =
  | "organisationNumber"
  | "contact"
  | "address"
  | "phone"
  | "fax"
  | "email"
  | "account"
  | "paymentReference"
  | "agreementNumber"
  | "decisionNumber"
  | "from"
  | "to";

/** The dates that have a last day in the agreement. */
export type DetailDate = "requisitioned" | "reportedOn" | "repaid";

/** About one recipient. */
export interface RecipientDetails {
  readonly texts: Readonly<Partial<Record<DetailText, string>>>;
  readonly dates: Readonly<Partial<Record<DetailDate, DatedCell>>>;
  /** What was paid out in whole kronor, where it is not what the agreement gives. */
  readonly received?: number;
}

/** One item of cost in whole kronor. */
export interface Cost {
  readonly label: string;
  readonly kronor: number;
}

/** About all recipients. */
export interface Details {
  readonly recipients: ReadonlyMap<Recipient, RecipientDetails>;
  readonly costs: ReadonlyMap<Recipient, readonly Cost[]>;
}

/** Nothing is known: every form is to be filled in. */
export const NO_DETAILS: Details = { recipients: new Map(), costs: new Map() };
