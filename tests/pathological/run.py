#!/usr/bin/env python3
"""Inputs made to be as bad as can be: each must be answered, or refused in words, in bounded time.

    run.py SUOT

The bounds are generous: they tell an end from no end, and linear from quadratic, not fast from slow.
"""
import io
import resource
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "runner"))
from program import built, documents, ending, run
from tally import Tally

SECONDS = 60
MEMORY = 4 << 30  # bytes of address space: an input that needs more is not read in bounds


def repeated(words, size):
    return (words * (size // len(words.encode()) + 1)).encode()[:size]


def nested_items(count):
    markers = ["I.", "1.", "1.1.", "a)", "-", "+", "*"]
    return "\n".join(f"{markers[i % len(markers)]} Sở Nội vụ báo cáo trước ngày 30/6/2026" for i in range(count))


def task_table(rows):
    head = "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
    return head + "".join(f"| {i} | Rà soát hồ sơ số {i} | Sở Nội vụ | Quý IV/2026 |\n" for i in range(rows))


def zip_of(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items(): archive.writestr(name, data)
    return buffer.getvalue()


CONTENT_TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName='
                 '"/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')


def docx(body):
    document = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    return zip_of({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": document})


def docx_nested_tables(depth):
    return docx("<w:tbl><w:tr><w:tc>" * depth + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * depth)


def entities():
    """Each entity is ten of the one before: a reader that expands them makes gigabytes."""
    lines = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    return zip_of({"[Content_Types].xml": CONTENT_TYPES,
                   "word/document.xml": f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{lines}]><w:document>&a11;</w:document>'})


INPUTS = {
    "empty.txt": lambda: b"",
    "blanks.txt": lambda: b" \n" * 500_000,
    "zeros.bin": lambda: bytes(1_000_000),
    "brackets.txt": lambda: b"(" * 1_000_000,
    "quotes.txt": lambda: repeated("“", 3_000_000),
    "hyphens.txt": lambda: repeated("- ", 1_000_000),
    "digits.txt": lambda: b"1" * 1_000_000,
    "dotted.txt": lambda: repeated("1.", 1_000_000),
    "slashes.txt": lambda: repeated("30/", 1_000_000),
    "points.txt": lambda: repeated("điểm a khoản 1 Điều 2 ", 2_000_000),
    "short-names.txt": lambda: repeated("Kế hoạch số 1/KH-UBND (sau đây gọi tắt là Kế hoạch) ", 2_000_000),
    "deadlines.txt": lambda: repeated("trước ngày 30/6/2026 hằng năm khi có ", 2_000_000),
    "bodies.txt": lambda: repeated("Sở Nội vụ chủ trì, phối hợp với ", 2_000_000),
    "nested-items.txt": lambda: nested_items(50_000).encode(),
    "table-rows.md": lambda: task_table(100_000).encode(),
    "table-columns.md": lambda: (("| a " * 50_000 + "|\n") + ("|---" * 50_000 + "|\n")).encode(),
    "one-line.txt": lambda: repeated("Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh Lam Sơn, ", 50_000_000),
    "combining.txt": lambda: ("a" + "\u0301" * 1_000_000).encode(),
    "not-utf8.txt": lambda: b"\xff\xfe\xc3\x28" * 250_000,
    "emphasis.md": lambda: repeated("*a **b ", 1_000_000),
    "brackets.md": lambda: repeated("[a](", 1_000_000),
    "quote-marks.md": lambda: b">" * 100_000,
    "nested.html": lambda: b"<html>" + b"<div>" * 200_000 + b"x",
    "nested-tables.html": lambda: b"<html>" + b"<table><tr><td>" * 20_000 + b"x",
    "attributes.html": lambda: b"<html><p " + b"a=1 " * 250_000 + b">x",
    "cells.html": lambda: b"<html><table><tr><td colspan=999999 rowspan=999999>x</td></tr>" + b"<tr><td>y</td></tr>" * 1000,
    "nested-tables.docx": lambda: docx_nested_tables(20_000),
    "paragraphs.docx": lambda: docx("<w:p><w:r><w:t>Điều 1. Sở Nội vụ báo cáo.</w:t></w:r></w:p>" * 100_000),
    "zip-bomb.docx": lambda: zip_of({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": bytes(700_000_000)}),
    "entities.docx": entities,
    "cut.docx": lambda: docx("<w:p/>")[:200],
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n",
    "cut.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "cut.png": lambda: b"\x89PNG\r\n\x1a\n" + bytes(40),
}


def growth_faults(program, folder, text):
    """Four times the document may take four times as long, and not sixteen."""
    seconds = []
    for size in (1_000_000, 4_000_000):
        path = Path(folder) / "growth.txt"
        path.write_bytes((text * (size // len(text) + 1))[:size])
        done = run(program, "read", path, "--json", seconds=SECONDS)
        if fault := ending(done): return [f"{size} bytes: {fault}"]
        seconds.append(done.seconds)
    return [] if seconds[1] < 8 * seconds[0] + 0.3 else [f"1 MB takes {seconds[0]:.2f} s, 4 MB {seconds[1]:.2f} s"]


def main():
    program, tally = built(sys.argv[1]), Tally("pathological tests")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    slowest = (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in INPUTS.items():
            path = Path(folder) / name
            path.write_bytes(make())
            done = run(program, "read", path, "--json", seconds=SECONDS)
            slowest = max(slowest, (done.seconds, name))
            tally.check(name, [fault] if (fault := ending(done)) else [])
            path.unlink()
        for path in sorted(p for p in documents() if p.suffix == ".txt"):
            tally.check(f"growth of {path.name}", growth_faults(program, folder, path.read_bytes()))
    print(f"slowest: {slowest[1]}, {slowest[0]:.1f} s of {SECONDS}")
    tally.finish()


if __name__ == "__main__":
    main()
