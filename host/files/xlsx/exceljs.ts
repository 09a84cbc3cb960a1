/** The parts of ExcelJS that it has and does not declare. */

import type ExcelJS from "exceljs";

/** A table as ExcelJS keeps it inside. */
export interface TableInside {
  readonly name: string;
  displayName?: string;
  tableRef: string;
  autoFilterRef?: string;
  headerRow: boolean;
  totalsRow: boolean;
  columns: { name: string; filterButton?: boolean; totalsRowLabel?: string }[];
  style?: {
    theme?: string | null;
    showFirstColumn?: boolean;
    showLastColumn?: boolean;
    showRowStripes?: boolean;
    showColumnStripes?: boolean;
  };
}

/** A worksheet's undeclared members. */
export interface SheetInside {
  sheetProtection: Record<string, unknown> | null;
  readonly dataValidations: { model: Record<string, ExcelJS.DataValidation> };
  readonly tables: Record<string, { table: TableInside }>;
  conditionalFormattings: ExcelJS.ConditionalFormattingOptions[];
  autoFilter: ExcelJS.AutoFilter | undefined;
  orderNo: number;
}

/** The worksheet's undeclared side. */
export const inside = (worksheet: ExcelJS.Worksheet): SheetInside => worksheet as unknown as SheetInside;
