/** Where problems are, told shortly. */
import { areasOf, type Place } from "../problems";
import type { Text } from "../text";

/** So many areas are named, and the others are counted; which is ours to say. */
const MOST_NAMED = 12;

/** The cells of some places: `A5:A7, A12`; a sheet is named where it is another than the first one's. */
export function placesText(places: readonly Place[], text: Text): string {
  const [first] = places;
  const areas = areasOf(places).flatMap(({ sheet, area }) =>
    area === undefined ? [] : [sheet === first?.sheet ? area : `${sheet}!${area}`],
  );
  const more = areas.length - MOST_NAMED;
  const named = areas.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? `${named} ${text.sheets.problems.more(more)}` : named;
}
