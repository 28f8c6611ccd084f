// The heading, line by line, until a body text begins.
//
// Follows docs/spec/front-matter.md, section 2. Lines break anywhere and columns are mixed: each
// line is cut into parts by what they hold (front_segment.cpp), and the parts decide whether it is
// still the heading. A second title or emblem is another document's.
#include "front_heading.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "front_case.hpp"
#include "front_lexicon.hpp"
#include "front_recipients.hpp"
#include "marker.hpp"

namespace suot::grammar::front {

using text::Word;
using text::Words;

namespace {

constexpr std::int32_t heading_lines = 80; ///< no heading is longer
constexpr std::size_t first_words = 30;    ///< of a line: where a part of a heading stands
constexpr std::int32_t lead_in_lines = 12; ///< a site's own lines before it

bool ends_in(Words words, std::string_view signs) {
    if (words.empty()) return false;
    Word const& last = words[words.size() - 1];
    return last.kind == text::WordKind::sign && last.key < 128
           && signs.find(static_cast<char>(last.key)) != std::string_view::npos;
}

bool is_ground(Words words) {
    std::size_t const from = !words.empty() && is_dash(words[0]) ? 1 : 0;
    return phrase_at(words, from).value == Phrase::ground && !is_upper(words.at(from));
}

/// A mark of the body's own division: "I.", "Điều 1", "1.", "a)".
bool is_division(Words words) {
    auto const found = marker_at(words);
    return found && is_numbered(found->scheme);
}

class Walker {
public:
    explicit Walker(Sheet const& sheet) : sheet_(sheet), words_(sheet.words) {}

    /// A part may end in mid-line (`at_`) or take lines ahead (`line_after_`).
    Heading run() && {
        std::int32_t const limit = std::min(sheet_.range.last, sheet_.range.first + heading_lines);
        std::int32_t line = sheet_.range.first;
        for (; line < limit; ++line) {
            Run const run = sheet_.run(line);
            if (run.to <= at_) {
                heading_.lines.push_back(line);
                continue;
            }
            if (run.empty()) continue;
            at_ = std::max(at_, run.from);
            if (is_over(line, run)) break;
            walk(line, run);
            if (line_after_ > line) line = line_after_ - 1;
            if (over_) break;
        }
        heading_.body = line;
        if (!heading_.lines.empty())
            heading_.body = std::max(heading_.body, heading_.lines.back() + 1);
        return std::move(heading_);
    }

private:
    [[nodiscard]] bool titled() const {
        return heading_.find(Item::title) != nullptr || heading_.find(Item::annex) != nullptr;
    }
    /// Something that only a heading has was met; words and rules may be a site's own.
    [[nodiscard]] bool started() const {
        return std::ranges::any_of(heading_.parts, [](Segment const& part) {
            return part.item != Item::text && part.item != Item::rule;
        });
    }

    /// A part of a heading stands among the line's first words.
    [[nodiscard]] bool has_part(Run run) const {
        std::size_t const limit = std::min(run.to, run.from + first_words);
        for (std::size_t at = run.from; at < limit; ++at) {
            if (at == run.from && segment_at(sheet_, at, at)) return true;
            if (emblem_at(words_, at)) return true;
            if (words_[at].key != key("ngày")) continue;
            if (auto const part = segment_at(sheet_, run.from, at);
                part && part->item == Item::date)
                return true;
        }
        return false;
    }

    /// The words of a body text: a sentence, a ground, a division.
    [[nodiscard]] bool is_body(Run run) const {
        Words const words = sheet_.of(run);
        if (is_division(words) || is_ground(words)) return true;
        if (is_caps(words)) return false;
        bool const opening = phrase_at(words, 0).value == Phrase::body && words.size() > 4;
        bool const sentence = words.size() > 14 || (ends_in(words, ".;:") && words.size() >= 6);
        return opening || sentence || is_dash(words[0]);
    }

