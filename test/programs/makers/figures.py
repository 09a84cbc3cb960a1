"""The invented figures as Python has them: two sheets by name, their rows of text, numbers and days."""
import datetime
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "figures")
PICTURE = os.path.join(FOLDER, "..", "..", "..", "taskpane", "assets", "icon-32.png")
TEXTS = {"Länskod", "Region", "Månad"}


def typed(header, text):
    """A cell: text, a day or a number, or nothing, by its column's header."""
    if text == "":
        return None
    if header in TEXTS:
        return text
    if header == "Per datum":
        return datetime.date.fromisoformat(text)
    return float(text) if "." in text else int(text)


def rows_of(name):
    """The rows of a sheet, the headers first."""
    with open(os.path.join(FOLDER, name + ".csv"), encoding="utf-8") as file:
        lines = [line.rstrip("\n").split(";") for line in file if not line.startswith("#")]
    headers = lines[0]
    return [headers] + [[typed(header, cell) for header, cell in zip(headers, line)] for line in lines[1:]]


def month_as_day(row):
    """A row of the waiting figures whose month is its first day."""
    return [datetime.date.fromisoformat(cell + "-01") if cell == "2023-03" else cell for cell in row]


SHEETS = {"Befolkning": rows_of("befolkning"), "Väntetider": rows_of("vantetider")}
