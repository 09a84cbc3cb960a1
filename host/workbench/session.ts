/** One workbook in the workbench: its model, the host that answers for it, its grid, and the add-in beside it. */

import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Invocations } from "../wire/invocations";
import { Host } from "../wire/protocol";
import { type AddinFrame, openAddin } from "./frame";
import { registerFunctions } from "./functions";
import { UniverGrid } from "./grid";
import type { Engine } from "./univer";

/** How the add-in is started. */
export interface AddinSettings {
  readonly locale: string;
  readonly namespace: string;
}

/** How long a batch waits for the formulas' results, in milliseconds. */
const PATIENCE = 1_500;

let number = 0;

/** A workbook that is open in the workbench, with its host, its grid and the add-in beside it. */
export class Session {
  readonly host: Host;
  readonly grid: UniverGrid;
  frame: AddinFrame | undefined;
  private unregister: Promise<() => void> = Promise.resolve(() => undefined);

  constructor(
    private readonly engine: Engine,
    readonly workbook: Workbook,
    private readonly place: HTMLElement,
  ) {
    this.host = new Host(workbook);
    this.grid = new UniverGrid(engine, workbook, ++number);
  }

  /** Starts the add-in, or starts it again. */
  async startAddin({ locale, namespace }: AddinSettings): Promise<void> {
    this.frame?.close();
    this.host.invocations.cancelAll();
    const frame = openAddin(this.place, {
      address: "/taskpane.html",
      host: this.host,
      locale,
      settled: () => this.settled(),
    });
    this.frame = frame;
    const metadata = locale.startsWith("sv") ? "/functions.sv.json" : "/functions.json";
    const runtime = async (): Promise<Invocations> => {
      await this.frame?.ready;
      return this.host.invocations;
    };
    (await this.unregister)();
    this.unregister = registerFunctions(this.engine, this.workbook.customFunctions, metadata, namespace, runtime);
    await Promise.all([this.unregister, frame.ready]);
  }

  close(): void {
    this.frame?.close();
    this.host.invocations.cancelAll();
    void this.unregister.then((undo) => {
      undo();
    });
    this.grid.close();
  }

  /** A function that computes needs the add-in, which may be waiting for this very batch: those are not waited for. */
  private async settled(): Promise<void> {
    if (this.host.invocations.pending === 0) await this.grid.settled(PATIENCE);
  }
}

/** Protects a sheet with what Excel allows unasked, or takes its protection away. */
export function setProtection(sheet: Sheet, on: boolean): void {
  sheet.protection = on ? { options: {} } : undefined;
  sheet.workbook.emit({ kind: "sheet", sheet });
}
