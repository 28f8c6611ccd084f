// How strongly an order is worded, and the figures in it: what makes a lower order weaker than the
// one above.
//
// Follows docs/spec/trace.md, section 5.
#include "wording.hpp"

#include <algorithm>

#include <text/phrases.hpp>
#include <text/word.hpp>

#include "lexicon.hpp"

namespace suot::trace {

namespace {

/// Where weak words must stand to weaken what is ordered.
enum class Stands : std::uint8_t { anywhere, opening };

// The table of docs/spec/trace.md, section 5.
text::Phrases<Stands> const& weak_words() {
    static text::Phrases<Stands> const table{
        {"phấn đấu", Stands::opening},
        {"cố gắng", Stands::opening},
        {"khuyến khích", Stands::opening},
        {"từng bước", Stands::anywhere},
        {"có thể", Stands::anywhere},
        {"nếu có điều kiện", Stands::anywhere},
        {"khi có điều kiện", Stands::anywhere},
        {"tùy điều kiện", Stands::anywhere},
        {"tùy theo điều kiện", Stands::anywhere},
        {"xem xét việc", Stands::opening},
        {"nghiên cứu việc", Stands::opening},
        {"nghiên cứu khả năng", Stands::anywhere},
        {"xem xét khả năng", Stands::anywhere},
    };
    return table;
}

text::Phrases<bool> const& strong_words() {
    static text::Phrases<bool> const table{
        {"phải", true},       {"bắt buộc", true}, {"nghiêm cấm", true}, {"không được", true},
        {"hoàn thành", true}, {"bảo đảm", true},  {"đảm bảo", true},    {"chậm nhất", true},
        {"trước ngày", true}, {"dứt điểm", true},
    };
    return table;
}

/// The word begins the order, or a sentence of it: later in it, it is one act of several.
bool opens(text::Words words, std::size_t at) {
    return at == 0 || words[at].is_capital();
}

std::optional<text::Span> weak_at(text::Words words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const found = weak_words().longest(words, i);
        if (!found) continue;
        bool const negated = i > 0 && words[i - 1].key == text::key("không");
        if (negated || (found->value == Stands::opening && !opens(words, i))) continue;
        return words.span(i, i + found->size);
    }
    return std::nullopt;
}

text::Span strong_at(text::Words words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (auto const found = strong_words().longest(words, i))
            return words.span(i, i + found->size);
    return {};
}

struct Percent {
    std::uint64_t value = 0;
    text::Span span;
};

/// The only percentage of a text; several cannot be told apart.
std::optional<Percent> percent(text::Words words) {
    std::optional<Percent> out;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].is_sign('%') || !words[i - 1].is_number()) continue;
        if (i >= 2 && words[i - 2].is_sign(',') && !words[i - 1].after_blank()) return std::nullopt;
        if (out) return std::nullopt;
        out = Percent{words[i - 1].key, words.span(i - 1, i + 1)};
    }
    return out;
}

} // namespace

// A lower figure weighs more than a weak word; and words that are weak above already cannot be
// weakened.
std::optional<Weaker> weaker(std::string_view higher, std::string_view lower) {
    auto const above = text::words(higher);
    auto const below = text::words(lower);
    text::Words const a{higher, above};
    text::Words const b{lower, below};
    auto const strong = percent(a);
    auto const less = percent(b);
    if (strong && less && less->value < strong->value) return Weaker{less->span, strong->span};
    auto const weak = weak_at(b);
    if (!weak || weak_at(a)) return std::nullopt;
    return Weaker{*weak, strong_at(a)};
}

