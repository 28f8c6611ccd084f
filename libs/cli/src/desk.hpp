// The verbs of the register on the command line; made from desk's table of verbs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cli/cli.hpp>
#include <desk/verb.hpp>

namespace suot::cli {

/// Does what `arguments` say, if they begin with a verb of the register (global options may stand
/// before it); nothing where they do not.
[[nodiscard]] std::optional<Exit> run_desk(std::vector<std::string> const& arguments,
                                           Surroundings const& io);

/// The register's file: as named, else SUOT_STORE, else "suot.db".
[[nodiscard]] std::string store_path(std::string const& named);

/// One line for each verb of the register whose name begins so ("office "), as `suot help` shows
/// them.
[[nodiscard]] std::string desk_overview(Surroundings const& io, base::Language language,
                                        std::string_view first = {});

/// Usage and arguments of one verb.
[[nodiscard]] std::string desk_help(desk::Verb const& verb, Surroundings const& io,
                                    base::Language language);

/// The verbs of the register in the Markdown reference.
[[nodiscard]] std::string desk_markdown();

/// A result as a person reads it.
[[nodiscard]] std::string show(desk::Verb const& verb, desk::Value const& result,
                               Surroundings const& io, base::Language language);

} // namespace suot::cli
