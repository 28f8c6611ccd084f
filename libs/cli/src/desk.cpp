#include "desk.hpp"

#include <algorithm>
#include <cstdlib>
#include <istream>
#include <map>
#include <ostream>

#include <CLI/CLI.hpp>

#include <desk/desk.hpp>
#include <registry/sqlite.hpp>

#include "files.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

/// What is said beside a verb: which register, who asks, as of when.
struct Common {
    std::string store;
    std::string as;
    std::string at;
    std::string on;
    std::string today;
    std::string version;
    std::string lang;
    bool json = false;
    bool help = false;
};

/// What CLI11 fills in for one verb.
struct Filled {
    CLI::App* command = nullptr;
    std::map<std::string, std::vector<std::string>> words;
    std::map<std::string, bool> flags;
};

/// A clock that shows one day, for trying out and for showing a register at work.
class FixedClock final : public base::Clock {
public:
    explicit FixedClock(base::Date day)
        : at_(std::chrono::sys_days(day) + std::chrono::hours(2)) {} // 9 o'clock in Việt Nam
    [[nodiscard]] base::Instant now() const override { return at_; }

private:
    base::Instant at_;
};

/// "version_of" is "--version-of" on the command line.
std::string option_name(std::string name) {
    std::ranges::replace(name, '_', '-');
    return "--" + name;
}

bool stands_alone(desk::Argument const& argument) {
    return argument.required()
           || (argument.type == desk::ArgumentType::file && argument.count == desk::Count::many);
}

void declare(CLI::App& command, desk::Argument const& argument, Filled& filled) {
    auto const option = option_name(argument.name);
    if (argument.type == desk::ArgumentType::flag) {
        command.add_flag(option, filled.flags[argument.name]);
        return;
    }
    std::string names = option;
    if (stands_alone(argument)) names = std::string(argument.name) + "," + names;
    auto* const made = command.add_option(names, filled.words[argument.name]);
    // One word each: what follows belongs to the next place.
    if (argument.count != desk::Count::many) made->expected(1);
    if (argument.count != desk::Count::many || !stands_alone(argument))
        made->allow_extra_args(false);
}

void declare(CLI::App& app, Common& common) {
    app.set_help_flag();
    app.add_option("--store", common.store);
    app.add_option("--as", common.as);
    app.add_option("--at", common.at);
    app.add_option("--on", common.on);
    app.add_option("--today", common.today);
    app.add_option("--if-version", common.version);
    app.add_option("--lang", common.lang)->check(CLI::IsMember({"vi", "en"}));
    app.add_flag("--json", common.json);
    app.add_flag("-h,--help", common.help);
    app.fallthrough();
}

/// The options before a verb that take a word.
bool takes_word(std::string const& word) {
    return word == "--store" || word == "--as" || word == "--at" || word == "--on"
           || word == "--today" || word == "--lang" || word == "--if-version";
}

/// The verb that the first words name, the longer name first; and where its words stand.
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

base::Result<desk::Value> value_of(desk::Argument const& argument, std::string const& word,
                                   Surroundings const& io) {
    if (argument.type == desk::ArgumentType::file) {
        auto bytes = load(word, io);
        if (!bytes) {
            auto error = bytes.error();
            error.message = {word + ": " + error.message.vi, word + ": " + error.message.en};
            return std::unexpected(error);
        }
        return desk::Value::object().set("name", word).set("bytes", std::move(*bytes));
    }
    if (argument.type != desk::ArgumentType::password || word != "-") return desk::Value(word);
    std::string line;
    std::getline(io.in, line);
    return desk::Value(line);
}

