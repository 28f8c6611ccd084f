#!/usr/bin/env python3
"""Runs the test programs of a build and counts their tests one by one.

    run_unit.py BUILD [NAME]     all programs CTest knows, or only those whose name begins with NAME

A GoogleTest program counts as many tests as it holds; any other counts as one. All run under a
time zone and a locale nobody tests in, so that no test passes by luck. Those that test the register
run a second time on a PostgreSQL cluster of their own.
"""
import contextlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cluster import NoCluster, cluster
from tally import Tally

SECONDS = 600  # for one program; the slowest takes a few under the sanitizers
ON_POSTGRES = ("registry_test", "desk_test", "upgrade_test")  # run on files, and again on a private cluster
STRANGE = {"TZ": "Pacific/Apia", "LC_ALL": "tr_TR.UTF-8", "GTEST_COLOR": "no"}


def programs(build, prefix):
    listed = subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, capture_output=True, text=True, check=True)
    tests = json.loads(listed.stdout)["tests"]
    return [(t["name"], t.get("command", []), {}) for t in tests if t["name"].startswith(prefix)]


@contextlib.contextmanager
def on_both_stores(found, names=ON_POSTGRES):
    """The programs that test the register are run on PostgreSQL too."""
    again = [(f"{name} on PostgreSQL", command) for name, command, _ in found if name in names]
    with cluster() if again else contextlib.nullcontext() as address:
        yield found + [(name, command, {"SUOT_TEST_POSTGRES": address}) for name, command in again]


def run(program):
    name, command, more = program
    report = Path(f"{command[0]}{'.pg' if more else ''}.json") if command else None
    if not command or not Path(command[0]).exists():
        return name, None, "was not built"
    report.unlink(missing_ok=True)
    environment = {**os.environ, **STRANGE, **more, "GTEST_OUTPUT": f"json:{report}"}
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, timeout=SECONDS,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        return name, None, f"took more than {SECONDS} s"
    output = done.stdout.decode("utf-8", "replace")
    if report.exists():
        return name, json.loads(report.read_text()), "" if done.returncode in (0, 1) else ending(done.returncode, output)
    return name, None, "" if done.returncode == 0 else ending(done.returncode, output)


def ending(status, output):
    return f"ended with status {status}\n" + "\n".join(output.splitlines()[-40:])


def count(tally, name, report, fault):
    if fault:
        tally.fail(name, fault)
    elif report is None:
        tally.ok()
    for suite in (report or {}).get("testsuites", []):
        for test in suite["testsuite"]:
            if test.get("result") == "SKIPPED":
                continue  # it is counted where it runs: on the other store
            failures = [f["failure"] for f in test.get("failures", [])]
            tally.check(f"{name} {suite['name']}.{test['name']}", failures)


def main():
    build, prefix = Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else ""
    tally = Tally("unit tests" if build.name == "build" else f"unit tests ({build.name})")
    found = programs(build, prefix)
    try:
        # Sanitizers look at the driver; the verbs above it are the same on both stores.
        names = ON_POSTGRES if build.name == "build" else ON_POSTGRES[:1]
        with on_both_stores(found, names) as all_of_them, ThreadPoolExecutor(os.cpu_count()) as pool:
            for name, report, fault in pool.map(run, all_of_them):
                count(tally, name, report, fault)
    except NoCluster as fault:
        tally.fail("tests on PostgreSQL", str(fault))
    tally.finish()


if __name__ == "__main__":
    main()
