// The register's verbs on the command line: argv becomes a request to desk, its answer text, JSON
// or a workbook.
//
// But for `init` and `restore`, which may make a new file, no verb is known here by name: what may
// be said, and how it is shown, follows from desk's table. Without `--today` the clock of the
// process counts; with it all that happens is of that day.
#include "desk.hpp"

#include <cstdlib>
#include <fstream>
#include <ostream>

#include <desk/desk.hpp>
#include <desk/tables.hpp>
#include <registry/postgres.hpp>

#include "clocks.hpp"
#include "files.hpp"
#include "misuse.hpp"
#include "use.hpp"

namespace suot::cli {

namespace {

/// The store is open for this one verb and no longer.
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

/// A result in the form that was asked for.
base::Result<std::string> written(Use const& use, desk::Value const& result, Surroundings const& io,
                                  base::Language language) {
    auto const& verb = *use.verb;
    if (desk::is_file(verb.gives.shape())) return result["bytes"].text();
    if (use.format == "xlsx") {
        if (desk::has_tables(verb)) return desk::to_xlsx(verb, result, language);
        return base::fail(base::ErrorKind::invalid,
                          "lệnh này không cho danh sách nào để ghi thành bảng tính.",
                          "this verb gives no list that a workbook could hold.");
    }
    if (use.json || use.format == "json") return desk::to_json(result) + '\n';
    return show(verb, result, io, language);
}

/// Into the file that was named, else to the standard output.
base::Result<void> put(Use const& use, std::string const& words, Surroundings const& io) {
    if (use.output.empty() || use.output == "-") {
        io.out << words;
        return {};
    }
    std::ofstream file(use.output, std::ios::binary | std::ios::trunc);
    file << words;
    file.close();
    if (file) return {};
    return base::fail(base::ErrorKind::unreadable, "không ghi được tệp: " + use.output + ".",
                      "the file cannot be written: " + use.output + ".");
}

} // namespace

std::string store_path(std::string const& named) {
    if (!named.empty()) return named;
    char const* const set = std::getenv("SUOT_STORE");
    return set != nullptr && *set != '\0' ? set : "suot.db";
}

/// Nothing where the words name none of desk's verbs: then they are for the others.
std::optional<Exit> run_desk(std::vector<std::string> const& arguments, Surroundings const& io) {
    auto const use = parse_use(arguments);
    if (!use) return std::nullopt;
    auto const language =
        *use ? language_of((*use)->lang, io.language) : language_asked(arguments, io.language);
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
    auto const told = written(**use, *result, io, language);
    if (!told) return fail(told.error());
    if (auto const kept = put(**use, *told, io); !kept) return fail(kept.error());
    return exit_of_result(*result);
}

} // namespace suot::cli
