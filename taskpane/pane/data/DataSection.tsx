/**
 * Step 2: what the input was found to be, and how to get some when
 * there is none. The details are loaded when the step is first opened.
 */
import type { Found } from "../../../src/reading";
import { isNew, missingIn } from "../../state/state";
import { usePane } from "../parts/context";
import { late } from "../parts/late";
import { Section, type StepState } from "../parts/Section";

const DataDetails = late(() => import("./DataDetails"));

/** The step. */
export function DataSection() {
  const { state, t } = usePane();
  const { status, step } = useDataStatus();
  return (
    <Section id="data" state={step} status={state.look === undefined ? t.data.reading : status}>
      <DataDetails />
    </Section>
  );
}

function useDataStatus(): { readonly status: string; readonly step: StepState } {
  const { state, t } = usePane();
  if (!state.look) return { status: "", step: "waiting" };
  const {
    needed,
    agreement,
    result: { located },
  } = state.look;
  if (!agreement) return { status: t.data.noAgreement, step: "waiting" };
  const missing = missingIn(state.look);
  if (isNew(state.look)) return { status: t.data.new, step: "waiting" };
  if (missing.length > 0) return { status: t.data.missing(missing.map((kind) => t.data.kinds[kind])), step: "stop" };
  const [sheet = "", ...more] = sheetsIn(located);
  const gathered = more.length > 0 ? t.tables.severalSheets({ sheet, more: more.length }) : undefined;
  const incomplete = located.problems.some(({ severity }) => severity === "error");
  return {
    status: t.data.found(
      needed.flatMap(
        (kind) =>
          (kind === "waiting" ? gathered : undefined) ??
          located[kind]?.grid.sheet ??
          (kind === "population" && located.vintage ? t.data.supplied(located.vintage.date) : []),
      ),
    ),
    step: incomplete ? "stop" : "done",
  };
}

// Of figures that were gathered from several tables, the sheets that they stand on.
function sheetsIn({ arranged }: Found): readonly string[] {
  const read = arranged?.grid ? arranged.tables.filter(({ figures }) => figures.length > 0) : [];
  return [...new Set(read.map(({ table }) => table.grid.sheet))];
}
