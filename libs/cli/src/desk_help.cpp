// Help and docs/reference/cli.md for the register's verbs, made from desk's table.
//
// A word of help stands in one place: beside the verb. The page is generated, and a test sees that
// it is current.
#include <array>

#include "desk.hpp"
#include "layout.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

struct Global {
    char const* name;
    Words help;
};

constexpr std::array<Global, 11> globals{{
    {"--store FILE",
     {"sổ đăng ký: tệp, hoặc postgresql://…; mặc định biến SUOT_STORE, rồi “suot.db”",
      "the register: a file, or postgresql://…; by default SUOT_STORE, then “suot.db”"}},
    {"--as NAME",
     {"tài khoản làm việc; mặc định quản trị viên đầu tiên",
      "the account that acts; by default the first administrator"}},
    {"--on-behalf NAME",
     {"làm thay tài khoản này, khi được ủy quyền", "as the deputy of this account"}},
    {"--at OFFICE",
     {"làm cho cơ quan này; mặc định cơ quan của tài khoản", "acts for this office"}},
    {"--on DATE", {"như vào cuối ngày này; mặc định hôm nay", "as of the end of this day"}},
    {"--today DATE",
     {"coi như hôm nay là ngày này (để thử)", "take this day for today (to try things out)"}},
    {"--if-version N",
     {"chỉ làm nếu mục vẫn ở phiên bản này", "only if the thing still has this version"}},
    {"--json", {"in kết quả dạng JSON", "print the result as JSON"}},
    {"--format xlsx",
     {"bảng tính Excel, với lệnh cho danh sách (hoặc json)",
      "a workbook, of a verb that gives a list (or json)"}},
    {"-o FILE", {"ghi vào tệp này", "write into this file"}},
    {"--lang vi|en", {"ngôn ngữ", "the language"}},
}};

std::string option_name(desk::Argument const& argument) {
    std::string out = "--";
    for (char const* c = argument.name; *c != '\0'; ++c) out += *c == '_' ? '-' : *c;
    return out;
}

bool stands_alone(desk::Argument const& argument) {
    return argument.required()
           || (argument.type == desk::ArgumentType::file && argument.count == desk::Count::many);
}

std::string shown_name(desk::Argument const& argument) {
    if (!stands_alone(argument)) return option_name(argument);
    std::string out;
    for (char const* c = argument.name; *c != '\0'; ++c)
        out += *c >= 'a' && *c <= 'z' ? static_cast<char>(*c - 'a' + 'A') : *c;
    return out;
}

std::string usage(desk::Verb const& verb) {
    std::string out = std::string("suot ") + verb.name;
    for (auto const& argument : verb.arguments) {
        auto name = shown_name(argument);
        if (argument.count == desk::Count::many) name += "…";
        out += argument.required() ? " " + name : " [" + name + "]";
    }
    return out;
}

std::string with_choices(desk::Argument const& argument, base::Language language) {
    std::string out = argument.help.in(language);
    char const* before = ": ";
    for (char const* const choice : argument.choices) {
        out += before;
        out += choice;
        before = ", ";
    }
    return out;
}

} // namespace

std::string desk_overview(Surroundings const& io, base::Language language, std::string_view first) {
    constexpr std::size_t indent = 22;
    std::string out;
    for (auto const& verb : desk::verbs())
        if (std::string_view(verb.name).starts_with(first))
            out +=
                paragraph(verb.help.in(language), indent, io.width, std::string("  ") + verb.name);
    return out;
}

std::string desk_help(desk::Verb const& verb, Surroundings const& io, base::Language language) {
    constexpr std::size_t indent = 20;
    std::string out = usage(verb) + "\n" + paragraph(verb.help.in(language), 2, io.width) + "\n";
    for (auto const& argument : verb.arguments)
        out += paragraph(with_choices(argument, language), indent, io.width,
                         "  " + shown_name(argument));
    out += '\n';
    for (auto const& global : globals)
        out +=
            paragraph(global.help.in(language), indent, io.width, std::string("  ") + global.name);
    return out;
}

// Bars would cut the table's cells, hence the strokes before them.
std::string desk_markdown() {
    using enum base::Language;
    std::string out = "\n# The register\n\nEvery verb below takes these as well:\n\n"
                      "| option | meaning | nghĩa |\n|---|---|---|\n";
    for (auto const& global : globals) {
        std::string name = global.name;
        if (auto const bar = name.find('|'); bar != std::string::npos) name.insert(bar, "\\");
        out += "| `" + name + "` | " + global.help.en + " | " + global.help.vi + " |\n";
    }
    for (auto const& verb : desk::verbs()) {
        out += std::string("\n## ") + verb.name + "\n\n```\n" + usage(verb) + "\n```\n\n";
        out += std::string(verb.help.en) + ".\n\n" + verb.help.vi + ".\n";
        if (verb.arguments.empty()) continue;
        out += "\n| argument | meaning | nghĩa |\n|---|---|---|\n";
        for (auto const& argument : verb.arguments)
            out += "| `" + shown_name(argument) + "` | " + with_choices(argument, english) + " | "
                   + with_choices(argument, vietnamese) + " |\n";
    }
    return out;
}

} // namespace suot::cli
