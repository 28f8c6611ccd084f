"""A day in the office over HTTP: from the letter to the counted result, on several days of one register."""
from kit import PASSWORD, Register, Server, example, ok, problem

COMMUNES = 300
DAYS = ["2026-01-05", "2026-01-12", "2026-02-08", "2026-02-14", "2026-02-20", "2026-03-01", "2026-03-02", "2026-03-10"]
DISTRICT = "UBND huyện Ngàn Sâu"
CLASS = "UBND các xã, phường"


class Office:
    """The register of the story and who works in it; the server is started anew on each day."""

    def __init__(self, world):
        self.register = Register(world.register.program).begin()
        self.server, self.day, self.past = None, DAYS[0], {}

    def on(self, day):
        self.day = day
        if self.server: assert self.server.stop() == 0
        self.server = Server(self.register, day=day)
        for name in ("follower", "leader", "administrator"):
            setattr(self, name, self.server.client(name))
        if hasattr(self, "commune_account"): self.commune = self.server.client("commune")

    def ties_out(self):
        """The figures of every day so far agree with each other and with the lists behind them, and those of days past
        are what they were on the day itself."""
        for day in DAYS[:DAYS.index(self.day) + 1]:
            figures = self.ties_out_on(day)
            if day != self.day: assert figures == self.past.setdefault(day, figures), day
        return ok(self.follower.get("summary", members="true"))["states"]

    def ties_out_on(self, day):
        for members in ("true", "false"):
            figures = ok(self.follower.get("summary", members=members, on=day))
            assert sum(figures["states"].values()) == sum(figures["national"].values()) == figures["total"], figures
        for by in ("office", "document", "month", "state", "tier", "issuer"):
            figures = ok(self.follower.get("summary", by=by, on=day))
            assert sum(item["total"] for item in figures["items"]) == figures["total"], (by, figures)
        for state, count in figures["states"].items():
            items = ok(self.follower.get("duty list", state=state, limit=1000, on=day))["items"]
            assert len(items) == count, (day, state, count, len(items))
        return figures

    def duty(self, words):
        shown = ok(self.follower.get("document show", document=self.plan))
        return next(duty["id"] for duty in shown["duties"] if words in duty["decided"]["words"])


def begin(office):
    office.on("2026-01-05")
    admin = office.administrator
    for number in range(COMMUNES):
        ok(admin.post("office add", name=f"UBND xã Thứ {number}", kind="xã", under=1, **{"from": "2020-01-01"}))
    ok(admin.post("class add", name=CLASS, kind=["xã"]))
    office.first = ok(admin.get("office list", kind="xã", limit=1))["items"][0]["id"]
    ok(admin.post("account add", name="commune", role="actor", office=str(office.first), password=PASSWORD))
    office.district = ok(admin.post("office add", name=DISTRICT, kind="huyện", under=1, **{"from": "2020-01-01"}))["id"]
    office.heir = ok(admin.post("office add", name="UBND xã Thượng Ngàn", kind="xã mới", under=1, **{"from": "2020-01-01"}))["id"]
    office.commune_account = True


def receive(office):
    letter, plan = (ok(office.follower.upload("import", [("file", name, example(name))]))["items"][0]
                    for name in ("07-cong-van-huyen-uy.md", "04-ke-hoach-ubnd-tinh.md"))
    assert letter["outcome"] == plan["outcome"] == "kept"
    office.plan = plan["id"]
    problem(office.follower.upload("import", [("file", "x.md", example("16-cong-van-mat.md"))]), 422, "refused")
    ok(office.follower.post("review confirm", {"document": office.plan, "all": True}))
    office.extra = ok(office.follower.post("review add", document=office.plan, words="Gửi danh sách cán bộ trực ban",
                                           lead=CLASS, due="2026-02-10"))["id"]
    office.ties_out()


