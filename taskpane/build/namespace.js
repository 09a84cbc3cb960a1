/** What formulas begin with, before the name of a function. */

const MAX = 32;

/**
 * Whether formulas can begin with a text and a full stop: letters, digits, full stops and underscores are what Excel
 * takes in a function's name, and a cell's address is none. Capital letters alone, as Excel shows the names.
 * @param {string} namespace
 * @returns {boolean}
 */
export function isNamespace(namespace) {
  const isWritten = /^[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)*$/.test(namespace) && namespace.length <= MAX;
  return isWritten && !/^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE|SANT|FALSKT)$/.test(namespace);
}
