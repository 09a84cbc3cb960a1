/**
 * What is under the step Prognos: that it is none of a settlement, the answer, what it rests on, the next steps, and
 * folded below that the requirements and all regions.
 */
import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import { foresee, writeForecastSheet } from "../../state/actions/foresee";
import { foreseeable } from "../../state/foresight";
import { regionOf } from "../../state/remembered";
import { usePane } from "../parts/context";
import { ProblemLines } from "../parts/ProblemLines";
import { RegionChoice } from "../parts/RegionChoice";
import { useShared } from "../parts/styles";
import { BestUse } from "./BestUse";
import { Controls } from "./Controls";
import { useForecastLooks } from "./looks";
import { Method } from "./Method";
import { NextSteps } from "./NextSteps";
import { RegionsAhead } from "./RegionsAhead";
import { RequirementBands } from "./RequirementBands";
import { ToWhatIf, WhatIf } from "./scenarios/WhatIf";
import { useWords } from "./words";
import { YearAhead } from "./YearAhead";

/** The step's content. */
export default function ForecastDetails() {
  const { state, act } = usePane();
  const shared = useShared();
  const of = foreseeable(state)?.of;
  // What it is made of has changed, here or in the workbook.
  useEffect(() => {
    if (of !== undefined) void act(foresee);
  }, [of, act]);
  return (
    <div className={shared.stack} style={{ gap: "16px" }}>
      <Banner />
      <ToWhatIf />
      <Content />
      <WhatIf />
    </div>
  );
}

function Banner() {
  const looks = useForecastLooks();
  const { pane } = useWords();
  return (
    <div className={looks.banner} role="note">
      <span className={looks.bannerTitle}>{pane.banner}</span>
      {pane.bannerText}
    </div>
  );
}

function Content(): ReactNode {
  const { state } = usePane();
  const shared = useShared();
  const { words, pane } = useWords();
  if (regionOf(state.remembered) === undefined)
    return (
      <>
        <p className={shared.text}>{pane.needsRegion}</p>
        <RegionChoice />
      </>
    );
  if (!foreseeable(state)) return <p className={shared.text}>{pane.needsFigures}</p>;
  const { foresight } = state;
  if (foresight?.none) return <p className={shared.text}>{words.none[foresight.none]}</p>;
  return foresight?.forecast ? <Whole /> : null;
}

function Whole() {
  const { state, act, can } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  const { foresight, hindrances } = state;
  if (!foresight?.forecast) return null;
  const { forecast, drawn } = foresight;
  const draws = drawn?.kind === "done" ? drawn.draws : undefined;
  return (
    <>
      <YearAhead forecast={forecast} drawn={drawn} />
      <Controls forecast={forecast} draws={draws} />
      <NextSteps key={forecast.region} forecast={forecast} draws={draws} />
      <BestUse forecast={forecast} />
      {draws && <RequirementBands forecast={forecast} draws={draws} />}
      <RegionsAhead forecast={forecast} />
      <Method forecast={forecast} draws={draws} />
      {hindrances.length > 0 && <ProblemLines problems={hindrances} />}
      <Button
        className={shared.start}
        disabledFocusable={!can(writeForecastSheet)}
        onClick={() => void act(writeForecastSheet)}
      >
        {pane.write}
      </Button>
    </>
  );
}
