/** The cells of an agreement: what each region has reserved for each month and requirement. */
import type { Agreement } from "./agreement";
import type { Month } from "./month";
import type { RegionCode } from "./regions";

/** A cell: a region's reserve for a month and a requirement. Within a settlement there is one object for each. */
export interface Reserve {
  readonly region: RegionCode;
  readonly month: Month;
  /** The agreement's number. */
  readonly requirement: string;
}

/** The cells of some regions: all of them in order, and any of them by what it is for. */
export interface Reserves {
  /** By region, month and requirement. */
  readonly all: readonly Reserve[];
  readonly find: (region: RegionCode, month: Month, requirement: string) => Reserve | undefined;
}

/** Every cell of an agreement for the regions given. */
export function reservesOf(agreement: Agreement, regions: readonly RegionCode[]): Reserves {
  const all = regions.flatMap((region) =>
    agreement.months.value.flatMap((month) => agreement.requirements.map(({ number }): Reserve => ({ region, month, requirement: number }))),
  );
  const byKey = new Map(all.map((reserve) => [keyOf(reserve.region, reserve.month, reserve.requirement), reserve]));
  return { all, find: (region, month, requirement) => byKey.get(keyOf(region, month, requirement)) };
}

function keyOf(region: RegionCode, month: Month, requirement: string): string {
  return `${region} ${month} ${requirement}`;
}
