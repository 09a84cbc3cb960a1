/**
 * `npm run bench`: prints what was measured in this run; nothing is asserted. With names, as in `npm run bench --
 * forecast tables`, those parts alone.
 */

import { calibrationLines } from "./calibration";
import { cellLines } from "./cells";
import { fileLines } from "./files";
import { forecastLines } from "./forecast";
import { functionLines } from "./functions";
import { bundleLines, paneLines } from "./pages";
import { requestLines } from "./requests";
import { settlementLines } from "./settlement";
import { tableLines } from "./tables";

const PARTS: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  settlement: settlementLines,
  tables: tableLines,
  cells: cellLines,
  forecast: forecastLines,
  files: fileLines,
  requests: requestLines,
  functions: functionLines,
  bundles: bundleLines,
  pane: paneLines,
  calibration: calibrationLines,
};

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n\n`);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(", ")}: there are ${Object.keys(PARTS).join(", ")}`);

print([`Node ${process.version}`]);
for (const [name, lines] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) print(await lines());
}
