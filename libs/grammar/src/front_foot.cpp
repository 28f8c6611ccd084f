// The foot: who gets a copy, who signed.
//
// Follows docs/spec/front-matter.md, sections 5 and 6. Two columns in print, and in the text one
// after the other, mixed line by line, or in the cells of a table: items and signature are told by
// what they hold.
#include "front_foot.hpp"

#include <algorithm>

#include "front_case.hpp"
#include "front_foot_finder.hpp"
#include "front_lexicon.hpp"
#include "front_recipients.hpp"
#include "front_segment.hpp"
#include "front_signature.hpp"

namespace suot::grammar::front {

using text::Word;
using text::Words;

namespace {

constexpr std::int32_t tail_lines = 15; ///< where a signature without any mark is looked for

bool is_kept(Words words) {
    std::size_t const from = is_bullet(words) ? 1 : 0;
    return words.at(from).key == key("lưu") && words.at(from).is_letters();
}

/// Where a signature's words begin in a line of Nơi nhận whose columns ran together; `run.to` where
/// they do not.
std::size_t column_break(Words words, Run run) {
    for (std::size_t at = std::max<std::size_t>(run.from, 1); at < run.to; ++at) {
        Word const& before = words[at - 1];
        bool const stop = before.is_sign(';') || before.is_sign(':') || before.is_sign(',')
                          || before.is_sign('.') || before.is_sign('|');
        if (!stop || !words[at].is_letters()) continue;
        std::size_t const size = authority_at(words, at);
        if (size != 0 && at + size < run.to && is_upper(words[at + size])) return at;
        Words const rest = words.sub(at, run.to);
        if (post_at(words, at) != 0 && is_upper(words[at]) && is_caps(rest)) return at;
        bool const person = is_family_name(words[at]) && before.is_sign(';')
                            && !person_in(words, {at, run.to}).empty();
        if (person && rest.size() <= 5) return at;
    }
    return run.to;
}

class Reader {
public:
    Reader(Sheet const& sheet, FootPlace const& found) : sheet_(sheet), found_(found) {}

    Foot run() && {
        if (found_.copies >= 0) read_copies();
        if (found_.copies >= 0)
            read_beside_copies();
        else if (found_.authority >= 0)
            take_forward(found_.authority, found_.authority + 14);
        if (chunks_.empty()) read_tail();
        foot_.signature = read_signature(sheet_, chunks_);
        if (found_.copies >= 0) drop_far_chunks();
        foot_.moved_heading = found_.moved;
        finish_lines();
        return std::move(foot_);
    }

private:
    [[nodiscard]] bool same_cell(std::int32_t a, std::int32_t b) const {
        return sheet_.line(a).cell == sheet_.line(b).cell;
    }
    [[nodiscard]] bool in_table(std::int32_t line) const {
        return sheet_.line(line).cell != document::no_cell;
    }

    /// Lines whose columns ran together are cut where a signature's words begin; what is cut off is
    /// read as the signature's later.
    void read_copies() {
        std::int32_t const first = found_.copies;
        std::vector<Run> items;
        bool kept = false;
        std::int32_t line = first;
        for (; line < sheet_.range.last && line < first + foot_lines; ++line) {
            if (in_table(first) && !same_cell(line, first)) break;
            Run run = sheet_.run(line);
            if (run.empty()) continue;
            if (line > first && ends_copies(run, kept, items)) break;
            if (line == first) run.from = behind_label(run);
            run.to = cut_columns(run);
            foot_.lines.push_back(line);
            kept = add_copies(run, items) || kept;
        }
        copies_end_ = line;
        for (Run const& item : items) {
            auto one = recipient(sheet_, item);
            if (!one.name.empty()) foot_.copies.push_back(std::move(one));
        }
    }

    [[nodiscard]] std::size_t behind_label(Run run) const {
        std::size_t at = run.from;
        while (at < run.to && phrase_at(sheet_.words, at).value != Phrase::copies) ++at;
        at = std::min(at + 2, run.to);
        while (at < run.to
               && (sheet_.words[at].is_sign(':') || sheet_.words[at].is_sign('*')
                   || sheet_.words[at].is_sign('_')))
            ++at;
        return at;
    }

    /// A line outside any table that is no item any more.
    [[nodiscard]] bool ends_copies(Run run, bool kept, std::vector<Run> const& items) const {
        Words const words = sheet_.of(run);
        if (is_bullet(words)) return false;
        if (in_table(found_.copies)) return kept && is_signature_line(words) && is_caps(words);
        if (kept || segment_at(sheet_, run.from, run.from)) return true;
        Word const before = sheet_.words.at(run.from - 1);
        bool const closed = !items.empty() && before.is_sign('.');
        return closed || is_signature_line(words) || words.size() > 40;
    }

    std::size_t cut_columns(Run run) {
        if (in_table(found_.copies)) return run.to;
        std::size_t at = column_break(sheet_.words, run);
        auto const label = sheet_.of(run);
        if (at == run.to && !label.empty() && !is_bullet(label) && is_signature_line(label)
            && is_caps(label))
            at = run.from;
        if (at < run.to) inline_.push_back({at, run.to});
        return at;
    }

