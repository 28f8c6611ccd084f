"""Looks into workbooks: `workbook.py BOOK JSON` compares the cells of a coverage matrix in both;
`workbook.py --formulas BOOK…` sees that no cell is a formula."""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

NAMES = {"main": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
LETTERS = {"đã cụ thể hóa": "c", "muộn hạn": "l", "một phần": "p", "chưa cụ thể hóa": "n",
           "không thuộc": "-", "chưa có văn bản nguồn": "?", "không được xem": "x"}


def sheets(path):
    """The rows of each sheet, as lists of words."""
    with zipfile.ZipFile(path) as book:
        names = book.namelist()
        shared = []
        if "xl/sharedStrings.xml" in names:
            root = tree.fromstring(book.read("xl/sharedStrings.xml"))
            shared = ["".join(t.text or "" for t in one.iter("{%s}t" % NAMES["main"]))
                      for one in root.findall("main:si", NAMES)]
        for name in sorted(n for n in names if re.match(r"xl/worksheets/sheet\d+\.xml", n)):
            rows = []
            for row in tree.fromstring(book.read(name)).iter("{%s}row" % NAMES["main"]):
                cells = []
                for cell in row.findall("main:c", NAMES):
                    value = cell.find("main:v", NAMES)
                    words = "" if value is None else value.text
                    cells.append(shared[int(words)] if cell.get("t") == "s" else words)
                rows.append(cells)
            yield rows


def formulas(path):
    with zipfile.ZipFile(path) as book:
        return sum(b"<f>" in book.read(n) or b"<f " in book.read(n)
                   for n in book.namelist() if n.startswith("xl/worksheets/sheet"))


def main():
    if sys.argv[1] == "--formulas":
        print("no formula" if not any(map(formulas, sys.argv[2:])) else "a formula")
        return
    matrix = json.load(open(sys.argv[2], encoding="utf-8"))
    for rows, key in zip(sheets(sys.argv[1]), ("cells", "deep_cells")):
        for row, item in zip(rows[1:], matrix["items"]):
            count = len(matrix["columns"])
            found = "".join(LETTERS[words] for words in row[-count:])
            if found != item[key]:
                print("differ:", item["words"], found, item[key])
                return
        if len(rows) - 1 != len(matrix["items"]):
            print("differ: rows")
            return
    print("the same cells")


if __name__ == "__main__":
    main()
