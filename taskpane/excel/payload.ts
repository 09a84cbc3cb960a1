/** Cells in and out by size: Excel on the web takes 5 MB at a time, either way. */
import type { CellValue } from "../../src/sheets";
import { once } from "./once";

/** Cells to write, at one place. */
export interface CellWrite {
  readonly worksheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellValue[])[];
  readonly as: "values" | "formulas";
}

/** Cells to read: formulas are the values where there are none. */
export interface CellRead {
  readonly worksheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly as: "values" | "formulas";
}

/** Bytes of a request or a response that we aim below; the rest of the 5 MB is for what we cannot foresee. */
const AIM = 4_000_000;
/** Bytes below which a block is not halved any more. */
const LEAST = 50_000;
/** Bytes of a piece of a request besides its cells. */
const PIECE = 1_500;
/** Bytes that a cell is taken for before it is read. */
const CELL = 20;

/** Writes cells in as few requests as their size allows; what is already in the batch goes with the first. */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  aim = AIM,
): Promise<void> {
  const { now, later } = firstOf(writes, aim);
  for (const { worksheet, row, column, cells, as } of now) {
    once(worksheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 0))[as] = cells as unknown[][];
  }
  const left = await inHalves(
    () => context.sync(),
    aim,
    (half) => writeCells(context, writes, half),
  );
  if (!left && later.length > 0) await writeCells(context, later, aim);
}

/** Reads cells in as few responses as their size is likely to allow; in the order in which they were asked for. */
export async function readCells(
  context: Excel.RequestContext,
  reads: readonly CellRead[],
  aim = AIM,
): Promise<CellValue[][][]> {
  const pieces = reads.flatMap((read, index) => blocksOf(read, aim).map((block) => ({ index, block })));
  const found = await readPieces(
    context,
    pieces.map(({ block }) => block),
    aim,
  );
  const whole = reads.map((): CellValue[][] => []);
  pieces.forEach(({ index }, piece) => {
    for (const row of found[piece] ?? []) whole[index]?.push(row);
  });
  return whole;
}

async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly CellRead[],
  aim: number,
): Promise<readonly CellValue[][][]> {
  if (pieces.length === 0) return [];
  const count = fitting(
    pieces.map(({ rows, columns }) => rows * columns * CELL),
    aim,
  );
  const ranges = pieces.slice(0, count).map(({ worksheet, row, column, rows, columns, as }) => ({
    range: once(worksheet.getRangeByIndexes(row, column, rows, columns)).load(as),
    as,
  }));
  let again: readonly CellValue[][][] | undefined;
  await inHalves(
    () => context.sync(),
    aim,
    async (half) => void (again = await readCells(context, pieces, half)),
  );
  if (again) return again;
  const here = ranges.map(({ range, as }) => range[as] as CellValue[][]);
  return [...here, ...(await readPieces(context, pieces.slice(count), aim))];
}

/** Tries; where Excel finds it too large, does it over with half the size. Tells whether it was done over. */
async function inHalves(
  attempt: () => Promise<unknown>,
  aim: number,
  over: (half: number) => Promise<void>,
): Promise<boolean> {
  try {
    await attempt();
    return false;
  } catch (error) {
    if (!isTooLarge(error) || aim / 2 < LEAST) throw error;
  }
  await over(aim / 2);
  return true;
}

function isTooLarge(error: unknown): boolean {
  const { code } = (typeof error === "object" && error !== null ? error : {}) as { readonly code?: unknown };
  return typeof code === "string" && /^(Request|Response)PayloadSizeLimitExceeded$/.test(code);
}

/** The writes that fit in a request, the last one cut if need be, and those that are left. */
function firstOf(
  writes: readonly CellWrite[],
  aim: number,
): { readonly now: readonly CellWrite[]; readonly later: readonly CellWrite[] } {
  const now: CellWrite[] = [];
  let room = aim;
  for (const [index, write] of writes.entries()) {
    room -= PIECE;
    const count = fitting(write.cells.map(bytesOf), room, now.length === 0 ? 1 : 0);
    if (count > 0) now.push({ ...write, cells: write.cells.slice(0, count) });
    if (count < write.cells.length) {
      const rest = { ...write, row: write.row + count, cells: write.cells.slice(count) };
      return { now, later: [rest, ...writes.slice(index + 1)] };
    }
    room -= write.cells.reduce((sum, row) => sum + bytesOf(row), 0);
  }
  return { now, later: [] };
}

/** How many sizes from the first fit together; at least so many. */
function fitting(sizes: readonly number[], room: number, least = 1): number {
  let used = 0;
  const tooMany = sizes.findIndex((size) => (used += size) > room);
  return Math.max(least, tooMany < 0 ? sizes.length : tooMany);
}

function blocksOf(read: CellRead, aim: number): CellRead[] {
  const most = Math.max(1, Math.floor(aim / CELL / Math.max(1, read.columns)));
  return Array.from({ length: Math.ceil(read.rows / most) }, (_, index) => ({
    ...read,
    row: read.row + index * most,
    rows: Math.min(most, read.rows - index * most),
  }));
}

const encoder = new TextEncoder();

function bytesOf(row: readonly CellValue[]): number {
  return encoder.encode(JSON.stringify(row)).length + 1;
}
