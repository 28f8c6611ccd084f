#!/usr/bin/env python3
"""Kills the server with SIGKILL while offices work, and sees that nothing it acknowledged is lost.

    run.py SUOT [--kills N] [--minutes M] [--pause SECONDS] [--seed S]

Four people work at once over HTTP on one register: they report, name evidence with a file, found offices, import documents, list
and search. The server is killed at random moments, also while it answers, and started again. After every kill `suot verify` must be
clean, and what was acknowledged since the kill before must be there, once. At the end all of it is looked for again. On SQLite; on
PostgreSQL under tests/runner/cluster.py. Between two acts a worker waits up to `--pause` seconds.
"""
import argparse
import collections
import http.client
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "api"), str(HERE.parent / "runner")]
from kit import Client, Register, Server, example, ok  # noqa: E402
from program import built  # noqa: E402
from tally import Tally  # noqa: E402

DAY = "2026-02-02"
PEOPLE = ("follower", "clerk", "actor", "administrator")
LETTER = """# UBND TỈNH LAM SƠN

Số: {number}/UBND-VX
Lam Sơn, ngày 02 tháng 02 năm 2026

V/v trực ban đợt {number}

Kính gửi: Sở Nội vụ.

Giao Sở Nội vụ lập danh sách trực ban đợt {number}, báo cáo trước ngày 15 tháng 3 năm 2026.
"""


class World:
    """The register, its server, and what was acknowledged: (kind, mark, what answers for it)."""

    def __init__(self, program, seed):
        self.register, self.random = Register(program).begin(), random.Random(seed)
        self.server, self.acknowledged, self.unsure = Server(self.register, day=DAY), [], 0
        self.lock, self.counter, self.alive, self.up = threading.Lock(), 0, True, threading.Event()
        self.people = {name: self.server.client(name) for name in PEOPLE} | {"watcher": self.server.client("administrator")}
        self.duties = self.prepare()
        self.up.set()

    def prepare(self):
        """A plan whose duties all go to the office that the actor works in."""
        follower = self.people["follower"]
        plan = ok(follower.upload("import", [("file", "a.md", example("04-ke-hoach-ubnd-tinh.md"))]))["items"][0]["id"]
        ok(follower.post("review confirm", {"document": plan, "all": True}))
        duties = [duty["id"] for duty in ok(follower.get("document show", document=plan))["duties"]][:8]
        for duty in duties: ok(follower.post("assign", duty=duty, to="Sở Nội vụ"))
        return duties

    def next(self):
        with self.lock:
            self.counter += 1
            return self.counter

    def restart(self):
        """After a kill: the same people go on, in the sessions they had."""
        self.server = Server(self.register, day=DAY)
        self.up.set()

    def client(self, name):
        """The person's client, on the server as it is now; each is used by one thread."""
        person = self.people[name]
        if person.port != self.server.port:
            person.connection.close()
            person.port, person.connection = self.server.port, Client(self.server.port).connection
        return person

    def kill(self):
        self.up.clear()
        self.server.process.kill()
        self.server.process.wait()
        self.server.process.stdout.close()


# --- what people do: each gives (kind, mark, what answers for it) or nothing -----------------------------

def report(client, world, mark):
    duty = world.duties[mark % len(world.duties)]
    ok(client.post("report", {"duty": duty, "for": str(world.register.here)}, text=f"đã xong việc {mark}", percent=mark % 101))
    return "duty", f"đã xong việc {mark}", duty


def evidence(client, world, mark):
    duty = world.duties[mark % len(world.duties)]
    ok(client.upload("evidence", [("file", f"{mark}.txt", f"minh chứng {mark}".encode() * 50)], duty=duty,
                     product=f"Danh sách {mark}", **{"for": str(world.register.here)}))
    return "duty", f"Danh sách {mark}", duty


def found(client, world, mark):
    made = ok(client.post("office add", name=f"UBND xã Thứ {mark}", kind="xã", under=1, **{"from": "2020-01-01"}))
    return "office", f"UBND xã Thứ {mark}", made["id"]