    /// An emblem follows within a few lines: what stands before it is the site's.
    [[nodiscard]] bool heading_follows(std::int32_t line) const {
        std::int32_t const limit = std::min(sheet_.range.last, sheet_.range.first + lead_in_lines);
        for (std::int32_t next = line + 1; next < limit; ++next) {
            Run const run = sheet_.run(next);
            std::size_t const end = std::min(run.to, run.from + first_words);
            for (std::size_t at = run.from; at < end; ++at)
                if (emblem_at(words_, at)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_over(std::int32_t line, Run run) const {
        Run const rest{at_, run.to};
        if (phrase_at(words_, rest.from).value == Phrase::copies
            || authority_at(words_, rest.from) != 0)
            return true;
        if (has_part(rest)) return repeats(rest);
        if (extends_about(line)) return false;
        if (titled() || addressed_) return true;
        if (!is_body(rest)) return false;
        if (number_follows(line)) return false;
        return started() || !heading_follows(line);
    }

    /// "Số: …" stands right below: what a scan made of the lines above it belongs to the heading.
    [[nodiscard]] bool number_follows(std::int32_t line) const {
        if (heading_.find(Item::number) != nullptr) return false;
        std::int32_t const limit = std::min(sheet_.range.last, line + 3);
        if (line > sheet_.range.first + lead_in_lines) return false;
        for (std::int32_t next = line + 1; next < limit; ++next) {
            Run const run = sheet_.run(next);
            if (run.size() < 4 || !words_[run.from + 1].is_sign(':')) continue;
            auto const part = segment_at(sheet_, run.from, run.from);
            if (part && part->item == Item::number) return true;
        }
        return false;
    }

    /// A second title or a second emblem begins another document.
    [[nodiscard]] bool repeats(Run run) const {
        auto const part = segment_at(sheet_, run.from, run.from);
        if (!part) return false;
        if (part->item == Item::title || part->item == Item::annex) return titled() || addressed_;
        return part->item == Item::country && titled() && heading_.find(Item::country) != nullptr;
    }

    [[nodiscard]] bool extends_about(std::int32_t line) const {
        if (heading_.parts.empty() || heading_.parts.back().item != Item::about) return false;
        bool const near = sheet_.line(line).cell == sheet_.line(line - 1).cell;
        Words const words = sheet_.of(line);
        return near && !titled() && !is_ground(words) && !is_division(words)
               && !ends_in(sheet_.of(line - 1), ".;")
               && !(words.size() > 14 && ends_in(words, ".;:"))
               && (sheet_.line(line).cell != document::no_cell || !ends_in(words, ".;:"));
    }

    void walk(std::int32_t line, Run run) {
        if (extends_about(line) && !has_part({at_, run.to})) {
            heading_.parts.back().run.to = run.to;
            at_ = run.to;
            heading_.lines.push_back(line);
            return;
        }
        std::size_t begin = at_;
        while (at_ < run.to) {
            auto part = segment_at(sheet_, begin, at_);
            if (!part) {
                ++at_;
                continue;
            }
            flush(begin, part->run.from);
            if (part->item == Item::about) cut_date(*part);
            heading_.parts.push_back(*part);
            begin = at_ = std::max(part->run.to, at_ + 1); // a part takes a word at least
            if (part->item == Item::title || part->item == Item::annex)
                return read_subject(line, run);
            if (part->item == Item::addressed) return read_addressed(*part, line);
        }
        flush(begin, run.to);
        heading_.lines.push_back(line);
    }

    /// "V/v báo cáo Hà Nội, ngày …": the right column ran into the left one.
    void cut_date(Segment& about) const {
        for (std::size_t at = about.middle; at < about.run.to; ++at) {
            if (words_[at].key != front::key("ngày") || !words_[at - 1].is_sign(',')) continue;
            std::size_t from = at - 1;
            while (from > about.middle && words_[from - 1].is_capital()) --from;
            if (from == at - 1 || heading_date_end(words_, at) == 0) return;
            about.run.to = from;
            return;
        }
    }

    void flush(std::size_t from, std::size_t to) {
        Run const run = shorn(words_, {from, to});
        if (run.empty()) return;
        bool const caps = is_caps(sheet_.of(run));
        bool const late = titled() || addressed_;
        heading_.parts.push_back({caps && !late ? Item::name : Item::text, run, 0});
    }

    void read_addressed(Segment const& part, std::int32_t line) {
        auto found = read_recipients(sheet_, {part.middle, sheet_.run(line).to}, line);
        for (auto& one : found.list) heading_.addressees.push_back(std::move(one));
        for (std::int32_t i = line; i < found.end; ++i) heading_.lines.push_back(i);
        addressed_ = true;
        line_after_ = found.end;
    }

    // The subject: section 2.4.

    /// At most sixteen lines: no subject is longer, and a text without a full stop must end
    /// somewhere.
    void read_subject(std::int32_t line, Run run) {
        heading_.lines.push_back(line);
        if (at_ < run.to && !subject_on_title_line(line, run)) return;
        bool const in_cell = sheet_.line(line).cell != document::no_cell;
        std::int32_t next = line + 1;
        for (; next < sheet_.range.last && next < line + 16; ++next) {
            Run const own = sheet_.run(next);
            if (own.empty()) continue;
            if ((sheet_.line(next).cell != document::no_cell) != in_cell) break;
            if (!take_subject(next, own)) break;
            heading_.lines.push_back(next);
        }
        line_after_ = next;
    }

    /// The rest of the title's own line; false where body text follows on the same line.
    bool subject_on_title_line(std::int32_t line, Run run) {
        std::size_t end = at_;
        while (end < run.to && (!words_[end].is_letters() || is_upper(words_[end]))) ++end;
        if (end == at_ && !ends_in(sheet_.of({at_, run.to}), ".;:")) end = run.to;
        while (end > at_ && end < run.to && words_[end - 1].is_number()) --end;
        if (end > at_) heading_.subject.push_back({at_, end});
        at_ = run.to;
        if (end == run.to) return true;
        if (heading_.lines.back() == line) heading_.lines.pop_back();
        line_after_ = line + 1;
        over_ = true;
        return false;
    }

    /// Takes the line as one of the subject's, or as what may stand between; false ends it.
    bool take_subject(std::int32_t line, Run run) {
        Words const words = sheet_.of(run);
        auto const part = segment_at(sheet_, run.from, run.from);
        if (part && part->item == Item::rule) {
            heading_.parts.push_back(*part);
            return heading_.subject.empty();
        }
        bool const upper = is_caps(words);
        bool const words_of_subject =
            part && upper
            && (part->item == Item::date || part->item == Item::title
                || (part->item == Item::annex && phrase_at(words, 0).value != Phrase::annex));
        if (part && !words_of_subject && part->item != Item::about) return false;
        if (auto const note = enclosed_inside(run)) {
            heading_.subject.push_back({run.from, note->run.from});
            heading_.parts.push_back(*note);
            return true;
        }
        if (upper && is_authority(line, words)) return heading_.authority = run, true;
        if (is_division(words) || is_ground(words) || ends_in(words, ":")) return false;
        bool const going_on = !heading_.subject.empty();
        bool const was_upper = going_on && is_caps(sheet_.of(heading_.subject.back()));
        if (!heading_.authority.empty() || (going_on && was_upper != upper)) return false;
        if (!upper && !is_subject(line, words)) return false;
        heading_.subject.push_back(run);
        return true;
    }

    /// "… NĂM 2026 (Kèm theo Quyết định số …)": the note ends the subject's own line.
    [[nodiscard]] std::optional<Segment> enclosed_inside(Run run) const {
        for (std::size_t at = run.from + 1; at < run.to; ++at) {
            if (!words_[at].is_sign('(') || !is_caps(sheet_.of({run.from, at}))) continue;
            if (auto part = segment_at(sheet_, at, at); part && part->item == Item::enclosed)
                return part;
        }
        return std::nullopt;
    }

    /// A subject in small letters: marked by its looks, or no sentence.
    [[nodiscard]] bool is_subject(std::int32_t line, Words words) const {
        auto const& layout = sheet_.line(line).layout;
        bool const marked = layout.bold || layout.align == document::Align::centre;
        bool const sentence = ends_in(words, ".;,:");
        bool const about = phrase_at(words, 0).value == Phrase::about;
        return words.size() <= 120 && (marked || about || !sentence) && !is_dash(words[0]);
    }

    /// The body that decides, over its grounds: "THỦ TƯỚNG CHÍNH PHỦ", "BỘ TRƯỞNG BỘ …".
    [[nodiscard]] bool is_authority(std::int32_t line, Words words) const {
        // "PHÒNG, CHỐNG …", "BỘ TIÊU CHÍ …" are subjects: a body is told by two words or more.
        if (head_at(words, 0).size < 2 && post_at(words, 0) < 2) return false;
        for (std::int32_t next = line + 1; next < sheet_.range.last && next < line + 3; ++next) {
            Words const own = sheet_.of(next);
            if (own.empty() || segment_at(sheet_, sheet_.run(next).from, sheet_.run(next).from))
                continue;
            return is_ground(own) || (is_caps(own) && ends_in(own, ":"));
        }
        return false;
    }

    Sheet const& sheet_;
    Words words_;
    Heading heading_;
    std::size_t at_ = 0;
    std::int32_t line_after_ = 0; ///< the next line to look at, where a part took several
    bool addressed_ = false;
    bool over_ = false;
};

} // namespace

Segment const* Heading::find(Item item) const {
    for (Segment const& part : parts)
        if (part.item == item) return &part;
    return nullptr;
}

Heading read_heading(Sheet const& sheet) {
    return Walker(sheet).run();
}

} // namespace suot::grammar::front
