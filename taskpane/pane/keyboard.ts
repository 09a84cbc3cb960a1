/**
 * The keyboard within the pane. Excel on the web takes Tab and Escape from its add-ins: Tab
 * jumps through its own list of elements, which knows no headings that hold the focus for a
 * moment and no summaries, and Escape never reaches a dialog. So inside the pane the browser's
 * own order holds, and Excel gets Tab back at the ends, where it leads out of the pane.
 */

const TABBABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Listens for as long as the page lives. */
export function keepKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const dialog = page.querySelector<HTMLDialogElement>("dialog[open]");
    if (event.key === "Escape" && dialog) event.stopPropagation();
    if (event.key !== "Tab") return;
    const elements = [...(dialog ?? page).querySelectorAll<HTMLElement>(TABBABLE)].filter(takesTab);
    const [first, last] = [elements[0], elements.at(-1)];
    const end = event.shiftKey ? first : last;
    if (page.activeElement !== end) {
      event.stopPropagation();
    } else if (dialog) {
      // The question must be answered before anything else: round again.
      event.stopPropagation();
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  });
}

function takesTab(element: HTMLElement): boolean {
  const disabled = "disabled" in element && element.disabled === true;
  return element.tabIndex >= 0 && !disabled && element.getClientRects().length > 0 && !isSkippedRadio(element);
}

// Of a group of radio buttons only the chosen one is a stop.
function isSkippedRadio(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.type === "radio" && !element.checked;
}
