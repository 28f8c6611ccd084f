// A document as it is read, and beside the one it replaces.
#include "kit.hpp"

#include <algorithm>
#include <array>

#include <text/fold.hpp>

namespace suot::desk {

namespace {

class Papers : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        follower = person(admin, "theo.doi", "follower", 1);
        old = import("05-quy-dinh-2021.md");
        replacing = import("06-quy-dinh-2025.md");
        plan = import("04-ke-hoach-ubnd-tinh.md");
        party = import("03-ke-hoach-tinh-uy.md");
    }
    std::int64_t import(char const* name) {
        auto const out =
            run(follower, "import",
                {{"file", Value::object().set("name", name).set("bytes", example(name))}});
        return out["items"].items().front()["id"].number();
    }
    std::string text_of(std::int64_t document) {
        return run(follower, "document show", {{"document", document}, {"text", true}})["text"]
            .text();
    }
    static std::string cut(std::string const& text, Value const& place) {
        auto const begin = static_cast<std::size_t>(place["begin"].number());
        return text.substr(begin, static_cast<std::size_t>(place["end"].number()) - begin);
    }

    Session admin, follower;
    std::int64_t replacing = 0, old = 0, plan = 0, party = 0;
};

TEST_F(Papers, AReadingHasItsStructure) {
    auto const reading = run(follower, "document reading", {{"document", plan}});
    auto const& nodes = reading["nodes"].items();
    ASSERT_GT(nodes.size(), 10U);
    EXPECT_TRUE(nodes.front()["parent"].is_null());
    auto const text = text_of(plan);
    bool headed = false;
    for (auto const& node : nodes) {
        EXPECT_LE(node["end"].number(), static_cast<std::int64_t>(text.size()));
        if (node["parent"].is_null()) continue;
        auto const& parent = nodes[static_cast<std::size_t>(node["parent"].number())];
        EXPECT_LE(parent["begin"].number(), node["begin"].number());
        EXPECT_EQ(parent["depth"].number() + 1, node["depth"].number());
        if (!node.has("heading")) continue;
        headed = true;
        EXPECT_NE(text::squeezed(cut(text, node)).find(node["heading"].text()), std::string::npos);
    }
    EXPECT_TRUE(headed);
}

TEST_F(Papers, ACitationNamesWhatIsInTheRegister) {
    auto const reading = run(follower, "document reading", {{"document", plan}});
    bool linked = false;
    bool dangling = false;
    for (auto const& one : reading["citations"].items()) {
        linked = linked || one["document"].number() == party;
        dangling = dangling || one["document"].is_null();
    }
    EXPECT_TRUE(linked);
    EXPECT_TRUE(dangling);
    auto const clerk = person(admin, "van.thu", "clerk", 1);
    run(clerk, "document restrict", {{"document", party}, {"reason", "nội bộ"}});
    auto const again = run(follower, "document reading", {{"document", plan}});
    for (auto const& one : again["citations"].items())
        EXPECT_NE(one["document"].number(), party) << "not to be read, not named";
    EXPECT_EQ(fails(follower, "document reading", {{"document", party}}),
              base::ErrorKind::not_found);
}

TEST_F(Papers, ADutyHasItsWords) {
    auto const reading = run(follower, "document reading", {{"document", plan}});
    auto const text = text_of(plan);
    auto const kept = run(follower, "document show", {{"document", plan}});
    EXPECT_EQ(reading["duties"].items().size(), kept["duties"].items().size());
    std::size_t leads = 0;
    std::size_t phrases = 0;
    for (auto const& duty : reading["duties"].items()) {
        EXPECT_FALSE(duty["duty"].is_null());
        for (auto const& lead : duty["lead"].items()) {
            ++leads;
            EXPECT_EQ(text::squeezed(cut(text, lead)), lead["words"].text());
        }
        if (!duty.has("phrase")) continue;
        ++phrases;
        EXPECT_EQ(text::squeezed(cut(text, duty["phrase"])), duty["phrase"]["words"].text());
    }
    EXPECT_GT(leads, 0U);
    EXPECT_GT(phrases, 0U);
}

TEST_F(Papers, AReadingOfARestrictedDocumentLeavesAnEntry) {
    auto const leader = person(admin, "lanh.dao", "leader", 1);
    run(leader, "document restrict", {{"document", plan}, {"reason", "nội bộ"}});
    auto const entries = [&] {
        auto const all = run(leader, "journal list", {{"document", plan}, {"limit", 1000}});
        return std::ranges::count_if(all["items"].items(), [](auto const& entry) {
            return entry["subject_kind"].text() == registry::reading_kind;
        });
    };
    auto const version = run(leader, "document show", {{"document", plan}})["version"];
    auto const before = entries();
    run(leader, "document reading", {{"document", plan}});
    run(leader, "document compare", {{"document", plan}, {"with", party}});
    EXPECT_EQ(entries(), before + 2);
    EXPECT_EQ(run(leader, "document show", {{"document", plan}})["version"], version)
        << "reading changes nothing";
}

TEST_F(Papers, ATextIsComparedWithTheOneItReplaces) {
    auto const shown = run(follower, "document compare", {{"document", replacing}});
    EXPECT_EQ(shown["older"]["document"].number(), old);
    EXPECT_EQ(shown["newer"]["document"].number(), replacing);
    auto const before = text_of(old);
    auto const after = text_of(replacing);
    std::int64_t changed = 0;
    for (auto const& change : shown["changes"].items()) {
        if (change["fate"].text() != "changed") continue;
        ++changed;
        EXPECT_FALSE(change["edits"].items().empty());
        for (auto const& edit : change["edits"].items()) {
            bool const gone = edit["kind"].text() == "removed";
            auto const words = gone ? cut(before, edit["older"]) : cut(after, edit["newer"]);
            EXPECT_EQ(text::squeezed(words), edit["words"].text());
        }
    }
    EXPECT_GT(changed, 0);
    EXPECT_EQ(shown["counts"]["changed"].number(), changed);
}

TEST_F(Papers, ADocumentIsComparedWithWhatMayBeSeenOnly) {
    EXPECT_EQ(fails(follower, "document compare", {{"document", party}}), base::ErrorKind::invalid)
        << "it replaces nothing";
    auto const same = run(follower, "document compare", {{"document", plan}, {"with", plan}});
    for (char const* const fate : {"changed", "moved", "added", "dropped"})
        EXPECT_EQ(same["counts"][fate].number(), 0) << fate;
    auto const leader = person(admin, "lanh.dao", "leader", 1);
    run(leader, "document restrict", {{"document", old}, {"reason", "nội bộ"}});
    EXPECT_EQ(fails(follower, "document compare", {{"document", replacing}, {"with", old}}),
              base::ErrorKind::not_found);
    EXPECT_EQ(fails(follower, "document compare", {{"document", replacing}}),
              base::ErrorKind::invalid)
        << "as if it were not there";
}

} // namespace

} // namespace suot::desk
