/** The findings as a table by program, and as a list. */
import { grouped } from "./corpus";
import type { Findings } from "./findings";

/** A row for each program and one for all: of how many files everything is right, and of how many each thing is. */
export function tableOf(all: readonly Findings[]): string {
  const programs = [...grouped(all, ({ input }) => input.program), ["all", all] as const];
  const rows = programs.map(([program, findings]) => {
    const written = findings.flatMap((one) => one.written ?? []);
    const right = (wrong: (one: (typeof written)[number]) => readonly string[] | undefined): string => {
      const told = written.map(wrong).filter((list) => list !== undefined);
      return of(told.filter(({ length }) => length === 0).length, told.length);
    };
    const total = (count: "kept" | "all"): number => written.reduce((sum, { parts }) => sum + parts[count], 0);
    return [
      program,
      of(findings.filter((one) => one.settled.length === 0).length, findings.length),
      of(total("kept"), total("all")),
      right(({ parts }) => parts.wrong),
      right(({ libreOffice }) => libreOffice),
      right(({ openpyxl }) => openpyxl),
      right(({ schemas }) => schemas),
      of(findings.filter((one) => wrongIn(one).length === 0).length, findings.length),
    ];
  });
  const headers = [
    "Program",
    "Inputs right",
    "Parts kept",
    "Packages whole",
    "LibreOffice",
    "openpyxl",
    "Schemas",
    "All right",
  ];
  return [headers, headers.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Everything wrong about a workbook, a line each. */
export function wrongIn({ settled, written }: Findings): readonly string[] {
  return [
    ...settled,
    ...(written?.parts.wrong ?? []),
    ...(written?.libreOffice ?? []),
    ...(written?.openpyxl ?? []),
    ...(written?.schemas ?? []),
  ];
}

/** The table, and below it every workbook with what is wrong about it. */
export function reportOf(all: readonly Findings[]): string {
  const lists = all.flatMap((one) => {
    const wrong = wrongIn(one);
    if (wrong.length === 0) return [];
    return [`${one.input.program}/${one.input.name}`, ...wrong.map((line) => `  ${line}`)];
  });
  return [tableOf(all), "", ...lists, ""].join("\n");
}

function of(right: number, all: number): string {
  return `${String(right)} of ${String(all)}`;
}
