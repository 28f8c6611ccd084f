// One part of a heading at a word: emblem, number, place and date, title, stamp, body.
//
// Follows docs/spec/front-matter.md, section 2.1 to 2.7.
#include "front_segment.hpp"

#include <array>
#include <initializer_list>

#include <document/code.hpp>
#include <document/type.hpp>
#include <schedule/date.hpp>

#include "front_case.hpp"
#include "front_lexicon.hpp"

namespace suot::grammar::front {

using text::Word;
using text::Words;

namespace {

bool at_line_end(Words words, std::size_t at) {
    return at >= words.size() || words[at].after_break();
}

bool all_upper(Words words, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at)
        if (words[at].is_letters() && !is_upper(words[at])) return false;
    return true;
}

/// The word without its marks: a scan loses them first ("CONG HOA XA HOI").
bool is_bare(Sheet const& sheet, std::size_t at, std::string_view bare) {
    if (at >= sheet.words.size() || !sheet.words[at].is_letters()) return false;
    return text::bare(text::cut(sheet.source.text, sheet.words[at].span())) == bare;
}

/// Fixed words of a heading with their marks lost, but for two; their end, or 0. Dashes between
/// them are passed over.
template <std::size_t Size>
std::size_t bare_words(Sheet const& sheet, std::size_t at,
                       std::array<std::string_view, Size> const& name) {
    std::size_t missed = 0;
    for (auto const word : name) {
        while (at < sheet.words.size() && is_dash(sheet.words[at])) ++at;
        if (!is_bare(sheet, at, word) && ++missed > 2) return 0;
        ++at;
    }
    return std::min(at, sheet.words.size());
}

/// "CONG HOA XÃ HOI CHỦ NGHĨA VIỆT NAM", "Doc lap - Tu do - Hanh phuc".
std::optional<Segment> bare_emblem_at(Sheet const& sheet, std::size_t at) {
    constexpr std::array<std::string_view, 8> country{"cong", "hoa",   "xa",   "hoi",
                                                      "chu",  "nghia", "viet", "nam"};
    constexpr std::array<std::string_view, 6> motto{"doc", "lap", "tu", "do", "hanh", "phuc"};
    if (is_upper(sheet.words[at]) && is_bare(sheet, at, "cong"))
        if (auto const end = bare_words(sheet, at, country); end != 0)
            return Segment{Item::country, {at, end}, 0};
    if (is_bare(sheet, at, "doc") && is_bare(sheet, at + 1, "lap"))
        if (auto const end = bare_words(sheet, at, motto); end != 0)
            return Segment{Item::motto, {at, end}, 0};
    return std::nullopt;
}

/// The words at `at` are those of `keys`, but for `slips` of them (scans lose hooks: CÔNG for
/// CỘNG). Dashes between them are passed over. Gives the end, or 0.
std::size_t loosely(Words words, std::size_t at, std::initializer_list<text::Key> keys,
                    std::size_t slips) {
    std::size_t missed = 0;
    for (auto const wanted : keys) {
        while (at < words.size() && (is_dash(words[at]) || words[at].is_sign('.'))) ++at;
        if (at >= words.size() || !words[at].is_letters()) return 0;
        if (words[at].key != wanted && ++missed > slips) return 0;
        ++at;
    }
    return at;
}

/// Drawn lines of any sign; a short one only where it stands alone. "#" at the front is Markdown's.
std::optional<Segment> rule_at(Words words, std::size_t at) {
    auto const is_line = [](Word const& word) {
        return is_dash(word) || word.is_sign('_') || word.is_sign('*') || word.is_sign('=')
               || word.is_sign('~') || word.is_sign(0x2026) || word.is_sign('.')
               || word.is_sign('|') || word.is_sign(0xAF) || word.is_sign(0x2500);
    };
    std::size_t end = at + 1;
    if (words[at].is_sign('#') && words[at].after_break()) {
        while (words.at(end).is_sign('#')) ++end;
        return Segment{Item::rule, {at, end}, 0};
    }
    if (!is_line(words[at])) return std::nullopt;
    while (!at_line_end(words, end) && is_line(words[end])) ++end;
    bool const alone = words[at].after_break() && at_line_end(words, end);
    if (end - at < 3 && !alone) return std::nullopt;
    return Segment{Item::rule, {at, end}, 0};
}

std::optional<Segment> motto_at(Words words, std::size_t at) {
    std::size_t const end = loosely(
        words, at, {key("độc"), key("lập"), key("tự"), key("do"), key("hạnh"), key("phúc")}, 1);
    if (end == 0) return std::nullopt;
    return Segment{Item::motto, {at, end}, 0};
}

/// ĐOÀN TNCS HỒ CHÍ MINH without an area's name behind it.
std::optional<Segment> youth_at(Words words, std::size_t at) {
    std::size_t end =
        loosely(words, at, {key("đoàn"), key("tncs"), key("hồ"), key("chí"), key("minh")}, 0);
    if (end == 0)
        end = loosely(words, at,
                      {key("đoàn"), key("thanh"), key("niên"), key("cộng"), key("sản"), key("hồ"),
                       key("chí"), key("minh")},
                      0);
    if (end == 0 || area_at(words, end) != 0 || !words[at].after_break()) return std::nullopt;
    return Segment{Item::youth, {at, end}, 0};
}

bool is_filler(Word const& word) {
    return word.is_sign('.') || word.is_sign(0x2026) || word.is_sign('_') || word.is_sign('/');
}

/// "5Ï/TCT-TTKT": figures that a scan spoilt before a symbol in capitals; where it ends, or 0.
std::size_t garbled_code_end(Words words, std::size_t at) {
    constexpr std::size_t most = 4; // words before the stroke
    for (std::size_t i = at; i < std::min(words.size(), at + most); ++i) {
        if (words[i].after_break() && i > at) return 0;
        if (!words[i].is_sign('/')) continue;
        std::size_t end = i + 1;
        while (end < words.size() && !words[end].after_blank()
               && (is_upper(words[end]) || is_dash(words[end]) || words[end].is_sign('&')))
            ++end;
        return end > i + 1 && i > at ? end : 0;
    }
    return 0;
}

/// "Số", "Số:", "Luật số:", "Số hiệu:" and the code behind it, on the next line too.
std::optional<Segment> number_at(Words words, std::size_t begin, std::size_t at) {
    if (words[at].key != key("số") || !words[at].is_letters()) return std::nullopt;
    std::size_t code = at + 1;
    if (words.at(code).key == key("hiệu")) ++code;
    bool const colon = words.at(code).is_sign(':');
    if (colon || words.at(code).is_sign('.')) ++code;
    auto const type = document::type_at(words, begin);
    bool const typed = type.type != nullptr && begin + type.size == at;
    if (begin != at && !typed) return std::nullopt;
    if (auto const found = document::code_at(words, code)) {
        // "Kết luận số 21-KL/TW ngày …" goes on: a citation.
        bool const goes_on = typed && !colon && !at_line_end(words, code + found->size);
        if (goes_on) return std::nullopt;
        return Segment{Item::number, {begin, code + found->size}, code};
    }
    if (!colon) return std::nullopt;
    if (auto const end = garbled_code_end(words, code); end != 0)
        return Segment{Item::number, {begin, end}, end};
    std::size_t end = code;
    while (end < words.size() && !words[end].after_break()
           && (is_filler(words[end]) || is_dash(words[end])))
        ++end;
    if (!at_line_end(words, end)) return std::nullopt;
    return Segment{Item::number, {begin, end}, end};
}

/// The words [begin, at) can be a place: "Hà Nội,", "Thành phố Hồ Chí Minh,".
bool is_place(Words words, std::size_t begin, std::size_t at) {
    if (begin == at) return true;
    std::size_t letters = 0;
    std::size_t const area = begin + area_at(words, begin);
    for (std::size_t i = begin; i < at; ++i) {
        Word const& word = words[i];
        if (word.is_letters()) ++letters;
        if (word.is_letters() && !word.is_capital() && i >= area) return false;
        if (word.is_sign(';') || word.is_sign('(') || word.is_sign(':')) return false;
    }
    return letters >= 1 && letters <= 7 && words[begin].is_capital();
}

/// A place, a comma, a day, and then nothing: a sentence that names a day goes on.
std::optional<Segment> date_segment(Words words, std::size_t begin, std::size_t at) {
    bool const named = words[at].key == key("ngày") && words[at].is_letters();
    bool const bare = words[at].is_number() && at > begin && words[at - 1].is_sign(',');
    if ((!named && !bare) || !is_place(words, begin, at)) return std::nullopt;
    std::size_t const end = heading_date_end(words, at);
    if (end == 0) return std::nullopt;
    bool const over = at_line_end(words, end) || is_upper(words[end]) || rule_at(words, end)
                      || words[end].is_sign('*')
                      || phrase_at(words, end).value == Phrase::about // "… năm 2023 v/v báo cáo"
                      || (words[end].is_sign('.') && at_line_end(words, end + 1));
    bool const capital = words[end - 1].is_number() && end < words.size() && words[end].is_capital()
                         && document::type_at(words, end).type != nullptr;
    if (!over && !capital) return std::nullopt;
    return Segment{Item::date, {begin, end}, at};
}

/// Alone on its line, or before an emblem or body: "mật" in a sentence is a word like others.
std::optional<Segment> stamp_at(Words words, std::size_t at) {
    auto const found = phrase_at(words, at);
    if (found.value == Phrase::stamp_label && words.at(at + found.size).is_sign(':')) {
        auto const inner = phrase_at(words, at + found.size + 1);
        if (inner.value != Phrase::secrecy && inner.value != Phrase::urgency) return std::nullopt;
        Item const item = inner.value == Phrase::secrecy ? Item::secrecy : Item::urgency;
        std::size_t const from = at + found.size + 1;
        return Segment{item, {at, from + inner.size}, from};
    }
    if (found.value != Phrase::secrecy && found.value != Phrase::urgency) return std::nullopt;
    std::size_t const end = at + found.size;
    bool const alone = words[at].after_break() && at_line_end(words, end);
    bool const before_more = all_upper(words, at, end) && words[at].after_break()
                             && (emblem_at(words, end) || head_at(words, end));
    if (!alone && !before_more) return std::nullopt;
    return Segment{found.value == Phrase::secrecy ? Item::secrecy : Item::urgency, {at, end}, at};
}

std::size_t line_end(Words words, std::size_t at) {
    std::size_t end = at + 1;
    while (!at_line_end(words, end)) ++end;
    return end;
}

/// "KẾ HOẠCH", also "Kế hoạch" where it stands alone.
std::optional<Segment> title_at(Words words, std::size_t at) {
    auto const found = document::type_at(words, at);
    if (found.type == nullptr) return std::nullopt;
    std::size_t end = at + found.size;
    // "THÔNG BÁO KẾT LUẬN": what goes beyond the type's own name is the subject.
    if (auto const own = text::words(found.type->name).size(); own < found.size) end = at + own;
    bool const upper = all_upper(words, at, end) && words[at].letter_case() != text::Case::capital;
    bool const alone = words[at].after_break() && at_line_end(words, end);
    if (!upper && !alone) return std::nullopt;
    bool const goes_on = !at_line_end(words, end) && words[end].is_letters()
                         && !is_upper(words[end]) && !words[end].is_capital();
    if (goes_on || words.at(end).is_sign(':')) return std::nullopt;
    return Segment{Item::title, {at, end}, 0};
}

/// "PHỤ LỤC II", "Phụ lục I", "ĐỀ CƯƠNG TÀI LIỆU": the titles of what is enclosed.
std::optional<Segment> annex_at(Words words, std::size_t at) {
    if (!words[at].after_break()) return std::nullopt;
    std::size_t const end = line_end(words, at);
    bool const upper = all_upper(words, at, end);
    auto const found = phrase_at(words, at);
    if (found.value == Phrase::annex && (upper || end - at <= found.size + 2))
        return Segment{Item::annex, {at, end}, 0};
    using Pair = std::array<text::Key, 2>;
    constexpr auto pairs = std::to_array<Pair>({{key("đề"), key("cương")},
                                                {key("danh"), key("mục")},
                                                {key("danh"), key("sách")},
                                                {key("tài"), key("liệu")},
                                                {key("quy"), key("trình")},
                                                {key("nội"), key("quy")},
                                                {key("bảng"), key("tổng")},
                                                {key("biểu"), key("tổng")}});
    for (auto const& pair : pairs)
        if (upper && words[at].key == pair[0] && words.at(at + 1).key == pair[1])
            return Segment{Item::annex, {at, end}, 0};
    return std::nullopt;
}

/// "(Ban hành kèm theo Quyết định số …)": to the closing bracket, on the next lines too.
std::optional<Segment> enclosed_at(Words words, std::size_t at) {
    bool const open = words[at].is_sign('(');
    bool const starts = open || words[at].after_break();
    auto const limit = at + 6;
    if (!starts) return std::nullopt;
    std::size_t cue = at + (open ? 1 : 0);
    while (cue < limit && cue < words.size() && phrase_at(words, cue).value != Phrase::enclosed)
        cue = open ? cue + 1 : limit;
    if (cue >= limit || cue >= words.size()) return std::nullopt;
    auto const size = phrase_at(words, cue).size;
    if (size < 2) return std::nullopt;
    std::size_t end = cue + size;
    while (end < words.size() && end < at + 90 && !words[end].is_sign(')')
           && (open || !at_line_end(words, end)))
        ++end;
    return Segment{Item::enclosed, {at, std::min(end + (open ? 1 : 0), words.size())}, cue};
}

/// "V/v" counts anywhere, where small letters follow; all other openings at the beginning of a
/// line.
std::optional<Segment> phrase_segment(Words words, std::size_t at) {
    std::size_t const from = is_dash(words[at]) || words[at].is_sign('(') ? at + 1 : at;
    auto const found = phrase_at(words, from);
    std::size_t const end = line_end(words, at);
    bool const begins = words[at].after_break();
    if (found.value == Phrase::addressed && (begins || words.at(from + found.size).is_sign(':')))
        return Segment{Item::addressed, {at, end}, from + found.size};
    bool const short_about = found.value == Phrase::about && found.size == 3;
    if (short_about && !is_upper(words[from + 2])) return Segment{Item::about, {at, end}, from + 3};
    if (begins && found.value == Phrase::about)
        return Segment{Item::about, {at, end}, from + found.size};
    if (begins && found.value == Phrase::note
        && (all_upper(words, from, from + found.size) || end - at <= 8))
        return Segment{Item::note, {at, end}, 0};
    return std::nullopt;
}

/// "THỦ TƯỚNG CHÍNH PHỦ điện:" begins the addressees of a Công điện.
std::optional<Segment> wired_at(Words words, std::size_t at) {
    if (!words[at].after_break()) return std::nullopt;
    std::size_t const end = line_end(words, at);
    std::size_t const limit = std::min(end, at + 14);
    for (std::size_t i = at; i + 1 < limit; ++i)
        if (phrase_at(words, i).value == Phrase::wired && words[i + 1].is_sign(':'))
            return Segment{Item::addressed, {at, end}, i + 1};
    return std::nullopt;
}

/// Two of the first three words are an emblem's: a cheap look before the whole is compared.
bool may_be_emblem(Words words, std::size_t at) {
    auto const is = [&](std::size_t i, text::Key wanted) {
        return words.at(at + i).key == wanted ? 1 : 0;
    };
    return is(0, key("cộng")) + is(1, key("hòa")) + is(2, key("xã")) + is(3, key("hội")) >= 2
           || is(0, key("đảng")) + is(1, key("cộng")) + is(2, key("sản")) >= 2;
}

} // namespace

