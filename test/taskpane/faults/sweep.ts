/**
 * The k-th request of a flow fails, for every k and every code, before it took effect, half-way or after. Whatever
 * becomes of the run: the user's cells are as they were, what is ours is whole or says that it is not, nothing that was
 * ours is lost, and the next run puts all right.
 */
import type { Sheet } from "../../../host/model/sheet";
import type { Workbook } from "../../../host/model/workbook";
import type { RequestBody, ResponseBody } from "../../../host/wire/wire";
import { mulberry32, type Random } from "../../../src/ground";
import { TEXT } from "../../../src/text/texts";
import "../../../taskpane/excel/draw";
import { MARK, parseMark, type SheetMark } from "../../../taskpane/excel/sheet-mark";
import { type OwnSheet, readToWrite } from "../../../taskpane/excel/workbook";
import { begun, type Ended, takeTurns, withPanes } from "../simulation/panes";
import { CODES } from "./codes";
import { FLOWS, type Flow, HERS, hers } from "./flows";

/** What a request that fails had done before. */
const WHENS = ["before", "half", "after"] as const;

/** One fault: which request of which flow, with what code, and when. */
export interface Fault {
  readonly flow: Flow;
  readonly request: number;
  readonly code: string;
  readonly when: (typeof WHENS)[number];
}

/** Every fault that there can be. */
export async function faults(): Promise<readonly Fault[]> {
  const all: Fault[] = [];
  for (const flow of FLOWS) {
    const count = await requestsOf(flow);
    for (let request = 0; request < count; request += 1)
      for (const code of CODES) for (const when of WHENS) all.push({ flow, request, code, when });
  }
  return all;
}

/** A fault in words. */
export function told({ flow, request, code, when }: Fault): string {
  return `${flow.name}, request ${String(request)}, ${code}, ${when}`;
}

/** What a fault does to the workbook that it must not; nothing, if all is well. */
export async function suffered(fault: Fault): Promise<readonly string[]> {
  return withPanes(async () => {
    const { flow } = fault;
    const workbook = await prepared(flow);
    const before = hersIn(workbook);
    const ours = workbook.sheets.filter((sheet) => !isHers(sheet));
    const ended = await run(workbook, flow.work, fault);
    const wrong = [
      ...(hersIn(workbook) === before ? [] : ["her cells are others"]),
      ...ours.flatMap((sheet) => (sheet.exists ? [] : [`${sheet.name} is gone`])),
      ...(await unwhole(workbook, flow)),
      ...(ended.is === "finished" && !flow.isDone(workbook) ? ["it says that it is done, and is not"] : []),
    ];
    if (wrong.length > 0) return wrong;
    const again = await run(workbook, flow.work);
    if (again.is === "failed") return [`the next run fails: ${String(again.error)}`];
    const more = workbook.sheets.filter(({ name }) => !flow.sheets.includes(name));
    const strange = more.filter(({ name }) => flow.mayStay?.(workbook, name) !== true);
    return [
      ...(hersIn(workbook) === before ? [] : ["her cells are others after the next run"]),
      ...(flow.isDone(workbook) ? [] : ["the next run does not put all right"]),
      ...(await unwhole(workbook, flow)),
      ...unfinishedCopies(workbook).map(({ name }) => `the copy ${name} is still not finished`),
      ...strange.map(({ name }) => `${name} is left besides`),
    ];
  });
}

/** How many requests a flow makes when none fails. */
async function requestsOf(flow: Flow): Promise<number> {
  return withPanes(async () => {
    const workbook = await prepared(flow);
    let count = 0;
    const ended = await run(workbook, flow.work, undefined, () => (count += 1));
    if (ended.is === "failed") throw ended.error;
    if (!flow.isDone(workbook)) throw new Error(`${flow.name} is not done without a fault`);
    return count;
  });
}

async function prepared(flow: Flow): Promise<Workbook> {
  const workbook = hers();
  for (const work of flow.before) await run(workbook, work);
  flow.edit?.(workbook);
  return workbook;
}

