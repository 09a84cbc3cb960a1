/** The shapes of the wire, as the genuine client sends and expects them. */

import type { Wire } from "./objects/define";
import type { QueryInfo } from "./query";

/** A request as every channel of the genuine client sends it. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The arguments of a call. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[];
  /** Non-zero at the place of an argument that is an object of the batch. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

/** Something to do with an object: 1 instantiate, 2 query, 3 call, 4 set, 5 trace. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** How to find an object; the types are those of `Batch.resolve`. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** The answer; after an error no further action was carried out, and the earlier ones stay. */
export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Wire }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** What a fault hook is told about an action that is about to be carried out. */
export interface PlannedAction {
  readonly type: "instantiate" | "query" | "call" | "set";
  /** The member called, set or navigated to; empty for an indexer. */
  readonly name: string;
  /** The member by which the object was reached on which that is done; empty when it was kept from before. */
  readonly on: string;
  /** How many batches were answered before this one. */
  readonly batch: number;
}
