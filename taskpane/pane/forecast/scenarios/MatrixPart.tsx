/** Who gains, and who loses, when a region meets a requirement: in words, and as a small matrix. */
import { useId } from "react";
import { regionName } from "../../../../src/agreement";
import { changeableMonths, type Matrix, smallMatrix, type TriedScenarios } from "../../../../src/forecast";
import { interdependenceSentence } from "../../../../src/present";
import { monthWords } from "../../../../src/text";
import { chooseQualifying } from "../../../state/actions/scenarios";
import { usePane } from "../../parts/context";
import { signedMillions } from "../../parts/format";
import { LabelledSelect } from "../../parts/Labelled";
import { useShared } from "../../parts/styles";
import { useScenarioLooks } from "./looks";
import { shortRegion, useScenarioWords } from "./words";

/** The part; nothing until it is known. */
export function MatrixPart({ all }: { readonly all: TriedScenarios }) {
  const { text } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { interdependence, region } = all;
  if (!interdependence) return null;
  const sentence = interdependenceSentence({ interdependence, region }, text);
  return (
    <div className={shared.stack} role="group" aria-labelledby="scenarios-matrix">
      <h4 id="scenarios-matrix" className={shared.heading}>
        {pane.matrix.title}
      </h4>
      <Choice all={all} />
      {sentence !== undefined && (
        <p id="scenarios-sentence" className={shared.text}>
          {sentence}
        </p>
      )}
      <Table matrix={smallMatrix(interdependence.each, region)} />
    </div>
  );
}

function Choice({ all: { before, interdependence } }: { readonly all: TriedScenarios }) {
  const { act, text } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const words = pane.matrix;
  if (!interdependence) return null;
  const { requirement, month } = interdependence;
  const months = changeableMonths(before.performance).filter((one) => before.performance.months.value.includes(one));
  return (
    <div className={shared.tight}>
      <LabelledSelect
        label={words.requirement}
        value={requirement.number}
        change={(number) => void act(chooseQualifying, { requirement: number, month })}
      >
        {before.performance.requirements.map(({ number, name }) => (
          <option key={number} value={number}>
            {`${number} ${text.requirementName(name)}`}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        label={words.month}
        value={month ?? ""}
        change={(value) =>
          void act(chooseQualifying, {
            requirement: requirement.number,
            month: months.find((one) => one === value),
          })
        }
      >
        <option value="">{words.allYear}</option>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthWords(one, text)}
          </option>
        ))}
      </LabelledSelect>
    </div>
  );
}

/** From so much on one decimal is enough. */
const LARGE = 10_000_000n;

function Table({ matrix: { regions, rows } }: { readonly matrix: Matrix }) {
  const { text } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const words = pane.matrix;
  const id = useId();
  const amounts = rows.flatMap(({ kronor, rest }) => [...kronor, rest]);
  const decimals = amounts.some((one) => one >= LARGE || one <= -LARGE) ? 1 : 2;
  return (
    <div className={shared.tight}>
      <span id={id} className={shared.small}>
        {`${words.table}. ${words.unit}`}
      </span>
      <table className={`${shared.table} ${looks.matrix}`} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" style={{ textAlign: "left" }}>
              {words.row}
            </th>
            {regions.map((region) => (
              <th key={region} scope="col">
                <span className={looks.upright}>{shortRegion(region)}</span>
              </th>
            ))}
            <th scope="col">
              <span className={looks.upright}>{words.rest}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ region, kronor, rest }) => (
            <tr key={region}>
              <th scope="row" title={regionName(region)}>
                {shortRegion(region)}
              </th>
              {kronor.map((amount, place) => (
                <td key={regions[place]} className={`${shared.number} ${regions[place] === region ? looks.own : ""}`}>
                  {signedMillions(amount, decimals, text)}
                </td>
              ))}
              <td className={shared.number}>{signedMillions(rest, decimals, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
