/** Collections of keys and values: workbook settings, custom properties of sheets and of the document. */

import { itemNotFound } from "../../model/errors";
import { describe, type HostObject, orNull, text, type Wire } from "./define";

/** What such a collection is made of. */
export interface KeyedSpec<T, V> {
  readonly collection: string;
  readonly item: string;
  readonly entries: (self: T) => Map<string, V>;
  /** Takes a value from the wire, or throws. */
  readonly accept: (value: Wire) => V;
}

/** Describes a collection and its items; keys are compared without regard to case, as Excel does. */
export function keyed<T, V extends Wire>(spec: KeyedSpec<T, V>): (self: T) => HostObject {
  interface Entry {
    readonly entries: Map<string, V>;
    readonly key: string;
  }
  const item = describe<Entry>({
    name: spec.item,
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      _Id: { get: ({ key }) => key },
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ entries, key }) => entries.get(key) ?? null,
        set: ({ entries, key }, value) => {
          entries.set(key, spec.accept(value));
        },
      },
    },
    writes: {
      Delete({ entries, key }) {
        if (!entries.delete(key)) throw itemNotFound();
        return undefined;
      },
    },
  });
  const find = (self: T, key: string): Entry | undefined => {
    const entries = spec.entries(self);
    const known = [...entries.keys()].find((k) => k.toLowerCase() === key.toLowerCase());
    return known === undefined ? undefined : { entries, key: known };
  };
  const existing = (self: T, key: string): HostObject => {
    const entry = find(self, key);
    if (!entry) throw itemNotFound();
    return item(entry);
  };
  return describe<T>({
    name: spec.collection,
    items: (self) => {
      const entries = spec.entries(self);
      return [...entries.keys()].map((key) => item({ entries, key }));
    },
    item: (self, [key]) => existing(self, text(key)),
    reads: {
      GetItem: (self, [key]) => existing(self, text(key)),
      GetItemOrNullObject: (self, [key]) => orNull(item, find(self, text(key))),
      GetCount: (self) => spec.entries(self).size,
    },
    writes: {
      Add(self, [key, value]) {
        const entries = spec.entries(self);
        const known = find(self, text(key))?.key ?? text(key);
        // Excel documents `add` of these collections as adding or overwriting.
        entries.set(known, spec.accept(value === undefined ? null : (value as Wire)));
        return item({ entries, key: known });
      },
      DeleteAll(self) {
        spec.entries(self).clear();
        return undefined;
      },
    },
  });
}
