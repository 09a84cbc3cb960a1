/** Every hostile or broken file in full, through a process of its own: a clear end within a minute and a gigabyte. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { HOSTILE } from "../support/hostile";
import { type InFull, inFull } from "../support/hostile/in-full";

const all: InFull[] = [];

afterAll(() => {
  const lines = all.map(
    ({ name, took: { memory = 0, seconds = 0 } }) =>
      `${(memory / 1e6).toFixed(0).padStart(5)} MB ${seconds.toFixed(1).padStart(5)} s  ${name}`,
  );
  console.info(`${String(all.length)} files\n${lines.join("\n")}`);
});

test.each(HOSTILE.map((one) => [`.${one.ending}: ${one.name}`, one] as const))("%s", async (_, one) => {
  const folder = await mkdtemp(join(tmpdir(), "komiljarden-"));
  try {
    const ended = await inFull(one, folder);
    all.push(ended);
    expect(ended.wrong).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
