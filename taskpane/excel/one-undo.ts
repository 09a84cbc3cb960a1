/** One run at a time, and one undo step per run where Excel offers it. */
import { isRefusal } from "./codes";
import { type Held, holding } from "./lease";

/**
 * Runs a batch that writes, while no other run does. Elsewhere the option is unknown and must not be given; where it is
 * offered and the batch is refused, with whatever code (`UndoNotSupported` on the desktop, others on the web: office-js
 * 6255, 6491, 6711), it is made again without, over the workbook as it now is.
 */
export function runWriting<T, Contents>(
  contents: Contents,
  reread: () => Promise<Contents>,
  batch: (context: Excel.RequestContext, contents: Contents, held: Held) => Promise<T>,
): Promise<T> {
  return holding((held) => undoable(contents, reread, (context, now) => batch(context, now, held)));
}

async function undoable<T, Contents>(
  contents: Contents,
  reread: () => Promise<Contents>,
  batch: (context: Excel.RequestContext, contents: Contents) => Promise<T>,
): Promise<T> {
  const plainly = (now: Contents): Promise<T> => Excel.run((context) => batch(context, now));
  if (typeof Office === "undefined" || !Office.context.requirements.isSetSupported("ExcelApi", "1.20"))
    return plainly(contents);
  try {
    return await Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, (context) => batch(context, contents));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return plainly(await reread());
  }
}

/** Lets the page draw between two sheets: putting thousands of cells in a batch takes time of its own. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
