/**
 * How much of a file is taken in. A small file can say that it is anything, so everything that it can repeat is counted
 * while it is unpacked and read, never believed. Together the limits keep a run within a gigabyte and a minute.
 */

/** The limits of one file, which a test may set lower. */
export interface Limits {
  /** Bytes unpacked, of all parts together. */
  readonly bytes: number;
  /** Parts. */
  readonly parts: number;
  /** Cells of all sheets together, where a long formula counts as several, and each row with a cell as one more. */
  readonly cells: number;
}

/**
 * Ten years of every requirement, region and month are 50,000 rows: 15 million bytes, 600,000 cells. A workbook of the
 * parts is kept whole, one of them is a text besides, and a cell costs some 250 bytes from reading to writing.
 */
export const LIMITS: Limits = { bytes: 200_000_000, parts: 10_000, cells: 1_500_000 };

/** As many characters of a formula count as a cell more: many cells can share one that stands in the file once. */
export const CHARACTERS_A_CELL = 50;

/**
 * The longest text that a cell can hold, in Excel too ("Excel specifications and limits"); formulas are shorter, but
 * for the prefixes that a file writes.
 */
export const LONGEST_TEXT = 32_767;

/** Elements that are kept as a tree, which are a part's but for its rows: 200,000 merged cells are far below. */
export const MOST_ELEMENTS = 500_000;

/** Characters of one tag: a rule may be said of thousands of areas. */
export const LONGEST_TAG = 5_000_000;

/** Attributes of one element, and namespaces at one place: no element of a workbook has a hundred. */
export const MOST_ATTRIBUTES = 1_000;

/** Looks that a workbook may have: Excel takes 65,490. */
export const MOST_LOOKS = 65_536;
