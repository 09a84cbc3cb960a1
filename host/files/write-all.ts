/** Writes all of some files, or none of them: whatever goes wrong, the files that were there are as they were. */
import { randomBytes } from "node:crypto";
import { type BigIntStats, constants, fstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DISK, type Disk } from "./disk";
import { realFile } from "./real-file";
import { FileTrouble, isCode, type Trouble, told, unfit } from "./trouble";

/** What is to be written, and where to. */
export interface Output {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** What the writing goes through, and what stops it. */
interface Means {
  readonly disk?: Disk;
  /** Aborted with a `FileTrouble`, or another error, that is thrown when all is put back. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes every file beside where it belongs, and then puts them all in their places. A folder that is missing is made.
 * A file keeps its permissions, and a link to one stays a link. What is no regular file (a pipe, a device, or where our
 * own output goes to) is written last, straight. Throws `FileTrouble` when nothing is written; resolves to the
 * temporary files that could not be removed.
 */
export async function writeAll(outputs: readonly Output[], means: Means = {}): Promise<readonly string[]> {
  const { disk = DISK, signal } = means;
  const run: Run = { disk, signal, undo: [] };
  try {
    const targets: Target[] = [];
    for (const output of outputs) targets.push(await told("cannotWrite", output.path, () => targetOf(output, disk)));
    const files = targets.filter(({ isStream }) => !isStream);
    for (const file of files) await step(file, run, stage);
    for (const file of files) await step(file, run, place);
    for (const stream of targets.filter(({ isStream }) => isStream)) await step(stream, run, pour);
    return await withoutAsides(files, disk);
  } catch (cause) {
    throw await undone(cause, run);
  }
}

/** An output, and where it goes to. */
interface Target extends Output {
  /** The file itself, past all links. */
  readonly file: string;
  readonly old: BigIntStats | undefined;
  readonly isStream: boolean;
  /** Beside the file, so that it takes but a new name to put it there: what is new, and what was old. */
  readonly temporary: string;
  readonly aside: string;
}

/** A run of the writing, and how what is done so far is undone. */
interface Run {
  readonly disk: Disk;
  readonly signal: AbortSignal | undefined;
  readonly undo: Undo[];
}

/** What takes a step back, and what there is to do by hand where it does not. */
interface Undo {
  readonly back: () => Promise<unknown>;
  readonly byHand: Trouble;
}

async function targetOf({ path, contents }: Output, disk: Disk): Promise<Target> {
  if (path === "") throw unfit("cannotWrite", "””", "unnamed");
  const { path: file, stats: old } = await realFile(path, disk);
  if (old?.isDirectory() === true || (!old && /[\\/]$/.test(path))) throw unfit("cannotWrite", path, "folder");
  const isStream = old !== undefined && (!old.isFile() || ownStream(old) !== undefined);
  // What may not be written is not replaced either, though its folder would let us.
  if (old && !isStream) await disk.access(file, constants.W_OK);
  const beside = join(dirname(file), `.komiljarden-${randomBytes(RANDOM_BYTES).toString("hex")}`);
  return { path, contents, file, old, isStream, temporary: `${beside}.tmp`, aside: `${beside}.old` };
}

/** So many that no two are alike. */
const RANDOM_BYTES = 8;

async function step(target: Target, run: Run, work: (target: Target, run: Run) => Promise<void>): Promise<void> {
  run.signal?.throwIfAborted();
  await told("cannotWrite", target.path, () => work(target, run));
}

/** Writes the new file beside the old. */
async function stage({ file, old, temporary, contents }: Target, { disk, undo }: Run): Promise<void> {
  const folder = dirname(file);
  const made = await disk.mkdir(folder, { recursive: true });
  if (made !== undefined) undo.push({ back: () => removeFolders(folder, made, disk), byHand: leftOver(made) });
  const handle = await disk.open(temporary, "wx", old ? OWNERS_ALONE : ANYBODYS);
  undo.push({ back: () => disk.rm(temporary, { force: true }), byHand: leftOver(temporary) });
  try {
    await handle.writeFile(contents);
    if (old) {
      // Nobody but root may give a file away.
      if (process.getuid?.() === 0) await handle.chown(Number(old.uid), Number(old.gid));
      await handle.chmod(Number(old.mode) & PERMISSIONS);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const PERMISSIONS = 0o7777;
const OWNERS_ALONE = 0o600;
/** As any program asks for; the computer takes away what the user does not want. */
const ANYBODYS = 0o666;

async function removeFolders(last: string, first: string, disk: Disk): Promise<void> {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) await disk.rmdir(folder);
}

/** Puts the new file in the old one's place, which is kept aside. */
async function place({ path, file, old, temporary, aside }: Target, { disk, undo }: Run): Promise<void> {
  if (old) {
    undo.push({ back: () => disk.rm(aside, { force: true }), byHand: leftOver(aside) });
    await keepAside(file, aside, disk);
  }
  await disk.rename(temporary, file);
  // What was kept aside goes back into its place from now on, and is not to be removed.
  if (old) undo.pop();
  undo.push(
    old
      ? { back: () => disk.rename(aside, file), byHand: ({ notPutBack }) => notPutBack({ file: path, aside }) }
      : { back: () => disk.rm(file), byHand: leftOver(file) },
  );
}

function leftOver(file: string): Trouble {
  return (words) => words.leftOver(file);
}

// A second name for the same file takes no room, and the first stands until the new file takes it over.
async function keepAside(file: string, aside: string, disk: Disk): Promise<void> {
  try {
    await disk.link(file, aside);
  } catch (cause) {
    if (!isCode(cause, ...NO_LINKS)) throw cause;
    await disk.copyFile(file, aside, constants.COPYFILE_EXCL);
  }
}

/** How disks answer that have one name for a file. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL", "EXDEV"];

/** All is in its place: what was kept is not needed. Resolves to what could not be removed. */
async function withoutAsides(files: readonly Target[], disk: Disk): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { aside, old } of files) {
    if (!old) continue;
    try {
      await disk.rm(aside, { force: true });
    } catch {
      left.push(aside);
    }
  }
  return left;
}

/** Takes back what was done, last first; returns what was thrown, with what could not be taken back. */
async function undone(cause: unknown, { undo }: Run): Promise<unknown> {
  const byHand: Trouble[] = [];
  for (const step of undo.reverse()) {
    try {
      await step.back();
    } catch {
      byHand.push(step.byHand);
    }
  }
  if (!(cause instanceof FileTrouble)) return cause;
  const said: readonly Trouble[] = byHand.length > 0 ? byHand : [({ nothingWritten }) => nothingWritten];
  return said.reduce<FileTrouble>((all, one) => all.and(one), cause);
}

/** Our own output or errors, where a file is what one of them goes to. */
function ownStream({ dev, ino }: BigIntStats): NodeJS.WriteStream | undefined {
  return [process.stdout, process.stderr].find(({ fd }) => {
    const own = fstatSync(fd, { bigint: true });
    return own.dev === dev && own.ino === ino;
  });
}

/** Writes to what keeps nothing. */
async function pour({ contents, file, old }: Target, { disk, signal }: Run): Promise<void> {
  const own = old && ownStream(old);
  if (own) {
    await written(own, contents, signal);
    return;
  }
  const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
  // Without waiting in the computer, which nothing could stop: for a reader to come, and for it to read.
  const open = (): ReturnType<Disk["open"]> => disk.open(file, constants.O_WRONLY | constants.O_NONBLOCK);
  const handle = await (old?.isFIFO() === true ? patiently(open, "ENXIO", signal) : open());
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await patiently(() => handle.write(bytes, at), "EAGAIN", signal);
      at += bytesWritten;
    }
  } finally {
    await handle.close();
  }
}

function written(stream: NodeJS.WriteStream, contents: Output["contents"], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
    stream.write(contents, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Tries until the computer does not answer that it has to wait. */
async function patiently<Result>(
  work: () => Promise<Result>,
  wait: "ENXIO" | "EAGAIN",
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (cause) {
      if (!isCode(cause, wait)) throw cause;
    }
    await pause(MOMENT);
  }
}

/** Milliseconds between two tries. */
const MOMENT = 20;
