// The lines of one document as runs of words: what all readers of front matter work on.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include <document/claim.hpp>
#include <document/line.hpp>
#include <grammar/front_matter.hpp>
#include <text/fold.hpp>
#include <text/word.hpp>

#include "front_key.hpp"

namespace suot::grammar::front {

/// Words [from, to) of the whole text.
struct Run {
    std::size_t from = 0;
    std::size_t to = 0;
    [[nodiscard]] bool empty() const { return from >= to; }
    [[nodiscard]] std::size_t size() const { return empty() ? 0 : to - from; }
    friend bool operator==(Run const&, Run const&) = default;
};

/// The source, its words, and the lines that one document takes up.
struct Sheet {
    document::Source const& source;
    text::Words words;
    LineRange range;

    /// Line `i` of the source, which must be there.
    [[nodiscard]] document::Line const& line(std::int32_t i) const {
        return source.lines[static_cast<std::size_t>(i)];
    }
    /// The words of a line.
    [[nodiscard]] Run run(std::int32_t i) const {
        auto const span = line(i).span;
        return {words.index_at(span.begin), words.index_at(span.end)};
    }
    [[nodiscard]] text::Words of(Run run) const { return words.sub(run.from, run.to); }
    [[nodiscard]] text::Words of(std::int32_t i) const { return of(run(i)); }
    /// The table a line stands in; below 0 for none.
    [[nodiscard]] std::int32_t table(std::int32_t i) const {
        auto const cell = line(i).cell;
        return cell == document::no_cell ? -1 : source.cells[static_cast<std::size_t>(cell)].table;
    }
    /// The line in `range` at or after `from` that holds word `at`; the last where none does.
    [[nodiscard]] std::int32_t line_of(std::size_t at) const {
        auto const begin = words.at(at).begin;
        auto const first = source.lines.begin() + range.first;
        auto const last = source.lines.begin() + range.last;
        auto const found =
            std::upper_bound(first, last, begin, [](std::uint32_t b, document::Line const& l) {
                return b < l.span.begin;
            });
        return static_cast<std::int32_t>(found - source.lines.begin()) - (found == first ? 0 : 1);
    }
    [[nodiscard]] text::Span span(Run run) const { return words.span(run.from, run.to); }
    /// The words as printed, blanks squeezed, with their place.
    [[nodiscard]] document::Claim printed(Run run) const {
        auto const place = span(run);
        return {text::squeezed(text::cut(source.text, place)), place};
    }
};

/// True for the dashes of all lengths.
[[nodiscard]] inline bool is_dash(text::Word const& word) {
    return word.is_sign('-')
           || (word.kind == text::WordKind::sign && word.key >= 0x2010 && word.key <= 0x2015);
}

/// Signs off both ends of `run`: those for which `off` is true.
template <class Off>
[[nodiscard]] Run shorn(text::Words words, Run run, Off off) {
    while (!run.empty() && off(words[run.from])) ++run.from;
    while (!run.empty() && off(words[run.to - 1])) --run.to;
    return run;
}

/// Commas, semicolons, stops, dashes, colons, stars and lines off both ends.
[[nodiscard]] inline Run shorn(text::Words words, Run run) {
    return shorn(words, run, [](text::Word const& word) {
        return is_dash(word) || word.is_sign(',') || word.is_sign(';') || word.is_sign('.')
               || word.is_sign(':') || word.is_sign('*') || word.is_sign('_') || word.is_sign('+')
               || word.is_sign(0x2022) || word.is_sign(0x2026) || word.is_sign('|');
    });
}

} // namespace suot::grammar::front
