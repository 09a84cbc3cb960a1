/** Conditional formats of a sheet: looks that cells take when a rule holds. */

import { intersection, type Rect, without } from "./rect";

/** What Excel.ConditionalFormatType calls it; the host makes the first three, a file may bring the others. */
export type ConditionalType =
  | "Custom"
  | "CellValue"
  | "ContainsText"
  | "DataBar"
  | "ColorScale"
  | "IconSet"
  | "TopBottom"
  | "PresetCriteria";

/** What the rule changes of a cell's look; colours are `#RRGGBB`, and what is absent stays as the cell has it. */
export interface ConditionalLook {
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly numberFormat?: string;
}

/** A conditional format. Never mutated: a change is a new object with the same id. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalType;
  readonly areas: readonly Rect[];
  /** `{formula}` of Custom, else the rule object of Office.js. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
  /** The rule as the file had it; gone when anything of it changes. */
  readonly original?: unknown;
}

/** The formats with the rectangle cut out of each, and without those that lay wholly inside. */
export function cutOutFormats(formats: readonly ConditionalFormat[], hole: Rect): ConditionalFormat[] {
  return formats.flatMap((format) => {
    if (!format.areas.some((area) => intersection(area, hole))) return [format];
    const areas = format.areas.flatMap((area) => without(area, hole));
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
}
