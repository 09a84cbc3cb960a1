/** Loaded into a process by `measured.ts`: when it ends it writes what it took, in bytes and seconds of processor. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const { KOMILJARDEN_TOOK: file = "" } = process.env;
  writeFileSync(file, `${String(maxRSS * 1024)} ${String((userCPUTime + systemCPUTime) / 1e6)}`);
});
