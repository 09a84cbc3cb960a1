/** Which tests are run against a mutant, and in which order. */

import { isOwnTest } from "./files";
import type { Numbered } from "./switches";
import type { Planned, Reach, Survey } from "./worker";

/** A mutant makes a loop endless when a test takes this many times its steps, or some steps more for the smallest. */
const MORE_STEPS = { times: 10, atLeast: 10_000 };

/**
 * Those that pass by the mutant: the test of its file's name first, then the ones with the fewest steps, until they
 * take `steps` together.
 */
export function planned({ id, file }: Numbered, surveys: readonly Survey[], steps: number): readonly Planned[] {
  const passing = surveys.flatMap((survey) => {
    const onLoading = survey.loading.passed.includes(id);
    return survey.tests.flatMap((test, index) =>
      onLoading || test.passed.includes(id) ? [{ survey, test, index }] : [],
    );
  });
  const cost = ({ survey, test }: (typeof passing)[number]): number =>
    isOwnTest(survey.file, file) ? test.steps - Number.MAX_SAFE_INTEGER : test.steps + survey.loading.steps;
  let left = steps;
  return passing
    .sort((a, b) => cost(a) - cost(b))
    .filter(({ test }, index) => (left -= test.steps) > 0 || index === 0)
    .map(({ survey, test, index }) => ({
      file: survey.file,
      index,
      fileSteps: most(survey.loading),
      steps: most(test),
    }));
}

const most = ({ steps }: Reach): number => steps * MORE_STEPS.times + MORE_STEPS.atLeast;
