/**
 * Ranges for one request alone. Excel keeps every range that a batch has asked for until the batch has ended. That
 * costs two entries in the request, one in its answer, one more to let it go, and Excel's memory meanwhile; a range
 * that is let go before it is sent costs none of it (*Untrack unneeded proxy objects* in Excel's documentation).
 */
/** The range, for what is sent with the next request; what is loaded of it can be read after that. */
export function once(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}
