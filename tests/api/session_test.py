"""Logging in and out, throttling, conflicts, repeats."""
import json
import threading

from kit import PASSWORD, Server, ok, problem


def test_log_in_look_log_out(world):
    one = world.client()
    answer = one.log_in("leader")
    said = ok(answer)
    assert said["account"]["name"] == "leader" and said["offices"][0]["roles"] == ["leader"], said
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Path=/" in cookie and "Secure" not in cookie
    shown = ok(one.ask("GET", "/api/session"))
    assert shown["today"] == "2026-01-06" and shown["language"] == "vi" and shown["csrf"] == one.csrf
    csrf, one.csrf = one.csrf, ""
    problem(one.ask("DELETE", "/api/session"), 403)
    one.csrf = csrf
    assert one.ask("DELETE", "/api/session").status == 204
    problem(one.ask("GET", "/api/session"), 401)
    problem(one.get("duty list"), 401)


def test_a_login_without_sense_is_told(world):
    one = world.client()
    for body, field in ((b"", None), (b"{}", "name"), (b'{"name":"leader"}', "password"), (b'{"name":1,"password":"x"}', "name")):
        problem(one.send("POST", "/api/session", body, {"Content-Type": "application/json"}), 422, "invalid", field)
    assert one.send("POST", "/api/session", b"x" * 20000, {"Content-Type": "application/json"}).status == 413
    problem(world.client().send("PUT", "/api/session"), 405)


def test_guessing_is_slowed_down(world):
    one = world.client()
    for _ in range(5):
        problem(one.log_in("inspector", "sai mật khẩu"), 401, "unauthenticated")
    answer = one.log_in("inspector", PASSWORD)
    problem(answer, 429, "throttled")
    assert 0 < int(answer.headers["retry-after"]) <= 60
    assert one.log_in("clerk").status == 200


def test_a_wrong_name_sounds_like_a_wrong_password(world):
    one = world.client()
    assert one.log_in("khong.co", "sai").json == one.log_in("clerk", "sai").json


def test_the_second_of_two_is_told(world):
    admin = world.client("administrator")
    office = ok(admin.post("office add", name="Sở Hai người", kind="sở", under=1, **{"from": "2020-01-01"}))["id"]
    # A duty is what has a version that its changes look at.
    leader, follower = world.client("leader"), world.client("follower")
    duty = ok(follower.post("review add", document=world.document, words="Hai người cùng sửa", due="2026-05-01"))["id"]
    etag = leader.get("duty show", duty=duty).headers["etag"]
    ok(follower.post("assign", {"duty": duty, "to": str(office)}, {"If_Match": etag}))
    problem(leader.post("assign", {"duty": duty, "to": str(office)}, {"If_Match": etag}), 412, "changed")
    fresh = leader.get("duty show", duty=duty).headers["etag"]
    assert fresh != etag
    ok(leader.post("suspend", {"duty": duty, "reason": "chờ"}, {"If_Match": fresh}))
    problem(leader.post("suspend", {"duty": duty, "reason": "chờ"}, {"If_Match": '"x"'}), 422, "invalid", "If-Match")
    problem(leader.post("suspend", duty=duty, reason="chờ"), 409, "conflict")


def test_a_repeated_change_is_done_once(world):
    admin = world.client("administrator")
    made = {"name": "UBND xã Lặp", "kind": "xã lặp", "under": 1, "from": "2020-01-01"}
    first = admin.post("office add", made, {"Idempotency_Key": "k1"})
    again = admin.post("office add", made, {"Idempotency_Key": "k1"})
    assert ok(first) == ok(again) and again.headers["idempotent-replay"] == "true"
    assert len(ok(admin.get("office list", kind="xã lặp"))["items"]) == 1
    problem(admin.post("office add", {**made, "name": "khác"}, {"Idempotency_Key": "k1"}), 422, "invalid", "Idempotency-Key")
    problem(admin.post("office add", {"name": ""}, {"Idempotency_Key": "k2"}), 422)
    assert admin.post("office add", {**made, "name": "UBND xã Khác"}, {"Idempotency_Key": "k2"}).status == 200


