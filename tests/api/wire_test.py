"""What goes over the wire: compression, headers, streams, slow and rude clients, stopping."""
import gzip
import json
import re
import socket
import threading
import time

from kit import Server, ok, problem, query, route


def test_answers_are_compressed_where_it_is_worth_it(world):
    leader = world.client("leader")
    plain = leader.ask("GET", "/api/openapi.json")
    packed = leader.ask("GET", "/api/openapi.json", Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip" and "accept-encoding" in packed.headers["vary"]
    assert gzip.decompress(packed.body) == plain.body and len(packed.body) < len(plain.body) / 4
    assert "content-encoding" not in leader.ask("GET", "/healthz", Accept_Encoding="gzip").headers


def test_every_answer_is_guarded(world):
    for path in ("/", "/api/session", "/api/duty/list", "/healthz", "/api/openapi.json", "/assets/khong-co.js", "/nhiem-vu/7"):
        headers = world.client().ask("GET", path).headers
        policy = headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY", path
        assert "frame-ancestors 'none'" in policy and "script-src" not in policy and "unsafe-eval" not in policy
        assert policy.startswith("default-src 'none'" if path.startswith("/api") else "default-src"), path


def test_pages_and_files_of_the_application(world):
    one = world.client()
    for path in ("/", "/nhiem-vu", "/van-ban/12"):
        answer = one.ask("GET", path)
        assert answer.status == 200 and answer.headers["content-type"].startswith("text/html"), str(answer)
        assert "<html lang=\"vi\"" in answer.body.decode()
    problem(one.ask("GET", "/assets/khong-co.js"), 404)
    problem(one.ask("GET", "/../etc/passwd.txt"), 404)
    problem(one.ask("POST", "/", b""), 405)
    problem(one.ask("GET", "/api/khong-co"), 404)
    problem(one.ask("POST", "/api/khong/co", b""), 404)
    for console in ("init", "backup", "restore"):
        problem(one.ask("GET", f"/api/{console}"), 404)


def test_files_of_the_application_are_kept_by_browsers(world):
    one = world.client()
    page = one.ask("GET", "/")
    names = re.findall(r'"(/assets/[^"]+)"', page.body.decode())
    assert names, "the program was built without the web application: run web/build, then ./dev build"
    assert page.headers["cache-control"] == "no-cache"
    for name in names:
        plain = one.ask("GET", name)
        assert "immutable" in plain.headers["cache-control"]
        assert plain.headers["content-type"].startswith(("text/", "image/svg+xml")), name
        assert gzip.decompress(one.ask("GET", name, Accept_Encoding="gzip").body) == plain.body
        small = one.ask("GET", name, Accept_Encoding="gzip, br")
        assert small.headers["content-encoding"] == "br" and len(small.body) < len(plain.body)
        known = one.ask("GET", name, If_None_Match=plain.headers["etag"])
        assert known.status == 304 and known.body == b""
    assert one.ask("GET", "/nhiem-vu/7").body == page.body


def test_health_and_figures(world):
    one = world.client()
    assert one.ask("GET", "/healthz").body == b"ok\n"
    text = one.ask("GET", "/metrics").body.decode()
    assert 'suot_requests_total{status="2xx"}' in text and "suot_request_seconds_bucket" in text
    head = one.ask("HEAD", "/healthz")
    assert head.status == 200 and head.body == b""


def events_of(client, seconds, ready, **headers):
    """The events that arrive within some seconds, after `ready` was called once it listens."""
    raw = socket.create_connection(("127.0.0.1", client.port), timeout=seconds)
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    raw.sendall(f"GET /api/changes HTTP/1.1\r\nHost: x\r\nCookie: suot_session={client.cookie}\r\n{more}\r\n".encode())
    text = raw.recv(4096).decode()
    assert " 200 " in text.splitlines()[0] and "text/event-stream" in text, text
    ready()
    end = time.monotonic() + seconds
    raw.settimeout(0.2)
    while time.monotonic() < end:
        try:
            more = raw.recv(65536)
        except TimeoutError:
            continue
        if not more: break
        text += more.decode()
    raw.close()
    blocks = text.partition("\r\n\r\n")[2].split("\n\n")
    fields = [dict(line.split(": ", 1) for line in block.splitlines() if ": " in line) for block in blocks]
    return [(one["event"], json.loads(one["data"]), one.get("id")) for one in fields if "event" in one]


def test_changes_are_told_to_those_who_see_them(world):
    follower, stranger = world.client("follower"), world.client("foreign.actor")
    heard = {}
    report = lambda: ok(world.client("actor").post("report", duty=world.duty, text="đang làm", percent=10))
    listening = threading.Thread(target=lambda: heard.update(strange=events_of(stranger, 2.5, lambda: None)))
    listening.start()
    time.sleep(0.3)
    heard["own"] = events_of(follower, 2, report)
    listening.join()
    duties = [data for name, data, _ in heard["own"] if name == "change" and data["verb"] == "report"]
    assert duties and duties[0]["subject"] == {"kind": "duty", "id": world.duty}, heard
    assert not [data for name, data, _ in heard["strange"] if data["subject"]["kind"] in ("duty", "document")], heard


def test_who_comes_back_hears_what_was_missed(world):
    follower = world.client("follower")
    first = events_of(follower, 2, lambda: ok(world.client("actor").post("report", duty=world.duty, text="một")))
    last = max(int(number) for _, _, number in first if number)
    ok(world.client("actor").post("report", duty=world.duty, text="hai"))
    missed = events_of(follower, 1, lambda: None, Last_Event_ID=last)
    assert [data["verb"] for name, data, _ in missed if name == "change" and data["verb"] == "report"] == ["report"], missed


def test_who_missed_too_much_is_told_to_load_again(world):
    admin = world.client("administrator")
    change = lambda: ok(admin.post("calendar add", day="2026-02-10", kind="holiday", name="Nghỉ", by="01/QĐ"))
    change()
    last = ok(admin.get("verify"))["entries"]
    for _ in range(last, 1001): change()
    heard = events_of(admin, 3, lambda: None, Last_Event_ID=0)
    assert [name for name, _, _ in heard] == ["reload"] and heard[0][1]["sequence"] >= 1001, heard[:3]
    assert [name for name, _, _ in events_of(admin, 3, change, Last_Event_ID=heard[0][2])] == ["change"]


def test_changes_at_the_console_are_told_too(world):
    leader = world.client("leader")
    heard = events_of(leader, 3, lambda: world.register.suot("office", "add", "UBND xã Ngoài", "xã ngoài", "--under", "1", day="2026-01-06"))
    assert [data for name, data, _ in heard if name == "change" and data["verb"] == "office add"], heard


def test_an_upload_tells_how_far_it_is(world):
    clerk = world.client("clerk")
    heard = events_of(clerk, 2, lambda: ok(clerk.upload("import", [("file", "moi.txt", "Số: 77/QĐ-UBND\nQUYẾT ĐỊNH\n".encode())])))
    stages = [data["stage"] for name, data, _ in heard if name == "import" and data["file"] == "moi.txt"]
    assert stages == ["received", "reading", "kept"], heard
    problem(world.client().ask("GET", "/api/changes"), 401)


def raw_answer(world, data, pause=0.0):
    with world.server.socket() as raw:
        for piece in data if isinstance(data, list) else [data]:
            raw.sendall(piece)
            time.sleep(pause)
        out = b""
        try:
            while more := raw.recv(65536): out += more
        except (TimeoutError, ConnectionError):
            pass
        return out.decode(errors="replace")


def test_rude_clients_get_a_plain_answer(world):
    status = lambda data: raw_answer(world, data).split(" ")[1:2]
    assert status(b"GARBAGE\r\n\r\n") == ["400"]
    assert status(b"GET / HTTP/1.1\r\nHost x\r\n\r\n") == ["400"]
    assert status(b"GET / HTTP/1.1\r\nA: " + b"x" * 20000 + b"\r\n\r\n") == ["431"]
    assert status(b"POST /api/session HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n") == ["413"]
    assert status(b"POST /api/session HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n8000\r\n" + b"x" * 0x8000 + b"\r\n0\r\n\r\n") == ["413"]
    assert status(b"POST /api/import HTTP/1.1\r\nCookie: suot_session=nobody\r\nContent-Length: 9999999\r\n\r\n") == ["413"]
    assert status(b"POST /api/session HTTP/1.1\r\nContent-Length: -5\r\n\r\n") == ["400"]
    assert world.client().ask("GET", "/healthz").status == 200


def test_a_connection_is_used_again_and_pipelined(world):
    answer = raw_answer(world, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 3 + b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")
    assert answer.count("HTTP/1.1 200 OK") == 4, answer
    continued = raw_answer(world, [b"POST /api/session HTTP/1.1\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n", b"{}"], 0.2)
    assert continued.startswith("HTTP/1.1 100") and " 422 " in continued, continued


def test_slow_clients_stop_nobody(world):
    """Two hundred connections that send a byte now and then, while others work."""
    slow = [world.server.socket() for _ in range(200)]
    for one in slow: one.sendall(b"GET /heal")
    leader = world.client("leader")
    begin = time.monotonic()
    for _ in range(20): ok(leader.get("duty list"))
    took = time.monotonic() - begin
    for one in slow: one.close()
    assert took < 5, f"{took:.1f} s for 20 lists"


def test_a_head_must_come_in_time(world):
    with world.server.socket() as raw:
        raw.settimeout(25)
        raw.sendall(b"GET / HT")
        begin = time.monotonic()
        assert raw.recv(10) == b"" and 10 < time.monotonic() - begin < 20


def test_it_stops_when_told_and_finishes_what_it_has(world):
    with Server(world.register) as server:
        idle = [server.socket() for _ in range(5)]
        clerk = server.client("clerk")
        listener = server.socket()
        listener.sendall(f"GET /api/changes HTTP/1.1\r\nHost: x\r\nCookie: suot_session={clerk.cookie}\r\n\r\n".encode())
        assert b"200" in listener.recv(4096)
        answers = []
        data = [("file", f"{n}.txt", f"Số: {n}/QĐ-UBND\nQUYẾT ĐỊNH\n".encode() * 3000) for n in range(900, 910)]
        work = threading.Thread(target=lambda: answers.append(clerk.upload("import", data)))
        work.start()
        time.sleep(0.15)
        begin = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - begin < 10
        work.join()
        assert answers and answers[0].status == 200, answers
        for one in idle: assert one.recv(1) == b""
        for one in [*idle, listener]: one.close()


def test_the_log_is_a_line_of_json_a_request(world):
    leader = world.client("leader")
    leader.ask("GET", route("search") + query({"words": "điều riêng tư"}))
    lines = [json.loads(line) for line in world.server.logged().splitlines()]
    last = [line for line in lines if line["path"] == "/api/search"][-1]
    assert last["status"] == 200 and last["method"] == "GET" and last["microseconds"] > 0 and last["address"] == "127.0.0.1"
    assert "rieng" not in world.server.logged() and "ri%C3" not in world.server.logged()
