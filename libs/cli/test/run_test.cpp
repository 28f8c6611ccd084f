#include <cstdio>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include <cli/cli.hpp>

namespace suot::cli {
namespace {

struct Answer {
    Exit exit;
    std::string out;
    std::string err;
};

/// What the program answers to `arguments`, with `input` on its standard input.
Answer ask(std::vector<std::string> const& arguments, std::string const& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    auto const exit = run(arguments, {.in = in,
                                      .out = out,
                                      .err = err,
                                      .version = "1.2.3",
                                      .language = base::Language::vietnamese,
                                      .width = 80});
    return {exit, out.str(), err.str()};
}

TEST(Run, without_words_help_is_printed) {
    auto const answer = ask({});
    EXPECT_EQ(answer.exit, Exit::ok);
    for (auto const* verb : {"read", "lint", "register", "version", "help"})
        EXPECT_NE(answer.out.find(verb), std::string::npos) << verb;
    EXPECT_EQ(ask({"--help"}).out, answer.out);
    EXPECT_EQ(ask({"help"}).out, answer.out);
}

TEST(Run, help_of_a_verb_names_its_arguments) {
    EXPECT_NE(ask({"help", "read"}).out.find("--json"), std::string::npos);
    EXPECT_EQ(ask({"read", "--help"}).out, ask({"help", "read"}).out);
    EXPECT_EQ(ask({"help", "sing"}).exit, Exit::usage);
}

TEST(Run, version_is_the_one_handed_in) {
    EXPECT_EQ(ask({"version"}).out, "suot 1.2.3\n");
    EXPECT_EQ(ask({"--version"}).out, "suot 1.2.3\n");
}

TEST(Run, what_makes_no_sense_is_told_and_nothing_is_done) {
    for (std::vector<std::string> const& arguments : {std::vector<std::string>{"sing"},
                                                      {"read"},
                                                      {"read", "--loud", "-"},
                                                      {"read", "-", "--lang", "fr"}}) {
        auto const answer = ask(arguments);
        EXPECT_EQ(answer.exit, Exit::usage);
        EXPECT_TRUE(answer.out.empty());
        EXPECT_TRUE(answer.err.starts_with("suot: ")) << answer.err;
    }
}

TEST(Run, a_missing_file_is_named) {
    auto const answer = ask({"read", "no/such/file.docx", "--lang", "en"});
    EXPECT_EQ(answer.exit, Exit::unreadable);
    EXPECT_EQ(answer.err,
              "suot: no/such/file.docx: there is no such file. Check its name and path.\n");
}

TEST(Run, a_secret_is_refused_and_nothing_of_it_is_printed) {
    std::string const secret = "Số: 02/UBND-NC\nMẬT\nKính gửi: Ông Lò Văn A\n";
    auto const answer = ask({"read", "-"}, secret);
    EXPECT_EQ(answer.exit, Exit::refused);
    EXPECT_TRUE(answer.out.empty());
    EXPECT_EQ(answer.err.find("Lò Văn A"), std::string::npos);
    auto const json = ask({"read", "-", "--json"}, secret);
    EXPECT_NE(json.out.find("secret-mark"), std::string::npos);
    EXPECT_EQ(json.out.find("Kính gửi"), std::string::npos);
}

TEST(Run, the_standard_input_is_read) {
    auto const answer = ask({"read", "-", "--text"}, "Kế hoạch năm 2026\n");
    EXPECT_EQ(answer.exit, Exit::ok);
    EXPECT_NE(answer.out.find("Kế hoạch năm 2026"), std::string::npos);
}

TEST(Run, lint_ends_with_1_where_something_is_wrong) {
    auto const answer = ask({"lint", "-", "--lang", "en"}, "Chợ phiên đông vui.\n");
    EXPECT_EQ(answer.exit, Exit::findings);
    EXPECT_NE(answer.out.find("[nothing-found]"), std::string::npos);
}

TEST(Run, the_register_has_its_columns) {
    auto const table = ask({"register", "-"}, "Chợ phiên đông vui.\n");
    EXPECT_EQ(table.exit, Exit::ok);
    EXPECT_TRUE(table.out.starts_with("STT │ Nhiệm vụ")) << table.out;
    auto const csv = ask({"register", "-", "--csv"}, "Chợ phiên đông vui.\n");
    EXPECT_TRUE(csv.out.starts_with("\xEF\xBB\xBFSTT,Nhiệm vụ,Chủ trì,Phối hợp,Thời hạn,Văn bản"));
}

} // namespace
} // namespace suot::cli
