#include "compare.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <text/word.hpp>

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
constexpr std::size_t many_clauses = 6; // as many are orders of their own, under one number
constexpr float heading_counts = 0.2F;  // a plan follows its order's outline
constexpr std::size_t fewest_grams = 3; // a clause of fewer says too little
constexpr float other_act_counts = 0.6F;

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

/// The profile of the whole, then of each clause where there are `fewest` and more.
std::vector<Profile> profiles(std::string_view words, Bodies const& bodies, Muted const& muted,
                              std::size_t fewest) {
    std::vector<Profile> out{profile(words, bodies, muted)};
    auto const items = text::words(words);
    auto const parts = clauses({words, items});
    if (parts.size() < fewest) return out;
    for (auto const span : parts) {
        auto part = profile(text::cut(words, span), bodies, muted);
        for (auto& gram : part.grams)
            gram.span = {gram.span.begin + span.begin, gram.span.end + span.begin};
        if (part.grams.size() >= fewest_grams) out.push_back(std::move(part));
    }
    return out;
}

/// Of a higher item: by clauses only where it has so many that its whole is about everything.
std::vector<Profile> profiles_of(Holdings const& held, Kept const& item) {
    return profiles(words(held, item), names(held, item), held.muted, many_clauses);
}

/// The best of the whole and of the clauses on either side; a part of an order counts less.
SharedWords best_shared(Holdings const& held, std::vector<Profile> const& asked,
                        std::vector<Profile> const& other) {
    SharedWords best;
    for (auto const& mine : asked)
        for (auto const& theirs : other) {
            auto one = shared_words(held, mine, theirs);
            if (&mine != &asked.front()) one.score *= clause_counts;
            if (&theirs != &other.front()) one.score *= clause_counts;
            if (one.score > best.score) best = std::move(one);
        }
    return best;
}

/// Both stand under headings that say the same. It ranks what is proposed and makes nothing likely.
float heading_part(Holdings const& held, Asked const& asked, Kept const& item) {
    if (item.heading == none) return 0;
    auto const& heading = held.headings[static_cast<std::size_t>(item.heading)];
    return heading_counts * shared_words(held, asked.heading, heading.about).score;
}

} // namespace

Asked asked_of(Holdings const& held, Index::Entry const& entry) {
    return {entry, profiles(entry.words, entry.bodies, held.muted, 2),
            profile(entry.heading, {}, held.muted)};
}

Proposal compare(Holdings const& held, Asked const& asked, std::uint32_t number) {
    auto const& item = held.items[number];
    auto same = best_shared(held, asked.profiles, profiles_of(held, item));
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
    out.score += heading_part(held, asked, item);
    out.reason.shared = joined(std::move(same.spans));
    for (auto const& one : about.fields) out.reason.fields.push_back(one.second);
    return out;
}

std::int32_t days(std::optional<base::Date> const& date) {
    if (!date) return 0;
    return static_cast<std::int32_t>(std::chrono::sys_days(*date).time_since_epoch().count());
}

} // namespace suot::trace
