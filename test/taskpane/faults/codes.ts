/** Every code that Excel is documented to give (Microsoft's page on error handling, 1 March 2024), and others met. */
export const CODES: readonly string[] = [
  ...["AccessDenied", "ActivityLimitReached", "ApiNotAvailable", "ApiNotFound", "BadPassword", "Conflict"],
  ...["ContentLengthRequired", "EmptyChartSeries", "FilteredRangeConflict", "FormulaLengthExceedsLimit"],
  ...["GeneralException", "InactiveWorkbook", "InsertDeleteConflict", "InvalidArgument", "InvalidBinding"],
  ...["InvalidOperation", "InvalidOperationInCellEditMode", "InvalidReference", "InvalidRequest"],
  ...["InvalidRibbonDefinition", "InvalidSelection", "ItemAlreadyExists", "ItemNotFound", "MemoryLimitReached"],
  ...["MergedRangeConflict", "NonBlankCellOffSheet", "NotImplemented", "OperationCellsExceedLimit"],
  ...["PivotTableRangeConflict", "RangeExceedsLimit", "RefreshWorkbookLinksBlocked", "RequestAborted"],
  ...["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "ServiceNotAvailable"],
  ...["Unauthenticated", "UndoNotSupported", "UnsupportedFeature", "UnsupportedOperation", "UnsupportedSheet"],
  ...["HostRestartNeeded", "ConnectionFailure", "SomethingNew"],
];
