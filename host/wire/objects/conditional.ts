/** Excel.ConditionalFormatCollection and its conditional formats: custom formulas, cell values and texts. */

import { type ConditionalFormat, type ConditionalLook, cutOutFormats } from "../../model/conditional";
import { invalidArgument, itemNotFound } from "../../model/errors";
import { bounding, intersection } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { range } from "./announced";
import type { Area } from "./area";
import { color } from "./color";
import {
  type Argument,
  boolean,
  describe,
  type HostObject,
  number,
  oneOf,
  optional,
  orNull,
  type Property,
  record,
  text,
  type Wire,
} from "./define";

/** One conditional format, found by its id, since the format itself is replaced by every change. */
interface Self {
  readonly sheet: Sheet;
  readonly id: string;
}

function current({ sheet, id }: Self): ConditionalFormat {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (!found) throw itemNotFound();
  return found;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function update(self: Self, part: Partial<ConditionalFormat>): void {
  const changed: Mutable<ConditionalFormat> = { ...current(self), ...part };
  delete changed.original;
  self.sheet.setConditionalFormats(
    self.sheet.conditionalFormats.map((format) => (format.id === self.id ? changed : format)),
  );
}

/** A part of the look; null where the cell keeps its own. */
function look<K extends keyof ConditionalLook>(
  key: K,
  accept: (value: Wire) => NonNullable<ConditionalLook[K]>,
): Property<Self> {
  return {
    get: (self) => current(self).look[key] ?? null,
    set(self, value) {
      update(self, { look: { ...current(self).look, [key]: accept(value) } });
    },
  };
}

/** Takes away parts of the look. */
const clearing =
  (...keys: readonly (keyof ConditionalLook)[]) =>
  (self: Self): undefined => {
    const kept = Object.entries(current(self).look).filter(([key]) => !keys.some((k) => k === key));
    update(self, { look: Object.fromEntries(kept) });
    return undefined;
  };

const font = describe<Self>({
  name: "ConditionalRangeFont",
  properties: {
    Color: look("fontColor", color),
    Bold: look("bold", boolean),
    Italic: look("italic", boolean),
    Underline: look("underline", oneOf(["None", "Single", "Double"])),
    Strikethrough: look("strikethrough", boolean),
  },
  writes: { Clear: clearing("fontColor", "bold", "italic", "underline", "strikethrough") },
});

const fill = describe<Self>({
  name: "ConditionalRangeFill",
  properties: { Color: look("fill", color) },
  writes: { Clear: clearing("fill") },
});

const rangeFormat = describe<Self>({
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: look("numberFormat", text) },
  navigations: { Font: (self) => font(self), Fill: (self) => fill(self) },
});

const formula: Property<Self> = {
  get: (self) => (current(self).rule["formula"] as Wire | undefined) ?? "",
  set(self, value) {
    update(self, { rule: { formula: text(value) } });
  },
};

const formulaRule = describe<Self>({
  name: "ConditionalFormatRule",
  properties: { Formula: formula, FormulaLocal: formula },
});

const custom = describe<Self>({
  name: "CustomConditionalFormat",
  navigations: { Rule: (self) => formulaRule(self), Format: (self) => rangeFormat(self) },
});

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

/** A rule that is one object, checked when it is set. */
const rule = (check: (given: Readonly<Record<string, Wire>>) => unknown): Property<Self> => ({
  get: (self) => current(self).rule as Wire,
  set(self, value) {
    const given = record(value);
    check(given);
    update(self, { rule: given });
  },
});

const cellValue = describe<Self>({
  name: "CellValueConditionalFormat",
  properties: {
    Rule: rule(({ formula1, formula2, operator }) => {
      const two = oneOf(OPERATORS)(operator).endsWith("Between");
      operand(formula1);
      if (two) operand(formula2);
    }),
  },
  navigations: { Format: (self) => rangeFormat(self) },
});

/** A number or a formula, as Excel takes them: anything not empty. */
function operand(value: Argument): void {
  if (typeof value !== "number" && (typeof value !== "string" || value === "")) throw invalidArgument();
}

