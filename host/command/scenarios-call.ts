/** The scenarios of a call: a file of them, and the outlook that the forecast's options say. */
import type { ScenarioWishes } from "../../src/forecast";
import { type ScenarioFile, scenariosFromJson } from "../../src/scenario-json";
import { TEXT } from "../../src/text";
import { kindAt, textOf } from "../files/disk";
import { UnreadableFile } from "../files/unreadable";
import { type ForecastValues, forecastIn } from "./forecast-call";
import { reportProblems } from "./report";
import { WrongCall } from "./wrong-call";

/** What is tried. */
export interface ScenariosCall {
  readonly file: ScenarioFile;
  readonly wishes: Pick<ScenarioWishes, "way" | "others">;
}

/** The scenarios of a file; throws `WrongCall`, or `UnreadableFile` with all that is wrong in it. */
export async function scenariosIn(path: string, values: ForecastValues): Promise<ScenariosCall> {
  if ((await kindAt(path)) === undefined) throw new WrongCall(({ notFound }) => notFound(path));
  const { file, problems } = scenariosFromJson(await textOf(path));
  if (!file) throw new UnreadableFile(({ language }) => `${path}:\n${reportProblems(problems, TEXT[language])}`);
  const { way, others } = forecastIn(values);
  return { file, wishes: { ...(way !== undefined && { way }), ...(others !== undefined && { others }) } };
}
