/** `npm run bench`: prints what was measured in this run; nothing is asserted. */
import { settlementLines } from "./settlement";

process.stdout.write(`Node ${process.version}\n\n${(await settlementLines()).join("\n")}\n`);
