"""Every operation of the OpenAPI document, those of the server and of sessions too, with input of four kinds: wrong,
missing, oversized, and about somebody else's things. None may answer 5xx, none may give what is not the asker's; what was
tried is counted, so that no route is left out because of its shape."""
from doors_test import CLOSING, MARK, ROLES, body_schema, operations
from kit import ok, problem

OPEN = ("/healthz", "/metrics", "/api/openapi.json", "/api/session")  # these answer anybody
STREAMS = ("/api/changes",)  # an answer without an end


def needed(operation):
    if "requestBody" in operation:
        content = operation["requestBody"]["content"]
        outer = content.get("multipart/form-data", {}).get("schema", {})
        return body_schema(operation).get("required", []), outer.get("required", [])
    return [p["name"] for p in operation.get("parameters", []) if p.get("required") and p["in"] == "query"], []


def schema_of(operation, name):
    if "requestBody" in operation: return body_schema(operation)["properties"][name]
    return next(p["schema"] for p in operation["parameters"] if p.get("name") == name)


def plausible(world, name, schema):
    """A value that is no nonsense, so that what is wrong is only what the test makes wrong."""
    if schema.get("type") == "array": return [plausible(world, name, schema["items"])]
    if "enum" in schema: return schema["enum"][0]
    if schema.get("format") == "date": return "2026-06-30"
    if schema.get("type") == "integer": return {"document": world.document, "duty": world.duty}.get(name, 1)
    return {"document": world.document, "duty": world.duty, "office": "1"}.get(name, "x")


def ask(client, method, path, values):
    return client.get(path, **values) if method == "GET" else client.post(path, values)


def wrong_for(schema):
    """Values that no argument of that type takes."""
    kind = schema.get("type")
    if kind == "array": return [[value] for value in wrong_for(schema["items"])]
    if "enum" in schema: return ["không có từ này"]
    if schema.get("format") == "date": return ["2026-02-30", "31/3/2026", "hôm nay"]
    if kind == "integer": return ["mười", "1.5", "99999999999999999999"]
    if kind == "boolean": return ["có thể"]
    return []


def arguments(operation):
    if "requestBody" in operation: return body_schema(operation)["properties"]
    return {p["name"]: p["schema"] for p in operation.get("parameters", []) if p.get("in") == "query"}


def is_ours(path):
    return path in OPEN or path in STREAMS


def test_wrong_input_is_told_by_every_route(world):
    admin = world.client("administrator")
    tried = set()
    for method, path, operation in operations(world.openapi):
        tried.add((method, path))
        if path in STREAMS: continue  # wire_test.py
        if path in OPEN:
            answer = world.client("leader").ask(method, f"{path}?khong_co=%ff", b"{" if method == "POST" else None)
            assert answer.status < 500, f"{method} {path}: {answer}"
            continue
        must, _ = needed(operation)
        filled = {name: plausible(world, name, schema_of(operation, name)) for name in must}
        problem(ask(admin, method, path, {**filled, "khong_co": "1"}), 422, "invalid")
        for name, schema in arguments(operation).items():
            for value in wrong_for(schema):
                answer = ask(admin, method, path, {**filled, name: value})
                assert 400 <= answer.status < 500, f"{method} {path} {name}={value}: {answer}"
    assert len(tried) == len(list(operations(world.openapi))) > 100, len(tried)


def test_missing_input_is_told_by_every_route(world):
    leader, admin = world.client("leader"), world.client("administrator")
    without = 0
    for method, path, operation in operations(world.openapi):
        if is_ours(path): continue
        must, files = needed(operation)
        filled = {name: plausible(world, name, schema_of(operation, name)) for name in must}
        for name in must:
            rest = {key: value for key, value in filled.items() if key != name}
            for client in (leader, admin):
                answer = ask(client, method, path, rest)
                assert answer.status in (403, 404, 422), f"{method} {path} without {name}: {answer}"
                if answer.status == 422: assert answer.json.get("field"), f"{path} without {name}: {answer}"
        if files: problem(ask(admin, method, path, filled), 422)
        if not must and not files: without += 1
        # What no route does without is who asks.
        stranger = world.client()
        problem(ask(stranger, method, path, filled), 401, "unauthenticated")
    assert without > 10


def test_oversized_input_is_told_by_every_route(world):
    leader = world.client("leader")
    for method, path, operation in operations(world.openapi):
        if path in STREAMS:
            assert leader.ask(method, f"{path}?x={'y' * 20000}").status == 431
            continue
        assert leader.ask(method, f"{path}?x={'y' * 20000}").status == 431, path
        assert leader.ask(method, path, X_Long="y" * 20000).status == 431, path
        if method != "POST": continue
        large = leader.ask(method, path, b'{"a":"' + b"y" * (2 << 20) + b'"}', Content_Type="application/json")
        assert 400 <= large.status < 500, f"{path}: {large}"
        for name, schema in arguments(operation).items() if path not in OPEN else ():
            if schema.get("type") != "string": continue
            answer = leader.post(path, {name: "y" * 200_000})
            assert answer.status < 500, f"{path} {name}: {answer}"


def ids_of_others(world):
    """What there is of the office that strangers have no part in, by the names that arguments have."""
    admin = world.client("administrator")
    sessions = ok(admin.get("session list"))["items"]
    return {"document": world.document, "duty": world.duty, "with": world.document, "higher": world.duty,
            "higher_document": world.document, "version_of": world.document,
            "session": sessions[0]["session"] if "session" in sessions[0] else str(sessions[0]), "at": "1", "proposal": 1,
            "link": 1, "item": 1, "reorganisation": 1, "deputy": 1}


def test_nothing_of_others_comes_out_of_any_route(world):
    """As each role of another office: about each thing, by itself and with the rest filled in; and acting for the office."""
    others = ids_of_others(world)
    for role in ROLES:
        stranger = world.client(f"foreign.{role}")
        for method, path, operation in operations(world.openapi):
            if is_ours(path) or path in (*CLOSING, "/api/token"): continue
            known = arguments(operation)
            must, _ = needed(operation)
            filled = {name: plausible(world, name, schema_of(operation, name)) for name in must}
            for name in known.keys() & others.keys():
                value = [others[name]] if known[name].get("type") == "array" else others[name]
                answer = ask(stranger, method, path, {**filled, name: value})
                assert answer.status < 500 and MARK.encode() not in answer.body, f"{role} {path} {name}: {answer}"
            answer = stranger.ask(method, path + "?at=1", b"{}" if method == "POST" else None, Content_Type="application/json")
            assert answer.status < 500 and MARK.encode() not in answer.body, f"{role} {path} for another office: {answer}"
