/** Years that never were, settled: of the 2021, 2023 and 2024 agreements, for whatever is made of a settlement. */
import { type Agreement, endsOf, requirementsOf } from "../../src/agreement/agreement";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import { agreement2024 } from "../../src/agreements/2024";
import { type Settlement, settleFigures } from "../../src/settling/settle";
import { settlementOf } from "../src/support/settled";
import { randomSettings, randomSubmission } from "./random-submissions";

/** The year of a seed: of five in a row one is of 2023, which has most cells, two of 2021 and two of 2024. */
export function randomYear(seed: number): Settlement {
  const agreement = TURNS[seed % TURNS.length] ?? agreement2023;
  const { until, ...settings } = randomSettings(agreement, seed);
  // What nobody met is dealt out or goes back: it has been decided, as the year could not be settled else.
  const decided = requirementsOf(agreement).map(({ number }) => [number, "population"] as const);
  return settlementOf(
    settleFigures(agreement, randomSubmission(agreement, seed, { paid: 0 }), {
      ...settings,
      ...(until !== undefined && endsOf(agreement).includes(until) && { until }),
      decisions: { ...Object.fromEntries(decided), ...settings.decisions },
    }),
  );
}

const TURNS: readonly Agreement[] = [agreement2023, agreement2021, agreement2024, agreement2021, agreement2024];
