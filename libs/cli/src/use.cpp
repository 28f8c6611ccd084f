// The words of a command line → one use of a verb of the register.
//
// Options before the verb's name and behind it mean the same. A verb may have the name of another
// and a word more ("duty", "duty list"): the longer name wins.
#include "use.hpp"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>

#include "layout.hpp"
#include "misuse.hpp"

namespace suot::cli {

namespace {

/// "version_of" is "--version-of" on the command line.
std::string option_name(std::string name) {
    std::ranges::replace(name, '_', '-');
    return "--" + name;
}

bool stands_alone(desk::Argument const& argument) {
    return argument.required()
           || (argument.type == desk::ArgumentType::file && argument.count == desk::Count::many);
}

void declare(CLI::App& command, desk::Argument const& argument, Use& use) {
    auto const option = option_name(argument.name);
    if (argument.type == desk::ArgumentType::flag) {
        command.add_flag(option, use.flags[argument.name]);
        return;
    }
    std::string names = option;
    if (stands_alone(argument)) names = std::string(argument.name) + "," + names;
    auto* const made = command.add_option(names, use.words[argument.name]);
    // One word each: what follows belongs to the next place.
    if (argument.count != desk::Count::many) made->expected(1);
    if (argument.count != desk::Count::many || !stands_alone(argument))
        made->allow_extra_args(false);
}

void declare_common(CLI::App& app, Use& use) {
    app.set_help_flag();
    app.add_option("--store", use.store);
    app.add_option("--as", use.as);
    app.add_option("--on-behalf", use.on_behalf);
    app.add_option("--at", use.at);
    app.add_option("--on", use.on);
    app.add_option("--today", use.today);
    app.add_option("--if-version", use.version);
    app.add_option("--lang", use.lang)->check(CLI::IsMember({"vi", "en"}));
    app.add_flag("--json", use.json);
    // A verb that writes files of its own kinds says them itself.
    if (std::ranges::none_of(use.verb->arguments, [](desk::Argument const& argument) {
            return std::string_view(argument.name) == "format";
        }))
        app.add_option("--format", use.format)->check(CLI::IsMember({"json", "xlsx"}));
    app.add_option("-o,--output", use.output);
    app.add_flag("-h,--help", use.help);
    app.fallthrough();
}

/// The options before a verb that take a word.
bool takes_word(std::string const& word) {
    return word == "--store" || word == "--as" || word == "--on-behalf" || word == "--at"
           || word == "--on" || word == "--today" || word == "--lang" || word == "--if-version";
}

/// The verb that the first words name, the longer name first; and where its words stand. The word
/// behind one of the common options is never taken for a verb's name.
desk::Verb const* verb_in(std::vector<std::string> const& arguments,
                          std::vector<std::string>& rest) {
    std::vector<std::string> words;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < arguments.size() && words.size() < 2; ++i) {
        if (takes_word(arguments[i])) {
            ++i;
        } else if (!arguments[i].starts_with('-')) {
            words.push_back(arguments[i]);
            places.push_back(i);
        } else if (!words.empty()) {
            break;
        }
    }
    auto const cut = [&](std::size_t count) {
        rest = arguments;
        for (std::size_t i = count; i-- > 0;)
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(places[i]));
    };
    if (words.size() == 2)
        if (auto const* const found = desk::find_verb(words[0] + " " + words[1])) {
            cut(2);
            return found;
        }
    if (words.empty()) return nullptr;
    auto const* const found = desk::find_verb(words[0]);
    if (found != nullptr) cut(1);
    return found;
}

std::unexpected<base::Error> no_day(char const* option) {
    return base::fail(base::ErrorKind::invalid,
                      std::string(option) + " phải là một ngày dạng 2026-03-31.",
                      std::string(option) + " must be a day like 2026-03-31.");
}

/// To the beginning of the line, and nothing right of it (ECMA-48, EL).
constexpr char const* clear_line = "\r\x1b[K";

/// One line that is written over: which file is being read.
void show_progress(desk::Progress const& now, Surroundings const& io, base::Language language) {
    if (now.stage != "reading") return;
    base::Message const reading{"đang đọc ", "reading "};
    io.err << clear_line << reading.in(language) << shortened(now.file, io.width - 20)
           << std::flush;
}

/// The number of a version, from 0; nothing where the words are none.
std::optional<std::int64_t> version_in(std::string const& words) {
    std::int64_t version = 0;
    auto const* const end = words.data() + words.size();
    auto const [stopped, error] = std::from_chars(words.data(), end, version);
    if (error != std::errc() || stopped != end || version < 0) return std::nullopt;
    return version;
}

} // namespace

// CLI11 takes its words from the back. A first word that is no verb of the register is left to the
// other half of the program.
std::optional<base::Result<Use>> parse_use(std::vector<std::string> const& arguments) {
    std::vector<std::string> rest;
    Use use;
    use.verb = verb_in(arguments, rest);
    if (use.verb == nullptr) return std::nullopt;
    CLI::App app("suot", "suot");
    try {
        declare_common(app, use);
        for (auto const& argument : use.verb->arguments) declare(app, argument, use);
        app.parse(std::vector<std::string>(rest.rbegin(), rest.rend()));
    } catch (CLI::Error const& error) {
        auto const what = misuse(error);
        std::string const name = use.verb->name;
        return base::fail(base::ErrorKind::invalid, what.vi + " Xem cách dùng: suot help " + name,
                          what.en + " For usage: suot help " + name);
    }
    if (!use.today.empty() && !desk::parse_date(use.today)) return no_day("--today");
    if (!use.on.empty() && !desk::parse_date(use.on)) return no_day("--on");
    if (!use.version.empty() && !version_in(use.version))
        return base::fail(base::ErrorKind::invalid,
                          "--if-version phải là số phiên bản mà lệnh show cho biết, ví dụ 12.",
                          "--if-version must be a version's number as told by show, such as 12.");
    return use;
}

base::Language language_of(std::string const& lang, base::Language otherwise) {
    if (lang.empty()) return otherwise;
    return lang == "en" ? base::Language::english : base::Language::vietnamese;
}

base::Result<desk::Value> perform(Use const& use, Place place) {
    auto& session = place.session;
    if (!use.as.empty() || !session.account)
        session = TRY(desk::console_session(place.desk, use.as));
    if (!use.on_behalf.empty())
        session.on_behalf = TRY(desk::console_session(place.desk, use.on_behalf)).account;
    session.on = desk::parse_date(use.on);
    session.language = language_of(use.lang, place.io.language);
    if (!use.at.empty()) session.office = TRY(desk::office_named(place.desk, use.at));
    desk::Request request{.verb = use.verb->name, .arguments = TRY(arguments_of(use, place))};
    if (!use.version.empty()) request.if_version = version_in(use.version);
    if (!place.io.watched) return place.desk.run(session, request);
    request.progress = [&](desk::Progress const& now) {
        show_progress(now, place.io, session.language);
    };
    auto done = place.desk.run(session, request);
    place.io.err << clear_line << std::flush;
    return done;
}

} // namespace suot::cli
