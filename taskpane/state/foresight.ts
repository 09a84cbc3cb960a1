/** The forecast that the pane has: of what it is, how far its draws have come, and when it is no longer the one. */
import type { RegionCode } from "../../src/agreement";
import type { Draws, Forecast } from "../../src/forecast";
import type { NoForecast } from "../runs/forecast";
import type { Look } from "./look";
import { type Remembered, regionOf } from "./remembered";

/** How far the draws have come. */
type Drawn =
  | { readonly kind: "under-way"; readonly count: number; readonly of: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "done"; readonly draws: Draws };

/** A forecast, and what became of it. */
export interface Foresight {
  /** What it is made of, by name: the figures and settings, the region, and the choices. */
  readonly of: string;
  /** Which attempt it is: what an earlier one comes to is not taken. */
  readonly turn: number;
  /** That of the attempt, or that of the one before until there is one; absent where there is none. */
  readonly forecast?: Forecast;
  /** Why there is none. */
  readonly none?: NoForecast;
  /** Absent where there is nothing to draw. */
  readonly drawn?: Drawn;
}

/** The parts of the state that a forecast is made of. */
interface Before {
  readonly look: Look | undefined;
  readonly remembered: Remembered;
}

/** What a forecast can be made of now. */
export interface Foreseen {
  readonly settlement: NonNullable<Look["result"]["settlement"]>;
  readonly region: RegionCode;
  readonly of: string;
}

/** What a forecast can be made of: a region, and figures without errors; `undefined` where one of them is lacking. */
export function foreseeable({ look, remembered }: Before): Foreseen | undefined {
  const region = regionOf(remembered);
  const settlement = look?.result.settlement;
  if (region === undefined || !look || !settlement) return undefined;
  return { settlement, region, of: `${look.input} ${region} ${JSON.stringify(remembered.forecast ?? {})}` };
}
