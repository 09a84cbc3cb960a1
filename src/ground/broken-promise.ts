/** A truth about our own program that turned out not to hold: our defect, never a user's mistake. */
export class BrokenPromise extends Error {
  constructor(statement: string) {
    super(`Broken promise: ${statement}`);
  }
}
