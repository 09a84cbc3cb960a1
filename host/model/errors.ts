/** Excel's own errors, by the codes an add-in meets in `OfficeExtension.Error.code`. */

/**
 * What Excel answers instead of a result: a code the add-in
 * can branch on, a text, and the HTTP status the wire carries.
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** The sheet, table, key or cell asked for does not exist. */
export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

/** A sheet, table, setting or key of that name exists already. */
export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

/** A bad name, address, array shape or value; `message` replaces Excel's general text. */
export const invalidArgument = (message?: string): HostError =>
  new HostError("InvalidArgument", message ?? "The argument is invalid or missing or has an incorrect format.");

/** A write met a protected sheet. */
export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You can't perform the requested operation because the sheet is protected.", 403);

/** The operation is not possible now, such as deleting the last visible sheet. */
export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);

/** The user is typing in a cell. */
export const inCellEditMode = (): HostError =>
  new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Exit the edit mode and try again.");

/** A range whose sheet is gone, or a reference the client gave back already. */
export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

/** More cells asked for than an answer can hold. */
export const responseTooLarge = (): HostError =>
  new HostError(
    "ResponsePayloadSizeLimitExceeded",
    "The response payload size has exceeded the limit. Please refer to the documentation.",
    413,
  );

/** A write to more cells than Excel touches at once. */
export const rangeExceedsLimit = (): HostError =>
  new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");

/** A member of Excel's that the embedded host lacks. */
export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The embedded host does not implement ${member}.`, 404);
