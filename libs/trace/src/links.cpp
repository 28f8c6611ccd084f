// Proposals over whole documents: each item of a lower document put to each document above it.
//
// Follows docs/spec/trace.md, sections 2 and 3. An index is made once for each document above and
// asked by all items below; what the titles of a thread say is muted, because there it is said
// everywhere.
#include <trace/links.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace suot::trace {

namespace {

Work const& work_of(Documents const& documents, std::int32_t work) {
    return documents.works[static_cast<std::size_t>(work)];
}

/// The titles that all documents of one thread share.
Muted titles(Documents const& documents, std::int32_t higher, std::int32_t lower) {
    Muted muted;
    muted.add(work_of(documents, higher).subject);
    muted.add(work_of(documents, lower).subject);
    for (auto const work : superiors(documents, lower)) muted.add(work_of(documents, work).subject);
    return muted;
}

// The documents an item names, without those the thread itself is made of: they stand at the head
// of every document of it, and are no reason to link two items.
std::vector<std::string> other_cites(Documents const& documents, Item const& item,
                                     std::int32_t lower) {
    auto const is_thread = [&](std::string const& code) {
        if (work_of(documents, lower).code == code) return true;
        return std::ranges::any_of(superiors(documents, lower), [&](std::int32_t work) {
            return work_of(documents, work).code == code;
        });
    };
    auto out = item.cites;
    std::erase_if(out, is_thread);
    return out;
}

/// The words without what they say about time ("nhiệm kỳ Hội đồng nhân dân" is no matter of the
/// council), their places kept.
/// Letters become blanks, so that spans into the words still hold.
std::string timeless(Item const& item) {
    auto out = item.words;
    if (item.when_span.empty() || !item.span.contains(item.when_span)) return out;
    auto const first = item.when_span.begin - item.span.begin;
    std::fill_n(out.begin() + first, item.when_span.size(), ' ');
    out[first] = ')'; // no pair of syllables runs across
    return out;
}

/// One document (or the general part of it) asked by the items of another.
class Question {
public:
    enum class Part : std::uint8_t { whole, general };

    Question(Documents const& documents, std::int32_t higher, std::int32_t lower, Part part)
        : documents_(documents), lower_(lower), index_(titles(documents, higher, lower)) {
        auto const& work = work_of(documents, higher);
        for (auto i = work.first_item; i < work.last_item; ++i) {
            auto const& item = documents.items[static_cast<std::size_t>(i)];
            if (part == Part::general && !item.general) continue;
            auto const cites = other_cites(documents, item, lower);
            Bodies const bodies{item.lead, item.support};
            auto const words = timeless(item);
            index_.add(entry(item, words, bodies, cites));
            numbers_.push_back(i);
        }
        index_.close();
    }

    void ask(std::int32_t number, std::size_t each, std::vector<Link>& out) const {
        auto const& item = documents_.items[static_cast<std::size_t>(number)];
        auto const cites = other_cites(documents_, item, lower_);
        Bodies const bodies{item.lead, item.support};
        auto const words = timeless(item);
        for (auto& one : index_.ask(entry(item, words, bodies, cites), each))
            out.push_back({.lower = number,
                           .higher = numbers_[static_cast<std::size_t>(one.item)],
                           .state = State::proposed,
                           .standing = one.standing,
                           .score = one.score,
                           .words = one.words,
                           .reason = std::move(one.reason)});
    }

private:
    static Index::Entry entry(Item const& item, std::string_view words, Bodies const& bodies,
                              std::vector<std::string> const& cites) {
        return {words, bodies, cites, item.kind, item.due, item.group};
    }

    Documents const& documents_;
    std::int32_t lower_;
    Index index_;
    std::vector<std::int32_t> numbers_; ///< of the index's items in `Documents::items`
};

/// The questions that the items of one work are put.
struct Questions {
    std::vector<Question> above;
    std::vector<Question> within; ///< at most one
};

Questions questions(Documents const& documents, std::int32_t work,
                    std::span<std::int32_t const> above) {
    Questions out;
    for (auto const higher : above)
        out.above.emplace_back(documents, higher, work, Question::Part::whole);
    out.within.emplace_back(documents, work, work, Question::Part::general);
    return out;
}

} // namespace

std::string_view name(State state) {
    static constexpr std::array<std::string_view, 5> names{"proposed", "confirmed", "rejected",
                                                           "outdated", "orphaned"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view name(Standing standing) {
    return standing == Standing::likely ? "likely" : "doubtful";
}

// Within one document only charges are asked, and only of its general part: a general task that
// carries out another general task would be a list paired with itself.
std::vector<Link> propose(Documents const& documents, std::int32_t number,
                          std::span<std::int32_t const> above, std::size_t each) {
    std::vector<Link> out;
    auto const& work = documents.works[static_cast<std::size_t>(number)];
    if (work.first_item == work.last_item) return out;
    auto const asked = questions(documents, number, above);
    for (auto i = work.first_item; i < work.last_item; ++i) {
        auto const& item = documents.items[static_cast<std::size_t>(i)];
        for (auto const& question : asked.above) question.ask(i, each, out);
        if (item.general || item.modality != duties::Modality::duty) continue;
        for (auto const& question : asked.within) question.ask(i, each, out);
    }
    return out;
}

std::vector<Link> propose(Documents const& documents, std::size_t each) {
    std::vector<Link> out;
    for (std::size_t w = 0; w < documents.works.size(); ++w) {
        auto const work = static_cast<std::int32_t>(w);
        auto found = propose(documents, work, superiors(documents, work), each);
        std::ranges::move(found, std::back_inserter(out));
    }
    return out;
}

} // namespace suot::trace
