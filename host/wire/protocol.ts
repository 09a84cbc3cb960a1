/** The wire of office.js: one batch of actions on object paths in, results and perhaps an error out. */

import { apiNotFound, HostError, inCellEditMode } from "../model/errors";
import type { Workbook } from "../model/workbook";
import { Events } from "./events";
import { Invocations, type Message } from "./invocations";
import {
  type Argument,
  HostObject,
  type Kind,
  kinds,
  type Method,
  nullObject,
  type RuntimeState,
  type Session,
  text,
  type Wire,
} from "./objects/define";
import { services, workbookObject } from "./objects/workbook";
import { identityOf, query } from "./query";
import type { ArgumentInfo, ObjectPath, PlannedAction, RequestBody, ResponseBody, WireAction } from "./wire";

export type { PlannedAction, RequestBody, ResponseBody } from "./wire";

/** The embedded Excel: answers the client's batches over one workbook. */
export class Host implements Session {
  /** Every member that was asked for and that we lack, as `Worksheet.PivotTables`, in order and without repeats. */
  readonly unsupported: string[] = [];
  /** Set while the user is typing in a cell: every batch that writes is refused. */
  editing = false;
  /** For tests: an error here is answered instead of carrying the action out. */
  fault: ((action: PlannedAction) => HostError | undefined) | undefined;
  enableEvents = true;
  /** Told when the add-in shows or hides its pane. */
  onRuntimeState: ((state: RuntimeState) => void) | undefined;
  /** How many batches have been answered. */
  batches = 0;
  readonly invocations = new Invocations((message) => this.push?.([message]));
  /** Set by the channel (Node bridge, browser frame): sends messages to the client. */
  push: ((messages: readonly Message[]) => void) | undefined;
  private readonly references = new Map<string, HostObject>();
  private referenceNumber = 0;
  private state: RuntimeState = "Visible";
  private readonly events: Events;

  constructor(readonly workbook: Workbook) {
    this.events = new Events(workbook, (message) => {
      if (this.enableEvents) this.push?.([message]);
    });
  }

  /** How many references the client holds; back to 0 after a finished `Excel.run` without events. */
  get heldReferences(): number {
    return this.references.size;
  }

  get runtimeState(): RuntimeState {
    return this.state;
  }
  set runtimeState(state: RuntimeState) {
    this.state = state;
    this.onRuntimeState?.(state);
  }

  /** Answers one batch. */
  process(body: RequestBody): ResponseBody {
    this.events.triggeredBy = "ThisLocalAddin";
    try {
      return new Batch(this, body).run();
    } finally {
      this.events.triggeredBy = "Unknown";
      this.batches++;
    }
  }

  listen(event: number, target: string, on: boolean): void {
    this.events.listen(event, target, on);
  }

  /** The error for a member that we lack, which is also noted. */
  lacking(kind: Kind<unknown>, member: string): HostError {
    const name = `${kind.name}.${member}`;
    if (!this.unsupported.includes(name)) this.unsupported.push(name);
    return apiNotFound(name);
  }

  /** A new reference to the object. */
  keep(object: HostObject): string {
    const reference = `ref${String(++this.referenceNumber)}`;
    this.references.set(reference, object);
    return reference;
  }
  kept(reference: string): HostObject | undefined {
    return this.references.get(reference);
  }
  forget(reference: string): void {
    this.references.delete(reference);
  }
}

/** The only action without an object path: the client marks how far it came. */
const TRACE = 5;

/** Names of methods that change the document, of whatever kind. */
const isWriting = (name: string): boolean => [...kinds.values()].some((kind) => Object.hasOwn(kind.writes ?? {}, name));

class Batch {
  private readonly objects = new Map<number, HostObject>();
  /** The references that objects of this batch have. */
  private readonly references = new Map<HostObject, string>();

  constructor(
    private readonly host: Host,
    private readonly body: RequestBody,
  ) {}

  run(): ResponseBody {
    const results: { ActionId: number; Value: Wire }[] = [];
    const { Actions: actions } = this.body;
    for (const [index, action] of actions.entries()) {
      try {
        if (index === 0 && this.host.editing && this.writes()) throw inCellEditMode();
        const planned = this.planned(action);
        const fault = planned && this.host.fault?.(planned);
        if (fault) throw fault;
        const value = this.carryOut(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return {
          Results: results,
          Error: { ...described(error), Location: this.location(action), ActionIndex: index },
        };
      }
    }
    return { Results: results };
  }

  /** The action's value; nothing for setting a property, which the client expects no result of. */
  private carryOut(action: WireAction): Wire | undefined {
    if (action.ActionType === TRACE) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object === nullObject ? null : this.identity(object);
      case 2:
        return query(this.host, object, action.QueryInfo ?? {}, (o) => this.identity(o));
      case 3:
        return this.call(object, action);
      case 4:
        this.set(object, action);
        return undefined;
      default:
        throw new HostError(
          "GeneralException",
          `The embedded host does not know action type ${String(action.ActionType)}.`,
        );
    }
  }

