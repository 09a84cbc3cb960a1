"""Workbooks as Excel saves "Strict Open XML": the second folder gets those of the first with the other namespaces.

No program of the registries writes them. Days become ISO dates; VML has no place in a strict workbook.
"""
import datetime
import os
import re
import sys
import zipfile

FROM, TO = sys.argv[1:3]
NAMES = ("plain", "table", "charts", "names", "conditional", "rich-text", "hyperlinks", "months-as-dates", "view", "validation")
STRICT = "http://purl.oclc.org/ooxml/"
NAMESPACES = (
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", STRICT + "spreadsheetml/main"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", STRICT + "officeDocument/extendedProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", STRICT + "officeDocument/"),
    ("http://schemas.openxmlformats.org/drawingml/2006/", STRICT + "drawingml/"),
)
DAY = re.compile(r'(<c r="[A-Z]+[0-9]+" s="1")><v>([0-9]+)</v>')


def iso(cell):
    day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(cell[2]))
    return f'{cell[1]} t="d"><v>{day.isoformat()}</v>'


def strict(name, data):
    if not name.endswith((".xml", ".rels")):
        return data
    text = data.decode("utf-8")
    for transitional, other in NAMESPACES:
        text = text.replace(transitional, other)
    if name == "xl/workbook.xml":
        text = text.replace("<workbook ", '<workbook conformance="strict" ', 1)
    if name.startswith("xl/worksheets/"):
        text = DAY.sub(iso, text)
    return text.encode("utf-8")


for name in NAMES:
    with zipfile.ZipFile(os.path.join(FROM, name + ".xlsx")) as before:
        with zipfile.ZipFile(os.path.join(TO, name + ".xlsx"), "w", zipfile.ZIP_DEFLATED) as after:
            for part in before.namelist():
                after.writestr(part, strict(part, before.read(part)))
