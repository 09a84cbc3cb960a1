/** The inputs found, one by one, and the making of those that are missing. */

import { Button } from "@fluentui/react-components";
import type { Grid } from "../../../src/sheets";
import { fitsSample } from "../../inputs/sample/fits";
import { createSheets } from "../../state/actions/create-sheets";
import { reread } from "../../state/actions/reading";
import { agreementIn, missingIn } from "../../state/state";
import { usePane } from "../parts/context";
import { ArrowSync16Regular, TableAdd20Regular } from "../parts/icons";
import { Notice } from "../parts/Notice";
import { RegionChoice } from "../parts/RegionChoice";
import { useShared } from "../parts/styles";
import { useFocus } from "../parts/use-focus";
import { SourceCard } from "./SourceCard";

/** The inputs. */
export default function DataDetails() {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  useFocus();
  const { look } = state;
  if (!look) return <p className={shared.text}>{t.data.reading}</p>;
  const {
    needed,
    agreement,
    contents,
    result: { located },
  } = look;
  const missing = missingIn(look);
  if (!agreement) return <p className={shared.text}>{t.data.noAgreement}</p>;
  return (
    <div className={shared.stack}>
      {missing.length > 0 && (
        <MakeSheets sample={!needed.some((kind) => located[kind]) && agreement.performance !== undefined} />
      )}
      {isSample(contents.grids) && <Notice weight="warning">{t.data.sampleInvented}</Notice>}
      {contents.grids.length > 0 &&
        needed.map((kind) => <SourceCard key={kind} kind={kind} contents={contents} located={located} />)}
      <div className={shared.row}>
        <Button
          size="small"
          icon={<ArrowSync16Regular />}
          disabledFocusable={!can(reread)}
          onClick={() => void act(reread)}
        >
          {t.data.reread}
        </Button>
      </div>
      {contents.grids.length > 0 && <p className={shared.small}>{t.data.remembered}</p>}
    </div>
  );
}

/** What to do when there is no input yet. */
function MakeSheets({ sample }: { readonly sample: boolean }) {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  const agreement = agreementIn(state);
  const fits = agreement !== undefined && fitsSample(agreement);
  return (
    <div className={shared.stack}>
      <p className={shared.text}>{t.data.leads((state.look?.needed ?? []).map((kind) => t.data.lead[kind]))}</p>
      <RegionChoice />
      <div className={shared.tight}>
        <Button
          appearance="primary"
          className={shared.start}
          icon={<TableAdd20Regular />}
          disabledFocusable={!can(createSheets, "empty")}
          onClick={() => void act(createSheets, "empty")}
        >
          {t.data.create}
        </Button>
        <p className={shared.small}>{t.data.createHelp}</p>
      </div>
      {sample && !fits && <p className={shared.small}>{t.data.sampleUnfit}</p>}
      {sample && fits && (
        <div className={shared.tight}>
          <Button
            className={shared.start}
            disabledFocusable={!can(createSheets, "sample")}
            onClick={() => void act(createSheets, "sample")}
          >
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
  return grids.some(
    ({ sheet, cells }) =>
      sheet.startsWith("Läs mig") && cells.slice(0, 2).some(([first]) => String(first).includes("PÅHITTADE")),
  );
}
