/** The add-in's custom functions in Univer's formulas: each call goes to the genuine runtime in the iframe. */

import { UniverInstanceType, type Workbook as UniverWorkbook } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import { type CustomFunctions, nameInFile } from "../model/custom-functions";
import type { Accepted, Invocations } from "../wire/invocations";
import { AddinFunction } from "./addin-function";
import { truth } from "./style";
import type { Engine } from "./univer";

/** What `functions.json` says of a function. */
interface Metadata extends Accepted {
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options?: { readonly requiresAddress?: boolean; readonly requiresParameterAddresses?: boolean };
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
    readonly repeating?: boolean;
  }[];
}

/**
 * Registers what the metadata at the address lists, as `NAMESPACE.NAME`, and in `known` the names that files have
 * for it. `invocations` is asked at each call, for a reloaded add-in has a runtime of its own. The returned function
 * takes them out again.
 */
export async function registerFunctions(
  engine: Engine,
  known: CustomFunctions,
  address: string,
  namespace: string,
  invocations: () => Promise<Invocations>,
): Promise<() => void> {
  const { functions, descriptions } = engine;
  const metadata = (await (await fetch(address)).json()) as Metadata;
  const sheetName = (unit: string, sheet: string): string | undefined =>
    engine.units.getUnit<UniverWorkbook>(unit, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheet)?.getName();
  const names = metadata.functions.map((declared) => {
    const { id, options = {}, parameters } = declared;
    const name = `${namespace}.${declared.name}`.toUpperCase();
    known.set(name, nameInFile(namespace, id));
    const { requiresAddress = false, requiresParameterAddresses = false } = options;
    const matrices = parameters.map((parameter) => parameter.dimensionality === "matrix");
    const call = { name, matrices, requiresAddress, requiresParameterAddresses };
    const ask = async (args: readonly unknown[], places: object): Promise<unknown> =>
      (await invocations()).invoke(id, args, places, metadata);
    functions.registerExecutors(new AddinFunction(call, ask, sheetName));
    return name;
  });
  const described = descriptions.registerDescriptions(
    metadata.functions.map((declared, index) => infoOf(declared, names[index] ?? "")),
  );
  calculateAnew(engine);
  return () => {
    functions.unregisterExecutors(...names);
    described.dispose();
  };
}

/** What the grid says of a function while it is typed. */
function infoOf({ description, parameters }: FunctionMetadata, functionName: string): IFunctionInfo {
  return {
    functionName,
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
  };
}

/**
 * Lets every formula be read and calculated again. Univer keeps each formula as it understood it, and of one that it
 * met before its functions were there, that it has none. It forgets those whose key contains a text, where the key of
 * a long formula is a number (engine-formula 0.25.1, `deleteFormulaAstCacheKey`): every key contains the empty text.
 */
function calculateAnew({ functions, commands }: Engine): void {
  functions.deleteFormulaAstCacheKey("");
  const params = { commands: [], forceCalculation: true };
  commands.syncExecuteCommand("formula.mutation.set-trigger-formula-calculation-start", params, { onlyLocal: true });
}
