"""Workbooks by XlsxWriter, written to the folder that is named; the second argument is a project of macros, or empty."""
import datetime
import os
import sys

import xlsxwriter

from figures import PICTURE, SHEETS, month_as_day

FOLDER, MACROS = sys.argv[1:3]
LAST = len(SHEETS["Väntetider"])


class Filled:
    """A workbook with the figures, and rows left free above them."""

    def __init__(self, name, options=None, above=0, change=lambda row: row):
        self.book = xlsxwriter.Workbook(os.path.join(FOLDER, name), options or {})
        day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.sheets = {}
        for title, rows in SHEETS.items():
            sheet = self.sheets[title] = self.book.add_worksheet(title)
            for at, row in enumerate(map(change, rows)):
                for column, value in enumerate(row):
                    if isinstance(value, datetime.date):
                        sheet.write_datetime(above + at, column, datetime.datetime.combine(value, datetime.time()), day)
                    elif value is not None:
                        sheet.write(above + at, column, value)
        self.waiting = self.sheets["Väntetider"]

    def own_sheet(self):
        """A sheet of the user's own, with formulas over the figures and no results kept but 0."""
        sheet = self.book.add_worksheet("Mitt blad")
        sheet.write_row(0, 0, ["Krav", "Täljare", "Nämnare", "Andel"])
        for krav in range(1, 5):
            sheet.write(krav, 0, krav)
            for column, letter in ((1, "E"), (2, "F")):
                criterion = f"Väntetider!$D$2:$D${LAST},A{krav + 1}"
                sheet.write_formula(krav, column, f"=SUMIF({criterion},Väntetider!{letter}$2:{letter}${LAST})")
            sheet.write_formula(krav, 3, f"=B{krav + 1}/C{krav + 1}")
        return sheet


def plain(_):
    """Nothing but the figures."""


def table(made):
    headers = [{"header": header} for header in SHEETS["Väntetider"][0]]
    made.waiting.add_table(0, 0, LAST - 1, 11, {"name": "Uppgifter", "columns": headers})


def validation(made):
    made.waiting.data_validation("E2:H1048576", {"validate": "integer", "criteria": ">=", "value": 0})
    made.waiting.data_validation("D2:D1048576", {"validate": "list", "source": [1, 2, 3, 4, 5, 6]})
    made.waiting.data_validation("M1:XFD1048576", {"validate": "any", "input_title": "Fri yta"})


def charts(made):
    sheet = made.own_sheet()
    for kind, place in (("column", "G2"), ("line", "G20"), ("pie", "P2"), ("scatter", "P20")):
        chart = made.book.add_chart({"type": kind})
        chart.add_series({"categories": "='Mitt blad'!$A$2:$A$5", "values": "='Mitt blad'!$B$2:$B$5", "name": "Täljare"})
        sheet.insert_chart(place, chart)


def chart_sheet(made):
    made.own_sheet()
    chart = made.book.add_chart({"type": "bar"})
    chart.add_series({"values": "='Mitt blad'!$B$2:$B$5"})
    made.book.add_chartsheet("Diagramblad").set_chart(chart)


def picture(made):
    sheet = made.own_sheet()
    sheet.insert_image("G2", PICTURE, {"description": "Märket", "url": "https://example.org/"})
    sheet.insert_textbox("G10", "Fri text i en ruta")
    sheet.set_header("&L&G", {"image_left": PICTURE})


def comments(made):
    made.own_sheet().write_comment("A1", "Ännu ej avstämt", {"author": "Handläggaren", "visible": True})
    made.waiting.write_comment("E2", "Se e-post")


def names(made):
    sheet = made.own_sheet()
    made.book.define_name("Moms", "=0.25")
    made.book.define_name("Hela", f"=Väntetider!$A$1:$L${LAST}")
    made.book.define_name("Kolumn", "=Väntetider!$E:$E")
    made.book.define_name("Rörlig", "=OFFSET(Väntetider!$E$2,0,0,COUNT(Väntetider!$E:$E),1)")
    made.book.define_name("'Mitt blad'!Lokal", "='Mitt blad'!$A$2")
    sheet.write_formula("F1", "=Moms*100", None, 25)
    sheet.write_formula("F2", "=SUM(Rörlig)")
    sheet.write_formula("F3", "=Lokal+1", None, 2)


