/** Markdown that a reader without a computer can follow, as the tables that a test compares with. */

/** A row of a table, by heading. */
export type Row = Readonly<Record<string, string>>;

/** What stands under headings, by their words. */
export type Sections = ReadonlyMap<string, string>;

/** A text by the headings that begin with a mark: `## `. */
export function split(text: string, mark: string): Sections {
  const pieces = `\n${text}`.split(`\n${mark}`).slice(1);
  return new Map(
    pieces.map((piece) => {
      const end = piece.indexOf("\n");
      return [piece.slice(0, end).trim(), piece.slice(end + 1)];
    }),
  );
}

/** The rows of the table in a text; none where there is no table. With several, those of all under the first's head. */
export function table(text: string): Row[] {
  const [head, , ...rows] = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return head === undefined
    ? []
    : rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ""])));
}

/** Each table of a text by itself: what stands between has no bar at its beginning. */
export function tables(text: string): Row[][] {
  return text
    .split(/\n(?!\|)/)
    .join("\n\n")
    .split(/\n{2,}/)
    .map(table)
    .filter((rows) => rows.length > 0);
}

/** A whole number as it is written, spaces between its thousands. */
export function whole(cell: string): number {
  const number = Number(cell.replaceAll(" ", ""));
  if (!Number.isInteger(number)) throw new Error(`${cell} is no whole number`);
  return number;
}
