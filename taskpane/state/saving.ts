/** Files that are handed to the browser to keep. */
import type { SavedFile } from "../files/xlsx";

/**
 * What keeps a file, by the browser's own download; nothing where Excel lets a pane save none. Excel on Mac, iPad and
 * Android shows panes in a view without downloads, where a link to a file does nothing and says nothing (OfficeDev
 * office-js issues 2700 and 3385: "by design"); on the web and on Windows it saves.
 */
export function saverOn(platform: string): ((file: SavedFile) => void) | undefined {
  return platform === "OfficeOnline" || platform === "PC" ? download : undefined;
}

/** Milliseconds until the browser has surely begun to read what it was given. */
const READ = 60_000;

function download(file: SavedFile): void {
  const address = fileAddress(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  // In the page while it is clicked: some browsers want it there.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}

/** An address of a file within this page, until it is revoked. */
function fileAddress({ name, bytes }: SavedFile): string {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return URL.createObjectURL(new Blob([bytes], { type }));
}

const TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};
