#include <text/diagnostic.hpp>

#include <text/letters.hpp>

namespace suot::text {

namespace {

constexpr std::size_t widest_line = 100; // code points of the line shown around the words

std::size_t count_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += decode(text, at).size;
    return count;
}

/// The first `count` code points of `text`.
std::string_view points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) at += decode(text, at).size;
    return text.substr(0, at);
}

std::string_view severity_word(Severity severity, base::Language language) {
    bool const english = language == base::Language::english;
    switch (severity) {
    case Severity::information:
        return english ? "information" : "thông tin";
    case Severity::warning:
        return english ? "warning" : "cảnh báo";
    case Severity::error:
        return english ? "error" : "lỗi";
    }
    return "";
}

/// The part of the line that is shown, and where in it the words begin.
struct Excerpt {
    std::string_view line;
    std::size_t before = 0; ///< code points before the words
};

Excerpt excerpt(std::string_view text, Span span) {
    auto const begin = std::min<std::size_t>(span.begin, text.size());
    auto const line_begin = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
    auto const line_end = std::min(text.find('\n', begin), text.size());
    auto line = text.substr(line_begin, line_end - line_begin);
    std::size_t before = count_points(text.substr(line_begin, begin - line_begin));
    if (before > widest_line / 2) {
        std::size_t const skip = before - widest_line / 4;
        line.remove_prefix(points(line, skip).size());
        before -= skip;
    }
    return {points(line, widest_line), before};
}

} // namespace

std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::information:
        return "information";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "";
}

Position position(std::string_view text, std::uint32_t offset) {
    auto const before = text.substr(0, std::min<std::size_t>(offset, text.size()));
    auto const newline = before.rfind('\n');
    auto const line_begin = newline == std::string_view::npos ? 0 : newline + 1;
    auto const line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {line, 1 + count_points(before.substr(line_begin))};
}

std::string show(Diagnostic const& diagnostic, std::string_view file, std::string_view text,
                 base::Language language) {
    auto const place = position(text, diagnostic.span.begin);
    std::string out(file);
    if (!diagnostic.span.empty())
        out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    out += ": ";
    out += severity_word(diagnostic.severity, language);
    out += ": " + diagnostic.message.in(language) + " [" + diagnostic.code + "]\n";
    if (!diagnostic.span.empty()) {
        auto const [line, before] = excerpt(text, diagnostic.span);
        auto const shown = count_points(line);
        auto const words = std::max<std::size_t>(1, count_points(cut(text, diagnostic.span)));
        std::string const number = std::to_string(place.line);
        out += "  " + number + " | " + std::string(line) + "\n";
        out += "  " + std::string(number.size(), ' ') + " | " + std::string(before, ' ')
               + std::string(
                   std::max<std::size_t>(1, std::min(words, shown - std::min(before, shown))), '^')
               + "\n";
    }
    if (auto const& advice = diagnostic.advice.in(language); !advice.empty())
        out += "  → " + advice + "\n";
    return out;
}

} // namespace suot::text
