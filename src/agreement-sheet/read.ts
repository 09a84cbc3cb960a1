/** Reads an agreement from a sheet as `agreementSheet` writes it, edited or written by hand, in any language. */
import type { Agreement, Grant, Performance, Pot, Requirement } from "../agreement";
import { incoherences } from "../agreement";
import { hasErrors, type Problem, problem } from "../problems";
import type { Grid } from "../sheets";
import { objectOf, valuesIn } from "./build";
import { checkTime } from "./check-time";
import { checkAmounts, checkNames, checkPots, checkRequirements, potOf, type Read, type ReadSheet } from "./checks";
import { type Part, partsIn } from "./parts";
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
  checkSheet(table, sheet);
  const [first] = unsourced;
  if (first !== undefined)
    note(table, "agreement-source-absent", { count: String(unsourced.length) }, Math.min(...unsourced), "document");
  if (hasErrors(problems)) return { problems };
  const agreement = agreementOf(sheet);
  const sentences = incoherences(agreement);
  for (const sentence of sentences) problems.push(problem("agreement-incoherent", { sentence }, { sheet: grid.sheet }));
  return sentences.length > 0 ? { problems } : { agreement, problems };
}

function readSheet(table: Table, unsourced: number[]): ReadSheet {
  const parts = partsIn(table).map((part) => ({ part, content: objectOf(part, valuesIn(table, part, unsourced)) }));
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

function checkSheet(table: Table, sheet: ReadSheet): void {
  const { agreement, performance, pots, requirements, grants } = sheet;
  const paysForPerformance = performance !== undefined || pots.length > 0 || requirements.length > 0;
  if (!agreement) noteAtSheet(table, "agreement-part-missing", { part: "agreement" });
  if (paysForPerformance && !performance) noteAtSheet(table, "agreement-part-missing", { part: "performance" });
  if (paysForPerformance && pots.length === 0) noteAtSheet(table, "agreement-part-missing", { part: "pot" });
  if (paysForPerformance && requirements.length === 0)
    noteAtSheet(table, "agreement-part-missing", { part: "requirement" });
  if (!paysForPerformance && grants.length === 0) noteAtSheet(table, "agreement-part-missing", { part: "grant" });
  checkAmounts(table, sheet);
  checkPots(table, sheet);
  checkNames(table, sheet);
  checkRequirements(table, sheet);
  if (performance) checkTime(table, performance);
}

function agreementOf({ agreement, performance, pots, requirements, grants }: ReadSheet): Agreement {
  const whole = {
    ...agreement?.content,
    ...(performance && {
      performance: {
        ...performance.content,
        pots: pots.map(({ part, content }) => ({ ...content, id: part.name })),
        requirements: requirements.map(({ part, content }) => ({
          ...content,
          number: part.name,
          pot: potOf(content.pot ?? "", pots),
        })),
      },
    }),
    grants: grants.map(({ part, content }) => ({ ...content, id: part.name })),
  };
  // No field is missing or unreadable: each would have been an error.
  return whole as Agreement;
}
