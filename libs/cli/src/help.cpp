// Help and the reference page for the verbs that need no register, from the table in verbs.cpp.
#include <array>
#include <ostream>
#include <string>

#include "desk.hpp"
#include "layout.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

constexpr Words lang_help{"tiếng Việt (vi) hoặc tiếng Anh (en); mặc định theo biến SUOT_LANG, "
                          "rồi tiếng Việt",
                          "Vietnamese (vi) or English (en); by default SUOT_LANG, then Vietnamese"};

struct ExitWords {
    Exit exit;
    Words words;
};
constexpr std::array<ExitWords, 5> exits{{
    {Exit::ok, {"đã làm xong", "done"}},
    {Exit::findings, {"lint: có cảnh báo hoặc lỗi", "lint: there are warnings or errors"}},
    {Exit::usage, {"lệnh không hợp lệ", "the command line makes no sense"}},
    {Exit::unreadable,
     {"có tệp không tìm thấy hoặc không đọc được", "a file is missing or cannot be read"}},
    {Exit::refused,
     {"có văn bản mang dấu chỉ độ mật: bị từ chối",
      "a document is marked as a state secret: refused"}},
}};

Verb const* find(std::string_view name) {
    for (auto const& verb : verbs())
        if (name == verb.name) return &verb;
    return nullptr;
}

/// "suot read FILE… [--json] [--lang vi|en]".
std::string usage(Verb const& verb) {
    std::string out = std::string("suot ") + verb.name;
    for (auto const& argument : verb.arguments) {
        std::string const name = argument.name;
        if (argument.kind == ArgumentKind::files)
            out += " " + name + "…";
        else
            out += " [" + name + "]";
    }
    return out + " [--lang vi|en]";
}

std::string help_of(Call const& call, Verb const& verb) {
    constexpr std::size_t indent = 18;
    std::string out = usage(verb) + "\n" + paragraph(call.in(verb.help), 2, call.io.width) + "\n";
    for (auto const& argument : verb.arguments)
        out += paragraph(call.in(argument.help), indent, call.io.width,
                         std::string("  ") + argument.name);
    return out + paragraph(call.in(lang_help), indent, call.io.width, "  --lang vi|en");
}

std::string overview(Call const& call) {
    constexpr std::size_t indent = 12;
    std::string out =
        call.in({"Suốt: từ văn bản chỉ đạo đến việc phải làm.\n\nDùng: suot LỆNH …\n\n",
                 "Suốt: from the directive to what must be done.\n\n"
                 "Usage: suot VERB …\n\n"});
    for (auto const& verb : verbs())
        out += paragraph(call.in(verb.help), indent, call.io.width, std::string("  ") + verb.name);
    out += call.in({"\nSổ đăng ký (--store TỆP hoặc postgresql://…):\n",
                    "\nThe register (--store FILE or postgresql://…):\n"});
    out += desk_overview(call.io, call.language);
    out += call.in({"\nMã kết thúc:\n", "\nExit codes:\n"});
    for (auto const& [exit, words] : exits)
        out += paragraph(call.in(words), indent, call.io.width,
                         "  " + std::to_string(static_cast<int>(exit)));
    return out + call.in({"\nXem từng lệnh: suot help LỆNH\n", "\nAbout a verb: suot help VERB\n"});
}

std::string markdown_verb(Verb const& verb) {
    std::string out = std::string("\n## ") + verb.name + "\n\n```\n" + usage(verb) + "\n```\n\n";
    out += std::string(verb.help.en) + ".\n\n" + verb.help.vi + ".\n\n";
    out += "| argument | meaning | nghĩa |\n|---|---|---|\n";
    for (auto const& argument : verb.arguments)
        out += std::string("| `") + argument.name + "` | " + argument.help.en + " | "
               + argument.help.vi + " |\n";
    return out + "| `--lang vi\\|en` | " + lang_help.en + " | " + lang_help.vi + " |\n";
}

// docs/reference/cli.md is this output, and a test holds it against the program.
std::string markdown() {
    std::string out = "# suot: the command line\n\nWritten from the table of verbs by "
                      "`suot help --markdown`; do not edit.\n";
    for (auto const& verb : verbs()) out += markdown_verb(verb);
    out += desk_markdown();
    out += "\n## Exit codes\n\n| code | meaning | nghĩa |\n|---|---|---|\n";
    for (auto const& [exit, words] : exits)
        out += "| " + std::to_string(static_cast<int>(exit)) + " | " + words.en + " | " + words.vi
               + " |\n";
    return out
           + "\nOf several files, the highest code counts. Errors go to the standard error "
             "stream: the file, what is wrong, what to do.\n";
}

} // namespace

Exit help(Call const& call) {
    if (call.has("--markdown")) {
        call.io.out << markdown();
        return Exit::ok;
    }
    if (call.words.empty()) {
        call.io.out << overview(call);
        return Exit::ok;
    }
    auto const name = call.words.size() == 1 ? call.words[0] : call.words[0] + " " + call.words[1];
    if (auto const* const kept = desk::find_verb(name)) {
        call.io.out << desk_help(*kept, call.io, call.language);
        return Exit::ok;
    }
    if (auto const* const verb = find(name)) {
        call.io.out << help_of(call, *verb);
        return Exit::ok;
    }
    auto const group = desk_overview(call.io, call.language, name + " ");
    call.io.out << group;
    if (!group.empty()) return Exit::ok;
    call.io.err << "suot: " << call.in({"không có lệnh này: ", "there is no such verb: "}) << name
                << '\n';
    return Exit::usage;
}

Exit version(Call const& call) {
    call.io.out << "suot " << call.io.version << '\n';
    return Exit::ok;
}

} // namespace suot::cli
