/** Which cells Univer's formulas rest on, kept so that nothing of a formula stays when it goes. */

import { DependencyManagerService, type IFormulaDependencyTree } from "@univerjs/preset-sheets-core";

type Place = IFormulaDependencyTree["rangeList"][number];

/**
 * Univer (engine-formula 0.25.1) removes one rectangle around all that a formula rests on in a sheet, and of a sheet
 * that goes only what others rest on in it: what its formulas rested on elsewhere, and whole columns, stay in the
 * index, and at each calculation every formula is entered into it once more. Here each formula is entered once, and
 * what was entered of it is what is taken out.
 */
export class Dependencies extends DependencyManagerService {
  private readonly entered = new Map<number, readonly Place[]>();

  override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
    // Univer empties the list itself when it has read it.
    const now = tree.rangeList.map(({ unitId, sheetId, range }) => ({ unitId, sheetId, range: bounded(range) }));
    const before = this.entered.get(tree.treeId);
    if (before && JSON.stringify(before) === JSON.stringify(now)) return;
    this.takeOut(tree.treeId);
    if (now.length === 0) return;
    this._dependencyRTreeCache.bulkInsert(now.map((place) => ({ ...place, id: tree.treeId })));
    this.entered.set(tree.treeId, now);
    this._addAllTreeMap(tree);
  }

  override reset(): void {
    this.entered.clear();
    super.reset();
  }

  protected override _removeAllTreeMap(treeId: number | null | undefined): void {
    if (treeId !== null && treeId !== undefined) this.takeOut(treeId);
    super._removeAllTreeMap(treeId);
  }

  /** What formulas of any sheet rest on in this one is gone, and is entered anew by those that are left. */
  protected override _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void {
    super._removeDependencyRTreeCacheById(unitId, sheetId);
    for (const [id, places] of this.entered) {
      const left = places.filter((place) => place.unitId !== unitId || place.sheetId !== sheetId);
      if (left.length < places.length) this.entered.set(id, left);
    }
  }

  private takeOut(treeId: number): void {
    const places = this.entered.get(treeId) ?? [];
    this._dependencyRTreeCache.bulkRemove(places.map((place) => ({ ...place, id: treeId })));
    this.entered.delete(treeId);
  }
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A range of whole rows or columns with the ends that it has in Excel: the index finds nothing that has none. */
function bounded({ startRow, endRow, startColumn, endColumn }: Place["range"]): Place["range"] {
  const within = (line: number, otherwise: number): number => (Number.isFinite(line) ? line : otherwise);
  return {
    startRow: within(startRow, 0),
    startColumn: within(startColumn, 0),
    endRow: within(endRow, LAST_ROW),
    endColumn: within(endColumn, LAST_COLUMN),
  };
}
