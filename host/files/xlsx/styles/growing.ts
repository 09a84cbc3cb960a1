/** The lists of looks that a file has, and what is added to them. */

/** A list of the file that grows: an entry that is there already is found again. */
export class Growing {
  private readonly places: Map<string, number>;
  readonly added: string[] = [];

  constructor(private readonly before: readonly string[]) {
    this.places = new Map(before.map((xml, index) => [xml, index]));
  }

  place(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    const index = this.before.length + this.added.length;
    this.added.push(xml);
    this.places.set(xml, index);
    return index;
  }

  /** Puts the entries that a list begins with, if it has none. */
  begin(entries: readonly string[]): void {
    if (this.isEmpty) for (const one of entries) this.place(one);
  }

  /** Whether there is nothing in the list. */
  get isEmpty(): boolean {
    return this.before.length + this.added.length === 0;
  }
}