def assign(office):
    office.on("2026-01-12")
    problem(office.commune.post("assign", duty=office.extra), 404)
    ok(office.follower.post("assign", duty=office.extra))
    problem(office.follower.post("assign", duty=office.extra), 409)
    assert ok(office.commune.get("duty list", office=office.first))["items"][0]["duty"] == office.extra
    office.led = ok(office.follower.post("review add", document=office.plan, words="Di dời 12 hộ dân ra khỏi vùng sạt lở",
                                         lead=DISTRICT, due="2026-04-30"))["id"]
    ok(office.follower.post("assign", duty=office.led, to=DISTRICT))
    office.ties_out()


def carry_out(office):
    ok(office.commune.post("acknowledge", duty=office.extra))
    ok(office.commune.post("report", duty=office.extra, text="đã lập danh sách", percent=60))
    office.on("2026-02-08")
    ok(office.commune.post("extend ask", duty=office.extra, due="2026-02-20", reason="chờ kiện toàn nhân sự"))
    problem(office.commune.post("extend approve", {"duty": office.extra, "for": str(office.first)}), 403)
    ok(office.leader.post("extend approve", {"duty": office.extra, "for": str(office.first)}))
    office.on("2026-02-14")
    problem(office.commune.post("submit", duty=office.extra), 422, "invalid")
    ok(office.commune.upload("submit", [("file", "danh sách.txt", "1. Hòa".encode())], duty=office.extra,
                             product="Danh sách trực ban"))
    members = ok(office.follower.get("duty show", duty=office.extra))["members"]["states"]
    assert members == {"awaiting_acceptance": 1, "overdue_3": COMMUNES - 1}, members
    ok(office.leader.post("return", {"duty": office.extra, "for": str(office.first), "reason": "thiếu số điện thoại"}))
    ok(office.commune.post("submit", duty=office.extra))
    ok(office.leader.post("accept", {"duty": office.extra, "for": str(office.first), "reason": "đạt"}))
    members = ok(office.follower.get("duty show", duty=office.extra))["members"]["states"]
    assert members["done_in_time"] == 1, members
    office.ties_out()


def dissolve(office):
    """A district ends: seen before, then one act; its duty waits until somebody takes it, and its day does not move."""
    office.on("2026-02-20")
    act = {"office": DISTRICT, "successor": "UBND xã Thượng Ngàn", "by": "Nghị quyết 21/NQ-HĐND", "from": "2026-03-01"}
    seen = ok(office.administrator.post("office dissolve", {**act, "preview": True}))
    assert seen["preview"] and len(seen["items"]) == 1, seen
    assert ok(office.administrator.get("handover list"))["items"] == [], "looking changes nothing"
    ok(office.administrator.post("office dissolve", act))
    waiting = ok(office.administrator.get("handover list"))["items"]
    assert len(waiting) == 1 and waiting[0]["giver_name"] == DISTRICT, waiting
    problem(office.administrator.post("handover accept", reorganisation=waiting[0]["reorganisation"]), 409)
    office.ties_out()
    office.on("2026-03-01")
    assert ok(office.follower.get("duty show", duty=office.led))["units"][0]["actor"] == DISTRICT
    ok(office.administrator.post("handover accept", reorganisation=waiting[0]["reorganisation"]))
    unit = ok(office.follower.get("duty show", duty=office.led))["units"][0]
    assert unit["actor"] == "UBND xã Thượng Ngàn" and unit["due"] == "2026-04-30", unit
    office.ties_out()


def wake(office):
    office.on("2026-03-02")
    guide = office.duty("chế độ trực ban")
    ok(office.follower.post("assign", duty=guide, to="Sở Nội vụ"))
    ok(office.follower.post("wake", duty=guide, due="2026-04-15", reason="Bộ Nội vụ đã hướng dẫn"))
    states = office.ties_out()
    assert states["not_due"] >= 1, states


def test_from_the_letter_to_the_counted_result(world):
    office = Office(world)
    try:
        begin(office)
        receive(office)
        assign(office)
        before = None
        carry_out(office)
        dissolve(office)
        wake(office)
        before = ok(office.follower.get("summary", members="true", on="2026-02-08"))
        office.on("2026-03-10")
        office.ties_out()
        assert ok(office.follower.get("summary", members="true", on="2026-02-08")) == before, "the past does not change"
        assert ok(office.administrator.get("verify"))["sound"]
    finally:
        if office.server: office.server.stop()
