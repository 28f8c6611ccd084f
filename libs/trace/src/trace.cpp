#include <trace/trace.hpp>

#include <algorithm>
#include <array>

#include <document/type.hpp>
#include <text/fold.hpp>
#include <trace/ordered.hpp>

#include "bodies.hpp"
#include "tracing.hpp"
#include "wording.hpp"

namespace suot::trace {

std::string called(Documents const& documents, std::int32_t number) {
    auto const& work = documents.works[at(number)];
    if (!work.code.empty()) return work.code;
    auto const* const type = document::type_of_symbol(work.type);
    std::string out = type != nullptr ? std::string(type->name) : std::string();
    if (!work.subject.empty()) out += (out.empty() ? "" : " ") + work.subject;
    return out.empty() && work.is_held() ? documents.files[at(work.file)] : out;
}

std::string_view name(Fault fault) {
    static constexpr std::array<std::string_view, 6> names{"gap",    "late",  "other_lead",
                                                           "weaker", "lacks", "replaced"};
    return names[static_cast<std::size_t>(fault)];
}

bool counts(Link const& link) {
    return link.state == State::confirmed
           || (link.state == State::proposed && link.standing == Standing::likely);
}

std::vector<std::vector<std::int32_t>> taken_up(Trace const& trace) {
    std::vector<std::vector<std::int32_t>> out(trace.documents.items.size());
    std::int32_t last = none; // the lower item whose links are looked at
    std::vector<std::int32_t> answered;
    for (std::size_t i = 0; i < trace.links.size(); ++i) {
        auto const& link = trace.links[i];
        if (!counts(link)) continue;
        if (link.lower != last) answered.clear();
        last = link.lower;
        auto const above = trace.documents.items[at(link.higher)].work;
        if (std::ranges::find(answered, above) != answered.end()) continue;
        answered.push_back(above);
        out[at(link.higher)].push_back(static_cast<std::int32_t>(i));
    }
    return out;
}

Graph::Need::Itself itself(Item const& order, Work const& below) {
    using enum Graph::Need::Itself;
    if (!orders_a_plan(order.words)) return no;
    if (order.kind == schedule::Kind::by && order.due && below.date && *below.date > *order.due)
        return late;
    return yes;
}

bool charges(std::string_view words, std::string_view body) {
    return means(words, body);
}

bool applies(Item const& order, std::string_view issuer) {
    return order.lead.empty() || std::ranges::any_of(order.lead, [&](std::string const& body) {
               return means(body, issuer);
           });
}

Trace trace(Documents documents, Known known) {
    return Tracing(std::move(documents), std::move(known)).trace();
}

Trace trace(Documents documents, std::vector<Link> links) {
    return trace(std::move(documents), Known{.links = std::move(links)});
}

Trace trace(Documents documents) {
    auto links = propose(documents);
    return trace(std::move(documents), std::move(links));
}

} // namespace suot::trace
