/**
 * The add-in in an iframe: our page is its parent window and
 * speaks the protocol of Excel on the web with the genuine client.
 */

import type { Json, Workbook } from "../model/workbook";
import type { Message } from "../wire/invocations";
import type { Host, RequestBody } from "../wire/protocol";
import { REQUIREMENT_SETS } from "../wire/requirements";
import { ACTION, DISPATCH, type MethodCall, RESPONSE, type Request, requestIn } from "./messages";

/** What the add-in is told of the Excel around it. */
export interface FrameOptions {
  readonly address: string;
  readonly host: Host;
  /** Excel's language, `Office.context.displayLanguage`. */
  readonly locale: string;
  /** Awaited before a batch is carried out, so that it reads finished results. */
  readonly settled: () => Promise<void>;
}

/** A running add-in. */
export interface AddinFrame {
  readonly element: HTMLIFrameElement;
  /** Resolves when the client has asked for its context, and its runtime hears events. */
  readonly ready: Promise<void>;
  /**
   * Presses a button of the ribbon: the function that the add-in
   * associated with the name runs. Resolves when it says it is done.
   */
  command(control: string, functionName: string): Promise<void>;
  close(): void;
}

const ID = "komiljarden";
/** Shared runtime and custom functions: without the second the functions' runtime never starts. */
const FLAGS = 3;
/** The client's number for Excel on the web. */
const EXCEL_WEB = 16;

/** Puts the add-in's page into the place. */
export function openAddin(place: HTMLElement, options: FrameOptions): AddinFrame {
  const { address, host, locale } = options;
  const element = document.createElement("iframe");
  const talk = new Conversation(element, options);
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== element.contentWindow || event.origin !== location.origin) return;
    const request = requestIn(event.data);
    if (request) talk.receive(request);
  };
  host.push = (messages: readonly Message[]) => {
    // News follow the answer of the batch that caused them, as they do from Excel.
    setTimeout(() => {
      talk.tell("richApiMessage", { ArrayData: messages });
    });
  };
  window.addEventListener("message", receive);
  const hostInfo = ["Excel", "Web", "16.00", locale, "", "", "disableLogging", String(FLAGS)].join("$");
  element.name = JSON.stringify({
    baseFrameName: `__office__${ID}`,
    hostInfo,
    xdmInfo: `${talk.id}|${ID}|${location.origin}`,
    serializerVersion: 1,
  });
  element.title = "Kömiljarden";
  element.src = `${address}?_host_Info=${hostInfo}`;
  place.append(element);

  return {
    element,
    ready: talk.ready,
    command: (control, functionName) => talk.command(control, functionName),
    close: () => {
      window.removeEventListener("message", receive);
      host.push = undefined;
      element.remove();
    },
  };
}

/** What is said between the page and the client in one frame. */
class Conversation {
  /** The client keeps settings in the session storage by this: each start hears what the workbook has now. */
  readonly id = crypto.randomUUID();
  /** Resolves when the client's runtime hears events. */
  readonly ready: Promise<void>;
  private becameReady: () => void = () => undefined;
  private readonly listening = new Set<string>();
  private readonly commands = new Map<string, () => void>();
  private commandNumber = 0;
  /** Batches are carried out one after the other, as they came. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly element: HTMLIFrameElement,
    private readonly options: FrameOptions,
  ) {
    this.ready = new Promise<void>((resolve) => {
      this.becameReady = resolve;
    });
  }

  /** Answers what the client asks. */
  receive(request: Request): void {
    const { host, locale } = this.options;
    if (request._actionType === ACTION.registerEvent) {
      this.listening.add(request._actionName);
      this.answer(request, { Error: 0 });
      if (request._actionName === "richApiMessage") this.becameReady();
    } else if (request._actionType === ACTION.unregisterEvent) {
      this.listening.delete(request._actionName);
      this.answer(request, { Error: 0 });
    } else if (request._actionName === "executeMethod") this.call(request, request._data as MethodCall);
    else
      this.answer(
        request,
        request._actionName === "ContextActivationManager_getAppContextAsync" ? context(host.workbook, locale) : null,
      );
  }

