// What the process stands in: streams, language, the width of the terminal. Tests hand in
// surroundings of their own.
#include <cli/cli.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace suot::cli {

namespace {

constexpr unsigned narrowest = 60; // columns: below that a table cannot be read
constexpr unsigned usual = 120;

unsigned terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
    return std::max<unsigned>(narrowest, size.ws_col);
}

base::Language wanted_language() {
    char const* const wanted = std::getenv("SUOT_LANG");
    bool const english = wanted != nullptr && std::string_view(wanted).starts_with("en");
    return english ? base::Language::english : base::Language::vietnamese;
}

} // namespace

Surroundings here(std::string version, base::Clock const& clock) {
    std::ios::sync_with_stdio(false);
    return {.in = std::cin,
            .out = std::cout,
            .err = std::cerr,
            .version = std::move(version),
            .language = wanted_language(),
            .width = terminal_width(),
            .clock = &clock,
            .watched = isatty(STDERR_FILENO) == 1};
}

} // namespace suot::cli
