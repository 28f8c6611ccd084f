// One citation at a noun or a number: which document it is, and what it says by itself.
//
// Follows docs/spec/citations.md, sections 2.1 to 2.7. The further a number stands from its noun,
// the more must agree: behind a qualifier the symbol has to be the noun's, or "Báo cáo … Nghị định
// số 63" would be one document.
#include "reference.hpp"

#include <algorithm>
#include <array>

#include "keys.hpp"
#include "named.hpp"
#include "provision.hpp"
#include "tail.hpp"

namespace suot::citations {

namespace {

using document::Type;
using text::Case;
using text::Word;
using text::Words;

constexpr std::size_t qualifier_reach = 12; // words between noun and number
constexpr std::size_t law_reach = 36;       // words of a law's name before its number
constexpr std::size_t row_reach = 24;       // words of a row of numbers with one symbol

constexpr std::string_view letter_symbol = "CV", letter_name = "Công văn";

/// The type a number tells by itself; State letters print none (Nghị định 30/2020, annex III).
void set_type(Citation& citation, Type const* noun) {
    document::Code const& code = citation.code;
    Type const* const type = noun != nullptr ? noun : document::type_of_symbol(code.symbol);
    if (type != nullptr) {
        citation.type = type->symbol;
        citation.type_name = type->name;
    } else if (code.symbol.empty() && code.year == 0 && code.body.find('-') != std::string::npos) {
        citation.type = letter_symbol;
        citation.type_name = letter_name;
    }
}

/// "(điểm 2, mục III)" behind the citation.
void take_provision(Words words, Reference& found) {
    if (!found.citation.provision.empty() || !words.at(found.end).is_sign('(')) return;
    std::size_t const begin = found.end + 1;
    std::size_t const end = provision_end(words, begin);
    if (end == begin || !words.at(end).is_sign(')')) return;
    found.citation.provision = words.span(begin, end);
    found.end = end + 1;
}

void take_tail(Words words, Reference& found) {
    Tail const tail = tail_at(words, found.end);
    found.citation.date = tail.date;
    if (!tail.issuer.empty()) found.citation.issuer = tail.issuer;
    found.citation.subject = tail.subject;
    found.end = tail.end;
    take_provision(words, found);
}

std::optional<Reference> with_code(Words words, Noun noun, std::size_t at) {
    auto const code = document::code_at(words, at);
    if (!code) return std::nullopt;
    Reference found;
    found.citation.code = code->code;
    set_type(found.citation, noun.type);
    found.end = at + code->size;
    // "Số      /KH-UBND": a number never filled in names nothing.
    if (code->code.number.empty()) found.citation.code = {};
    take_tail(words, found);
    found.citation.span = words.span(noun.begin, found.end);
    return found;
}

/// Whether a noun and its number are parted by the word at `at`.
bool parts(Words words, std::size_t at, Noun noun) {
    Word const& word = words[at];
    if (ends_sentence(words, at) || word.is_number()) return true;
    if (!word.is_letters()) return !(word.is_sign(',') && noun.is_law());
    if (word.key == keys::ngay || word.key == keys::nam) return true;
    bool const document = word.key == text::key("văn") && words.at(at + 1).key == text::key("bản");
    if (noun.is_law()) {
        // The first word may be a type's name too: "Luật Quy hoạch".
        auto const other = document::type_at(words, at);
        return at != noun.end && other.size != 0 && word.is_capital()
               && (other.type->law || words.at(at + other.size).key == keys::so);
    }
    return document || document::type_at(words, at).size != 0;
}

/// The number of "Báo cáo thẩm định số 70/…", "Nghị định của Chính phủ số 63/…"; 0 where none.
std::size_t qualified_number(Words words, Noun noun) {
    std::size_t const reach = noun.is_law() ? law_reach : qualifier_reach;
    std::size_t const limit = std::min(words.size(), noun.end + reach);
    for (std::size_t i = noun.end; i < limit; ++i) {
        std::size_t const place = words[i].key == keys::so ? number_place(words, i) : i;
        if (place != i && words.at(place).is_number()) return place;
        if (parts(words, i, noun)) return 0;
    }
    return 0;
}

/// What stands between the noun and its number: a law's name, or "của" and the issuer.
void take_qualifier(Words words, Noun noun, std::size_t number, Citation& citation) {
    std::size_t to = number;
    while (to > noun.end && words[to].key != keys::so) --to;
    if (to == noun.end) return;
    if (noun.is_law())
        citation.title = words.span(noun.begin, to);
    else if (words[noun.end].key == keys::cua && citation.issuer.empty())
        citation.issuer = words.span(noun.end + 1, to);
}

/// Whether a number some words behind a noun can be that noun's: its symbol must say so.
bool agrees(Noun noun, document::Code const& code) {
    if (noun.is_law()) return code.symbol.empty();
    Type const* const type = document::type_of_symbol(code.symbol);
    return noun.type != nullptr && type != nullptr && type->symbol == noun.type->symbol;
}

bool is_capital_noun(Words words, Noun noun) {
    return words[noun.begin].letter_case() != Case::lower;
}

/// Units that a number counts or measures: "Báo cáo 6 tháng", "Kế hoạch 5 năm".
constexpr auto counted =
    std::to_array({text::key("năm"),  text::key("tháng"), text::key("tuần"),  text::key("ngày"),
                   text::key("quý"),  text::key("giờ"),   text::key("tỷ"),    text::key("triệu"),
                   text::key("điểm"), text::key("trang"), text::key("bản"),   text::key("lần"),
                   text::key("cuộc"), text::key("người"), text::key("nhiệm"), text::key("nội"),
                   text::key("bước"), text::key("cấp"),   text::key("loại"),  text::key("nhóm"),
                   text::key("văn"),  text::key("đơn"),   text::key("cơ"),    text::key("đầu"),
                   text::key("mục"),  text::key("tiêu"),  text::key("đồng"),  text::key("chỉ"),
                   text::key("xã"),   text::key("hộ"),    text::key("công"),  text::key("dự"),
                   text::key("đề"),   text::key("khu"),   text::key("cụm"),   text::key("trường")});

/// Whether the word behind a short number shows that it counts something, or goes on.
bool is_counting(Words words, std::size_t at) {
    Word const word = words.at(at);
    if (std::ranges::find(counted, word.key) != counted.end()) return true;
    bool const glued = at < words.size() && !word.after_blank();
    if (word.is_sign('%') || word.is_number()) return true;
    bool const joint = word.is_sign('/') || word.is_sign('-') || word.is_sign(U'–');
    if (joint) return true;
    bool const decimal = (word.is_sign('.') || word.is_sign(',')) && words.at(at + 1).is_number()
                         && !words[at + 1].after_blank();
    return glued && (word.is_letters() || decimal);
}

bool is_year(Word const& word) {
    return word.size == 4 && word.key >= 1900 && word.key <= 2199;
}

} // namespace

bool Noun::is_law() const {
    return type != nullptr && type->law && type->symbol.empty();
}

std::size_t number_place(Words words, std::size_t at) {
    if (words.at(at).key == keys::so) ++at;
    return words.at(at).is_sign(':') ? at + 1 : at;
}

std::size_t shared_symbol_at(Words words, std::size_t at) {
    if (!words.at(at).is_number() || words[at].size > 4) return 0;
    std::size_t const limit = std::min(words.size(), at + row_reach);
    for (std::size_t i = at + 1; i + 1 < limit; i += 2) {
        bool const joint = words[i].is_sign(',') || words[i].key == keys::va;
        if (!joint || !words[i + 1].is_number()) return 0;
        if (document::code_at(words, i + 1)) return i + 1;
    }
    return 0;
}

/// Right behind the noun any number counts; further on only one that agrees with it.
std::optional<Reference> numbered_at(Words words, Noun noun) {
    if (auto found = with_code(words, noun, number_place(words, noun.end))) return found;
    if (!is_capital_noun(words, noun)) return std::nullopt;
    std::size_t const number = qualified_number(words, noun);
    auto found = number != 0 ? with_code(words, noun, number) : std::nullopt;
    if (!found || !agrees(noun, found->citation.code)) return std::nullopt;
    take_qualifier(words, noun, number, found->citation);
    return found;
}

std::optional<Reference> bare_at(Words words, std::size_t at) {
    std::size_t begin = at;
    if (begin > 1 && words[begin - 1].is_sign(':') && words[begin - 2].key == keys::so)
        begin -= 2;
    else if (begin > 0 && words[begin - 1].key == keys::so)
        --begin;
    // "QĐ 1682/QĐ-TTg": the noun shortened to its symbol.
    auto const* const type = begin > 0 && words[begin - 1].is_letters()
                                     && words[begin - 1].letter_case() != Case::lower
                                     && words[begin - 1].size > 1
                                 ? document::type_of_key(words[begin - 1].key)
                                 : nullptr;
    if (type != nullptr) --begin;
    auto found = with_code(words, {.begin = begin, .end = at}, at);
    if (found && found->citation.type.empty() && type != nullptr) set_type(found->citation, type);
    return found;
}

std::optional<Reference> titled_at(Words words, Noun noun) {
    if (!is_capital_noun(words, noun)) return std::nullopt;
    bool const named_law = noun.is_law() || (noun.type != nullptr && noun.type->symbol == "PL");
    std::size_t const end =
        named_law ? law_name_end(words, noun.end) : session_end(words, noun.end);
    if (end == noun.end) return std::nullopt;
    Reference found;
    set_type(found.citation, noun.type);
    found.citation.title = words.span(noun.begin, end);
    found.end = end;
    take_tail(words, found);
    found.citation.span = words.span(noun.begin, found.end);
    return found;
}

std::optional<Reference> self_at(Words words, Noun noun) {
    if (words.at(noun.end).key != keys::nay) return std::nullopt;
    Reference found;
    set_type(found.citation, noun.type);
    found.citation.to_self = true;
    found.end = noun.end + 1;
    found.citation.span = words.span(noun.begin, found.end);
    return found;
}

/// "Quy định 37": only where the number counts nothing and is no year.
std::optional<Reference> short_at(Words words, Noun noun) {
    std::size_t const place = number_place(words, noun.end);
    Word const number = words.at(place);
    bool const plausible = number.is_number() && number.size >= 2 && number.size <= 4
                           && number.after_blank() && !number.after_break() && !is_year(number);
    if (!plausible || noun.is_law() || !is_capital_noun(words, noun)) return std::nullopt;
    if (is_counting(words, place + 1)) return std::nullopt;
    Reference found;
    set_type(found.citation, noun.type);
    found.citation.code.number = words.str(place);
    found.end = place + 1;
    found.citation.span = words.span(noun.begin, found.end);
    return found;
}

} // namespace suot::citations
