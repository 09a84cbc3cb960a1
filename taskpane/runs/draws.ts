/** The years of a forecast drawn: by a worker where one may be started, else on the page in slices. The same draws. */
import type { Drawing, Draws } from "../../src/forecast";
import type { Parts } from "../../src/ground";
import type { DrawsTold, DrawsWanted } from "./draws-worker";
import { inSlices } from "./slices";

/** Called now and then with how many years have been drawn, and when all are; stops the draws by throwing. */
export type OnDrawn = (count: number) => Promise<void>;

/** Draws so many years. */
export async function drawYears(drawing: Drawing, many: number, onDrawn?: OnDrawn): Promise<Draws> {
  const worker = startWorker();
  const draws =
    (worker && (await byWorker(worker, { drawing, many }, onDrawn))) ?? (await onPage(drawing, many, onDrawn));
  await onDrawn?.(many);
  return draws;
}

function startWorker(): Worker | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    return new Worker(/* webpackChunkName: "forecast-draws" */ new URL("./draws-worker.ts", import.meta.url));
  } catch {
    return undefined; // the page may start none: it draws itself
  }
}

// Nothing where the worker could not be loaded, or failed: then the page draws, and what is wrong is told there.
function byWorker(worker: Worker, wanted: DrawsWanted, onDrawn: OnDrawn | undefined): Promise<Draws | undefined> {
  return new Promise<Draws | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<DrawsTold>) => {
      if ("draws" in data) resolve(data.draws);
      else onDrawn?.(data.drawn).catch(reject);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
    worker.postMessage(wanted);
  }).finally(() => worker.terminate());
}

async function onPage(drawing: Drawing, many: number, onDrawn: OnDrawn | undefined): Promise<Draws> {
  const { drawerInParts } = await import("./when-forecast");
  function* parts(): Parts<Draws, number> {
    const making = drawerInParts(drawing);
    let part = making.next();
    for (; part.done !== true; part = making.next()) yield 0;
    const drawer = part.value;
    for (let drawn = 1; drawn <= many; drawn++) {
      drawer.draw(1);
      yield drawn;
    }
    return drawer.result();
  }
  return inSlices(parts(), onDrawn);
}
