// One query box; what documents are to one another; classes that people keep.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

class Finding : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        office(admin, "Sở Nội vụ", "sở");
        follower = person(admin, "theo.doi", "follower", 1);
        replacing = import("06-quy-dinh-2025.md");
        old = import("05-quy-dinh-2021.md");
        plan = import("04-ke-hoach-ubnd-tinh.md");
        party = import("03-ke-hoach-tinh-uy.md");
    }
    std::int64_t import(char const* name) {
        auto const out =
            run(follower, "import",
                {{"file", Value::object().set("name", name).set("bytes", example(name))}});
        return out["items"].items().front()["id"].number();
    }
    /// What is found: "kind document" of each, the best first.
    std::vector<std::string> found(char const* words, Args more = {}) {
        Request request{.verb = "search"};
        request.arguments.set("words", words);
        for (auto const& [name, value] : more) request.arguments.set(name, value);
        auto const result = desk_->run(follower, request);
        EXPECT_TRUE(result) << words;
        std::vector<std::string> out;
        if (!result) return out;
        expect_shape("search", *result);
        for (auto const& hit : (*result)["items"].items())
            out.push_back(hit["kind"].text() + " " + std::to_string(hit["document"].number()));
        return out;
    }
    bool has(std::vector<std::string> const& all, std::string const& kind, std::int64_t document) {
        return std::ranges::find(all, kind + " " + std::to_string(document)) != all.end();
    }
    std::string validity(std::int64_t document, char const* day) {
        Session at = follower;
        at.on = parse_date(day);
        return run(at, "document relations", {{"document", document}})["validity"]["state"].text();
    }

    Session admin, follower;
    std::int64_t replacing = 0, old = 0, plan = 0, party = 0;
};

TEST_F(Finding, OneBoxFindsDocumentsProvisionsAndDuties) {
    for (auto const* const words :
         {"trạm đo mưa", "TRẠM ĐO MƯA", "tram do mua", "\"đo mưa tự động\""}) {
        auto const all = found(words);
        EXPECT_TRUE(has(all, "document", plan)) << words;
        EXPECT_TRUE(has(all, "provision", plan)) << words;
    }
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    EXPECT_TRUE(has(found("trạm đo mưa"), "duty", plan));
    auto const other = run(follower, "search", {{"words", "\"trạm đó mưa\""}});
    for (auto const& hit : other["items"].items())
        EXPECT_FALSE(hit["exact"].truth()) << "the accents asked for are not there";
    EXPECT_TRUE(found("không ai viết thế này").empty());
    for (auto const* const number : {"286/KH-UBND", "286 / KH-UBND", "286/kh-ubnd"})
        EXPECT_EQ(found(number).front(), "document " + std::to_string(plan)) << number;
}

TEST_F(Finding, FiltersNarrow) {
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    auto const of_kind = [&](char const* kind) { return found("thiên tai", {{"kind", kind}}); };
    EXPECT_FALSE(of_kind("duty").empty());
    for (auto const& one : of_kind("duty")) EXPECT_TRUE(one.starts_with("duty")) << one;
    EXPECT_TRUE(has(found("thiên tai", {{"issuer", "uy ban nhan dan"}}), "document", plan));
    EXPECT_FALSE(has(found("thiên tai", {{"issuer", "tinh uy"}}), "document", plan));
    EXPECT_FALSE(has(found("thiên tai", {{"type", "QĐ"}}), "document", plan));
    EXPECT_TRUE(has(found("thiên tai", {{"type", "KH"}}), "document", plan));
    EXPECT_TRUE(has(found("thiên tai", {{"tier", 2}}), "document", plan));
    EXPECT_TRUE(found("thiên tai", {{"tier", 3}}).empty());
    EXPECT_FALSE(has(found("thiên tai", {{"dated_from", "2025-12-06"}}), "document", plan));
    EXPECT_TRUE(has(found("thiên tai", {{"dated_from", "2025-12-05"}}), "document", plan));
    EXPECT_TRUE(found("thiên tai", {{"office", "Sở Nội vụ"}}).empty());
    EXPECT_FALSE(found("thiên tai", {{"state", "unassigned"}}).empty());
    EXPECT_TRUE(found("thiên tai", {{"state", "overdue"}}).empty());
    EXPECT_FALSE(has(found("lưu trữ", {{"validity", "in_force"}}), "document", old));
    EXPECT_TRUE(has(found("lưu trữ", {{"validity", "ended"}}), "document", old));
}

TEST_F(Finding, PagesFollowOneAnother) {
    auto const all = found("thực hiện", {{"limit", 500}});
    ASSERT_GT(all.size(), 6U);
    std::vector<std::string> paged;
    for (std::int64_t skip = 0; paged.size() < all.size(); skip += 3) {
        auto const page = found("thực hiện", {{"limit", 3}, {"after", skip}});
        if (page.empty()) break;
        paged.insert(paged.end(), page.begin(), page.end());
    }
    EXPECT_EQ(paged, all);
}

