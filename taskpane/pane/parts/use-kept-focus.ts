/**
 * Keeps the keyboard's place when what has the focus goes away, as a button does when what it offers is done: the focus
 * goes to what has come in its stead, or to what is nearest. Without it a browser begins again from the top.
 */
import { useEffect } from "react";

const FOCUSABLE =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), summary, textarea, [tabindex='0']";

/** What had the focus, and where it stood: every element around it, with the number of the child on the way to it. */
interface Place {
  readonly element: Element;
  readonly around: readonly { readonly parent: Element; readonly index: number }[];
}

/** Keeps the focus within the page; whoever moves it on purpose goes first. */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place | undefined;
    const noted = ({ target }: FocusEvent): void => {
      place = target instanceof Element ? placeOf(target) : undefined;
    };
    const kept = (): void => {
      // While she works in the sheets the pane has no focus to keep, and must not take it.
      if (!document.hasFocus()) return;
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!isLost || !place || place.element.isConnected) return;
      const next = nearest(place);
      place = undefined;
      next?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(kept);
    document.addEventListener("focusin", noted);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", noted);
      watch.disconnect();
    };
  }, []);
}

function placeOf(element: Element): Place {
  const around: { parent: Element; index: number }[] = [];
  for (let child = element, { parentElement: parent } = child; parent; child = parent, parent = child.parentElement)
    around.push({ parent, index: [...parent.children].indexOf(child) });
  return { element, around };
}

// Of what is still there the innermost: what stands now where it stood or after that, else the last before.
function nearest({ around }: Place): HTMLElement | undefined {
  for (const { parent, index } of around) {
    if (!parent.isConnected) continue;
    const children = [...parent.children];
    const [after, before] = [focusablesIn(children.slice(index)), focusablesIn(children.slice(0, index))];
    const next = after[0] ?? before.at(-1);
    if (next) return next;
  }
  return undefined;
}

function focusablesIn(elements: readonly Element[]): readonly HTMLElement[] {
  return elements
    .flatMap((one) => [...(one.matches(FOCUSABLE) ? [one] : []), ...one.querySelectorAll(FOCUSABLE)])
    .filter((one) => one instanceof HTMLElement)
    .filter((one) => one.getClientRects().length > 0);
}
