/** What the user says of tables, which takes effect at once: what they hold, and that it is to be forgotten. */
import { cellsRead, tableName } from "../../../src/reading";
import { type TableChange, withoutTables, withTables } from "../table-choices";
import { type Action, always, type Desk } from "./action";
import { remember } from "./remember";

/** Says something of the tables of these names; what was said before stands unless it is said anew. */
export const sayOfTables: Action<readonly [names: readonly string[], change: TableChange]> = {
  name: "describe tables",
  isPossible: always,
  async run(desk, names, change) {
    await remember.run(desk, { choices: withTables(desk.state().remembered.choices, names, change) });
    tell(desk, names);
  },
};

/** Takes back everything that was said of the tables of these names. */
export const forgetTables: Action<readonly [names: readonly string[]]> = {
  name: "forget tables",
  isPossible: always,
  async run(desk, names) {
    await remember.run(desk, { choices: withoutTables(desk.state().remembered.choices, names) });
    tell(desk, names);
  },
};

function tell({ state, say, words }: Desk, names: readonly string[]): void {
  const tables = state().look?.result.located.arranged?.tables ?? [];
  const cells = tables
    .filter(({ table }) => names.includes(tableName(table)))
    .reduce((sum, one) => sum + cellsRead(one), 0);
  say(words().t.tables.reads(cells));
}
