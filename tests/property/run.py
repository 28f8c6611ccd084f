#!/usr/bin/env python3
"""What must hold for any document, asked of the program from outside, over examples/.

    run.py SUOT

- Receipts: every span lies in the text, and the words quoted are the words there.
- The tree nests: a child lies inside its parent, siblings do not overlap, each node has one parent.
- Ids name something: duties and citations point at nodes and works that are there.
- Two ways, one answer: Markdown, DOCX, ODT, HTML, PDF and text of one document give the same duties,
  citations and front matter; CRLF, NFD and a second run change nothing.
"""
import sys
import tempfile
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "runner"))
from program import ROOT, built, documents, reading, text
from tally import Tally


def spans(value, where="reading"):
    """Every object with a span, and where it stands in the JSON."""
    if isinstance(value, dict):
        if value.get("span"): yield where, value
        for key, inner in value.items(): yield from spans(inner, f"{where}.{key}")
    if isinstance(value, list):
        for number, inner in enumerate(value): yield from spans(inner, f"{where}[{number}]")


def squeezed(words):
    return " ".join(words.split())


def receipt_faults(found, words):
    for where, item in spans(found):
        begin, end = item["span"]
        if not 0 <= begin <= end <= len(words):
            yield f"{where}: span {begin}-{end} of {len(words)}"
            continue
        try:
            there = words[begin:end].decode()
        except UnicodeDecodeError:
            yield f"{where}: span {begin}-{end} cuts a letter"
            continue
        quote = item.get("quote", item.get("phrase"))
        if quote and squeezed(quote) != squeezed(there):
            yield f"{where}: says {quote[:80]!r}, the text has {there[:80]!r}"


def tree_faults(found):
    nodes = {node["id"]: node for node in found["tree"]}
    parents = [child for node in found["tree"] for child in node.get("children", [])]
    if len(parents) != len(set(parents)): yield "a node has two parents"
    for node in found["tree"]:
        last = node["span"][0]
        for child in (nodes[c] for c in node.get("children", [])):
            begin, end = child["span"]
            if begin < last or end > node["span"][1]:
                yield f"{child['id']} {begin}-{end} does not fit in {node['id']} {node['span']}, after {last}"
            last = end


def id_faults(found):
    nodes, works = {n["id"] for n in found["tree"]}, {w["id"] for w in found["works"]}
    for duty in found["duties"]:
        if duty["node"] not in nodes or duty["work"] not in works: yield f"{duty['id']} names nothing"
    for citation in found["citations"]:
        if citation["from"] not in works or citation["to"] not in works | {None}:
            yield f"citation {citation['quote']}: from or to names nothing"


def essence(found):
    """What must not depend on the format: no spans, no layout."""
    tight = lambda words: squeezed(words or "").casefold()
    front = {key: found["document"].get(key) for key in ("code", "type", "issuer", "date", "place", "subject")}
    duties = [(tight(d["quote"]), d["modality"], [tight(b["name"]) for b in d["lead"]], d["schedule"]["kind"],
               d["schedule"].get("due"), d["schedule"].get("rrule")) for d in found["duties"]]
    cited = [(c.get("code"), c.get("date"), c["relation"]) for c in found["citations"]]
    return {"front": {k: tight(v) for k, v in front.items()}, "duties": duties, "citations": cited}


def difference(one, other):
    for part in one:
        if one[part] == other[part]: continue
        if isinstance(one[part], dict):
            yield from (f"{part}.{k}: {v!r}, not {other[part][k]!r}" for k, v in one[part].items() if v != other[part][k])
            continue
        gone, new = [x for x in one[part] if x not in other[part]], [x for x in other[part] if x not in one[part]]
        yield from (f"{part}: lost {x!r}" for x in gone)
        yield from (f"{part}: added {x!r}" for x in new)
        if not gone and not new: yield f"{part}: another order or number"


def check_one(program, path, tally):
    """The promises of one reading; gives its essence, None where it was refused."""
    name = str(path.relative_to(ROOT))
    found, fault = reading(program, path)
    if fault: return tally.fail(name, fault)
    if "document" not in found: return tally.ok()
    words = text(program, path)
    tally.check(f"{name}: receipts", list(receipt_faults(found, words)))
    tally.check(f"{name}: tree", list(tree_faults(found)))
    tally.check(f"{name}: ids", list(id_faults(found)))
    return essence(found)


def check_spellings(program, path, expected, tally):
    """The same words in other bytes."""
    words = path.read_text()
    spellings = {"CRLF": words.replace("\n", "\r\n").encode(), "NFD": unicodedata.normalize("NFD", words).encode(),
                 "UTF-16": words.encode("utf-16")}
    with tempfile.TemporaryDirectory() as folder:
        for spelling, data in spellings.items():
            copy = Path(folder) / path.name
            copy.write_bytes(data)
            found, fault = reading(program, copy)
            faults = [fault] if fault else list(difference(expected, essence(found)))
            tally.check(f"{path.name} as {spelling}", faults)


def main():
    program, tally, by_stem = built(sys.argv[1]), Tally("property tests"), {}
    for path in documents():
        found = check_one(program, path, tally)
        if not found: continue
        by_stem.setdefault(path.stem, {})[path.suffix] = found
        if path.suffix == ".md": check_spellings(program, path, found, tally)
    for stem, formats in by_stem.items():
        first = ".md" if ".md" in formats else sorted(formats)[0]
        for suffix in sorted(set(formats) - {first}):
            tally.check(f"{stem}: {suffix} as {first}", list(difference(formats[first], formats[suffix])))
    tally.finish()


if __name__ == "__main__":
    main()
