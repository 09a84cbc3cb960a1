/** The add-in's buttons on the ribbon, as its manifest lists them. */

/** A button: it shows the pane, or runs a function of the add-in. */
interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** Absent: the button shows the pane. */
  readonly functionName?: string;
}

/** What the workbench needs to know from the manifest. */
export interface Ribbon {
  readonly tab: string;
  readonly namespace: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the manifest at the address, with texts in the locale where there are such. */
export async function readRibbon(address: string, locale: string): Promise<Ribbon> {
  const manifest = new DOMParser().parseFromString(await (await fetch(address)).text(), "application/xml");
  const all = [...manifest.getElementsByTagName("*")];
  const named = (parent: Element, name: string): Element | undefined =>
    [...parent.getElementsByTagName("*")].find((e) => e.localName === name);
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute("resid");
    const found = all.find((e) => e.getAttribute("id") === id && e.hasAttribute("DefaultValue"));
    const own = found && [...found.children].find((e) => e.getAttribute("Locale") === locale);
    return own?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "";
  };
  const controls = all.filter((e) => e.localName === "Control");
  const tab = all.find((e) => e.localName === "CustomTab");
  const tabLabel = tab && [...tab.children].find((e) => e.localName === "Label");
  return {
    tab: resource(tabLabel),
    namespace: resource(all.find((e) => e.localName === "Namespace")),
    buttons: controls.map((control) => {
      const functionName = named(control, "FunctionName")?.textContent;
      const icon = [...control.getElementsByTagName("*")].find(
        (e) => e.localName === "Image" && e.getAttribute("size") === "20",
      );
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(named(control, "Label")),
        tip: resource(named(control, "Description")),
        icon: new URL(resource(icon)).pathname,
        ...(functionName ? { functionName } : {}),
      };
    }),
  };
}
