/**
 * A workbook over many runs, while whatever can happen does: the user edits, filters, sorts, renames, copies, removes,
 * protects and looks elsewhere, two panes write at once, requests fail, panes are gone. What must hold all the same is
 * told by what it returns.
 */
import { Workbook } from "../../../host/model/workbook";
import { mulberry32, type Random } from "../../../src/ground";
import { TEXT } from "../../../src/text/texts";
import "../../../taskpane/excel/draw";
import { type OwnSheet, readToWrite } from "../../../taskpane/excel/workbook";
import { write } from "../../../taskpane/runs/run";
import { chance, pick, whole } from "../../support/random-choice";
import { isWritten, sheetsOf } from "./engine";
import { type Blow, begun, type Ended, takeTurns, withPanes } from "./panes";
import { INPUT, isOurs, OWN, User } from "./user";

const ROUNDS = 4;

/** What went wrong in a simulation: nothing, if all is well. Every other one is of an Excel that copies marks, too. */
export async function simulated(seed: number): Promise<readonly string[]> {
  return withPanes(() => new Simulation(mulberry32(seed), seed % 2 === 0).run());
}

class Simulation {
  private readonly workbook = new Workbook([INPUT, OWN]);
  private readonly user: User;
  /** Figures that runs have taken from the input. */
  private readonly figures = new Set<number>();

  constructor(
    private readonly random: Random,
    marksFollowCopies: boolean,
  ) {
    this.workbook.propertiesFollowCopies = marksFollowCopies;
    this.user = new User(this.workbook, random);
  }

  async run(): Promise<readonly string[]> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const panes = Array.from({ length: chance(this.random, 0.4) ? 2 : 1 }, () =>
        begun(this.workbook, this.random, () => this.settle(), { blow: this.blow(), user: this.user }),
      );
      await takeTurns(panes, this.random, () => {
        if (chance(this.random, 0.15)) this.user.happens();
      });
      const wrong = await this.looked();
      if (wrong.length > 0) return wrong;
      while (chance(this.random, 0.5)) this.user.happens();
    }
    return this.endsClean();
  }

  /** What a button does: reads the figure, and writes the sheets of it. */
  private async settle(): Promise<void> {
    const contents = await readToWrite();
    const figure = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(INPUT).getRange("A1").load("values");
      await context.sync();
      return Number(cell.values[0]?.[0]);
    });
    this.figures.add(figure);
    await write(sheetsOf(figure), contents, TEXT.sv, {
      onEdited: (edited) => {
        if (chance(this.random, 0.5)) return Promise.resolve("keep-and-add");
        for (const { name } of edited) this.user.letGo(name);
        return Promise.resolve("replace");
      },
      onProtected: () => Promise.resolve(),
    });
  }

  private blow(): Blow | undefined {
    if (chance(this.random, 0.4)) return undefined;
    return { action: whole(this.random, 1, 900), then: pick(this.random, ["fails", "is gone"]) };
  }

  /** What is wrong with the workbook as it is. */
  private async looked(): Promise<readonly string[]> {
    return [...this.user.lost(), ...(await this.wronglyFinished())];
  }

  /** Sheets that are marked finished and unedited, and are not what the engine says of one figure. */
  private async wronglyFinished(): Promise<readonly string[]> {
    const latest = new Map(
      (await this.own()).filter(({ finished, edited }) => finished && edited === false).map((one) => [one.id, one]),
    );
    const figures = new Set<number>();
    const wrong = [...latest.values()].flatMap(({ id, name }) => {
      const figure = [...this.figures].find((one) => isWritten(this.workbook.sheet(name), id, one));
      if (figure === undefined) return [`${name} is finished and unedited, and is not what was written`];
      figures.add(figure);
      return [];
    });
    return figures.size > 1 ? [...wrong, `finished sheets of several figures: ${[...figures].join(", ")}`] : wrong;
  }

  /** What the next run takes for ours. */
  private async own(): Promise<readonly OwnSheet[]> {
    let own: readonly OwnSheet[] = [];
    const looking = begun(this.workbook, this.random, async () => void ({ own } = await readToWrite()));
    await takeTurns([looking], this.random, () => undefined);
    return own;
  }

  /** A last run without any blow ends, and leaves finished sheets of the figure that stands there, all in sight. */
  private async endsClean(): Promise<readonly string[]> {
    const pane = begun(this.workbook, this.random, () => this.settle());
    await takeTurns([pane], this.random, () => undefined);
    const ended: Ended = await pane.ended;
    if (ended.is === "failed") return [`the last run failed: ${String(ended.error)}`];
    const figure = Number(this.workbook.sheet(INPUT).value(0, 0));
    const own = await this.own();
    const lacking = ["summary", "reconciliation", "charts"].filter((id) => {
      const last = own.filter((one) => one.id === id && one.edited === false).at(-1);
      const sheet = last?.finished === true ? this.workbook.sheet(last.name) : undefined;
      return !sheet || !isWritten(sheet, id, figure) || sheet.hiddenRows.size > 0;
    });
    const unmarked = this.workbook.sheets.filter(
      (sheet) => !this.user.hasMade(sheet.name) && !isOurs(sheet) && !this.user.hasEntered(sheet),
    );
    const half = own.filter(({ finished, edited }) => !finished && edited === false);
    return [
      ...(await this.looked()),
      ...lacking.map((id) => `${id} is not of the last figure, or not all of it is seen`),
      ...unmarked.map(({ name }) => `${name} was added and is left without a mark`),
      ...half.map(({ name }) => `${name} is left half written`),
    ];
  }
}
