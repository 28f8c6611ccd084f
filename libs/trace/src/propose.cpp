#include <trace/propose.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include <text/word.hpp>

#include "postings.hpp"

namespace suot::trace {

namespace {

// docs/spec/trace.md, section 2.4: how much each kind of agreement counts, and the thresholds.
constexpr float fields_count = 0.35F;
constexpr float cite_counts = 0.2F;
constexpr float few_cues = 2.0F; // an item with one cue is not all about it
constexpr float deadline_counts = 0.03F;
constexpr float likely_from = 0.28F;
constexpr float words_at_least = 0.05F; // a field alone is no more than a hint
constexpr float words_alone = 0.17F;    // so many words need no field
constexpr float clause_counts = 0.9F;   // one clause of several is a part of the order
constexpr std::size_t fewest_grams = 3; // a clause of fewer says too little
constexpr float other_act_counts = 0.6F;
constexpr float doubtful_from = 0.10F;

constexpr std::size_t looked_at = 96;       // candidates that are compared word by word
constexpr std::size_t compared_whole = 256; // as many items are all compared
constexpr std::size_t postings_budget = 400'000;

std::int32_t days(std::optional<base::Date> const& date) {
    if (!date) return 0;
    return static_cast<std::int32_t>(std::chrono::sys_days(*date).time_since_epoch().count());
}

/// One item as it is kept: its words, fields and documents lie in arrays of all items.
struct Kept {
    std::uint64_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t first_field = 0;
    std::uint32_t first_cite = 0;
    std::uint32_t first_body = 0;
    std::uint16_t bodies = 0;
    std::uint16_t fields = 0;
    std::uint16_t cites = 0;
    std::int32_t due = 0; ///< days since 1970; 0 where there is none
    schedule::Kind kind = schedule::Kind::none;
    std::uint32_t acts = 0; ///< 0 where it orders a document to be carried out
};

struct Holdings {
    Muted muted;
    std::string text;
    std::vector<Kept> items;
    std::vector<Profile::Field> fields;
    std::vector<std::string> cites;
    std::vector<std::string> bodies;
    std::vector<float> lengths; ///< the root of how many pairs an item has
    Postings pairs;
    std::array<std::uint32_t, 64> with_field{};
};

/// The rarer, the more it says.
float rarity(Holdings const& held, std::size_t with) {
    return std::log1p(static_cast<float>(held.items.size())
                      / static_cast<float>(std::max<std::size_t>(with, 1)));
}

float rarity(Holdings const& held, Profile::Gram const& gram) {
    return rarity(
        held, std::min(held.pairs.of(gram.parts[0]).size(), held.pairs.of(gram.parts[1]).size()));
}

std::string_view words(Holdings const& held, Kept const& item) {
    return std::string_view(held.text).substr(item.begin, item.size);
}

std::span<Profile::Field const> fields(Holdings const& held, Kept const& item) {
    return std::span(held.fields).subspan(item.first_field, item.fields);
}

/// Their fields are kept already.
Bodies names(Holdings const& held, Kept const& item) {
    auto const first = held.bodies.begin() + item.first_body;
    return {.lead = {}, .support = {first, first + item.bodies}};
}

// --- candidates -------------------------------------------------------------------------------

using Numbers = std::vector<std::uint32_t>;

struct List {
    std::span<std::uint32_t const> items;
    Profile::Gram const* gram;
};

/// The lists of the pairs asked for, the shortest first.
std::vector<List> lists_of(Holdings const& held, Profile const& asked) {
    std::vector<List> lists;
    for (auto const& gram : asked.grams)
        if (gram.hash == gram.parts[0]) lists.push_back({held.pairs.of(gram.hash), &gram});
    std::ranges::sort(lists, [](List const& a, List const& b) {
        if (a.items.size() != b.items.size()) return a.items.size() < b.items.size();
        return a.gram->hash < b.gram->hash;
    });
    return lists;
}

struct Scored {
    std::vector<float> scores; ///< by item
    Numbers touched;
};

/// Rare pairs first; common ones only as far as the budget goes.
Scored scored(Holdings const& held, Profile const& asked) {
    Scored out{std::vector<float>(held.items.size()), {}};
    std::size_t spent = 0;
    for (auto const& [items, gram] : lists_of(held, asked)) {
        if (spent > 0 && spent + items.size() > postings_budget) break;
        spent += items.size();
        float const rare = gram->weight * rarity(held, items.size());
        for (auto const item : items) {
            if (out.scores[item] == 0) out.touched.push_back(item);
            out.scores[item] += rare * rare;
        }
    }
    return out;
}

Numbers candidates(Holdings const& held, Profile const& asked) {
    Numbers all;
    if (held.items.size() <= compared_whole) {
        for (std::uint32_t i = 0; i < held.items.size(); ++i) all.push_back(i);
        return all;
    }
    auto found = scored(held, asked);
    auto const better = [&](std::uint32_t a, std::uint32_t b) {
        float const x = found.scores[a] / held.lengths[a];
        float const y = found.scores[b] / held.lengths[b];
        return x != y ? x > y : a < b;
    };
    all = std::move(found.touched);
    if (all.size() > looked_at) {
        std::ranges::nth_element(all, all.begin() + looked_at, better);
        all.resize(looked_at);
    }
    return all;
}

// --- comparison -------------------------------------------------------------------------------

using Weighed = std::pair<float, text::Span>;

/// A sum of squares under the root, never 0.
struct Norm {
    float sum = 1e-6F;
    void add(float part) { sum += part * part; }
    [[nodiscard]] float root() const { return std::sqrt(sum); }
};

struct SharedWords {
    float score = 0; ///< 0–1, about: the cosine of the two
    std::vector<Weighed> spans;
};

/// Both are in the order of their hashes.
SharedWords shared_words(Holdings const& held, Profile const& asked, Profile const& item) {
    SharedWords out;
    Norm a;
    Norm b;
    auto other = item.grams.begin();
    for (auto const& gram : asked.grams) {
        float const part = gram.weight * rarity(held, gram);
        a.add(part);
        while (other != item.grams.end() && other->hash < gram.hash) ++other;
        if (other == item.grams.end() || other->hash != gram.hash) continue;
        float const both = part * other->weight * rarity(held, gram);
        out.score += both;
        out.spans.emplace_back(both, gram.span);
    }
    for (auto const& gram : item.grams) b.add(gram.weight * rarity(held, gram));
    out.score /= a.root() * b.root();
    return out;
}

struct SharedFields {
    float score = 0; ///< 0–1: the cosine
    std::vector<std::pair<float, std::uint8_t>> fields;
};

SharedFields shared_fields(Holdings const& held, Profile const& asked,
                           std::span<Profile::Field const> item) {
    SharedFields out;
    Norm a;
    Norm b{few_cues};
    auto const part = [&](Profile::Field const& one) {
        return one.weight * rarity(held, held.with_field[one.field]);
    };
    for (auto const& one : item) b.add(part(one));
    for (auto const& one : asked.fields) {
        a.add(part(one));
        auto const same = std::ranges::find(item, one.field, &Profile::Field::field);
        if (same == item.end()) continue;
        float const both = part(one) * part(*same);
        out.score += both;
        out.fields.emplace_back(both, one.field);
    }
    out.score /= a.root() * b.root();
    std::ranges::sort(out.fields, std::ranges::greater{});
    return out;
}

/// Spans that overlap made one, the weightiest first, three at most.
std::vector<text::Span> joined(std::vector<Weighed> spans) {
    std::ranges::sort(spans, {}, &Weighed::second);
    std::vector<Weighed> runs;
    for (auto const& [weight, span] : spans) {
        if (runs.empty() || span.begin >= runs.back().second.end) {
            runs.emplace_back(weight, span);
            continue;
        }
        runs.back().first += weight;
        runs.back().second = text::join(runs.back().second, span);
    }
    std::ranges::sort(runs, [](Weighed const& a, Weighed const& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<text::Span> out;
    for (auto const& one : runs)
        if (out.size() < 3) out.push_back(one.second);
    return out;
}

std::vector<std::string> shared_cites(Holdings const& held, Index::Entry const& entry,
                                      Kept const& item) {
    std::vector<std::string> out;
    for (auto const& cite : std::span(held.cites).subspan(item.first_cite, item.cites))
        if (std::ranges::find(entry.cites, cite) != entry.cites.end()) out.push_back(cite);
    return out;
}

bool same_deadline(Index::Entry const& entry, Kept const& item) {
    return entry.kind == schedule::Kind::by && item.kind == schedule::Kind::by && entry.due
           && days(entry.due) == item.due;
}

Standing standing(Proposal const& proposal, float words) {
    bool const says_so = words >= words_at_least || !proposal.reason.cites.empty();
    bool const likely = words >= words_alone || (proposal.score >= likely_from && says_so);
    return likely ? Standing::likely : Standing::doubtful;
}

/// A field without words is half a reason.
float field_part(float fields, float words) {
    return fields_count * fields * (words >= words_at_least ? 1.0F : 0.5F);
}

/// A question: the whole of what is asked, and its clauses where it has several.
struct Asked {
    Index::Entry const& entry;
    std::vector<Profile> profiles; ///< of the whole, then of each clause
};

/// Both say what is to be done, and it is not the same. An order to carry out a document
/// does not say.
bool other_acts(Asked const& asked, Kept const& item) {
    auto const mine = asked.entry.cites.empty() ? asked.profiles.front().acts : 0;
    return mine != 0 && item.acts != 0 && (mine & item.acts) == 0;
}

/// The parts between semicolons and full stops, with their places, where there are several.
std::vector<text::Span> clauses(text::Words words) {
    std::vector<text::Span> out;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        bool const ends = i == words.size() || words[i].is_sign(';')
                          || (words[i].is_sign('.') && words.at(i + 1).is_capital());
        if (!ends) continue;
        if (i > first + 2) out.push_back(words.span(first, i));
        first = i + 1;
    }
    if (out.size() < 2) out.clear();
    return out;
}

Asked asked_of(Holdings const& held, Index::Entry const& entry) {
    Asked out{entry, {profile(entry.words, entry.bodies, held.muted)}};
    auto const items = text::words(entry.words);
    for (auto const span : clauses({entry.words, items})) {
        auto part = profile(text::cut(entry.words, span), entry.bodies, held.muted);
        for (auto& gram : part.grams)
            gram.span = {gram.span.begin + span.begin, gram.span.end + span.begin};
        if (part.grams.size() >= fewest_grams) out.profiles.push_back(std::move(part));
    }
    return out;
}

Proposal compare(Holdings const& held, Asked const& asked, std::uint32_t number) {
    auto const& item = held.items[number];
    auto const other = profile(words(held, item), names(held, item), held.muted);
    SharedWords same;
    for (auto const& part : asked.profiles) {
        auto one = shared_words(held, part, other);
        if (&part != &asked.profiles.front()) one.score *= clause_counts;
        if (one.score > same.score) same = std::move(one);
    }
    auto const about = shared_fields(held, asked.profiles.front(), fields(held, item));
    Proposal out{.item = static_cast<std::int32_t>(number),
                 .score = same.score + field_part(about.score, same.score),
                 .standing = Standing::doubtful,
                 .reason = {}};
    out.reason.cites = shared_cites(held, asked.entry, item);
    out.reason.same_deadline = same_deadline(asked.entry, item);
    if (!out.reason.cites.empty()) out.score += cite_counts;
    if (out.reason.same_deadline && !same.spans.empty()) out.score += deadline_counts;
    if (other_acts(asked, item)) {
        out.score *= other_act_counts;
        same.score *= other_act_counts;
    }
    out.words = same.score;
    out.standing = standing(out, same.score);
    out.reason.shared = joined(std::move(same.spans));
    for (auto const& one : about.fields) out.reason.fields.push_back(one.second);
    return out;
}

} // namespace

struct Index::Data : Holdings {};

Index::Index(Muted muted) : data_(std::make_unique<Data>()) {
    data_->muted = std::move(muted);
}
Index::~Index() = default;
Index::Index(Index&& other) noexcept = default;
Index& Index::operator=(Index&& other) noexcept = default;

std::size_t Index::size() const {
    return data_->items.size();
}

void Index::add(Entry const& entry) {
    auto& held = *data_;
    auto const number = static_cast<std::uint32_t>(held.items.size());
    auto const about = profile(entry.words, entry.bodies, held.muted);
    held.items.push_back({.begin = held.text.size(),
                          .size = static_cast<std::uint32_t>(entry.words.size()),
                          .first_field = static_cast<std::uint32_t>(held.fields.size()),
                          .first_cite = static_cast<std::uint32_t>(held.cites.size()),
                          .first_body = static_cast<std::uint32_t>(held.bodies.size()),
                          .bodies = static_cast<std::uint16_t>(entry.bodies.lead.size()
                                                               + entry.bodies.support.size()),
                          .fields = static_cast<std::uint16_t>(about.fields.size()),
                          .cites = static_cast<std::uint16_t>(entry.cites.size()),
                          .due = days(entry.due),
                          .kind = entry.kind,
                          .acts = entry.cites.empty() ? about.acts : 0});
    held.text += entry.words;
    held.fields.insert(held.fields.end(), about.fields.begin(), about.fields.end());
    for (auto const* const some : {&entry.bodies.lead, &entry.bodies.support})
        held.bodies.insert(held.bodies.end(), some->begin(), some->end());
    held.cites.insert(held.cites.end(), entry.cites.begin(), entry.cites.end());
    for (auto const& field : about.fields) ++held.with_field[field.field];
    std::size_t pairs = 1;
    for (auto const& gram : about.grams) {
        if (gram.hash != gram.parts[0]) continue;
        held.pairs.add(gram.hash, number);
        ++pairs;
    }
    held.lengths.push_back(std::sqrt(static_cast<float>(pairs)));
}

void Index::close() {
    data_->pairs.close();
}

std::vector<Proposal> Index::ask(Entry const& entry, std::size_t most) const {
    auto const& held = *data_;
    auto const asked = asked_of(held, entry);
    std::vector<Proposal> all;
    for (auto const number : candidates(held, asked.profiles.front()))
        if (auto one = compare(held, asked, number); one.score >= doubtful_from)
            all.push_back(std::move(one));
    std::ranges::sort(all, [](Proposal const& a, Proposal const& b) {
        return a.score != b.score ? a.score > b.score : a.item < b.item;
    });
    if (all.size() > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(most), all.end());
    return all;
}

} // namespace suot::trace
