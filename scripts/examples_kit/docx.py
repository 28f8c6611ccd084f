"""Blocks to DOCX (ECMA-376), by hand: automatic numbering, a borderless heading table, page numbers."""
import io
import re
import zipfile
from xml.sax.saxutils import escape

from .blocks import ENUMERATED, Block, Run

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = HEAD + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>\
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
</Types>"""
RELS = HEAD + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
DOC_RELS = HEAD + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>\
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>"""
STYLES = HEAD + f"""<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>\
<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"""
PAGE_NUMBER = HEAD + f"""<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"""
# abstract 1: "-" bullets; 2: I. / 1. / a); 3: (1), restarted by each list
LEVELS = {1: [("bullet", "-")], 2: [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")],
          3: [("decimal", "(%1)")]}


SUBJECT = 3  # after the two rows of the heading and the name of the type


class Lists:
    """Hands out the numbering of a document: which list and level a printed marker stands for."""

    def __init__(self, automatic):
        self.automatic, self.nums = automatic, {1: 1, 2: 2}

    def restart(self):
        number = len(self.nums) + 1
        self.nums[number] = 3
        return number

    def take(self, text):
        """(number of the list, level, marker to drop), or nothing where the marker is typed."""
        found = ENUMERATED.match(text)
        marker = found["marker"] if found else ""
        if self.automatic == "outline":
            for level, form in enumerate((r"[IVX]+\.", r"\d+\.", r"[a-z]\)")):
                if re.fullmatch(form, marker):
                    return 2, level, marker
        if self.automatic == "bracketed" and re.fullmatch(r"\(\d+\)", marker):
            return (self.restart() if marker == "(1)" else len(self.nums)), 0, marker
        return None

    def xml(self):
        out = ""
        for key, levels in LEVELS.items():
            body = "".join(level_xml(i, *level) for i, level in enumerate(levels))
            out += f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
        for number, key in self.nums.items():
            fresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if key == 3 else ""
            out += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{key}"/>{fresh}</w:num>'
        return f"{HEAD}<w:numbering {W}>{out}</w:numbering>"


def level_xml(level, form, text):
    look = {"upperRoman": "<w:rPr><w:b/></w:rPr>", "bullet": '<w:rPr><w:sz w:val="24"/></w:rPr>'}.get(form, "")
    return (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{look}</w:lvl>')


def run_xml(run, size):
    if run.text == "\n":
        return "<w:r><w:br/></w:r>"
    look = "".join(tag for on, tag in ((run.bold, "<w:b/>"), (run.italic, "<w:i/>"), (run.underline, '<w:u w:val="single"/>')) if on)
    look += f'<w:sz w:val="{size}"/>' if size else ""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def paragraph(block, lists=None, size=0, indent=567):
    runs, numbering = list(block.runs), ""
    taken = lists.take(block.text()) if lists and block.kind == "para" and block.align == "justify" else None
    if block.kind == "bullet":
        taken = (1, 0, "")
    if taken:
        number, level, marker = taken
        numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        runs = drop_marker(runs, marker)
    first = f'<w:ind w:firstLine="{indent}"/>' if block.align == "justify" and indent else '<w:ind w:left="0" w:firstLine="0"/>'
    gap = '<w:spacing w:before="60" w:after="60"/>' if indent else '<w:spacing w:before="0" w:after="0"/>'
    jc = {"justify": "both" if indent else "left"}.get(block.align, block.align)
    keep = "<w:keepNext/>" if block.all("bold") and indent else ""
    return f'<w:p><w:pPr>{keep}{numbering}{gap}{first}<w:jc w:val="{jc}"/></w:pPr>{"".join(run_xml(r, size) for r in runs)}</w:p>'


def drop_marker(runs, marker):
    first = runs[0]
    rest = first.text[len(marker):].lstrip() if marker else first.text
    return [Run(rest, first.bold, first.italic, first.underline)] + runs[1:]


def short_rule(sides):
    """An empty paragraph whose border is the thin line beneath a heading."""
    return (f'<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
            f'<w:spacing w:before="0" w:after="120" w:line="60" w:lineRule="exact"/><w:ind w:left="{sides}" w:right="{sides}"/></w:pPr></w:p>')


def cell(width, inner, span=1):
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}</w:tcPr>{inner or "<w:p/>"}</w:tc>'


def table_xml(widths, rows, borders):
    line = "single" if borders else "none"
    edges = "".join(f'<w:{e} w:val="{line}" w:sz="4" w:color="000000"/>' for e in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')


def columns(block, state, is_number):
    size = 24 if block.align == "closing" or state and not is_number else 26 if state else 28
    inner = []
    for side, blocks in (("left", block.left), ("right", block.right)):
        xml = "".join(paragraph(b, None, (24 if b.kind == "bullet" else size) if side == "left" else (28 if block.align == "closing" else size), 0)
                      for b in blocks)
        if block.align == "closing" and side == "right" and len(block.right) > 1:
            gap = "<w:p/>" * 3
            xml = paragraph(block.right[0], None, 28, 0) + gap + paragraph(block.right[1], None, 28, 0)
        if block.align != "closing" and not is_number and (state or side == "right"):
            xml += short_rule(1300 if side == "left" else 900)
        inner.append(xml)
    widths = (4300, 5054) if block.align == "closing" else (3500, 5854) if state else (4100, 5254)
    return table_xml(widths, ["<w:tr>" + cell(widths[0], inner[0]) + cell(widths[1], inner[1]) + "</w:tr>"], borders=False)


def task_table(block):
    widths = [550, 2700, 1650, 1650, 1450, 1354]
    rows = []
    for at, row in enumerate(block.rows):
        cells = [Block("para", c, "center" if at == 0 or i == 0 else "left") for i, c in enumerate(row)]
        if at == 0:
            for c in cells:
                for r in c.runs: r.bold = True
        group = at > 0 and not any(c.runs for c in cells[2:])
        if group:
            inner = cell(widths[0], paragraph(cells[0], None, 24, 0)) + cell(sum(widths[1:]), paragraph(cells[1], None, 24, 0), 5)
        else:
            inner = "".join(cell(w, paragraph(c, None, 24, 0)) for w, c in zip(widths, cells))
        rows.append(f'<w:tr><w:trPr><w:cantSplit/>{"<w:tblHeader/>" if at == 0 else ""}</w:trPr>{inner}</w:tr>')
    return table_xml(widths, rows, borders=True) + "<w:p/>"


def body_xml(state, blocks, lists):
    out, headings = "", 0
    for at, block in enumerate(blocks):
        if block.kind == "columns":
            is_number = block.align != "closing" and headings == 1
            out += columns(block, state, is_number) + ("<w:p/>" if is_number or block.align == "closing" else "")
            headings += block.align != "closing"
        elif block.kind == "table":
            out += task_table(block)
        elif block.kind == "rule":
            out += paragraph(Block("para", [Run("-----")], "center"))
        else:
            out += page_break_before(blocks, at) + paragraph(block, lists)
            out += short_rule(3300) if state and at == SUBJECT else ""
    return out


def page_break_before(blocks, at):
    """An annex begins on a new page."""
    after_closing = at > 0 and blocks[at - 1].kind == "columns" and blocks[at - 1].align == "closing"
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' if after_closing else ""


def write(state, blocks, automatic):
    """The bytes of a DOCX; automatic is None, "outline" (I. 1. a)) or "bracketed" ((1))."""
    lists = Lists(automatic)
    body = body_xml(state, blocks, lists)
    margins = '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567" w:gutter="0"/>'
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>{margins}<w:titlePg/></w:sectPr>'
    document = f"{HEAD}<w:document {W} {R}><w:body>{body}{section}</w:body></w:document>"
    return pack([("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", document),
                 ("word/_rels/document.xml.rels", DOC_RELS), ("word/styles.xml", STYLES),
                 ("word/numbering.xml", lists.xml()), ("word/header1.xml", PAGE_NUMBER)])


def pack(parts, stored=()):
    """A ZIP with fixed times, so that the same words give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            z.writestr(info, text)
    return out.getvalue()
