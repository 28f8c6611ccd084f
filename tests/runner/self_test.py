#!/usr/bin/env python3
"""The runners tested on what must fail: a runner that passes everything tests nothing."""
import contextlib
import importlib.util
import io
import os
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import run_cli
import run_golden
import run_unit
from program import Run, ending, run
from tally import Tally

loader = importlib.util.spec_from_file_location("property_run", HERE.parent / "property" / "run.py")
property_run = importlib.util.module_from_spec(loader)
loader.loader.exec_module(property_run)

READING = {"tree": [{"id": "n1", "span": [0, 5], "children": ["n2"]}, {"id": "n2", "span": [1, 4], "children": []}],
           "works": [{"id": "w1"}], "citations": [], "duties": [{"id": "d1", "node": "n2", "work": "w1", "span": [1, 4], "quote": "bcd"}]}


def quiet(function, *arguments):
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        function(*arguments)
    return printed.getvalue()


class Runners(unittest.TestCase):
    def setUp(self):
        # What is counted here is made up: it must not reach the folder whose counts are added up.
        self.results = os.environ.pop("SUOT_RESULTS", None)

    def tearDown(self):
        if self.results: os.environ["SUOT_RESULTS"] = self.results

    def test_a_tally_ends_with_its_failures(self):
        for failures, status in ((0, 0), (1, 1)):
            tally = Tally("x")
            tally.ok()
            for _ in range(failures): quiet(tally.fail, "y")
            with self.assertRaises(SystemExit) as end: quiet(tally.finish)
            self.assertEqual(end.exception.code, status)
        with self.assertRaises(SystemExit) as end: quiet(Tally("empty").finish)
        self.assertEqual(end.exception.code, 1)

    def test_a_tally_leaves_its_counts(self):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["SUOT_RESULTS"] = folder
            tally = Tally("of two")
            tally.ok(2)
            with self.assertRaises(SystemExit): quiet(tally.finish)
            del os.environ["SUOT_RESULTS"]
            self.assertEqual([path.read_text() for path in Path(folder).iterdir()], ["2 0 of two\n"])

    def test_printed_lines_agree(self):
        self.assertTrue(run_cli.agrees(["a", "...", "c"], ["a", "b", "b", "c"]))
        self.assertTrue(run_cli.agrees(["a", "..."], ["a"]))
        self.assertTrue(run_cli.agrees([], []))
        self.assertFalse(run_cli.agrees(["a"], ["a", "b"]))
        self.assertFalse(run_cli.agrees(["a", "...", "c"], ["a", "b"]))
        self.assertFalse(run_cli.agrees(["a."], ["ab"]))

    def test_a_cli_file(self):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "suot"
            program.write_text("#!/bin/sh\necho \"got $*\"\nexit 3\n")
            program.chmod(0o755)
            path = Path(folder) / "x.test"
            for body, failures in (("$ suot a\ngot a\nexit 3\n", 0), ("$ suot a\ngot a\n", 1), ("$ suot a\ngot b\nexit 3\n", 1), ("", 1)):
                path.write_text(body)
                tally = Tally("x")
                quiet(run_cli.run_file, path, program, tally, False)
                self.assertEqual(len(tally.failures), failures, body)
            path.write_text("# head\n$ suot a\nwrong\n\n# next\n$ suot b\n...\nexit 3\n")
            quiet(run_cli.run_file, path, program, Tally("x"), True)
            self.assertEqual(path.read_text(), "# head\n$ suot a\ngot a\nexit 3\n\n# next\n$ suot b\n...\nexit 3\n")

    def test_a_golden_missing_or_different_fails(self):
        with tempfile.TemporaryDirectory(dir=HERE) as folder:
            answer = Path(folder) / "a" / "b.txt"
            self.assertTrue(run_golden.compare(answer, answer, "x\n", False))
            quiet(run_golden.compare, answer, answer, "x\n", True)
            self.assertEqual(run_golden.compare(answer, answer, "x\n", False), [])
            self.assertTrue(run_golden.compare(answer, answer, "y\n", False))

    def test_a_unit_test_failure_is_counted(self):
        report = {"testsuites": [{"name": "S", "testsuite": [{"name": "a"}, {"name": "b", "failures": [{"failure": "no"}]}]}]}
        for arguments, expected in (((report, ""), (1, 1)), ((None, ""), (1, 0)), ((None, "broke"), (0, 1))):
            tally = Tally("x")
            quiet(run_unit.count, tally, "t", *arguments)
            self.assertEqual((tally.passed, len(tally.failures)), expected)

    def test_an_ending_without_a_word_is_no_answer(self):
        self.assertEqual(ending(Run(0, b"", b"", 1)), "")
        self.assertEqual(ending(Run(3, b"", b"no such file", 1)), "")
        for bad in (Run(None, b"", b"", 1), Run(-11, b"x", b"", 1), Run(3, b"", b"", 1), Run(1, b"", b"AddressSanitizer", 1)):
            self.assertTrue(ending(bad))
        self.assertIsNone(run("sleep", "9", seconds=0.1).status)

    def test_properties(self):
        self.assertEqual(list(property_run.receipt_faults(READING, b"abcde")), [])
        self.assertTrue(list(property_run.receipt_faults(READING, b"axxde")))
        self.assertTrue(list(property_run.receipt_faults(READING, b"ab")))
        self.assertTrue(list(property_run.receipt_faults(READING, "aềxyz".encode())))
        self.assertEqual(list(property_run.tree_faults(READING)), [])
        self.assertTrue(list(property_run.tree_faults({"tree": [{**READING["tree"][0], "span": [2, 3]}, READING["tree"][1]]})))
        self.assertEqual(list(property_run.id_faults(READING)), [])
        self.assertTrue(list(property_run.id_faults({**READING, "works": []})))
        one = {"front": {"code": "1"}, "duties": [1, 2]}
        self.assertEqual(list(property_run.difference(one, one)), [])
        for other in ({**one, "front": {"code": "2"}}, {**one, "duties": [1]}, {**one, "duties": [2, 1]}):
            self.assertTrue(list(property_run.difference(one, other)))


if __name__ == "__main__":
    unittest.main(verbosity=0)
