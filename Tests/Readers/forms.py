"""Fills in forms with openpyxl and LibreOffice, as vendors do, and takes them in again.

Usage: forms.py PROGRAM FOLDER. PROGRAM is cpo; files are left in FOLDER.
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
FOLDER = pathlib.Path(sys.argv[2]).resolve() / "forms"

CATALOG = """
format: 1
id: own
version: "1"
title: {en: Own, de: Eigener}
scale:
  - {id: full, value: 1, title: {en: fully, de: ganz}}
  - {id: half, value: 1/2, title: {en: half, de: halb}}
  - {id: none, value: 0, title: {en: not at all, de: gar nicht}}
categories:
  - category: one
    title: {en: One, de: Eins}
    criteria:
      - {id: A, level: shall, title: {en: First, de: Erstes}, statement: {en: First., de: Erstens.}}
      - {id: B, level: shall, title: Second, statement: Second.}
      - {id: C, level: should, title: Third, statement: "=1+1 is a demand, too."}
  - category: two
    title: {en: Two, de: Zwei}
    criteria:
      - {id: D, level: may, title: Fourth, statement: Fourth.}
      - {id: E, level: may, title: Fifth, statement: Fifth.}
"""

# What is filled in, and what must be on record afterwards.
FILLED = {
    "A": {"Rating": "fully / ganz", "Comment": "Since 12.1.", "Evidence": "api.txt; https://acme.example/a;b=1"},
    "B": {"Rating": 0.5, "Comment": "=SUM(1,2)"},
    "D": {"Rating": "GAR NICHT", "Comment": "<b>bold</b>\nsecond line"},
}
EXPECTED = {
    "A": ("full", "Since 12.1.", ["api.txt", "https://acme.example/a;b=1"]),
    "B": ("half", "=SUM(1,2)", []),
    "C": (None, "", []),
    "D": ("none", "<b>bold</b>\nsecond line", []),
    "E": (None, "", []),
}


def cpo(*words):
    command = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True)
    assert command.returncode == 0, (words, command.stdout, command.stderr)
    return command.stdout


def office(form, target, *options):
    """Lets LibreOffice convert a form, and returns the files that it wrote."""
    folder = FOLDER / f"{form.stem}-{target.split(':')[0]}"
    shutil.rmtree(folder, ignore_errors=True)
    command = ["soffice", "--headless", *options, "--convert-to", target, "--outdir", folder, form]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"LC_ALL": "de_DE.UTF-8"})
    shutil.copy(FOLDER / "api.txt", folder)
    return sorted(p for p in folder.iterdir() if p.name != "api.txt")


def column(headings, name):
    return next(i for i, heading in enumerate(headings) if name in (heading or "").split("\n"))


def fill(form, filled, deleted=()):
    """Fills in a workbook, sorts its rows the other way round, and deletes some."""
    book = openpyxl.load_workbook(form)
    for sheet in book.worksheets:
        headings = [cell.value for cell in sheet[1]]
        if not any("Rating" in (h or "").split("\n") for h in headings):
            continue
        assert sheet.protection.sheet and not sheet.protection.password
        assert not sheet.protection.sort and not sheet.protection.autoFilter and not sheet.protection.deleteRows
        assert sheet.freeze_panes == "B2" and sheet.print_title_rows == "$1:$1"
        assert len(sheet.data_validations.dataValidation) == 1
        locked = [cell.protection.locked for cell in sheet[2]]
        assert locked.count(False) == 4 and locked[-1]
        assert sheet.column_dimensions[openpyxl.utils.get_column_letter(len(headings))].hidden
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for row in rows:
            for name, value in filled.get(row[0], {}).items():
                row[column(headings, name)] = value
        rows = [row for row in reversed(rows) if row[0] not in deleted]
        sheet.delete_rows(2, sheet.max_row)
        for number, row in enumerate(rows, start=2):
            for place, value in enumerate(row, start=1):
                cell = sheet.cell(number, place, value)
                if isinstance(value, str):
                    cell.data_type = "s"
    path = form.with_name(f"{form.stem}-filled.xlsx")
    book.save(path)
    return path


def typed(value):
    """What people type into a German spreadsheet; an apostrophe keeps it from taking a text for a formula."""
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return "'" + value if value.startswith("=") else value


def fill_table(form, filled):
    """Fills in a table of values, with other separators."""
    with open(form, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    start = next(i for i, row in enumerate(rows) if any("Rating" in c.split("\n") for c in row))
    for row in rows[start + 1 :]:
        for name, value in filled.get(row[0], {}).items():
            row[column(rows[start], name)] = typed(value)
    path = form.with_name(f"{form.stem}-filled.csv")
    with open(path, "w", encoding="utf-16", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(rows)
    return path


def check(name, forms):
    """Takes forms into a new assessment, and compares it with what was filled in."""
    project = FOLDER / f"project-{name}"
    shutil.rmtree(project, ignore_errors=True)
    cpo("new", project, "--subject", "Acme", "--catalog", FOLDER / "own.yaml")
    for form in forms:
        cpo("import", project, form, "--write")
    for criterion in json.loads(cpo("show", project, "--json"))["criteria"]:
        evidence = [piece.get("name") or piece.get("url") for piece in criterion.get("evidence", [])]
        found = (criterion.get("rating"), criterion.get("comment", ""), evidence)
        assert found == EXPECTED[criterion["id"]], (name, criterion["id"], found)
    # Nothing is new the second time, and a form of what is there changes nothing.
    for form in forms:
        assert cpo("import", project, form).strip().splitlines()[-1].startswith("0 new · 0 changed"), name
    again = FOLDER / f"again-{name}.xlsx"
    cpo("request", "--from", project, "-o", again, "--force")
    for same in [again, *office(again, "xlsx")]:
        told = cpo("import", project, same)
        assert told == "0 new · 0 changed · 3 the same · 2 left empty\n", (name, same, told)
    print("form", name, "passed")


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
os.environ.update(CPO_NAME="Mira", XDG_STATE_HOME=str(FOLDER / "state"), XDG_CONFIG_HOME=str(FOLDER / "config"))
(FOLDER / "own.yaml").write_text(CATALOG)
(FOLDER / "api.txt").write_text("GET /\n")
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false,false,false,-1"

for language in ["en", "de"]:
    book = FOLDER / f"book-{language}.xlsx"
    table = FOLDER / f"table-{language}.csv"
    for form in [book, table]:
        cpo("request", FOLDER / "own.yaml", "-o", form, "--lang", language)
    filled = fill(book, FILLED, deleted=["C"])
    check(f"openpyxl-{language}", [filled])
    check(f"libreoffice-{language}", office(filled, "xlsx"))
    check(f"libreoffice-sheets-{language}", [p for p in office(filled, ALL_SHEETS) if "cpo-form" in p.read_text()])
    check(f"table-{language}", [fill_table(table, FILLED)])
    check(f"table-libreoffice-{language}", office(fill_table(table, FILLED), "xlsx", "--infilter=CSV:9,34,65535,1"))
