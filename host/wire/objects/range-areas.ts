/** Excel.RangeAreas: several rectangles of a sheet, as the merged ones are told. */
import { intersection, localAddress, quoted } from "../../model/rect";
import { range } from "./announced";
import type { Area } from "./area";
import { describe, type HostObject, orNull } from "./define";

/** The areas, at least one, all on one sheet. */
type Areas = readonly Area[];

const ranges = describe<Areas>({
  name: "RangeCollection",
  items: (areas) => areas.map(range),
  reads: { GetCount: ({ length }) => length },
});

const rangeAreas: (self: Areas) => HostObject = describe<Areas>({
  name: "RangeAreas",
  properties: {
    Address: {
      get: (areas) => areas.map(({ sheet, area }) => `${quoted(sheet.name)}!${localAddress(area)}`).join(","),
    },
    AreaCount: { get: ({ length }) => length },
  },
  navigations: { Areas: (areas) => ranges(areas) },
});

/** `Range.getMergedAreasOrNullObject`: the merged areas that reach into a range. */
export function mergedAreas({ sheet, area }: Area): HostObject {
  const merged = sheet.merges.filter((one) => intersection(one, area)).map((one) => ({ sheet, area: one }));
  return orNull(rangeAreas, merged.length > 0 ? merged : undefined);
}
