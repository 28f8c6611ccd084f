#include "pattern.hpp"

#include <algorithm>

#include <base/result.hpp>

namespace suot::schedule {

namespace {

Token word_token(std::string_view word) {
    auto const cut = text::words(word);
    EXPECTS(cut.size() == 1);
    return {.key = token_key(cut.front())};
}

} // namespace

/// alternatives = sequence ("|" sequence)*; sequence = (word | "(" … ")" | "[" … "]" | "<" … ">")*
///
/// Each part grows the tree from all the nodes that what stands before it may have led to.
class Patterns::Grower {
public:
    using Nodes = std::vector<std::uint32_t>;

    Grower(Patterns& tree, std::string_view pattern) : tree_(tree), rest_(pattern) {}

    Nodes alternatives(Nodes const& from) {
        Nodes result = sequence(from);
        while (taken('|')) join(result, sequence(from));
        return result;
    }

private:
    Nodes sequence(Nodes result) {
        for (skip(); !rest_.empty() && !stops(); skip()) result = item(result);
        return result;
    }

    Nodes item(Nodes const& from) {
        if (taken('(')) return closed(alternatives(from), ')');
        if (taken('[')) {
            auto inner = closed(alternatives(from), ']');
            join(inner, from);
            return inner;
        }
        Token const next = token();
        Nodes result;
        result.reserve(from.size());
        for (auto const node : from) result.push_back(tree_.child(node, next));
        return result;
    }

    Token token() {
        if (taken('<')) {
            auto const name = upto(">");
            EXPECTS(taken('>'));
            return {.slot = slot_named(name)};
        }
        taken('\\');
        if (std::string_view(signs).find(rest_.front()) != std::string_view::npos)
            return word_token(cut(1));
        return word_token(upto(" ()[]<>|/-,.:"));
    }

    /// Two ways may lead to one node: it counts once.
    static void join(Nodes& nodes, Nodes const& more) {
        nodes.insert(nodes.end(), more.begin(), more.end());
        std::ranges::sort(nodes);
        auto const twice = std::ranges::unique(nodes);
        nodes.erase(twice.begin(), twice.end());
    }

    Nodes closed(Nodes inner, char sign) {
        EXPECTS(taken(sign));
        return inner;
    }

    std::string_view upto(std::string_view ends) { return cut(rest_.find_first_of(ends)); }
    std::string_view cut(std::size_t size) {
        auto const result = rest_.substr(0, size);
        rest_.remove_prefix(result.size());
        return result;
    }
    bool taken(char sign) {
        skip();
        if (rest_.empty() || rest_.front() != sign) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }
    [[nodiscard]] bool stops() const {
        return rest_.front() == ')' || rest_.front() == ']' || rest_.front() == '|';
    }

