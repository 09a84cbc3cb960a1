/** The custom functions with the genuine client's error class, as plain functions and through the host. */
import { readFileSync } from "node:fs";
import customFunctions from "custom-functions-metadata";
import { Workbook } from "../../host/model/workbook";
import { type Connection, connect } from "../../host/wire/connect";

/** The functions by their exported names. */
export type Functions = typeof import("../../functions/functions");

/** Connects a client, and gives the functions with it; one for a test file, since the error class is global. */
export async function functionsInNode(
  workbook = new Workbook(),
): Promise<{ readonly functions: Functions; readonly connection: Connection }> {
  const connection = connect(workbook);
  Object.assign(globalThis, { CustomFunctions: connection.CustomFunctions });
  const functions = await import("../../functions/functions");
  return { functions, connection };
}

/** Associates every function with its id, as the build does. */
export function associate({ functions, connection }: Awaited<ReturnType<typeof functionsInNode>>): readonly string[] {
  const path = new URL("../../functions/functions.ts", import.meta.url).pathname;
  const { associate: pairs } = customFunctions.parseTree(readFileSync(path, "utf8"), path);
  for (const { id, functionName } of pairs)
    connection.CustomFunctions.associate(id, functions[functionName as keyof Functions]);
  return pairs.map(({ id }) => id);
}

/** One value as an argument: a range of one cell. */
export const cell = (value: unknown): unknown[][] => [[value]];

/** Values as a column. */
export const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** A result with its errors as `#VALUE! words`. */
export async function shown(answer: Promise<unknown>): Promise<unknown> {
  try {
    return plain(await answer);
  } catch (error) {
    return plain(error);
  }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof CustomFunctions.Error)) {
    if (value instanceof Error) throw value;
    return value;
  }
  return `${value.code} ${value.message ?? ""}`;
}
