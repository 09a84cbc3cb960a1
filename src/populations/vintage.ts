/** Populations that come with the product: which are known, and which of them an agreement can go by. */
import { serialOfDate } from "../ground";
import { VINTAGES, type Vintage } from "./vintages";

/** So far from an agreement's day may the populations be, which is ours to say: a year's growth is half a per cent. */
const FARTHEST_DAYS = 366;

/**
 * The populations of the day that an agreement goes by (`2022-11-01`), or of the nearest day within a year of it;
 * of two that are equally near the earlier. `undefined` where none is so near, or where the day is no date.
 */
export function vintageFor(date: string): Vintage | undefined {
  const away = ({ date: own }: Vintage): number => Math.abs(serialOfDate(own) - serialOfDate(date));
  const near = VINTAGES.filter((one) => away(one) <= FARTHEST_DAYS);
  return near.reduce<Vintage | undefined>(
    (best, one) => (best === undefined || away(one) < away(best) ? one : best),
    undefined,
  );
}
