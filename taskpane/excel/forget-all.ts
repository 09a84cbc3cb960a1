/** Everything that we keep in a workbook besides what is seen in its sheets, taken away again. */
import { restoreKept } from "./kept";
import { LEASE } from "./lease";
import { runWriting } from "./one-undo";
import { MARK } from "./sheet-mark";
import { readToWrite } from "./workbook";

/** What the keys of our settings begin with. */
const OURS = "komiljarden.";

/**
 * Removes our settings and the marks on sheets. The sheets stand as they are and are nobody's but the user's from then
 * on: no run writes them anew. What a run that did not come to its end keeps in one is put back first. Nothing is
 * removed while a run writes (`AnotherWrites`), or where the workbook is opened to be read (`OpenedReadOnly`).
 */
export function forgetAll(): Promise<void> {
  return runWriting(
    undefined,
    () => Promise.resolve(undefined),
    async (context) => {
      const { own } = await readToWrite();
      await restoreKept(own);
      const { settings, worksheets } = context.workbook;
      settings.load("items/key");
      worksheets.load("items/id");
      await context.sync();
      const marks = worksheets.items.map(({ customProperties }) =>
        customProperties.getItemOrNullObject(MARK).load("value"),
      );
      await context.sync();
      // That a run is going on is taken away by the run itself, which is this.
      for (const setting of settings.items) if (setting.key.startsWith(OURS) && setting.key !== LEASE) setting.delete();
      for (const mark of marks) if (!mark.isNullObject) mark.delete();
      await context.sync();
    },
  );
}
