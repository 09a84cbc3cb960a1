/** What rules forbid about sources. */

import { type Agreement, type Cited, cited } from "../../../../src/agreement/agreement";
import { type Broken, KRAV, withFirst, withRules } from "./broken";

/** An agreement for each. */
export function ofSources(): readonly Broken[] {
  const precision = (column: number): NonNullable<Broken["sheet"]> => [
    ["Prestationsmedel", "Avrundning mot gränserna"],
    column,
  ];
  return [
    {
      what: "a source has no document",
      agreement: withPrecision(cited("exact", " ", "avsnitt 1", "ord")),
      told: [["source-partial", "performance.precision.source.document"]],
      sheet: precision(3),
    },
    {
      what: "a source has no place",
      agreement: withPrecision(cited("exact", "Text", "\t", "ord")),
      told: [["source-partial", "performance.precision.source.place"]],
      sheet: precision(4),
    },
    {
      what: "a source has no words",
      agreement: withFirst({ weight: cited(3, "Text", "avsnitt 1", " ") }),
      told: [["source-partial", `${KRAV}.weight.source.words`]],
      sheet: [["Krav 1", "Vikt"], 5],
    },
    {
      what: "an assumption has no reason",
      agreement: withPrecision({ value: "exact", assumed: " " }),
      told: [["source-partial", "performance.precision.assumed"]],
    },
  ];
}

function withPrecision(precision: Cited<"exact">): Agreement {
  return withRules({ precision });
}
