/** `npm run bench`: prints what was measured in this run; nothing is asserted. */

import { calibrationLines } from "./calibration";
import { cellLines } from "./cells";
import { fileLines } from "./files";
import { functionLines } from "./functions";
import { bundleLines, paneLines } from "./pages";
import { settlementLines } from "./settlement";
import { tableLines } from "./tables";

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n\n`);

print([`Node ${process.version}`]);
print(await settlementLines());
print(tableLines());
print(cellLines());
print(await fileLines());
print(await functionLines());
print(await bundleLines());
print(await paneLines());
print(calibrationLines());
