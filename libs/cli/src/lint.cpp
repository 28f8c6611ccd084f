// `suot lint`: the diagnostics of documents and nothing else (docs/spec/diagnostics.md); ends with
// 1 where one is a warning or an error, for scripts.
#include <algorithm>
#include <ostream>

#include <text/show.hpp>

#include "files.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

bool counts(text::Diagnostic const& diagnostic) {
    return diagnostic.severity != text::Severity::information;
}

} // namespace

// A file that cannot be read weighs more than one with findings, hence the higher of the two codes.
Exit lint(Call const& call) {
    auto worst = Exit::ok;
    auto const exit = for_each_file(call, [&](ReadFile const& file) {
        if (!file.result) return;
        auto const& reading = *file.result;
        call.io.out << text::show_all(reading.diagnostics, file.name, reading.source.text,
                                      call.language);
        if (std::ranges::any_of(reading.diagnostics, counts)) worst = Exit::findings;
    });
    return std::max(worst, exit);
}

} // namespace suot::cli
