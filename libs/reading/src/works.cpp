// Which documents a file speaks for, and which of them each citation names.
//
// Follows docs/spec/reading.md, section 3. A number alone is no key: State numbers begin again each
// year, the Party's each term, so two citations are one document only where their days may be of
// one. Found by number in a table, so that a file of ten thousand citations costs no more than its
// length.
#include "works.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <unordered_map>

#include <reading/outline.hpp>
#include <text/fold.hpp>

namespace suot::reading {

namespace {

using citations::Citation;

constexpr std::int32_t nearest_works = 16; // "Quyết định này" in an annex: the one before it

// A code without its number is a heading that was never filled in: such a work has none.
Work own_work(grammar::Work const& work) {
    auto const& front = work.front;
    Work out{.held = work.held,
             .code = front.code.number.empty() ? std::string{} : front.code.normal,
             .type = front.type.value,
             .issuer = front.issuer.value,
             .date = std::nullopt,
             .subject = front.subject.value,
             .node = work.node};
    if (front.date.known) out.date = front.date.value;
    return out;
}

// A title in quotation marks says better what a document is about than the words after its number.
Work cited_work(Citation const& cited, std::string_view text) {
    auto const subject = cited.title.empty() ? cited.subject : cited.title;
    return {.held = grammar::Held::cited,
            .code = cited.code.normal,
            .type = cited.type,
            .issuer = std::string(text::cut(text, cited.issuer)),
            .date = cited.date,
            .subject = std::string(text::cut(text, subject)),
            .node = document::no_node};
}

/// The works met so far, found again by number or, for laws cited by name, by title.
class Book {
public:
    Book(grammar::Parsed const& parsed, std::string_view text) : text_(text) {
        for (auto const& work : parsed.works) {
            if (!work.front.code.number.empty())
                by_code_[work.front.code.normal].push_back(static_cast<std::int32_t>(size()));
            works_.push_back(own_work(work));
        }
    }

    std::int32_t find_or_add(Citation const& cited) {
        if (!cited.code.normal.empty()) return by_number(cited);
        if (!cited.title.empty()) return by_title(cited);
        return no_work;
    }

    /// "Kế hoạch này": the work it stands in, or the file's own work of that type.
    [[nodiscard]] std::int32_t self(Citation const& cited, std::int32_t from) const {
        auto const fits = [&](std::size_t i) { return works_[i].type == cited.type; };
        if (cited.type.empty() || fits(static_cast<std::size_t>(from))) return from;
        for (std::int32_t i = from - 1; i >= 0 && from - i <= nearest_works; --i)
            if (fits(static_cast<std::size_t>(i))) return i;
        return fits(0) ? 0 : from;
    }

    std::vector<Work> take() { return std::move(works_); }

private:
    [[nodiscard]] std::size_t size() const { return works_.size(); }

    /// A day that cannot be this document's makes another document of the same number.
    std::int32_t by_number(Citation const& cited) {
        auto& same = by_code_[cited.code.normal];
        for (auto const number : same) {
            auto& work = works_[static_cast<std::size_t>(number)];
            if (work.date && cited.date
                && !can_be_one_document(cited.code, *work.date, *cited.date))
                continue;
            complete(work, cited);
            remember_title(cited, number);
            return number;
        }
        same.push_back(add(cited));
        remember_title(cited, same.back());
        return same.back();
    }

    std::int32_t by_title(Citation const& cited) {
        auto const [at, is_new] =
            by_title_.try_emplace(text::folded(text::squeezed(text::cut(text_, cited.title))));
        if (is_new) at->second = add(cited);
        return at->second;
    }

    void remember_title(Citation const& cited, std::int32_t number) {
        if (!cited.title.empty())
            by_title_.try_emplace(text::folded(text::squeezed(text::cut(text_, cited.title))),
                                  number);
    }

    std::int32_t add(Citation const& cited) {
        works_.push_back(cited_work(cited, text_));
        return static_cast<std::int32_t>(size() - 1);
    }