/// "ngày tháng … năm 2025": a day left to be filled in is the place of one.
std::size_t heading_date_end(Words words, std::size_t at) {
    if (auto const full = schedule::date_at(words, at)) return at + full->size;
    if (words[at].key != key("ngày")) return 0;
    auto const skip = [&](std::size_t i) {
        while (i < words.size() && (is_filler(words[i]) || words[i].is_number())) ++i;
        return i;
    };
    // "ngày C4 tháng 3": a scan read the figures written by hand as letters
    std::size_t const figures = words.at(at + 1).is_letters() && words[at + 1].size <= 2
                                        && words[at + 1].key != key("tháng")
                                    ? at + 2
                                    : at + 1;
    std::size_t const month = skip(figures);
    bool const named = words.at(month).key == key("tháng") || words.at(month).key == key("thang");
    if (!named) return 0;
    std::size_t const year = skip(month + 1);
    if (words.at(year).key != key("năm")) return 0;
    std::size_t end = year + 1;
    while (!at_line_end(words, end) && (is_filler(words[end]) || words[end].is_number())) ++end;
    return end;
}

/// Scans misread the motto: one syllable of the Party's may differ, two of the State's.
std::optional<Segment> emblem_at(Words words, std::size_t at) {
    if (at >= words.size() || !words[at].is_capital() || !may_be_emblem(words, at))
        return std::nullopt;
    std::size_t const party =
        loosely(words, at, {key("đảng"), key("cộng"), key("sản"), key("việt"), key("nam")}, 1);
    if (party != 0 && all_upper(words, at, party)) return Segment{Item::party, {at, party}, 0};
    std::size_t const country = loosely(words, at,
                                        {key("cộng"), key("hòa"), key("xã"), key("hội"), key("chủ"),
                                         key("nghĩa"), key("việt"), key("nam")},
                                        2);
    bool const clear = country != 0
                       && (all_upper(words, at, country)
                           || (words[at].after_break() && at_line_end(words, country)));
    if (clear) return Segment{Item::country, {at, country}, 0};
    return std::nullopt;
}

/// In this order: what can be nothing else first. Annexes and titles only at the beginning of a
/// part.
std::optional<Segment> segment_at(Sheet const& sheet, std::size_t begin, std::size_t at) {
    Words const words = sheet.words;
    Word const& word = words[at];
    if (word.kind == text::WordKind::sign) {
        if (auto found = rule_at(words, at)) return found;
        if (auto found = enclosed_at(words, at)) return found;
        return phrase_segment(words, at);
    }
    if (auto found = date_segment(words, begin, at)) return found;
    if (auto found = number_at(words, begin, at)) return found;
    if (word.is_number()) return std::nullopt;
    if (auto found = emblem_at(words, at)) return found;
    if (word.is_capital())
        if (auto found = bare_emblem_at(sheet, at)) return found;
    if (auto found = motto_at(words, at)) return found;
    if (auto found = youth_at(words, at)) return found;
    if (auto found = stamp_at(words, at)) return found;
    if (auto found = phrase_segment(words, at)) return found;
    if (auto found = wired_at(words, at)) return found;
    if (begin != at) return std::nullopt;
    if (auto found = enclosed_at(words, at)) return found;
    if (auto found = annex_at(words, at)) return found;
    return title_at(words, at);
}

} // namespace suot::grammar::front
