/** Excel.DataValidation of a range. */

import { invalidArgument } from "../../model/errors";
import { contains } from "../../model/rect";
import type { Validation } from "../../model/sheet";
import type { Area } from "./area";
import { boolean, describe, type HostObject, type Property, record, type Wire } from "./define";

/** The one rule that covers the range, or nothing. */
function current({ sheet, area }: Area): Validation | undefined {
  return sheet.validations.find((v) => contains(v.area, area));
}

function update(self: Area, part: Partial<Omit<Validation, "area">>): void {
  self.sheet.validate(self.area, { rule: {}, ignoreBlanks: true, ...current(self), ...part });
}

const RULES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function rule(value: Wire): Validation["rule"] {
  const given = record(value);
  if (
    Object.keys(given)
      .filter((key) => given[key] !== null)
      .some((key) => !(key in RULES))
  )
    throw invalidArgument();
  return given;
}

function typeOf(validation: Validation | undefined): string {
  const key = Object.keys(validation?.rule ?? {})[0];
  return (key === undefined ? undefined : RULES[key]) ?? "None";
}

const part = (key: "errorAlert" | "prompt"): Property<Area> => ({
  get: (self) => (current(self)?.[key] as Wire | undefined) ?? null,
  set(self, value) {
    update(self, { [key]: record(value) });
  },
});

/** Makes an Excel.DataValidation. */
export const dataValidation: (self: Area) => HostObject = describe<Area>({
  name: "DataValidation",
  properties: {
    Type: { get: (self) => typeOf(current(self)) },
    Rule: {
      get: (self) => (current(self)?.rule as Wire | undefined) ?? {},
      set(self, value) {
        update(self, { rule: rule(value) });
      },
    },
    ErrorAlert: part("errorAlert"),
    Prompt: part("prompt"),
    IgnoreBlanks: {
      get: (self) => current(self)?.ignoreBlanks ?? true,
      set(self, value) {
        update(self, { ignoreBlanks: boolean(value) });
      },
    },
  },
  writes: {
    Clear(self) {
      self.sheet.validate(self.area, undefined);
      return undefined;
    },
  },
});
