/** Excel.NamedItemCollection, read-only: the names that the file brought. */

import { itemNotFound } from "../../model/errors";
import type { DefinedName } from "../../model/workbook";
import { describe, type HostObject, orNull, text } from "./define";

const namedItem = describe<DefinedName>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    _Id: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    Formula: { get: ({ formula }) => formula },
    Scope: { get: () => "Workbook" },
    Type: { get: () => "Range" },
    Visible: { get: () => true },
  },
});

const find = (all: readonly DefinedName[], key: string): DefinedName | undefined =>
  all.find(({ name }) => name.toLowerCase() === key.toLowerCase());

/** Makes an Excel.NamedItemCollection. */
export const names: (self: readonly DefinedName[]) => HostObject = describe<readonly DefinedName[]>({
  name: "NamedItemCollection",
  items: (all) => all.map(namedItem),
  item(all, [key]) {
    const found = find(all, text(key));
    if (!found) throw itemNotFound();
    return namedItem(found);
  },
  reads: {
    GetItemOrNullObject: (all, [key]) => orNull(namedItem, find(all, text(key))),
    GetCount: (all) => all.length,
  },
});
