"""Compares workbooks before and after. Reads from its input pairs of files, as JSON; writes for each, as JSON, whether
each could be opened (an error or null) and what differs in the sheets that were there before. An .fods is what
LibreOffice made of a workbook; anything else is opened by openpyxl."""
import json
import re
import sys
import warnings
import xml.etree.ElementTree as tree

import openpyxl

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ROW_GROUPS = {TABLE + name for name in ("table-row-group", "table-header-rows", "table-rows")}
VALUES = ("value", "date-value", "time-value", "boolean-value", "string-value")
TOLD = 3
# A link to another workbook is said from where the workbook lies.
FOLDER = re.compile(r"file:///[^']*/")

warnings.simplefilter("ignore")


def by_libreoffice(path):
    """The sheets' cells: their formula, value and text. Charts have tables of their own, which are no sheets."""
    sheets = tree.parse(path).getroot().findall(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table")
    return {sheet.get(TABLE + "name"): dict(cells_of(sheet)) for sheet in sheets}


def cells_of(sheet):
    at = 0
    for row in rows_of(sheet):
        column = 0
        for cell in row:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            formula = FOLDER.sub("file:///", cell.get(TABLE + "formula") or "")
            said = [formula, *(cell.get(OFFICE + name) for name in VALUES)]
            said.append("\n".join("".join(text.itertext()) for text in cell.findall(TEXT + "p")))
            if any(said):
                yield f"{at + 1}:{column + 1}", [one for one in said if one]
            column += int(cell.get(TABLE + "number-columns-repeated", 1))
        at += int(row.get(TABLE + "number-rows-repeated", 1))


def rows_of(element):
    """The rows, in groups and among headers too."""
    for child in element:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in ROW_GROUPS:
            yield from rows_of(child)


def by_openpyxl(path):
    """The sheets' cells: what was written, and for a formula what it came to. Chart sheets have none."""
    written = openpyxl.load_workbook(path, keep_vba=path.endswith("m"))
    if not written.worksheets:
        raise ValueError("no sheets are found, as in a strict workbook")
    results = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {
            cell.coordinate: [str(cell.value), str(results[sheet.title][cell.coordinate].value)]
            for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in written.worksheets
    }


def opened(path):
    try:
        return (by_libreoffice if path.endswith(".fods") else by_openpyxl)(path), None
    except Exception as error:  # Whatever is wrong with a file is what is asked for.
        return {}, f"{type(error).__name__}: {error}"


def differences(before, after):
    for sheet, cells in before.items():
        if sheet not in after:
            yield f"{sheet} is gone"
            continue
        other = after[sheet]
        places = [*cells, *(set(other) - set(cells))]
        wrong = [place for place in places if cells.get(place) != other.get(place)]
        for place in wrong[:TOLD]:
            yield f"{sheet}!{place} was {cells.get(place)} and is {other.get(place)}"
        if len(wrong) > TOLD:
            yield f"{sheet}: {len(wrong) - TOLD} more"


def compared(before, after):
    (old, old_error), (new, new_error) = opened(before), opened(after)
    differing = [] if old_error or new_error else list(differences(old, new))
    return {"before": old_error, "after": new_error, "differences": differing}


json.dump([compared(*pair) for pair in json.load(sys.stdin)], sys.stdout)
