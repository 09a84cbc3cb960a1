/** Circles of hidden places: every hidden place gets one, at the least loss. */
import { describe, expect, test } from "vitest";
import { closeCircles, type Place } from "../../../src/ground/circles";

const place = (from: number, to: number, loss: number, state: Place["state"] = "shown"): Place => ({
  ...{ from, to, value: 2, loss, least: 0, most: 9, state, safe: false },
});

describe("circles of hidden places", () => {
  test("the circle that loses least is hidden, and of equals the earlier", () => {
    const places = [place(0, 1, 1, "hidden"), place(0, 2, 5), place(2, 1, 5), place(0, 3, 4), place(3, 1, 7)];
    closeCircles(4, places);
    expect(places.map(({ state }) => state)).toEqual(["hidden", "hidden", "hidden", "shown", "shown"]);
  });

  test("what is hidden or absent already costs nothing, and what is absent stays so", () => {
    const places = [place(0, 1, 1, "hidden"), place(0, 2, 5), place(0, 3, 4, "hidden"), place(3, 1, 7, "absent")];
    closeCircles(4, places);
    expect(places.map(({ state }) => state)).toEqual(["hidden", "shown", "hidden", "absent"]);
    expect(places.filter(({ safe }) => safe)).toEqual(places.filter(({ state }) => state === "hidden"));
  });

  test("one unit goes round only where every place has room for it", () => {
    // The second way is full: nothing more fits, and nothing less is left of the first place.
    const full = { ...place(1, 2, 1), value: 9 };
    const places = [{ ...place(0, 1, 1, "hidden"), value: 0 }, full, place(2, 0, 1), place(1, 3, 20), place(3, 0, 20)];
    closeCircles(4, places);
    expect(places.map(({ state }) => state)).toEqual(["hidden", "shown", "shown", "hidden", "hidden"]);
  });

  test("a hidden place that nothing can protect is our mistake", () => {
    expect(() => closeCircles(2, [place(0, 1, 1, "hidden")])).toThrow("can be protected");
  });
});
