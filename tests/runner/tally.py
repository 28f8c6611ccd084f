"""Counts what passed and what failed, the same way in every runner.

With SUOT_RESULTS set, the counts of a runner are left in that folder for `./dev` to add up.
"""
import os
import sys
from pathlib import Path


class Tally:
    def __init__(self, name):
        self.name, self.passed, self.failures = name, 0, []

    def ok(self, count=1):
        self.passed += count

    def fail(self, what, why=""):
        self.failures.append(what)
        print(f"FAILED {self.name}: {what}" + (f"\n{indented(why)}" if why else ""), flush=True)

    def check(self, what, faults):
        """One test with a list of faults; an empty list passes."""
        self.fail(what, "\n".join(faults)) if faults else self.ok()

    def finish(self):
        """Prints the counts, leaves them for the sum, and ends the program with its status."""
        print(f"{self.name}: {self.passed} passed, {len(self.failures)} failed", flush=True)
        folder = os.environ.get("SUOT_RESULTS")
        if folder:
            line = f"{self.passed} {len(self.failures)} {self.name}\n"
            (Path(folder) / f"{self.name.replace(' ', '-')}.count").write_text(line)
        sys.exit(1 if self.failures or not self.passed else 0)


def indented(words):
    return "\n".join("    " + line for line in words.rstrip().splitlines()[:60])
