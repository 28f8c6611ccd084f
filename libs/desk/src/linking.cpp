#include "linking.hpp"

#include "choices.hpp"

namespace suot::desk {

namespace {

using registry::DutyFields;
using registry::DutyId;
using registry::DutyRecord;
using registry::LinkOrigin;
using registry::LinkSide;
using registry::LinkState;
using registry::Review;
using registry::TraceLink;

constexpr double thousand = 1000;

Value shown(LinkSide const& side) {
    Value out = Value::object().set("document", side.document.value);
    if (side.duty) out.set("duty", side.duty.value);
    if (side.end != 0) out.set("begin", side.begin).set("end", side.end);
    return out;
}

Value shown(TraceLink const& link, LinkState state, std::string const& ground) {
    Value out = Value::object();
    out.set("lower", shown(link.lower))
        .set("higher", shown(link.higher))
        .set("origin", name(link.origin))
        .set("state", name(state));
    return ground.empty() ? out : out.set("ground", ground);
}

bool same_matter(DutyFields const& a, DutyFields const& b) {
    return a.words == b.words && a.lead == b.lead && a.support == b.support && a.kind == b.kind
           && a.due == b.due && a.modality == b.modality;
}

bool is_there(DutyRecord const& duty) {
    return duty.review == Review::proposed || duty.review == Review::confirmed;
}

} // namespace

std::string_view name(LinkState state) {
    return choices::link_states[static_cast<std::size_t>(state)];
}

std::string_view name(LinkOrigin origin) {
    return choices::link_origins[static_cast<std::size_t>(origin)];
}

trace::Link trace_link_of(TraceLink const& link, std::int32_t lower, std::int32_t higher) {
    return {.lower = lower,
            .higher = higher,
            .state = static_cast<trace::State>(link.standing.state),
            .standing = link.likely ? trace::Standing::likely : trace::Standing::doubtful,
            .score = static_cast<float>(static_cast<double>(link.score) / thousand),
            .words = static_cast<float>(static_cast<double>(link.words_score) / thousand)};
}

registry::LinkStanding standing_now(Call const& call, LinkState state, std::string ground) {
    return {.state = state,
            .from = call.today,
            .ground = std::move(ground),
            .at = call.now,
            .account = call.account.id,
            .on_behalf = call.session.on_behalf};
}

base::Result<TraceLink> add_link(Call& call, LinkSide lower, LinkSide higher, std::string ground) {
    for (auto& known : TRY(call.view->trace_links({.on = call.today, .document = lower.document})))
        if (known.lower == lower && known.higher == higher) {
            if (known.standing.state == LinkState::confirmed)
                return conflict("đã có liên kết này.", "the link is there already.");
            TRY(set_state(call, known, LinkState::confirmed, std::move(ground)));
            return call.view->trace_link(known.id, call.today);
        }
    TraceLink link{.lower = lower,
                   .higher = higher,
                   .origin = LinkOrigin::person,
                   .score = 1000,
                   .reason = "{}",
                   .standing = standing_now(call, LinkState::confirmed, std::move(ground))};
    link.id = TRY(call.keep->add_trace_link(link));
    call.record("link", link.id.value, {}, shown(link, LinkState::confirmed, link.standing.ground));
    return call.view->trace_link(link.id, call.today);
}

base::Result<void> set_state(Call& call, TraceLink link, LinkState state, std::string ground) {
    if (link.standing.state == state) return {};
    auto next = standing_now(call, state, ground);
    next.link = link.id;
    TRY(call.keep->set_link_standing(next));
    call.record("link", link.id.value, shown(link, link.standing.state, link.standing.ground),
                shown(link, state, ground));
    return {};
}

base::Result<void> orphan_links(Call& call, DutyId duty, std::string const& ground) {
    for (auto const& link : TRY(call.view->trace_links({.on = call.today, .duty = duty})))
        if (link.standing.state != LinkState::rejected)
            TRY(set_state(call, link, LinkState::orphaned, ground));
    return {};
}

base::Result<void> restore_links(Call& call, DutyId duty) {
    for (auto const& link : TRY(call.view->trace_links(
             {.on = call.today, .state = LinkState::orphaned, .duty = duty}))) {
        auto const other = link.lower.duty == duty ? link.higher.duty : link.lower.duty;
        if (other && !is_there(TRY(call.view->duty(other)))) continue;
        auto before = LinkState::proposed;
        for (auto const& one : TRY(call.view->link_standings(link.id)))
            if (one.state != LinkState::orphaned) before = one.state;
        TRY(set_state(call, link, before, {}));
    }
    return {};
}

base::Result<void> links_follow(Call& call, DutyRecord const& before, DutyRecord const& after) {
    if (!is_there(after)) return orphan_links(call, after.id, "một bên không còn trong sổ");
    if (!is_there(before)) return restore_links(call, after.id);
    if (same_matter(before.decided, after.decided)) return {};
    for (auto const& link : TRY(call.view->trace_links({.on = call.today, .duty = after.id}))) {
        auto const state = link.standing.state;
        if (state != LinkState::proposed && state != LinkState::confirmed) continue;
        TRY(set_state(call, link, LinkState::outdated,
                      link.lower.duty == after.id ? "nội dung cấp dưới đã sửa"
                                                  : "nội dung cấp trên đã sửa"));
    }
    return {};
}

} // namespace suot::desk
