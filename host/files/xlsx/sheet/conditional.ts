/** Conditional formats of a file, and of the model. */
import type { ConditionalFormat, ConditionalType } from "../../../model/conditional";
import type { Rect } from "../../../model/rect";
import { withAttributes } from "../package/tags";
import { all, bare, element, escaped, type Node, numberOr, yes } from "../package/xml";
import type { Styles } from "../styles/styles";
import { areasOf, cellAddress, fileAddress } from "./addresses";
import { COMPARISONS } from "./comparisons";

const TYPES: Readonly<Record<string, ConditionalType>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
};

const OPERATORS = [
  ...COMPARISONS,
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
] as const;

/** The conditional formats of a worksheet, by priority. */
export function readConditional(
  lists: readonly Node[],
  xml: string,
  styles: Pick<Styles, "ruleLookOf">,
  nextNumber: () => number,
): ConditionalFormat[] {
  const rules = lists.flatMap((list) =>
    all(list, "cfRule").map((rule) => ({ areas: areasOf(list.attributes["sqref"]), rule })),
  );
  rules.sort((a, b) => priority(a.rule) - priority(b.rule));
  return rules.map(({ areas, rule }) => {
    const look = rule.attributes["dxfId"];
    return {
      id: `{CF${String(nextNumber())}}`,
      areas,
      ...meaning(rule),
      look: styles.ruleLookOf(look === undefined ? undefined : numberOr(look)),
      stopIfTrue: yes(rule.attributes["stopIfTrue"]),
      original: bare(rule, xml),
    };
  });
}

const priority = ({ attributes }: Node): number => numberOr(attributes["priority"]);

function meaning(rule: Node): Pick<ConditionalFormat, "type" | "rule"> {
  const { type = "", operator } = rule.attributes;
  const [one, two] = all(rule, "formula").map(({ text }) => `=${text}`);
  if (type === "containsText") {
    const text = rule.attributes["text"] ?? searched(one);
    if (text !== undefined) return { type: "ContainsText", rule: { operator: "Contains", text } };
  }
  if (type === "expression") return { type: "Custom", rule: { formula: one ?? "" } };
  if (type !== "cellIs") return { type: TYPES[type] ?? "PresetCriteria", rule: {} };
  const words = OPERATORS.find(([, theirs]) => theirs === operator)?.[0] ?? "Between";
  return {
    type: "CellValue",
    rule: { formula1: one ?? "", ...(two === undefined ? {} : { formula2: two }), operator: words },
  };
}

/** The conditional formats as a file has them; a rule that nobody has changed is what it was. */
export function conditionalXml(formats: readonly ConditionalFormat[], styles: Pick<Styles, "ruleLookFor">): string[] {
  return formats.map((format, index) => {
    const rule = ruleXml(format, index + 1, styles);
    return rule === ""
      ? ""
      : element("conditionalFormatting", { sqref: format.areas.map(fileAddress).join(" ") }, rule);
  });
}

/** The rule; nothing while the add-in has not said what it is. */
function ruleXml(format: ConditionalFormat, place: number, styles: Pick<Styles, "ruleLookFor">): string {
  const { type, rule, look, areas, stopIfTrue, original } = format;
  if (typeof original === "string") return withAttributes(original, { priority: place });
  const [area] = areas;
  if (Object.keys(rule).length === 0 || !area) return "";
  const said = type === "Custom" ? custom(rule) : type === "CellValue" ? cellIs(rule) : textRule(rule, area);
  const { type: kind, formulas, ...more } = said;
  const attributes = {
    type: kind,
    dxfId: styles.ruleLookFor(look),
    priority: place,
    stopIfTrue: stopIfTrue || undefined,
    ...more,
  };
  return element("cfRule", attributes, formulas.map((formula) => element("formula", {}, escaped(formula))).join(""));
}

interface Said {
  readonly type: string;
  readonly operator?: string;
  readonly text?: string;
  readonly formulas: readonly string[];
}

function custom(rule: ConditionalFormat["rule"]): Said {
  return { type: "expression", formulas: [plain(rule["formula"])] };
}

function cellIs(rule: ConditionalFormat["rule"]): Said {
  const operator = OPERATORS.find(([ours]) => ours === rule["operator"])?.[1] ?? "between";
  const operands = operator.toLowerCase().endsWith("between")
    ? [rule["formula1"], rule["formula2"]]
    : [rule["formula1"]];
  return { type: "cellIs", operator, formulas: operands.map(plain) };
}

/** Rules of texts, each with the formula that Excel itself gives it. */
function textRule(rule: ConditionalFormat["rule"], { row, column }: Rect): Said {
  const cell = cellAddress(row, column);
  const text = String(rule["text"]);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (rule["operator"]) {
    case "NotContains":
      return {
        type: "notContainsText",
        operator: "notContains",
        text,
        formulas: [`ISERROR(SEARCH(${quoted},${cell}))`],
      };
    case "BeginsWith":
      return { type: "beginsWith", operator: "beginsWith", text, formulas: [`LEFT(${cell},LEN(${quoted}))=${quoted}`] };
    case "EndsWith":
      return { type: "endsWith", operator: "endsWith", text, formulas: [`RIGHT(${cell},LEN(${quoted}))=${quoted}`] };
    default:
      return {
        type: "containsText",
        operator: "containsText",
        text,
        formulas: [`NOT(ISERROR(SEARCH(${quoted},${cell})))`],
      };
  }
}

const plain = (formula: unknown): string => String(formula).replace(/^=/, "");

/** The text that the formula of a rule for containing looks for. */
const searched = (formula: string | undefined): string | undefined =>
  /^=NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",/.exec(formula ?? "")?.[1]?.replaceAll('""', '"');
