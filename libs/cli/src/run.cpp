// From argv to the verb that is meant: desk's verbs are asked first, the others are declared to
// CLI11 here.
//
// CLI11 throws; its exceptions end in this file and become a sentence and the exit code `usage`.
#include <cli/cli.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "desk.hpp"
#include "misuse.hpp"
#include "use.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

/// What CLI11 fills in for one verb.
struct Filled {
    CLI::App* command = nullptr;
    std::vector<std::string> words;
    std::map<std::string_view, bool> flags;
    std::map<std::string, std::string> options;
};

/// "--store" of "--store FILE".
std::string option_of(char const* name) {
    std::string const all = name;
    return all.substr(0, all.find(' '));
}

void declare(CLI::App& app, Verb const& verb, Filled& filled) {
    filled.command = app.add_subcommand(verb.name, verb.help.en);
    filled.command->set_help_flag();
    filled.command->add_flag("-h,--help", filled.flags["--help"]);
    for (auto const& argument : verb.arguments) {
        switch (argument.kind) {
        case ArgumentKind::files:
            filled.command->add_option(argument.name, filled.words);
            break;
        case ArgumentKind::optional_words:
            filled.command->add_option(argument.name, filled.words)->expected(0, 2);
            break;
        case ArgumentKind::word:
            filled.command->add_option(option_of(argument.name),
                                       filled.options[option_of(argument.name)]);
            break;
        case ArgumentKind::flag:
            filled.command->add_flag(argument.name, filled.flags[argument.name]);
            break;
        }
    }
}

Exit misused(Surroundings const& io, base::Language language, base::Message const& what) {
    io.err << "suot: " << what.in(language) << '\n'
           << Words{"Xem cách dùng: suot help\n", "For usage: suot help\n"}.in(language);
    return Exit::usage;
}

bool wants_files(Verb const& verb) {
    return !verb.arguments.empty() && verb.arguments.front().kind == ArgumentKind::files;
}

Exit call_verb(Verb const& verb, Filled const& filled, Surroundings const& io,
               base::Language language) {
    Call call{io, language, filled.words, {}, filled.options};
    for (auto const& [flag, is_set] : filled.flags)
        if (is_set) call.flags.push_back(flag);
    if (call.has("--help")) return help({io, language, {verb.name}, {}});
    if (wants_files(verb) && call.words.empty())
        return misused(
            io, language,
            {std::string("lệnh “") + verb.name + "” cần ít nhất một tệp (“-” là đầu vào chuẩn)",
             std::string("“") + verb.name
                 + "” needs at least one file (“-” is the standard input)"});
    return verb.run(call);
}

/// The register may be named before the verb: its option is read behind it.
std::vector<std::string> with_store_last(std::vector<std::string> arguments) {
    if (arguments.size() > 2 && arguments.front() == "--store")
        std::rotate(arguments.begin(), arguments.begin() + 2, arguments.end());
    return arguments;
}

} // namespace

// Verbs of the register come first: they are looked up in desk's table, and only what is none of
// them is declared here.
Exit run(std::vector<std::string> const& arguments, Surroundings const& io) {
    if (auto const done = run_desk(arguments, io)) return *done;
    CLI::App app("suot", "suot");
    app.set_help_flag();
    bool wants_help = false;
    bool wants_version = false;
    std::string lang;
    app.add_flag("-h,--help", wants_help);
    app.add_flag("--version", wants_version);
    app.add_option("--lang", lang)->check(CLI::IsMember({"vi", "en"}));
    app.fallthrough();
    app.require_subcommand(0, 1);
    std::vector<Filled> filled(verbs().size());
    for (std::size_t i = 0; i < filled.size(); ++i) declare(app, verbs()[i], filled[i]);
    try {
        auto const words = with_store_last(arguments);
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (CLI::Error const& error) {
        auto const spoken = language_asked(arguments, io.language);
        auto const done = misused(io, spoken, misuse(error));
        if (!arguments.empty()) io.err << desk_overview(io, spoken, arguments.front() + " ");
        return done;
    }
    auto const language = language_of(lang, io.language);
    if (wants_version) return version({io, language, {}, {}});
    for (std::size_t i = 0; i < filled.size(); ++i)
        if (filled[i].command->parsed() && !wants_help)
            return call_verb(verbs()[i], filled[i], io, language);
    return help({io, language, {}, {}});
}

} // namespace suot::cli
