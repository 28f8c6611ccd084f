// What differs between tiers. docs/spec/trace.md, section 5.
#include <algorithm>

#include <text/fold.hpp>

#include "bodies.hpp"
#include "tracing.hpp"
#include "wording.hpp"

namespace suot::trace {

namespace {

constexpr float near_words = 0.3F;   // docs/spec/trace.md, section 5.2
constexpr std::size_t farthest = 64; // orders above one item that are compared

/// "31/3/2026".
std::string day(base::Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + "/"
           + std::to_string(static_cast<unsigned>(date.month())) + "/"
           + std::to_string(static_cast<int>(date.year()));
}

text::Span shifted(text::Span span, std::uint32_t by) {
    return {span.begin + by, span.end + by};
}

} // namespace

void Tracing::find_late(std::int32_t lower, std::int32_t higher) {
    auto const& below = item(lower);
    auto const& above = item(higher);
    if (!is_duty(below) || !is_late(below, above)) return;
    add({.fault = Fault::late,
         .higher = higher,
         .lower = lower,
         .work = below.work,
         .higher_span = above.span,
         .lower_span = below.span,
         .message = {"thời hạn " + day(*below.due) + " muộn hơn cấp trên giao (" + day(*above.due)
                         + ")",
                     "due " + day(*below.due) + ", after the superior's deadline ("
                         + day(*above.due) + ")"}});
}

/// The body that was to support leads, and the one that was to lead does not.
void Tracing::find_other_lead(std::int32_t lower, std::int32_t higher) {
    auto const& below = item(lower);
    auto const& above = item(higher);
    auto const meets = [](std::vector<std::string> const& some, std::string const& body) {
        return std::ranges::any_of(some,
                                   [&](std::string const& one) { return same_branch(one, body); });
    };
    auto const leads = std::ranges::find_if(below.lead, [&](std::string const& body) {
        return meets(above.support, body) && !meets(above.lead, body);
    });
    if (leads == below.lead.end()) return;
    add({.fault = Fault::other_lead,
         .higher = higher,
         .lower = lower,
         .work = below.work,
         .higher_span = above.span,
         .lower_span = below.span,
         .message = {*leads + " chủ trì, trong khi cấp trên giao " + joined(above.lead)
                         + " chủ trì",
                     *leads + " leads, where the superior charged " + joined(above.lead)}});
}

void Tracing::find_wording(std::int32_t lower, std::int32_t higher) {
    auto const& below = item(lower);
    auto const& above = item(higher);
    auto const quote = [](Item const& from, text::Span span) {
        return "“" + text::squeezed(text::cut(from.words, span)) + "”";
    };
    if (auto const found = weaker(above.words, below.words)) {
        bool const told = !found->higher.empty();
        add({.fault = Fault::weaker,
             .higher = higher,
             .lower = lower,
             .work = below.work,
             .higher_span = told ? shifted(found->higher, above.span.begin) : above.span,
             .lower_span = shifted(found->lower, below.span.begin),
             .message = {quote(below, found->lower) + " nhẹ hơn cấp trên"
                             + (told ? " (" + quote(above, found->higher) + ")" : " giao"),
                         quote(below, found->lower) + " binds less than the superior's words"
                             + (told ? " (" + quote(above, found->higher) + ")" : "")}});
    }
    std::string all; // the parts of an order may be shared out among several items
    for (auto const other : down_[at(higher)])
        if (item(other).work == below.work) all += item(other).words + "\n";
    auto const told = [&](Finding const& one) {
        return one.fault == Fault::lacks && one.higher == higher && one.work == below.work;
    };
    if (std::ranges::any_of(out_.findings, told)) return;
    if (auto const part = lacking(above.words, all))
        add({.fault = Fault::lacks,
             .higher = higher,
             .lower = lower,
             .work = below.work,
             .higher_span = shifted(*part, above.span.begin),
             .lower_span = below.span,
             .message = {"thiếu " + quote(above, *part) + " mà cấp trên giao",
                         "lacks " + quote(above, *part) + ", which the superior ordered"}});
}

/// Each item's best order in each document above; where it charges others, only if the words are
/// nearly the same, and then for its deadline.
void Tracing::find_steps() {
    up_.resize(out_.documents.items.size());
    down_.resize(out_.documents.items.size());
    for (auto const& link : out_.links) {
        auto const& lower = item(link.lower);
        auto const& higher = item(link.higher);
        if (!counts(link) || lower.work == higher.work) continue;
        down_[at(link.higher)].push_back(link.lower);
        auto& known = up_[at(link.lower)];
        bool const meant = trace::applies(higher, work(lower.work).issuer);
        auto const same = std::ranges::find_if(
            known, [&](Step const& step) { return item(step.item).work == higher.work; });
        if (same == known.end() && (meant || link.words >= near_words))
            known.push_back({link.higher, meant});
        else if (same != known.end() && meant && !same->meant)
            *same = {link.higher, meant};
    }
}

/// Each item with the orders above it, and for deadlines with what those carry out, all the way up.
void Tracing::find_conformity() {
    find_steps();
    for (std::size_t i = 0; i < up_.size(); ++i) {
        auto const lower = static_cast<std::int32_t>(i);
        auto seen = up_[i];
        for (std::size_t n = 0; n < seen.size() && n < farthest; ++n) {
            auto const [higher, meant] = seen[n];
            find_late(lower, higher);
            if (n < up_[i].size() && meant) {
                find_other_lead(lower, higher);
                find_wording(lower, higher);
            }
            for (auto const& next : up_[at(higher)])
                if (std::ranges::find(seen, next.item, &Step::item) == seen.end())
                    seen.push_back(next);
        }
    }
}

void Tracing::find_replaced_in(std::int32_t number, std::int32_t old, std::int32_t by) {
    auto const& one = work(number);
    auto const& code = work(old).code;
    auto const message = [&] {
        return base::Message{code + " đã được " + work(by).code + " thay thế",
                             code + " has been replaced by " + work(by).code};
    };
    for (auto i = one.first_item; i < one.last_item; ++i)
        if (std::ranges::find(item(i).cites, code) != item(i).cites.end())
            add({.fault = Fault::replaced,
                 .lower = i,
                 .work = number,
                 .other = by,
                 .lower_span = item(i).span,
                 .message = message()});
    for (auto const& mention : one.mentions)
        if (mention.to == old)
            add({.fault = Fault::replaced,
                 .work = number,
                 .other = by,
                 .lower_span = mention.span,
                 .message = message()});
}

/// Documents dated after a replacement that still rest on what was replaced.
void Tracing::find_replaced() {
    auto const& works = out_.documents.works;
    for (std::size_t b = 0; b < works.size(); ++b)
        for (auto const& mention : works[b].mentions) {
            if (mention.kind != citations::Relation::replaces) continue;
            for (std::size_t w = 0; w < works.size(); ++w) {
                if (w == b || !works[w].is_held() || static_cast<std::int32_t>(w) == mention.to)
                    continue;
                if (!works[w].date || !works[b].date || *works[w].date < *works[b].date) continue;
                find_replaced_in(static_cast<std::int32_t>(w), mention.to,
                                 static_cast<std::int32_t>(b));
            }
        }
}

} // namespace suot::trace
