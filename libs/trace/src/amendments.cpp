#include <trace/amendments.hpp>

#include <algorithm>
#include <span>

#include <citations/citation.hpp>
#include <text/phrases.hpp>

namespace suot::trace {

namespace {

using citations::Citation;
using text::Words;

enum class Act : std::uint8_t { amends, adds };

/// How a sentence begins that says another document otherwise.
text::Phrases<Act> const& openings() {
    static text::Phrases<Act> const table{
        {"sửa đổi", Act::amends},
        {"sửa đổi, bổ sung", Act::amends},
        {"sửa đổi và bổ sung", Act::amends},
        {"thay thế", Act::amends},
        {"thay cụm từ", Act::amends},
        {"thay từ", Act::amends},
        {"bãi bỏ", Act::amends},
        {"hủy bỏ", Act::amends},
        {"bỏ cụm từ", Act::amends},
        {"bỏ từ", Act::amends},
        {"ngưng hiệu lực", Act::amends},
        {"bổ sung", Act::adds},
    };
    return table;
}

constexpr char32_t quote_opens = U'“';
constexpr char32_t quote_closes = U'”';

/// A line as it is printed, with the lines of a quote that it opens.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The lines that do not begin inside a quote.
std::vector<Line> lines_of(Words words) {
    std::vector<Line> out;
    bool quoted = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].after_break() && !quoted) out.push_back({i, i});
        if (words[i].is_sign(quote_opens)) quoted = true;
        if (words[i].is_sign(quote_closes)) quoted = false;
        if (!out.empty()) out.back().end = i + 1;
    }
    return out;
}

/// Behind "Điều 1.", "2.", "a)", "(3)", "-".
std::size_t behind_marker(Words words, std::size_t at) {
    auto const label = words.at(at).key == text::key("điều") ? at + 1 : at;
    bool const bracket = words.at(label).is_sign('(');
    auto const first = bracket ? label + 1 : label;
    bool const short_label = words.at(first).is_number() || words.at(first).size <= 3;
    auto const after = words.at(first + 1);
    if (short_label && (after.is_sign('.') || after.is_sign(')') || after.is_sign(':')))
        return first + 2;
    bool const sign = words.at(at).kind == text::WordKind::sign;
    return sign && words.at(at).size != 0 ? at + 1 : at;
}

class Finder {
public:
    explicit Finder(std::string_view text)
        : all_(text::words(text)), words_{text, all_}, citations_(citations::find(words_)) {}

    std::vector<Amendment> find() {
        leave_out_quoted();
        for (auto const& line : lines_of(words_)) see(line);
        std::erase_if(out_, [](Amendment const& one) { return one.provisions.empty(); });
        return std::move(out_);
    }

private:
    /// What a quote cites is not spoken of, and a document of no number is not told by others.
    void leave_out_quoted() {
        std::size_t at = 0;
        bool quoted = false;
        std::erase_if(citations_, [&](Citation const& one) {
            for (; at < words_.size() && words_[at].begin < one.span.begin; ++at) {
                if (words_[at].is_sign(quote_opens)) quoted = true;
                if (words_[at].is_sign(quote_closes)) quoted = false;
            }
            return quoted || one.to_self || one.code.normal.empty();
        });
    }
    void see(Line const& line) {
        auto const first = behind_marker(words_, line.begin);
        auto const opening = openings().longest(words_, first);
        auto const named = documents_in(line);
        if (!named.empty()) {
            auto const& one = named.front();
            bool const ends = one.relation == citations::Relation::amends || opening
                              || amends_before(line.begin, one.span.begin);
            if (ends && one.relation != citations::Relation::based_on) target(one);
        }
        if (!opening || target_ == no_target) return;
        auto const end =
            opening->value == Act::adds ? place_of_addition(first, line.end) : line.end;
        take_each(named, first + opening->size, end);
    }
    /// The documents that a line names, in their order.
    std::span<Citation const> documents_in(Line const& line) const {
        auto const span = words_.span(line.begin, line.end);
        auto const from = std::ranges::lower_bound(
            citations_, span.begin, {}, [](Citation const& one) { return one.span.begin; });
        auto until = from;
        while (until != citations_.end() && span.contains(until->span)) ++until;
        return {from, until};
    }
    /// "Bãi bỏ khoản 2 Điều 5 Nghị định số … và Điều 7 Nghị định số …": each document what is said
    /// before it, up to the one before; the last of them what follows.
    void take_each(std::span<Citation const> named, std::size_t first, std::size_t end) {
        auto const of_line = target_;
        for (auto const& one : named) {
            auto until = first;
            while (until < end && words_[until].begin < one.span.end) ++until;
            if (provisions_named(words_.sub(first, until)).empty()) continue;
            if (&one != named.data()) target(one);
            take(first, until);
            first = until;
        }
        take(first, end);
        target_ = of_line;
    }
    /// "… Quyết định sửa đổi, bổ sung một số điều của Quy định … ban hành kèm theo Quyết định số".
    bool amends_before(std::size_t first, std::uint32_t until) const {
        for (auto i = first; i < words_.size() && words_[i].begin < until; ++i) {
            auto const found = openings().longest(words_, i);
            if (found && found->value == Act::amends) return true;
        }
        return false;
    }
    void target(Citation const& cited) {
        auto const known = std::ranges::find(out_, cited.code.normal, &Amendment::code);
        target_ = static_cast<std::size_t>(known - out_.begin());
        if (known == out_.end()) out_.push_back({cited.code.normal, cited.date, {}});
    }
    /// "Bổ sung khoản 3 vào sau khoản 2": nothing that stands is said otherwise.
    std::size_t place_of_addition(std::size_t first, std::size_t end) const {
        for (auto i = first; i < end; ++i)
            if (words_[i].key == text::key("vào")) return first;
        return end;
    }
    /// The provisions of [first, end), quotes and the numbers of documents passed over.
    void take(std::size_t first, std::size_t end) {
        auto from = first;
        bool quoted = false;
        for (auto i = first; i < end; ++i) {
            if (words_[i].is_sign(quote_opens)) {
                add(from, i);
                quoted = true;
            }
            if (words_[i].is_sign(quote_closes)) {
                from = i + 1;
                quoted = false;
            }
        }
        if (!quoted) add(from, end);
    }
    void add(std::size_t first, std::size_t end) {
        auto& all = out_[target_].provisions;
        for (auto& one : provisions_named(words_.sub(first, end)))
            if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
    }

    static constexpr auto no_target = static_cast<std::size_t>(-1);

    std::vector<text::Word> all_;
    Words words_;
    std::vector<Citation> citations_;
    std::vector<Amendment> out_;
    std::size_t target_ = no_target; ///< in `out_`: the document that is spoken of
};

} // namespace

std::vector<Amendment> amendments(std::string_view text) {
    return Finder(text).find();
}

} // namespace suot::trace
