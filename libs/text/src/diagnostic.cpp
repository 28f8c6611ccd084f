// A diagnostic as a terminal shows it: place, sentence, the line with carets, advice.
//
// Positions count code points and not bytes, as editors do. A cell of a table may be a line of ten
// thousand letters: only the part around the words is shown.
#include <text/show.hpp>

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

namespace {

/// Tells where offsets stand; one behind the offset asked for before costs only the way between
/// them.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}

    Position at(std::uint32_t offset) {
        auto const end = std::min<std::size_t>(offset, text_.size());
        if (end < seen_) *this = Places(text_);
        while (true) {
            auto const newline = text_.find('\n', seen_);
            if (newline >= end) break;
            seen_ = newline + 1;
            ++line_;
        }
        return {line_, 1 + count_points(text_.substr(seen_, end - seen_))};
    }

private:
    std::string_view text_;
    std::size_t seen_ = 0; ///< where the line begins
    std::size_t line_ = 1;
};

/// Carets stand under the words as far as these are on the line that is shown.
std::string shown_at(Position place, Diagnostic const& diagnostic, std::string_view file,
                     std::string_view text, base::Language language) {
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

} // namespace

Position position(std::string_view text, std::uint32_t offset) {
    return Places(text).at(offset);
}

std::string show(Diagnostic const& diagnostic, std::string_view file, std::string_view text,
                 base::Language language) {
    return shown_at(position(text, diagnostic.span.begin), diagnostic, file, text, language);
}

std::string show_all(std::vector<Diagnostic> const& diagnostics, std::string_view file,
                     std::string_view text, base::Language language) {
    Places places(text);
    std::string out;
    for (auto const& diagnostic : diagnostics)
        out += shown_at(places.at(diagnostic.span.begin), diagnostic, file, text, language);
    return out;
}

} // namespace suot::text
