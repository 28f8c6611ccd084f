// Numbers and symbols: docs/spec/citations.md, section 1.
//
// Tried in the order of the section: the Party's form, the State's, the old State's. Print and scan
// have lost hyphens and gained blanks; the looser a form is, the more the words around must say
// that it is a number ("số"), because "2025/2026" and "1/3" stand in every document.
#include <document/code.hpp>

#include <algorithm>
#include <array>

#include "code_shape.hpp"

namespace suot::document {

namespace {

using text::Word;
using text::Words;

/// The places of a code's parts in the words; a part that is not there is empty.
struct Parts {
    std::size_t number_end = 0;
    std::int32_t year = 0;
    std::size_t symbol = 0; ///< first word of the symbol, or of the body where there is no symbol
    std::size_t body = 0;
    std::size_t end = 0; ///< 0: no code
    Side side = Side::unknown;
};

constexpr bool is_one_of(text::Key key, std::span<text::Key const> keys) {
    return std::ranges::find(keys, key) != keys.end();
}

constexpr auto number_words = std::to_array({text::key("số"), text::key("so")});

/// "Mẫu số 01/…", "Biểu số 02-…" are forms, not documents.
constexpr auto form_words = std::to_array(
    {text::key("mẫu"), text::key("biểu"), text::key("bảng"), text::key("hình"), text::key("hộp")});

/// Bodies that sign with the number alone: 299/TTg, 118-CP, 236/HĐBT (1945 to about 1996).
constexpr auto old_bodies =
    std::to_array({text::key("CP"), text::key("TTg"), text::key("HĐBT"), text::key("HĐCP"),
                   text::key("CTN"), text::key("SL"), text::key("TVQH")});

/// Bodies that number by their own term: n/yyyy/QHk (Luật 64/2025/QH15).
constexpr auto term_bodies =
    std::to_array({text::key("QH"), text::key("UBTVQH"), text::key("TVQH"), text::key("HĐNN")});

/// The Party's bodies, as far as a code needs them: whatever the separators, they are the Party's.
constexpr auto party_bodies = std::to_array(
    {text::key("TW"), text::key("TU"), text::key("HU"), text::key("ĐU"), text::key("QU"),
     text::key("ThU"), text::key("TXU"), text::key("VPTW"), text::key("TWĐTN"), text::key("CB")});

/// The Front and the mass organisations.
constexpr auto front_bodies = std::to_array(
    {text::key("MTTQ"), text::key("MTTW"), text::key("UBMTTQ"), text::key("UBMT"),
     text::key("UBMTTW"), text::key("TWĐTN"), text::key("TLĐ"), text::key("LĐLĐ"),
     text::key("HNDTW"), text::key("HND"), text::key("CCB"), text::key("HLHPN"), text::key("ĐCT")});

bool is_slash(Words words, std::size_t at) {
    return words.at(at).is_sign('/');
}

bool is_dash_at(Words words, std::size_t at) {
    return at < words.size() && is_dash(words[at]);
}

/// The place of "số" before the number at `at`, ":" passed over; `at` where it is not there.
std::size_t number_word(Words words, std::size_t at) {
    if (at == 0) return at;
    std::size_t const before = words[at - 1].is_sign(':') && at > 1 ? at - 2 : at - 1;
    return is_one_of(words[before].key, number_words) ? before : at;
}

bool after_number_word(Words words, std::size_t at) {
    return number_word(words, at) != at;
}

/// What stands before forbids a code: "2021-2025/…", "1.2/…", "B12/…", "Mẫu số 01/…".
/// "số12/…" and "QĐ262/…" lost a blank.
bool is_held(Words words, std::size_t at) {
    if (at == 0) return false;
    std::size_t const noun = number_word(words, at);
    if (noun > 0 && is_one_of(words[noun - 1].key, form_words)) return true;
    if (words[at].after_blank()) return false;
    Word const& before = words[at - 1];
    // "số12/…", "QĐ262/…": the blank was lost; "B12/…" is something else.
    if (before.is_letters())
        return !is_one_of(before.key, number_words)
               && (type_of_key(before.key) == nullptr || before.size < 2);
    bool const after_digit = at > 1 && words[at - 2].is_number() && !before.after_blank();
    if (before.is_sign('.') || before.is_sign(':') || before.is_sign(',')) return after_digit;
    return before.is_number() || before.is_sign('/') || before.is_sign('+') || is_dash(before);
}

/// The end of "1656", "66.7", "12a"; `at` where there is no number a document can have.
std::size_t number_end(Words words, std::size_t at) {
    if (words[at].size > 5) return at;
    std::size_t end = at + 1;
    bool const decimal = words.at(end).is_sign('.') && glued(words, end) && glued(words, end + 1)
                         && words[end + 1].is_number() && words[end + 1].size <= 2;
    if (decimal) end += 2;
    bool const suffix = glued(words, end) && words[end].is_letters() && words[end].size <= 2
                        && text::decode(words.str(end), 0).size == words[end].size
                        && (is_slash(words, end + 1) || is_dash_at(words, end + 1));
    return suffix ? end + 1 : end;
}

/// How a sign joins what stands before and after it.
enum class Join : std::uint8_t { none, tight, half, wide };

Join join_at(Words words, std::size_t sign) {
    if (sign + 1 >= words.size()) return Join::none;
    if (!is_slash(words, sign) && !is_dash(words[sign])) return Join::none;
    int const blanks =
        (words[sign].after_blank() ? 1 : 0) + (words[sign + 1].after_blank() ? 1 : 0);
    return blanks == 0 ? Join::tight : blanks == 1 ? Join::half : Join::wide;
}

/// The end of a known symbol at `at`, in one word or in two ("CTr.HĐ"); `at` where there is none.
std::size_t symbol_end(Words words, std::size_t at) {
    if (group_end(words, at, Shape::strict) != at + 1) return at;
    bool const dotted = words.at(at + 1).is_sign('.') && glued(words, at + 1)
                        && glued(words, at + 2) && words[at + 2].is_letters();
    if (dotted && type_of_symbol(text::cut(words.text, words.span(at, at + 3)))) return at + 3;
    return type_of_key(words[at].key) ? at + 1 : at;
}

/// The end of the small tag of Party numbers: the "/nb" (internal) of 5053-CV/VPTW/nb.
std::size_t tag_end(Words words, std::size_t at) {
    bool const tag = is_slash(words, at) && join_at(words, at) == Join::tight
                     && words[at + 1].letter_case() == text::Case::lower
                     && words[at + 1].is_letters() && words[at + 1].size == 2;
    return tag ? at + 2 : at;
}

/// Takes more groups after the one that ends at `at`, each tightly joined: "-BTC-BNV", "/TTg".
std::size_t more_groups(Words words, std::size_t at) {
    while (join_at(words, at) == Join::tight) {
        std::size_t const end = group_end(words, at + 1, Shape::strict);
        if (end == at + 1) break;
        at = end;
    }
    return tag_end(words, at);
}

/// A Party number, "1656-CV/HU" and its noise; `at` is the word after the number.
Parts party(Words words, std::size_t number, std::size_t at) {
    bool const hyphen = is_dash_at(words, at);
    std::size_t const symbol = hyphen ? at + 1 : at;
    std::size_t const known = symbol_end(words, symbol);
    std::size_t const end = known != symbol ? known : group_end(words, symbol, Shape::strict);
    Join const join = join_at(words, end);
    if (end == symbol || join == Join::none) return {};
    bool const tight = join == Join::tight;
    // 31-QĐ-TW, a slip, and symbols nobody knows: only without blanks.
    if ((!is_slash(words, end) || known == symbol) && !(tight && glued(words, symbol))) return {};
    if (known == symbol && !(hyphen && glued(words, at))) return {};
    std::size_t const body = end + 1;
    std::size_t const body_end = group_end(words, body, Shape::strict);
    if (body_end == body) return {};
    if (known == symbol && (words[symbol].size < 2 || words[body].size < 2)) return {};
    // 1836 QĐ/TWĐTN, the hyphen lost.
    bool const sure = after_number_word(words, number) || is_one_of(words[body].key, party_bodies);
    if (!hyphen && !(tight && sure)) return {};
    bool const state =
        is_one_of(words[body].key, term_bodies) || is_one_of(words[body].key, old_bodies);
    return {.number_end = at,
            .symbol = symbol,
            .body = body,
            .end = more_groups(words, body_end),
            .side = state ? Side::state : Side::party};
}

/// The end of an old State number without a type: "118-CP", "299/TTg".
Parts old_state(Words words, std::size_t number, std::size_t at) {
    Join const join = join_at(words, at);
    if (join == Join::none || join == Join::wide) return {};
    std::size_t const end = group_end(words, at + 1, Shape::strict);
    if (end != at + 2) return {};
    bool const known = is_one_of(words[at + 1].key, old_bodies);
    // "số 27/CTTg": a slip, or an office's habit; only where the words say that it is a number.
    bool const said = is_slash(words, at) && join == Join::tight && words[at + 1].size > 1
                      && after_number_word(words, number);
    if (!known && !said) return {};
    return {.number_end = at, .symbol = at + 1, .body = at + 1, .end = end, .side = Side::state};
}

/// Reads the year of "30/2020/NĐ-CP" behind the stroke at `at`; gives the place of the next stroke.
std::size_t year_end(Words words, std::size_t at) {
    Word const year = words.at(at + 1);
    bool const is_year = year.is_number() && year.size == 4 && year.key >= 1945 && year.key <= 2199;
    return is_year && is_slash(words, at + 2) ? at + 2 : at;
}

/// The groups behind a known type's symbol: "-CP", "- UBND", " -CP", "-MTTQ-BTT".
std::size_t typed_body_end(Words words, std::size_t at) {
    Join const join = join_at(words, at);
    if (join == Join::none) return 0;
    // A dash that begins a line is the mark of a list.
    bool const bullet = words[at].after_break() && words[at + 1].after_blank();
    if (bullet) return 0;
    Shape const shape = join == Join::tight && !is_slash(words, at) ? Shape::loose : Shape::strict;
    std::size_t const end = group_end(words, at + 1, shape);
    return end == at + 1 ? 0 : end;
}

/// Takes more groups of a State symbol; print breaks lines behind their hyphens.
std::size_t more_state_groups(Words words, std::size_t at) {
    for (;;) {
        at = more_groups(words, at);
        bool const broken =
            is_dash_at(words, at) && glued(words, at) && join_at(words, at) == Join::half;
        std::size_t const end = broken ? group_end(words, at + 1, Shape::strict) : 0;
        if (!broken || end == at + 1) return at;
        at = end;
    }
}

/// "30/2020/NĐ-CP", "97/TB- UBND": a type's symbol, then the body.
Parts typed_state(Words words, std::size_t slash) {
    std::size_t const symbol = slash + 1;
    std::size_t const symbol_ends = symbol_end(words, symbol);
    if (symbol_ends == symbol) return {};
    std::size_t const end = typed_body_end(words, symbol_ends);
    if (end == 0) return {};
    return {.symbol = symbol, .body = symbol_ends + 1, .end = more_state_groups(words, end)};
}

/// "84/2025/QH15", "05/2021/UBTVQH15".
Parts term_body(Words words, std::size_t slash) {
    std::size_t const at = slash + 1;
    std::size_t const end = group_end(words, at, Shape::strict);
    bool const found = end == at + 2 && is_one_of(words[at].key, term_bodies);
    return found ? Parts{.symbol = at, .body = at, .end = more_groups(words, end)} : Parts{};
}

/// "4240/UBND-VX", "102/2025/NQLT-…": groups of letters nobody can list.
Parts untyped_state(Words words, std::size_t number, std::size_t slash, std::int32_t year) {
    std::size_t const at = slash + 1;
    std::size_t const first = group_end(words, at, Shape::strict);
    if (first == at || words[at].size < 2) return {};
    Join const join = is_dash_at(words, first) ? join_at(words, first) : Join::none;
    bool const near = join == Join::tight || join == Join::half
                      || (join == Join::wide && after_number_word(words, number));
    bool const dashed = near && !words[first].after_break();
    std::size_t const second = dashed ? group_end(words, first + 1, Shape::strict) : first + 1;
    bool const two = dashed && second != first + 1;
    if (!two && year == 0) return {};
    return {.symbol = at, .body = at, .end = two ? more_state_groups(words, second) : first};
}

/// A State number; `at` is the word after the number.
/// With a year the symbol is nearly free (laws number so); without one it must be known, or two
/// groups long.
Parts state(Words words, std::size_t number, std::size_t at) {
    if (!is_slash(words, at)) return old_state(words, number, at);
    std::size_t const slash = year_end(words, at);
    bool const with_year = slash != at;
    std::int32_t const year = with_year ? static_cast<std::int32_t>(words[at + 1].key) : 0;
    // "12/1997-QH10", as the assembly wrote before 2002
    bool const dashed = !with_year && is_dash_at(words, at + 2) && words.at(at + 1).size == 4
                        && is_one_of(words.at(at + 3).key, term_bodies);
    if (dashed) {
        Parts old = term_body(words, at + 2);
        if (old.end == 0) return {};
        old.number_end = at;
        old.year = static_cast<std::int32_t>(words[at + 1].key);
        old.side = Side::state;
        return old;
    }
    Parts parts = typed_state(words, slash);
    if (parts.end == 0) parts = term_body(words, slash);
    bool const loose = join_at(words, at) == Join::wide;
    if (parts.end == 0 && !loose) parts = untyped_state(words, number, slash, year);
    if (parts.end == 0 && !with_year) return old_state(words, number, at);
    parts.number_end = at;
    parts.year = year;
    parts.side = Side::state;
    return parts;
}

/// The body tells the side where the separators are wrong (31/QĐ-TW) or shared (308/QĐ-MTTQ-BTT).
Side side_of(Words words, Parts const& parts) {
    auto const key = words[parts.body].key;
    if (is_one_of(key, front_bodies)) return Side::front;
    return is_one_of(key, party_bodies) ? Side::party : parts.side;
}

/// The separators are kept as printed: "31/QĐ-TW" is wrong, and a finding for whoever reads.
CodeAt made(Words words, std::size_t at, Parts const& parts) {
    Around const letters = around(words, at, parts.end);
    auto const form = [&](std::size_t from, std::size_t to) {
        return normal_form(words.sub(from, to), letters);
    };
    CodeAt found;
    Code& code = found.code;
    code.number = form(at, parts.number_end);
    bool const hyphen_lost = parts.number_end == parts.symbol;
    code.normal = code.number + (hyphen_lost ? "-" : "") + form(parts.number_end, parts.end);
    code.year = parts.year;
    if (parts.symbol != parts.body) code.symbol = form(parts.symbol, parts.body - 1);
    code.body = form(parts.body, parts.end);
    code.side = side_of(words, parts);
    code.span = words.span(at, parts.end);
    found.size = parts.end - at;
    return found;
}

/// "Số:      /KH-UBND", "Số ……-CV/ĐU": the number was left to be filled in by hand.
std::optional<CodeAt> blank_code_at(Words words, std::size_t at) {
    if (!after_number_word(words, at)) return std::nullopt;
    std::size_t sign = at;
    auto const filler = [&](Word const& word) {
        return word.is_sign('.') || word.is_sign(U'…') || word.is_sign('_');
    };
    while (sign < words.size() && sign - at < 64 && filler(words[sign])) ++sign;
    Parts parts;
    if (is_slash(words, sign)) {
        std::size_t const slash = year_end(words, sign);
        parts = typed_state(words, slash);
        parts.year = slash == sign ? 0 : static_cast<std::int32_t>(words[sign + 1].key);
        parts.side = Side::state;
    } else if (is_dash_at(words, sign)) {
        parts = party(words, sign, sign);
    }
    if (parts.end == 0) return std::nullopt;
    parts.number_end = sign;
    CodeAt found = made(words, sign, parts);
    found.code.number.clear();
    found.size = parts.end - at;
    return found;
}

} // namespace

/// Dispatches on what stands behind the number, so that the many numbers which name nothing cost
/// one look.
std::optional<CodeAt> code_at(Words words, std::size_t at) {
    if (at >= words.size()) return std::nullopt;
    if (!words[at].is_number()) return blank_code_at(words, at);
    std::size_t const end = number_end(words, at);
    Word const next = words.at(end);
    bool const hyphen = is_dash(next), slash = next.is_sign('/');
    if (end == at || !(hyphen || slash || next.is_letters()) || is_held(words, at))
        return std::nullopt;
    Parts parts = slash ? Parts{} : party(words, at, end);
    if (parts.end == 0 && (hyphen || slash)) parts = state(words, at, end);
    if (parts.end == 0) return std::nullopt;
    return made(words, at, parts);
}

} // namespace suot::document
