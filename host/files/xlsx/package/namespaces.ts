/** The words of the two forms of the standard: the one that Excel writes, and the strict one. */
const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006",
} as const;

const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml",
} as const;

/** The namespaces of a file. */
export type Namespaces = Readonly<Record<keyof typeof TRANSITIONAL, string>>;

/** The namespaces of a file whose workbook is in this one. */
export function namespacesOf(main: string): Namespaces {
  return main === STRICT.main ? STRICT : TRANSITIONAL;
}

/** A whole number of per cent as a file has it: the strict form says so. */
export function percent(names: Namespaces, value: number): string {
  return names === STRICT ? `${String(value)}%` : String(value);
}
