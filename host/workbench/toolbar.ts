/** Small pieces of the toolbar. */

/** A button with a text and perhaps an icon. */
export function button(
  label: string,
  press: () => void,
  { icon, tip, className }: { icon?: string; tip?: string; className?: string } = {},
): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  if (icon) {
    const image = document.createElement("img");
    Object.assign(image, { src: icon, width: 16, height: 16, alt: "" });
    element.append(image);
  }
  element.append(label);
  if (tip) element.title = tip;
  if (className) element.className = className;
  element.addEventListener("click", press);
  return element;
}

/** A list to choose from, with its label. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  choose: (value: string) => void,
): HTMLLabelElement {
  const element = document.createElement("label");
  const select = document.createElement("select");
  for (const [option, text] of options) select.append(new Option(text, option, false, option === value));
  select.addEventListener("change", () => {
    choose(select.value);
  });
  element.append(label, select);
  return element;
}

/** A box to tick, with its label; `set` shows a state without reporting it. */
export function tick(
  label: string,
  change: (on: boolean) => void,
): { readonly element: HTMLLabelElement; set(on: boolean): void } {
  const element = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.addEventListener("change", () => {
    change(box.checked);
  });
  element.append(box, label);
  return {
    element,
    set: (on) => {
      box.checked = on;
    },
  };
}

/** Things that belong together. */
export function group(...children: readonly HTMLElement[]): HTMLDivElement {
  const element = document.createElement("div");
  element.className = "group";
  element.append(...children);
  return element;
}

/** The element of the page with that id; throws where there is none. */
export const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element;
};
