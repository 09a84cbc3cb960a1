/** The pane's way from its first look at the workbook to a step, as every browser test goes it. */
import type { Frame } from "playwright-core";
import type { PaneText } from "../../src/text";
import { paneEn } from "../../src/text/en/pane";
import { paneSv } from "../../src/text/sv/pane";
import type { SectionId } from "../../taskpane/state/state";

const READING = new RegExp(`${paneSv.data.reading}|${paneEn.data.reading}`);

/** Waits until the pane has looked at the workbook, and has opened what it begins with. */
async function firstLook(pane: Frame): Promise<void> {
  await pane.locator("#data-header").filter({ hasNotText: READING }).waitFor();
}

/** Passes the welcome where there is one. */
export async function pastWelcome(pane: Frame, words: PaneText = paneSv): Promise<void> {
  await firstLook(pane);
  const skip = pane.getByRole("button", { name: words.welcome.skip, exact: true });
  if ((await skip.count()) > 0) await skip.click();
}

/**
 * Opens a step unless it is open, and waits for what is in it. While the pane still grows above the header, the mouse
 * may be pressed on it and released beside it, which is no click: it is clicked until the step is open.
 */
export async function openStep(pane: Frame, id: SectionId): Promise<void> {
  await firstLook(pane);
  const header = pane.locator(`#${id}-header`);
  while ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
  const panel = pane.locator(`#${id}-panel`);
  await panel.waitFor();
  // What these show is loaded when they are first opened.
  if (id === "agreement") await panel.locator("details").first().waitFor();
  if (id === "data") await panel.getByRole("button").first().waitFor();
  if (id === "result" && (await pane.locator("#result-heading").count()) > 0) await panel.getByRole("grid").waitFor();
}
