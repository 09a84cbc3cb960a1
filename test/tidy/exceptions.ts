/** What is let be though a rule objects to it. */

/** What a rule objects to, and why. */
export interface Complaint {
  readonly subject: string;
  readonly objection: string;
}

/** The subjects that a rule passes over, each with its reason. A path may be told by its end. */
export type Exceptions = Readonly<Record<string, string>>;

/**
 * What is wrong, a line each: what is objected to and excepted by nothing, and exceptions that nothing needs any more.
 */
export function unexcused(complaints: readonly Complaint[], exceptions: Exceptions): readonly string[] {
  const names = Object.keys(exceptions);
  return [
    ...complaints
      .filter(({ subject }) => !names.some((name) => tells(name, subject)))
      .map(({ subject, objection }) => `${subject}: ${objection}`),
    ...names
      .filter((name) => !complaints.some(({ subject }) => tells(name, subject)))
      .map((name) => `${name}: nothing is wrong with it, so it needs no exception`),
  ];
}

function tells(name: string, subject: string): boolean {
  return subject === name || subject.endsWith(`/${name}`);
}
