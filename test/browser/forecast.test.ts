/** One region alone with half a year: the step Prognos, by mouse and keyboard, with a worker and without one. */
import type { Frame, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forecastSv } from "../../src/text/sv/forecast";
import { forecastPaneSv } from "../../src/text/sv/forecast-pane";
import { paneSv } from "../../src/text/sv/pane";
import { violations } from "../support/axe";
import { browserOfFile, LAPTOP } from "../support/browser";
import { halfYearFile } from "../support/half-year";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let file: string;

beforeAll(async () => {
  file = await halfYearFile("Region Halland");
});

const headline = (pane: Frame): Locator => pane.locator("#forecast-answer h3 + div");
const picture = (pane: Frame): Locator => pane.locator("#forecast-answer svg[role=img]");

async function askForHalland(bench: OpenWorkbench): Promise<void> {
  const { pane } = bench;
  await pastWelcome(pane);
  await openStep(pane, "forecast");
  await pane.locator("#forecast-panel").getByRole("combobox", { name: paneSv.region.label }).click();
  await pane.getByRole("option", { name: "Region Halland", exact: true }).click();
  await headline(pane).waitFor();
}

/** All that the answer says, when the years are drawn. */
async function answer(pane: Frame): Promise<string> {
  await picture(pane).waitFor();
  return (await pane.locator("#forecast-answer").textContent()) ?? "";
}

describe("a region alone with half a year", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file, ...LAPTOP });
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    expect(bench.errors).toEqual([]);
  });

  test("is asked whose forecast it is, and told that it is no settlement", async () => {
    const { pane } = bench;
    const header = pane.locator("#forecast-header");
    await expect.poll(() => header.textContent()).toContain(`${paneSv.state.apart}: ${paneSv.forecast.noRegion}`);
    await askForHalland(bench);
    expect(await pane.locator("#forecast-panel").getByRole("note").textContent()).toContain(forecastPaneSv.banner);
    expect(await pane.locator("#forecast-header").textContent()).toMatch(
      /Region Halland: \d[\d,]*\smnkr enligt utsikten/,
    );
  });

  test("sees the year, its band in words and as a picture, today, the payments and the bounds", async () => {
    const words = await answer(bench.pane);
    expect(words).toMatch(/Åtta av tio dragningar gav mellan \d[\d,]*\smnkr och \d[\d,]*\smnkr\./);
    for (const said of [forecastSv.answers.today, forecastSv.answers.least, forecastSv.answers.most])
      expect(words).toContain(said);
    expect(words).toContain(forecastSv.answers.paid("augusti 2023"));
    expect(await picture(bench.pane).getAttribute("aria-label")).toMatch(/^Prognos\. Åtta av tio dragningar/);
    expect(await picture(bench.pane).locator("circle").count()).toBe(20);
  });

  test("was drawn by a worker, of this origin", () => {
    const workers = bench.requests.filter((one) => one.includes("forecast-draws"));
    expect(workers.map((one) => new URL(one).origin)).toEqual([new URL(bench.page.url()).origin]);
  });

  test("has nothing that axe finds wrong, unfolded, in any theme", async () => {
    const { pane } = bench;
    for (const summary of await pane.locator("#forecast-panel summary").all()) await summary.click();
    await pane.getByRole("button", { name: paneSv.tastes.title }).click();
    for (const theme of ["dark", "contrast", "light"] as const) {
      await pane.getByLabel(paneSv.tastes.theme, { exact: true }).selectOption(theme);
      expect(await violations(pane), theme).toEqual([]);
    }
  });

  test("sees other amounts by another way, and by other shares of the others", async () => {
    const { pane } = bench;
    const first = await headline(pane).textContent();
    await pane.getByLabel(forecastPaneSv.months, { exact: true }).selectOption("latest");
    await expect.poll(() => headline(pane).textContent()).not.toBe(first);
    const moved = await headline(pane).textContent();
    await pane.getByLabel(forecastPaneSv.others, { exact: true }).selectOption("half");
    await expect.poll(() => headline(pane).textContent()).not.toBe(moved);
    const half = await headline(pane).textContent();
    await pane.getByLabel(forecastPaneSv.others, { exact: true }).selectOption("entry");
    const share = pane.getByLabel(forecastPaneSv.othersEntry, { exact: true });
    await share.fill("mycket");
    await share.press("Enter");
    expect(await pane.getByRole("alert").textContent()).toBe(forecastPaneSv.wrongPercent);
    await share.fill("80 %");
    await share.press("Enter");
    await expect.poll(() => headline(pane).textContent()).not.toBe(half);
  });

  test("enters patients, and sees what they are worth where they give most; a budget has its chance", async () => {
    const { pane } = bench;
    expect(await pane.locator("#forecast-spent").textContent()).toBe(forecastPaneSv.spentAsk);
    await pane.getByLabel(forecastPaneSv.patients, { exact: true }).fill("300");
    await pane.getByLabel(forecastPaneSv.patients, { exact: true }).press("Enter");
    await expect
      .poll(() => pane.locator("#forecast-spent").textContent())
      .toMatch(/^300 patienter där de ger mest: \d+/);
    await pane.getByLabel(forecastPaneSv.goal, { exact: true }).fill("1 000 000");
    await pane.getByLabel(forecastPaneSv.goal, { exact: true }).press("Enter");
    await expect
      .poll(() => pane.locator("#forecast-goal").textContent())
      .toMatch(/^Minst 1\s000\s000\skr nåddes i 100(,0)?\s% av dragningarna/);
  });

  test("sees five steps, and all when asked", async () => {
    const cards = bench.pane.locator("section[aria-labelledby=forecast-steps] > ol > li");
    expect(await cards.count()).toBe(5);
    await bench.pane.getByRole("button", { name: /^Visa alla \d+ steg$/ }).click();
    expect(await cards.count()).toBeGreaterThan(5);
    expect(await cards.first().textContent()).toMatch(
      /patient(er)?: .*saknas .*Per patient\d[\d\s]*kr.*Chans utan åtgärd\d+\s%/,
    );
  });

  test("writes the sheet Prognos, and no other", async () => {
    const before = await bench.sheetNames();
    await bench.pane.getByRole("button", { name: forecastPaneSv.write }).click();
    await expect.poll(() => bench.sheetNames()).toEqual([...before, "Prognos"]);
    await expect.poll(() => bench.cell("Prognos", "A1")).toMatch(/^Prognos, ingen avräkning: Region Halland/);
    const said = bench.pane.locator("[role=status][aria-live=polite]").last();
    await expect.poll(() => said.textContent()).toBe(paneSv.forecast.written("Prognos"));
    expect(await bench.pane.locator("#result-header").textContent()).toContain(paneSv.result.none);
  });

  test("finds its choices again", async () => {
    const said = await headline(bench.pane).textContent();
    await bench.reload();
    const { pane } = bench;
    await openStep(pane, "forecast");
    await headline(pane).waitFor();
    expect(await pane.getByLabel(forecastPaneSv.patients, { exact: true }).inputValue()).toBe("300");
    expect(await headline(pane).textContent()).toBe(said);
  });
});

