// What an item is about: weighted pairs and threes of syllables, fields of work, kinds of acts.
//
// Follows docs/spec/trace.md, sections 2.1 to 2.3; the weights stand there in a table. No training
// and no model file: a proposal can be explained by the words it rests on, and comes out the same
// on every machine.
#include <algorithm>
#include <cstddef>

#include <document/code.hpp>
#include <text/word.hpp>
#include <trace/model.hpp>

#include "lexicon.hpp"

namespace suot::trace {

namespace {

constexpr std::size_t head_words = 12; // what an order is about stands in its first words
constexpr float head_weight = 1.3F;
constexpr float aside_weight = 0.5F;
constexpr float three_weight = 1.15F; // three syllables in a row say more than two
constexpr float title_field = 0.2F;   // what all documents of a thread are about parts nothing
constexpr float repeated = 0.2F;      // a cue said again adds little

/// Each word as the grams see it.
struct Marked {
    std::vector<std::uint64_t> keys;
    std::vector<text::Span> spans;
    std::vector<float> place; ///< by where it stands
    std::vector<bool> empty;  ///< part of a formula
    std::vector<bool> breaks; ///< no gram runs across the place before it
};

bool ends_run(text::Word const& word) {
    return word.is_number() || word.is_sign(';') || word.is_sign('.') || word.is_sign(':')
           || word.is_sign('(') || word.is_sign(')');
}

/// Marks the formulas that begin at each word, so that overlapping ones count too.
std::vector<bool> formula_words(text::Words words) {
    std::vector<bool> empty(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        if (auto const found = formulas().longest(words, i))
            std::fill_n(empty.begin() + static_cast<std::ptrdiff_t>(i), found->size, true);
    return empty;
}

/// Whether the words tell what is ordered, or why (to the end of the clause) or where (to the next
/// comma).
/// Why and where an order is given is less than what is ordered.
class Aside {
public:
    void see(text::Words words, std::size_t at) {
        auto const& word = words[at];
        if (ends_run(word) && !word.is_number()) why_ = where_ = false;
        if (word.is_sign(',')) where_ = false;
        if (!word.is_letters()) return;
        if (purposes().longest(words, at)) why_ = true;
        if (word.key == text::key("tại")) where_ = true;
    }
    [[nodiscard]] float weight() const { return why_ || where_ ? aside_weight : 1.0F; }

private:
    bool why_ = false;
    bool where_ = false;
};

// What is to be done, one bit an act as the lexicon numbers them; not what bodies are called, nor
// why.
std::uint32_t acts_of(text::Words words, std::vector<bool> const& named) {
    std::uint32_t out = 0;
    Aside aside;
    for (std::size_t i = 0; i < words.size(); ++i) {
        aside.see(words, i);
        if (named[i] || aside.weight() < 1) continue;
        if (auto const found = acts().longest(words, i)) out |= 1U << found->value;
    }
    return out;
}

/// The words that are a body's name: who acts is told by its fields, and that two orders name one
/// body does not make them one.
void mark_names(std::vector<bool>& out, text::Words words, std::vector<std::string> const& bodies) {
    for (auto const& body : bodies) {
        auto const name = text::words(body);
        auto at = words.items.begin();
        while (!name.empty()) {
            auto const found = std::ranges::search(std::ranges::subrange(at, words.items.end()),
                                                   name, {}, &text::Word::key, &text::Word::key);
            if (found.empty()) break;
            std::fill_n(out.begin() + (found.begin() - words.items.begin()), found.size(), true);
            at = found.end();
        }
    }
}

// Numbers, codes of documents and names of bodies are left out, and no gram runs across them; a
// place is counted in the words that remain, so a long name at the head does not use up the first
// words.
Marked marked(text::Words words, std::vector<bool> const& named) {
    Marked out;
    auto const empty = formula_words(words);
    bool breaks = true;
    Aside aside;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        if (auto const code = document::code_at(words, i)) {
            i += code->size - 1;
            breaks = true;
            continue;
        }
        if (ends_run(word)) {
            breaks = true;
        }
        aside.see(words, i);
        breaks = breaks || named[i];
        if (!word.is_letters() || named[i]) continue;
        out.keys.push_back(word.key);
        out.spans.push_back(word.span());
        out.place.push_back((out.keys.size() <= head_words ? head_weight : 1.0F) * aside.weight());
        out.empty.push_back(empty[i]);
        out.breaks.push_back(breaks);
        breaks = false;
    }
    return out;
}

// Order counts: "kiểm tra đào tạo" is not "đào tạo kiểm tra".
constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    std::uint64_t const x = (a ^ (b << 29U | b >> 35U)) * 0xD6E8FEB86659FD93ULL;
    return x ^ (x >> 31U);
}

/// How much a gram says: nothing where it is a formula throughout, less where it is one in part.
float content(Marked const& words, std::size_t at, std::size_t size) {
    std::size_t empty = 0;
    for (std::size_t i = at; i < at + size; ++i) empty += words.empty[i] ? 1 : 0;
    if (empty == size) return 0;
    return empty == 0 ? 1.0F : 0.6F;
}

// A gram of three keeps its two pairs: where a document has the three once, the pairs still meet
// those of other documents.
void add_gram(std::vector<Profile::Gram>& grams, Marked const& words, std::size_t at,
              std::size_t size) {
    float const weight = content(words, at, size) * words.place[at];
    if (weight == 0) return;
    auto const first = mixed(words.keys[at], words.keys[at + 1]);
    Profile::Gram gram{.hash = first, .parts = {first, first}, .weight = weight};
    if (size == 3) {
        gram.parts[1] = mixed(words.keys[at + 1], words.keys[at + 2]);
        gram.hash = mixed(first, words.keys[at + 2]);
        gram.weight *= three_weight;
    }
    gram.span = {words.spans[at].begin, words.spans[at + size - 1].end};
    grams.push_back(gram);
}

std::vector<Profile::Gram> all_grams(Marked const& words) {
    std::vector<Profile::Gram> grams;
    for (std::size_t i = 1; i < words.keys.size(); ++i) {
        if (words.breaks[i]) continue;
        add_gram(grams, words, i - 1, 2);
        if (i >= 2 && !words.breaks[i - 1]) add_gram(grams, words, i - 2, 3);
    }
    return grams;
}

/// Each gram once, the heaviest; without the muted.
void make_unique(std::vector<Profile::Gram>& grams, Muted const& muted) {
    std::ranges::sort(grams, [](auto const& a, auto const& b) {
        if (a.hash != b.hash) return a.hash < b.hash;
        if (a.weight != b.weight) return a.weight > b.weight;
        return a.span.begin < b.span.begin;
    });
    auto const last = std::ranges::unique(grams, {}, &Profile::Gram::hash);
    grams.erase(last.begin(), last.end());
    std::erase_if(grams, [&](auto const& gram) { return muted.has(gram.hash); });
}

using Weights = std::array<float, static_cast<std::size_t>(Field::count)>;

void add_weight(Weights& weights, Field field, float weight) {
    if (field == Field::count) return;
    auto& sum = weights[static_cast<std::size_t>(field)];
    sum += sum >= weight ? weight * repeated : weight;
}

void add_cues(Weights& weights, text::Phrases<Cue> const& table, text::Words words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (auto const found = table.longest(words, i)) {
            add_weight(weights, found->value.first, found->value.first_weight);
            add_weight(weights, found->value.second, found->value.second_weight);
        }
}

} // namespace

