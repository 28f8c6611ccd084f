// What the arrival of a document may mean for duties that wait or were only reported: proposals.
//
// Follows docs/spec/register.md, section 8. The machine proposes and a person decides: a wrong
// waking would set a clock running for an office that nobody asked.
#include "arrivals.hpp"

#include <algorithm>
#include <set>

#include <text/word.hpp>
#include <trace/events.hpp>

namespace suot::desk {

namespace {

using registry::DocumentRecord;
using registry::DutyRecord;
using registry::Proposal;
using registry::ProposalKind;

std::set<std::uint64_t> words_of(std::string_view text) {
    std::set<std::uint64_t> out;
    for (auto const& word : text::words(text))
        if (word.kind != text::WordKind::sign) out.insert(word.key);
    return out;
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

// The words of the event where reading found them, else the whole order: "khi có hướng dẫn" may
// stand anywhere in it.
base::Result<void> propose_waking(Call& call, DocumentRecord const& document) {
    trace::Work const arrived{.code = document.code,
                              .type = document.type,
                              .issuer = document.issuer,
                              .subject = document.subject};
    for (auto const& waiting : TRY(call.view->dormant(call.today))) {
        auto const& event = waiting.event.empty() ? waiting.words : waiting.event;
        if (!trace::answers(arrived, event)) continue;
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

// What was reported came as a summary of a document that was not at hand; its words are compared
// with what was read there, not with what was decided since.
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

/// Three quarters of the words of the shorter: a report often leaves the tail of an order out.
/// Fewer than four words say nothing.
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
