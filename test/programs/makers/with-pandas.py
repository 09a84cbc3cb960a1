"""Workbooks by pandas, by both its writers, to the folder that is named."""
import os
import sys

import pandas

from figures import SHEETS, month_as_day

FOLDER = sys.argv[1]


def frame(rows):
    return pandas.DataFrame(rows[1:], columns=rows[0])


def write(name, change=lambda row: row, **how):
    engine = how.pop("engine", "openpyxl")
    with pandas.ExcelWriter(os.path.join(FOLDER, name + ".xlsx"), engine=engine) as writer:
        for title, rows in SHEETS.items():
            frame([change(row) for row in rows]).to_excel(writer, sheet_name=title, **{"index": False, **how})


for engine in ("openpyxl", "xlsxwriter"):
    write(f"plain-{engine}", engine=engine)
    write(f"with-index-{engine}", engine=engine, index=True)
write("months-as-dates", change=month_as_day)
write("frozen", freeze_panes=(1, 4))
write("further-down", startrow=3, startcol=1)
