// What would lose its ground, before it happens; and results as workbooks.
#include "kit.hpp"

#include <algorithm>

#include <desk/tables.hpp>

namespace suot::desk {

namespace {

class WhatIfTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin_ = begin();
        clerk_ = person(admin_, "lan", "clerk", 1);
        leader_ = person(admin_, "hoa", "leader", 1);
        for (auto const* const name :
             {"01-ket-luan-trung-uong.md", "02-ke-hoach-trung-uong.md", "03-ke-hoach-tinh-uy.md",
              "04-ke-hoach-ubnd-tinh.md", "08-ke-hoach-dang-uy-xa.md", "15-du-thao-ubnd-xa.md"}) {
            auto const file = Value::object().set("name", name).set("bytes", example(name));
            auto const shown = run(clerk_, "import", {{"file", Value::list().add(file)}});
            id_[name] = shown["items"].items().front()["id"].number();
        }
    }
    static bool names(Value::List const& list, std::string const& code) {
        return std::ranges::any_of(list,
                                   [&](Value const& one) { return one["code"].text() == code; });
    }

    Session admin_;
    Session clerk_;
    Session leader_;
    std::map<std::string, std::int64_t> id_;
};

TEST_F(WhatIfTest, ARepealTakesTheGroundFromWhatRestsOnItAlone) {
    auto const before = run(leader_, "coverage gaps");
    auto const loss =
        run(leader_, "whatif repeal", {{"document", id_["04-ke-hoach-ubnd-tinh.md"]}});
    ASSERT_EQ(loss["documents"].items().size(), 1U); // a commune's draft; 18-KH/ĐU has others
    EXPECT_EQ(loss["documents"].items().front()["document"].number(), id_["15-du-thao-ubnd-xa.md"]);
    EXPECT_FALSE(loss["items"].items().empty());
    EXPECT_TRUE(names(loss["orders"].items(), "45-KH/TU"));
    EXPECT_EQ(run(leader_, "coverage gaps"), before); // nothing was changed
}

TEST_F(WhatIfTest, ADissolvedOfficeLeavesItsDutiesBehind) {
    auto const party = office(admin_, "Đảng ủy Ủy ban nhân dân tỉnh", "đảng ủy");
    auto const other = office(admin_, "Ban Tổ chức Tỉnh ủy", "ban đảng");
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    run(leader_, "review confirm", {{"document", plan}, {"all", true}});
    std::int64_t task = 0;
    auto const shown = run(leader_, "document show", {{"document", plan}});
    for (auto const& duty : shown["duties"].items())
        if (task == 0 && duty["decided"]["provision"].text() == "IV.(5)")
            task = duty["id"].number();
    auto const left = [&](std::int64_t of) {
        auto const loss = run(leader_, "whatif dissolve", {{"office", std::to_string(of)}});
        return std::ranges::any_of(loss["items"].items(),
                                   [&](Value const& one) { return one["duty"].number() == task; });
    };
    EXPECT_TRUE(left(party)); // its words charge it
    run(leader_, "assign", {{"duty", task}, {"to", std::to_string(other)}});
    EXPECT_FALSE(left(party));
    EXPECT_TRUE(left(other));
}

TEST_F(WhatIfTest, EveryListIsAWorkbookOfTheSameValue) {
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    auto const book = [&](char const* verb, Args args) {
        auto const bytes =
            to_xlsx(*find_verb(verb), run(leader_, verb, args), base::Language::vietnamese);
        EXPECT_TRUE(bytes) << verb;
        return bytes.value_or("");
    };
    EXPECT_TRUE(book("coverage matrix", {{"document", plan}}).starts_with("PK"));
    EXPECT_TRUE(book("coverage gaps", {}).starts_with("PK"));
    EXPECT_TRUE(book("duty list", {}).starts_with("PK"));
    EXPECT_TRUE(book("summary", {{"by", "office"}}).starts_with("PK"));
    EXPECT_FALSE(has_tables(*find_verb("verify")));
    EXPECT_FALSE(has_tables(*find_verb("import")));
}

} // namespace

} // namespace suot::desk
