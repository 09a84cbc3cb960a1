/** Excel's regional settings. */

/** How numbers and dates look to the user. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
}

/** Swedish regional settings; the group separator is a no-break space. */
export const swedish: Culture = {
  name: "sv-SE",
  decimalSeparator: ",",
  groupSeparator: "\u00a0",
  dateSeparator: "-",
  shortDatePattern: "yyyy-MM-dd",
};
