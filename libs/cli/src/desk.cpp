#include "desk.hpp"

#include <cstdlib>
#include <ostream>

#include <desk/desk.hpp>
#include <registry/postgres.hpp>

#include "clocks.hpp"
#include "files.hpp"
#include "use.hpp"

namespace suot::cli {

namespace {

base::Result<desk::Value> run_once(Use const& use, Surroundings const& io) {
    EXPECTS(io.clock != nullptr);
    auto const today = desk::parse_date(use.today);
    DayClock const fixed(today.value_or(base::Date{}));
    base::Clock const& clock = today ? static_cast<base::Clock const&>(fixed) : *io.clock;
    std::string_view const verb = use.verb->name;
    bool const begins = verb == "init" || verb == "restore";
    auto const store = TRY(registry::open(
        store_path(use.store), begins ? registry::Opening::create : registry::Opening::existing));
    desk::Desk const desk(*store, clock);
    desk::Session const nobody;
    return perform(use, {.desk = desk, .session = nobody, .io = io});
}

Exit exit_of_result(desk::Value const& result) {
    return result.has("sound") && !result["sound"].truth() ? Exit::findings : Exit::ok;
}

} // namespace

std::string store_path(std::string const& named) {
    if (!named.empty()) return named;
    char const* const set = std::getenv("SUOT_STORE");
    return set != nullptr && *set != '\0' ? set : "suot.db";
}

std::optional<Exit> run_desk(std::vector<std::string> const& arguments, Surroundings const& io) {
    auto const use = parse_use(arguments);
    if (!use) return std::nullopt;
    auto const language = *use ? language_of((*use)->lang, io.language) : io.language;
    auto const fail = [&](base::Error const& error) {
        io.err << "suot: " << error.message.in(language) << '\n';
        return exit_of(error.kind);
    };
    if (!*use) return fail(use->error());
    auto const& verb = *(*use)->verb;
    if ((*use)->help) {
        io.out << desk_help(verb, io, language);
        return Exit::ok;
    }
    auto const result = run_once(**use, io);
    if (!result) return fail(result.error());
    if (desk::is_file((*use)->verb->gives.shape()))
        io.out << (*result)["bytes"].text();
    else if ((*use)->json)
        io.out << desk::to_json(*result) << '\n';
    else
        io.out << show(verb, *result, io, language);
    return exit_of_result(*result);
}

} // namespace suot::cli
