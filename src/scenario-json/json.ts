/** Scenarios as JSON, held against their schema; nothing that is not understood is left out in silence. */
import * as v from "valibot";
import type { Agreement } from "../agreement";
import { AGREEMENT_FORMAT, agreementFromValue, issueProblem, jsonShown, parsedJson } from "../agreement-json";
import { agreementById } from "../agreements";
import { type Change, namesWrong, type Qualifying, type Scenario } from "../forecast";
import { hasErrors, type Problem, problem } from "../problems";
import { FILE, SCENARIO_FORMAT, type WrittenChange } from "./schema";

/** What a file says: scenarios, and the requirement that regions qualify for where it is told. */
export interface ScenarioFile {
  readonly scenarios: readonly Scenario[];
  readonly qualifying?: Qualifying;
}

/** What was read, unless something is wrong, and everything that is. */
export interface ScenarioReading {
  readonly file?: ScenarioFile;
  readonly problems: readonly Problem[];
}

/** Scenarios as JSON. An agreement of the program's own is written as its id, another whole. */
export function scenariosToJson({ scenarios, qualifying }: ScenarioFile): string {
  const written = scenarios.map(({ name, changes }) => ({ name, changes: changes.map(writtenChange) }));
  const whole = { ...SCENARIO_FORMAT, scenarios: written, ...(qualifying && { qualifying }) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Reads scenarios from JSON text; a single mistake stops them all. */
export function scenariosFromJson(text: string): ScenarioReading {
  const json = parsedJson(text);
  if ("wrong" in json) return { problems: [json.wrong] };
  const head: Readonly<Record<string, unknown>> =
    typeof json.value === "object" && json.value !== null ? { ...json.value } : {};
  const { format, formatVersion } = head;
  if (format !== SCENARIO_FORMAT.format || formatVersion !== SCENARIO_FORMAT.formatVersion)
    return { problems: [problem("scenario-format", { format: jsonShown(format), version: jsonShown(formatVersion) })] };
  const reading = v.safeParse(FILE, json.value);
  if (!reading.success) return { problems: reading.issues.map((issue) => issueProblem(issue)) };
  const problems: Problem[] = [];
  const scenarios = reading.output.scenarios.map(({ name, changes }, scenario): Scenario => {
    const read = changes.flatMap((change, index) => {
      const one = readChange(change, ["scenarios", scenario, "changes", index, "agreement"]);
      for (const problem of one.problems) problems.push(problem);
      return one.change ?? [];
    });
    return { name: name.trim(), changes: read };
  });
  const all = [...problems, ...namesWrong(scenarios)];
  if (hasErrors(all)) return { problems: all };
  const { qualifying } = reading.output;
  return { file: { scenarios, ...(qualifying && { qualifying }) }, problems: all };
}

function writtenChange(change: Change): unknown {
  if (change.kind !== "agreement") return change;
  const { agreement } = change;
  const isOwn = agreementById(agreement.id) === agreement;
  return { kind: "agreement", agreement: isOwn ? agreement.id : { ...AGREEMENT_FORMAT, ...agreement } };
}

function readChange(
  change: WrittenChange,
  path: readonly (string | number)[],
): { readonly change?: Change; readonly problems: readonly Problem[] } {
  if (change.kind !== "agreement") return { change, problems: [] };
  const found: { readonly agreement?: Agreement | undefined; readonly problems: readonly Problem[] } =
    typeof change.agreement === "string"
      ? { agreement: agreementById(change.agreement), problems: [] }
      : agreementFromValue(change.agreement, path);
  return found.agreement
    ? { change: { kind: "agreement", agreement: found.agreement }, problems: found.problems }
    : { problems: found.problems };
}