def conditional(made):
    sheet = made.own_sheet()
    bad = made.book.add_format({"bg_color": "#FFC7CE"})
    sheet.conditional_format("A2:A5", {"type": "3_color_scale"})
    sheet.conditional_format("B2:B5", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("C2:C5", {"type": "icon_set", "icon_style": "4_traffic_lights"})
    sheet.conditional_format("D2:D5", {"type": "formula", "criteria": "=$D2>0.5", "format": bad})
    made.waiting.conditional_format("E2:E1048576", {"type": "duplicate", "format": bad})


def rich_text(made):
    bold = made.book.add_format({"bold": True})
    made.own_sheet().write_rich_string("F1", "Delvis ", bold, "fet", " text")


def hyperlinks(made):
    sheet = made.own_sheet()
    sheet.write_url("F1", "https://example.org/kalla?a=1&b=2", string="Källan", tip="Öppnar källan")
    sheet.write_url("F2", "internal:Väntetider!A1", string="Hit")
    sheet.write_url("F3", "external:annan bok.xlsx#Blad1!A1", string="Dit")


def own_formulas(made):
    sheet = made.own_sheet()
    sheet.write_array_formula("F1:F1", "{=SUM(B2:B5*C2:C5)}")
    sheet.write_dynamic_array_formula("F3:F6", "=_xlfn._xlws.SORT(B2:B5)")
    sheet.write_formula("F8", "=[annan.xlsx]Blad1!$A$1", None, 7)
    sheet.write_formula("F9", "=1/0", None, "#DIV/0!")
    sheet.write_boolean("F10", True)


def sparklines(made):
    sheet = made.own_sheet()
    sheet.add_sparkline("F2", {"range": "'Mitt blad'!B2:D2", "markers": True})
    sheet.add_sparkline("F3", {"range": "'Mitt blad'!B3:D3", "type": "column"})


def hidden(made):
    made.own_sheet().hide()
    made.waiting.set_column("K:K", None, None, {"hidden": True})
    made.waiting.set_row(100, None, None, {"level": 1})


def view(made):
    made.waiting.freeze_panes(1, 4)
    made.waiting.autofilter(0, 0, LAST - 1, 11)
    made.waiting.print_area(0, 0, LAST - 1, 11)
    made.waiting.repeat_rows(0)
    made.waiting.set_landscape()
    made.waiting.set_footer("&CSida &P av &N")
    made.waiting.set_h_pagebreaks([50, 100])
    made.waiting.set_tab_color("green")


def protected(made):
    unlocked = made.book.add_format({"locked": False})
    sheet = made.own_sheet()
    sheet.protect("hemligt", {"format_cells": True})
    sheet.write("A2", 1, unlocked)


def properties(made):
    made.own_sheet()
    made.book.set_properties({"title": "Uppgifter", "author": "Handläggaren", "created": datetime.datetime(2023, 4, 1)})
    made.book.set_custom_property("Diarienummer", "HÄ 2023-17")
    made.book.set_size(1200, 800)


def written(name, decorate, **how):
    made = Filled(name, **how)
    decorate(made)
    made.book.close()


def titled(made):
    bold = made.book.add_format({"bold": True})
    for sheet in made.sheets.values():
        sheet.merge_range("A1:E1", "Påhittade uppgifter till kömiljarden", bold)


def with_macros(made):
    made.own_sheet().insert_button("G2", {"macro": "say_hello", "caption": "Tryck"})
    made.book.add_vba_project(MACROS)


DECORATIONS = (plain, table, validation, charts, chart_sheet, picture, comments, names, conditional, rich_text,
               hyperlinks, own_formulas, sparklines, hidden, view, protected, properties)
for decoration in DECORATIONS:
    written(decoration.__name__.replace("_", "-") + ".xlsx", decoration)
written("merged-titles.xlsx", titled, above=2)
written("months-as-dates.xlsx", plain, change=month_as_day)
written("date-1904.xlsx", plain, change=month_as_day, options={"date_1904": True})
written("constant-memory.xlsx", plain, options={"constant_memory": True})
written("zip64.xlsx", plain, options={"use_zip64": True})
if os.path.exists(MACROS):
    written("macros.xlsm", with_macros)
