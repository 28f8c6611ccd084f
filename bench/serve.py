#!/usr/bin/env python3
"""How fast the server answers: bench/serve.py SUOT BENCH_REGISTER [--postgres] DUTIES...

For each size: a register made by bench_register, `suot serve` on it, and wrk over loopback for some seconds
a case, as an administrator of the province and as an account of one commune; before each size a file of 1 KB
from nginx in the same way. Each question is asked of a server that works every answer out (`--answers 0`), then
of one that gives them again while nothing changes. Durable changes are real: each report is a commit.
With --postgres the same register once more, on a private cluster that writes as durably.

"cpu" is the processor time of the server for one request, in ms, and of PostgreSQL where that does the work:
others on the machine do not count in it.
"""
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "runner"))
import cluster  # noqa: E402

SECONDS = int(os.environ.get("SUOT_BENCH_SECONDS", "4"))
DAY = "2026-01-15"
PASSWORD = "mat-khau-du-dai"
LUA = """
wrk.method = "%(method)s"
wrk.headers["Cookie"] = "%(cookie)s"
wrk.headers["X-CSRF-Token"] = "%(csrf)s"
wrk.headers["Content-Type"] = "application/json"
local n = 0
request = function()
  n = n + 1
  local duty = 1 + (n * 7919 %% %(duties)d)
  local path = ("%(path)s"):gsub("DUTY", duty)
  local body = ("%(body)s"):gsub("DUTY", duty)
  return wrk.format(nil, path, nil, body ~= "" and body or nil)
end
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("R %%d %%d %%f %%f %%f %%d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99), bad))
end
"""


def wrk(address, connections, folder, **words):
    script = Path(folder) / "case.lua"
    script.write_text(LUA % {"method": "GET", "cookie": "", "csrf": "", "duties": 1, "path": "/", "body": "", **words})
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "-s", script, address], capture_output=True, text=True, timeout=120)
    if "R " not in out.stdout: sys.exit(f"wrk failed: {out.stdout}{out.stderr}")
    found = re.search(r"^R (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+)", out.stdout, re.M)
    count, microseconds, p50, p95, p99, bad = map(float, found.groups())
    return {"per second": count / microseconds * 1e6, "p50": p50 / 1e3, "p95": p95 / 1e3, "p99": p99 / 1e3, "bad": int(bad)}


def show(name, who, connections, figures):
    bad = f"  {figures['bad']} FAILED" if figures["bad"] else ""
    print(f"  {name:<42} {who:<7} c={connections:<3} {figures['per second']:>8,.0f}/s   p50 {figures['p50']:>8.2f}  "
          f"p95 {figures['p95']:>8.2f}  p99 {figures['p99']:>8.2f} ms   cpu {figures.get('cpu', 0):>8.3f} ms{bad}", flush=True)


def processor_time(pids):
    """Of all threads of these processes, in ms."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):  # one that has just ended
            total += sum(int((task / "schedstat").read_text().split()[0]) for task in Path(f"/proc/{pid}/task").iterdir())
    return total / 1e6


def children(pid):
    with contextlib.suppress(OSError):
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def timed(pids, address, connections, folder, **words):
    """wrk's figures, with the processor time of a request."""
    before = processor_time(pids())
    figures = wrk(address, connections, folder, **words)
    count = max(1, figures["per second"] * SECONDS)
    return {**figures, "cpu": (processor_time(pids()) - before) / count}


def nginx(folder):
    """nginx with one worker and a file of 1 KB on a port of its own; gives its process and address."""
    root = Path(folder) / "nginx"
    root.mkdir()
    (root / "one").write_bytes(b"x" * 1024)
    # Started by root it would work as nobody, who may not look into this folder.
    user = "user root;" if os.geteuid() == 0 else ""
    (root / "conf").write_text(f"""{user} worker_processes 1; daemon off; pid {root}/pid; error_log {root}/error;
events {{}} http {{ access_log off; keepalive_requests 100000000;
client_body_temp_path {root}/b; proxy_temp_path {root}/p; fastcgi_temp_path {root}/f; uwsgi_temp_path {root}/u; scgi_temp_path {root}/s;
server {{ listen 127.0.0.1:18099; root {root}; }} }}""")
    process = subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-c", root / "conf", "-p", root], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    return process, "http://127.0.0.1:18099"


@contextlib.contextmanager
def server(suot, store, *options):
    """Gives the running server, its address, and the seconds until it answered."""
    begin = time.monotonic()
    process = subprocess.Popen([suot, "serve", "--store", store, "--port", "0", "--today", DAY, "--quiet", *options],
                               stdout=subprocess.PIPE, text=True)
    try:
        address = re.search("http://[^ /]*", process.stdout.readline()).group()
        yield process, address, time.monotonic() - begin
    finally:
        process.terminate()
        process.wait(timeout=20)


def memory(process):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text()).group(1)) / 1024