    /// Adds the items in `run`; true once the file copy ("Lưu: …") is reached.
    bool add_copies(Run run, std::vector<Run>& items) {
        Words const words = sheet_.words;
        bool const goes_on = !is_bullet(sheet_.of(run)) && !items.empty() && run.from > 0
                             && items.back().to + 1 >= run.from
                             && !words[run.from - 1].is_sign(';');
        if (goes_on && !is_kept(sheet_.of(run))) {
            items.back().to = shorn(words, run).to;
            return false;
        }
        for (Run const& item : split_items(words, run)) {
            Run const clean = shorn(words, item);
            if (clean.empty()) continue;
            if (is_kept(sheet_.of(clean))) return true;
            items.push_back(clean);
        }
        return false;
    }

    void read_beside_copies() {
        std::int32_t const line = found_.copies;
        take_backward(line);
        if (in_table(line)) {
            take_table(sheet_.table(line));
        } else {
            chunks_.insert(chunks_.end(), inline_.begin(), inline_.end());
        }
        if (read_signature(sheet_, chunks_).name.empty())
            take_forward(std::max(copies_end_, table_end_), std::max(copies_end_, table_end_) + 14);
        if (chunks_.empty() && found_.authority >= 0)
            take_forward(found_.authority, found_.authority + 14);
    }

    /// The lines of a signature that stand before Nơi nhận.
    void take_backward(std::int32_t line) {
        std::int32_t first = line;
        std::int32_t const table = sheet_.table(line);
        while (first > sheet_.range.first && line - first < 10) {
            std::int32_t const before = first - 1;
            Words const words = sheet_.of(before);
            bool const apart = sheet_.table(before) != table && sheet_.table(before) >= 0;
            bool const rule =
                !words.empty()
                && segment_at(sheet_, sheet_.run(before).from, sheet_.run(before).from);
            if (!words.empty() && (apart || rule || !is_signature_line(words))) break;
            first = before;
        }
        for (; first < line; ++first) take(first);
    }

    void take_table(std::int32_t table) {
        std::int32_t line = found_.copies;
        for (; line < sheet_.range.last && sheet_.table(line) == table; ++line)
            if (!same_cell(line, found_.copies) && !signed_ && !is_bullet(sheet_.of(line)))
                take(line);
        table_end_ = line;
    }

    void take_forward(std::int32_t line, std::int32_t limit) {
        for (; line < std::min(limit, sheet_.range.last); ++line) {
            Words const words = sheet_.of(line);
            if (words.empty()) continue;
            if (!is_signature_line(words) && authority_at(words, 0) == 0) break;
            take(line);
            if (!read_signature(sheet_, chunks_).name.empty()) break;
        }
    }

    void take(std::int32_t line) {
        Run const run = sheet_.run(line);
        if (run.empty()) return;
        chunks_.push_back(run);
        foot_.lines.push_back(line);
        if (!person_in(sheet_.words, run).empty() && !is_caps(sheet_.of(run))) signed_ = true;
    }

    /// No mark at all: the last lines, a post in capitals and a name under or behind it.
    /// Without any mark the foot must be near the end: a post in capitals and a name in mid-text
    /// are somebody else's.
    void read_tail() {
        std::int32_t const last = last_with_words();
        std::int32_t first = last + 1;
        while (first > sheet_.range.first && last - first < tail_lines
               && is_signature_line(sheet_.of(first - 1)) && !in_table(first - 1))
            --first;
        std::size_t const before = foot_.lines.size();
        for (std::int32_t line = first; line <= last; ++line) take(line);
        auto const signature = read_signature(sheet_, chunks_);
        bool const remarked = last >= first && has_remark(first, last);
        if (!signature.name.empty() && (!signature.position.empty() || remarked)) return;
        chunks_.clear();
        foot_.lines.resize(before);
    }

    [[nodiscard]] bool has_remark(std::int32_t first, std::int32_t last) const {
        for (std::int32_t line = first; line <= last; ++line) {
            Words const words = sheet_.of(line);
            for (std::size_t at = 0; at + 1 < words.size(); ++at)
                if (words[at].key == key("đã") && words[at + 1].key == key("ký")) return true;
        }
        return false;
    }

    [[nodiscard]] std::int32_t last_with_words() const {
        std::int32_t line = sheet_.range.last - 1;
        while (line > sheet_.range.first && sheet_.line(line).span.empty()) --line;
        return line;
    }

    /// Lines taken for a signature in which nothing was found go back to the body.
    void drop_far_chunks() {
        auto const& found = foot_.signature;
        if (!found.name.empty() || !found.position.empty() || !found.authority.empty()) return;
        for (Run const& chunk : chunks_) std::erase(foot_.lines, sheet_.line_of(chunk.from));
    }

    void finish_lines() {
        std::ranges::sort(foot_.lines);
        auto const tail = std::ranges::unique(foot_.lines);
        foot_.lines.erase(tail.begin(), tail.end());
    }

    Sheet const& sheet_;
    FootPlace const& found_;
    Foot foot_;
    std::vector<Run> chunks_;
    std::vector<Run> inline_; ///< right halves of the lines of Nơi nhận
    std::int32_t copies_end_ = 0;
    std::int32_t table_end_ = 0;
    bool signed_ = false; ///< the name is reached
};

} // namespace

Foot read_foot(Sheet const& sheet, std::int32_t body, HeadingState heading) {
    FootPlace const found = find_foot(sheet, body, heading);
    return Reader(sheet, found).run();
}

} // namespace suot::grammar::front
