/** The size of what is shipped, and how quick the pane is in the workbench. */
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OUTPUT } from "../../src/sheets/names";
import { TEXT } from "../../src/text/texts";
import { buildInto, gzipped } from "../support/build";
import { chromiumPath } from "../support/chromium";
import { closeWorkbenchServer, launchBrowser, openWorkbench, workbenchUrl } from "../support/workbench";
import { median } from "./time";

const KILO = 1000;
const PAGES = 3;

/** Lines to print: the production bundles, gzipped. */
export async function bundleLines(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "komiljarden-bench-"));
  try {
    const entries = await buildInto(folder, "https://localhost:3000");
    const [pane, functions] = [entries["taskpane"] ?? [], entries["functions"] ?? []].map(
      (files) => gzipped(folder, files) / KILO,
    );
    const together =
      gzipped(folder, [...new Set([...(entries["taskpane"] ?? []), ...(entries["functions"] ?? [])])]) / KILO;
    // What is loaded late is still loaded: the engine and the words
    // with the first formula, what settles with the first SETTLE.
    const late = (chunk: RegExp): number =>
      gzipped(
        folder,
        readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => chunk.test(file)),
      ) / KILO;
    return [
      `bundle, pane, gzipped                           ${(pane ?? 0).toFixed(0)} kB  (target: at most 200)`,
      `bundle, functions, gzipped                      ${(functions ?? 0).toFixed(0)} kB   (target: at most 40)`,
      `  loaded with the first formula                 ${late(/(engine|functions-when-called)[^/]*\.js$/).toFixed(0)} kB`,
      `  and with the first SETTLE                     ${late(/(settlement)[^/]*\.js$/).toFixed(0)} kB`,
      `bundle, the whole page, gzipped                 ${together.toFixed(0)} kB`,
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Lines to print: from opening the workbench to an interactive pane,
 * and from the click to sheets written (medians of three pages).
 */
export async function paneLines(): Promise<string[]> {
  const starting = performance.now();
  await workbenchUrl();
  const started = performance.now() - starting;
  const browser = await launchBrowser(chromiumPath());
  try {
    const pages: { ready: number; sheets: number; shown: number; again: number }[] = [];
    for (let page = 0; page < PAGES; page++) {
      const opening = performance.now();
      const workbench = await openWorkbench(browser);
      await workbench.pane.getByRole("heading", { level: 1 }).waitFor();
      const ready = performance.now() - opening;
      // The last sheet has its title in the last writing but one: until then it says that it is unfinished.
      const written = await workbench.page.evaluate(
        async ([sheet, unfinished]) => {
          const start = performance.now();
          const shown = window.workbench.command("settleNow");
          let title = "";
          while (title === "" || title === unfinished) {
            await new Promise((resolve) => setTimeout(resolve, 5));
            title = window.workbench.sheetNames().includes(sheet) ? String(window.workbench.cell(sheet, "A1")) : "";
          }
          const sheets = performance.now() - start;
          await shown;
          return { sheets, shown: performance.now() - start };
        },
        [OUTPUT.problems, TEXT.sv.sheets.unfinished] as const,
      );
      const again = await timed(() => workbench.command("settleNow"));
      pages.push({ ready, ...written, again });
      await workbench.close();
    }
    const middle = (pick: (page: (typeof pages)[number]) => number): string =>
      (median(pages.map(pick)) / KILO).toFixed(2);
    return [
      `workbench server, from the call to listening    ${(started / KILO).toFixed(2)} s  (target: at most 20, warm)`,
      `page opened to pane interactive                 ${middle(({ ready }) => ready)} s`,
      `click to sheets written                         ${middle(({ sheets }) => sheets)} s  (aim: under 1)`,
      `click to result shown in the pane               ${middle(({ shown }) => shown)} s`,
      `the same, second run                            ${middle(({ again }) => again)} s`,
    ];
  } finally {
    await browser.close();
    await closeWorkbenchServer();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
