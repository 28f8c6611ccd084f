// The rows of all tables as one tree, walked together.
//
// Some hundred patterns are asked at every word; one after the other that would cost more than all
// else. Patterns with the same beginning share their nodes, a step by a word is one look into a
// flat table, and slots are read only where a row could go on behind them.
#include "pattern.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

#include <base/result.hpp>

namespace suot::schedule {

namespace {

bool is_letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        auto const [code, size] = text::decode(word, at);
        if (text::letter(code).base == 0) return false;
        at += size;
    }
    return true;
}

/// Nearly all are letters only; to cut them as a text costs ten times as much.
Token word_token(std::string_view word) {
    if (is_letters(word)) return {.key = text::key_of(word)};
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

    Grower(Patterns& tree, std::string_view pattern, Known least)
        : tree_(tree), rest_(pattern), least_(least) {}

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

    /// What may stand need not: the nodes before it go on as well.
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
        for (auto const node : from) result.push_back(tree_.child(node, next, least_));
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
    static void join(Nodes& nodes, Nodes more) {
        for (Nodes* const part : {&nodes, &more})
            if (!std::ranges::is_sorted(*part)) std::ranges::sort(*part);
        Nodes both;
        both.reserve(nodes.size() + more.size());
        std::ranges::set_union(nodes, more, std::back_inserter(both));
        nodes = std::move(both);
    }

    /// A bracket left open is our own mistake, and stops the first test.
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
    Known least_;
};

void Patterns::add(std::string_view pattern, std::uint32_t row, Known least) {
    for (auto const number : Grower(*this, pattern, least).alternatives({0})) {
        EXPECTS(number != 0);
        Node& end = nodes_[number];
        if (end.known_row == no_row) end.known_row = row;
        if (end.row == no_row && least == Known::no) end.row = row;
    }
}

std::uint32_t Patterns::child(std::uint32_t node, Token token, Known least) {
    if (node == 0) note_first(token, least);
    bool const word = token.slot == Slot::none;
    std::uint32_t& next = word ? by_word(node, token.key) : by_slot(node, token.slot);
    if (next != 0) return next;
    next = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    return next;
}

std::uint32_t& Patterns::by_word(std::uint32_t node, text::Key key) {
    if (word_steps_ * 2 >= words_.size()) grow();
    WordStep& step = words_[place(node, key)];
    if (step.to == 0) {
        step = {.key = key, .from = node};
        ++word_steps_;
        nodes_[node].next_words |= 1ULL << (key & 63U);
    }
    return step.to;
}

std::uint32_t& Patterns::by_slot(std::uint32_t node, Slot slot) {
    std::uint32_t* link = &nodes_[node].slots;
    while (*link != no_step && slots_[*link].slot < slot) link = &slots_[*link].next;
    if (*link != no_step && slots_[*link].slot == slot) return slots_[*link].to;
    SlotStep const made{.slot = slot, .next = *link};
    *link = static_cast<std::uint32_t>(slots_.size());
    slots_.push_back(made);
    return slots_.back().to;
}

/// The place of the step from `from` by `key`, or the free place where it would stand.
std::size_t Patterns::place(std::uint32_t from, text::Key key) const {
    std::size_t const mask = words_.size() - 1;
    std::uint64_t const both = std::uint64_t{from} << 32U | key;
    std::size_t at = static_cast<std::size_t>(both * 0x9E3779B97F4A7C15ULL >> 40U) & mask;
    while (words_[at].to != 0 && (words_[at].key != key || words_[at].from != from))
        at = (at + 1) & mask;
    return at;
}

void Patterns::reserve(std::size_t word_steps) {
    EXPECTS(word_steps_ == 0);
    words_.assign(std::bit_ceil(2 * word_steps), {});
}

void Patterns::grow() {
    std::vector<WordStep> old(words_.size() * 2);
    old.swap(words_);
    for (WordStep const& step : old)
        if (step.to != 0) words_[place(step.from, step.key)] = step;
}

void Patterns::note_first(Token const& token, Known least) {
    auto const first = first_of(token);
    first_known_.add(first);
    if (least == Known::no) first_.add(first);
    if (token.slot != Slot::none) first_slots_.add(first);
}

/// By what a slot begins with; wrongly true costs a look, wrongly false would lose an expression.
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

std::uint32_t Patterns::after_word(std::uint32_t node, text::Word const& word) const {
    auto const key = token_key(word);
    if ((nodes_[node].next_words >> (key & 63U) & 1U) == 0) return 0;
    return words_[place(node, key)].to;
}

/// Cheap: whether anything can follow at `step`, before any slot is read or copied.
bool Patterns::goes_on(Reader const& reader, Step step) const {
    Node const& node = nodes_[step.node];
    if (node.row_for(reader.known) != no_row) return true;
    text::Word const word = reader.words.at(step.at);
    if (after_word(step.node, word) != 0) return true;
    for (auto at = node.slots; at != no_step; at = slots_[at].next)
        if (may_fill(slots_[at].slot, word)) return true;
    return false;
}

void Patterns::walk(Reader const& reader, Step step, Slots const& slots,
                    std::optional<Match>& best) const {
    Node const& node = nodes_[step.node];
    auto const row = node.row_for(reader.known);
    bool const further = !best || step.at > best->end || (step.at == best->end && row < best->row);
    if (row != no_row && further) best = Match{row, step.at, slots};
    if (step.at >= reader.words.size()) return;
    if (auto const next = after_word(step.node, reader.words[step.at]); next != 0)
        walk(reader, {next, step.at + 1}, slots, best);
    walk_slots(reader, step, slots, best);
}

void Patterns::walk_slots(Reader const& reader, Step step, Slots const& slots,
                          std::optional<Match>& best) const {
    text::Word const& word = reader.words[step.at];
    for (auto at = nodes_[step.node].slots; at != no_step; at = slots_[at].next) {
        SlotStep const& slot = slots_[at];
        if (!may_fill(slot.slot, word)) continue;
        Slots filled = slots;
        auto const end = read(slot.slot, reader, step.at, filled);
        if (end > step.at) walk(reader, {slot.to, end}, filled, best);
    }
}

bool Patterns::may_match(Reader const& reader, std::size_t at) const {
    text::Word const& word = reader.words[at];
    if (first_slots_.has(word)) return true;
    auto const next = after_word(0, word);
    return next != 0 && goes_on(reader, {next, at + 1});
}

std::optional<Patterns::Match> Patterns::longest(Reader const& reader, std::size_t at) const {
    std::optional<Match> best;
    if (at >= reader.words.size() || !may_match(reader, at)) return best;
    text::Word const& word = reader.words[at];
    Slots const slots;
    if (auto const next = after_word(0, word); next != 0) walk(reader, {next, at + 1}, slots, best);
    if (first_slots_.has(word)) walk_slots(reader, {0, at}, slots, best);
    return best;
}

} // namespace suot::schedule
