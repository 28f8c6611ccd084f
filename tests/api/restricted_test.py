"""A restricted document, before every verb, as everybody who is not named; and deputies, who are named in the journal."""
import json
import threading

from doors_test import CLOSING, ROLES, about_it, is_needed, verbs
from kit import PASSWORD, ok, problem
from wire_test import events_of

MARK = "Phương án sơ tán mã SAOLA"  # words of the restricted document
KEEPER = "giu.kin"  # who restricted it


def restricted(world):
    """The document, its duty and a proposal about them; made once."""
    if not hasattr(world, "kept"):
        admin = world.client("administrator")
        ok(admin.post("account add", name=KEEPER, role="leader", office=1, password=PASSWORD))
        world.keeper = world.client(KEEPER)
        text = f"UBND TỈNH LAM SƠN\nSố: 31/KH-UBND\n\nKẾ HOẠCH\n{MARK}\n\n1. Sở Nội vụ {MARK} khi có hướng dẫn của Bộ Nội vụ.\n"
        clerk = world.client("clerk")
        world.kept = ok(clerk.upload("import", [("file", "kin.txt", text.encode())]))["items"][0]["id"]
        world.kept_duty = ok(world.keeper.post("review add", document=world.kept, words=MARK, kind="after_event",
                                               event="hướng dẫn của Bộ Nội vụ"))["id"]
        ok(world.keeper.post("assign", duty=world.kept_duty, to=str(world.register.there), due="2026-04-30"))
        ok(world.keeper.post("document restrict", document=world.kept, reason="đang lấy ý kiến"))
    return {"document": world.kept, "duty": world.kept_duty, "version_of": world.kept, "proposal": 1, "item": [1]}


def test_nobody_but_its_readers_is_told_of_a_restricted_document(world):
    """The roles that see everything else; the office that is charged sees its duty, and nobody else does."""
    about = restricted(world)
    for role in ROLES[:3] + ROLES[4:]:
        stranger = world.client(role)
        for method, path, operation in verbs(world.openapi):
            if path in (*CLOSING, "/api/token"): continue
            for some in ({"document": world.kept}, {"duty": world.kept_duty}, about):
                answer = about_it(stranger, method, path, operation, some)
                assert answer.status < 500, f"{role} {path}: {answer}"
                assert b"SAOLA" not in answer.body, f"{role} sees it by {path}: {answer}"
                only = {name: value for name, value in some.items() if name in ("document", "duty")}
                if is_needed(operation, only): assert answer.status in (403, 404, 409, 422), f"{role} {path}: {answer}"
        assert ok(stranger.get("search", words="SAOLA"))["items"] == []
        seen = [item["id"] for item in ok(stranger.get("document list", limit=1000))["items"]]
        assert world.kept not in seen, f"{role}: {seen}"


def test_its_duty_is_not_counted_for_others(world):
    restricted(world)
    mine, others = (ok(one.get("summary"))["total"] for one in (world.keeper, world.client("leader")))
    assert mine == others + 1, (mine, others)


def test_a_foreign_number_is_no_former_version(world):
    """Not what is restricted, nor what is another office's."""
    about = restricted(world)
    for client, number in ((world.client("clerk"), about["version_of"]), (world.client("foreign.clerk"), world.document)):
        problem(client.upload("import", [("file", "moi.txt", b"x")], version_of=number), 404, "not_found")


def test_each_reading_is_an_entry_and_no_news(world):
    restricted(world)
    readings = lambda: [one["verb"] for one in ok(world.keeper.get("journal list", document=world.kept, limit=1000))["items"]
                        if one["subject_kind"] == "reading"]
    before = len(readings())
    version = ok(world.keeper.get("document show", document=world.kept))["version"]
    said = ("document show", "document file", "review list", "assign propose")
    heard = events_of(world.keeper, 1.5, lambda: [world.keeper.get(verb, document=world.kept) for verb in said])
    assert not [data for name, data, _ in heard if name == "change"], heard
    assert readings()[before:] == ["document show", *said], readings()
    assert ok(world.keeper.get("document show", document=world.kept))["version"] == version


def test_changes_to_it_are_told_to_its_readers_only(world):
    restricted(world)
    heard = {}
    listen = lambda: heard.update(other=events_of(world.client("inspector"), 2.5, lambda: None))
    listening = threading.Thread(target=listen)
    listening.start()
    heard["own"] = events_of(world.keeper, 2, lambda: ok(world.keeper.post("review amend", duty=world.kept_duty, product="x")))
    listening.join()
    of_it = lambda events: [data for name, data, _ in events if name == "change" and data["subject"] == {"kind": "duty", "id": world.kept_duty}]
    assert of_it(heard["own"]) and not of_it(heard["other"]), heard


def test_a_deputy_acts_for_somebody_by_name(world):
    chief, deputy = world.client("leader"), world.client("foreign.clerk")
    for wrong in ("leader", "khong.co", "x" * 300):
        problem(deputy.ask("GET", "/api/duty/list", Suot_On_Behalf=wrong), 403, "denied", "Suot-On-Behalf")
        problem(deputy.ask("GET", "/api/session", Suot_On_Behalf=wrong), 403, "denied", "Suot-On-Behalf")
    assert ok(deputy.ask("GET", "/api/session"))["deputy_for"] == []
    ok(chief.post("deputy add", deputy="foreign.clerk", until="2026-01-10", by="Giấy ủy quyền 01/GUQ"))
    told = ok(deputy.ask("GET", "/api/session"))
    assert [(one["name"], one["until"]) for one in told["deputy_for"]] == [("leader", "2026-01-10")] and "on_behalf" not in told
    acting = ok(deputy.ask("GET", "/api/session", Suot_On_Behalf="leader"))
    assert acting["on_behalf"]["name"] == "leader" and acting["offices"][0]["office"] == 1, acting
    problem(deputy.get("document show", document=world.document), 404)
    ok(deputy.ask("GET", f"/api/document/show?document={world.document}", Suot_On_Behalf="leader"))
    ok(deputy.post("suspend", {"duty": world.duty, "reason": "chờ vốn"}, {"Suot_On_Behalf": "leader"}))
    entry = ok(chief.get("journal list", duty=world.duty, limit=1000))["items"][-1]
    ids = {one: ok(world.client(one).ask("GET", "/api/session"))["account"]["id"] for one in ("leader", "foreign.clerk")}
    assert (entry["verb"], entry["account"], entry["on_behalf"]) == ("suspend", ids["foreign.clerk"], ids["leader"]), entry
    event = ok(chief.get("duty show", duty=world.duty))["events"][-1]
    assert event["on_behalf_name"] and event["on_behalf"] == ids["leader"], event
    ok(chief.post("reopen", duty=world.duty, reason="xong"))
    problem(deputy.post("account password", {"password": "x" * 10, "old": PASSWORD}, {"Suot_On_Behalf": "leader"}), 403)
