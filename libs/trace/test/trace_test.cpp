// The cascade of the examples: everything planted there is found, and nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <trace/json.hpp>
#include <trace/trace.hpp>

namespace suot::trace {
namespace {

reading::Reading read(std::string const& name) {
    std::ifstream file(std::string(EXAMPLES_DIR) + "/" + name, std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(file), {}};
    auto reading = reading::read(bytes, name);
    EXPECT_TRUE(reading) << name;
    return reading ? std::move(*reading) : reading::Reading{};
}

Trace traced(std::vector<std::string> const& names) {
    std::vector<reading::Reading> readings;
    for (auto const& name : names) readings.push_back(read(name));
    return trace(collect(readings));
}

Trace const& lam_son() {
    static Trace const all =
        traced({"01-ket-luan-trung-uong.md", "02-ke-hoach-trung-uong.md", "03-ke-hoach-tinh-uy.md",
                "04-ke-hoach-ubnd-tinh.md", "05-quy-dinh-2021.md", "06-quy-dinh-2025.md",
                "08-ke-hoach-dang-uy-xa.md", "12-thong-bao-qua-han.md", "15-du-thao-ubnd-xa.md",
                "19-huong-dan-van-phong.md"});
    return all;
}

/// "45-KH/TU III.2".
std::string place(Trace const& all, std::int32_t item) {
    if (item == none) return "-";
    auto const& one = all.documents.items[static_cast<std::size_t>(item)];
    return called(all.documents, one.work) + " " + one.provision;
}

std::string line(Trace const& all, Finding const& one) {
    auto const below = one.lower != none  ? place(all, one.lower)
                       : one.work != none ? called(all.documents, one.work)
                                          : "*";
    return std::string(name(one.fault)) + ": " + place(all, one.higher) + " / " + below;
}

std::vector<std::string> lines(Trace const& all) {
    std::vector<std::string> out;
    for (auto const& one : all.findings) out.push_back(line(all, one));
    std::ranges::sort(out);
    return out;
}

TEST(Trace, finds_what_is_planted_in_the_examples_and_nothing_else) {
    std::vector<std::string> expected{
        // nobody took it up (examples/README.md)
        "gap: 312-KL/TW II.1.(3) / 45-KH/TU",
        "gap: 96-KH/TW II.2.c / 45-KH/TU",
        "gap: 96-KH/TW II.4.a / 45-KH/TU",
        "gap: 45-KH/TU III.3 / *",
        "gap: 45-KH/TU IV.(5) / 286/KH-UBND",
        "gap: 45-KH/TU IV.(7) / 286/KH-UBND",
        "gap: 45-KH/TU IV.(3) / 18-KH/ĐU",
        "gap: 286/KH-UBND II.I.2 / Kế hoạch Phòng, chống thiên tai và tìm kiếm cứu nạn xã Thượng "
        "Ngàn năm 2026",
        // later
        "late: 312-KL/TW II.1.(2) / 96-KH/TW II.3.a",
        "late: 312-KL/TW II.1.(2) / 45-KH/TU III.2",
        "late: 96-KH/TW II.3.b / 45-KH/TU IV.(2)",
        "late: 96-KH/TW II.3.b / 286/KH-UBND II.II.5",
        "late: 96-KH/TW II.3.b / 18-KH/ĐU II.1",
        "late: 45-KH/TU IV.(3) / 286/KH-UBND II.I.4",
        // weaker, another lead, a part left out
        "weaker: 312-KL/TW II.1.(2) / 45-KH/TU II.1",
        "weaker: 45-KH/TU IV.(2) / 286/KH-UBND II.II.5",
        "other_lead: 45-KH/TU IV.(2) / 286/KH-UBND II.II.5",
        "lacks: 96-KH/TW II.3.b / 45-KH/TU IV.(2)",
        // rests on what was replaced
        "replaced: - / 286/KH-UBND IV.2",
        "replaced: - / 18-KH/ĐU III.2",
    };
    std::ranges::sort(expected);
    EXPECT_EQ(lines(lam_son()), expected);
}

Row const& row(Trace const& all, std::string const& of) {
    auto const found =
        std::ranges::find_if(all.rows, [&](Row const& one) { return place(all, one.item) == of; });
    EXPECT_NE(found, all.rows.end()) << of;
    return found != all.rows.end() ? *found : all.rows.front();
}

TEST(Trace, tells_a_gap_from_a_document_that_is_not_at_hand) {
    EXPECT_EQ(row(lam_son(), "312-KL/TW II.2").shallow, Cell::not_held); // Đảng ủy Chính phủ
    EXPECT_EQ(row(lam_son(), "312-KL/TW II.1.(3)").shallow, Cell::not_covered);
    EXPECT_EQ(row(lam_son(), "96-KH/TW II.4.b").cells[0].ground, "Ban Tổ chức Trung ương");
    EXPECT_EQ(row(lam_son(), "312-KL/TW II.1.(2)").shallow, Cell::late);
}

TEST(Trace, a_plan_that_was_ordered_is_covered_by_being_there) {
    EXPECT_EQ(row(lam_son(), "96-KH/TW III.1").shallow, Cell::covered);
    EXPECT_EQ(row(lam_son(), "45-KH/TU IV.(1)").shallow, Cell::covered);
}

TEST(Trace, both_texts_stand_side_by_side_with_their_places) {
    for (auto const& one : lam_son().findings) {
        EXPECT_EQ(one.lower_span.empty(), one.fault == Fault::gap);
        EXPECT_EQ(one.higher_span.empty(), one.fault == Fault::replaced);
        EXPECT_FALSE(one.message.vi.empty());
        EXPECT_FALSE(one.message.en.empty());
    }
}

TEST(Trace, is_the_same_whatever_order_the_documents_come_in) {
    auto const names = std::vector<std::string>{
        "08-ke-hoach-dang-uy-xa.md", "06-quy-dinh-2025.md",       "04-ke-hoach-ubnd-tinh.md",
        "01-ket-luan-trung-uong.md", "03-ke-hoach-tinh-uy.md",    "15-du-thao-ubnd-xa.md",
        "05-quy-dinh-2021.md",       "02-ke-hoach-trung-uong.md", "19-huong-dan-van-phong.md",
        "12-thong-bao-qua-han.md"};
    EXPECT_EQ(lines(traced(names)), lines(lam_son()));
}

TEST(Trace, one_letter_that_restates_four_documents_is_traced_by_itself) {
    auto const all = traced({"07-cong-van-huyen-uy.md"});
    auto const held = std::ranges::count_if(all.documents.works, &Work::is_held);
    EXPECT_GE(held, 5);
    auto const has = [&](std::string const& higher, std::string const& lower) {
        return std::ranges::any_of(all.links, [&](Link const& link) {
            auto const& items = all.documents.items;
            return counts(link)
                   && called(all.documents, items[static_cast<std::size_t>(link.higher)].work)
                          == higher
                   && called(all.documents, items[static_cast<std::size_t>(link.lower)].work)
                          == lower;
        });
    };
    EXPECT_TRUE(has("31-KH/TW", "152-KH/TU"));
    EXPECT_FALSE(has("152-KH/TU", "412-CV/HU")); // the letter does not carry out what it restates
}

TEST(Trace, people_decide_which_links_count) {
    auto documents = lam_son().documents;
    auto links = lam_son().links;
    for (auto& link : links)
        if (place(lam_son(), link.higher) == "45-KH/TU IV.(4)") link.state = State::rejected;
    auto const all = trace(documents, links);
    auto const gap = std::string("gap: 45-KH/TU IV.(4) / 286/KH-UBND");
    EXPECT_EQ(std::ranges::count(lines(lam_son()), gap), 0);
    EXPECT_EQ(std::ranges::count(lines(all), gap), 1);
}

TEST(Trace, of_nothing_is_nothing) {
    EXPECT_TRUE(trace(collect({})).rows.empty());
    auto const one = traced({"17-khong-phai-van-ban.md"});
    EXPECT_TRUE(one.findings.empty());
}

TEST(TraceJson, says_what_the_value_says) {
    auto const& all = lam_son();
    auto const json = nlohmann::json::parse(to_json(all));
    EXPECT_EQ(json["format"], "suot.trace/1");
    EXPECT_EQ(json["works"].size(), all.documents.works.size());
    EXPECT_EQ(json["items"].size(), all.documents.items.size());
    EXPECT_EQ(json["links"].size(), all.links.size());
    EXPECT_EQ(json["findings"].size(), all.findings.size());
    ASSERT_EQ(json["coverage"].size(), all.rows.size());
    for (std::size_t i = 0; i < all.rows.size(); ++i) {
        EXPECT_EQ(json["coverage"][i]["state"], name(all.rows[i].shallow));
        EXPECT_EQ(json["coverage"][i]["deep"], name(all.rows[i].deep));
    }
    EXPECT_NE(to_json(all, base::Language::english), to_json(all));
}

} // namespace
} // namespace suot::trace
