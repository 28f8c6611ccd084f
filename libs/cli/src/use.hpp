// One use of a verb of the register, as the words of a command line say it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <desk/desk.hpp>

#include <cli/cli.hpp>

namespace suot::cli {

/// What CLI11 made of the words: the verb, what is said beside it, and its arguments still as
/// words.
struct Use {
    desk::Verb const* verb = nullptr;
    std::string store;
    std::string as;
    std::string on_behalf;
    std::string at;
    std::string on;
    std::string today;
    std::string version;
    std::string lang;
    std::string format; ///< "json", "xlsx"; empty: for people
    std::string output; ///< a file; empty: the standard output
    bool json = false;
    bool help = false;
    std::map<std::string, std::vector<std::string>> words;
    std::map<std::string, bool> flags;
};

/// The use that `arguments` speak of; nothing where they begin with no verb of the register. Error:
/// invalid where they make no sense.
[[nodiscard]] std::optional<base::Result<Use>> parse_use(std::vector<std::string> const& arguments);

/// Where a use takes place: the desk, who asks, and the folder that names of files start from
/// (empty: the one the program runs in).
struct Place {
    desk::Desk const& desk;
    desk::Session session;
    Surroundings const& io;
    std::string folder = {};
};

/// The arguments as the verb takes them: files are read, and documents and duties that are named
/// (“286/KH-UBND: trạm đo mưa”) become numbers. Errors: invalid, not_found, unreadable.
[[nodiscard]] base::Result<desk::Value> arguments_of(Use const& use, Place const& place);

/// Runs the use: its options first (--as, --at, --on, --if-version), then the verb. The session in
/// `place` says who asks where the use does not.
[[nodiscard]] base::Result<desk::Value> perform(Use const& use, Place place);

/// The language that the word of --lang asks for; `otherwise` where there is none.
[[nodiscard]] base::Language language_of(std::string const& lang, base::Language otherwise);

} // namespace suot::cli
