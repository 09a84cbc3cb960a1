/** What the embedded Excel promises; a member of a later set throws `ApiNotFound` in the client itself. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.4",
};
