// What labelled lines say of the duties they stand under. docs/spec/duties.md, section 6.
//
// A value may stand behind its label, on the next line, or in a section of its own; what it says
// goes to the duties before it, never to those that follow.
#include <text/fold.hpp>

#include "walker.hpp"

namespace suot::duties {

using text::Words;

namespace {

/// "Cơ quan thực hiện: Sở A tiến hành rà soát …": a sentence behind a label; else names.
std::vector<Body> charged_in_label(Words words) {
    constexpr std::size_t longest_list = 16; // words
    if (words.size() > longest_list)
        if (auto charge = read_charge(words); !charge.lead.empty()) return std::move(charge.lead);
    return bodies_in_cell(words);
}

/// Not only where it is held, or who attends.
bool says_a_field(std::vector<Labelled> const& labels) {
    for (auto const& one : labels)
        if (one.label != Label::aside) return true;
    return false;
}

} // namespace

void take_times(Duty& duty, std::vector<schedule::Schedule> times) {
    if (times.empty()) return;
    duty.schedule = times.front();
    duty.other_schedules.assign(times.begin() + 1, times.end());
}

/// "Thời gian thực hiện:" over "+ Đợt 1: …", "+ Đợt 2: …".
std::vector<schedule::Schedule> Walker::times_below(NodeNumber number,
                                                    std::vector<Labelled> const& labels) const {
    std::vector<schedule::Schedule> out;
    auto const words = words_of(number);
    bool const open = labels.size() == 1 && labels.front().label == Label::time
                      && words.sub(labels.front().from, labels.front().to).empty();
    if (!open) return out;
    for (auto const child : children(number))
        for (auto& one : timing_.in_label(words_of(child))) out.push_back(std::move(one));
    return out;
}

void Walker::labelled_line(NodeNumber number, std::vector<std::size_t> const& duties) {
    auto const words = words_of(number);
    auto const labels = labels_of(words);
    auto const times = times_below(number, labels);
    for (auto const duty : duties) {
        apply(labels, words, duties_[duty]);
        if (!times.empty()) take_times(duties_[duty], times);
        labelled_[duty] = labelled_[duty] || says_a_field(labels);
    }
}

/// "2. Cơ quan chủ trì, phối hợp" over "a) Cơ quan chủ trì", "b) Cơ quan phối hợp", each over its
/// list; or over lines with labels of their own.
void Walker::label_section(NodeNumber number, std::vector<std::size_t> const& duties) {
    auto const labels = labels_as_title(words_of(number));
    bool parted = false;
    for (auto const child : children(number)) {
        bool const section = view_.is_label_section(child);
        if (section)
            label_section(child, duties);
        else if (view_.is_label(child))
            labelled_line(child, duties);
        parted = parted || section || view_.is_label(child);
    }
    if (!parted && labels.size() == 1) apply_section(labels.front(), number, duties);
    for (auto const duty : duties) labelled_[duty] = true;
}

/// Every line of the list is a part of the value.
void Walker::apply_section(Label label, NodeNumber number, std::vector<std::size_t> const& duties) {
    std::vector<Actor> bodies;
    std::vector<schedule::Schedule> times;
    for (auto const child : children(number)) {
        auto const words = words_of(child);
        if (label == Label::time)
            for (auto& one : timing_.in_label(words)) times.push_back(std::move(one));
        else
            for (auto& one : actors(words, bodies_in_cell(words), ActorFrom::heading))
                bodies.push_back(std::move(one));
    }
    for (auto const duty : duties) {
        if (label == Label::lead) duties_[duty].lead = bodies;
        if (label == Label::support) duties_[duty].support = bodies;
        if (label == Label::time) take_times(duties_[duty], times);
    }
}

/// "* Thời gian thực hiện: …" at the foot of a list of details, which the order before them has.
void Walker::foot_labels(NodeNumber list, std::vector<std::size_t> const& duties) {
    for (auto const child : children(list)) {
        if (!view_.is_label(child)) continue;
        labelled_line(child, duties);
        return;
    }
    auto const below = this->children(list);
    if (!below.empty()) foot_labels(below.back(), duties);
}

std::vector<std::size_t> Walker::unlabelled_since(std::size_t first) const {
    std::vector<std::size_t> out;
    for (std::size_t i = first; i < duties_.size(); ++i)
        if (!labelled_[i]) out.push_back(i);
    return out;
}

/// A label without a value says nothing, and takes nothing away.
void Walker::apply(std::vector<Labelled> const& labels, Words words, Duty& duty) const {
    for (auto const& one : labels) {
        auto const value = words.sub(one.from, one.to);
        if (value.empty()) continue;
        switch (one.label) {
        case Label::lead:
            if (auto lead = actors(value, charged_in_label(value), ActorFrom::heading);
                !lead.empty())
                duty.lead = std::move(lead);
            break;
        case Label::support:
            duty.support = actors(value, bodies_in_cell(value), ActorFrom::heading);
            break;
        case Label::time:
            take_times(duty, timing_.in_label(value));
            break;
        case Label::aside:
            break;
        case Label::product:
            duty.product = {text::squeezed(text::cut(value.text, value.span())), value.span()};
            break;
        }
    }
}

/// A labelled line at the foot of a list holds for each of its items (section 6): it stands under
/// the last one, and no other has one.
void Walker::spread_foot_label(NodeNumber parent, std::size_t first_duty) {
    auto const last = duties_.size();
    if (last - first_duty < 2 || !labelled_[last - 1]) return;
    for (std::size_t i = first_duty; i + 1 < last; ++i)
        if (labelled_[i] || duties_[i].schedule.kind != schedule::Kind::none) return;
    for (std::size_t i = first_duty; i < last; ++i)
        if (node(duties_[i].node).parent != parent) return;
    auto const& foot = duties_[last - 1];
    for (std::size_t i = first_duty; i + 1 < last; ++i) {
        duties_[i].schedule = foot.schedule;
        duties_[i].other_schedules = foot.other_schedules;
        if (duties_[i].lead.empty()) duties_[i].lead = foot.lead;
        labelled_[i] = true;
    }
}

} // namespace suot::duties
