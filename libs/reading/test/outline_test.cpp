#include <gtest/gtest.h>

#include <reading/clarity.hpp>
#include <reading/outline.hpp>

namespace suot::reading {
namespace {

using document::NodeKind;

//                                0         1
//                                0123456789012345678
constexpr std::string_view text = "IV. ab 2) cd (5) ef";

document::Tree tree() {
    document::Tree out;
    out.nodes = {
        {.kind = NodeKind::document, .span = {0, 19}},
        {.kind = NodeKind::section, .parent = 0, .marker = {0, 3}, .span = {0, 19}},
        {.kind = NodeKind::clause, .parent = 1, .marker = {7, 9}, .span = {7, 12}},
        {.kind = NodeKind::item, .parent = 1, .marker = {13, 16}, .span = {13, 19}},
    };
    return out;
}

TEST(Outline, a_provision_is_the_markers_from_the_work_down) {
    EXPECT_EQ(provision(tree(), text, 2), "IV.2");
    EXPECT_EQ(provision(tree(), text, 3), "IV.(5)");
    EXPECT_EQ(provision(tree(), text, 0), "");
    EXPECT_EQ(provision(tree(), text, document::no_node), "");
}

TEST(Outline, a_provision_ends_at_its_own_work) {
    auto restated = tree();
    restated.nodes[2].work = 1;
    EXPECT_EQ(provision(restated, text, 2), "2");
}

TEST(Outline, bullets_have_no_number) {
    auto bullets = tree();
    bullets.nodes[2].kind = NodeKind::bullet;
    EXPECT_EQ(provision(bullets, text, 2), "IV");
}

TEST(Outline, the_innermost_node_is_found_for_each_place) {
    EXPECT_EQ(nodes_at(tree(), {0, 8, 12, 14, 19}),
              (std::vector<std::int32_t>{1, 2, 1, 3, document::no_node}));
    EXPECT_TRUE(nodes_at(tree(), {}).empty());
    EXPECT_EQ(nodes_at({}, {3}), (std::vector<std::int32_t>{document::no_node}));
}

TEST(Clarity, each_of_the_six_is_told) {
    duties::Duty duty{.span = {0, 4}};
    EXPECT_EQ(clarities(duty), (Clarities{false, true, false, false, false, false}));
    duty.lead.resize(1);
    duty.schedule.kind = schedule::Kind::continuous;
    duty.product.value = "Báo cáo";
    duty.authority.value = "Chủ tịch";
    EXPECT_EQ(clarities(duty), (Clarities{true, true, true, true, true, true}));
    duty.lead.resize(2); // two leads: nobody answers alone
    EXPECT_FALSE(clarities(duty)[static_cast<std::size_t>(Clarity::responsibility)]);
    EXPECT_STREQ(name(Clarity::product).vi, "sản phẩm");
}

} // namespace
} // namespace suot::reading
