/** The add-in's custom functions in Univer's formulas: each call goes to the genuine runtime in the iframe. */

import { FunctionType } from "@univerjs/preset-sheets-core";
import { type CustomFunctions, nameInFile } from "../model/custom-functions";
import { type Accepted, InvocationError, type Invocations } from "../wire/invocations";
import { truth } from "./style";
import type { Engine } from "./univer";

/** What `functions.json` says of a function. */
interface Metadata extends Accepted {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
      readonly repeating?: boolean;
    }[];
  }[];
}

/**
 * Registers what the metadata at the address lists, as `NAMESPACE.NAME`, and in `known` the names that files have
 * for it. `invocations` is asked at each call, for a reloaded add-in has a runtime of its own. The returned function
 * takes them out again.
 */
export async function registerFunctions(
  { api, functions }: Engine,
  known: CustomFunctions,
  address: string,
  namespace: string,
  invocations: () => Promise<Invocations>,
): Promise<() => void> {
  const metadata = (await (await fetch(address)).json()) as Metadata;
  const registered = metadata.functions.map(({ id, name, description, parameters }) => {
    const fullName = `${namespace}.${name}`.toUpperCase();
    known.set(fullName, nameInFile(namespace, id));
    const matrices = parameters.map((parameter) => parameter.dimensionality === "matrix");
    const call = async (...args: unknown[]): Promise<unknown> => {
      try {
        const runtime = await invocations();
        const given = parameters.map((_, i) => argument(args[i], matrices[i] ?? false));
        return shown(await runtime.invoke(id, given, "", metadata));
      } catch (error) {
        // Univer does not survive a rejection: the cell shows the error.
        return error instanceof InvocationError ? error.cellError : "#VALUE!";
      }
    };
    // Univer remembers of formulas that it has met that there was no such function.
    functions.deleteFormulaAstCacheKey(fullName);
    return api.getFormula().registerAsyncFunction(fullName, call as never, {
      description: {
        functionName: fullName,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: "",
          require: truth(parameter.optional !== true),
          repeat: truth(parameter.repeating === true),
        })),
      },
    });
  });
  return () => {
    for (const one of registered) one.dispose();
  };
}

/**
 * An argument as Excel on the web hands it over: a range as rows
 * of values, a single value as itself; an empty cell is `null`.
 */
function argument(value: unknown, matrix: boolean): unknown {
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return matrix ? rows.map((line) => line.map(scalar)) : scalar(rows[0]?.[0]);
}

const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"];

function scalar(value: unknown): unknown {
  if (value === undefined || value === "") return null;
  return typeof value === "string" && ERRORS.includes(value)
    ? { type: "Error", basicType: "Error", basicValue: value }
    : value;
}

/** A result as Univer takes it. */
function shown(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[][]).map((line) => line.map((cell) => cell ?? "")) : (value ?? "");
}
