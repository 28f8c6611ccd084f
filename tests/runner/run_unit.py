#!/usr/bin/env python3
"""Runs the test programs of a build and counts their tests one by one.

    run_unit.py BUILD [NAME]     all programs CTest knows, or only those whose name begins with NAME

A GoogleTest program counts as many tests as it holds; any other counts as one. All run under a
time zone and a locale nobody tests in, so that no test passes by luck.
"""
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tally import Tally

SECONDS = 600  # for one program; the slowest takes a few under the sanitizers
STRANGE = {"TZ": "Pacific/Apia", "LC_ALL": "tr_TR.UTF-8", "GTEST_COLOR": "no"}


def programs(build, prefix):
    listed = subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, capture_output=True, text=True, check=True)
    tests = json.loads(listed.stdout)["tests"]
    return [(t["name"], t.get("command", [])) for t in tests if t["name"].startswith(prefix)]


def run(program):
    name, command = program
    report = Path(f"{command[0]}.json") if command else None
    if not command or not Path(command[0]).exists():
        return name, None, "was not built"
    report.unlink(missing_ok=True)
    environment = {**os.environ, **STRANGE, "GTEST_OUTPUT": f"json:{report}"}
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
            failures = [f["failure"] for f in test.get("failures", [])]
            tally.check(f"{name} {suite['name']}.{test['name']}", failures)


def main():
    build, prefix = Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else ""
    tally = Tally("unit tests" if build.name == "build" else f"unit tests ({build.name})")
    found = programs(build, prefix)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, report, fault in pool.map(run, found):
            count(tally, name, report, fault)
    tally.finish()


if __name__ == "__main__":
    main()
