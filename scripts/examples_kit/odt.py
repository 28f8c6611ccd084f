"""Blocks to ODT (OpenDocument 1.2), by hand."""
from xml.sax.saxutils import escape

from .blocks import Block, Run
from .docx import pack

SPACES = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}"' for k, v in {
    "office": "office:1.0", "text": "text:1.0", "table": "table:1.0", "style": "style:1.0",
    "fo": "xsl-fo-compatible:1.0", "svg": "svg-compatible:1.0"}.items())
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
MIME = "application/vnd.oasis.opendocument.text"
MANIFEST = HEAD + f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>\
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
STYLES = HEAD + f"""<office:document-styles {SPACES} office:version="1.2"><office:styles>\
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Times New Roman" fo:font-family="Times New Roman" \
fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles><office:automatic-styles>\
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="20mm" \
fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"/></style:page-layout></office:automatic-styles>\
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>"""
ALIGNED = {"justify": 'fo:text-align="justify" fo:text-indent="10mm" fo:margin-top="1mm" fo:margin-bottom="1mm"',
           "left": 'fo:text-align="left"', "center": 'fo:text-align="center"'}
LOOKS = {"b": 'fo:font-weight="bold"', "i": 'fo:font-style="italic"', "u": 'style:text-underline-style="solid"'}


def look(run):
    return "".join(k for k, on in (("b", run.bold), ("i", run.italic), ("u", run.underline)) if on)


def styles():
    out = "".join(f'<style:style style:name="P{k}" style:family="paragraph"><style:paragraph-properties {v}/></style:style>'
                  for k, v in ALIGNED.items())
    for name in ("b", "i", "u", "bi", "bu", "iu", "biu"):
        out += f'<style:style style:name="T{name}" style:family="text"><style:text-properties {" ".join(LOOKS[c] for c in name)}/></style:style>'
    out += '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>'
    return f"<office:automatic-styles>{out}</office:automatic-styles>"


def spaced(text):
    """ODF collapses blanks: a run of them is written as text:s."""
    parts = escape(text).split("  ")
    return '<text:s text:c="2"/>'.join(parts)


def span(run):
    if run.text == "\n":
        return "<text:line-break/>"
    return f'<text:span text:style-name="T{look(run)}">{spaced(run.text)}</text:span>' if look(run) else spaced(run.text)


def paragraph(block, align=None):
    inner = "".join(span(r) for r in block.runs)
    p = f'<text:p text:style-name="P{align or block.align}">{inner}</text:p>'
    return f'<text:list text:style-name="L"><text:list-item>{p}</text:list-item></text:list>' if block.kind == "bullet" else p


def cell(inner, span_columns=1):
    wide = f' table:number-columns-spanned="{span_columns}"' if span_columns > 1 else ""
    covered = "<table:covered-table-cell/>" * (span_columns - 1)
    return f'<table:table-cell{wide} office:value-type="string">{inner or "<text:p/>"}</table:table-cell>{covered}'


def columns(block):
    sides = ["".join(paragraph(b, "left" if b.kind == "bullet" else None) for b in side) for side in (block.left, block.right)]
    return f'<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>{cell(sides[0])}{cell(sides[1])}</table:table-row></table:table>'


def task_table(block):
    rows = []
    for at, row in enumerate(block.rows):
        cells = [Block("para", c, "left") for c in row]
        if at > 0 and not any(c.runs for c in cells[2:]):
            inner = cell(paragraph(cells[0])) + cell(paragraph(cells[1]), len(cells) - 1)
        else:
            inner = "".join(cell(paragraph(c)) for c in cells)
        xml = f"<table:table-row>{inner}</table:table-row>"
        rows.append(f"<table:table-header-rows>{xml}</table:table-header-rows>" if at == 0 else xml)
    return f'<table:table><table:table-column table:number-columns-repeated="{len(block.rows[0])}"/>{"".join(rows)}</table:table>'


def block_xml(block):
    if block.kind == "columns":
        return columns(block)
    if block.kind == "table":
        return task_table(block)
    return paragraph(Block("para", [Run("-----")], "center") if block.kind == "rule" else block)


def write(blocks):
    body = "".join(block_xml(b) for b in blocks)
    content = (f'{HEAD}<office:document-content {SPACES} office:version="1.2">{styles()}'
               f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")
    return pack([("mimetype", MIME), ("content.xml", content), ("styles.xml", STYLES), ("META-INF/manifest.xml", MANIFEST)],
                stored=("mimetype",))
