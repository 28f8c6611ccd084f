"""The Markdown of examples/ as blocks, and the blocks as a page: heading, title, body, closing."""
import re
from dataclasses import dataclass, field

DATE_LINE = re.compile(r"^\*[^*]+, ngày .*\*$")
ENUMERATED = re.compile(r"^(?P<marker>[IVX]+[.-]|\d+\.|\(\d+\)|[a-zđ]\)|Điều \d+\.) ")
NATIONAL = ("ĐẢNG CỘNG SẢN", "CỘNG HÒA XÃ HỘI")


@dataclass
class Run:
    """A stretch of one style; the text "\\n" alone is a line break."""
    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass
class Block:
    """kind: para | bullet | rule | table | columns; a table has rows of cells, columns have two."""
    kind: str
    runs: list = field(default_factory=list)
    align: str = "justify"
    rows: list = field(default_factory=list)
    left: list = field(default_factory=list)
    right: list = field(default_factory=list)

    def text(self):
        return "".join(r.text for r in self.runs)

    def all(self, style):
        return bool(self.runs) and all(getattr(r, style) for r in self.runs if r.text.strip())


def inline(source):
    """Reads **bold**, *italic*, ***both***, <u>underline</u>, <br> and hard breaks."""
    runs, style = [], {"bold": False, "italic": False, "underline": False}
    source = re.sub(r"  \n|<br>", "\n", source)
    for part in re.split(r"(\\\*|\*\*\*|\*\*|\*|</?u>|\n)", source):
        if part in ("***", "**", "*"):
            for name in {"***": ("bold", "italic"), "**": ("bold",), "*": ("italic",)}[part]:
                style[name] = not style[name]
        elif part in ("<u>", "</u>"):
            style["underline"] = part == "<u>"
        elif part:
            runs.append(Run("*" if part == "\\*" else part, **style))
    return runs


def table_rows(lines):
    cells = [[c.strip() for c in re.split(r"(?<!\\)\|", line.strip())[1:-1]] for line in lines]
    return [[inline(c) for c in row] for row in cells if not all(re.fullmatch(r":?-+:?", c) for c in row)]


def block_of(chunk):
    if chunk.startswith("|"):
        return [Block("table", rows=table_rows(chunk.splitlines()))]
    if re.fullmatch(r"-{3,}", chunk):
        return [Block("rule", align="center")]
    if chunk.startswith("- ") and all(re.match(r" *- ", line) for line in chunk.splitlines()):
        return [Block("bullet", inline(line.strip()[2:])) for line in chunk.splitlines()]
    return [Block("para", inline(chunk))]


def parse(markdown):
    chunks = [c.strip("\n") for c in re.split(r"\n\s*\n", markdown) if c.strip()]
    return [b for c in chunks for b in block_of(c)], chunks


def heading_end(chunks):
    """How many chunks the two-column heading takes: up to the line of place and date."""
    for i, chunk in enumerate(chunks[:8]):
        if chunk.startswith("|") or DATE_LINE.match(chunk):
            return i + 1
    return 0


def is_state(blocks):
    return any("CỘNG HÒA XÃ HỘI" in b.text() for b in blocks[:4] if b.kind == "para") or blocks[0].kind == "table"


def heading(blocks):
    """Two rows of two cells: issuer and national title, number and date."""
    if blocks[0].kind == "table":
        rows = [[[Block("para", c, "center")] for c in row] for row in blocks[0].rows]
        return [Block("columns", left=row[0], right=row[1]) for row in rows]
    right = [b for b in blocks if b.text().startswith(NATIONAL)]
    date = [b for b in blocks if b.all("italic")]
    number = [b for b in blocks if b.text().startswith("Số")]
    issuer = [b for b in blocks if b not in right + date + number]
    for b in blocks:
        b.align = "center"
    return [Block("columns", left=issuer, right=right), Block("columns", left=number, right=date)]


def is_title(block):
    return block.kind == "para" and block.all("bold") and not ENUMERATED.match(block.text())


def centre_titles(blocks):
    """A wholly bold paragraph without a number is a title line; so is the bracketed line beneath one."""
    for before, block in zip([None] + blocks, blocks):
        under_title = before is not None and before.align == "center"
        if is_title(block) and not block.text().startswith("*"):
            block.align = "center"
        elif under_title and block.text().startswith("(") and block.all("italic"):
            block.align = "center"
        elif block.kind == "para" and block.text().strip("* \n") == "":
            block.align = "center"


def closings(blocks):
    """Puts each Nơi nhận list and the signature after it into two columns."""
    out, i = [], 0
    while i < len(blocks):
        if not blocks[i].text().startswith("Nơi nhận"):
            out.append(blocks[i]); i += 1
            continue
        end = i + 1
        while end < len(blocks) and blocks[end].kind == "bullet":
            end += 1
        signed = end
        while signed < len(blocks) and signed < end + 2 and blocks[signed].all("bold"):
            blocks[signed].align = "center"; signed += 1
        blocks[i].align = "left"
        out.append(Block("columns", left=blocks[i:end], right=blocks[end:signed], align="closing"))
        i = signed
    return out


def page(markdown):
    """The whole document as blocks ready to be written in any format."""
    blocks, chunks = parse(markdown)
    top = heading_end(chunks)
    state, body = is_state(blocks), blocks[top:]
    centre_titles(body)
    return state, heading(blocks[:top]) + closings(body)
