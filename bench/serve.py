#!/usr/bin/env python3
"""How fast the server answers: bench/serve.py SUOT BENCH_REGISTER DUTIES...

For each size: a register made by bench_register, `suot serve` on it, and wrk over loopback for some seconds
a case, as an administrator of the province and as an account of one commune; before each size a file of 1 KB
from nginx in the same way. Durable changes are real: each report is a commit.
"""
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
  local duty = 1 + (n * 7919) %% %(duties)d
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
    print(f"  {name:<34} {who:<8} c={connections:<3} {figures['per second']:>9,.0f}/s   p50 {figures['p50']:>8.2f}  p95 {figures['p95']:>8.2f}  p99 {figures['p99']:>8.2f} ms{bad}", flush=True)


def nginx(folder):
    """nginx with one worker and a file of 1 KB on a port of its own; gives its process and address."""
    root = Path(folder) / "nginx"
    root.mkdir()
    (root / "one").write_bytes(b"x" * 1024)
    (root / "conf").write_text(f"""worker_processes 1; daemon off; pid {root}/pid; error_log {root}/error;
events {{}} http {{ access_log off; keepalive_requests 100000000;
client_body_temp_path {root}/b; proxy_temp_path {root}/p; fastcgi_temp_path {root}/f; uwsgi_temp_path {root}/u; scgi_temp_path {root}/s;
server {{ listen 127.0.0.1:18099; root {root}; }} }}""")
    process = subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-c", root / "conf", "-p", root], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    return process, "http://127.0.0.1:18099"


def start(suot, store):
    begin = time.monotonic()
    process = subprocess.Popen([suot, "serve", "--store", store, "--port", "0", "--today", DAY, "--quiet"], stdout=subprocess.PIPE, text=True)
    address = re.search("http://[^ /]*", process.stdout.readline()).group()
    return process, address, time.monotonic() - begin


def memory(process):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text()).group(1)) / 1024


def log_in(address, name):
    body = json.dumps({"name": name, "password": PASSWORD}).encode()
    answer = urllib.request.urlopen(urllib.request.Request(f"{address}/api/session", body, {"Content-Type": "application/json"}))
    return {"cookie": answer.headers["set-cookie"].split(";")[0], "csrf": json.load(answer)["csrf"]}


CASES = [
    ("one duty", "leader", 16, "/api/duty/show?duty=DUTY", ""),
    ("overdue duties of the province", "leader", 4, "/api/duty/list?state=overdue_3&state=overdue&limit=100", ""),
    ("my overdue duties", "clerk", 4, "/api/duty/list?state=overdue_3&state=overdue&limit=100", ""),
    ("search", "leader", 4, "/api/search?words=tap+huan+can+bo", ""),
    ("search", "clerk", 4, "/api/search?words=tap+huan+can+bo", ""),
    ("roll-up of the province", "leader", 4, "/api/summary", ""),
    ("roll-up by office", "leader", 2, "/api/summary?by=office", ""),
    ("roll-up", "clerk", 4, "/api/summary", ""),
    ("a progress report, durable", "leader", 4, "/api/report", '{\\"duty\\":DUTY,\\"text\\":\\"x\\",\\"percent\\":10}'),
]


def measure(suot, maker, duties, folder):
    store = str(Path(folder) / f"{duties}.suot")
    begin = time.monotonic()
    subprocess.run([maker, store, str(duties)], check=True)
    size = Path(store).stat().st_size / 1e6
    print(f"\n{duties:,} duties (made in {time.monotonic() - begin:.1f} s, {size:,.0f} MB)", flush=True)
    process, address, took = start(suot, store)
    try:
        print(f"  start {took:.2f} s, idle memory {memory(process):.0f} MB")
        people = {name: log_in(address, name) for name in ("leader", "clerk")}
        for name, who, connections, path, body in CASES:
            method = "POST" if body else "GET"
            figures = wrk(address, connections, folder, path=path, body=body, method=method, duties=duties, **people[who])
            show(name, who, connections, figures)
        print(f"  memory in the end {memory(process):.0f} MB")
    finally:
        process.terminate()
        process.wait(timeout=20)


def main():
    suot, maker, *sizes = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        process, address = nginx(folder)
        try:
            show("nginx, a file of 1 KB", "", 16, wrk(address, 16, folder, path="/one"))
        finally:
            process.terminate()
            process.wait()
        for size in sizes or ["10000", "100000"]:
            measure(suot, maker, int(size), folder)


if __name__ == "__main__":
    main()