def test_a_key_is_known_to_the_next_server(world):
    """The key is kept with the change: whoever is cut off asks the server that was started anew."""
    made = {"name": "UBND xã Bền", "kind": "xã bền", "under": 1, "from": "2020-01-01"}
    admin = world.client("administrator")
    first = admin.post("office add", made, {"Idempotency_Key": "k3"})
    with Server(world.register) as other:
        admin.connection, admin.port = other.client().connection, other.port
        again = admin.post("office add", made, {"Idempotency_Key": "k3"})
        assert ok(first) == ok(again) and again.headers["idempotent-replay"] == "true"
        assert len(ok(admin.get("office list", kind="xã bền"))["items"]) == 1
        secret = {"name": "báo cáo"}
        ok(admin.post("token", secret, {"Idempotency_Key": "k4"}))
        problem(admin.post("token", secret, {"Idempotency_Key": "k4"}), 409, "conflict")
        problem(admin.post("token", secret, {"Idempotency_Key": "k" * 201}), 422, "invalid", "Idempotency-Key")
        problem(admin.post("token", secret, {"Idempotency_Key": "k\xff"}), 422, "invalid", "Idempotency-Key")


def test_two_at_once_with_one_key_are_one_change(world):
    made = {"name": "UBND xã Đôi", "kind": "xã đôi", "under": 1, "from": "2020-01-01"}
    clients = [world.client("administrator") for _ in range(4)]
    answers = []
    work = [threading.Thread(target=lambda one=one: answers.append(one.post("office add", made, {"Idempotency_Key": "k5"})))
            for one in clients]
    for one in work: one.start()
    for one in work: one.join()
    assert len({ok(answer)["id"] for answer in answers}) == 1, answers
    assert len(ok(clients[0].get("office list", kind="xã đôi"))["items"]) == 1


def test_a_stream_ends_with_its_session(world):
    ok(world.client("administrator").post("account add", name="nghe", role="clerk", office=1, password=PASSWORD))
    for end in (lambda one: one.ask("DELETE", "/api/session"), lambda one: ok(one.post("session revoke")),
                lambda one: ok(one.post("account password", password=PASSWORD, old=PASSWORD))):
        one = world.client("nghe")
        raw = world.server.socket()
        raw.sendall(f"GET /api/changes HTTP/1.1\r\nHost: x\r\nCookie: suot_session={one.cookie}\r\n\r\n".encode())
        assert b" 200 " in raw.recv(4096)
        end(one)
        ok(world.client("administrator").post("office add", name="UBND xã Sau", kind="xã", under=1))
        heard = b""
        while more := raw.recv(65536): heard += more  # until the server ends it; else the socket's time is over
        assert b"office add" not in heard, heard
        raw.close()


def test_a_password_is_changed_by_who_knows_it(world):
    one = world.client("nghe")
    problem(one.post("account password", password=PASSWORD), 422, "invalid", "old")
    problem(one.post("account password", password=PASSWORD, old="đoán bừa thôi"), 422, "invalid", "old")
    problem(one.post("account password", password=PASSWORD, account="clerk"), 403, "denied")
    ok(world.client("administrator").post("account password", password=PASSWORD + "x", account="nghe"))
    problem(one.get("duty list"), 401)
    assert world.client().log_in("nghe", PASSWORD + "x").status == 200


def test_a_closed_account_is_out_at_once(world):
    admin = world.client("administrator")
    ok(admin.post("account add", name="tam.thoi", role="clerk", office=1, password=PASSWORD))
    guest = world.client("tam.thoi")
    assert guest.get("duty list").status == 200
    ok(admin.post("account close", name="tam.thoi"))
    problem(guest.get("duty list"), 401)
    problem(world.client().log_in("tam.thoi"), 401)


def test_coming_and_going_is_in_the_journal(world):
    one = world.client("clerk")
    one.ask("DELETE", "/api/session")
    admin = world.client("administrator")
    last = ok(admin.get("verify"))["entries"]
    entries = ok(admin.get("journal list", after=max(0, last - 100)))["items"]
    assert {"login", "logout"} <= {entry["verb"] for entry in entries}
    assert PASSWORD not in json.dumps(entries)
    assert ok(world.client("administrator").get("verify"))["sound"]
