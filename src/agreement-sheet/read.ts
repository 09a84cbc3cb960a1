/** Reads an agreement from a sheet as `agreementSheet` writes it, edited or written by hand, in any language. */
import type { Agreement, Found, Grant, Performance, Pot, Requirement } from "../agreement";
import { incoherences } from "../agreement";
import { hasErrors, type Problem, ruleProblem } from "../problems";
import type { Grid } from "../sheets";
import { objectOf, valuesIn } from "./build";
import { checkParts, checkWeights, potOf } from "./checks";
import { type Part, partsIn } from "./parts";
import { nameOf, placeOf, type Read, type ReadSheet } from "./places";
import { findTable, note, noteAtSheet, type Table } from "./table";

/** What a sheet says: the agreement, unless a mistake stops it, and everything that was noted with its cell. */
export interface AgreementReading {
  readonly agreement?: Agreement;
  readonly problems: readonly Problem[];
}

/** Reads an agreement from a rectangle of cells. */
export function readAgreement(grid: Grid): AgreementReading {
  const problems: Problem[] = [];
  const table = findTable(grid, problems);
  if (!table) return { problems };
  const unsourced: number[] = [];
  const sheet = readSheet(table, unsourced);
  const agreement = agreementOf(sheet);
  checkParts(table, sheet);
  checkWeights(table, sheet);
  checkCoherence(table, sheet, agreement);
  const [first] = [...unsourced].sort((a, b) => a - b);
  if (first !== undefined)
    note(table, "agreement-source-absent", { count: String(unsourced.length) }, first, "document");
  // No field is missing or unreadable: each would have been an error.
  return hasErrors(problems) ? { problems } : { agreement: agreement as Agreement, problems };
}

function readSheet(table: Table, unsourced: number[]): ReadSheet {
  const parts = partsIn(table).map((part) => {
    const values = valuesIn(table, part, unsourced);
    const content: unknown = objectOf(part, values);
    return { part, content, values };
  });
  // The field table has every field of each kind with its kind of value; that each is there has been noted otherwise.
  const all = <Whole>(kind: Part["kind"]): readonly Read<Whole>[] =>
    parts.filter(({ part }) => part.kind === kind) as readonly Read<Whole>[];
  return {
    agreement: all<Agreement>("agreement")[0],
    performance: all<Performance>("performance")[0],
    pots: all<Pot>("pot"),
    requirements: all<Requirement>("requirement"),
    grants: all<Grant>("grant"),
  };
}

// The rules of any agreement, each told at its cell.
function checkCoherence(table: Table, sheet: ReadSheet, agreement: Found<Agreement>): void {
  for (const incoherence of incoherences(agreement)) {
    const { code, values } = ruleProblem(incoherence, (path) => nameOf(table, sheet, path));
    const place = placeOf(sheet, incoherence.path);
    if (place) note(table, code, values, place.row, place.column);
    else noteAtSheet(table, code, values);
  }
}

function agreementOf({ agreement, performance, pots, requirements, grants }: ReadSheet): Found<Agreement> {
  const paysForPerformance = performance !== undefined || pots.length + requirements.length > 0;
  return {
    ...agreement?.content,
    ...(paysForPerformance && {
      performance: {
        ...performance?.content,
        pots: pots.map(({ part, content }) => ({ ...content, id: part.name })),
        requirements: requirements.map(({ part, content }) => ({
          ...content,
          number: part.name,
          // A text that names no pot stands as it is, to be told of.
          ...(content.pot !== undefined && { pot: potOf(content.pot, pots) ?? content.pot }),
        })),
      },
    }),
    grants: grants.map(({ part, content }) => ({ ...content, id: part.name })),
  };
}
