// A number that is one slip of the hand away from another one of the same document.
//
// Follows docs/spec/diagnostics.md, section 5. Neighbouring numbers are often two true documents,
// so the words around must show that the other one is meant.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <span>
#include <unordered_map>
#include <utility>

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
    text::Span subject;
};

struct Index {
    std::vector<Cited> cited; ///< in the order of their first citation
    std::unordered_map<std::string_view, std::size_t> by_code; ///< of citations' codes
};

std::string beginning(Facts const& facts, text::Span subject) {
    auto const words = text::cut(facts.words.text, subject).substr(0, 4 * subject_bytes);
    return text::folded(text::squeezed(words)).substr(0, subject_bytes);
}

/// Both have a subject, and the subjects begin alike.
bool one_subject(Facts const& facts, Cited const& a, Cited const& b) {
    return !a.subject.empty() && !b.subject.empty()
           && beginning(facts, a.subject) == beginning(facts, b.subject);
}

Index make_index(Facts const& facts) {
    Index index;
    auto const& citations = facts.reading.citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        auto const& citation = citations[i];
        if (citation.code.normal.empty()) continue;
        auto const [at, is_new] =
            index.by_code.try_emplace(citation.code.normal, index.cited.size());
        if (is_new) index.cited.push_back({.first = i, .date = {}});
        auto& cited = index.cited[at->second];
        ++cited.times;
        if (!cited.date) cited.date = citation.date;
        if (cited.subject.empty()) cited.subject = citation.subject;
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

/// Two documents cited by number, of which one may be the other.
struct Pair {
    Cited const& a;
    Citation const& x; ///< the first citation of `a`
    Cited const& b;
    Citation const& y;
};

/// 5.3: one number, one type and one day, and the bodies' symbols differ by a letter.
bool is_other_body(Pair const& pair) {
    auto const& [a, x, b, y] = pair;
    return a.date && a.date == b.date && x.code.number == y.code.number
           && x.code.symbol == y.code.symbol && is_one_slip(x.code.body, y.code.body);
}

/// 5.4: one series and one day, and the numbers differ by a slip.
bool is_other_number(Pair const& pair) {
    auto const& [a, x, b, y] = pair;
    return a.date && a.date == b.date && series(x.code) == series(y.code) && x.type == y.type
           && is_one_slip(x.code.number, y.code.number);
}

long value(std::string const& number) {
    long out = 0;
    std::from_chars(number.data(), number.data() + number.size(), out);
    return out;
}

/// The Party's numbers of one day lie near each other.
bool cannot_be_of_one_day(Pair const& pair) {
    return pair.x.code.side == document::Side::party
           && std::labs(value(pair.x.code.number) - value(pair.y.code.number)) > far_apart;
}

/// Which of two is the slip: the malformed one, else the one cited less, else the later.
bool first_is_odd(Pair const& pair) {
    auto const& [a, x, b, y] = pair;
    if (is_malformed(x) != is_malformed(y)) return is_malformed(x);
    if (a.times != b.times) return a.times < b.times;
    return a.first > b.first;
}

/// Neighbours ("217-" and "218-QĐ/TW") are two documents unless their subject is one.
bool is_near(Facts const& facts, Pair const& pair) {
    auto const& [a, x, b, y] = pair;
    if ((is_malformed(x) && is_misprint(x, y)) || (is_malformed(y) && is_misprint(y, x)))
        return true;
    if (is_other_body(pair)) return one_subject(facts, a, b);
    return is_other_number(pair) && (cannot_be_of_one_day(pair) || one_subject(facts, a, b));
}

/// Documents by what they have in common: (its hash, their number in the index), sorted. Codes
/// that meet by chance are told apart when they are compared.
using Buckets = std::vector<std::pair<std::size_t, std::size_t>>;

using Bucket = std::span<Buckets::value_type const>;

/// Only numbers that share a key are compared, and of those the first `most_compared`: pairs grow
/// with the square.
void compare_bucket(Facts const& facts, Index const& index, Bucket bucket, Findings& out) {
    auto const size = std::min(bucket.size(), most_compared);
    auto const& citations = facts.reading.citations;
    for (std::size_t i = 0; i < size; ++i) {
        auto const& a = index.cited[bucket[i].second];
        for (std::size_t j = i + 1; j < size; ++j) {
            auto const& b = index.cited[bucket[j].second];
            Pair const pair{a, citations[a.first], b, citations[b.first]};
            if (!is_near(facts, pair)) continue;
            out.push_back(first_is_odd(pair) ? near(pair.x, pair.y) : near(pair.y, pair.x));
        }
    }
}

void compare_all(Facts const& facts, Index const& index, Buckets buckets, Findings& out) {
    std::ranges::sort(buckets);
    for (std::size_t begin = 0; begin < buckets.size();) {
        auto end = begin + 1;
        while (end < buckets.size() && buckets[end].first == buckets[begin].first) ++end;
        compare_bucket(facts, index, Bucket(buckets).subspan(begin, end - begin), out);
        begin = end;
    }
}

/// 5.2 to 5.4: codes are compared that share their number, or their series and day.
void by_slip(Facts const& facts, Index const& index, Findings& out) {
    constexpr std::hash<std::string_view> hash;
    Buckets by_number;
    Buckets by_series;
    for (std::size_t i = 0; i < index.cited.size(); ++i) {
        auto const& cited = index.cited[i];
        auto const& code = facts.reading.citations[cited.first].code;
        by_number.emplace_back(hash(code.number), i);
        if (!cited.date) continue;
        auto const day = std::chrono::sys_days(*cited.date).time_since_epoch().count();
        by_series.emplace_back(hash(series(code)) ^ (static_cast<std::size_t>(day) << 40U), i);
    }
    compare_all(facts, index, std::move(by_number), out);
    compare_all(facts, index, std::move(by_series), out);
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
