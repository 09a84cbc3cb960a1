/** What every browser test begins with. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import type { StartOptions } from "../../host/workbench/serve";
import { closeWorkbenchServer, launchBrowser, workbenchUrl } from "./workbench";

/** A browser and the workbench's server, there before a file's tests and closed after them; asked for by a test. */
export function browserOfFile(options?: StartOptions): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(inject("chromium")), workbenchUrl(options)]);
  });
  afterAll(async () => {
    await browser?.close();
    await closeWorkbenchServer();
  });
  return () => {
    if (!browser) throw new Error("No browser has been started yet.");
    return browser;
  };
}

/** A laptop's pane of 350 by 631: the workbench has a pixel beside it, and 137 above and below. */
export const LAPTOP = { width: 351, context: { viewport: { width: 1000, height: 768 } } } as const;
