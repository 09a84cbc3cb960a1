/** The populations that come with the product. */
export { everyoneIn, vintageFor } from "./vintage";
export type { Vintage } from "./vintages";
