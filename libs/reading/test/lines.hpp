// Readings of words written in a test.
#pragma once

#include <string>
#include <string_view>

#include <reading/reading.hpp>
#include <runner/cases.hpp>

namespace suot::reading {

/// A source whose lines are those of `text`.
inline document::Source source_of(std::string_view text) {
    document::Source source{.media_type = "text/plain", .text = std::string(text)};
    std::uint32_t at = 0;
    for (auto const line : testing_cases::lines(text)) {
        auto const size = static_cast<std::uint32_t>(line.size());
        if (size != 0) source.lines.push_back({.span = {at, at + size}});
        at += size + 1;
    }
    return source;
}

/// The codes of all diagnostics, with blanks between; "refused" for a secret.
inline std::string codes(std::string_view text) {
    auto const reading = read_source(source_of(text));
    if (!reading) return "refused";
    std::string out;
    for (auto const& diagnostic : reading->diagnostics)
        out += (out.empty() ? "" : " ") + diagnostic.code;
    return out;
}

} // namespace suot::reading
