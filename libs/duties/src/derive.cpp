// What a heading, or an introduction that ends with a colon, says for the items below it.
// docs/spec/duties.md, section 1.
#include "lexicon.hpp"
#include "shapes.hpp"
#include "walker.hpp"

namespace suot::duties {

using text::Words;

/// Bodies charged by a heading; whatever it is about, orders follow.
void Walker::set_actors(Context& here, Charge const& charge, Words words,
                        std::optional<Zone> said) const {
    here.lead = actors(words, charge.lead, ActorFrom::heading);
    here.support = actors(words, charge.support, ActorFrom::heading);
    if (here.zone == Zone::unknown || (here.zone == Zone::other && said != Zone::other))
        here.zone = Zone::duty;
}

/// "… UBND tỉnh giao Sở Y tế thực hiện các nhiệm vụ sau:": its last sentence charges.
void Walker::charge_by_introduction(Context& here, bool in_body, Heading const& heading) const {
    bool const title = heading.kind == HeadingKind::title;
    auto const words = last_sentence(heading.words);
    auto charge = read_charge(words, title ? Form::item : Form::introduction);
    if (auto directed = directed_bodies(words); charge.charges() && !directed.empty()) {
        charge.lead = std::move(directed);
        charge.ordered = true;
    }
    bool const tells = charge.lead.empty() || charge.reports || (charge.enacts && !charge.ordered);
    bool const introduces = !title || ends_with_colon(heading.words);
    bool const ordered = charge.ordered || (introduces && in_body);
    if (!tells && ordered)
        set_actors(here, charge, words, heading.zone);
    else if (!charge.support.empty())
        here.support = actors(words, charge.support, ActorFrom::heading);
    if (here.zone == Zone::unknown && opens_orders(heading.words)) here.zone = Zone::duty;
}

/// "Những điều đảng viên không được làm": those who must not are the lead of each item.
void Walker::charge_forbidden(Context& here, Words heading) const {
    for (std::size_t i = 0; i < heading.size(); ++i) {
        auto const list = bodies_at(heading, i);
        if (list.empty()) continue;
        auto const after = predicates().longest(heading, list.end);
        if (after && after->value == Role::forbid)
            here.lead = actors(heading, list.bodies, ActorFrom::heading);
    }
}

namespace {

/// An introduction says what its items are: orders, or goals where the word stands close to its
/// colon; "Để đạt mục tiêu trên, UBND tỉnh yêu cầu các xã:" gives orders.
bool opens_zone(Words introduction, Zone zone) {
    constexpr std::size_t tail = 8; // words before the colon
    if (zone == Zone::goal) {
        auto const from = introduction.size() > tail ? introduction.size() - tail : 0;
        return from == 0 || zone_of(introduction.from(from)) == Zone::goal;
    }
    return zone != Zone::other;
}

/// The phrase begins "hoàn thành", "xong", "chậm nhất".
bool says_done(Words words, text::Span phrase) {
    using text::key;
    auto const first = words.within(phrase);
    return !first.empty()
           && (first[0].key == key("hoàn") || first[0].key == key("xong")
               || first[0].key == key("chậm"));
}

/// "Đợt 1: từ tháng 01 đến ngày 15/3/2026": the words behind the colon say when.
Words stage_time(Words title) {
    static auto const stages = phrase_set("đợt; giai đoạn; bước; lần");
    auto const noun = stages.longest(title, 0);
    bool const stage =
        noun && title.at(noun->size).is_number() && title.at(noun->size + 1).is_sign(':');
    return stage ? title.from(noun->size + 2) : Words{};
}

/// "Chương trình … đến năm 2030": the year belongs to the name of a plan.
bool names_a_plan(Words heading) {
    static auto const plans =
        phrase_set("chương trình; đề án; chiến lược; quy hoạch; kế hoạch; dự án; nghị quyết");
    for (std::size_t i = 0; i < heading.size(); ++i)
        if (plans.longest(heading, i)) return true;
    return false;
}

} // namespace

Context Walker::derive(Context const& above, Words words, HeadingKind kind) const {
    bool const title = kind == HeadingKind::title;
    bool const colon = ends_with_colon(words);
    Context here = above;
    here.body = true;
    Heading const heading{words, kind, zone_said(words)};
    // "6. Đánh giá giữa nhiệm kỳ" among the tasks is one of them.
    bool const task = title && heading.zone == Zone::other && above.zone == Zone::duty
                      && begins_with_verb(words)
                      && zone_of(words.sub(0, predicates().longest(words, 0)->size)) == Zone::other;
    if (heading.zone && !task && (title || opens_zone(words, *heading.zone)))
        here.zone = *heading.zone;
    if (!heading.zone && title && above.zone == Zone::goal && begins_with_verb(words))
        here.zone = Zone::duty;
    auto const bare = colon ? words.sub(0, words.size() - 1) : words;
    auto const named = title ? read_title(bare) : read_heading(words);
    if (!named.lead.empty())
        set_actors(here, named, words, heading.zone);
    else if (!named.support.empty())
        here.support = actors(words, named.support, ActorFrom::heading);
    else if (colon)
        charge_by_introduction(here, above.body, heading);
    if (lists_no_orders(words) && here.zone != Zone::prohibition) here.zone = Zone::other;
    here.partners_follow = leaves_partners_open(words);
    if (heading.zone == Zone::prohibition) charge_forbidden(here, words);
    constexpr std::size_t longest_heading = 45; // a deadline in longer words is their own
    constexpr std::size_t longest_introduction = 80;
    bool const is_long = words.size() > longest_heading;
    if (is_long && (title || words.size() > longest_introduction)) return here;
    bool const section = title && heading.zone && !names_a_plan(words);
    auto times = section ? timing_.in_title(bare) : timing_.in_sentence(words);
    if (auto const stage = title ? stage_time(bare) : Words{}; !stage.empty())
        if (auto said = timing_.in_label(stage); !said.empty()) times = std::move(said);
    // "Sau khi nghe …, Chủ tịch kết luận như sau:" tells of the issuer; only a title's event waits.
    if (!title)
        std::erase_if(times,
                      [](auto const& time) { return time.kind == schedule::Kind::after_event; });
    if (is_long) // "… khẩn trương khắc phục …, hoàn thành trong tháng 11, cụ thể:"
        std::erase_if(times, [&](auto const& time) { return !says_done(words, time.phrase); });
    if (!times.empty()) here.times = std::move(times);
    return here;
}

} // namespace suot::duties
