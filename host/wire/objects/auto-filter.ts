/** Excel.AutoFilter of a worksheet: the buttons only, since the host hides no rows. */

import { apiNotFound, invalidArgument } from "../../model/errors";
import { intersection } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { range } from "./announced";
import { areaArgument, usedWithin } from "./area";
import { describe, type HostObject, orNull } from "./define";

const filtered = (sheet: Sheet): { sheet: Sheet; area: NonNullable<Sheet["autoFilter"]> } | undefined =>
  sheet.autoFilter && { sheet, area: sheet.autoFilter };

// What the filter hid is seen again; what is folded in a group stays so.
function takeAway(sheet: Sheet): void {
  const { row = 0, rows = 0 } = sheet.autoFilter ?? {};
  for (const hidden of [...sheet.hiddenRows])
    if (hidden > row && hidden < row + rows && !sheet.rowLevels.has(hidden)) sheet.hiddenRows.delete(hidden);
  sheet.autoFilter = undefined;
}

/** Makes an Excel.AutoFilter. */
export const autoFilter: (self: Sheet) => HostObject = describe<Sheet>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: (sheet) => sheet.autoFilter !== undefined },
    IsDataFiltered: { get: () => false },
  },
  reads: {
    GetRange(sheet) {
      const found = filtered(sheet);
      if (!found) throw invalidArgument();
      return range(found);
    },
    GetRangeOrNullObject: (sheet) => orNull(range, filtered(sheet)),
  },
  writes: {
    Apply(sheet, [where, column, criteria]) {
      const given = (value: unknown): boolean => value !== undefined && value !== null;
      if (given(column) || given(criteria)) throw apiNotFound("AutoFilter.Apply with criteria");
      sheet.assertAllowed("allowAutoFilter");
      const { area } = areaArgument(sheet, where);
      // Whole columns end where the data does.
      const used = usedWithin({ sheet, area }, true)?.area;
      const wanted = area.rows > 100_000 ? used : area;
      const inTable = sheet.workbook.tables.some(
        (table) => table.sheet === sheet && wanted && intersection(table.area, wanted),
      );
      if (!wanted || inTable) throw invalidArgument();
      // A sheet has one: another takes its place.
      takeAway(sheet);
      sheet.autoFilter = wanted;
      sheet.workbook.emit({ kind: "sheet", sheet });
      return undefined;
    },
    Remove(sheet) {
      sheet.assertAllowed("allowAutoFilter");
      takeAway(sheet);
      sheet.workbook.emit({ kind: "sheet", sheet });
      return undefined;
    },
    ClearCriteria: () => undefined,
    Reapply: () => undefined,
  },
});