def take_in(client, world, mark):
    given = ok(client.upload("import", [("file", f"{mark}.md", LETTER.format(number=mark).encode())]))["items"][0]
    assert given["outcome"] == "kept", given
    return "document", f"{mark}/UBND-VX", given["id"]


def look(client, world, mark):
    ok(client.get("duty list", limit=50))
    ok(client.get("search", words="trực ban"))


ACTS = {"follower": (report, take_in, look), "clerk": (take_in, look), "actor": (report, evidence, look),
        "administrator": (found, look)}


def work(world, name, pause, faults):
    chance = random.Random(f"{world.random.random()} {name}")
    while world.alive:
        world.up.wait()
        act, mark = chance.choice(ACTS[name]), world.next()
        try:
            done = act(world.client(name), world, mark)
            if done:
                with world.lock: world.acknowledged.append(done)
        except (OSError, http.client.HTTPException):  # cut off: nobody was told anything
            with world.lock: world.unsure += 1
            world.people[name].connection.close()
        except AssertionError as error:
            faults.append(f"{name}, {act.__name__} {mark}: {error}")
            return
        time.sleep(chance.random() * pause)


# --- what must be there --------------------------------------------------------------------------------

def kept(client, wanted):
    """What of `wanted` is not in the register exactly once, by asking for each thing it belongs to."""
    missing, by_thing = [], collections.defaultdict(list)
    for kind, mark, thing in wanted: by_thing[kind, thing].append(mark)
    for (kind, thing), marks in by_thing.items():
        shown = ok(client.get(f"{kind} show", **{kind: thing}))
        if kind == "duty": there = collections.Counter(event.get("text", "") for event in shown["events"])
        else: there = collections.Counter([shown["name"] if kind == "office" else shown.get("code")])
        missing += [f"{kind} {thing}: {mark} is there {there[mark]} times" for mark in marks if there[mark] != 1]
    return missing


def sound(register):
    """What `suot verify` finds; it must end well."""
    done = subprocess.run([register.program, "verify", "--store", register.path, "--today", DAY], capture_output=True, text=True, timeout=600)
    return [] if done.returncode == 0 else [done.stdout[-500:] + done.stderr[-500:]]


def rounds(world, options, tally, faults):
    """Kills until told to stop; gives the number of kills."""
    kills, checked, end = 0, 0, time.monotonic() + options.minutes * 60
    while kills < options.kills or time.monotonic() < end:
        time.sleep(0.1 + world.random.random() * (2 if options.minutes == 0 else 30))
        world.kill()
        kills += 1
        with world.lock: wanted = world.acknowledged[checked:]
        tally.check(f"verify after kill {kills}", sound(world.register))
        world.restart()
        tally.check(f"kept after kill {kills}", kept(world.client("watcher"), wanted))
        checked += len(wanted)
        if faults: break
        if options.minutes and kills % 10 == 0:
            print(f"{kills} kills, {len(world.acknowledged)} changes acknowledged, {world.unsure} requests cut off", flush=True)
    return kills


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--pause", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tally = Tally("killed tests (PostgreSQL)" if os.environ.get("SUOT_TEST_POSTGRES") else "killed tests")
    world, faults = World(built(options.program), options.seed), []
    threads = [threading.Thread(target=work, args=(world, name, options.pause, faults)) for name in PEOPLE]
    for thread in threads: thread.start()
    try:
        kills = rounds(world, options, tally, faults)
    finally:
        world.alive = False
        world.up.set()
        for thread in threads: thread.join()
    tally.check("people were served", faults)
    tally.check("there was work", [] if len(world.acknowledged) >= kills else [f"{len(world.acknowledged)} changes in {kills} kills"])
    tally.check("all is there at the end", kept(world.client("watcher"), world.acknowledged))
    world.server.stop()
    tally.check("verify at the end", sound(world.register))
    print(f"{kills} kills, {len(world.acknowledged)} changes acknowledged, {world.unsure} requests cut off")
    tally.finish()


if __name__ == "__main__":
    main()
