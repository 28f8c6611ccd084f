// The program on the command line: argv becomes a verb.
//
// Verbs, arguments, help and docs/reference/cli.md come from one table (src/verbs.cpp).
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>

namespace suot::cli {

/// What the program ends with (docs/reference/cli.md).
enum class Exit : int {
    ok = 0,
    findings = 1,   ///< lint: a warning or an error was found
    usage = 2,      ///< the words of the command line make no sense
    unreadable = 3, ///< a file is missing, damaged or of an unknown format
    refused = 4,    ///< a document is marked as a state secret
};

/// What the program stands in: its streams, and what the environment says.
struct Surroundings {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::string version;
    base::Language language = base::Language::vietnamese; ///< unless --lang says otherwise
    unsigned width = 120;                                 ///< columns of a terminal's line
    base::Clock const* clock = nullptr; ///< what tells the time; the register's verbs need it
    bool watched = false; ///< somebody sits before `err`: it is told how far a long verb has come
};

/// The surroundings of this process: standard streams, SUOT_LANG, the terminal's width (120 where
/// there is none).
[[nodiscard]] Surroundings here(std::string version, base::Clock const& clock);

/// Does what `arguments` (without the program's name) say.
[[nodiscard]] Exit run(std::vector<std::string> const& arguments, Surroundings const& surroundings);

} // namespace suot::cli