const textComparison = describe<Self>({
  name: "TextConditionalFormat",
  properties: {
    Rule: rule(({ operator, text: wanted }) => {
      oneOf(["Contains", "NotContains", "BeginsWith", "EndsWith"])(operator);
      text(wanted);
    }),
  },
  navigations: { Format: (self) => rangeFormat(self) },
});

/** The part of a format that only formats of one type have. */
function partOf(
  type: string,
  make: (self: Self) => HostObject,
): { strict: (self: Self) => HostObject; lenient: (self: Self) => HostObject } {
  const mine = (self: Self): Self | undefined => (current(self).type === type ? self : undefined);
  return {
    strict(self) {
      if (!mine(self)) throw invalidArgument(`The conditional format is not of type ${type}.`);
      return make(self);
    },
    lenient: (self) => orNull(make, mine(self)),
  };
}

const parts = {
  custom: partOf("Custom", custom),
  cellValue: partOf("CellValue", cellValue),
  text: partOf("ContainsText", textComparison),
};

const conditionalFormat = describe<Self>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (self) => current(self).type },
    StopIfTrue: {
      get: (self) => current(self).stopIfTrue,
      set(self, value) {
        update(self, { stopIfTrue: boolean(value) });
      },
    },
    Priority: {
      get: (self) => self.sheet.conditionalFormats.indexOf(current(self)),
      set(self, value) {
        const moved = current(self);
        const others = self.sheet.conditionalFormats.filter((format) => format !== moved);
        self.sheet.setConditionalFormats([...others.slice(0, number(value)), moved, ...others.slice(number(value))]);
      },
    },
  },
  navigations: {
    Custom: parts.custom.strict,
    CustomOrNullObject: parts.custom.lenient,
    CellValue: parts.cellValue.strict,
    CellValueOrNullObject: parts.cellValue.lenient,
    TextComparison: parts.text.strict,
    TextComparisonOrNullObject: parts.text.lenient,
  },
  reads: {
    GetRange: (self) => range({ sheet: self.sheet, area: current(self).areas.reduce(bounding) }),
    GetRangeOrNullObject: (self) => range({ sheet: self.sheet, area: current(self).areas.reduce(bounding) }),
  },
  writes: {
    Delete(self) {
      const gone = current(self);
      self.sheet.setConditionalFormats(self.sheet.conditionalFormats.filter((format) => format !== gone));
      return undefined;
    },
  },
});

/** The formats that reach into the range, by priority. */
const touching = ({ sheet, area }: Area): Self[] =>
  sheet.conditionalFormats
    .filter(({ areas }) => areas.some((a) => intersection(a, area)))
    .map(({ id }) => ({ sheet, id }));

const found = (self: Self | undefined): HostObject => {
  if (!self) throw itemNotFound();
  return conditionalFormat(self);
};

/** Makes an Excel.ConditionalFormatCollection. */
export const conditionalFormats: (self: Area) => HostObject = describe<Area>({
  name: "ConditionalFormatCollection",
  items: (self) => touching(self).map(conditionalFormat),
  item: (self, [id]) => found(touching(self).find((format) => format.id === id)),
  reads: {
    GetCount: (self) => touching(self).length,
    GetItemAt: (self, [index]) => found(touching(self)[number(index)]),
    GetItemOrNullObject: (self, [id]) =>
      orNull(
        conditionalFormat,
        touching(self).find((format) => format.id === id),
      ),
  },
  writes: {
    // A new format comes first, as in Excel.
    Add({ sheet, area }, [given]) {
      const type = oneOf(["Custom", "CellValue", "ContainsText"] as const)(optional(given, text, ""));
      const id = `{CF${String(sheet.workbook.nextObjectNumber())}}`;
      sheet.setConditionalFormats([
        { id, type, areas: [area], rule: {}, look: {}, stopIfTrue: false },
        ...sheet.conditionalFormats,
      ]);
      return conditionalFormat({ sheet, id });
    },
    ClearAll(self) {
      self.sheet.setConditionalFormats(cutOutFormats(self.sheet.conditionalFormats, self.area));
      return undefined;
    },
  },
});
