// Where the foot begins: the first one behind the body.
//
// Follows docs/spec/front-matter.md, sections 1.4 and 6. Files hold forms and annexes with feet of
// their own, so the first counts; it may stand ten thousand lines down, so most lines are ruled out
// by one byte.
#include "front_foot_finder.hpp"

#include <algorithm>

#include "front_case.hpp"
#include "front_lexicon.hpp"
#include "front_recipients.hpp"
#include "front_segment.hpp"

namespace suot::grammar::front {

using text::Word;
using text::Words;

namespace {

/// Only lines that begin with one of these letters can open a foot or another document: the look at
/// one byte keeps the search cheap on long documents.
bool may_open(char first) {
    constexpr std::string_view letters = "NnTKQPMBCU\xC4\xE1*_(-";
    return letters.find(first) != std::string_view::npos;
}

class Finder {
public:
    Finder(Sheet const& sheet, HeadingState heading) : sheet_(sheet), heading_(heading) {}

    /// Finds the first foot at or behind `from`.
    void search(std::int32_t from) {
        std::int32_t limit = sheet_.range.last;
        for (std::int32_t line = from; line < limit; ++line) {
            auto const& span = sheet_.line(line).span;
            if (span.empty() || !may_open(sheet_.source.text[span.begin])) continue;
            if (!look(line)) break;
            bool const both = place.copies >= 0 && place.authority >= 0;
            if (both) break;
            if (place.copies >= 0 || place.authority >= 0)
                limit = std::min(limit, opened() + foot_lines);
        }
    }

    [[nodiscard]] std::int32_t opened() const {
        if (place.copies < 0 || place.authority < 0) return std::max(place.copies, place.authority);
        return std::min(place.copies, place.authority);
    }

    FootPlace place;

private:
    /// Notes what `line` opens; false where another document begins.
    bool look(std::int32_t line) {
        Words const words = sheet_.of(line);
        if (words.empty()) return true;
        if (is_copies(line, words))
            return place.copies = place.copies < 0 ? line : place.copies, true;
        std::size_t const size = authority_at(words, 0);
        if (size != 0 && size < words.size() && is_upper(words[size]) && words.size() <= 24)
            return place.authority = place.authority < 0 ? line : place.authority, true;
        bool const head = is_upper(words[0]) || phrase_at(words, 0).value == Phrase::annex;
        return !head || !is_other(line, words);
    }

    /// "Nơi nhận:", or "Nơi nhận" over a list; not the column of a register.
    [[nodiscard]] bool is_copies(std::int32_t line, Words words) const {
        std::size_t from = 0;
        while (from < words.size() && (words[from].is_sign('*') || words[from].is_sign('_')))
            ++from;
        auto const found = phrase_at(words, from);
        if (found.value != Phrase::copies) return false;
        Word const next = words.at(from + found.size);
        if (next.is_sign(':') || is_dash(next)) return true;
        bool const alone = from + found.size == words.size();
        return alone && line + 1 < sheet_.range.last && is_bullet(sheet_.of(line + 1));
    }

    /// An annex or a second heading: what comes is not this document's foot.
    bool is_other(std::int32_t line, Words words) {
        bool const open = place.authority >= 0 || place.copies >= 0;
        Run const run = sheet_.run(line);
        bool emblem = false;
        std::size_t const limit = std::min(run.to, run.from + 24);
        for (std::size_t at = run.from; at < limit && !emblem; ++at)
            emblem = emblem_at(sheet_.words, at).has_value();
        if (emblem && !open && heading_ == HeadingState::lost && place.moved < 0)
            return place.moved = line, false;
        auto const part = segment_at(sheet_, run.from, run.from);
        bool const annex =
            part && part->item == Item::annex && phrase_at(words, 0).value == Phrase::annex;
        return (emblem && (open || place.moved < 0)) || annex;
    }

    Sheet const& sheet_;
    HeadingState heading_;
};

} // namespace

FootPlace find_foot(Sheet const& sheet, std::int32_t body, HeadingState heading) {
    Finder finder(sheet, heading);
    finder.search(body);
    return finder.place;
}

} // namespace suot::grammar::front