// A title is cut up as items are, so that its pairs are the same numbers and can be left out of
// theirs.
void Muted::add(std::string_view title) {
    auto const items = text::words(title);
    Weights weights{};
    add_cues(weights, cues(), {title, items});
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0) fields_ |= std::uint64_t{1} << i;
    for (auto const& gram : all_grams(marked({title, items}, std::vector<bool>(items.size()))))
        hashes_.push_back(gram.hash);
    std::ranges::sort(hashes_);
    auto const last = std::ranges::unique(hashes_);
    hashes_.erase(last.begin(), last.end());
}

bool Muted::has(std::uint64_t hash) const {
    return std::ranges::binary_search(hashes_, hash);
}

Profile profile(std::string_view words, Bodies const& bodies, Muted const& muted) {
    auto const items = text::words(words);
    text::Words const all{words, items};
    std::vector<bool> named(all.size());
    mark_names(named, all, bodies.lead);
    mark_names(named, all, bodies.support);
    Profile out{.grams = all_grams(marked(all, named)), .fields = {}, .acts = acts_of(all, named)};
    make_unique(out.grams, muted);
    Weights weights{};
    add_cues(weights, cues(), all);
    for (auto const& body : bodies.lead) {
        auto const name = text::words(body);
        add_cues(weights, body_cues(), {body, name});
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        auto const field = static_cast<std::uint8_t>(i);
        float const weight = weights[i] * (muted.has_field(field) ? title_field : 1.0F);
        if (weight > 0) out.fields.push_back({field, weight});
    }
    return out;
}

} // namespace suot::trace
