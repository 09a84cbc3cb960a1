/** Moves the keyboard's focus where the state wants it, once the place is drawn. */

import { useEffect } from "react";
import { focused } from "../../state/actions/view";
import type { FocusWish } from "../../state/state";
import { usePane } from "./context";

/** Fulfils the wish for focus; one that cannot be fulfilled yet waits for whoever draws the place and asks again. */
export function useFocus(): void {
  const { state, act } = usePane();
  const { focus } = state;
  useEffect(() => {
    const element = focus && document.getElementById(elementOf(focus));
    if (!element) return;
    element.focus();
    // The answer is what she waited for: it is to stand at the top.
    if (focus === "result-heading") element.scrollIntoView({ block: "start" });
    void act(focused);
  }, [focus, act]);
}

function elementOf(wish: FocusWish): string {
  switch (wish) {
    case "import-heading":
    case "result-heading":
    case "failure":
    case "view":
      return wish;
    default:
      return `${wish}-header`;
  }
}
