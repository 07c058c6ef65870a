"""Opens sample documents with python-docx, openpyxl and LibreOffice, and compares them with what was written.

Usage: check.py FOLDER, with the files of ReaderSamples.
"""

import json
import pathlib
import subprocess
import sys

import docx
import openpyxl

LONGEST = 32767  # characters in a cell


def spreadsheet_text(text):
    """A text as a cell holds it, without an ellipsis."""
    return text if len(text) <= LONGEST else text[: LONGEST - 100]


def unescaped(text):
    """openpyxl keeps the escape for an underscore."""
    return text.replace("_x005F_", "_")


def check_word(path, expected):
    document = docx.Document(str(path))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == expected["headings"], headings
    assert document.core_properties.title == expected["title"]
    tables = [t for t in document.tables if t._tbl.xpath(".//w:tblHeader")]
    assert len(tables) == len(expected["tables"])
    for table, wanted in zip(tables, expected["tables"]):
        assert len(table._tbl.tr_lst) == wanted["rows"] + 1
        assert table._tbl.tr_lst[-1].tc_lst[-1].xpath("string(.)") == wanted["last"]


def check_sheets(path, expected):
    book = openpyxl.load_workbook(path)
    assert book.properties.title == expected["title"]
    sheets = book.worksheets[1:]
    assert len(sheets) == len(expected["tables"])
    for sheet, wanted in zip(sheets, expected["tables"]):
        assert sheet.max_row == wanted["rows"] + 1
        last = sheet.cell(sheet.max_row, sheet.max_column)
        assert last.data_type != "f"
        if last.data_type == "s":
            assert unescaped(last.value).startswith(spreadsheet_text(wanted["last"])), last.value
        for row in sheet.iter_rows(max_row=50):
            assert all(cell.data_type != "f" for cell in row)


def check_pages(path):
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", path.parent, path]
    subprocess.run(command, check=True, capture_output=True)
    information = subprocess.run(["pdfinfo", path.with_suffix(".pdf")], check=True, capture_output=True, text=True)
    return int(information.stdout.split("Pages:")[1].split()[0])


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    wanted = json.loads(file.read_text())
    check_word(file.with_suffix(".docx"), wanted)
    check_sheets(file.with_suffix(".xlsx"), wanted)
    # LibreOffice takes minutes for ten thousand rows.
    pages = "" if file.stem == "large" else [check_pages(file.with_suffix(s)) for s in (".docx", ".xlsx")]
    print(file.stem, "passed", pages)
