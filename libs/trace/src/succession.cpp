// A text and its successor, article by article.
//
// Follows docs/spec/trace.md, section 6. Articles are paired by likeness of their words, the most
// alike first, since numbers move; of two equal pairs the one with the same number wins. Duties
// read from an article that changed are to be looked at again.
#include <trace/succession.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <text/fold.hpp>
#include <text/word.hpp>

namespace suot::trace {

namespace {

using reading::Reading;

/// Two articles of which fewer pairs of syllables agree are two articles (docs/spec/trace.md,
/// section 6).
constexpr double least_likeness = 0.35;

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

/// Words quoted into another text are not articles of this one.
bool is_quoted(document::Tree const& tree, document::Node const& node) {
    for (auto up = node.parent; up != document::no_node; up = tree.nodes[at(up)].parent)
        if (tree.nodes[at(up)].kind == document::NodeKind::quote) return true;
    return false;
}

// An article's span begins behind its number: a number that moved is no change of words.
std::vector<Article> nodes_of(Reading const& from, document::NodeKind kind) {
    std::vector<Article> out;
    auto const& tree = from.parsed.tree;
    for (auto const& node : tree.nodes) {
        if (node.kind != kind || node.marker.empty() || is_quoted(tree, node)) continue;
        auto label = text::squeezed(text::cut(from.source.text, node.marker));
        label = text::trimmed(label, ".:");
        auto title = node.heading ? text::squeezed(text::cut(from.source.text, node.own)) : "";
        out.push_back({std::move(label),
                       std::move(title),
                       {node.marker.end, std::max(node.marker.end, node.span.end)}});
    }
    return out;
}

/// Articles; where there are none, the parts of the highest kind that is numbered.
document::NodeKind unit_of(Reading const& older, Reading const& newer) {
    using enum document::NodeKind;
    for (auto const kind : {article, clause, item, section})
        if (!nodes_of(older, kind).empty() && !nodes_of(newer, kind).empty()) return kind;
    return article;
}

/// One text with its words and, of each article, the pairs in it.
struct Side {
    explicit Side(Reading const& of, std::vector<Article> const& articles)
        : reading(of), words(text::words(of.source.text)) {
        for (auto const& one : articles) {
            auto const part = within(one);
            std::vector<std::uint64_t> pairs;
            for (std::size_t i = 1; i < part.size(); ++i)
                pairs.push_back(std::uint64_t{part[i - 1].key} << 32U | part[i].key);
            std::ranges::sort(pairs);
            all_pairs.push_back(std::move(pairs));
        }
    }
    [[nodiscard]] text::Words within(Article const& article) const {
        return text::Words{reading.source.text, words}.within(article.span);
    }
    Reading const& reading;
    std::vector<text::Word> words;
    std::vector<std::vector<std::uint64_t>> all_pairs;
};

/// Dice's coefficient of the pairs: 1 of equal texts, 0 of texts that share none.
double likeness(std::vector<std::uint64_t> const& a, std::vector<std::uint64_t> const& b) {
    if (a.empty() && b.empty()) return 1;
    std::size_t both = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            ++both, ++i, ++j;
        else if (a[i] < b[j])
            ++i;
        else
            ++j;
    }
    return 2.0 * static_cast<double>(both) / static_cast<double>(a.size() + b.size());
}

struct Pair {
    double likeness = 0;
    std::int32_t older = none;
    std::int32_t newer = none;
};

bool same_title(Article const& a, Article const& b) {
    return !a.title.empty() && text::folded(a.title) == text::folded(b.title);
}

/// All pairs that are alike, the most alike first; of equals, those of one number, then in order.
std::vector<Pair> candidates(Succession const& all, Side const& older, Side const& newer) {
    std::vector<Pair> out;
    auto const alike_in = [&](std::size_t i, std::size_t j) {
        auto const words = likeness(older.all_pairs[i], newer.all_pairs[j]);
        return same_title(all.older[i], all.newer[j]) ? (1 + words) / 2 : words;
    };
    for (std::size_t i = 0; i < all.older.size(); ++i)
        for (std::size_t j = 0; j < all.newer.size(); ++j)
            if (auto const alike = alike_in(i, j); alike >= least_likeness)
                out.push_back({alike, static_cast<std::int32_t>(i), static_cast<std::int32_t>(j)});
    auto const renumbered = [&](Pair const& one) {
        return all.older[at(one.older)].label != all.newer[at(one.newer)].label;
    };
    std::ranges::stable_sort(out, [&](Pair const& a, Pair const& b) {
        if (a.likeness != b.likeness) return a.likeness > b.likeness;
        return renumbered(a) < renumbered(b);
    });
    return out;
}

/// Each article with at most one of the other text.
std::vector<std::int32_t> matched(Succession const& all, Side const& older, Side const& newer) {
    std::vector<std::int32_t> of_new(all.newer.size(), none);
    std::vector<bool> taken(all.older.size());
    for (auto const& one : candidates(all, older, newer)) {
        if (taken[at(one.older)] || of_new[at(one.newer)] != none) continue;
        taken[at(one.older)] = true;
        of_new[at(one.newer)] = one.older;
    }
    return of_new;
}

std::vector<std::int32_t> duties_in(Reading const& from, Article const& article) {
    std::vector<std::int32_t> out;
    for (std::size_t i = 0; i < from.duties.size(); ++i)
        if (article.span.contains(from.duties[i].span)) out.push_back(static_cast<std::int32_t>(i));
    return out;
}

// Duties read from the old words are named only where the words changed.
Change changed(Succession const& all, Side const& older, Side const& newer, Pair const& pair) {
    auto const& a = all.older[at(pair.older)];
    auto const& b = all.newer[at(pair.newer)];
    Change out{.older = pair.older, .newer = pair.newer};
    auto edits = word_diff(older.within(a), newer.within(b));
    bool const same =
        std::ranges::all_of(edits, [](Edit const& edit) { return edit.kind == Edit::Kind::same; });
    if (same) {
        out.fate = a.label == b.label ? Fate::kept : Fate::moved;
        return out;
    }
    out.fate = Fate::changed;
    out.edits = std::move(edits);
    out.duties = duties_in(older.reading, a);
    return out;
}

} // namespace

