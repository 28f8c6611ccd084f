"""Orders across the tiers over HTTP: the same value as JSON, as a workbook and at the console."""
import io
import re
import zipfile

from kit import Register, Server, example, ok, problem

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CASCADE = ("02-ke-hoach-trung-uong.md", "03-ke-hoach-tinh-uy.md", "04-ke-hoach-ubnd-tinh.md")


def rows_of(book):
    """How many rows the first sheet of a workbook has, each as its XML."""
    sheet = zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml").decode()
    return re.findall(r"<row .*?</row>|<row [^>]*/>", sheet, re.S)


def test_orders_are_followed_over_http_and_as_workbooks(world):
    register = Register(world.register.program).begin()
    with Server(register) as server:
        clerk, leader, foreign = (server.client(name) for name in ("clerk", "leader", "foreign.leader"))
        kept = [ok(clerk.upload("import", [("file", name, example(name))]))["items"][0]["id"] for name in CASCADE]
        plan = kept[1]
        gaps = ok(leader.get("coverage gaps"))
        assert any(one["higher"]["provision"] == "IV.(5)" for one in gaps["items"]), gaps
        assert register.suot("coverage", "gaps", "--as", "leader", day="2026-01-06")["items"] == gaps["items"]
        tree = ok(leader.get("trace order", document=plan))
        assert tree["items"][0]["depth"] == 0
        # One computation: every list is the same at the console, over HTTP and in the workbook.
        for words, given in (("coverage gaps", {}), ("conformity", {}), ("coverage unordered", {}), ("coverage matrix", {"document": plan})):
            over_http = ok(leader.get(words, **given))
            at_console = register.suot(*words.split(), *map(str, given.values()), "--as", "leader", day="2026-01-06")
            assert at_console == over_http, words
            rows = rows_of(leader.get(words, **given, format="xlsx").body)
            assert len(rows) - 1 == len(over_http["items"]), (words, len(rows))
        book = leader.get("coverage matrix", document=plan, format="xlsx")
        assert book.status == 200 and book.headers["content-type"] == XLSX, str(book)
        assert "coverage-matrix.xlsx" in book.headers["content-disposition"]
        assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(book.body)).namelist()
        by_accept = leader.ask("GET", "/api/coverage/gaps", Accept=XLSX)
        assert by_accept.headers["content-type"] == XLSX
        problem(leader.get("coverage gaps", format="pdf"), 422, "invalid", "format")
        link = ok(leader.get("link list", document=plan, state="proposed"))["items"][0]["id"]
        assert ok(leader.post("link confirm", link=link))["state"] == "confirmed"
        problem(leader.post("link reject", link=link), 422, "invalid", "reason")
        assert ok(leader.post("link reject", link=link, reason="việc khác"))["state"] == "rejected"
        # Who sees none of it is told of none of it.
        assert ok(foreign.get("link list"))["items"] == []
        assert ok(foreign.get("coverage gaps"))["items"] == []
        problem(foreign.post("link confirm", link=link), 404, "not_found")
        problem(foreign.get("coverage matrix", document=plan), 404, "not_found")
        problem(foreign.get("trace order", document=plan), 404, "not_found")
        problem(foreign.get("whatif repeal", document=plan), 404, "not_found")
