/** A sheet of styles, which the bundler puts on the page; it exports nothing. */
declare module "*.css";
