/** What a range says of its rows as lines: whether they are hidden, and the groups that fold. */
import { areHidden, foldRows, groupRows, hideRows, ungroupRows } from "../../model/outline";
import type { Rect } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import type { Area } from "./area";
import { boolean, type Method, oneOf, type Property } from "./define";

/** Columns have no outline here. */
const byRows = oneOf(["ByRows"]);

/** `Range.rowHidden`: null where some of its rows are. */
export const rowHidden: Property<Area> = {
  get: ({ sheet, area }) => areHidden(sheet, area),
  set({ sheet, area }, value) {
    hideRows(sheet, area, boolean(value));
  },
};

const onRows =
  (change: (sheet: Sheet, area: Rect) => void): Method<Area> =>
  ({ sheet, area }, [option]) => {
    byRows(option);
    change(sheet, area);
    return undefined;
  };

/** The methods by their names on the wire. */
export const rowGroups: Readonly<Record<string, Method<Area>>> = {
  Group: onRows(groupRows),
  Ungroup: onRows(ungroupRows),
  HideGroupDetails: onRows((sheet, area) => {
    foldRows(sheet, area, true);
  }),
  ShowGroupDetails: onRows((sheet, area) => {
    foldRows(sheet, area, false);
  }),
};
