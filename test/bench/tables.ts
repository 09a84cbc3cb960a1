/** How long it takes to round a table both ways, and to hide its small numbers. */

import { roundTable } from "../../src/ground/round-table";
import { suppress } from "../../src/ground/suppress";
import { alone } from "./time";

const ROUNDS = 10;
const [REGIONS, COLUMNS] = [21, 99];

/**
 * Lines to print: 21 regions by 99 cells, with amounts of three hundred digits, and with one count of ten too small.
 */
export function tableLines(): string[] {
  const d = 10n ** 300n + 7n;
  const quotas = table((i, j) => (d * BigInt(37 * j + 1000 * i + 11) * BigInt(i * i + j + 3)) / 1683n);
  const counts = table((i, j) =>
    (i * 7919 + j * 104_729 + i * i * j) % 10 === 0 ? (i + j) % 20 : 100 + ((i * 31 + j * 17) % 997),
  );
  const rounding = alone(() => roundTable(quotas, d), ROUNDS);
  const hiding = alone(
    () => suppress(counts, { threshold: 20, zeros: "hidden", sums: ["rows", "columns", "total"] }),
    ROUNDS,
  );
  return [
    `a table of 21 × 99, rounded both ways           ${rounding.median.toFixed(1)} ms`,
    `the same size, small numbers hidden             ${hiding.median.toFixed(1)} ms`,
  ];
}

function table<Cell>(cell: (i: number, j: number) => Cell): Cell[][] {
  return Array.from({ length: REGIONS }, (_, i) => Array.from({ length: COLUMNS }, (__, j) => cell(i, j)));
}
