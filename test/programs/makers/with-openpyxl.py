"""Workbooks by openpyxl, written to the folder that is named."""
import os
import sys

import openpyxl
from openpyxl.chart import BarChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Font, NamedStyle, PatternFill, Protection
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from figures import PICTURE, SHEETS, month_as_day

FOLDER = sys.argv[1]
LAST = len(SHEETS["Väntetider"])


def filled(date1904=False, change=lambda row: row, above=()):
    """A workbook with the figures, and rows above them."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    if date1904:
        book.epoch = CALENDAR_MAC_1904
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in above:
            sheet.append(row)
        for row in rows:
            sheet.append(change(row))
    return book


def own_sheet(book):
    """A sheet of the user's own, with formulas over the figures."""
    sheet = book.create_sheet("Mitt blad")
    sheet.append(["Krav", "Täljare", "Nämnare", "Andel"])
    for krav in range(1, 5):
        row = krav + 1
        sums = [f"=SUMIF(Väntetider!$D$2:$D${LAST},A{row},Väntetider!{column}$2:{column}${LAST})" for column in "EF"]
        sheet.append([krav, *sums, f"=IF(C{row}=0,\"\",B{row}/C{row})"])
    return sheet


def plain(book):
    """Nothing but the figures."""


def table(book):
    sheet = book["Väntetider"]
    made = Table(displayName="Uppgifter", ref=f"A1:L{LAST}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(made)


def validation(book):
    whole = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True, showErrorMessage=True)
    whole.add("E2:H1048576")
    listed = DataValidation(type="list", formula1="\"1,2,3,4,5,6\"", allow_blank=True)
    listed.add("D2:D1048576")
    for made in (whole, listed):
        book["Väntetider"].add_data_validation(made)


def charts(book):
    sheet = own_sheet(book)
    for chart, place in ((BarChart(), "G2"), (PieChart(), "G20")):
        chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=5), titles_from_data=True)
        sheet.add_chart(chart, place)


def chart_sheet(book):
    sheet = own_sheet(book)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=5), titles_from_data=True)
    book.create_chartsheet("Diagramblad").add_chart(chart)


def picture(book):
    own_sheet(book).add_image(Image(PICTURE), "G2")


def comments(book):
    own_sheet(book)["A1"].comment = Comment("Ännu ej avstämt", "Handläggaren")
    book["Väntetider"]["E2"].comment = Comment("Se e-post", "Handläggaren")


def names(book):
    sheet = own_sheet(book)
    for name, meaning in (("Moms", "0.25"), ("Hela", f"Väntetider!$A$1:$L${LAST}"), ("Kolumn", "Väntetider!$E:$E")):
        book.defined_names.append(DefinedName(name, attr_text=meaning))
    book.defined_names.append(DefinedName("Lokal", localSheetId=0, attr_text="Befolkning!$C$2"))
    sheet["F1"] = "=Moms*100"
    sheet["F2"] = "=SUM(Kolumn)"


def conditional(book):
    sheet = own_sheet(book)
    red = PatternFill(bgColor="FFC7CE", fill_type="solid")
    for column, rule in (
        ("A", FormulaRule(formula=["A2>2"], fill=red)),
        ("B", ColorScaleRule(start_type="min", start_color="AA0000", end_type="max", end_color="00AA00")),
        ("C", DataBarRule("min", None, "max", None, "638EC6")),
        ("D", IconSetRule("3TrafficLights1", "percent", [0, 33, 67])),
    ):
        sheet.conditional_formatting.add(f"{column}2:{column}5", rule)


def hyperlinks(book):
    sheet = own_sheet(book)
    sheet["F1"] = "Källan"
    sheet["F1"].hyperlink = "https://example.org/kalla?a=1&b=2"
    sheet["F2"] = "Hit"
    sheet["F2"].hyperlink = openpyxl.worksheet.hyperlink.Hyperlink(ref="F2", location="Väntetider!A1", display="Hit")


def own_formulas(book):
    sheet = own_sheet(book)
    sheet["F1"] = "=SUM(B2:B5*C2:C5)"
    sheet.formula_attributes["F1"] = {"t": "array", "ref": "F1:F1"}
    sheet["F2"] = "=IFERROR(VLOOKUP(\"01\",Befolkning!A:C,3,FALSE),\"saknas\")"
    sheet["F3"] = "=TODAY()"


def hidden(book):
    own_sheet(book).sheet_state = "hidden"
    book.create_sheet("Djupt dold").sheet_state = "veryHidden"
    book["Väntetider"].column_dimensions["K"].hidden = True


def view(book):
    sheet = book["Väntetider"]
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = f"A1:L{LAST}"
    sheet.print_area = f"A1:L{LAST}"
    sheet.print_title_rows = "1:1"
    sheet.sheet_view.zoomScale = 80
    sheet.row_dimensions.group(100, 120, outline_level=1)
    sheet.page_setup.orientation = "landscape"
    sheet.oddFooter.center.text = "Sida &P av &N"


def protected(book):
    sheet = own_sheet(book)
    sheet.protection.set_password("hemligt")
    sheet.protection.enable()
    sheet["A2"].protection = Protection(locked=False)
    book.security.workbookPassword = "hemligt"
    book.security.lockStructure = True


def styles(book):
    book.add_named_style(NamedStyle(name="Eget format", font=Font(bold=True, color="FF8800")))
    for cell in own_sheet(book)[1]:
        cell.style = "Eget format"
    for row in book["Väntetider"].iter_rows(min_row=2, min_col=5, max_col=8):
        for cell in row:
            cell.number_format = "#,##0"


def titles(book):
    for sheet in book:
        sheet.merge_cells("A1:E1")


def write_only():
    """As openpyxl writes large files, row by row."""
    book = openpyxl.Workbook(write_only=True)
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


DECORATIONS = (plain, table, validation, charts, chart_sheet, picture, comments, names, conditional,
               hyperlinks, own_formulas, hidden, view, protected, styles)
for decorate in DECORATIONS:
    book = filled()
    decorate(book)
    book.save(os.path.join(FOLDER, decorate.__name__.replace("_", "-") + ".xlsx"))

book = filled(above=[["Påhittade uppgifter till kömiljarden"], []])
titles(book)
book.save(os.path.join(FOLDER, "merged-titles.xlsx"))
filled(change=month_as_day).save(os.path.join(FOLDER, "months-as-dates.xlsx"))
filled(change=month_as_day, date1904=True).save(os.path.join(FOLDER, "date-1904.xlsx"))
write_only().save(os.path.join(FOLDER, "write-only.xlsx"))
book = filled()
own_sheet(book)
book.template = True
book.save(os.path.join(FOLDER, "template.xltx"))
