/** What a user says of tables that their own words say too little of: by the tables' names, kept with the choices. */
import { type Choice, COLUMN_ROLES, type ColumnRole, MEASURES, type TableChoice } from "../../src/reading";
import type { InputKind } from "../../src/sheets";

/** What is said anew of tables; `undefined` takes back what was said. */
export interface TableChange {
  readonly read?: false | undefined;
  /** By the columns' headers. */
  readonly columns?: Readonly<Record<string, ColumnRole | undefined>>;
  readonly requirement?: TableChoice["requirement"] | undefined;
  readonly measure?: TableChoice["measure"] | undefined;
  readonly year?: TableChoice["year"] | undefined;
}

type Choices = Readonly<Partial<Record<InputKind, Choice>>>;
type TableChoices = Readonly<Record<string, TableChoice>>;

/** What has been said of tables, by their names. */
export function tableChoicesIn({ waiting }: Choices): TableChoices {
  return waiting?.tables ?? {};
}

/** The choices with something said anew of the tables of these names. */
export function withTables(choices: Choices, names: readonly string[], change: TableChange): Choices {
  const before = tableChoicesIn(choices);
  const said = names.map((name) => [name, changed(choiceOf(before, name), change)] as const);
  return kept(choices, { ...before, ...Object.fromEntries(said) });
}

/** The choices with nothing said of the tables of these names. */
export function withoutTables(choices: Choices, names: readonly string[]): Choices {
  const others = Object.entries(tableChoicesIn(choices)).filter(([name]) => !names.includes(name));
  return kept(choices, Object.fromEntries(others));
}

/** The choices without the requirements of an agreement: its numbers mean something else in another. */
export function withoutRequirements(choices: Choices): Choices {
  const others = Object.entries(tableChoicesIn(choices)).map(
    ([name, { requirement: _, ...choice }]) => [name, choice] as const,
  );
  return kept(choices, Object.fromEntries(others));
}

/** What has been said of a table. */
export function choiceOf(choices: TableChoices, name: string): TableChoice {
  return Object.hasOwn(choices, name) ? (choices[name] ?? {}) : {};
}

function changed(before: TableChoice, { columns, ...change }: TableChange): TableChoice {
  const roles = Object.entries({ ...before.columns, ...columns }).filter(([, role]) => role !== undefined);
  return Object.fromEntries(
    Object.entries({ ...before, ...change, columns: roles.length > 0 ? Object.fromEntries(roles) : undefined }).filter(
      ([, said]) => said !== undefined,
    ),
  );
}

// A table of which nothing is said has no place among them.
function kept(choices: Choices, tables: TableChoices): Choices {
  const said = Object.entries(tables).filter(([, choice]) => Object.keys(choice).length > 0);
  const { tables: _, ...waiting } = choices.waiting ?? {};
  if (said.length > 0) return { ...choices, waiting: { ...waiting, tables: Object.fromEntries(said) } };
  const { waiting: __, ...others } = choices;
  return Object.keys(waiting).length > 0 ? { ...others, waiting } : others;
}

/** What a text of the workbook says of tables; what is not understood counts as not said. */
export function tablesIn(stored: unknown): TableChoices | undefined {
  if (!isRecord(stored)) return undefined;
  const tables = Object.entries(stored).flatMap(([name, one]) => {
    const choice = isRecord(one) ? tableIn(one) : {};
    return Object.keys(choice).length > 0 ? [[name, choice] as const] : [];
  });
  return tables.length > 0 ? Object.fromEntries(tables) : undefined;
}

function tableIn({ read, columns, requirement, measure, year }: Readonly<Record<string, unknown>>): TableChoice {
  const known = MEASURES.find((one) => one === measure);
  const roles = Object.entries(isRecord(columns) ? columns : {}).flatMap(([header, stored]) => {
    const role = COLUMN_ROLES.find((one) => one === stored);
    return role === undefined ? [] : [[header, role] as const];
  });
  return {
    ...(read === false && { read }),
    ...(roles.length > 0 && { columns: Object.fromEntries(roles) }),
    ...(typeof requirement === "string" && requirement !== "" && { requirement }),
    ...(known && { measure: known }),
    ...(Number.isSafeInteger(year) && { year: Number(year) }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
