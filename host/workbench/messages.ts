/** The letters that the genuine client and Excel on the web send each other over postMessage. */

/** A letter from the client: a call, or a wish to begin or end hearing of an event. */
export interface Request {
  readonly _messageType: 0;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _conversationId: string;
  readonly _data: unknown;
}

/** What `_actionType` says. */
export const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** The numbers of the calls that this host answers. */
export const DISPATCH = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** What an answer is: to a call, or news of an event. */
export const RESPONSE = { forCalling: 0, forEventing: 1 } as const;

/** The data of a call of the document's interface. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [key: string, json: string])[] };
  /** Excel.run's batch is the JSON at the fifth place. */
  readonly ArrayData?: readonly unknown[];
  readonly [argument: string]: unknown;
}

/** The request in a letter, or nothing when it is none of ours. */
export function requestIn(data: unknown): Request | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const letter = JSON.parse(data) as Partial<Request> | null;
    return letter?._messageType === 0 && typeof letter._actionName === "string" ? (letter as Request) : undefined;
  } catch {
    // Whoever else posts to the window need not write JSON.
    return undefined;
  }
}
