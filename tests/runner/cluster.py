#!/usr/bin/env python3
"""A private PostgreSQL cluster for tests: a Unix socket in a folder of its own, no TCP, gone at the end.

    cluster.py COMMAND [ARGUMENT...]   runs the command with SUOT_TEST_POSTGRES naming its database

The server does not run as root: started by root, it runs as postgres, else nobody. It ends with the
one who started it, however that one ends.
"""
import contextlib
import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECONDS = 60  # to start
# Nothing here needs to outlive the power; what is tested is that the program asks for it.
SETTINGS = {"listen_addresses": "", "fsync": "off", "full_page_writes": "off", "shared_buffers": "64MB",
            "max_connections": "100", "autovacuum": "off", "jit": "off", "timezone": "UTC", "log_timezone": "UTC"}


class NoCluster(Exception):
    """Says why there is none."""


def tool(name):
    for folder in (*os.environ.get("PATH", "").split(":"), "/usr/lib/postgresql/15/bin"):
        if os.access(Path(folder) / name, os.X_OK):
            return str(Path(folder) / name)
    raise NoCluster(f"there is no {name}: install the package postgresql-15 (./dev install test)")


def account():
    """Who runs the server: (user, group) where root starts it, else nobody but ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return found.pw_uid, found.pw_gid
    raise NoCluster("root may not run PostgreSQL, and there is no account postgres or nobody")


def as_account(who):
    return {"user": who[0], "group": who[1], "extra_groups": []} if who else {}


def end_with_parent():
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGQUIT)


def make(folder, who):
    done = subprocess.run([tool("initdb"), "-D", folder / "data", "-A", "trust", "-U", "suot", "-E", "UTF8", "--locale=C",
                           "--no-sync"], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, **as_account(who))
    if done.returncode != 0:
        raise NoCluster(f"initdb failed: {done.stderr.strip()}")


def start(folder, who):
    settings = {**SETTINGS, "unix_socket_directories": str(folder)}
    command = [tool("postgres"), "-D", folder / "data", *(word for name, value in settings.items() for word in ("-c", f"{name}={value}"))]
    with open(folder / "log", "wb") as log:
        return subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                preexec_fn=end_with_parent, **as_account(who))


def wait_for(server, folder):
    for _ in range(SECONDS * 20):
        if server.poll() is not None:
            break
        if subprocess.run([tool("pg_isready"), "-q", "-h", folder, "-U", "suot", "-d", "postgres"]).returncode == 0:
            return
        time.sleep(0.05)
    raise NoCluster("the server does not start: " + (folder / "log").read_text(errors="replace")[-2000:])


@contextlib.contextmanager
def cluster():
    """Gives the address of a database."""
    who = account()
    folder = Path(tempfile.mkdtemp(prefix="suot-pg-"))
    server = None
    try:
        if who:
            os.chown(folder, *who)
        make(folder, who)
        server = start(folder, who)
        wait_for(server, folder)
        yield f"postgresql:///postgres?host={folder}&user=suot"
    finally:
        if server:
            server.send_signal(signal.SIGQUIT)
            server.wait(SECONDS)
        shutil.rmtree(folder, ignore_errors=True)


def main():
    with cluster() as address:
        return subprocess.run(sys.argv[1:], env={**os.environ, "SUOT_TEST_POSTGRES": address}).returncode


if __name__ == "__main__":
    sys.exit(main())