base::Result<desk::Value> arguments_of(desk::Verb const& verb, Filled const& filled,
                                       Surroundings const& io) {
    auto out = desk::Value::object();
    for (auto const& argument : verb.arguments) {
        if (argument.type == desk::ArgumentType::flag) {
            if (filled.flags.at(argument.name)) out.set(argument.name, true);
            continue;
        }
        auto words = filled.words.at(argument.name);
        if (words.empty()) continue;
        if (argument.type == desk::ArgumentType::file) words = expand(words);
        if (argument.count != desk::Count::many) {
            out.set(argument.name, TRY(value_of(argument, words.front(), io)));
            continue;
        }
        auto list = desk::Value::list();
        for (auto const& word : words) list.add(TRY(value_of(argument, word, io)));
        out.set(argument.name, std::move(list));
    }
    return out;
}

std::string store_path(Common const& common) {
    if (!common.store.empty()) return common.store;
    char const* const set = std::getenv("SUOT_STORE");
    return set != nullptr && *set != '\0' ? set : "suot.db";
}

std::unexpected<base::Error> no_day(char const* option) {
    return base::fail(base::ErrorKind::invalid,
                      std::string(option) + " phải là một ngày dạng 2026-03-31.",
                      std::string(option) + " must be a day like 2026-03-31.");
}

base::Result<desk::Value> run_verb(desk::Verb const& verb, Filled const& filled,
                                   Common const& common, Surroundings const& io) {
    auto const today = desk::parse_date(common.today);
    auto const on = desk::parse_date(common.on);
    if (!common.today.empty() && !today) return no_day("--today");
    if (!common.on.empty() && !on) return no_day("--on");
    EXPECTS(io.clock != nullptr);
    FixedClock const fixed(today.value_or(base::Date{}));
    base::Clock const& clock = today ? static_cast<base::Clock const&>(fixed) : *io.clock;
    bool const begins =
        std::string_view(verb.name) == "init" || std::string_view(verb.name) == "restore";
    auto const store = TRY(registry::open_sqlite(
        store_path(common), begins ? registry::Opening::create : registry::Opening::existing));
    desk::Desk const desk(*store, clock);
    auto session = TRY(desk::console_session(desk, common.as));
    session.on = on;
    session.language = common.lang == "en" ? base::Language::english : io.language;
    if (!common.lang.empty() && common.lang != "en") session.language = base::Language::vietnamese;
    if (!common.at.empty()) session.office = TRY(desk::office_named(desk, common.at));
    desk::Request request{.verb = verb.name, .arguments = TRY(arguments_of(verb, filled, io))};
    if (!common.version.empty()) request.if_version = std::atoll(common.version.c_str());
    return desk.run(session, request);
}

Exit exit_of_result(desk::Value const& result) {
    return result.has("sound") && !result["sound"].truth() ? Exit::findings : Exit::ok;
}

} // namespace

std::optional<Exit> run_desk(std::vector<std::string> const& arguments, Surroundings const& io) {
    std::vector<std::string> rest;
    auto const* const verb = verb_in(arguments, rest);
    if (verb == nullptr) return std::nullopt;
    CLI::App app("suot", "suot");
    Common common;
    Filled filled;
    declare(app, common);
    for (auto const& argument : verb->arguments) declare(app, argument, filled);
    auto language = io.language;
    try {
        app.parse(std::vector<std::string>(rest.rbegin(), rest.rend()));
    } catch (CLI::ParseError const& error) {
        io.err << "suot: "
               << Words{"lệnh không hợp lệ: ", "the command line makes no sense: "}.in(language)
               << error.what() << '\n';
        return Exit::usage;
    }
    if (!common.lang.empty())
        language = common.lang == "en" ? base::Language::english : base::Language::vietnamese;
    if (common.help) {
        io.out << desk_help(*verb, io, language);
        return Exit::ok;
    }
    auto const result = run_verb(*verb, filled, common, io);
    if (!result) {
        io.err << "suot: " << result.error().message.in(language) << '\n';
        return exit_of(result.error().kind);
    }
    if (common.json)
        io.out << desk::to_json(*result) << '\n';
    else
        io.out << show(*verb, *result, io, language);
    return exit_of_result(*result);
}

} // namespace suot::cli
