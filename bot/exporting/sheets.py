"""Tables as files. A cell is text or a number, never a formula, whatever the data holds."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from bot.exporting.content import Content
from catalogue.exporting import Record, safe_cell

WIDE = {"statement", "facts", "gaps", "notes", "gap", "why", "text", "target"}
MAX_CELL = 32_767
"""Characters that Excel takes in a cell."""


def write_csv(content: Content, columns: Sequence[str]) -> bytes:
    """The rows as CSV, marked as UTF-8 so that spreadsheets read Chinese names."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([[safe_cell(_value(row, column)) for column in columns] for row in content.rows])
    return written.getvalue().encode("utf-8-sig")


def write_xlsx(content: Content, columns: Sequence[str], about: Sequence[tuple[str, str]]) -> bytes:
    """The rows as an Excel workbook, with a second sheet that says what they are and where they come from."""
    import xlsxwriter  # type: ignore[import-untyped]

    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(written, options) as book:
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        data = book.add_worksheet("Data")
        data.freeze_panes(1, 0)
        data.autofilter(0, 0, max(1, len(content.rows)), len(columns) - 1)
        for place, column in enumerate(columns):
            data.write_string(0, place, column, bold)
            data.set_column(place, place, 60 if column in WIDE else 18, wrapped)
            for number, row in enumerate(content.rows, 1):
                _write(data, number, place, _value(row, column))
        sheet = book.add_worksheet("About")
        sheet.set_column(0, 0, 24, bold)
        sheet.set_column(1, 1, 110, wrapped)
        for number, (name, text) in enumerate(about):
            sheet.write_string(number, 0, name)
            sheet.write_string(number, 1, text)
    return written.getvalue()


def _write(sheet: Any, row: int, column: int, value: object) -> None:  # noqa: ANN401 - the library is untyped
    if isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value:
        sheet.write_string(row, column, str(value)[:MAX_CELL])


def _value(row: Record, column: str) -> object:
    found = row.get(column)
    return "" if found is None else found
