/**
 * What the codes of Excel's errors say. They are those of Microsoft's page "Error handling with the
 * application-specific JavaScript APIs" (as of 1 March 2024); the others have been met in office.js, or reported.
 */

/** What a code says of what went wrong. */
export type CodeKind =
  | "protected-sheet"
  | "password-sheet"
  | "cell-editing"
  | "other-workbook"
  | "sheet-gone"
  | "name-taken"
  | "filtered"
  | "in-the-way"
  | "too-large"
  | "memory"
  | "read-only"
  | "busy"
  | "not-supported"
  | "closed"
  | "general"
  | "unknown";

const KINDS: readonly (readonly [CodeKind, RegExp])[] = [
  ["cell-editing", /^InvalidOperationInCellEditMode$/],
  ["other-workbook", /^(InactiveWorkbook|InvalidSelection)$/],
  // Said also of a sheet that has a password, when it is to be unprotected (office-js 6784).
  ["protected-sheet", /^(AccessDenied|ProtectionConflict)$/],
  ["password-sheet", /^BadPassword$/],
  ["sheet-gone", /^(ItemNotFound|InvalidReference|InvalidObjectPath|InvalidBinding)$/],
  ["name-taken", /^ItemAlreadyExists$/],
  ["filtered", /^FilteredRangeConflict$/],
  ["in-the-way", /^(MergedRangeConflict|PivotTableRangeConflict|InsertDeleteConflict|NonBlankCellOffSheet)$/],
  ["too-large", /(PayloadSizeLimitExceeded|^ResourceLimitReached|^RangeExceedsLimit|^OperationCellsExceedLimit)$/],
  ["memory", /^MemoryLimitReached$/],
  ["read-only", /^(ReadOnly\w*|DocumentReadOnly|FileReadOnly)$/],
  [
    "busy",
    /^(ActivityLimitReached|Conflict|RequestAborted|ServiceNotAvailable|MaximumFunctionArgumentsLimit|RefreshWorkbookLinksBlocked|Busy\w*|Throttled\w*)$/,
  ],
  [
    "not-supported",
    /^(ApiNotFound|ApiNotAvailable|NotImplemented|UndoNotSupported|UnsupportedOperation|UnsupportedFeature|UnsupportedSheet)$/,
  ],
  [
    "closed",
    /^(ConnectionFailure|HostRestartNeeded|Timeout|Unauthenticated|WorkbookClosed|InvalidRequestContext|SharedRuntimeNotAvailable|InvalidOrTimedOutSession\w*)$/,
  ],
  ["general", /^GeneralException$/],
];

/** Kinds that the way in which something is asked for may be the reason of, and neither the user nor the time. */
const REFUSALS: ReadonlySet<CodeKind> = new Set(["not-supported", "general", "unknown", "in-the-way", "filtered"]);

/** What a code says; `unknown` also of one that nobody has described. */
export function kindOfCode(code: string): CodeKind {
  return KINDS.find(([, codes]) => codes.test(code))?.[0] ?? "unknown";
}

/** Whether Excel refused something that it might do if asked for otherwise, or without which there is enough. */
export function isRefusal(error: unknown): boolean {
  const kind = kindOfError(error);
  return kind !== undefined && REFUSALS.has(kind);
}

/** What an error of Excel's says; nothing of one that is none. */
export function kindOfError(error: unknown): CodeKind | undefined {
  const code = typeof error === "object" && error !== null ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === "string" ? kindOfCode(code) : undefined;
}
