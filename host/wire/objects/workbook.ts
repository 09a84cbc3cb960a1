/** Excel.Workbook, Excel.Application and the services that the client calls by name. */

import { serialOfUtc } from "../../model/cell";
import { itemNotFound } from "../../model/errors";
import { parseAddress } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Area } from "./area";
import {
  type Argument,
  boolean,
  describe,
  type HostObject,
  list,
  number,
  oneOf,
  orNull,
  type Property,
  RUNTIME_STATES,
  record,
  type Session,
  text,
  type Wire,
} from "./define";
import { keyed } from "./keyed";
import { names } from "./names";
import { range } from "./range";
import { tables } from "./table";
import { worksheets } from "./worksheet";

const read = (get: (workbook: Workbook) => Wire): Property<Workbook> => ({ get });

const numberFormatInfo = describe<Workbook>({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: read(({ culture }) => culture.decimalSeparator),
    NumberGroupSeparator: read(({ culture }) => culture.groupSeparator),
  },
});

const datetimeFormat = describe<Workbook>({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: read(({ culture }) => culture.dateSeparator),
    ShortDatePattern: read(({ culture }) => culture.shortDatePattern),
  },
});

const cultureInfo = describe<Workbook>({
  name: "CultureInfo",
  properties: { Name: read(({ culture }) => culture.name) },
  navigations: {
    NumberFormat: (workbook) => numberFormatInfo(workbook),
    DatetimeFormat: (workbook) => datetimeFormat(workbook),
  },
});

const application = describe<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set(workbook, value) {
        const before = workbook.calculationMode;
        workbook.calculationMode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"])(value);
        if (before === "Manual" && workbook.calculationMode !== "Manual") workbook.calculate?.(workbook, "everything");
      },
    },
    CalculationState: read(() => "Done"),
    DecimalSeparator: read(({ culture }) => culture.decimalSeparator),
    ThousandsSeparator: read(({ culture }) => culture.groupSeparator),
    UseSystemSeparators: read(() => true),
  },
  navigations: { CultureInfo: (workbook) => cultureInfo(workbook) },
  reads: {
    // Each batch is carried out at once, so there is nothing to hold back.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
  writes: {
    Calculate(workbook) {
      workbook.calculate?.(workbook, "everything");
      return undefined;
    },
  },
});

const runtime = describe<null>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_, session) => session.enableEvents,
      set: (_, value, session) => {
        session.enableEvents = boolean(value);
      },
    },
  },
});

/** What a function of the workbook comes to. */
const functionResult = describe<Wire>({
  name: "FunctionResult",
  properties: { Value: { get: (value) => value }, Error: { get: () => null } },
});

/** The functions that an add-in calls by `workbook.functions`: those that tell something of the workbook itself. */
const functions = describe<Workbook>({
  name: "Functions",
  reads: {
    Date: ({ date1904 }, [year, month, day]) =>
      functionResult(serialOfUtc(Date.UTC(number(year), number(month) - 1, number(day)), date1904)),
  },
});

const settings = keyed<Workbook, Wire>({
  collection: "SettingCollection",
  item: "Setting",
  entries: (workbook) => workbook.settings,
  accept: (value) => value,
});

const kept = (name: string): Property<Workbook> => ({
  get: ({ properties }) => properties[name] ?? "",
  set: ({ properties }, value) => {
    properties[name] = text(value);
  },
});

const documentProperties = describe<Workbook>({
  name: "DocumentProperties",
  properties: {
    Title: kept("title"),
    Subject: kept("subject"),
    Author: kept("author"),
    Keywords: kept("keywords"),
    Comments: kept("comments"),
    Category: kept("category"),
    Manager: kept("manager"),
    Company: kept("company"),
  },
});

/** The range that an event's reference tells of; see `eventReference`. */
function ofEvent(workbook: Workbook, [reference]: readonly Argument[]): Area | undefined {
  const [id = "", address = ""] = text(reference).split(" ");
  const sheet: Sheet | undefined = workbook.findSheet(id);
  return sheet && { sheet, area: parseAddress(address).rect };
}

/** Makes the Excel.Workbook, the root of every path. */
export const workbookObject: (self: Workbook) => HostObject = describe<Workbook>({
  name: "Workbook",
  properties: {
    Name: read(({ name }) => name),
    ReadOnly: read(() => false),
    IsDirty: read(() => false),
    AutoSave: read(() => false),
    PreviouslySaved: read(() => true),
    CalculationEngineVersion: read(() => 191_029),
    ChartDataPointTrack: read(() => true),
    UsePrecisionAsDisplayed: read(() => false),
  },
  navigations: {
    Worksheets: (workbook) => worksheets(workbook),
    Tables: (workbook) => tables({ workbook }),
    Settings: (workbook) => settings(workbook),
    Application: (workbook) => application(workbook),
    Functions: (workbook) => functions(workbook),
    Names: (workbook) => names(workbook.names),
    Properties: (workbook) => documentProperties(workbook),
    _Runtime: () => runtime(null),
  },
  reads: {
    GetSelectedRange: (workbook) => range(workbook.selection),
    GetActiveCell({ selection: { sheet, area } }) {
      return range({ sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    _GetRangeForEventByReferenceId(workbook, args) {
      const area = ofEvent(workbook, args);
      if (!area) throw itemNotFound();
      return range(area);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => orNull(range, ofEvent(workbook, args)),
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});

/** Answers of custom functions as records, or since runtime 1.7 as arrays. */
function settle(session: Session, results: Argument): undefined {
  for (const result of list(results)) {
    if (Array.isArray(result)) {
      const [id, succeeded, value, code] = result as readonly Wire[];
      session.invocations.settle(Number(id), succeeded === true, value, typeof code === "number" ? code : undefined);
      continue;
    }
    const { id, failed, value, errorCode } = record(result);
    session.invocations.settle(
      Number(id),
      failed !== true,
      value,
      typeof errorCode === "number" ? errorCode : undefined,
    );
  }
  return undefined;
}

const customFunctions = describe<null>({
  name: "CustomFunctions",
  reads: {
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (_, [results], session) => settle(session, results),
    SetInvocationArrayResults: (_, [results], session) => settle(session, results),
  },
});

const addinInternalService = describe<null>({
  name: "AddinInternalService",
  reads: { NotifyActionHandlerReady: () => undefined },
});

const appRuntimeService = describe<null>({
  name: "AppRuntimeService",
  reads: {
    GetAppRuntimeState: (_, __, session) => session.runtimeState,
    SetAppRuntimeState(_, [state], session) {
      session.runtimeState = oneOf(RUNTIME_STATES)(state);
      return undefined;
    },
  },
});

/** The service objects that a path of type 2 creates, by their full names. */
export const services: Readonly<Record<string, () => HostObject>> = {
  "Microsoft.ExcelServices.CustomFunctions": () => customFunctions(null),
  "Microsoft.AppRuntime.AppRuntimeService": () => appRuntimeService(null),
  "Microsoft.InternalService.AddinInternalService": () => addinInternalService(null),
};
