import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { HANDBOOK_PAGES, handbookPage, PICTURES, picturesIn } from "../../../taskpane/build/handbook.js";

const docs = (path: string): string => fileURLToPath(new URL(`../../../docs/${path}`, import.meta.url));

describe.each(Object.keys(HANDBOOK_PAGES))("the page of %s", (file) => {
  const markdown = readFileSync(docs(file), "utf8");
  const page = handbookPage(markdown);

  test("has every chapter as a heading, and as a link before the first", () => {
    const chapters = [...markdown.matchAll(/^## (.*)$/gm)].map(([, words = ""]) => words);
    const ids = [...page.matchAll(/<h2 id="([^"]*)">/g)].map(([, id]) => id);
    const links = [...page.matchAll(/<li><a href="#([^"]*)">/g)].map(([, id]) => id);
    expect(ids).toHaveLength(chapters.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("shows pictures that there are, from beside it", () => {
    const pictures = picturesIn(markdown);
    expect(pictures.filter((path) => !existsSync(docs(path)))).toEqual([]);
    expect([...page.matchAll(/<img src="([^"]*)"/g)].map(([, path]) => path)).toEqual(
      pictures.map((path) => path.replace("images", PICTURES)),
    );
  });

  test("asks the network for nothing from elsewhere and runs no script", () => {
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(page).not.toContain("<script");
  });
});

test("a link to another page is one to what is served as that", () =>
  expect(handbookPage("Se [dem](functions.md#gap) och [avtal](avtal.md).")).toContain(
    'Se <a href="functions.html#gap">dem</a> och <a href="avtal.html">avtal</a>.',
  ));

test("a link to what is not served stops the build", () =>
  expect(() => handbookPage("[hem](../README.md)")).toThrow("../README.md"));

test("what would be markup in a heading or a picture's words is words", () =>
  expect(handbookPage('## a < "b"\n\n![1 < 2](images/x.png)')).toContain(
    `<img src="${PICTURES}/x.png" alt="1 &lt; 2"`,
  ));
