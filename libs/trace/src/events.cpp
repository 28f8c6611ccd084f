// What a new document sets going, and what a lost one takes away.
//
// Follows docs/spec/trace.md, section 8. An awaited document is told by its number, or by issuer
// and type together: "hướng dẫn của Bộ Nội vụ" is not woken by whatever the ministry sends.
#include <trace/events.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

#include <document/code.hpp>
#include <document/type.hpp>
#include <text/fold.hpp>
#include <text/word.hpp>
#include <trace/model.hpp>

#include "bodies.hpp"

namespace suot::trace {

namespace {

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

/// The types of document that the words of an event name: "hướng dẫn", "quy định".
bool names_type(std::string_view event, std::string_view type) {
    auto const items = text::words(event);
    text::Words const all{event, items};
    bool named = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const found = document::type_at(all, i);
        if (found.type == nullptr) continue;
        named = true;
        if (found.type->symbol == type) return true;
    }
    return !named; // "khi có chủ trương của …": any document will do
}

/// The bodies of the State at the centre; those of the Party number their documents "…/TW".
bool is_central(std::string_view issuer) {
    auto const folded = text::folded(issuer);
    return std::ranges::any_of(
        std::array<std::string_view, 3>{"chính phủ", "quốc hội", "trung ương"},
        [&](std::string_view body) { return folded.starts_with(body); });
}

/// "Trung ương" speaks through all bodies of the centre.
bool names_issuer(std::string_view event, Work const& work) {
    if (means(event, work.issuer)) return true;
    auto const items = text::words(event);
    for (std::size_t i = 1; i < items.size(); ++i)
        if (items[i - 1].key == text::key("trung") && items[i].key == text::key("ương"))
            return work.code.ends_with("/TW") || is_central(work.issuer);
    return false;
}

/// The event names the document itself: "khi Kế hoạch số 12-KH/TU được ban hành".
bool names_number(std::string_view event, std::string_view code) {
    auto const items = text::words(event);
    for (std::size_t i = 0; i < items.size() && !code.empty(); ++i) {
        auto const found = document::code_at({event, items}, i);
        if (found && found->code.normal == code) return true;
    }
    return false;
}

// Grams and not words: every two documents share "thực hiện".
bool share_words(std::string_view a, std::string_view b) {
    Bodies const nobody;
    Muted const muted;
    auto const first = profile(a, nobody, muted);
    auto const second = profile(b, nobody, muted);
    return std::ranges::any_of(first.grams, [&](Profile::Gram const& gram) {
        return std::ranges::binary_search(second.grams, gram.hash, {}, &Profile::Gram::hash);
    });
}

bool comes_after(Work const& event, Work const& order) {
    return event.date && order.date && *event.date > *order.date;
}

} // namespace

bool answers(Work const& work, std::string_view event) {
    if (event.empty()) return false;
    if (names_number(event, work.code)) return true;
    return !work.issuer.empty() && names_issuer(event, work) && names_type(event, work.type);
}

// Only what is dated after the order can be what it waited for. Whether subject and order share
// words is told and not asked for: a guidance may be titled by the law it explains.
std::vector<Awakening> awakened(Documents const& documents) {
    std::vector<Awakening> out;
    for (std::size_t i = 0; i < documents.items.size(); ++i) {
        auto const& item = documents.items[i];
        if (item.kind != schedule::Kind::after_event) continue;
        auto const& order = documents.works[at(item.work)];
        for (std::size_t w = 0; w < documents.works.size(); ++w) {
            auto const& work = documents.works[w];
            if (!comes_after(work, order) || work.issuer.empty()) continue;
            if (!answers(work, item.when)) continue;
            out.push_back({static_cast<std::int32_t>(i), static_cast<std::int32_t>(w),
                           share_words(work.subject, item.words)
                               || share_words(work.subject, order.subject)});
        }
    }
    return out;
}

/// What rests on others as well keeps a ground.
Loss without(Documents const& documents, std::int32_t work) {
    Loss out;
    std::vector<bool> lost(documents.works.size());
    lost[at(work)] = true;
    for (bool more = true; more;) {
        more = false;
        for (std::size_t w = 0; w < documents.works.size(); ++w) {
            if (lost[w]) continue;
            auto const above = superiors(documents, static_cast<std::int32_t>(w));
            // what rests on others as well keeps a ground
            bool const all_lost =
                !above.empty()
                && std::ranges::all_of(above, [&](std::int32_t one) { return lost[at(one)]; });
            if (!all_lost) continue;
            lost[w] = more = true;
            out.works.push_back(static_cast<std::int32_t>(w));
        }
    }
    std::ranges::sort(out.works);
    auto const& code = documents.works[at(work)].code;
    for (std::size_t i = 0; i < documents.items.size() && !code.empty(); ++i) {
        auto const& item = documents.items[i];
        if (item.work != work && std::ranges::find(item.cites, code) != item.cites.end())
            out.items.push_back(static_cast<std::int32_t>(i));
    }
    return out;
}

} // namespace suot::trace
