"""A server over a register of its own on a loopback port, and clients that talk to it."""
import http.client
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.parse
from collections import namedtuple
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "runner"))
from program import ROOT  # noqa: E402

PASSWORD = "mat-khau-du-dai"
Answer = namedtuple("Answer", "status headers body")


class Answered(Answer):
    @property
    def json(self):
        return json.loads(self.body)

    def __str__(self):
        return f"{self.status} {self.body[:300]!r}"


class Register:
    """A register that goes away: a file or, where SUOT_TEST_POSTGRES names a database, a schema of its own.
    `suot(...)` works on it at the console."""

    def __init__(self, program):
        self.program, self.folder = program, tempfile.TemporaryDirectory()
        database = os.environ.get("SUOT_TEST_POSTGRES")
        self.path = (f"{database}&options=-csearch_path%3Da{secrets.token_hex(8)}" if database
                     else str(Path(self.folder.name) / "a.suot"))

    def suot(self, *words, day="2026-01-05"):
        done = subprocess.run([self.program, *words, "--store", self.path, "--today", day, "--json"],
                              capture_output=True, text=True, timeout=60)
        if done.returncode: raise AssertionError(f"suot {' '.join(words)}: {done.stderr}")
        return json.loads(done.stdout)

    def begin(self):
        """UBND tỉnh Lam Sơn with two offices and an account for each role; names of accounts are roles."""
        self.suot("init", "UBND tỉnh Lam Sơn", "--kind", "tỉnh", "--tier", "2", "--account", "administrator",
                  "--password", PASSWORD)
        self.here = self.office("Sở Nội vụ", "sở")
        self.there = self.office("Sở Y tế", "sở")
        for role in ("clerk", "follower", "leader", "inspector"):
            self.account(role, role, 1)
        self.account("actor", "actor", self.here)
        for role in ("clerk", "follower", "leader", "actor", "inspector", "administrator"):
            self.account(f"foreign.{role}", role, self.there)
        return self

    def office(self, name, kind):
        return self.suot("office", "add", name, kind, "--under", "1", "--from", "2020-01-01")["id"]

    def account(self, name, role, office):
        self.suot("account", "add", name, role, str(office), "--password", PASSWORD)


class Server:
    def __init__(self, register, *options, day="2026-01-06"):
        self.log = open(Path(register.folder.name) / "log", "a+")
        self.process = subprocess.Popen([register.program, "serve", "--store", register.path, "--port", "0",
                                         "--today", day, *options], stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"(https?)://127\.0\.0\.1:(\d+)/", line)
        if not found: raise AssertionError(f"the server did not start: {line}{self.logged()}")
        self.port = int(found.group(2))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Asks it to stop; gives its exit code."""
        if self.process.poll() is None: self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=15)
        finally:
            self.process.stdout.close()

    def logged(self):
        self.log.flush()
        return Path(self.log.name).read_text()

    def client(self, name=None):
        one = Client(self.port)
        if name: one.log_in(name)
        return one

    def socket(self):
        one = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        return one


class Client:
    def __init__(self, port):
        self.port, self.cookie, self.csrf, self.token = port, "", "", ""
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def send(self, method, path, body=None, headers=None):
        """One request as it is; gives its answer."""
        try:
            self.connection.request(method, path, body, headers or {})
            answer = self.connection.getresponse()
            body = answer.read()
        except (ConnectionError, http.client.HTTPException) as error:
            self.connection.close()
            error.add_note(f"{method} {path[:300]} {headers}")
            raise
        kept = {name.lower(): value for name, value in answer.getheaders()}
        return Answered(answer.status, kept, body)

    def ask(self, method, path, body=None, **headers):
        """The same with what shows who asks."""
        all_headers = {"Cookie": f"suot_session={self.cookie}"} if self.cookie else {}
        if self.token: all_headers["Authorization"] = f"Bearer {self.token}"
        if method not in ("GET", "HEAD") and self.csrf: all_headers["X-CSRF-Token"] = self.csrf
        all_headers |= {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
        return self.send(method, path, body, all_headers)

    def get(self, verb, /, **arguments):
        return self.ask("GET", route(verb) + query(arguments))

    def post(self, verb, /, arguments=None, _headers=None, _query="", **more):
        body = json.dumps({**(arguments or {}), **more}).encode()
        return self.ask("POST", route(verb) + _query, body, **{"Content_Type": "application/json", **(_headers or {})})

    def upload(self, verb, files, /, **arguments):
        """`files`: (argument, file name, bytes)."""
        mark = secrets.token_hex(8)
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'.encode()
                 + data + b"\r\n" for name, file, data in files]
        parts.append(f'--{mark}\r\nContent-Disposition: form-data; name="arguments"\r\n'
                     f"Content-Type: application/json\r\n\r\n{json.dumps(arguments)}\r\n--{mark}--\r\n".encode())
        return self.ask("POST", route(verb), b"".join(parts), Content_Type=f"multipart/form-data; boundary={mark}")

    def log_in(self, name, password=PASSWORD):
        answer = self.send("POST", "/api/session", json.dumps({"name": name, "password": password}),
                           {"Content-Type": "application/json"})
        if answer.status == 200:
            self.cookie = re.search(r"suot_session=(\w+)", answer.headers["set-cookie"]).group(1)
            self.csrf = answer.json["csrf"]
        return answer


def route(verb):
    return verb if verb.startswith("/") else "/api/" + verb.replace(" ", "/")


def query(arguments):
    pairs = [(name.rstrip("_"), value) for name, value in arguments.items()]
    return "?" + urllib.parse.urlencode(pairs, doseq=True) if pairs else ""


def example(name):
    return (ROOT / "examples" / name).read_bytes()


def ok(answer):
    """The JSON of an answer that must be good."""
    if answer.status != 200: raise AssertionError(str(answer))
    return answer.json


def problem(answer, status, slug=None, field=None):
    """Sees that an answer is that problem."""
    assert answer.status == status, f"{status} expected: {answer}"
    assert answer.headers.get("content-type") == "application/problem+json", str(answer)
    said = answer.json
    assert said["status"] == status and said["detail"] and said["title"], str(answer)
    if slug: assert said["type"] == f"/problems/{slug}", str(answer)
    if field: assert said.get("field") == field, str(answer)
    return said
