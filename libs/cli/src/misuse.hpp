// What is wrong with a command line, in the product's words.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <base/result.hpp>

namespace suot::cli {

/// What the words do not fit, by their name, and what would fit. CLI11 says it in English alone.
[[nodiscard]] base::Message misuse(CLI::Error const& error);

/// The language that a command line asks for, whatever else is wrong with it.
[[nodiscard]] base::Language language_asked(std::vector<std::string> const& arguments,
                                            base::Language otherwise);

} // namespace suot::cli
