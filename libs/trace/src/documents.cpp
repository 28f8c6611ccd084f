// Readings put together: works, what each rests on, and their items.
//
// Follows docs/spec/trace.md, section 1. The same document may come in several files, whole in one
// and restated in another: the fuller one counts, and its items stand once. A number names the same
// document only where the days agree.
#include <trace/documents.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <document/code.hpp>
#include <reading/outline.hpp>
#include <text/fold.hpp>

namespace suot::trace {

namespace {

using citations::Relation;
using reading::Reading;

/// A work of a reading, before works of several readings are put together.
struct Place {
    std::int32_t file = none;
    std::int32_t work = none;
};

/// One number may name two documents (each term starts again): days that are both known must agree.
bool same_document(Work const& a, reading::Work const& b) {
    if (a.code.empty() || a.code != b.code) return false;
    return !a.date || !b.date || *a.date == *b.date;
}

/// Whole before annex before digest before cited.
bool is_fuller(reading::Work const& a, Work const& b) {
    return a.held < b.held;
}

class Collector {
public:
    explicit Collector(std::span<Reading const> readings) : readings_(readings) {}

    Documents collect() {
        for (std::size_t i = 0; i < readings_.size(); ++i) add_works(static_cast<std::int32_t>(i));
        for (std::size_t w = 0; w < places_.size(); ++w) {
            auto const work = static_cast<std::int32_t>(w);
            if (out_.works[w].is_held()) add_items(work);
            if (out_.works[w].is_held()) add_relations(work);
        }
        return std::move(out_);
    }

private:
    Reading const& reading(std::int32_t file) const {
        return readings_[static_cast<std::size_t>(file)];
    }

    void add_works(std::int32_t file) {
        out_.files.push_back(reading(file).name);
        numbers_.emplace_back();
        auto const& works = reading(file).works;
        for (std::size_t i = 0; i < works.size(); ++i)
            numbers_.back().push_back(add_work({file, static_cast<std::int32_t>(i)}, works[i]));
    }

    // A fuller text takes the place of what was known, except the date: a digest may know the day
    // that a draft leaves blank.
    std::int32_t add_work(Place place, reading::Work const& work) {
        auto known = std::ranges::find_if(
            out_.works, [&](Work const& one) { return same_document(one, work); });
        if (known == out_.works.end()) {
            out_.works.emplace_back();
            places_.emplace_back();
            known = out_.works.end() - 1;
        } else if (!is_fuller(work, *known)) {
            if (!known->date) known->date = work.date;
            return static_cast<std::int32_t>(known - out_.works.begin());
        }
        auto const number = known - out_.works.begin();
        *known = {.file = work.held == grammar::Held::cited ? none : place.file,
                  .held = work.held,
                  .code = work.code,
                  .type = work.type,
                  .issuer = text::squeezed(work.issuer),
                  .date = work.date ? work.date : known->date,
                  .subject = text::squeezed(work.subject),
                  .mentions = {}};
        places_[static_cast<std::size_t>(number)] = place;
        return static_cast<std::int32_t>(number);
    }

    /// The duties of a work, and the numbered provisions beside them that no duty was read from.
    void add_items(std::int32_t work);
    void add_relations(std::int32_t work);
    Item item_of(Reading const& from, duties::Duty const& duty) const;
    std::vector<std::string> cited(Reading const& from, text::Span span) const;

