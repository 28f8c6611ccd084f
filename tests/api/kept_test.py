"""Answers are given again while nothing changes: never old ones, never somebody else's."""
from kit import PASSWORD, ok, problem


def twice(client, verb, **arguments):
    """The answer, which asking again must give again."""
    first = client.get(verb, **arguments)
    assert client.get(verb, **arguments).body == first.body
    return ok(first)


def test_a_change_by_another_is_seen_at_once(world):
    leader, follower = world.client("leader"), world.client("follower")
    for number in range(3):
        before = twice(leader, "document show", document=world.document)["duties"]
        made = ok(follower.post("review add", document=world.document, words=f"Việc mới {number}", due="2026-05-01"))["id"]
        assert len(twice(leader, "document show", document=world.document)["duties"]) == len(before) + 1
        figures = twice(leader, "summary")
        ok(follower.post("assign", duty=made, to=str(world.register.here)))
        assert twice(leader, "summary")["states"] != figures["states"]
        assert twice(leader, "duty show", duty=made)["units"][0]["office"] == world.register.here


def test_a_change_at_the_console_is_seen_at_once(world):
    leader = world.client("leader")
    before = len(twice(leader, "office list", limit=1000)["items"])
    world.register.suot("office", "add", "Sở Vừa lập", "sở", "--under", "1", "--from", "2020-01-01", day="2026-01-06")
    assert len(twice(leader, "office list", limit=1000)["items"]) == before + 1


def test_nobody_gets_what_another_was_given(world):
    leader, stranger = world.client("leader"), world.client("foreign.leader")
    mine = twice(leader, "summary")
    assert twice(stranger, "summary")["total"] < mine["total"]
    problem(world.client().get("summary"), 401)
    forged = world.client()
    forged.cookie = "0" * 64
    problem(forged.get("summary"), 401)
    assert twice(leader, "summary") == mine


def test_a_session_that_is_ended_gets_nothing(world):
    admin = world.client("administrator")
    ok(admin.post("account add", name="sap.ra", role="leader", office=1, password=PASSWORD))
    one, other = world.client("sap.ra"), world.client("sap.ra")
    for client in (one, other): twice(client, "summary")
    assert one.ask("DELETE", "/api/session").status == 204
    problem(one.get("summary"), 401)
    twice(other, "summary")
    ok(admin.post("session revoke", account="sap.ra"))
    problem(other.get("summary"), 401)


def test_a_closed_account_gets_nothing(world):
    admin = world.client("administrator")
    ok(admin.post("account add", name="sap.dong", role="leader", office=1, password=PASSWORD))
    one = world.client("sap.dong")
    twice(one, "summary")
    ok(admin.post("account close", name="sap.dong"))
    assert one.get("summary").status in (401, 403)


def test_a_restriction_holds_at_once(world):
    clerk, leader, inspector = (world.client(role) for role in ("clerk", "leader", "inspector"))
    text = "UBND TỈNH LAM SƠN\nSố: 57/KH-UBND\n\nKẾ HOẠCH\nSẽ kín mã HOANG\n\n1. Sở Nội vụ làm việc mã HOANG.\n"
    kept = ok(clerk.upload("import", [("file", "se-kin.txt", text.encode())]))["items"][0]["id"]
    assert twice(inspector, "search", words="HOANG")["items"] and twice(inspector, "document show", document=kept)
    ok(leader.post("document restrict", document=kept, reason="x"))
    problem(inspector.get("document show", document=kept), 404)
    assert twice(inspector, "search", words="HOANG")["items"] == []
    readings = lambda: sum(one["subject_kind"] == "reading" for one in ok(leader.get("journal list", document=kept, limit=1000))["items"])
    before = readings()
    for _ in range(3): ok(leader.get("document show", document=kept))
    assert readings() == before + 3
