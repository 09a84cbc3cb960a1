/** Step 2: what the input was found to be, and how to get some when there is none. */
import { Button } from "@fluentui/react-components";
import { ArrowSync16Regular, TableAdd20Regular } from "./icons";
import type { Grid } from "../../src/grid";
import type { InputKind } from "../../src/sheets";
import { usePane } from "./context";
import { Notice } from "./Notice";
import { Section, type StepState } from "./Section";
import { SourceCard } from "./SourceCard";
import { useShared } from "./styles";

const KINDS: readonly InputKind[] = ["population", "waiting"];

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
  const { located } = state.look.result;
  const missing = KINDS.filter((kind) => !located[kind]);
  if (missing.length > 0) return { status: t.data.missing(missing.map((kind) => t.data.kinds[kind])), step: "stop" };
  const incomplete = located.problems.some(({ severity }) => severity === "error");
  return { status: t.data.found(KINDS.map((kind) => located[kind]?.grid.sheet ?? "")), step: incomplete ? "stop" : "done" };
}

function DataDetails() {
  const { state, act, t } = usePane();
  const shared = useShared();
  const { look } = state;
  if (!look) return <p className={shared.text}>{t.data.reading}</p>;
  const { located } = look.result;
  const missing = KINDS.filter((kind) => !located[kind]);
  return (
    <div className={shared.stack}>
      {missing.length > 0 && <MakeSheets sample={missing.length === KINDS.length} />}
      {isSample(look.contents.grids) && <Notice weight="warning">{t.data.sampleInvented}</Notice>}
      {look.contents.grids.length > 0 && KINDS.map((kind) => <SourceCard key={kind} kind={kind} contents={look.contents} located={located} />)}
      <div className={shared.row}>
        <Button size="small" icon={<ArrowSync16Regular />} disabledFocusable={state.reading} onClick={() => void act.reread()}>
          {t.data.reread}
        </Button>
      </div>
      {look.contents.grids.length > 0 && <p className={shared.small}>{t.data.remembered}</p>}
    </div>
  );
}

/** What to do when there is no input yet. */
export function MakeSheets({ sample }: { readonly sample: boolean }) {
  const { state, act, t } = usePane();
  const shared = useShared();
  return (
    <div className={shared.stack}>
      <p className={shared.text}>{t.data.lead}</p>
      <div className={shared.tight}>
        <Button appearance="primary" icon={<TableAdd20Regular />} disabledFocusable={state.working} onClick={() => void act.createSheets("empty")}>
          {t.data.create}
        </Button>
        <p className={shared.small}>{t.data.createHelp}</p>
      </div>
      {sample && (
        <div className={shared.tight}>
          <Button disabledFocusable={state.working} onClick={() => void act.createSheets("sample")}>
            {t.data.sample}
          </Button>
          <p className={shared.small}>{t.data.sampleHelp}</p>
        </div>
      )}
    </div>
  );
}

// The sheet that comes with the example says so in its first lines.
function isSample(grids: readonly Grid[]): boolean {
  return grids.some(({ sheet, cells }) => sheet.startsWith("Läs mig") && cells.slice(0, 2).some(([first]) => String(first).includes("PÅHITTADE")));
}