    std::span<Reading const> readings_;
    std::vector<std::vector<std::int32_t>> numbers_; ///< of a file's works in `out_.works`
    std::vector<Place> places_;                      ///< of `out_.works`
    Documents out_;
};

std::vector<std::string> bodies(std::vector<duties::Actor> const& actors) {
    std::vector<std::string> out;
    for (auto const& actor : actors) out.push_back(text::squeezed(actor.name.value));
    return out;
}

std::string words_at(Reading const& from, text::Span span) {
    return text::squeezed(text::cut(from.source.text, span));
}

/// The nearest heading above a node.
std::string heading_above(Reading const& from, std::int32_t node) {
    auto const& nodes = from.parsed.tree.nodes;
    for (auto at = node; at != document::no_node;) {
        auto const& one = nodes[static_cast<std::size_t>(at)];
        if (at != node && one.heading && !one.own.empty()) return words_at(from, one.own);
        at = one.parent;
    }
    return {};
}

// A short form counts as the document it stands for, and words about the document itself as none:
// only numbers come out, each once.
std::vector<std::string> Collector::cited(Reading const& from, text::Span span) const {
    std::vector<std::string> out;
    for (auto const& citation : from.citations) {
        if (!span.contains(citation.span) || citation.to_self) continue;
        auto const& number = citation.refers_to >= 0
                                 ? from.citations[static_cast<std::size_t>(citation.refers_to)].code
                                 : citation.code;
        if (number.normal.empty() || std::ranges::find(out, number.normal) != out.end()) continue;
        out.push_back(number.normal);
    }
    return out;
}

// The words stay as they are printed, blanks and all: their spans are compared with spans of the
// source.
Item Collector::item_of(Reading const& from, duties::Duty const& duty) const {
    return {.work = none,
            .provision = reading::provision(from.parsed.tree, from.source.text, duty.node),
            .group = heading_above(from, duty.node),
            .words = std::string(text::cut(from.source.text, duty.span)),
            .span = duty.span,
            .modality = duty.modality,
            .general = false,
            .lead = bodies(duty.lead),
            .support = bodies(duty.support),
            .kind = duty.schedule.kind,
            .due = duty.schedule.due,
            .when = words_at(from, duty.schedule.phrase),
            .when_span = duty.schedule.phrase,
            .cites = cited(from, duty.span)};
}

bool is_numbered(document::Node const& node) {
    using enum document::NodeKind;
    return !node.heading && !node.marker.empty()
           && (node.kind == clause || node.kind == point || node.kind == item
               || node.kind == bullet);
}

constexpr std::size_t fewest_words = 12; // of a provision, to be more than a heading

/// Numbered provisions of a list that also holds duties, from whose own words no duty was read:
/// "(6) Các cấp ủy thực hiện …:" whose parts carry charges of their own.
std::vector<std::int32_t> left_out(Reading const& from, std::int32_t work) {
    auto const& nodes = from.parsed.tree.nodes;
    std::vector<bool> is_duty(nodes.size());
    std::vector<bool> has_duties(nodes.size());
    for (auto const& duty : from.duties) {
        if (duty.work != work || duty.node == document::no_node) continue;
        auto const& node = nodes[static_cast<std::size_t>(duty.node)];
        if (node.own.overlaps(duty.span)) is_duty[static_cast<std::size_t>(duty.node)] = true;
        if (is_numbered(node) && node.parent != document::no_node)
            has_duties[static_cast<std::size_t>(node.parent)] = true;
    }
    std::vector<std::int32_t> out;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto const& node = nodes[i];
        if (node.work != work || !is_numbered(node) || is_duty[i] || node.child_count == 0)
            continue;
        if (node.parent == document::no_node || !has_duties[static_cast<std::size_t>(node.parent)])
            continue;
        auto const own = text::words(text::cut(from.source.text, node.own));
        if (own.size() >= fewest_words && !own.back().is_sign(':'))
            out.push_back(static_cast<std::int32_t>(i));
    }
    return out;
}

/// A work that charges bodies by name in one list and nobody in lists before it: those are general.
/// A plan lists general tasks first and then charges bodies one by one; the second part carries out
/// the first.
void mark_general(std::vector<Item>::iterator first, std::vector<Item>::iterator last) {
    auto const charges = [](Item const& item) { return !item.lead.empty(); };
    for (auto group = first; group != last;) {
        auto const end =
            std::find_if(group, last, [&](Item const& item) { return item.group != group->group; });
        if (2 * std::count_if(group, end, charges) > end - group) {
            for (auto it = first; it != group; ++it)
                it->general = it->modality == duties::Modality::duty;
            return;
        }
        group = end;
    }
}

/// Duties first, then provisions beside them: an order may stand in words that charge nobody.
void Collector::add_items(std::int32_t work) {
    auto& one = out_.works[static_cast<std::size_t>(work)];
    auto const place = places_[static_cast<std::size_t>(work)];
    auto const& from = reading(place.file);
    std::vector<Item> items;
    for (auto const& duty : from.duties)
        if (duty.work == place.work) items.push_back(item_of(from, duty));
    for (auto const node : left_out(from, place.work))
        items.push_back(
            item_of(from, {.span = from.parsed.tree.nodes[static_cast<std::size_t>(node)].own,
                           .node = node}));
    std::ranges::stable_sort(items, {}, [](Item const& item) { return item.span.begin; });
    for (auto& item : items) item.work = work;
    mark_general(items.begin(), items.end());
    one.first_item = static_cast<std::int32_t>(out_.items.size());
    std::ranges::move(items, std::back_inserter(out_.items));
    one.last_item = static_cast<std::int32_t>(out_.items.size());
}

/// Between two citations stands nothing but "và", a comma, or words in brackets: what is said of
/// the first is said of the second.
bool goes_on(Reading const& from, std::uint32_t first, std::uint32_t second) {
    if (second < first) return false;
    std::uint32_t depth = 0;
    auto const between = text::cut(from.source.text, {first, second});
    for (auto const& word : text::words(between)) {
        if (word.is_sign('(')) ++depth;
        if (word.is_sign(')') && depth > 0) --depth;
        bool const joins = word.key == text::key("và") || word.is_sign(',') || word.is_sign(')');
        if (depth == 0 && !joins) return false;
    }
    return true;
}

/// What a work says of others before its first item, and what it replaces anywhere.
void Collector::add_relations(std::int32_t work) {
    auto& one = out_.works[static_cast<std::size_t>(work)];
    auto const place = places_[static_cast<std::size_t>(work)];
    auto const& from = reading(place.file);
    auto const before = one.first_item == one.last_item
                            ? static_cast<std::uint32_t>(from.source.text.size())
                            : out_.items[static_cast<std::size_t>(one.first_item)].span.begin;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < from.citations.size(); ++i) {
        auto const& citation = from.citations[i];
        auto const& link = from.links[i];
        if (link.from != place.work || link.to == reading::no_work) continue;
        auto const to =
            numbers_[static_cast<std::size_t>(place.file)][static_cast<std::size_t>(link.to)];
        bool const replaces = citation.relation == Relation::replaces
                              || citation.relation == Relation::repeals
                              || citation.relation == Relation::amends;
        auto kind = citation.relation;
        if (kind == Relation::cites && !one.mentions.empty()
            && goes_on(from, last, citation.span.begin))
            kind = one.mentions.back().kind;
        if (to == work || (citation.span.begin >= before && !replaces)) continue;
        one.mentions.push_back({to, kind, citation.span});
        last = std::max(citation.span.end, citation.subject.end);
    }
}

} // namespace

Documents collect(std::span<Reading const> readings) {
    return Collector(readings).collect();
}

namespace {

/// Types that order work, rather than guide, report or propose.
bool carries_out(Work const& work) {
    static constexpr std::array<std::string_view, 6> others{"HD", "BC", "TTr", "PC", "GM", "GT"};
    return std::ranges::find(others, work.type) == others.end();
}

/// A letter does not carry out what it restates itself.
bool restates(Work const& work, Work const& other) {
    return work.file == other.file && work.held < grammar::Held::digest
           && other.held == grammar::Held::digest;
}

} // namespace

std::vector<std::int32_t> superiors(Documents const& documents, std::int32_t work) {
    std::vector<std::int32_t> out;
    auto const& one = documents.works[static_cast<std::size_t>(work)];
    if (!carries_out(one)) return out;
    for (auto const& mention : one.mentions) {
        auto const& other = documents.works[static_cast<std::size_t>(mention.to)];
        bool const rests = mention.kind == Relation::implements; // "căn cứ" is a ground, no order
        if (!rests || !other.is_held() || restates(one, other)) continue;
        if (std::ranges::find(out, mention.to) == out.end()) out.push_back(mention.to);
    }
    return out;
}

} // namespace suot::trace