  /** Sends an event that the client listens to. */
  tell(event: string, data: unknown): void {
    if (this.listening.has(event))
      this.send({ _actionName: event, _correlationId: -1, _responseType: RESPONSE.forEventing, _data: data });
  }

  /** Presses a button of the ribbon; resolves when the add-in says that it is done. */
  command(control: string, functionName: string): Promise<void> {
    const id = `${control}-${++this.commandNumber}`;
    return new Promise((done) => {
      this.commands.set(id, done);
      this.tell("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: control } })]);
    });
  }

  private call(request: Request, method: MethodCall): void {
    const { workbook } = this.options.host;
    switch (method.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const body = JSON.parse(String(method.ArrayData?.[4])) as RequestBody;
        // The answers of custom functions go before everything: a batch may be waiting for their results.
        if (answersFunctions(body)) void this.batch(request, body);
        else this.queue = this.queue.then(() => this.batch(request, body));
        return;
      }
      case DISPATCH.saveSettings:
        saveSettings(workbook, method.DdaSettingsMethod?.Properties ?? []);
        this.answer(request, { Version: 1, Error: 0 });
        return;
      case DISPATCH.refreshSettings:
        this.answer(request, {
          Version: 1,
          Error: 0,
          Properties: { Settings: settingsOf(workbook).map(([Name, Value]) => ({ Name, Value })) },
        });
        return;
      case DISPATCH.commandCompleted:
        this.completed(method);
        this.answer(request, { Version: 1, Error: 0 });
        return;
      default:
        // Excel's "not supported": the client makes an error of its own of it.
        this.answer(request, { Version: 1, Error: UNSUPPORTED });
    }
  }

  private async batch(request: Request, body: RequestBody): Promise<void> {
    const { host, settled } = this.options;
    if (!answersFunctions(body)) await settled();
    this.answer(request, { Version: 1, Error: 0, Data: [200, [], JSON.stringify(host.process(body))] });
  }

  private completed(method: MethodCall): void {
    const { commands } = this;
    const id = String(
      Object.values(method).find((value) => typeof value === "string" && commands.has(value)) ?? method.ArrayData?.[0],
    );
    commands.get(id)?.();
    commands.delete(id);
  }

  private answer(request: Request, data: unknown): void {
    this.send({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _responseType: RESPONSE.forCalling,
      _data: data,
    });
  }

  private send(letter: object): void {
    const envelope = {
      _messageType: 1,
      _serializerVersion: 1,
      _conversationId: this.id,
      _origin: location.origin,
      _errorCode: 0,
    };
    this.element.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...letter }), location.origin);
  }
}

/** The client's code for a call that the host lacks. */
const UNSUPPORTED = 5000;

/** Whether the batch carries results of custom functions. */
function answersFunctions(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.Name === "Microsoft.ExcelServices.CustomFunctions");
}

/** The client's mode of a document that can be written to; 0 is read-only. */
const READ_WRITE = 1;

function context(workbook: Workbook, locale: string): object {
  return {
    _id: ID,
    _appName: EXCEL_WEB,
    _appVersion: 16.01,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: workbook.culture.name,
    _docUrl: `${location.origin}/${encodeURIComponent(workbook.name)}`,
    _clientMode: READ_WRITE,
    _settings: settingsOf(workbook),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: ID,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.0.0",
    _addinName: "Kömiljarden",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

/**
 * The document's settings as the client wants them: each value is JSON in a text. Excel.run's settings are the same.
 */
function settingsOf(workbook: Workbook): readonly (readonly [key: string, json: string])[] {
  return [...workbook.settings].map(([key, value]) => [key, JSON.stringify(value)] as const);
}

function saveSettings(workbook: Workbook, properties: readonly (readonly [key: string, json: string])[]): void {
  workbook.settings.clear();
  for (const [key, json] of properties) workbook.settings.set(key, JSON.parse(json) as Json);
}
