/** The populations that come with the product. */
export { vintageFor } from "./vintage";
export type { Vintage } from "./vintages";
