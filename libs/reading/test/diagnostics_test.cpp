#include <gtest/gtest.h>

#include <runner/cases.hpp>

#include "lines.hpp"

namespace suot::reading {
namespace {

auto const rows = testing_cases::cases("diagnostics", TEST_DIR "/diagnostics.cases", codes);
auto const spec =
    testing_cases::examples("diagnostics_spec", SPEC_DIR "/diagnostics.md", "lint", codes);
auto const secrecy =
    testing_cases::cases("secrecy", TEST_DIR "/secrecy.cases", [](std::string_view text) {
        return read_source(source_of(text)) ? "" : "refused";
    });

TEST(Secrecy, of_a_refused_document_nothing_is_said) {
    auto const refused = read_source(source_of("Số: 02/UBND-NC\nMẬT\nKính gửi: Ông Lò Văn A"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, base::ErrorKind::refused);
    EXPECT_EQ(refused.error().message.vi.find("Lò Văn A"), std::string::npos);
    EXPECT_EQ(refused.error().message.vi.find("02/UBND"), std::string::npos);
}

TEST(Secrecy, a_cell_of_a_wide_table_is_no_stamp) {
    auto source = source_of("STT\nTên loại\nĐộ mật\nThời hạn\nMẬT");
    for (std::int32_t i = 0; i < 5; ++i) {
        source.lines[static_cast<std::size_t>(i)].cell = i;
        source.cells.push_back({.table = 0, .row = i / 4, .column = i % 4});
    }
    EXPECT_TRUE(read_source(source).has_value());
}

} // namespace
} // namespace suot::reading
