/** What axe-core finds wrong with a page for those who read it with other than eyes and mouse. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

const require = createRequire(import.meta.url);

/** The part of axe-core that is used here. */
interface Axe {
  run(
    where: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/**
 * The violations of WCAG 2.2 AA and of good practice in a frame, a line for each rule; axe-core is put there when it is
 * missing. Colours on their way from one to another are waited for: how far they have come is up to the machine.
 */
export async function violations(frame: Frame): Promise<string[]> {
  const present = await frame.evaluate(() => "axe" in window);
  // Not as a script of the page: its content security policy allows none.
  if (!present) await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return frame.evaluate(async () => {
    const underWay = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    for (let moving = underWay(); moving.length > 0; moving = underWay())
      await Promise.allSettled(moving.map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: Axe };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations: found } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`,
    );
  });
}
