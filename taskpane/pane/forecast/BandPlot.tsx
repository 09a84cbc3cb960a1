/** The draws as a picture: twenty likely years as dots, eight in ten as a field; words beside it say the same. */
import type { Draws } from "../../../src/forecast";
import { usePane } from "../parts/context";
import { useForecastLooks } from "./looks";
import { plotOf } from "./plot";
import { drawn, useWords } from "./words";

/** Pixels from one dot to the one above it, and what stands below them. */
const STEP = 7;
const BELOW = 22;

/** The picture of all that a region gets. */
export function BandPlot({ draws, outlook }: { readonly draws: Draws; readonly outlook: bigint }) {
  const { t, text } = usePane();
  const looks = useForecastLooks();
  const { pane } = useWords();
  const plot = plotOf(draws, Number(outlook));
  const height = plot.tallest * STEP + BELOW;
  const { p10, median, p90 } = draws.total;
  const say = (amount: number): string => drawn(amount, t, text);
  return (
    <div>
      <svg
        className={looks.svg}
        role="img"
        aria-label={pane.picture({ p10: say(p10), median: say(median), p90: say(p90) })}
        height={height}
        focusable="false"
      >
        {plot.dots.map(({ x, level }, index) => (
          <circle key={index} className={looks.dot} cx={percent(x)} cy={height - BELOW - STEP * (level + 0.5)} r="3" />
        ))}
        <line className={looks.axis} x1="0" x2="100%" y1={height - BELOW + 0.5} y2={height - BELOW + 0.5} />
        <BandMark {...plot.band} y={height - BELOW + 5} />
        <svg x={percent(plot.outlook)} y={height - BELOW + 9} className={looks.svg} width="1" height="1">
          <path className={looks.outlook} d="M0 -6 L5 0 L0 6 L-5 0 Z" />
        </svg>
      </svg>
      <div className={looks.ends} aria-hidden>
        <span>{say(plot.low)}</span>
        <span>{say(plot.high)}</span>
      </div>
    </div>
  );
}

/** Eight draws in ten as a field, the median as a line in it. */
export function BandMark({
  from,
  to,
  median,
  y,
}: {
  readonly from: number;
  readonly to: number;
  readonly median: number;
  readonly y: number;
}) {
  const looks = useForecastLooks();
  return (
    <>
      <rect
        className={looks.band}
        x={percent(from)}
        y={y}
        width={percent(Math.max(to - from, 0.5))}
        height="8"
        rx="2"
      />
      <line className={looks.median} x1={percent(median)} x2={percent(median)} y1={y - 2} y2={y + 10} />
    </>
  );
}

function percent(part: number): string {
  return `${part.toFixed(2)}%`;
}