    /// What a later citation says and the first did not.
    /// Of a document whose own heading is here, that heading counts and not what others say of it.
    void complete(Work& work, Citation const& cited) const {
        if (work.held == grammar::Held::whole || work.held == grammar::Held::annex) return;
        if (!work.date) work.date = cited.date;
        if (work.issuer.empty()) work.issuer = text::cut(text_, cited.issuer);
        if (work.subject.empty()) work.subject = text::cut(text_, cited.subject);
    }

    std::string_view text_; // lives as long as the call of name_works
    std::vector<Work> works_;
    std::unordered_map<std::string, std::vector<std::int32_t>> by_code_;
    std::unordered_map<std::string, std::int32_t> by_title_;
};

/// Citations and nodes both ascend: one walk for all.
std::vector<std::int32_t> works_at(grammar::Parsed const& parsed,
                                   std::vector<Citation> const& cited) {
    std::vector<std::uint32_t> places;
    places.reserve(cited.size());
    for (auto const& citation : cited) places.push_back(citation.span.begin);
    auto nodes = nodes_at(parsed.tree, places);
    for (auto& node : nodes)
        node =
            node == document::no_node ? 0 : parsed.tree.nodes[static_cast<std::size_t>(node)].work;
    return nodes;
}

std::int32_t target(Book& book, Citation const& cited, Link const& link,
                    std::vector<Link> const& before) {
    if (cited.to_self) return book.self(cited, link.from);
    auto const earlier = static_cast<std::size_t>(cited.refers_to);
    if (cited.refers_to >= 0 && earlier < before.size()) return before[earlier].to;
    return book.find_or_add(cited);
}

/// Where the works' own numbers stand, in ascending order.
std::vector<text::Span> own_numbers(grammar::Parsed const& parsed) {
    std::vector<text::Span> out;
    for (auto const& work : parsed.works)
        if (!work.front.code.span.empty()) out.push_back(work.front.code.span);
    std::ranges::sort(out);
    return out;
}

bool is_own_number(Citation const& cited, std::vector<text::Span> const& own) {
    if (cited.code.span.empty()) return false;
    auto const after = std::ranges::upper_bound(own, cited.code.span.begin, {}, &text::Span::begin);
    return (after != own.end() && after->overlaps(cited.code.span))
           || (after != own.begin() && std::prev(after)->overlaps(cited.code.span));
}

} // namespace

bool can_be_one_document(document::Code const& code, base::Date a, base::Date b) {
    if (a == b || code.year != 0) return true;
    if (a.month() == b.month() && a.day() == b.day()) return true;
    if (code.side != document::Side::party) return a.year() == b.year();
    auto const apart = std::chrono::sys_days(a) - std::chrono::sys_days(b);
    return std::chrono::abs(apart) <= std::chrono::days(366);
}

// References count citations by number, so those that follow a dropped one are counted anew; what
// referred to it refers to the document itself.
std::vector<Citation> without_own_numbers(std::vector<Citation> found,
                                          grammar::Parsed const& parsed) {
    constexpr std::int32_t dropped = -1;
    auto const own = own_numbers(parsed);
    std::vector<std::int32_t> renumbered;
    renumbered.reserve(found.size());
    std::vector<Citation> kept;
    kept.reserve(found.size());
    for (auto& citation : found) {
        if (is_own_number(citation, own)) {
            renumbered.push_back(dropped);
            continue;
        }
        auto const earlier = static_cast<std::size_t>(citation.refers_to);
        if (citation.refers_to >= 0 && earlier < renumbered.size()) {
            citation.refers_to = renumbered[earlier];
            citation.to_self = citation.to_self || citation.refers_to == dropped;
        }
        renumbered.push_back(static_cast<std::int32_t>(kept.size()));
        kept.push_back(std::move(citation));
    }
    return kept;
}

Named name_works(grammar::Parsed const& parsed, std::vector<Citation> const& citations,
                 text::Words words) {
    Book book(parsed, words.text);
    auto const from = works_at(parsed, citations);
    std::vector<Link> links;
    links.reserve(citations.size());
    for (std::size_t i = 0; i < citations.size(); ++i) {
        Link link{.from = from[i]};
        link.to = target(book, citations[i], link, links);
        links.push_back(link);
    }
    return {book.take(), std::move(links)};
}

} // namespace suot::reading
