/** What a settlement asks of Excel, where that is what costs: requests, and bytes either way. */
import { readFile } from "node:fs/promises";
import { readXlsx } from "../../host/files/xlsx";
import { connect } from "../../host/wire/connect";
import { DEFAULT_AGREEMENT } from "../../src/agreements";
import { TEXT } from "../../src/text/texts";
import { settleWorkbook } from "../../taskpane/runs/run";

/** Lines to print: the example settled for the first time, and once more. The quicker Excel is, the fewer requests. */
export async function requestLines(): Promise<string[]> {
  const { Excel, Office, wire } = connect(await readXlsx(await readFile("examples/komiljarden-2023.xlsx")));
  Object.assign(globalThis, { Excel, Office });
  const lines: string[] = [];
  for (const run of ["first run", "once more"]) {
    wire.requests.length = 0;
    wire.responses.length = 0;
    await settleWorkbook(DEFAULT_AGREEMENT, TEXT.sv, {});
    const out = megabytes(wire.requests);
    lines.push(`  ${run}   ${String(wire.requests.length)} requests, ${out} out, ${megabytes(wire.responses)} in`);
  }
  return ["What a settlement of the example asks of Excel:", ...lines];
}

function megabytes(sizes: readonly number[]): string {
  return `${(sizes.reduce((sum, size) => sum + size, 0) / 1_000_000).toFixed(2)} MB`;
}
