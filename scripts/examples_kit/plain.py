"""Blocks to HTML, and to text as a crawler leaves it: hard-wrapped lines, tables between bar lines."""
import textwrap
from html import escape

HTML_HEAD = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>body{{font:14pt "Times New Roman",serif;max-width:170mm;margin:auto}}p{{margin:.3em 0}}.c{{text-align:center}}.j{{text-align:justify;text-indent:1cm}}
table.k{{width:100%}}table.k td{{width:50%;vertical-align:top}}table.t{{border-collapse:collapse}}table.t td,table.t th{{border:1px solid;padding:3px}}</style>
</head>
<body>
"""


def html_runs(runs):
    out = ""
    for r in runs:
        inner = "<br>" if r.text == "\n" else escape(r.text, quote=False)
        for on, tag in ((r.bold, "b"), (r.italic, "i"), (r.underline, "u")):
            inner = f"<{tag}>{inner}</{tag}>" if on and r.text != "\n" else inner
        out += inner
    return out


def html_paragraph(block):
    name = {"center": "c", "justify": "j"}.get(block.align, "l")
    return f'<p class="{name}">{"- " if block.kind == "bullet" else ""}{html_runs(block.runs)}</p>\n'


def html_table(block):
    rows = []
    for at, row in enumerate(block.rows):
        tag = "th" if at == 0 else "td"
        if at > 0 and not any(row[2:]):
            inner = f"<td>{html_runs(row[0])}</td><td colspan=\"{len(row) - 1}\">{html_runs(row[1])}</td>"
        else:
            inner = "".join(f"<{tag}>{html_runs(c)}</{tag}>" for c in row)
        rows.append(f"<tr>{inner}</tr>\n")
    return f'<table class="t">\n{"".join(rows)}</table>\n'


def html_block(block):
    if block.kind == "columns":
        left, right = ("".join(html_paragraph(b) for b in side) for side in (block.left, block.right))
        return f'<table class="k"><tr><td>\n{left}</td><td>\n{right}</td></tr></table>\n'
    if block.kind == "table":
        return html_table(block)
    return '<p class="c">-----</p>\n' if block.kind == "rule" else html_paragraph(block)


def html(title, blocks):
    return HTML_HEAD.format(title=escape(title)) + "".join(html_block(b) for b in blocks) + "</body>\n</html>\n"


def wrapped(block, width):
    text = ("- " if block.kind == "bullet" else "") + block.text()
    lines = [textwrap.fill(part, width, break_long_words=False, break_on_hyphens=False) for part in text.split("\n")]
    return "\n".join(lines) + ("\n" if block.kind == "bullet" else "\n\n")


def bar_table(block):
    rows = ["|\n" + "".join(f"{''.join(r.text for r in c)}\n|\n" for c in row) for row in block.rows]
    return "".join(rows) + "\n"


def text(blocks, width=72):
    out = ""
    for block in blocks:
        if block.kind == "columns":
            bullets = any(b.kind == "bullet" for b in block.left)
            left, right = ("".join(wrapped(b, width) for b in side) for side in (block.left, block.right))
            out += left + ("\n" if bullets else "") + right
        else:
            out += bar_table(block) if block.kind == "table" else "-----\n\n" if block.kind == "rule" else wrapped(block, width)
    return out
