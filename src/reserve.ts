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
  const place = { region: placesOf(regions), month: placesOf(agreement.months.value), requirement: placesOf(agreement.requirements.map(({ number }) => number)) };
  const find: Reserves["find"] = (region, month, requirement) => {
    const [at, when, what] = [place.region.get(region), place.month.get(month), place.requirement.get(requirement)];
    return at === undefined || when === undefined || what === undefined ? undefined : all[(at * place.month.size + when) * place.requirement.size + what];
  };
  return { all, find };
}

function placesOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  return new Map(keys.map((key, index) => [key, index]));
}