TEST_F(Finding, AProvisionSaysWhereItStands) {
    auto const result =
        run(follower, "search", {{"words", "\"trạm đo mưa\" tự động"}, {"kind", "provision"}});
    auto const& hit = result["items"].items().front();
    auto const text = run(follower, "document show",
                          {{"document", hit["document"].number()}, {"text", true}})["text"];
    auto const cut =
        text.text().substr(static_cast<std::size_t>(hit["begin"].number()),
                           static_cast<std::size_t>(hit["end"].number() - hit["begin"].number()));
    EXPECT_NE(cut.find("trạm đo mưa"), std::string::npos);
    EXPECT_NE(hit["snippet"].text().find("‹"), std::string::npos);
}

TEST_F(Finding, WhatReplacesADocumentEndsIt) {
    EXPECT_EQ(validity(old, "2025-08-19"), "in_force");
    EXPECT_EQ(validity(old, "2025-08-20"), "replaced") << "06 came first, and says so of 05";
    EXPECT_EQ(validity(replacing, "2026-01-01"), "in_force");
    auto const shown = run(follower, "document show", {{"document", old}});
    auto const& relations = shown["relations"];
    EXPECT_EQ(relations["validity"]["changes"].items().front()["document"].number(), replacing);
    EXPECT_TRUE(relations.has("resting"));
    bool dangling = false;
    auto const plan_shown = run(follower, "document relations", {{"document", plan}});
    bool linked = false;
    for (auto const& one : plan_shown["cites"].items()) {
        dangling = dangling || !one.has("document");
        linked = linked || one["document"].number() == party;
    }
    EXPECT_TRUE(dangling);
    EXPECT_TRUE(linked) << "45-KH/TU came later than the plan that cites it";
    auto const count = [&](char const* validity) {
        return run(follower, "document list", {{"validity", validity}})["total"].number();
    };
    EXPECT_EQ(count("ended"), 1);
    EXPECT_EQ(count("in_force"), 3);
    EXPECT_EQ(count("any"), 4);
    EXPECT_EQ(
        run(follower, "document list", {{"words", "ke hoach"}, {"type", "QĐ"}})["total"].number(),
        0);
}

TEST_F(Finding, WhatEndsADocumentFlagsTheDutiesThatRestOnIt) {
    auto const grounds = [&](char const* day, char const* ground) {
        Session at = follower;
        at.on = parse_date(day);
        return run(at, "duty list", {{"document", old}, {"ground", ground}})["items"].items();
    };
    run(follower, "review confirm", {{"document", old}, {"all", true}});
    EXPECT_TRUE(grounds("2026-01-05", "in_force").empty());
    auto const flagged = grounds("2026-01-05", "ended");
    ASSERT_FALSE(flagged.empty());
    for (auto const& one : flagged) EXPECT_EQ(one["ground"].text(), "replaced");
    EXPECT_TRUE(grounds("2025-08-19", "ended").empty());
    auto const resting =
        run(follower, "document relations", {{"document", old}})["resting"].items();
    EXPECT_EQ(resting.size(), flagged.size());
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    auto const others = run(follower, "duty list", {{"document", plan}, {"limit", 500}});
    for (auto const& one : others["items"].items()) EXPECT_FALSE(one.has("ground"));
}

TEST_F(Finding, WhatAnAccountMayNotReadChangesNothingForIt) {
    auto const other = person(admin, "nguoi.khac", "follower", 1);
    auto const clerk = person(admin, "van.thu", "clerk", 1);
    run(clerk, "document restrict", {{"document", replacing}, {"reason", "nội bộ"}});
    auto const relations = run(other, "document relations", {{"document", old}});
    EXPECT_EQ(relations["validity"]["state"].text(), "in_force");
    EXPECT_TRUE(relations["validity"]["changes"].items().empty());
    for (auto const& one : relations["cited_by"].items())
        EXPECT_NE(one["document"].number(), replacing);
    EXPECT_EQ(run(other, "document list", {{"validity", "ended"}})["total"].number(), 0);
    EXPECT_EQ(run(clerk, "document list", {{"validity", "ended"}})["total"].number(), 1);
}

TEST_F(Finding, ReadingAgainKeepsTheRelationsOnce) {
    auto const cites = [&] {
        return run(follower, "document relations", {{"document", plan}})["cites"].items().size();
    };
    auto const before = cites();
    auto const hits = found("\"đo mưa tự động\"").size();
    run(follower, "review reread", {{"document", plan}, {"apply", true}});
    EXPECT_EQ(cites(), before);
    EXPECT_EQ(found("\"đo mưa tự động\"").size(), hits);
}

TEST_F(Finding, PeopleKeepClasses) {
    office(admin, "UBND xã Một", "xã");
    auto const two = office(admin, "UBND xã Hai", "xã");
    run(admin, "class add",
        {{"name", "xã và sở"}, {"kind", "xã"}, {"plus", "Sở Nội vụ"}, {"minus", two}});
    auto const members = [&](char const* day) {
        Session at = admin;
        at.on = parse_date(day);
        return run(at, "class expand", {{"class", "xã và sở"}})["count"].number();
    };
    EXPECT_EQ(members("2026-01-05"), 2);
    run(admin, "class change", {{"class", "xã và sở"}, {"restore", two}, {"from", "2026-02-01"}});
    EXPECT_EQ(members("2026-01-31"), 2);
    EXPECT_EQ(members("2026-02-01"), 3);
    EXPECT_EQ(fails(admin, "class add", {{"name", "không có gì"}}), base::ErrorKind::invalid);
}

} // namespace

} // namespace suot::desk
