#include <gtest/gtest.h>

#include "../src/diagnostics/slip.hpp"

namespace suot::reading {
namespace {

struct Row {
    char const* name;
    char const* a;
    char const* b;
    bool slip;
};

class Slips : public testing::TestWithParam<Row> {};

TEST_P(Slips, are_told_from_other_words) {
    auto const& row = GetParam();
    EXPECT_EQ(is_one_slip(row.a, row.b), row.slip);
    EXPECT_EQ(is_one_slip(row.b, row.a), row.slip);
}

INSTANTIATE_TEST_SUITE_P(
    rows, Slips,
    testing::Values(Row{"changed", "217", "218", true}, Row{"lost", "147", "1147", true},
                    Row{"lost_at_end", "CT", "CTTg", false}, Row{"swapped", "1899", "1989", true},
                    Row{"doubled", "CTTg", "CTTTg", true},
                    Row{"not_equal_words", "57", "57", false},
                    Row{"not_two_changes", "1234", "1325", false}, Row{"not_empty", "", "", false},
                    Row{"not_far_swap", "1203", "3201", false}),
    [](auto const& info) { return info.param.name; });

} // namespace
} // namespace suot::reading
