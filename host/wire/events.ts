/** The workbook's changes as the event messages of the wire, for those events that the client registered. */

import { localAddress, type Rect } from "../model/rect";
import type { Change, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Message } from "./invocations";

/** Event types of the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  columnSorted: 20,
} as const;

/** The target of an event registered on the collection of sheets. */
export const WORKBOOK_TARGET = "Workbook";

const EVENT_CATEGORY = 65_536;

/** Sends a registered event when the workbook changes. */
export class Events {
  /** Who makes the changes now, in the words of Excel.EventTriggerSource. */
  triggeredBy: "ThisLocalAddin" | "Unknown" = "Unknown";
  private readonly registered = new Map<string, number>();

  constructor(
    private readonly workbook: Workbook,
    private readonly send: (message: Message) => void,
  ) {
    workbook.onChange((change) => {
      this.report(change);
    });
  }

  /** Begins or ends sending an event of a target. */
  listen(event: number, target: string, on: boolean): void {
    const key = `${String(event)} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (on ? 1 : -1)));
  }

  private report(change: Change): void {
    const worksheetId = change.sheet.id;
    const source = "Local";
    switch (change.kind) {
      case "cells": {
        const where = { address: localAddress(change.area), referenceId: eventReference(change.sheet, change.area) };
        const args = {
          ...where,
          source,
          changeType: "RangeEdited",
          worksheetId,
          triggerSource: this.triggeredBy,
          shiftDirection: "None",
        };
        this.tell(EVENT.changed, change.sheet, args);
        // Nothing is calculated until somebody looks: who listens for it does.
        if (this.isAwaited(EVENT.calculated))
          queueMicrotask(() => {
            this.workbook.settle();
          });
        return;
      }
      case "calculated":
        this.tell(EVENT.calculated, change.sheet, { worksheetId });
        return;
      case "selection":
        this.tell(EVENT.selectionChanged, change.sheet, { address: localAddress(change.area), worksheetId });
        return;
      case "activated":
        this.tell(EVENT.deactivated, change.left, { worksheetId: change.left.id });
        this.tell(EVENT.activated, change.sheet, { worksheetId });
        return;
      case "sheetAdded":
        this.tell(EVENT.added, change.sheet, { source, worksheetId });
        return;
      case "sheetDeleted":
        this.tell(EVENT.deleted, change.sheet, { source, worksheetId });
        return;
      case "format":
      case "sheet":
        return;
    }
  }

  private isAwaited(event: number): boolean {
    return [...this.registered].some(([key, count]) => count > 0 && key.startsWith(`${String(event)} `));
  }

  private tell(event: number, sheet: Sheet, args: unknown): void {
    for (const target of [sheet.id, WORKBOOK_TARGET]) {
      const listening = (this.registered.get(`${String(event)} ${target}`) ?? 0) > 0;
      if (listening) this.send([EVENT_CATEGORY, event, target, JSON.stringify(args), 0]);
    }
  }
}

/** Says which cells an event is about, without anything being kept for it. */
const eventReference = (sheet: Sheet, area: Rect): string => `${sheet.id} ${localAddress(area)}`;
