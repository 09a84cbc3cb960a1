/** Draws a forecast's years in a worker: it is given plain values, keeps nothing and asks for nothing. */
import { type Drawing, type Draws, drawerOf } from "../../src/forecast";

/** What is asked of it: so many years of this. */
export interface DrawsWanted {
  readonly drawing: Drawing;
  readonly many: number;
}

/** What it tells: how many have been drawn, and in the end what they came to. */
export type DrawsTold = { readonly drawn: number } | { readonly draws: Draws };

/** So many are drawn between two things told. */
const AT_ONCE = 50;

/** The worker's own side; the library of types that names it cannot stand beside the page's. */
interface Side {
  onmessage: ((message: MessageEvent<DrawsWanted>) => void) | null;
  readonly postMessage: (told: DrawsTold) => void;
}

const side = globalThis as unknown as Side;

side.onmessage = ({ data: { drawing, many } }) => {
  const drawer = drawerOf(drawing);
  for (let drawn = 0; drawn < many; drawn += AT_ONCE) {
    drawer.draw(Math.min(AT_ONCE, many - drawn));
    side.postMessage({ drawn: Math.min(many, drawn + AT_ONCE) });
  }
  side.postMessage({ draws: drawer.result() });
};