  private call(object: HostObject, action: WireAction): Wire {
    if (object === nullObject) return null;
    if (action.Name === "_KeepReference") {
      this.reference(object);
      return null;
    }
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.host.forget(text(args[0]));
      return null;
    }
    const result = this.invoke(object, action.Name, args);
    return result === undefined || result instanceof HostObject ? null : result;
  }

  private set(object: HostObject, action: WireAction): void {
    if (object === nullObject) throw new HostError("InvalidObjectPath", "The object path is a null object.");
    const property = own(object.kind.properties, action.Name);
    if (!property?.set) throw this.host.lacking(object.kind, `${action.Name}=`);
    const value = this.args(action.ArgumentInfo)[0];
    property.set(object.self, value instanceof HostObject || value === undefined ? null : value, this.host);
  }

  private object(pathId: number): HostObject {
    const known = this.objects.get(pathId);
    if (known) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError("InvalidObjectPath", "The batch lacks an object path that it refers to.");
    const object = this.resolve(path);
    this.objects.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject {
    const parent = path.ParentObjectPathId === undefined ? nullObject : this.object(path.ParentObjectPathId);
    const args = this.args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case 1:
        return workbookObject(this.host.workbook);
      case 2: {
        const service = own(services, path.Name);
        if (!service) throw this.host.lacking({ name: "new" }, path.Name);
        return service();
      }
      case 3: {
        if (parent === nullObject) return nullObject;
        const result = this.invoke(parent, path.Name, args);
        return result instanceof HostObject ? result : nullObject;
      }
      case 4: {
        if (parent === nullObject) return nullObject;
        const navigate = own(parent.kind.navigations, path.Name);
        if (!navigate) throw this.host.lacking(parent.kind, path.Name);
        return navigate(parent.self, this.host);
      }
      case 5: {
        if (parent === nullObject) return nullObject;
        if (!parent.kind.item) throw this.host.lacking(parent.kind, "getItem");
        const item = parent.kind.item(parent.self, args, this.host);
        return item instanceof HostObject ? item : nullObject;
      }
      case 6:
        return this.referred(path.Name);
      case 7:
        return nullObject;
      default:
        throw new HostError(
          "GeneralException",
          `The embedded host does not know object path type ${String(path.ObjectPathType)}.`,
        );
    }
  }

  private invoke(object: HostObject, name: string, args: readonly Argument[]): HostObject | Wire | undefined {
    const method: Method<unknown> | undefined = own(object.kind.reads, name) ?? own(object.kind.writes, name);
    if (!method) throw this.host.lacking(object.kind, name);
    return method(object.self, args, this.host);
  }

  private args(info: ArgumentInfo | undefined): readonly Argument[] {
    return (info?.Arguments ?? []).map((argument, i) => {
      const pathId = info?.ReferencedObjectPathIds?.[i];
      return pathId ? this.object(pathId) : argument;
    });
  }

  private identity(object: HostObject): Readonly<Record<string, Wire>> {
    if (!object.kind.byReference) return identityOf(object);
    const known = this.references.get(object);
    if (known === undefined && this.body.AutoKeepReference !== true) return {};
    return { _ReferenceId: known ?? this.reference(object) };
  }

  private reference(object: HostObject): string {
    const reference = this.references.get(object) ?? this.host.keep(object);
    this.references.set(object, reference);
    return reference;
  }

  private referred(reference: string): HostObject {
    const object = this.host.kept(reference);
    if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    this.references.set(object, reference);
    return object;
  }

  private planned(action: WireAction): PlannedAction | undefined {
    const type = ([undefined, "instantiate", "query", "call", "set"] as const)[action.ActionType];
    if (!type) return undefined;
    const { ObjectPaths: paths } = this.body;
    const path = paths[String(action.ObjectPathId)];
    if (type !== "instantiate") return { type, name: action.Name, on: path?.Name ?? "", batch: this.host.batches };
    const on = paths[String(path?.ParentObjectPathId)]?.Name ?? "";
    return { type, name: path?.Name ?? "", on, batch: this.host.batches };
  }

  private writes(): boolean {
    const paths = Object.values(this.body.ObjectPaths);
    return (
      this.body.Actions.some((a) => a.ActionType === 4 || (a.ActionType === 3 && isWriting(a.Name))) ||
      paths.some((p) => p.ObjectPathType === 3 && isWriting(p.Name))
    );
  }

  private location(action: WireAction): string {
    return action.Name || (this.body.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "");
  }
}

function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

function described(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, HttpStatusCode: error.status };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `The embedded host failed: ${message}`, HttpStatusCode: 500 };
}
