// Who is charged with a duty: one lead, those who support, who watches.
#include <array>

#include "../call.hpp"
#include "../figures.hpp"
#include "../proposals.hpp"
#include "../show.hpp"
#include "duty_rows.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::EventKind;
using registry::Phase;

constexpr std::array assign_arguments{
    rows::duty,
    Argument{"to",
             text,
             optional,
             {"cơ quan hoặc nhóm chủ trì; không ghi thì theo văn bản",
              "the lead office or class; by default as the document says"}},
    Argument{
        "support", office, many, {"cơ quan hoặc nhóm phối hợp", "supporting offices or classes"}},
    Argument{"due", date, optional, {"hạn, nếu khác văn bản", "the last day, if not as read"}},
    Argument{"follower", text, many, {"người theo dõi (tài khoản)", "who watches, by account"}},
    figure_rows::indicator,
    figure_rows::target,
    figure_rows::measure,
};

/// Who has a part: one class, or one office.
struct Lead {
    registry::OfficeId office;
    registry::ClassId office_class;
};

/// A name in the document that must be asked about, with what it may mean.
std::unexpected<base::Error> ask(std::string_view field, std::string const& name,
                                 Meaning const& meaning) {
    std::string all;
    for (auto const& one : meaning.candidates)
        all += (all.empty() ? "" : "; ")
               + (one.office ? std::to_string(one.office.value) + " " : std::string()) + one.name;
    if (all.empty())
        return invalid(field, "không rõ “" + name + "” là cơ quan hay nhóm nào: hãy chọn.",
                       "which office or class “" + name + "” is, is not known: choose one.");
    return invalid(field, "“" + name + "” có thể là: " + all + ". Hãy chọn.",
                   "“" + name + "” may be: " + all + ". Choose one.");
}

/// As the document says, or as a person said: by number, code, name, or as names in documents.
base::Result<Lead> lead_of(Call& call, std::string const& words) {
    bool const said = call.has("to");
    if (said) {
        if (auto const found = TRY(find_class(*call.view, words))) return Lead{{}, found->id};
        auto const office = find_office(*call.view, words, call.today, "to");
        if (office) return Lead{office->id, {}};
    }
    auto const& directory = *TRY(directory_of(call));
    auto const names = names_in(words);
    auto const name = names.empty() ? words : names.front();
    auto const meaning = Namer(directory, call.target.document, call.today).find(name);
    if (!meaning.sure) return ask("to", name, meaning);
    return Lead{meaning.candidates.front().office, meaning.candidates.front().office_class};
}

/// What a person said a name in the document means is known from then on.
base::Result<void> remember(Call& call, Lead const& lead) {
    auto const names = names_in(call.target.duty.decided.lead);
    if (!call.has("to") || names.size() != 1) return {};
    auto const& directory = *TRY(directory_of(call));
    Namer const namer(directory, call.target.document, call.today);
    auto const meaning = namer.find(names.front());
    if (meaning.sure && meaning.candidates.front().office == lead.office
        && meaning.candidates.front().office_class == lead.office_class)
        return {};
    return keep_choice(call, names.front(), namer.issuer(),
                       {lead.office, lead.office_class, {}, NameReason::chosen, 0});
}

/// An office or class that somebody names as a support.
base::Result<registry::Party> support_named(Call& call, std::string const& words) {
    if (auto const found = TRY(find_class(*call.view, words)))
        return registry::Party{{}, registry::Part::support, found->id};
    auto const office = TRY(find_office(*call.view, words, call.today, "support"));
    return registry::Party{office.id, registry::Part::support};
}

/// Those who support: as given, else those in the document that are beyond doubt. A class stays
/// one.
base::Result<std::vector<registry::Party>> support_of(Call& call) {
    std::vector<registry::Party> out;
    for (auto const& words : call.texts("support")) out.push_back(TRY(support_named(call, words)));
    auto const names = names_in(call.target.duty.decided.support);
    if (call.has("support") || names.empty()) return out;
    auto const& directory = *TRY(directory_of(call));
    Namer const namer(directory, call.target.document, call.today);
    for (auto const& name : names) {
        auto const meaning = namer.find(name);
        if (!meaning.sure) continue;
        auto const& best = meaning.candidates.front();
        out.push_back({best.office, registry::Part::support, best.office_class});
    }
    return out;
}

base::Result<std::vector<registry::Party>> parties_of(Call& call, Lead const& lead) {
    std::vector<registry::Party> out{{call.target.at, registry::Part::issuer}};
    if (lead.office) out.push_back({lead.office, registry::Part::lead});
    for (auto const& support : TRY(support_of(call))) out.push_back(support);
    return out;
}

/// Somebody watches the duty from its order on.
base::Result<void> watch(Call& call, std::string const& name) {
    auto event = event_of(call, EventKind::followed);
    event.unit = {.duty = call.target.duty.id};
    event.person = TRY(call.view->account(name)).id;
    TRY(call.keep->add_event(event));
    return call.keep->set_follower(call.target.duty.id, event.person, true);
}

base::Result<Value> assign(Call& call) {
    auto const& duty = call.target.duty;
    if (duty.review != registry::Review::confirmed)
        return conflict("nhiệm vụ chưa được xác nhận.", "the duty is not confirmed.");
    auto const& words = call.has("to") ? call.text("to") : duty.decided.lead;
    if (words.empty())
        return invalid("to", "văn bản không nói ai chủ trì: hãy chọn cơ quan hoặc nhóm.",
                       "the document does not say who leads: choose an office or a class.");
    auto const lead = TRY(lead_of(call, words));
    auto const when = deadline(duty.decided, call.target.document, TRY(almanac(*call.view)));
    auto event = event_of(call, EventKind::assigned);
    event.office = lead.office;
    event.office_class = lead.office_class;
    event.issuer = call.target.at;
    event.due = call.has("due") ? call.date("due") : when.due;
    if (when.estimated && !call.has("due")) event.words = "hạn ước tính";
    TRY(remember(call, lead));
    TRY(take_figure(call, event));
    TRY(call.keep->set_parties(duty.id, TRY(parties_of(call, lead))));
    for (auto const& name : call.texts("follower")) TRY(watch(call, name));
    return happen(call, event);
}

constexpr std::array table{
    rows::event("assign",
                {"giao nhiệm vụ cho một cơ quan hoặc một nhóm", "assign to an office or class"},
                assign_arguments, assign, {rows::ordering, phases({Phase::unassigned})}),
};

} // namespace

std::span<Verb const> assign_verbs() {
    return table;
}

} // namespace suot::desk
