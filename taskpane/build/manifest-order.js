/**
 * Which elements of a manifest stand in which, in what order and how many: what Microsoft's schema asks for
 * ([MS-OWEMXML], task pane, the parts that are used here), and for what is newer than the schema that could be had, as
 * runtimes are, the page "How to find the proper order of manifest elements". Out of order, an add-in is not loaded.
 */

/** An element, by its type where it has one: its children in order, `?` at most one, `*` any number, `+` some. */
const CHILDREN = Object.freeze({
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
    "SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
  DisplayName: "Override*",
  Description: "Override*",
  Hosts: "Host+",
  Host: "Runtimes? AllFormFactors? DesktopFormFactor?",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint?",
  CustomFunctions: "Script Page Metadata? Namespace?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  PrimaryCommandSurface: "OfficeTab* CustomTab*",
  CustomTab: "Group+ Label InsertAfter?",
  Group: "OverriddenByRibbonApi? Label Icon Control+",
  Button: "OverriddenByRibbonApi? Label Supertip Icon Action Enabled?",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  ShowTaskpane: "TaskpaneId? SourceLocation Title?",
  ExecuteFunction: "FunctionName",
  Resources: "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
  "bt:Images": "bt:Image*",
  "bt:Urls": "bt:Url*",
  "bt:ShortStrings": "bt:String*",
  "bt:LongStrings": "bt:String*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
});

/** Elements whose type says what stands in them. */
const TYPED = ["ExtensionPoint", "Control", "Action"];

/** @typedef {import("@xmldom/xmldom").Element} Element */

/**
 * What stands in the wrong place, a sentence for each element that it stands in.
 * @param {Element} root
 * @returns {string[]}
 */
export function orderProblems(root) {
  const children = Array.from(root.childNodes).flatMap((node) =>
    node.nodeType === node.ELEMENT_NODE ? [/** @type {Element} */ (node)] : [],
  );
  const model = modelOf(root);
  const there = children.map(({ nodeName }) => nodeName);
  const wrong = patternOf(model).test(there.map((name) => `${name} `).join(""))
    ? []
    : [`in ${root.nodeName} stand ${there.join(" ") || "none"}, where the schema asks for ${model || "none"}`];
  return [...wrong, ...children.flatMap(orderProblems)];
}

/** @type {(element: Element) => string} */
function modelOf(element) {
  const kind = TYPED.includes(element.nodeName) ? (element.getAttribute("xsi:type") ?? "") : element.nodeName;
  return new Map(Object.entries(CHILDREN)).get(kind) ?? "";
}

/** @type {(model: string) => RegExp} */
function patternOf(model) {
  const parts = model.split(" ").filter((part) => part !== "");
  return new RegExp(`^${parts.map((part) => part.replace(/^([\w:]+)(.?)$/, "(?:$1 )$2")).join("")}$`);
}
