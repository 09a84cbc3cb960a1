/** What came of a run, in lines. */

import { FATES, type Fate, type Mutant, noticed, told } from "./mutant";

/** A mutant and what became of it. */
export interface Tried {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** The test that noticed it. */
  readonly by: string;
}

/** By file: how many were noticed of how many, and those that were not; then all together. */
export function lines(tried: readonly Tried[], same: readonly Mutant[]): readonly string[] {
  const files = [...new Set([...tried.map(({ mutant }) => mutant), ...same].map(({ file }) => file))];
  const byFile = files.map((file) => {
    const own = tried.filter(({ mutant }) => mutant.file === file);
    return `${part(own)}  ${file}${besides(same.filter((one) => one.file === file))}`;
  });
  const unnoticed = tried.filter(({ fate }) => !noticed(fate));
  const counts = FATES.map((fate) => `${fate} ${tried.filter((one) => one.fate === fate).length}`);
  return [
    ...unnoticed.map(({ mutant, fate }) => `${fate.padEnd(9)} ${told(mutant)}`),
    "",
    ...byFile,
    "",
    `${part(tried)}  noticed${besides(same)}: ${counts.join(", ")}`,
  ];
}

function part(tried: readonly Tried[]): string {
  const killed = tried.filter(({ fate }) => noticed(fate)).length;
  const percent = tried.length === 0 ? "–" : `${((100 * killed) / tried.length).toFixed(1)} %`;
  return `${percent.padStart(7)}  ${`${killed}/${tried.length}`.padStart(11)}`;
}

const besides = (same: readonly Mutant[]): string => (same.length === 0 ? "" : ` (and ${same.length} equivalent)`);