std::string_view name(Fate fate) {
    static constexpr std::array<std::string_view, 5> names{"kept", "changed", "moved", "new",
                                                           "dropped"};
    return names[static_cast<std::size_t>(fate)];
}

Succession compare(Reading const& older, Reading const& newer) {
    auto const unit = unit_of(older, newer);
    Succession out{.older = nodes_of(older, unit), .newer = nodes_of(newer, unit), .changes = {}};
    Side const before(older, out.older);
    Side const after(newer, out.newer);
    auto const of_new = matched(out, before, after);
    std::vector<bool> has_heir(out.older.size());
    for (auto const one : of_new)
        if (one != none) has_heir[at(one)] = true;
    std::int32_t next = 0; // old articles before this one are told
    auto const tell_dropped = [&](std::int32_t upto) {
        for (; next < upto; ++next)
            if (!has_heir[at(next)])
                out.changes.push_back({.fate = Fate::dropped,
                                       .older = next,
                                       .duties = duties_in(older, out.older[at(next)])});
    };
    for (std::int32_t j = 0; j < std::ssize(out.newer); ++j) {
        if (of_new[at(j)] == none) {
            out.changes.push_back({.fate = Fate::added, .newer = j});
            continue;
        }
        tell_dropped(of_new[at(j)]);
        out.changes.push_back(changed(out, before, after, {1, of_new[at(j)], j}));
    }
    tell_dropped(static_cast<std::int32_t>(std::ssize(out.older)));
    return out;
}

} // namespace suot::trace
