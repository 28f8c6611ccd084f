"""Asks the program under test, with bounds, from outside."""
import json
import os
import subprocess
import sys
import time
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SECONDS = 300

Run = namedtuple("Run", "status out err seconds")
DOCUMENTS = (".md", ".txt", ".html", ".htm", ".docx", ".odt", ".doc", ".pdf", ".png")


def built(path):
    """The program under test, which must be there."""
    program = Path(path).resolve()
    if not program.exists(): sys.exit(f"{program} was not built")
    return program


def run(program, *words, seconds=SECONDS):
    """Runs to the end or to the bound; a run that was cut off has the status None."""
    begun = time.monotonic()
    process = subprocess.Popen([str(program), *map(str, words)], cwd=ROOT, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env={**os.environ, "TZ": "Pacific/Apia", "LC_ALL": "C.UTF-8"})
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return Run(None, b"", b"", time.monotonic() - begun)
    return Run(process.returncode, out, err, time.monotonic() - begun)


def ending(done):
    """Why a run is no answer; empty where it is one: 0, or an error with a sentence, is an answer."""
    if done.status is None: return f"took more than {done.seconds:.0f} s"
    words = done.err.decode("utf-8", "replace")
    if done.status < 0: return f"ended by signal {-done.status}\n{words}"
    if "Sanitizer" in words or "runtime error" in words: return words
    return "" if done.status == 0 or words or done.out else f"ended with status {done.status} and no word"


def reading(program, path):
    """The JSON of a reading (None where there is none), and why not."""
    done = run(program, "read", path, "--json")
    fault = ending(done)
    if fault: return None, fault
    try:
        return json.loads(done.out), ""
    except ValueError as error:
        return None, f"no JSON: {error}\n{done.err.decode('utf-8', 'replace')}"


def text(program, path):
    return run(program, "read", path, "--text").out


def documents():
    return sorted(p for p in EXAMPLES.rglob("*") if p.suffix in DOCUMENTS and p.name != "README.md")
