/** All regions by the same outlook, folded. */
import { memo, useState } from "react";
import { regionName } from "../../../src/agreement";
import type { Forecast } from "../../../src/forecast";
import { usePane } from "../parts/context";
import { millions } from "../parts/format";
import { useShared } from "../parts/styles";
import { useWords } from "./words";

/** The table; drawn when it is unfolded. */
export const RegionsAhead = memo(function RegionsAhead({ forecast }: { readonly forecast: Forecast }) {
  const shared = useShared();
  const { pane } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      id="forecast-regions"
      className={shared.details}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{pane.regions}</summary>
      {open && <Table forecast={forecast} />}
    </details>
  );
});

function Table({ forecast }: { readonly forecast: Forecast }) {
  const { t, text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  return (
    <table className={shared.table} aria-label={pane.regions}>
      <thead>
        <tr>
          <th scope="col">{pane.region}</th>
          <th scope="col" className={shared.number}>
            {pane.today}
          </th>
          <th scope="col" className={shared.number}>
            {pane.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {forecast.regions.map(({ region, today, expected }) => (
          <tr key={region}>
            <th scope="row" className={region === forecast.region ? shared.strong : undefined}>
              {regionName(region)}
            </th>
            <td className={shared.number}>{millions(today.total, t, text)}</td>
            <td className={shared.number}>{millions(expected.total, t, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
