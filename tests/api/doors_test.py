"""Every route of the OpenAPI document, with right, wrong, missing, oversized and foreign input."""
import json

from kit import PASSWORD, example, ok, problem
from schema import faults

MARK = "Quy trình cấp phát áo phao mã HOASEN"  # words of a document that no stranger may see
ROLES = ("clerk", "follower", "leader", "actor", "inspector", "administrator")
CLOSING = ("/api/account/password", "/api/session/revoke")  # they log out whoever asks


def operations(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def verbs(document):
    return [(m, p, o) for m, p, o in operations(document) if o["tags"][0] not in ("session", "server")]


def prepare(world):
    """A document of one office, with a duty, that the other office has no part in."""
    clerk = world.client("clerk")
    text = f"Số: 12/KH-UBND\n\nKẾ HOẠCH\n{MARK}\n\n1. Sở Nội vụ {MARK} xong trước ngày 31/3/2026.\n"
    kept = ok(clerk.upload("import", [("file", "ke-hoach.txt", text.encode())], received="2026-01-06"))
    world.document = kept["items"][0]["id"]
    follower = world.client("follower")
    world.duty = ok(follower.post("review add", document=world.document, words=MARK, lead="Sở Nội vụ",
                                  due="2026-03-31", kind="by"))["id"]
    ok(follower.post("assign", duty=world.duty, to="Sở Nội vụ"))


def test_the_document_is_open_and_whole(world):
    answer = world.client().ask("GET", "/api/openapi.json")
    document = ok(answer)
    assert document["openapi"].startswith("3.1") and len(verbs(document)) > 40
    ids = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(ids) == len(set(ids))


def test_nobody_is_let_in_without_showing_who(world):
    stranger = world.client()
    for method, path, _ in verbs(world.openapi):
        problem(stranger.ask(method, path), 401, "unauthenticated")
        stranger.cookie = "0" * 64
        problem(stranger.ask(method, path), 401, "unauthenticated")
        stranger.cookie = ""


def test_a_change_must_be_meant(world):
    leader = world.client("leader")
    for csrf in ("", "0" * 64, leader.csrf[:-1]):
        leader.csrf = csrf
        for method, path, _ in verbs(world.openapi):
            if method == "POST": problem(leader.ask(method, path, b"{}"), 403, "denied")


def test_only_the_method_that_is_declared_works(world):
    leader = world.client("leader")
    for method, path, _ in verbs(world.openapi):
        for other in {"GET", "POST", "PUT", "DELETE", "PATCH"} - {method}:
            answer = leader.ask(other, path)
            problem(answer, 405, "method")
            assert answer.headers["allow"] == method


def wrong_values(schema):
    kind = schema.get("type")
    if kind == "array": return wrong_values(schema["items"])
    yield from ("", "x" * 5000, "\x00", "\ufffd", "-1", "99999999999999999999", "' or 1=1 --", "../../etc/passwd")
    if "enum" in schema: yield "no such word"
    if schema.get("format") == "date": yield from ("2026-02-30", "31/3/2026", "0000-00-00")
    if kind == "integer": yield from ("1.5", "1e9", "0x10", "9223372036854775807")


def test_wrong_words_in_a_query_are_told(world):
    leader = world.client("leader")
    for method, path, operation in verbs(world.openapi):
        if method != "GET": continue
        known = {p["name"]: p["schema"] for p in operation["parameters"] if "name" in p and p["in"] == "query"}
        needed = {p["name"]: "1" for p in operation["parameters"] if p.get("required")}
        for name, schema in known.items():
            for value in wrong_values(schema):
                answer = leader.get(path, **{**needed, name: value})
                assert answer.status < 500, f"{path} {name}={value[:40]!r}: {answer}"
        problem(leader.get(path, **needed, khong_co="1"), 422, "invalid", "khong_co")
        for name in needed:
            rest = {key: value for key, value in needed.items() if key != name}
            problem(leader.get(path, **rest), 422, "invalid", name)
        problem(leader.ask("GET", f"{path}?on=2026-13-01"), 422, "invalid")
        problem(leader.ask("GET", f"{path}?at=khong-co-co-quan-nay"), 422, "invalid", "at")
        problem(leader.ask("GET", f"{path}?a=%zz"), 422, "invalid")
        assert leader.ask("GET", f"{path}?x={'y' * 20000}").status == 431


def body_schema(operation):
    content = operation["requestBody"]["content"]
    if "application/json" in content: return content["application/json"]["schema"]
    return content["multipart/form-data"]["schema"]["properties"]["arguments"]


def test_wrong_members_of_a_body_are_told(world):
    admin = world.client("administrator")
    for method, path, operation in verbs(world.openapi):
        if method != "POST" or path in CLOSING: continue
        schema = body_schema(operation)
        for name, one in schema["properties"].items():
            for value in (None, 7, -1, 1.5, True, "", "x" * 30000, [], ["a", 1], {"a": 1}, 2 ** 63, "\x00"):
                answer = admin.post(path, {name: value})
                assert answer.status < 500, f"{path} {name}={str(value)[:40]}: {answer}"
        answer = admin.post(path, {"khong_co": 1})
        problem(answer, 422, "invalid")


def test_damaged_bodies_are_told(world):
    leader = world.client("leader")
    for method, path, operation in verbs(world.openapi):
        if method != "POST": continue
        for body in (b"{", b"[]", b"null", b'"x"', b"{}{}", b"\xff\xfe", b"[" * 5000, b'{"a":1e400}', b'{"\xff":1}'):
            answer = leader.ask("POST", path, body, Content_Type="application/json")
            problem(answer, 422, "invalid")
        problem(leader.ask("POST", path, b"a=1", Content_Type="application/x-www-form-urlencoded"), 422, "invalid")
        problem(leader.ask("POST", path, b"--x", Content_Type="multipart/form-data; boundary=x"), 422, "invalid")
        problem(leader.ask("POST", f"{path}?duty=1", b"{}", Content_Type="application/json"), 422, "invalid", "duty")
        large = leader.ask("POST", path, b" " * (2 << 20), Content_Type="application/json")
        assert large.status in (413, 422), f"{path}: {large}"


def test_strangers_see_nothing_of_others(world):
    """Every route, as every role of another office, about a document and a duty that are not theirs."""
    for role in ROLES:
        stranger = world.client(f"foreign.{role}")
        for method, path, operation in verbs(world.openapi):
            if path in (*CLOSING, "/api/token"): continue
            for about in ({"document": world.document}, {"duty": world.duty}, {"document": world.document, "duty": world.duty}):
                answer = about_it(stranger, method, path, operation, about)
                assert answer.status < 500, f"{role} {path}: {answer}"
                assert MARK.encode() not in answer.body, f"{role} sees it by {path}: {answer}"
                if is_needed(operation, about): assert answer.status in (403, 404, 422), f"{role} {path}: {answer}"
        found = stranger.get("search", words="HOASEN")
        assert ok(found)["items"] == [], str(found)


def is_needed(operation, about):
    schema = body_schema(operation) if "requestBody" in operation else None
    needed = set(schema.get("required", [])) if schema else {p["name"] for p in operation["parameters"] if p.get("required")}
    return bool(needed & about.keys())


def about_it(client, method, path, operation, about):
    if method == "GET":
        known = {p["name"] for p in operation["parameters"] if "name" in p}
        return client.get(path, **{k: v for k, v in about.items() if k in known})
    schema = body_schema(operation)
    filled = {name: "x" for name in schema.get("required", [])}
    filled |= {name: "2026-06-30" for name, one in schema["properties"].items() if one.get("format") == "date"}
    filled |= {k: v for k, v in about.items() if k in schema["properties"]}
    return client.post(path, filled)


def test_results_are_as_declared(world):
    leader = world.client("leader")
    right = {"document": world.document, "duty": world.duty, "office": 1, "words": "áo phao", "class": "không có", "limit": 3}
    seen = 0
    for method, path, operation in verbs(world.openapi):
        content = operation["responses"]["200"]["content"]
        if method != "GET" or "application/json" not in content: continue
        needed = {p["name"]: right.get(p["name"], "x") for p in operation["parameters"] if p.get("required")}
        answer = leader.get(path, **needed)
        if answer.status != 200: continue
        seen += 1
        wrong = list(faults(world.openapi, content["application/json"]["schema"], answer.json, path))
        assert not wrong, wrong
        if "headers" in operation["responses"]["200"]:
            assert answer.headers["etag"] == f'"{answer.json["version"]}"', str(answer)
    assert seen >= 12, seen


def test_a_file_comes_out_as_it_went_in(world):
    clerk = world.client("clerk")
    data = example("04-ke-hoach-ubnd-tinh.docx")
    kept = ok(clerk.upload("import", [("file", "kế hoạch 286.docx", data)]))["items"][0]
    out = clerk.get("document file", document=kept["id"])
    assert out.status == 200 and out.body == data
    assert out.headers["content-disposition"] == "attachment; filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch%20286.docx"
    assert out.headers["x-content-type-options"] == "nosniff"
    again = ok(clerk.upload("import", [("file", "khac.docx", data)]))["items"][0]
    assert again["outcome"] == "duplicate" and again["id"] == kept["id"]


def test_a_secret_document_leaves_nothing(world):
    clerk = world.client("clerk")
    before = len(ok(clerk.get("document list"))["items"])
    problem(clerk.upload("import", [("file", "mat.md", example("16-cong-van-mat.md"))]), 422, "refused")
    assert len(ok(clerk.get("document list"))["items"]) == before
    assert "mat.md" not in world.server.logged()


def test_several_files_at_once(world):
    clerk = world.client("clerk")
    files = [("file", name, example(name)) for name in ("11-cong-dien.md", "16-cong-van-mat.md", "17-khong-phai-van-ban.md")]
    items = ok(clerk.upload("import", files))["items"]
    assert [item["outcome"] for item in items][:2] == ["kept", "refused"], items
    problem(clerk.upload("import", []), 422, "invalid", "file")


def test_pages_follow_one_another(world):
    admin = world.client("administrator")
    for number in range(7):
        ok(admin.post("office add", name=f"UBND xã Trang {number}", kind="xã trang", under=1, **{"from": "2020-01-01"}))
    seen, after = [], None
    while True:
        page = ok(admin.get("office list", kind="xã trang", limit=3, **({"after": after} if after else {})))
        seen += [item["name"] for item in page["items"]]
        after = page.get("next")
        if after is None: break
    assert seen == [f"UBND xã Trang {number}" for number in range(7)], seen


def test_an_office_is_as_of_the_day(world):
    admin = world.client("administrator")
    made = ok(admin.post("office add", name="Sở Bưu chính", kind="sở cũ", under=1, **{"from": "2020-01-01"}))
    ok(admin.post("office rename", office=made["id"], name="Sở Số hóa", by="01/NQ-HĐND", **{"from": "2025-07-01"}))
    assert ok(admin.get("office show", office=made["id"], on="2025-06-30"))["name"] == "Sở Bưu chính"
    assert ok(admin.get("office show", office="so so hoa" and made["id"]))["name"] == "Sở Số hóa"


def test_both_languages(world):
    leader = world.client("leader")
    vi = leader.ask("GET", "/api/duty/show?duty=999999").json["detail"]
    en = leader.ask("GET", "/api/duty/show?duty=999999", Accept_Language="en-US,en;q=0.9").json["detail"]
    assert vi != en and "không có nhiệm vụ" in vi and "there is no duty" in en, (vi, en)


def test_a_token_opens_for_a_program(world):
    person = world.client("follower")
    token = ok(person.post("token", name="báo cáo", days=30))["token"]
    program = world.client()
    program.token = token
    assert ok(program.get("duty list"))["items"]
    assert ok(program.post("report", duty=world.duty, text="x", **{"for": "Sở Nội vụ"}) if False else program.get("summary"))["total"] >= 1
    assert json.dumps(token) not in json.dumps(ok(world.client("inspector").get("journal list", limit=1000)))
    program.token = token[:-1] + ("0" if token[-1] != "0" else "1")
    problem(program.get("duty list"), 401)


def test_passwords_and_secrets_are_nowhere(world):
    log = world.server.logged()
    journal = json.dumps(ok(world.client("inspector").get("journal list", limit=1000)))
    for words in (PASSWORD, world.client("leader").csrf):
        assert words not in log and words not in journal
