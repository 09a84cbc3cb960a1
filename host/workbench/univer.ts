/** Univer with its core preset, without any package that phones or needs a licence. */

import "@univerjs/preset-sheets-core/lib/index.css";
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  IDependencyManagerService,
  IDescriptionService,
  IFunctionService,
  ISheetClipboardService,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import { calculateAsExcel } from "./arithmetic";
import { Dependencies } from "./dependencies";
import { gridWords } from "./grid-words";

/** The parts of Univer that the workbench talks to. */
export interface Engine {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  /** What Univer knows of the formulas. */
  readonly formulas: FormulaDataModel;
  /** The functions that formulas can call. */
  readonly functions: IFunctionService;
  /** What is said of functions while they are typed. */
  readonly descriptions: IDescriptionService;
  /** Where what is typed and shown can be changed on its way. */
  readonly cells: SheetInterceptorService;
  readonly clipboard: ISheetClipboardService;
  readonly units: IUniverInstanceService;
}

/** Starts Univer in the element of that id. Its own menus exist in English only among the languages of ours. */
export function startUniver(container: string): Engine {
  calculateAsExcel();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: gridWords },
    logLevel: LogLevel.WARN,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    ribbonType: "simple",
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugins(preset.plugins.map((plugin) => (Array.isArray(plugin) ? plugin : [plugin])) as never);
  const injector = univer.__getInjector();
  injector.replace([IDependencyManagerService, { useClass: Dependencies }]);
  return {
    api: FUniver.newAPI(univer),
    commands: injector.get(ICommandService),
    undo: injector.get(IUndoRedoService),
    // These are there from the first workbook on.
    get cells() {
      return injector.get(SheetInterceptorService);
    },
    get clipboard() {
      return injector.get(ISheetClipboardService);
    },
    get formulas() {
      return injector.get(FormulaDataModel);
    },
    functions: injector.get(IFunctionService),
    get descriptions() {
      return injector.get(IDescriptionService);
    },
    units: injector.get(IUniverInstanceService),
  };
}
