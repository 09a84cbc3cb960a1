/** How an Excel type is described to the protocol: a table of its members by their names on the wire. */

import type { CellValue } from "../../../src/sheets";
import { invalidArgument } from "../../model/errors";
import type { Workbook } from "../../model/workbook";
import type { Invocations } from "../invocations";

/** What travels: JSON. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [name: string]: Wire };

/** An argument of a call: JSON, or an object that the same batch refers to. */
export type Argument = Wire | HostObject | undefined;

/** What an add-in's shared runtime is, in the client's words. */
export const RUNTIME_STATES = ["Inactive", "Background", "Visible"] as const;
/** A state of the runtime. */
export type RuntimeState = (typeof RUNTIME_STATES)[number];

/** What the members of an object may need besides their own self. */
export interface Session {
  readonly workbook: Workbook;
  /** The custom functions under way. */
  readonly invocations: Invocations;
  /** What the add-in's shared runtime shows of itself: `Visible` is an open pane. */
  runtimeState: RuntimeState;
  /** Whether events are sent at all (Excel.Runtime.enableEvents). */
  enableEvents: boolean;
  /** Begins or ends sending an event to a target: a sheet's id, or `Workbook`. */
  listen(event: number, target: string, on: boolean): void;
}

/** One scalar property; without `set` it is read-only. */
export interface Property<T> {
  get(self: T, session: Session): Wire;
  set?(self: T, value: Wire, session: Session): void;
}

/** One method; what it returns is a value, or an object to go on with. */
export type Method<T> = (self: T, args: readonly Argument[], session: Session) => HostObject | Wire | undefined;

/** A type: its members by wire name (PascalCase). */
export interface Kind<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that lead to another object. */
  readonly navigations?: Readonly<Record<string, (self: T, session: Session) => HostObject>>;
  /** Methods that leave the document as it is. */
  readonly reads?: Readonly<Record<string, Method<T>>>;
  /** Methods that change the document. */
  readonly writes?: Readonly<Record<string, Method<T>>>;
  /** The members of a collection. */
  readonly items?: (self: T) => readonly HostObject[];
  /** The indexer, `getItem`. */
  readonly item?: Method<T>;
  /** What the client needs to find the object again: `Id` or `_Id`. */
  readonly identity?: (self: T) => Readonly<Record<string, Wire>>;
  /** Found again by a reference that the host keeps, as a Range is. */
  readonly byReference?: true;
}

/** An object of some kind while a batch runs. */
export class HostObject {
  constructor(
    readonly kind: Kind<unknown>,
    readonly self: unknown,
  ) {}
}

/** What `…OrNullObject` answers when there is nothing. */
export const nullObject = new HostObject({ name: "null" }, null);

/** Every described kind, by its name. */
export const kinds = new Map<string, Kind<unknown>>();

/** Describes a kind; the result makes objects of it. */
export function describe<T>(kind: Kind<T>): (self: T) => HostObject {
  // A kind only ever meets objects that its own maker made, so forgetting T here is safe.
  const erased = kind as unknown as Kind<unknown>;
  kinds.set(kind.name, erased);
  return (self) => new HostObject(erased, self);
}

/** A kind before it is described: what makes its objects, and what describes it and gives that maker back. */
export interface Announced<T> {
  readonly make: (self: T) => HostObject;
  readonly describe: (members: Omit<Kind<T>, "name">) => (self: T) => HostObject;
}

/** Announces a kind, which is looked up by its name first when a batch asks for an object of it. */
export function announce<T>(name: string): Announced<T> {
  return {
    make(self) {
      const kind = kinds.get(name);
      if (!kind) throw new Error(`No file has described the kind ${name}.`);
      return new HostObject(kind, self);
    },
    describe: (members) => describe<T>({ name, ...members }),
  };
}

/** The object, or the null object when there is none. */
export const orNull = <T>(make: (self: T) => HostObject, self: T | undefined): HostObject =>
  self === undefined ? nullObject : make(self);

/** The argument as a text; anything else is `InvalidArgument`. */
export function text(value: Argument): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** The argument as a number; anything else is `InvalidArgument`. */
export function number(value: Argument): number {
  if (typeof value !== "number") throw invalidArgument();
  return value;
}

/** The argument as a truth; anything else is `InvalidArgument`. */
export function boolean(value: Argument): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** The argument, or what to take when it was left out. */
export function optional<V>(value: Argument, read: (value: Argument) => V, otherwise: V): V {
  return value === undefined || value === null ? otherwise : read(value);
}

/** The argument as one of these words. */
export function oneOf<W extends string>(words: readonly W[]): (value: Argument) => W {
  return (value) => {
    const word = words.find((w) => w === value);
    if (word === undefined) throw invalidArgument();
    return word;
  };
}

/** The argument as an object with named members. */
export function record(value: Argument): Readonly<Record<string, Wire>> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof HostObject)
    throw invalidArgument();
  return value as Readonly<Record<string, Wire>>;
}

/** The argument as a list. */
export function list(value: Argument): readonly Wire[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value as readonly Wire[];
}

/** The argument as rows of cell inputs. */
export function grid(value: Argument): (CellValue | null)[][] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((line: Wire) => {
    if (!Array.isArray(line)) throw invalidArgument();
    return line.map((input: Wire) => {
      if (typeof input === "object" && input !== null) throw invalidArgument();
      return input;
    });
  });
}

/** A property of a mutable record, under its own name there. */
export function field<T, K extends keyof T & string>(key: K, read: (value: Argument) => T[K]): Property<T> {
  return {
    get: (self) => self[key] as Wire,
    set: (self, value) => {
      self[key] = read(value);
    },
  };
}
