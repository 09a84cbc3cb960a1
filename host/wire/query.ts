/** Loading: which properties of an object a batch asked for, and their values. */

import type { HostError } from "../model/errors";
import { type HostObject, type Kind, nullObject, type Session, type Wire } from "./objects/define";

/** What `load` asks for: camelCase paths such as `format/fill/color`; nothing means every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

type Host = Session & { lacking(kind: Kind<unknown>, member: string): HostError };
type Identity = (object: HostObject) => Readonly<Record<string, Wire>>;

/** The values asked for, under their wire names, with what identifies each object. */
export function query(host: Host, object: HostObject, info: QueryInfo, identity: Identity): Wire {
  if (object === nullObject) return null;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const { items } = object.kind;
  if (!items) return selected(host, object, paths, identity);
  const first = info.Skip ?? 0;
  const wanted = items(object.self).slice(first, info.Top === undefined ? undefined : first + info.Top);
  const ofCollection = paths.filter((path) => object.kind.properties?.[wireName(path)]);
  const ofItems = paths.filter((path) => !ofCollection.includes(path));
  const askedNothingOfItems = ofItems.length === 0 && paths.length > 0;
  return {
    ...Object.fromEntries(ofCollection.map((path) => [wireName(path), property(host, object, wireName(path))])),
    _Items: wanted.map((item) => (askedNothingOfItems ? identity(item) : selected(host, item, ofItems, identity))),
  };
}

/** What identifies an object that is not kept by reference. */
export function identityOf(object: HostObject): Readonly<Record<string, Wire>> {
  return object.kind.identity?.(object.self) ?? {};
}

function selected(host: Host, object: HostObject, paths: readonly string[], identity: Identity): Wire {
  const { kind } = object;
  const scalars = paths.filter((path) => path !== "*");
  const asked = scalars.length === 0 ? Object.keys(kind.properties ?? {}) : scalars;
  const byHead = new Map<string, string[]>();
  for (const path of asked) {
    const [head = "", ...rest] = path.split("/");
    const below = byHead.get(wireName(head)) ?? [];
    byHead.set(wireName(head), rest.length > 0 ? [...below, rest.join("/")] : below);
  }
  const values: Record<string, Wire> = { ...identity(object) };
  for (const [name, below] of byHead) {
    const navigate = kind.navigations?.[name];
    if (kind.properties?.[name]) values[name] = property(host, object, name);
    else if (navigate) values[name] = query(host, navigate(object.self, host), { Select: below }, identity);
    else throw host.lacking(kind, name);
  }
  return values;
}

function property(host: Host, object: HostObject, name: string): Wire {
  return object.kind.properties?.[name]?.get(object.self, host) ?? null;
}

const wireName = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));