    static constexpr char const* signs = "/-,.:()";
    Patterns& tree_;
    std::string_view rest_;
};

void Patterns::add(std::string_view pattern, std::uint32_t row) {
    for (auto const end : Grower(*this, pattern).alternatives({0})) {
        EXPECTS(end != 0);
        if (nodes_[end].row == no_row) nodes_[end].row = row;
    }
}

std::uint32_t Patterns::child(std::uint32_t node, Token token) {
    bool const word = token.slot == Slot::none;
    auto& edges = word ? nodes_[node].words : nodes_[node].slots;
    auto const at = std::ranges::lower_bound(edges, token, {}, &Edge::token);
    if (at != edges.end() && at->token == token) return at->node;
    auto const made = static_cast<std::uint32_t>(nodes_.size());
    edges.insert(at, {token, made});
    if (word) nodes_[node].next_words |= 1ULL << (token.key & 63U);
    if (node == 0) note_first(token, made);
    nodes_.emplace_back();
    return made;
}

void Patterns::note_first(Token const& token, std::uint32_t node) {
    auto const first = first_of(token);
    first_.add(first);
    if (token.slot == Slot::none)
        note_root(token.key, node);
    else
        first_slots_.add(first);
}

FirstWords Patterns::first_of(Token const& token) {
    FirstWords result;
    auto const note = [&](std::initializer_list<char const*> words) {
        for (auto const* word : words) result.add(text::key_of(word));
        return result;
    };
    switch (token.slot) {
    case Slot::none:
        return result.add(token.key), result;
    case Slot::by:
    case Slot::latest:
    case Slot::term:
    case Slot::since:
        return fragment(token.slot).first();
    case Slot::weekday:
        return note({"thứ", "chủ"});
    case Slot::roman:
        return note({"i", "ii", "iii", "iv"});
    case Slot::n:
        note({"một", "hai", "ba", "bốn", "sáu", "chín"});
        break;
    case Slot::date:
        note({"ngày"});
        break;
    default:
        break;
    }
    result.add_numbers();
    return result;
}

void Patterns::note_root(std::uint64_t key, std::uint32_t node) {
    EXPECTS(nodes_[0].words.size() < roots_.size() / 2);
    std::size_t at = key % roots_.size();
    while (roots_[at].node != no_row) at = (at + 1) % roots_.size();
    roots_[at] = {key, node};
}

std::uint32_t Patterns::after_first(text::Word const& word) const {
    auto const key = token_key(word);
    std::size_t at = key % roots_.size();
    while (roots_[at].node != no_row && roots_[at].key != key) at = (at + 1) % roots_.size();
    return roots_[at].node;
}

std::uint32_t Patterns::after_word(Node const& node, text::Word const& word) const {
    Token const token{.key = token_key(word)};
    if ((node.next_words >> (token.key & 63U) & 1U) == 0) return no_row;
    auto const edge = std::ranges::lower_bound(node.words, token.key, {},
                                               [](Edge const& e) { return e.token.key; });
    return edge != node.words.end() && edge->token.key == token.key ? edge->node : no_row;
}

/// Cheap: whether anything can follow at `step`, before any slot is read or copied.
bool Patterns::goes_on(Reader const& reader, Step step) const {
    Node const& node = nodes_[step.node];
    if (node.row != no_row) return true;
    text::Word const word = reader.words.at(step.at);
    if (after_word(node, word) != no_row) return true;
    return std::ranges::any_of(node.slots,
                               [&](Edge const& e) { return may_fill(e.token.slot, word); });
}

void Patterns::walk(Reader const& reader, Step step, Slots const& slots,
                    std::optional<Match>& best) const {
    Node const& node = nodes_[step.node];
    bool const further =
        !best || step.at > best->end || (step.at == best->end && node.row < best->row);
    if (node.row != no_row && further) best = Match{node.row, step.at, slots};
    if (step.at >= reader.words.size()) return;
    text::Word const& word = reader.words[step.at];
    if (auto const next = after_word(node, word); next != no_row)
        walk(reader, {next, step.at + 1}, slots, best);
    walk_slots(node, reader, step, slots, best);
}

void Patterns::walk_slots(Node const& node, Reader const& reader, Step step, Slots const& slots,
                          std::optional<Match>& best) const {
    text::Word const& word = reader.words[step.at];
    for (Edge const& slot : node.slots) {
        if (!may_fill(slot.token.slot, word)) continue;
        Slots filled = slots;
        auto const end = read(slot.token.slot, reader, step.at, filled);
        if (end > step.at) walk(reader, {slot.node, end}, filled, best);
    }
}

bool Patterns::may_match(Reader const& reader, std::size_t at) const {
    text::Word const& word = reader.words[at];
    if (first_slots_.has(word)) return true;
    auto const next = after_first(word);
    return next != no_row && goes_on(reader, {next, at + 1});
}

std::optional<Patterns::Match> Patterns::longest(Reader const& reader, std::size_t at) const {
    std::optional<Match> best;
    if (at >= reader.words.size() || !may_match(reader, at)) return best;
    text::Word const& word = reader.words[at];
    Slots const slots;
    if (auto const next = after_first(word); next != no_row)
        walk(reader, {next, at + 1}, slots, best);
    if (first_slots_.has(word)) walk_slots(nodes_[0], reader, {0, at}, slots, best);
    return best;
}

} // namespace suot::schedule
