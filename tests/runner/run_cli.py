#!/usr/bin/env python3
"""Runs the program as a person would: tests/cli/*.test, and the console blocks of the READMEs.

    run_cli.py SUOT [--update] [NAME...]

    $ suot read missing.docx
    lỗi: …
    exit 3

A command is a line of shell after `$ `, run at the root of the project with `suot` being the program
under test and $TMP an empty folder, the same one for a whole file. What follows is all it prints,
both streams together; a line `...` stands for any lines; `exit N` may be left out for 0. Comments
(`# `) stand before a command. --update writes what was printed and shows the difference.

Where SUOT_TEST_POSTGRES names a database (tests/runner/cluster.py), the files that keep a register are run
on it: each `--store $TMP/NAME.suot` is a schema of its own there. Commands that look into the file
itself, or into one that is not there, are left out.
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from program import ROOT, built
from tally import Tally

SECONDS = 120
DATABASE = os.environ.get("SUOT_TEST_POSTGRES")
STORE = re.compile(r"(--store |SUOT_STORE=)\$TMP/(\w+)\.suot")
ON_A_FILE = ("sqlite3", "$TMP/none.suot", "suot serve")


def blocks(lines):
    """The head of a file (comments), then for each command its line and what is expected."""
    head, found = [], []
    for line in lines:
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            (found[-1][1] if found else head).append(line)
    return head, [(command, *split(rest)) for command, rest in found]


def split(rest):
    """What is expected, and the comments that stand before the next command."""
    end = len(rest)
    while end and (not rest[end - 1].strip() or rest[end - 1].startswith("# ")):
        end -= 1
    return rest[:end], rest[end:]


def environment(program, folder):
    link = Path(folder) / "bin"
    link.mkdir()
    (link / "suot").symlink_to(program)
    work = Path(folder) / "tmp"
    work.mkdir()
    return {**os.environ, "PATH": f"{link}:{os.environ['PATH']}", "TMP": str(work), "TZ": "Pacific/Apia",
            "LC_ALL": "C.UTF-8"}


def place_on(command, env):
    """The command on the database, the same schema for the same name in one file."""
    schema = "c" + Path(env["TMP"]).parent.name.replace("_", "0")
    return STORE.sub(lambda found: f"{found[1]}'{DATABASE}&options=-csearch_path%3D{schema}{found[2]}'", command)


def run(command, env):
    if DATABASE: command = place_on(command, env)
    try:
        done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=env, stdin=subprocess.DEVNULL, timeout=SECONDS,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        return [f"(took more than {SECONDS} s)"]
    words = done.stdout.decode("utf-8", "replace").replace(env["TMP"], "$TMP")
    lines = [line.rstrip() for line in words.rstrip("\n").split("\n")] if words.strip() else []
    return lines + ([f"exit {done.returncode}"] if done.returncode else [])


def agrees(expected, printed):
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line.rstrip()) + "\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def run_lines(lines, env, report):
    """Runs the commands in `lines`; gives the lines with what was printed where it does not agree."""
    head, commands = blocks(lines)
    rewritten = list(head)
    for command, expected, after in commands:
        if DATABASE and any(words in command for words in ON_A_FILE):
            rewritten += ["$ " + command, *expected, *after]
            continue
        printed = run(command, env)
        good = agrees(expected, printed)
        rewritten += ["$ " + command, *(expected if good else printed), *after]
        report(command, [] if good else difflib.unified_diff(expected, printed, "expected", "printed", lineterm=""))
    return rewritten


def parts(path):
    """The lines of a file in runs: (False, as they are), (True, commands and what they print)."""
    lines = path.read_text().splitlines()
    if path.suffix == ".test": return [(True, lines)]
    found = [(False, [])]
    for line in lines:
        if found[-1][0] and line == "```": found.append((False, []))
        found[-1][1].append(line)
        if line == "```console": found.append((True, []))
    return found


def run_file(path, program, tally, update):
    rewritten, ran = [], []

    def report(command, difference):
        difference = list(difference)
        ran.append(command)
        name = f"{path.name} {len(ran)}: {command}"
        if difference and update: print("\n".join([f"updated {name}", *difference]))
        tally.check(name, [] if update else difference)

    with tempfile.TemporaryDirectory() as folder:
        env = environment(program, folder)
        for runs, lines in parts(path):
            rewritten += run_lines(lines, env, report) if runs else lines
    if not ran: tally.fail(path.name, "no command in it")
    if update: path.write_text("\n".join(rewritten) + "\n")


def main():
    words = [w for w in sys.argv[1:] if w != "--update"]
    program, names = built(words[0]), words[1:]
    tally = Tally("cli tests (PostgreSQL)" if DATABASE else "cli tests")
    for path in [*sorted((ROOT / "tests" / "cli").glob("*.test")), ROOT / "README.md", ROOT / "README.vi.md"]:
        if DATABASE and not STORE.search(path.read_text()): continue
        if not names or path.stem in names:
            run_file(path, program, tally, "--update" in sys.argv)
    tally.finish()


if __name__ == "__main__":
    main()
