#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <unordered_map>

#include <document/type.hpp>
#include <text/fold.hpp>

#include "code_type.hpp"
#include "diagnostics.hpp"
#include "slip.hpp"

namespace suot::reading {

namespace {

using citations::Citation;

constexpr std::size_t most_compared = 64; // codes of one bucket: keeps hostile input linear
constexpr std::size_t subject_bytes = 24; // of the subject's beginning that must agree
constexpr long far_apart = 100;           // numbers: no body issues so many of a type in one day

/// A document cited by number, all its citations together.
struct Cited {
    std::size_t first = 0; ///< its first citation
    std::size_t times = 0;
    std::optional<base::Date> date;
    std::string subject; ///< its beginning, folded
};

struct Index {
    std::vector<Cited> cited; ///< in the order of their first citation
    std::unordered_map<std::string, std::size_t> by_code;
};

std::string beginning(Facts const& facts, text::Span subject) {
    auto const words = text::cut(facts.words.text, subject).substr(0, 4 * subject_bytes);
    return text::folded(text::squeezed(words)).substr(0, subject_bytes);
}

Index make_index(Facts const& facts) {
    Index index;
    auto const& citations = facts.reading.citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        auto const& citation = citations[i];
        if (citation.code.normal.empty()) continue;
        auto const [at, is_new] =
            index.by_code.try_emplace(citation.code.normal, index.cited.size());
        if (is_new) index.cited.push_back({.first = i, .date = {}, .subject = {}});
        auto& cited = index.cited[at->second];
        ++cited.times;
        if (!cited.date) cited.date = citation.date;
        if (cited.subject.empty()) cited.subject = beginning(facts, citation.subject);
    }
    return index;
}

/// The number's part of a code without the number itself: "-KL/TW", "/2020/NĐ-CP".
std::string_view series(document::Code const& code) {
    return std::string_view(code.normal).substr(std::min(code.number.size(), code.normal.size()));
}

/// The letters of a code, without number and signs: "CTTg" for "27/CT-TTg".
std::string letters(document::Code const& code) {
    std::string out;
    for (char const c : series(code))
        if (c != '-' && c != '/' && (c < '0' || c > '9')) out += c;
    return out;
}

/// "21-KL/TW" for a "Kết luận 21-KH/TW": the code as the noun says it.
std::string as_the_noun_says(Citation const& citation) {
    auto out = citation.code.normal;
    auto const at = out.find(citation.code.symbol, citation.code.number.size());
    if (at != std::string::npos) out.replace(at, citation.code.symbol.size(), citation.type);
    return out;
}

text::Diagnostic near(Citation const& odd, Citation const& meant) {
    auto const& code = odd.code.normal;
    auto const& other = meant.code.normal;
    return {.code = "near-code",
            .span = odd.span,
            .message = {"“" + code + "” có lẽ là “" + other + "”, cũng được dẫn trong văn bản này",
                        "“" + code + "” is perhaps “" + other + "”, which is cited here as well"},
            .advice = {"Đối chiếu với bản chính; nếu là một văn bản thì sửa lại cho thống nhất.",
                       "Look at the original; if one document is meant, write it one way."}};
}

/// 5.1: the noun contradicts the symbol, and with the noun's symbol the code is cited elsewhere.
void by_noun(Facts const& facts, Index const& index, Findings& out) {
    for (auto const& cited : index.cited) {
        auto const& odd = facts.reading.citations[cited.first];
        if (contradicted_type(odd) == nullptr) continue;
        auto const meant = index.by_code.find(as_the_noun_says(odd));
        if (meant == index.by_code.end()) continue;
        out.push_back(near(odd, facts.reading.citations[index.cited[meant->second].first]));
    }
}

/// A code without a known type's symbol, though a noun says that it has one ("Chỉ thị số
/// 27/CTTg"). State letters ("4240/UBND-VX") have none rightly.
bool is_malformed(Citation const& citation) {
    if (citation.type_name.empty() || citation.type.empty() || citation.type == "CV") return false;
    if (citation.code.year != 0) return false; // laws: "84/2025/QH15"
    return citation.code.symbol.empty()
           || document::type_of_symbol(citation.code.symbol) == nullptr;
}

/// 5.2: `odd` is malformed and one slip away from `meant`, a well-formed code under the same noun.
bool is_misprint(Citation const& odd, Citation const& meant) {
    if (is_malformed(meant) || odd.code.number != meant.code.number || odd.type != meant.type)
        return false;
    auto const a = letters(odd.code);
    auto const b = letters(meant.code);
    return a == b || is_one_slip(a, b);
}

/// 5.3: one number, one type and one day, and the bodies' symbols differ by a letter.
bool is_other_body(Cited const& a, Citation const& odd, Cited const& b, Citation const& meant) {
    return a.date && a.date == b.date && odd.code.number == meant.code.number
           && odd.code.symbol == meant.code.symbol && !a.subject.empty() && a.subject == b.subject
           && is_one_slip(odd.code.body, meant.code.body);
}

long value(std::string const& number) {
    long out = 0;
    std::from_chars(number.data(), number.data() + number.size(), out);
    return out;
}

/// 5.4: one series and one day, and the numbers differ by a slip. Neighbours ("217-" and
/// "218-QĐ/TW") are two documents unless their subject is one.
bool is_other_number(Cited const& a, Citation const& odd, Cited const& b, Citation const& meant) {
    if (!a.date || a.date != b.date || series(odd.code) != series(meant.code)) return false;
    if (odd.type != meant.type || !is_one_slip(odd.code.number, meant.code.number)) return false;
    bool const one_subject = !a.subject.empty() && a.subject == b.subject;
    return one_subject
           || (odd.code.side == document::Side::party
               && std::labs(value(odd.code.number) - value(meant.code.number)) > far_apart);
}

/// Which of two is the slip: the malformed one, else the one cited less, else the later.
bool first_is_odd(Cited const& a, Citation const& x, Cited const& b, Citation const& y) {
    if (is_malformed(x) != is_malformed(y)) return is_malformed(x);
    if (a.times != b.times) return a.times < b.times;
    return a.first > b.first;
}

bool is_near(Cited const& a, Citation const& x, Cited const& b, Citation const& y) {
    return (is_malformed(x) && is_misprint(x, y)) || (is_malformed(y) && is_misprint(y, x))
           || is_other_body(a, x, b, y) || is_other_number(a, x, b, y);
}

using Buckets = std::unordered_map<std::string, std::vector<std::size_t>>;

void compare_bucket(Facts const& facts, Index const& index, std::vector<std::size_t> const& bucket,
                    Findings& out) {
    auto const size = std::min(bucket.size(), most_compared);
    for (std::size_t i = 0; i < size; ++i) {
        auto const& a = index.cited[bucket[i]];
        auto const& x = facts.reading.citations[a.first];
        for (std::size_t j = i + 1; j < size; ++j) {
            auto const& b = index.cited[bucket[j]];
            auto const& y = facts.reading.citations[b.first];
            if (!is_near(a, x, b, y)) continue;
            out.push_back(first_is_odd(a, x, b, y) ? near(x, y) : near(y, x));
        }
    }
}

/// 5.2 to 5.4: codes are compared that share their number, or their series and day.
void by_slip(Facts const& facts, Index const& index, Findings& out) {
    Buckets by_number;
    Buckets by_series;
    for (std::size_t i = 0; i < index.cited.size(); ++i) {
        auto const& cited = index.cited[i];
        auto const& code = facts.reading.citations[cited.first].code;
        by_number[code.number].push_back(i);
        if (cited.date)
            by_series[std::string(series(code)) + document::iso(*cited.date)].push_back(i);
    }
    for (auto const* buckets : {&by_number, &by_series})
        for (auto const& [key, bucket] : *buckets)
            if (bucket.size() > 1) compare_bucket(facts, index, bucket, out);
}

} // namespace

// docs/spec/diagnostics.md, section 5.
Findings near_codes(Facts const& facts) {
    auto const index = make_index(facts);
    Findings out;
    by_noun(facts, index, out);
    by_slip(facts, index, out);
    std::ranges::sort(out, {}, &text::Diagnostic::span);
    auto const same = [](auto const& a, auto const& b) { return a.span == b.span; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    return out;
}

} // namespace suot::reading
