#include "arrivals.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <document/type.hpp>
#include <text/fold.hpp>
#include <text/word.hpp>

namespace suot::desk {

namespace {

using registry::DocumentRecord;
using registry::DutyRecord;
using registry::Proposal;
using registry::ProposalKind;

/// The bodies of the centre, which an event may name all at once: "hướng dẫn của Trung ương".
constexpr std::array<std::string_view, 5> central{"trung ương", "bộ chính trị", "ban bí thư",
                                                  "chính phủ", "quốc hội"};

std::set<std::uint64_t> words_of(std::string_view text) {
    std::set<std::uint64_t> out;
    for (auto const& word : text::words(text))
        if (word.kind != text::WordKind::sign) out.insert(word.key);
    return out;
}

/// The name of a body without the place it belongs to stands in the other: "bộ nội vụ".
bool names_issuer(std::string const& event, std::string const& issuer) {
    if (issuer.empty()) return false;
    auto const of = event.find(" của ");
    if (of == std::string::npos) return false;
    auto const body = event.substr(of + std::string_view(" của ").size());
    if (issuer.find(body) != std::string::npos || body.find(issuer) != std::string::npos)
        return true;
    bool const any_central = body.starts_with("trung ương") || body.starts_with("cấp trên");
    return any_central && std::ranges::any_of(central, [&](std::string_view one) {
               return issuer.find(one) != std::string::npos;
           });
}

base::Result<void> add(Call& call, Proposal proposal, std::string const& code) {
    proposal.day = call.today;
    proposal.id = TRY(call.keep->add_proposal(proposal));
    call.record("duty", proposal.duty.value, {},
                Value::object()
                    .set("proposal", proposal.id.value)
                    .set("document", proposal.document.value)
                    .set("code", code)
                    .set("reason", proposal.vi));
    return {};
}

base::Result<void> propose_waking(Call& call, DocumentRecord const& document) {
    for (auto const& waiting : TRY(call.view->dormant(call.today))) {
        auto const& event = waiting.event.empty() ? waiting.words : waiting.event;
        if (!answers(document, event)) continue;
        TRY(add(call,
                {.kind = ProposalKind::wake,
                 .duty = waiting.duty,
                 .document = document.id,
                 .vi = "“" + event + "”: đã có " + document.code,
                 .en = "“" + event + "”: " + document.code + " has come"},
                document.code));
    }
    return {};
}

base::Result<void> propose_taking_over(Call& call, DocumentRecord const& document) {
    auto const own = TRY(call.view->duties(document.id));
    for (auto const& reported : TRY(call.view->reported(document.code, document.id))) {
        auto const found = std::ranges::find_if(own, [&](DutyRecord const& duty) {
            return duty.read && says_the_same(duty.read->words, reported.decided.words);
        });
        if (found == own.end()) continue;
        TRY(add(call,
                {.kind = ProposalKind::take_over,
                 .duty = reported.id,
                 .other = found->id,
                 .document = document.id,
                 .vi = "văn bản giao việc này đã đến: " + document.code,
                 .en = "the document that orders it has come: " + document.code},
                document.code));
    }
    return {};
}

} // namespace

bool answers(DocumentRecord const& document, std::string_view event) {
    if (event.empty() || document.code.empty()) return false;
    auto const waited = text::folded(text::squeezed(event));
    if (waited.find(text::folded(document.code)) != std::string::npos) return true;
    auto const* const type = document::type_of_symbol(document.type);
    if (type == nullptr) return false;
    bool const names_type = waited.find(text::folded(type->name)) != std::string::npos;
    return names_type && names_issuer(waited, text::folded(document.issuer));
}

bool says_the_same(std::string_view one, std::string_view other) {
    auto const a = words_of(one);
    auto const b = words_of(other);
    auto const shared = std::ranges::count_if(a, [&](auto key) { return b.contains(key); });
    auto const least = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    return least >= 4 && shared * 4 >= least * 3;
}

base::Result<void> propose(Call& call, DocumentRecord const& document) {
    TRY(propose_waking(call, document));
    return propose_taking_over(call, document);
}

} // namespace suot::desk
