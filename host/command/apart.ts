/** That nothing that is read is written over, nor one output by another, whatever the paths are called. */
import { join } from "node:path";
import { REGIONS } from "../../src/agreement";
import { csvFilesIn, kindAt } from "../files/disk";
import { realFile } from "../files/real-file";
import { told } from "../files/trouble";
import { type Call, packOf } from "./call";
import { WrongCall } from "./wrong-call";

/** Every file that a call may write, the workbook first. */
export async function outputsOf(call: Call, out: string): Promise<readonly string[]> {
  const { json, agreementJson, packs } = call;
  // A folder that is a file is no place for packs, and may be what is read.
  const isFile = packs !== undefined && (await kindAt(packs)) === "file";
  const regions = packs === undefined || isFile ? [] : REGIONS.map(({ code }) => join(packs, packOf(code)));
  return [out, json, agreementJson, isFile ? packs : undefined, ...regions].filter((one) => one !== undefined);
}

/** Throws `WrongCall` where an output is a file that the call reads, or two outputs are one file. */
export async function assertApart(call: Call, outputs: readonly string[]): Promise<void> {
  const inputs = new Map<string, string>();
  for (const input of await inputsOf(call)) inputs.set(await keyOf("cannotRead", input), input);
  const written = new Map<string, string>();
  for (const file of outputs) {
    const key = await keyOf("cannotWrite", file);
    const [input, other] = [inputs.get(key), written.get(key)];
    if (input !== undefined) throw new WrongCall(({ overInput }) => overInput({ file, input }));
    if (other !== undefined) throw new WrongCall(({ sameOutput }) => sameOutput({ file, other }));
    written.set(key, file);
  }
}

/** Every file that a call reads: of a folder its CSV files. */
async function inputsOf({ input, besides, read }: Call): Promise<readonly string[]> {
  const files: string[] = [];
  for (const one of [input, ...besides, ...read])
    files.push(...((await kindAt(one)) === "folder" ? await csvFilesIn(one) : [one]));
  return files;
}

async function keyOf(doing: "cannotRead" | "cannotWrite", file: string): Promise<string> {
  return (await told(doing, file, () => realFile(file))).key;
}
