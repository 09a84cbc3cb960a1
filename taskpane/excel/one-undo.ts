/** One run at a time, and one undo step per run where Excel offers it. */
import { isRefusal } from "./codes";
import { type Held, holding } from "./lease";

/** The workbook has been opened to be read alone. */
export class OpenedReadOnly extends Error {
  constructor() {
    super("the workbook is opened read-only");
  }
}

/**
 * Runs a batch that writes, while no other run does. Elsewhere the option is unknown and must not be given; where it is
 * offered and the batch is refused, with whatever code (`UndoNotSupported` on the desktop, others on the web: office-js
 * 6255, 6491, 6711), it is made again without, over the workbook as it now is. The batch is told whether it is the last
 * attempt. Throws `OpenedReadOnly` before anything is asked for.
 */
export function runWriting<T, Contents>(
  contents: Contents,
  reread: () => Promise<Contents>,
  batch: (context: Excel.RequestContext, contents: Contents, held: Held, isLast: boolean) => Promise<T>,
): Promise<T> {
  if (isReadOnly()) throw new OpenedReadOnly();
  return holding((held) => undoable(contents, reread, (context, now, isLast) => batch(context, now, held, isLast)));
}

async function undoable<T, Contents>(
  contents: Contents,
  reread: () => Promise<Contents>,
  batch: (context: Excel.RequestContext, contents: Contents, isLast: boolean) => Promise<T>,
): Promise<T> {
  const plainly = (now: Contents): Promise<T> => Excel.run((context) => batch(context, now, true));
  if (typeof Office === "undefined" || !Office.context.requirements.isSetSupported("ExcelApi", "1.20"))
    return plainly(contents);
  try {
    return await Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, (context) => batch(context, contents, false));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return plainly(await reread());
  }
}

/** Whether Excel says so: in protected view and in what the web shows to be read. */
function isReadOnly(): boolean {
  if (typeof Office === "undefined") return false;
  const { document } = Office.context as Partial<Pick<Office.Context, "document">>;
  return (document?.mode as string | undefined) === "readOnly";
}

/** Lets the page draw between two sheets: putting thousands of cells in a batch takes time of its own. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
