/** Runs the genuine, unmodified Excel client of office.js in Node over a workbook model. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { calculateBy } from "../calc/calculator";
import type { Workbook } from "../model/workbook";
import { Host, type RequestBody } from "./protocol";
import { REQUIREMENT_SETS } from "./requirements";

/** A connection: the client's namespaces, and the host that answers them. */
export interface Connection {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Only `context.requirements` of it works without office.js proper. */
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: Host;
  /** For tests: how large the batches are on the wire, and the largest that is let through. */
  readonly wire: WireSizes;
}

/** The sizes of batches in bytes, a limit like that of Excel on the web, and when a batch has its turn. */
interface WireSizes {
  readonly requests: number[];
  readonly responses: number[];
  limit: number;
  /** Awaited before a batch is carried out, and before its answer is given: for tests of what happens meanwhile. */
  turn?: (before: "batch" | "answer") => Promise<void>;
}

/**
 * Connects a client of its own to the workbook. The client's script is compiled once in a process; each connection runs
 * it in a new context (some 15 ms), so that any number of workbooks live side by side and none sees another's events.
 */
export function connect(workbook: Workbook): Connection {
  calculateBy(workbook);
  const host = new Host(workbook);
  const wire: WireSizes = { requests: [], responses: [], limit: Infinity };
  const window = browserLike();
  const bridge: Bridge = {
    sendMessageToHost(message) {
      const { id, message: request } = JSON.parse(message) as { id: number; message: { body: RequestBody } };
      const carryOut = (): string => {
        const body = measured(host, request.body, wire);
        return JSON.stringify({ id, type: RESPONSE, message: { statusCode: 200, headers: {}, body } });
      };
      if (wire.turn) void inTurn(wire.turn, carryOut, (answer) => bridge.onMessageFromHost?.(answer));
      else {
        const answer = carryOut();
        queueMicrotask(() => bridge.onMessageFromHost?.(answer));
      }
    },
  };
  // Events follow the answer of the batch that caused them, as they would from Excel.
  host.push = (entries) => {
    setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } })));
  };
  window["_richApiNativeBridge"] = bridge;
  window["CustomFunctionMappings"] = {};
  window["CustomFunctions"] = { associate: associating(window["CustomFunctionMappings"] as Functions) };
  const context = createContext(window);
  new Script(ANY_OBJECT).runInContext(context);
  clientScript().runInContext(context);
  const client = window as unknown as Omit<Connection, "host" | "wire">;
  // Without office.js proper there is no context, and the client would take every requirement set for supported.
  window["Office"] = Object.create(client.Office, { context: { value: { requirements: { isSetSupported } } } });
  // The client means to check requirement sets (its last line
  // sets this flag, on a copy), so that nothing newer slips by.
  const extension = client.OfficeExtension as unknown as {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: client.Office,
    CustomFunctions: client.CustomFunctions,
    host,
    wire,
  };
}

async function inTurn(
  turn: NonNullable<WireSizes["turn"]>,
  carryOut: () => string,
  answerWith: (answer: string) => void,
): Promise<void> {
  await turn("batch");
  const answer = carryOut();
  await turn("answer");
  answerWith(answer);
}

/** The answer to a batch; one that is too large, or whose answer is, is refused as Excel on the web refuses it. */
function measured(host: Host, request: RequestBody, wire: WireSizes): string {
  const refused = (code: string): string =>
    JSON.stringify({
      Results: [],
      Error: { Code: code, Message: code, HttpStatusCode: 413, Location: "", ActionIndex: 0 },
    });
  const size = Buffer.byteLength(JSON.stringify(request));
  if (size > wire.limit) return refused("RequestPayloadSizeLimitExceeded");
  wire.requests.push(size);
  const answer = JSON.stringify(host.process(request));
  const answered = Buffer.byteLength(answer);
  if (answered > wire.limit) return refused("ResponsePayloadSizeLimitExceeded");
  wire.responses.push(answered);
  return answer;
}

/** The native bridge that the client looks for: it sends text, and sets how it wants to be answered. */
interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

type Functions = Record<string, (...args: never[]) => unknown>;

/** `CustomFunctions.associate`, which is office.js's own; the runtime that calls the functions is the client's. */
const associating =
  (functions: Functions) =>
  (id: string | Functions, made?: Functions[string]): void => {
    Object.assign(functions, typeof id === "string" ? { [id]: made } : id);
  };

/**
 * What the client gets is parsed outside of its context, and made of other objects than its own:
 * both are objects to it, as they are in a page, where there is but one kind.
 */
const ANY_OBJECT = `Object.defineProperty(Object, Symbol.hasInstance, {
  value: (one) => (typeof one === "object" && one !== null) || typeof one === "function",
});`;

const RESPONSE = 2;
const EVENTS = 3;

const require = createRequire(import.meta.url);

let compiled: Script | undefined;

function clientScript(): Script {
  const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  return (compiled ??= new Script(readFileSync(file, "utf8"), { filename: file }));
}

function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const promised = REQUIREMENT_SETS[name];
  if (promised === undefined) return false;
  const [major = 0, minor = 0] = promised.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * As much of a browser's window as the client touches while
 * loading; shared built-ins keep arrays and errors ordinary ones.
 */
function browserLike(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const element = (): object => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    Promise,
    JSON,
    Error,
    Array,
    Date,
    navigator: { userAgent: "node", language: "sv-SE" },
    location: {
      protocol: "https:",
      host: "localhost",
      hostname: "localhost",
      origin: "https://localhost",
      href: "https://localhost/",
      search: "",
      hash: "",
    },
    document: {
      URL: "https://localhost/",
      readyState: "complete",
      head: element(),
      createElement: element,
      addEventListener: nothing,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    XMLHttpRequest: nothing,
    external: {},
    history: {},
    name: "",
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}
