#include <schedule/schedule.hpp>

#include <gtest/gtest.h>

#include <runner/cases.hpp>

#include <cstdio>

namespace suot::schedule {
namespace {

// Every row is read in a document of 18 November 2025.
Context const context{.document_date = base::Date{std::chrono::year{2025}, std::chrono::November,
                                                  std::chrono::day{18}}};

std::string iso(base::Date date) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string dates(Schedule const& found) {
    std::string text;
    if (found.start) text += ' ' + iso(*found.start) + (found.due ? ".." : "");
    if (found.due) text += (found.start ? "" : " ") + iso(*found.due);
    return text;
}

/// "by 2026-01-01..2026-03-31", "every FREQ=YEARLY", "after_event P15D làm việc {nhận hồ sơ}"
std::string shown(Schedule const& found, std::string_view text) {
    std::string result(name(found.kind));
    result += dates(found);
    if (!found.rrule.empty()) result += ' ' + found.rrule;
    if (found.offset) {
        result += ' ' + found.offset->iso();
        if (found.offset->working_days) result += " làm việc";
    }
    if (found.term_year != 0) result += ' ' + std::to_string(found.term_year);
    if (!found.event.empty()) result += " {" + std::string(text::cut(text, found.event)) + "}";
    return result;
}

void append(std::string& all, std::string const& one) {
    if (!all.empty()) all += " + ";
    all += one;
}

/// What is said as a time to act in running text.
std::string in_text(std::string_view text) {
    auto const words = text::words(text);
    std::string result;
    for (auto const& found : find({text, words}, context))
        if (found.strength == Strength::phrase) append(result, shown(found.schedule, text));
    return result;
}

/// What words known to say when mean.
std::string in_cell(std::string_view text) {
    auto const words = text::words(text);
    std::string result;
    for (auto const& found : parse({text, words}, context)) append(result, shown(found, text));
    return result;
}

/// The words each expression was read from, bare ones included, and the row's name.
std::string phrases(std::string_view text) {
    auto const words = text::words(text);
    std::string result;
    for (auto const& found : find({text, words}, context)) {
        std::string const rule(found.schedule.rule);
        append(result, std::string(text::cut(text, found.schedule.phrase)) + " = " + rule);
    }
    return result;
}

auto const by = testing_cases::cases("by", TEST_DIR "/by.cases", in_text);
auto const every = testing_cases::cases("every", TEST_DIR "/every.cases", in_text);
auto const event = testing_cases::cases("event", TEST_DIR "/event.cases", in_text);
auto const cell = testing_cases::cases("cell", TEST_DIR "/cell.cases", in_cell);
auto const phrase = testing_cases::cases("phrase", TEST_DIR "/phrase.cases", phrases);

auto const spec = testing_cases::examples("spec", SPEC_DIR "/time.md", "time", in_text);
auto const spec_cell = testing_cases::examples("spec_cell", SPEC_DIR "/time.md", "cell", in_cell);

TEST(Schedule, names_are_those_of_the_reading) {
    EXPECT_EQ(name(Kind::after_event), "after_event");
    EXPECT_EQ(name(Kind::none), "none");
}

TEST(Schedule, offsets_are_iso_8601) {
    EXPECT_EQ((Offset{15, Offset::Unit::day, true}.iso()), "P15D");
    EXPECT_EQ((Offset{24, Offset::Unit::hour, false}.iso()), "PT24H");
    EXPECT_EQ((Offset{-7, Offset::Unit::day, false}.iso()), "-P7D");
    EXPECT_EQ((Offset{3, Offset::Unit::month, false}.iso()), "P3M");
}

TEST(Schedule, without_a_date_of_the_document_a_missing_year_stays_missing) {
    std::string const text = "Báo cáo trước ngày 15/12; hoàn thành trong quý II.";
    auto const words = text::words(text);
    auto const found = find({text, words}, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].schedule.kind, Kind::by);
    EXPECT_FALSE(found[0].schedule.due);
    EXPECT_FALSE(found[1].schedule.due);
}

TEST(Schedule, a_long_chain_of_triggers_ends_in_time) {
    std::string text;
    for (int i = 0; i < 40000; ++i) text += "khi theo từ trong sau ";
    auto const words = text::words(text);
    EXPECT_LT(find({text, words}, context).size(), words.size());
}

} // namespace
} // namespace suot::schedule
