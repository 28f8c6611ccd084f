// Lists of bodies: Kính gửi and Nơi nhận.
//
// Follows docs/spec/front-matter.md, section 5. Semicolons part items in one list and stand inside
// an item of another; the list's own dashes, or its lines, decide which. The file copy ("Lưu: VT")
// ends it and is no recipient.
#include "front_recipients.hpp"

#include "front_lexicon.hpp"
#include "front_segment.hpp"

namespace suot::grammar::front {

using text::Word;
using text::Words;

namespace {

bool is_mark(Word const& word) {
    return is_dash(word) || word.is_sign('+') || word.is_sign(0x2022) || word.is_sign('*')
           || word.is_sign(0xB7) || word.is_sign(0xF0B7);
}

bool is_stop(Word const& word) {
    return word.is_sign(';') || word.is_sign(',') || word.is_sign('.');
}

/// The opening bracket of the group that ends at `run.to`; `run.to` where it does not end in one.
std::size_t bracket(Words words, Run run) {
    if (run.empty() || !words[run.to - 1].is_sign(')')) return run.to;
    std::size_t depth = 0;
    for (std::size_t at = run.to; at-- > run.from;) {
        if (words[at].is_sign(')')) ++depth;
        if (words[at].is_sign('(') && --depth == 0) return at;
    }
    return run.to;
}

/// "… để lãnh đạo, chỉ đạo": why, without brackets.
std::size_t reason(Words words, Run run) {
    for (std::size_t at = run.from + 2; at < run.to; ++at)
        if (words[at].key == key("để") && words[at].is_letters()) return at;
    return run.to;
}

void add_items(Words words, Run run, std::vector<Run>& items) {
    for (Run const& item : split_items(words, run)) {
        Run const clean = shorn(words, item);
        if (!clean.empty()) items.push_back(clean);
    }
}

} // namespace

bool is_bullet(Words line) {
    return !line.empty() && is_mark(line[0]) && line.size() > 1;
}

/// A dash behind a stop begins an item; a semicolon does only where the list has no dashes.
std::vector<Run> split_items(Words words, Run run) {
    std::vector<Run> items;
    bool const marked = !run.empty() && is_mark(words[run.from]);
    std::size_t begin = run.from;
    std::size_t depth = 0;
    for (std::size_t at = run.from; at < run.to; ++at) {
        if (words[at].is_sign('(')) ++depth;
        if (words[at].is_sign(')') && depth > 0) --depth;
        if (depth != 0 || !is_stop(words[at])) continue;
        bool const dashed =
            at + 1 < run.to && is_mark(words[at + 1]) && words[at + 1].after_blank();
        bool const ends = words[at].is_sign(';') && !marked;
        if (!dashed && !ends) continue;
        items.push_back({begin, at});
        begin = at + 1;
    }
    items.push_back({begin, run.to});
    return items;
}

/// Brackets at the end are the purpose only if they say one: "Sở Tài chính (Phòng Ngân sách)" is
/// one name.
Recipient recipient(Sheet const& sheet, Run item) {
    Words const words = sheet.words;
    Run name = shorn(words, item);
    std::size_t const open = bracket(words, name);
    if (open < name.to && open > name.from) {
        Run const inner{open + 1, name.to - 1};
        if (is_purpose(sheet.of(inner)))
            return {sheet.printed(shorn(words, {name.from, open})), sheet.printed(inner)};
    }
    std::size_t const why = reason(words, name);
    if (why < name.to)
        return {sheet.printed(shorn(words, {name.from, why})), sheet.printed({why, name.to})};
    return {sheet.printed(name), {}};
}

/// Goes on over lines as long as each is an item, or goes on with the one above; any other part of
/// a heading ends it.
Recipients read_recipients(Sheet const& sheet, Run rest, std::int32_t line) {
    Words const words = sheet.words;
    std::vector<Run> items;
    add_items(words, shorn(words, rest, [](Word const& w) { return w.is_sign(':'); }), items);
    std::int32_t const table = sheet.table(line);
    bool open = items.empty() || !words[rest.to - 1].is_sign('.');
    std::int32_t next = line + 1;
    for (; next < sheet.range.last && next < line + 40 && open; ++next) {
        Run const run = sheet.run(next);
        Words const own = sheet.of(run);
        if (own.empty()) continue;
        bool const beside = table >= 0 && sheet.table(next) == table;
        bool const begun = !items.empty();
        Word const before = words.at(run.from - 1);
        bool const awaited = !begun || before.is_sign(';') || before.is_sign(',');
        auto const part = segment_at(sheet, run.from, run.from);
        if (part && part->item == Item::rule && !begun) continue;
        if (part && part->item != Item::annex) break;
        bool const wrapped = begun && !is_stop(before) && own[0].is_letters()
                             && own[0].letter_case() == text::Case::lower;
        if (!is_bullet(own) && !beside && !awaited && !wrapped) break;
        if (begun && phrase_at(own, 0).value == Phrase::ground && !beside) break;
        bool const goes_on = begun && !is_bullet(own) && !is_stop(before);
        if (goes_on && items.back().to + 1 >= run.from)
            items.back().to = shorn(words, run).to;
        else
            add_items(words, run, items);
        open = !(own[own.size() - 1].is_sign('.') && (is_bullet(own) || beside || awaited));
    }
    Recipients found;
    for (Run const& item : items) found.list.push_back(recipient(sheet, item));
    found.end = next;
    return found;
}

} // namespace suot::grammar::front
