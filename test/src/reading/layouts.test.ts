/** The same figures settle the same, however they are laid out. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling/settle";
import { type Figures, LAYOUTS, type Layout, REGULAR } from "../support/layouts";
import { BEFOLKNING } from "../support/sheets";

function figuresOf(): Figures[] {
  const figures: Figures[] = [];
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (const region of ["01", "09", "14"])
    for (const month of ["2023-01", "2023-03"] as const)
      for (const requirement of "123456789") {
        const [all, before] = [500 + random(2000), 500 + random(2000)];
        const waiting = 10 + random(40);
        figures.push({
          region,
          month,
          requirement,
          cells: {
            numerator: random(all),
            denominator: all,
            numeratorLast: random(before),
            denominatorLast: before,
            ...(requirement === "6" && { numeratorTolerance: all }),
            ...("789".includes(requirement) && { waiting, waitingWithin: random(waiting) }),
          },
        });
      }
  return figures;
}

function outcome(layout: Layout, figures: readonly Figures[]) {
  const { settlement, problems } = settle(agreement2023, [BEFOLKNING, ...layout.of(figures)]);
  return {
    problems: problems.filter(({ severity }) => severity === "error"),
    verdicts: settlement?.verdicts.map(
      ({ reserve, path, share, measurement: { current, earlier, level, waiting } }) => [
        reserve.region,
        reserve.period,
        reserve.requirement,
        path,
        share,
        current,
        earlier,
        level,
        waiting,
      ],
    ),
  };
}

describe("layouts", () => {
  const figures = figuresOf();
  const expected = outcome(REGULAR, figures);
  test("the regular one has all its verdicts", () => {
    expect(expected.problems).toEqual([]);
    expect(expected.verdicts).toHaveLength(3 * 2 * 9);
  });
  test.each(LAYOUTS)("$name", (layout) => {
    const { problems, verdicts } = outcome(layout, figures);
    expect(problems.slice(0, 3)).toEqual([]);
    expect(verdicts).toEqual(expected.verdicts);
  });
});
