#include <gtest/gtest.h>

#include "../src/json_writer.hpp"

namespace suot::reading {
namespace {

TEST(JsonWriter, members_and_elements_get_their_commas) {
    JsonWriter json(16);
    json.begin_object().key("a").value(1).key("b").begin_array();
    json.value("x").null().value(true).begin_object().end_object().end_array().end_object();
    EXPECT_EQ(json.take(), R"({"a": 1,"b": ["x",null,true,{}]})");
}

TEST(JsonWriter, a_sink_gets_all_of_it_by_parts) {
    std::string all;
    std::size_t parts = 0;
    Sink const sink = [&](std::string_view part) {
        all += part;
        ++parts;
    };
    JsonWriter json(sink);
    json.begin_array();
    std::string const words(40'000, 'a');
    for (int i = 0; i < 5; ++i) json.value(words);
    json.end_array().finish();
    EXPECT_EQ(all.size(), 5 * (words.size() + 3) + 2);
    EXPECT_GT(parts, 2U);
}

TEST(JsonWriter, only_what_must_be_escaped_is) {
    JsonWriter json(16);
    json.value(std::string_view("“Đ” \"\\\n\t\x01/", 15));
    EXPECT_EQ(json.take(), "\"“Đ” \\\"\\\\\\n\\t\\u0001/\"");
}

TEST(JsonWriter, empty_words_are_null_where_asked) {
    JsonWriter json(16);
    json.begin_array().value_or_null("").value_or_null("a").value("").end_array();
    EXPECT_EQ(json.take(), R"([null,"a",""])");
}

TEST(JsonWriter, spans_and_dates) {
    JsonWriter json(16);
    using namespace std::chrono;
    json.begin_array().value(text::Span{3, 7});
    json.value(std::optional<base::Date>(2025y / 11 / 18)).value(std::optional<base::Date>());
    json.end_array();
    EXPECT_EQ(json.take(), R"([[3,7],"2025-11-18",null])");
}

TEST(JsonWriter, lines_break_where_asked) {
    JsonWriter json(16);
    json.begin_array().line().value(1).line().value(2).line().end_array();
    EXPECT_EQ(json.take(), "[\n1,\n2\n]");
}

} // namespace
} // namespace suot::reading
