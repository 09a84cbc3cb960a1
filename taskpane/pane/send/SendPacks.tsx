/** A sheet for one region, or for each of them. */
import { useState } from "react";
import { regionName } from "../../../src/agreement";
import { regionOf } from "../../state/remembered";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { SendAs } from "./SendAs";
import { SentReport } from "./SentReport";

/** What makes a workbook for each region. */
const COMMAND = "npm run settle -- --packs";

/** The choice and the buttons. */
export function SendPacks() {
  const { state, t } = usePane();
  const shared = useShared();
  const [asked, setChosen] = useState<string>();
  // Her own region first, until she says another.
  const chosen = asked ?? regionOf(state.remembered) ?? "all";
  const regions = state.look?.result.settlement?.regions ?? [];
  const one = regions.includes(chosen);
  return (
    <>
      <p className={shared.small}>{t.send.packsLead}</p>
      <LabelledSelect label={t.result.chooseRegionLabel} value={one ? chosen : "all"} change={setChosen}>
        <option value="all">{t.send.allRegions(regions.length)}</option>
        {regions.map((region) => (
          <option key={region} value={region}>
            {regionName(region)}
          </option>
        ))}
      </LabelledSelect>
      <SendAs request={(as) => ({ what: "packs", to: one ? [chosen] : "all", as })} disabled={regions.length === 0} />
      {!state.saves && (
        <p className={shared.small}>
          {t.send.packsHint} <code>{`${COMMAND} ${t.send.folder}`}</code>
        </p>
      )}
      <SentReport of={["packs"]} />
    </>
  );
}
