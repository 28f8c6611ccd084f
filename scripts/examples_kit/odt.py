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
SMALL = '<style:text-properties fo:font-size="12pt"/>'
WIDTHS = {"heading": (60, 105), "closing": (75, 90), "tasks": (10, 48, 29, 29, 25, 24)}     # millimetres
LOOKS = {"b": 'fo:font-weight="bold"', "i": 'fo:font-style="italic"', "u": 'style:text-underline-style="solid"'}


def look(run):
    return "".join(k for k, on in (("b", run.bold), ("i", run.italic), ("u", run.underline)) if on)


def styles():
    out = "".join(f'<style:style style:name="P{k}" style:family="paragraph"><style:paragraph-properties {v}/></style:style>'
                  for k, v in ALIGNED.items())
    out += "".join(f'<style:style style:name="S{k}" style:family="paragraph"><style:paragraph-properties {v if k != "justify" else ""}/>{SMALL}</style:style>'
                   for k, v in ALIGNED.items())
    out += "".join(f'<style:style style:name="{n}{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}mm"/></style:style>'
                   for n, widths in WIDTHS.items() for i, w in enumerate(widths))
    out += '<style:style style:name="boxed" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>'
    out += '<style:style style:name="whole" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>'
    out += "".join(f'<style:style style:name="{n}" style:family="table"><style:table-properties style:width="{sum(w)}mm" table:align="center"/></style:style>'
                   for n, w in WIDTHS.items())
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


def paragraph(block, align=None, family="P"):
    inner = "".join(span(r) for r in block.runs)
    p = f'<text:p text:style-name="{family}{align or block.align}">{inner}</text:p>'
    return f'<text:list text:style-name="L"><text:list-item>{p}</text:list-item></text:list>' if block.kind == "bullet" else p


def cell(inner, span_columns=1, look=""):
    wide = f' table:number-columns-spanned="{span_columns}"' if span_columns > 1 else ""
    dress = f' table:style-name="{look}"' if look else ""
    covered = "<table:covered-table-cell/>" * (span_columns - 1)
    return f'<table:table-cell{wide}{dress} office:value-type="string">{inner or "<text:p/>"}</table:table-cell>{covered}'


def row(inner):
    return f'<table:table-row table:style-name="whole">{inner}</table:table-row>'


def table(name, rows):
    columns = "".join(f'<table:table-column table:style-name="{name}{i}"/>' for i in range(len(WIDTHS[name])))
    return f'<table:table table:style-name="{name}">{columns}{rows}</table:table>'


def columns(block):
    closing = block.align == "closing"
    left = "".join(paragraph(b, "left" if b.kind == "bullet" else None, "S") for b in block.left)
    right = ("<text:p/>" * 3 if closing else "").join(paragraph(b, None, "P" if closing else "S") for b in block.right)
    return table("closing" if closing else "heading", row(cell(left) + cell(right)))


def task_table(block):
    rows = ""
    for at, printed in enumerate(block.rows):
        cells = [Block("para", [Run(r.text, r.bold or at == 0, r.italic) for r in c], "center" if at == 0 else "left") for c in printed]
        xml = [paragraph(c, None, "S") for c in cells]
        if at > 0 and not any(printed[2:]):
            inner = cell(xml[0], 1, "boxed") + cell(xml[1], len(cells) - 1, "boxed")
        else:
            inner = "".join(cell(x, 1, "boxed") for x in xml)
        rows += f"<table:table-header-rows>{row(inner)}</table:table-header-rows>" if at == 0 else row(inner)
    return table("tasks", rows)


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
