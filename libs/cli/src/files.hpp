// Files named on the command line, read one after another.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <cli/cli.hpp>
#include <reading/reading.hpp>

#include "verb.hpp"

namespace suot::cli {

/// The files that `words` name, folders replaced by the documents in them (in the order of their
/// names); a word that names nothing stays, and fails when it is opened.
[[nodiscard]] std::vector<std::string> expand(std::vector<std::string> const& words);

/// The bytes of a file, or of the standard input for "-". Errors: not_found, unreadable.
[[nodiscard]] base::Result<std::string> load(std::string const& name, Surroundings const& io);

/// The exit code for a failed operation.
[[nodiscard]] Exit exit_of(base::ErrorKind kind);

/// One file and what reading it gave.
struct ReadFile {
    std::string const& name;
    base::Result<reading::Reading> const& result;
};

/// Reads every file of the call and hands each to `use`; tells errors on `err`. Gives the highest
/// exit code met.
[[nodiscard]] Exit for_each_file(Call const& call, std::function<void(ReadFile const&)> const& use);

} // namespace suot::cli