def log_in(address, name):
    body = json.dumps({"name": name, "password": PASSWORD}).encode()
    answer = urllib.request.urlopen(urllib.request.Request(f"{address}/api/session", body, {"Content-Type": "application/json"}))
    return {"cookie": answer.headers["set-cookie"].split(";")[0], "csrf": json.load(answer)["csrf"]}


CASES = [
    ("one duty, each time another", "leader", 16, "/api/duty/show?duty=DUTY", ""),
    ("overdue duties of the province, 100 rows", "leader", 4, "/api/duty/list?state=overdue_3&state=overdue&limit=100", ""),
    ("my overdue duties, 100 rows", "clerk", 4, "/api/duty/list?state=overdue_3&state=overdue&limit=100", ""),
    ("search", "leader", 4, "/api/search?words=tap+huan+can+bo", ""),
    ("search", "clerk", 4, "/api/search?words=tap+huan+can+bo", ""),
    ("search for a phrase", "leader", 4, "/api/search?words=%22tap+huan+can+bo%22", ""),
    ("roll-up of the province", "leader", 4, "/api/summary", ""),
    ("roll-up by office", "leader", 2, "/api/summary?by=office", ""),
    ("roll-up", "clerk", 4, "/api/summary", ""),
]
AGAIN = ("one duty, of a thousand", "leader", 16, "/api/duty/show?duty=DUTY", "")
REPORT = ("a progress report, durable", "leader", 4, "/api/report", '{\\"duty\\":DUTY,\\"text\\":\\"x\\",\\"percent\\":10}')


class Bench:
    """The cases, asked of one server."""

    def __init__(self, process, address, folder, database):
        self.address, self.folder = address, folder
        self.people = {name: log_in(address, name) for name in ("leader", "clerk")}
        self.pids = lambda: [process.pid, *(children(database) if database else [])]

    def ask(self, case, duties):
        name, who, connections, path, body = case
        show(name, who, connections, timed(self.pids, self.address, connections, self.folder, path=path, body=body,
                                           method="POST" if body else "GET", duties=duties, **self.people[who]))


def made(maker, duties, folder):
    """The register of that size, as a file; SUOT_BENCH_STORE names one that is there already."""
    store = os.environ.get("SUOT_BENCH_STORE") or str(Path(folder) / f"{duties}.suot")
    begin = time.monotonic()
    if not Path(store).exists(): subprocess.run([maker, store, str(duties)], check=True)
    print(f"\n{duties:,} duties, {Path(store).stat().st_size / 1e6:,.0f} MB (made in {time.monotonic() - begin:.1f} s)", flush=True)
    return store


def moved(suot, store, address, duties):
    """The same register in a schema of PostgreSQL."""
    place = f"{address}&options=-csearch_path%3Db{duties}"
    begin = time.monotonic()
    subprocess.run([suot, "restore", store, "--store", place], check=True, stdout=subprocess.DEVNULL)
    print(f"\n{duties:,} duties in PostgreSQL (moved in {time.monotonic() - begin:.1f} s)", flush=True)
    return place


def measure(suot, duties, folder, store, database=None):
    with server(suot, store, "--answers", "0") as (process, address, took):
        print(f"  start {took:.2f} s, idle memory {memory(process):.0f} MB\n  every answer worked out:")
        bench = Bench(process, address, folder, database)
        for case in CASES: bench.ask(case, duties)
        print(f"  memory in the end {memory(process):.0f} MB\n  answers given again:")
    with server(suot, store) as (process, address, took):
        bench = Bench(process, address, folder, database)
        bench.ask(AGAIN, min(duties, 1000))
        for case in CASES[1:]: bench.ask(case, duties)
        bench.ask(REPORT, duties)
        print(f"  memory in the end {memory(process):.0f} MB", flush=True)


def beside_nginx(folder):
    process, address = nginx(folder)
    try:
        show("nginx, a file of 1 KB", "", 16, timed(lambda: [process.pid, *children(process.pid)], address, 16, folder, path="/one"))
    finally:
        process.terminate()
        process.wait()
    shutil.rmtree(Path(folder) / "nginx")


@contextlib.contextmanager
def postgres():
    """A cluster as it would be run: durable, with memory. Gives its address and process."""
    cluster.SETTINGS |= {"fsync": "on", "full_page_writes": "on", "shared_buffers": "256MB", "autovacuum": "on"}
    with cluster.cluster() as address:
        folder = re.search(r"host=([^&]*)", address).group(1)
        yield address, int((Path(folder) / "data" / "postmaster.pid").read_text().split()[0])


def main():
    suot, maker, *words = sys.argv[1:]
    sizes = [int(word) for word in words if word.isdigit()] or [10_000, 100_000]
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            beside_nginx(folder)
            store = made(maker, size, folder)
            measure(suot, size, folder, store)
            if "--postgres" not in words: continue
            with postgres() as (address, pid):
                measure(suot, size, folder, moved(suot, store, address, size), pid)


if __name__ == "__main__":
    main()