/** Does something in a pane of its own; one of its requests may fail. */
async function run(
  workbook: Workbook,
  work: () => Promise<unknown>,
  fault?: Fault,
  counted?: () => void,
): Promise<Ended> {
  const random: Random = mulberry32(1);
  const pane = begun(workbook, random, async () => {
    await work();
  });
  const { host } = pane.connection;
  const process = host.process.bind(host);
  let request = -1;
  host.process = (body): ResponseBody => {
    request += 1;
    counted?.();
    return request === fault?.request ? failed(process, body, fault) : process(body);
  };
  await takeTurns([pane], random, () => undefined);
  return pane.ended;
}

function failed(process: (body: RequestBody) => ResponseBody, body: RequestBody, { code, when }: Fault): ResponseBody {
  const { length } = body.Actions;
  const done = when === "before" ? 0 : when === "half" ? Math.floor(length / 2) : length;
  const { Results } = process({ ...body, Actions: body.Actions.slice(0, done) });
  const error = {
    Code: code,
    Message: "a fault",
    HttpStatusCode: 500,
    Location: "",
    ActionIndex: Math.min(done, length - 1),
  };
  return { Results, Error: error };
}

/** Sheets of ours that are finished and not whole, and those that are neither whole nor say that they are not. */
async function unwhole(workbook: Workbook, { isWhole }: Flow): Promise<readonly string[]> {
  const own = await ownIn(workbook);
  const looked = own
    .filter(({ edited }) => edited === false)
    .flatMap(({ id, name, finished }) => {
      const sheet = workbook.sheet(name);
      if (finished) return isWhole(sheet, id) ? [] : [`${name} is finished, and is not whole`];
      return isWhole(sheet, id) || isTitled(sheet) ? [] : [`${name} is not whole, and does not say so`];
    });
  // One that Excel has made and nothing has been done to is the sheet once more: the next run takes it away.
  const half = copiesIn(workbook).filter(
    ({ sheet, mark }) => hasFormulas(sheet) && !isTitled(sheet) && !(mark.writing && isWhole(sheet, mark.id)),
  );
  return [...looked, ...half.map(({ sheet: { name } }) => `the copy ${name} has formulas, and does not say so`)];
}

/** Copies of values with their marks. */
function copiesIn(workbook: Workbook): readonly { readonly sheet: Sheet; readonly mark: SheetMark }[] {
  return workbook.sheets.flatMap((sheet) => {
    const mark = parseMark(sheet.customProperties.get(MARK));
    return mark?.copy ? [{ sheet, mark }] : [];
  });
}

const unfinishedCopies = (workbook: Workbook): readonly Sheet[] =>
  copiesIn(workbook).flatMap(({ sheet, mark }) => (mark.writing ? [sheet] : []));

const isTitled = (sheet: Sheet): boolean => sheet.value(0, 0) === TEXT.sv.sheets.unfinished || sheet.value(0, 0) === "";

function hasFormulas(sheet: Sheet): boolean {
  let found = false;
  const used = sheet.cells.used(true);
  if (used)
    sheet.cells.forEach(used, ({ formula }) => {
      found ||= formula !== undefined;
    });
  return found;
}

async function ownIn(workbook: Workbook): Promise<readonly OwnSheet[]> {
  let own: readonly OwnSheet[] = [];
  await run(workbook, async () => void ({ own } = await readToWrite()));
  return own;
}

const isHers = ({ name }: Sheet): boolean => HERS.some((one) => one === name);

/** All that the user's sheets hold, with their looks and places, as text. */
function hersIn(workbook: Workbook): string {
  workbook.settle();
  const sheets = workbook.sheets.slice(0, HERS.length).map((sheet) => {
    const cells: unknown[] = [];
    const used = sheet.cells.used(false);
    if (used) sheet.cells.forEach(used, (cell, row, column) => cells.push([row, column, cell]));
    return [sheet.name, sheet.merges, sheet.pageLayout, sheet.visibility, cells];
  });
  return JSON.stringify([sheets, workbook.settings.get("hennes"), workbook.names]);
}
