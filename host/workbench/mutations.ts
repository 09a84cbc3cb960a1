/** The commands of Univer by which the grid is drawn. */

/** The names of the commands. */
export const MUTATION = {
  values: "sheet.mutation.set-range-values",
  insertSheet: "sheet.mutation.insert-sheet",
  removeSheet: "sheet.mutation.remove-sheet",
  name: "sheet.mutation.set-worksheet-name",
  order: "sheet.mutation.set-worksheet-order",
  hidden: "sheet.mutation.set-worksheet-hidden",
  tabColor: "sheet.mutation.set-tab-color",
  frozen: "sheet.mutation.set-frozen",
  columnData: "sheet.mutation.set-col-data",
  columnWidth: "sheet.mutation.set-worksheet-col-width",
  rowHeight: "sheet.mutation.set-worksheet-row-height",
  rowHidden: "sheet.mutation.set-row-hidden",
  rowVisible: "sheet.mutation.set-row-visible",
  rowCount: "sheet.mutation.set-worksheet-row-count",
  columnCount: "sheet.mutation.set-worksheet-column-count",
  removeMerge: "sheet.mutation.remove-worksheet-merge",
  addMerge: "sheet.mutation.add-worksheet-merge",
  gridlines: "sheet.mutation.toggle-gridlines",
  autoHeight: "sheet.operation.mark-dirty-row-auto-height",
  noAutoHeight: "sheet.operation.cancel-mark-dirty-row-auto-height",
  activate: "sheet.operation.set-worksheet-active",
  select: "sheet.operation.set-selections",
} as const;

/** Those that change how a sheet is made up around its cells. */
export const AROUND_CELLS: ReadonlySet<string> = new Set([
  ...[MUTATION.name, MUTATION.order, MUTATION.hidden, MUTATION.tabColor, MUTATION.frozen, MUTATION.gridlines],
  ...[MUTATION.columnData, MUTATION.columnWidth, MUTATION.rowHeight, MUTATION.rowHidden, MUTATION.rowVisible],
  ...[MUTATION.addMerge, MUTATION.removeMerge],
]);

/** Carries out one of them in the workbook of the grid. */
export type Run = (id: string, params: object) => void;
