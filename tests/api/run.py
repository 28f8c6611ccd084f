#!/usr/bin/env python3
"""Runs tests/api: a server over a register of its own, asked as browsers, programs and rude clients ask.

    run.py SUOT [NAME...]      on SQLite; on PostgreSQL where SUOT_TEST_POSTGRES names a database (tests/runner/cluster.py)

A test is a function test_* of a *_test.py; it is given the world: the register, a running server, the
OpenAPI document, and a document and a duty that strangers must not see.
"""
import importlib
import os
import sys
import traceback
from pathlib import Path

from kit import Register, Server
from program import built
from tally import Tally

HERE = Path(__file__).resolve().parent
# The guard of logins counts by address: it is tried last, on a server that nobody needs afterwards.
ORDER = ["openapi", "doors", "routes", "wire", "restricted", "kept", "day", "links", "tls", "session"]


class World:
    def __init__(self, program):
        self.register = Register(program).begin()
        self.server = Server(self.register)
        self.openapi = self.client().ask("GET", "/api/openapi.json").json

    def client(self, name=None):
        return self.server.client(name)


def tests(wanted):
    for module in ORDER:
        found = importlib.import_module(f"{module}_test")
        for name, test in list(vars(found).items()):
            if name.startswith("test_") and (not wanted or any(word in f"{module}.{name}" for word in wanted)):
                yield f"{module}.{name}", test


def told(error):
    """What went wrong, by the lines of these tests alone."""
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).parent == HERE: yield f"{Path(frame.filename).name}:{frame.lineno}: {frame.line}\n"
    yield from traceback.format_exception_only(error)


def run(tally, name, test, world):
    try:
        test(world)
        tally.ok()
    except Exception as error:
        tally.fail(name, "".join(told(error)))
        if world.server.process.poll() is not None:  # it died: the next test gets another
            print(f"the server ended with {world.server.process.returncode}:\n{world.server.logged()[-1000:]}")
            world.server = Server(world.register)


def main():
    program, wanted = built(sys.argv[1]), sys.argv[2:]
    tally = Tally("api tests (PostgreSQL)" if os.environ.get("SUOT_TEST_POSTGRES") else "api tests")
    world = World(program)
    importlib.import_module("doors_test").prepare(world)
    for name, test in tests(wanted):
        run(tally, name, test, world)
    tally.check("the server ends well", [] if world.server.stop() == 0 else [world.server.logged()[-2000:]])
    tally.check("the journal is sound", [] if world.register.suot("verify", day="2027-01-01")["sound"] else ["it is not"])
    tally.finish()


if __name__ == "__main__":
    main()
