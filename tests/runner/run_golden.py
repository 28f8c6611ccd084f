#!/usr/bin/env python3
"""The answer lies beside the question: what is read from a document, one finding a line.

    run_golden.py SUOT [--update] [NAME...]

Questions are examples/*.md (answers in tests/corpus/examples/) and tests/corpus/CASE/input.* (answer:
reading.txt beside it). A missing answer fails; --update writes it and shows the difference, which is to be *read*.
"""
import difflib
import sys
from pathlib import Path

from program import ROOT, built, documents, reading
from tally import Tally

CORPUS = ROOT / "tests" / "corpus"


def questions():
    """Pairs of a document and the place of its answer."""
    for path in documents():
        if path.suffix == ".md":
            yield path, CORPUS / "examples" / f"{path.stem}.txt"
    for path in sorted(CORPUS.glob("*/input.*")):
        yield path, path.with_name("reading.txt")


def shown(value):
    if value is None or value == "" or value == []: return "-"
    if isinstance(value, dict): return ", ".join(f"{k}={shown(v)}" for k, v in value.items() if k != "span")
    if isinstance(value, list): return "; ".join(shown(v) for v in value)
    return str(value).replace("\n", "⏎")


def place(item):
    begin, end = item.get("span") or (0, 0)
    return f"{begin}-{end}"


def short(words, size=60):
    words = shown(words)
    return words if len(words) <= size else f"{words[:size // 2]} … {words[-size // 2:]}"


def time(schedule):
    told = {k: v for k, v in schedule.items() if v not in (None, "", []) and k not in ("span", "kind", "rule")}
    return " ".join([schedule.get("kind", "none"), *(f"{k}={shown(v)}" for k, v in told.items())])


def names(bodies):
    return shown([f"{b['name']} ({b['from']})" if b.get("from") else b["name"] for b in bodies])


def tree_lines(nodes):
    depth = {}
    for node in nodes:
        level = depth.setdefault(node["id"], 0)
        for child in node.get("children", []): depth[child] = level + 1
        yield f"{'  ' * level}{node['kind']} {node['marker']} {short(node.get('heading'))}".rstrip(" -")


def duty_lines(duty):
    yield f"duty {place(duty)} {duty['modality']} {duty['work']} {shown(duty['provision'])} {short(duty['quote'])}"
    yield f"    lead {names(duty['lead'])} | support {names(duty['support'])} | product {shown(duty['product'])}"
    for schedule in [duty["schedule"], *duty.get("other_schedules", [])]: yield f"    time {time(schedule)}"


def dump(found):
    """A reading as lines that a person compares."""
    lines = [f"document {key}: {shown(value)}" for key, value in found["document"].items()]
    lines += [f"work {shown({k: v for k, v in w.items() if k != 'node'})}" for w in found["works"]]
    lines += ["", *tree_lines(found["tree"]), ""]
    for c in found["citations"]:
        lines.append(f"citation {place(c)} {short(c['quote'])} -> {shown(c.get('code'))} {shown(c.get('date'))} "
                     f"{shown(c.get('provision'))} {c['relation']} {c['from']}->{shown(c['to'])}")
    for duty in found["duties"]: lines += duty_lines(duty)
    lines += [f"{d['severity']} {d['code']} {place(d)} {d['message']}" for d in found["diagnostics"]]
    return "\n".join(lines) + "\n"


def compare(question, answer, found, update):
    """The faults of one case; with `update`, the answer is written instead."""
    expected = answer.read_text() if answer.exists() else ""
    if expected == found: return []
    name = answer.relative_to(ROOT)
    difference = list(difflib.unified_diff(expected.splitlines(), found.splitlines(), str(name), "read", lineterm="", n=1))
    if not update: return difference if expected else [f"{name} is missing: ./dev golden --update"]
    answer.parent.mkdir(parents=True, exist_ok=True)
    answer.write_text(found)
    print("\n".join([f"updated {name} ({question.name})", *difference]))
    return []


def answer_to(program, path):
    found, fault = reading(program, path)
    if fault: return None, fault
    return (dump(found) if "document" in found else "refused\n" + "\n".join(
        f"{d['severity']} {d['code']}" for d in found.get("diagnostics", [])) + "\n"), ""


def main():
    words = [w for w in sys.argv[1:] if w != "--update"]
    program, wanted = built(words[0]), words[1:]
    tally = Tally("golden tests" if program.parent.name == "build" else f"golden tests ({program.parent.name})")
    for question, answer in questions():
        if wanted and question.stem not in wanted and question.parent.name not in wanted: continue
        found, fault = answer_to(program, question)
        faults = [fault] if fault else compare(question, answer, found, "--update" in sys.argv)
        tally.check(str(question.relative_to(ROOT)), faults)
    tally.finish()


if __name__ == "__main__":
    main()