/** In the page: no worker can be started, and once there is an answer the draws wait at their next pause to go on. */
function withoutWorkers(): void {
  Object.defineProperty(window, "Worker", { value: undefined });
  const [now, later] = [performance.now.bind(performance), window.setTimeout.bind(window)];
  const waiting: (() => void)[] = [];
  let [goesOn, ahead] = [false, 0];
  // Every part is so long that a pause follows it, in which the page can draw.
  performance.now = () => now() + (goesOn ? ahead : (ahead += 1000));
  const soon = (task: () => void): number => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = task;
    port2.postMessage("");
    return 0;
  };
  const paused = (task: () => void): number =>
    document.querySelector("#forecast-answer h3 + div") ? waiting.push(task) : soon(task);
  const instead = (task: () => void, delay?: number): number => (goesOn || delay ? later(task, delay) : paused(task));
  Object.defineProperty(window, "setTimeout", { value: instead });
  addEventListener("go-on", () => {
    goesOn = true;
    for (const task of waiting) later(task);
  });
}

describe("where no worker can be started", () => {
  test("the page draws the same, can be stopped meanwhile, and answers all the time", async () => {
    const byWorker = await openWorkbench(browser(), { file, ...LAPTOP });
    await askForHalland(byWorker);
    const expected = await answer(byWorker.pane);
    await byWorker.close();

    const bench = await openWorkbench(browser(), { file: "new", ...LAPTOP });
    await bench.page.context().addInitScript(withoutWorkers);
    await bench.open(file);
    const { pane } = bench;
    await askForHalland(bench);
    await pane.getByRole("button", { name: forecastPaneSv.cancel, exact: true }).click();
    await expect.poll(() => pane.locator("#forecast-answer").textContent()).toContain(forecastPaneSv.isStopped);
    expect(await picture(pane).count()).toBe(0);
    await pane.evaluate(() => dispatchEvent(new Event("go-on")));
    await pane.getByRole("button", { name: forecastPaneSv.again }).click();
    expect(await answer(pane)).toBe(expected);
    expect(bench.requests.filter((one) => one.includes("forecast-draws"))).toEqual([]);
    expect(bench.errors).toEqual([]);
    await bench.close();
  });
});