namespace {

using Keys = std::vector<std::uint64_t>;

Keys letters(text::Words words) {
    Keys out;
    for (auto const& word : words.items)
        if (word.is_letters()) out.push_back(word.key);
    return out;
}

/// The two words stand side by side somewhere.
bool has_pair(Keys const& keys, std::uint64_t first, std::uint64_t second) {
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (keys[i - 1] == first && keys[i] == second) return true;
    return false;
}

/// A part of a list: between commas, of few words; the last one may go on.
struct ListPart {
    text::Span span;
    bool there = false;
};

constexpr std::size_t longest_part = 5;

bool is_there(Keys const& part, Keys const& text) {
    auto const last = part.size() - 1;
    return has_pair(text, part[0], part[1]) || has_pair(text, part[last - 1], part[last]);
}

/// The part without the acts before it: "cấp phát áo phao" lists life vests.
text::Words thing(text::Words part) {
    for (std::size_t size = 1; size != 0;) {
        auto const act = acts().longest(part, 0);
        size = act && act->size < part.size() ? act->size : 0;
        part = part.from(size);
    }
    return part;
}

/// Words that stand in every order are no things.
bool names_a_thing(text::Words part) {
    for (std::size_t i = 0; i < part.size(); ++i)
        if (!part[i].is_letters() || formulas().longest(part, i) || acts().longest(part, i))
            return false;
    return part.size() >= 2;
}

/// Its first words, up to one that stands in every order; three at most.
text::Words opening_of(text::Words part) {
    std::size_t size = 0;
    while (size < part.size() && size < 3 && !formulas().longest(part, size)) ++size;
    return part.sub(0, size);
}

/// The one part of a run of three or more that is not there.
std::optional<text::Span> missing(std::vector<ListPart> const& run) {
    auto const there = std::ranges::count_if(run, &ListPart::there);
    if (run.size() < 3 || there + 1 != std::ssize(run)) return std::nullopt;
    return std::ranges::find(run, false, &ListPart::there)->span;
}

} // namespace

std::optional<text::Span> lacking(std::string_view higher, std::string_view lower) {
    auto const above = text::words(higher);
    auto const below = text::words(lower);
    auto const there = letters({lower, below});
    text::Words const all{higher, above};
    std::vector<ListPart> run;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= all.size(); ++i) {
        if (i < all.size() && (all[i].is_letters() || all[i].is_number())) continue;
        auto part = thing(all.sub(first, i));
        bool const goes_on = i < all.size() && all[i].is_sign(',') && part.size() <= longest_part;
        if (!goes_on) part = opening_of(part); // the last may go on: "máy phát điện cho các xã"
        bool const lists = names_a_thing(part);
        if (lists) run.push_back({part.span(), is_there(letters(part), there)});
        if (!lists || !goes_on) {
            if (auto const found = missing(run)) return found;
            run.clear();
        }
        first = i + 1;
    }
    return std::nullopt;
}

// The first act decides: "tổng hợp, báo cáo" orders a report, "kiểm tra, báo cáo" a check.
bool orders_a_report(std::string_view words) {
    auto const items = text::words(words);
    text::Words const all{words, items};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].is_sign(';') || all[i].is_sign('.')) return false;
        if (!acts().longest(all, i)) continue;
        bool const report = all[i].key == text::key("báo") && all.at(i + 1).key == text::key("cáo");
        bool const gather =
            all[i].key == text::key("tổng") && all.at(i + 1).key == text::key("hợp");
        if (report || !gather) return report;
    }
    return false;
}

bool orders_a_plan(std::string_view words) {
    static text::Phrases<bool> const table{
        {"ban hành kế hoạch thực hiện", true},     {"xây dựng kế hoạch thực hiện", true},
        {"ban hành kế hoạch triển khai", true},    {"xây dựng kế hoạch triển khai", true},
        {"xây dựng, ban hành kế hoạch", true},     {"ban hành chương trình hành động", true},
        {"xây dựng chương trình hành động", true}, {"xây dựng kế hoạch cụ thể", true},
        {"ban hành kế hoạch cụ thể", true},        {"xây dựng chương trình, kế hoạch", true},
    };
    auto const items = text::words(words);
    text::Words const all{words, items};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].is_sign(';') || all[i].is_sign('.')) return false; // a plan ordered on the side
        if (table.longest(all, i)) return true;
    }
    return false;
}

} // namespace suot::trace
