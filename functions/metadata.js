/**
 * Build step: what Excel is told about the custom functions, in English from their doc comments
 * and in Swedish from `sv.json`. As a webpack loader it registers each function under its id; as
 * a plugin it writes `functions.json`, `functions.sv.json`, and the help page that they link to.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import customFunctions from "custom-functions-metadata";
import webpack from "webpack";
import { addressed } from "../taskpane/build/manifest.js";
import { HELP, helpPage } from "./help.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const swedishFile = join(folder, "sv.json");

/**
 * Swedish texts of a function. Ids and names are never translated: a formula must read the same in every language.
 * @typedef {{ description: string, parameters?: Record<string, string>, choices?: Record<string, string> }} Texts
 * @typedef {import("custom-functions-metadata").IFunction} Fn
 * @typedef {import("custom-functions-metadata").IEnum} Choice
 * @typedef {{
 *   allowCustomDataForDataTypeAny: boolean,
 *   allowErrorForDataTypeAny?: boolean,
 *   functions: Fn[],
 *   enums?: Choice[],
 * }} Metadata
 */

/**
 * The metadata of all functions in the folder, generated from
 * their doc comments. Throws with every mistake found there.
 * @returns {Promise<Metadata>}
 */
export async function englishMetadata() {
  const { metadataJson, errors } = await customFunctions.generateCustomFunctionsMetadata(sources());
  if (errors.length > 0) throw new Error(`Custom functions: ${errors.join("; ")}`);
  /** @type {Metadata} */
  const metadata = JSON.parse(metadataJson || '{"functions":[]}');
  const bare = metadata.functions.flatMap(({ id, description, parameters }) => [
    ...(description ? [] : [id]),
    ...parameters.filter((parameter) => !parameter.description).map(({ name }) => `${id}(${name})`),
  ]);
  if (bare.length > 0) throw new Error(`Custom functions without a description: ${bare.join(", ")}`);
  const functions = metadata.functions.map((fn) => ({
    ...fn,
    description: oneLine(fn.description),
    parameters: fn.parameters.map((parameter) => ({ ...parameter, description: oneLine(parameter.description) })),
  }));
  // The generator cannot say it: a cell with an error is handed to the function, which then answers for the
  // others. Excel reads it beside the functions, where it holds for all of them.
  return { ...metadata, allowErrorForDataTypeAny: true, functions };
}

/**
 * A text of a doc comment, which is broken where the line was full.
 * @type {(text: string | undefined) => string}
 */
function oneLine(text = "") {
  return text.replace(/\s*\n\s*/g, " ");
}

/**
 * The same metadata with Swedish texts. Throws if a text is
 * missing, or stands there for something that no longer exists.
 * @param {Metadata} english
 * @param {Record<string, Texts>} texts
 * @returns {Metadata}
 */
export function swedishMetadata(english, texts) {
  /** @type {string[]} */
  const missing = [];
  const unused = new Set(
    Object.entries(texts).flatMap(([id, own]) => [
      id,
      ...Object.keys(own.parameters ?? {}).map((name) => `${id}(${name})`),
      ...Object.keys(own.choices ?? {}).map((name) => `${id}.${name}`),
    ]),
  );
  /** @type {(text: string | undefined, key: string) => string} */
  const found = (text, key) => {
    unused.delete(key);
    if (!text) missing.push(key);
    return text ?? "";
  };
  const functions = english.functions.map((fn) => ({
    ...fn,
    description: found(texts[fn.id]?.description, fn.id),
    parameters: fn.parameters.map((parameter) => ({
      ...parameter,
      description: found(texts[fn.id]?.parameters?.[parameter.name], `${fn.id}(${parameter.name})`),
    })),
  }));
  const enums = (english.enums ?? []).map((choice) => ({
    ...choice,
    values: choice.values.map((value) => ({
      ...value,
      tooltip: found(texts[choice.id]?.choices?.[value.name], `${choice.id}.${value.name}`),
    })),
  }));
  for (const choice of enums) unused.delete(choice.id);
  if (missing.length > 0) throw new Error(`No Swedish text in functions/sv.json for ${missing.join(", ")}`);
  if (unused.size > 0)
    throw new Error(`functions/sv.json has texts for what does not exist: ${[...unused].join(", ")}`);
  return { ...english, functions, ...(enums.length > 0 ? { enums } : {}) };
}

/** @returns {Record<string, Texts>} */
export function swedishTexts() {
  return JSON.parse(readFileSync(swedishFile, "utf8"));
}

/** Writes both files and the help page into the bundle, the help addresses moved to the address of the build. */
export class FunctionMetadataPlugin {
  /** @param {{ address: string }} options */
  constructor({ address }) {
    this.address = address;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = "FunctionMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        compilation.fileDependencies.add(swedishFile);
        const english = await englishMetadata();
        const files = { "functions.json": english, "functions.sv.json": swedishMetadata(english, swedishTexts()) };
        for (const [file, metadata] of Object.entries(files)) {
          const json = addressed(JSON.stringify(metadata, null, 2), this.address);
          compilation.emitAsset(file, new webpack.sources.RawSource(`${json}\n`));
        }
        compilation.fileDependencies.add(HELP);
        compilation.emitAsset("functions.html", new webpack.sources.RawSource(helpPage()));
      });
    });
  }
}

/**
 * The loader: what a file declares with `@customfunction` is registered where it is
 * declared, so that the functions themselves stay plain and can be called in tests.
 * @this {import("webpack").LoaderContext<unknown>}
 * @param {string} source
 * @returns {string}
 */
export default function register(source) {
  const { associate } = customFunctions.parseTree(source, this.resourcePath);
  return [
    source,
    ...associate.map(({ id, functionName }) => `CustomFunctions.associate("${id}", ${functionName});`),
  ].join("\n");
}

/** @returns {string[]} */
function sources() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => join(folder, file));
}
