/** Holds XML parts against the schemas of ISO/IEC 29500, which lie in a folder outside the repository. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./packages";

/** The schemas by the namespace of a part's root: transitional, strict, and those of every package. */
const SCHEMAS: readonly (readonly [namespace: string, schema: string])[] = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "transitional/sml.xsd"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "transitional/dml-spreadsheetDrawing.xsd"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "transitional/dml-chart.xsd"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "transitional/dml-main.xsd"],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "transitional/shared-documentPropertiesExtended.xsd",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "transitional/shared-documentPropertiesCustom.xsd",
  ],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "strict/sml.xsd"],
  ["http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", "strict/dml-spreadsheetDrawing.xsd"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "strict/dml-chart.xsd"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "strict/dml-main.xsd"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "opc/opc-relationships.xsd"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "opc/opc-contentTypes.xsd"],
];

/** How many files are given to one start of the validator. */
const TOGETHER = 200;

/** What the schemas say of parts, by the parts' files. Parts that no schema is there for are passed over. */
export function schemaErrors(parts: readonly Part[], folder: string): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  for (const [namespace, schema] of SCHEMAS) {
    const path = join(folder, schema);
    if (!existsSync(path)) continue;
    const files = parts.flatMap((part) => (part.namespace === namespace && part.file !== undefined ? [part.file] : []));
    for (let from = 0; from < files.length; from += TOGETHER)
      for (const [file, error] of validated(files.slice(from, from + TOGETHER), path))
        errors.set(file, [...(errors.get(file) ?? []), error]);
  }
  return errors;
}

/** An error of a file: the line it stands on says nothing, as parts are on one. */
const ERROR = /^(.*?):\d+: element ([^:]*: Schemas validity error : .*)$/;

function validated(files: readonly string[], schema: string): readonly (readonly [file: string, error: string])[] {
  const { stderr, error } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (/failed to compile|WXS schema .* failed/.test(stderr)) throw new Error(stderr.slice(0, 2_000));
  return stderr.split("\n").flatMap((line) => {
    const [, file, said] = ERROR.exec(line) ?? [];
    return file === undefined || said === undefined ? [] : [[file, said] as const];
  });
}
