#include <trace/propose.hpp>

#include <algorithm>
#include <cmath>

#include "compare.hpp"

namespace suot::trace {

struct Index::Data : Holdings {};

namespace {

// Below it nothing is proposed. docs/spec/trace.md, section 2.4.
constexpr float doubtful_from = 0.10F;

/// Items of one list stand under one heading: it is kept once.
std::int32_t heading_number(Holdings& held, std::string_view heading) {
    if (heading.empty()) return none;
    if (held.headings.empty() || held.headings.back().words != heading)
        held.headings.push_back({std::string(heading), profile(heading, {}, held.muted)});
    return static_cast<std::int32_t>(held.headings.size()) - 1;
}

} // namespace

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
                          .heading = heading_number(held, entry.heading),
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
