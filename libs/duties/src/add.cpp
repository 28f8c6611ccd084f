// Makes the duty of an accepted item: whom, with whom, when. docs/spec/duties.md, section 1.
//
// What the item's own words say comes first, then its label, then what the headings above carry.
#include <algorithm>

#include <text/fold.hpp>

#include "shapes.hpp"
#include "walker.hpp"

namespace suot::duties {

using document::NodeKind;
using text::Words;

std::vector<Actor> Walker::actors(Words words, std::vector<Body> const& bodies,
                                  ActorFrom from) const {
    std::vector<Actor> out;
    for (auto const& body : bodies) {
        auto const span = words.span(body.from, body.to);
        if (span.empty()) continue;
        out.push_back({{text::squeezed(text::cut(words.text, span)), span}, from});
    }
    return out;
}

void Walker::set_actors(Duty& duty, Context const& here, Charge const& charge, Words words) const {
    bool const partners = here.partners_follow && !here.lead.empty() && !charge.lead.empty();
    auto const& own_lead = partners ? charge.support : charge.lead;
    auto const& own_support = partners ? charge.lead : charge.support;
    duty.lead =
        own_lead.empty() || partners ? here.lead : actors(words, own_lead, ActorFrom::sentence);
    duty.support = actors(words, own_support, ActorFrom::sentence);
    if (duty.support.empty() && own_lead.empty()) duty.support = here.support;
}

void Walker::set_times(Duty& duty, Context const& here, Charge const& charge, Words words) const {
    auto times = timing_.in_sentence(words);
    bool const heading_holds = charge.lead.empty() || node(duty.node).kind != NodeKind::paragraph;
    if (times.empty() && heading_holds) times = here.times;
    // "Thường xuyên …" says how where another time is said.
    bool const adverb = !times.empty() && times.front().kind == schedule::Kind::continuous
                        && times.front().phrase.begin <= duty.span.begin;
    if (times.size() > 1 && adverb) std::rotate(times.begin(), times.begin() + 1, times.end());
    take_times(duty, std::move(times));
}

/// "(1) Trưởng thôn họp …; (2) UBND xã gửi …": one duty a number where two of them have a body or a
/// time of their own (section 1.17).
bool Walker::add_parts(NodeNumber number, Context const& here, Charge const& charge) {
    auto const words = words_of(number);
    auto const parts = inline_parts(words);
    if (parts.empty()) return false;
    std::vector<Charge> charges;
    std::size_t own = 0;
    for (auto const& part : parts) {
        charges.push_back(read_charge(part));
        bool const timed = charges.back().acts && !timing_.in_sentence(part).empty();
        if (charges.back().charges() || timed) ++own;
    }
    if (own < 2) return false;
    Context inside = here;
    if (charge.inline_head) inside.lead = actors(words, charge.lead, ActorFrom::heading);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!charges[i].charges() && !charges[i].acts) continue;
        Duty duty{.node = number, .work = node(number).work};
        duty.span = parts[i].span();
        set_actors(duty, inside, charges[i], parts[i]);
        set_times(duty, inside, charges[i], parts[i]);
        duties_.push_back(std::move(duty));
        labelled_.push_back(false);
    }
    return true;
}

void Walker::add(NodeNumber number, Context const& here, Charge charge, Modality modality) {
    auto const& n = node(number);
    auto const words = words_of(number);
    bool const heading_lead = !here.lead.empty() && here.lead.front().from == ActorFrom::heading;
    bool const assigns = heading_lead && n.kind != NodeKind::paragraph && assigns_inside(words);
    bool const elided = heading_lead && charge.elided && !charge.ordered;
    if (assigns || elided) { // the heading's body acts, not the one named here
        if (assigns && charge.charges()) charge.starts = 0;
        charge.lead.clear();
    }
    Duty duty{.node = number, .work = n.work, .modality = modality};
    duty.span = words.span(std::min(charge.starts, words.size() - 1), words.size());
    set_actors(duty, here, charge, words);
    set_times(duty, here, charge, words);
    auto const labels = labels_within(words);
    apply(labels, words, duty);
    duties_.push_back(std::move(duty));
    labelled_.push_back(!labels.empty());
}

} // namespace suot::duties
