/** The program's version: what a fingerprint names, the same as in package.json. */
export const VERSION = "0.1.0";
