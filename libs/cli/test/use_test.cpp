// Every verb of the table as a command line.
#include <gtest/gtest.h>

#include "../src/use.hpp"

namespace suot::cli {
namespace {

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < name.size();) {
        auto const end = std::min(name.find(' ', at), name.size());
        out.emplace_back(name.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

TEST(Use, no_argument_of_a_verb_is_called_like_an_option_of_all) {
    for (auto const& verb : desk::verbs()) {
        auto line = words_of(verb.name);
        line.insert(line.end(), {"--store", "a.suot", "--as", "x", "--on", "2026-01-05", "--json"});
        auto const use = parse_use(line);
        ASSERT_TRUE(use) << verb.name;
        ASSERT_TRUE(*use) << verb.name << ": " << use->error().message.en;
        EXPECT_EQ((*use)->verb, &verb);
        EXPECT_EQ((*use)->store, "a.suot") << verb.name;
        EXPECT_EQ((*use)->on, "2026-01-05") << verb.name;
    }
}

TEST(Use, a_line_without_sense_is_told_and_does_not_end_the_program) {
    for (std::vector<std::string> const& line :
         {std::vector<std::string>{"duty", "show", "--khong-co"},
          {"duty", "show", "1", "2", "3"},
          {"duty", "list", "--lang", "fr"},
          {"duty", "list", "--today", "mai"},
          {"init", "--name"}}) {
        auto const use = parse_use(line);
        ASSERT_TRUE(use);
        ASSERT_FALSE(*use) << line.back();
        EXPECT_EQ(use->error().kind, base::ErrorKind::invalid);
    }
}

} // namespace
} // namespace suot::cli
