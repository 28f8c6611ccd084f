// Whom a duty's printed names mean, for assigning it.
//
// Follows docs/spec/offices.md, section 5. The directory is made once a call, and only when a name
// is asked for: it holds every version of every office.
#include "proposals.hpp"

#include <text/fold.hpp>

#include "show.hpp"

namespace suot::desk {

namespace {

/// Offices of the centre name offices below by what they are called everywhere: those of the office
/// that keeps the document are meant.
constexpr std::int64_t centre = 1;

registry::OfficeId issuer_of(Directory const& directory, registry::DocumentRecord const& document,
                             base::Date date) {
    auto const meaning = directory.find(document.issuer, {document.office, date});
    if (!meaning.sure || meaning.candidates.front().office_class) return document.office;
    auto const id = meaning.candidates.front().office;
    auto const* const office = directory.office(id, date);
    return office->tier == centre ? document.office : id;
}

Value show(Candidate const& candidate) {
    Value out = Value::object();
    if (candidate.office)
        out.set("office", candidate.office.value);
    else
        out.set("class", candidate.office_class.value);
    return out.set("name", candidate.name).set("reason", name(candidate.reason));
}

Value show_all(Namer const& namer, std::string const& field) {
    Value out = Value::list();
    for (auto const& name : names_in(field)) out.add(show(name, namer.find(name)));
    return out;
}

} // namespace

// Kept for the rest of the call: it is made from every version of every office.
base::Result<Directory const*> directory_of(Call& call) {
    if (call.directory == nullptr) {
        Known known{.versions = TRY(call.view->office_versions({})),
                    .acts = TRY(call.view->office_acts({})),
                    .aliases = TRY(call.view->aliases({})),
                    .classes = TRY(call.view->classes()),
                    .choices = TRY(call.view->name_choices())};
        call.directory = std::make_shared<Directory const>(std::move(known));
    }
    return call.directory.get();
}

std::vector<std::string> names_in(std::string const& field) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < field.size();) {
        auto const end = std::min(field.find(';', at), field.size());
        auto const name = text::squeezed(std::string_view(field).substr(at, end - at));
        if (!name.empty()) out.push_back(name);
        at = end + 1;
    }
    return out;
}

Namer::Namer(Directory const& directory, registry::DocumentRecord const& document, base::Date today)
    : directory_(directory), today_(today) {
    context_.date = document.date.value_or(document.received);
    context_.issuer = issuer_of(directory, document, context_.date);
}

// As of the document's day first, since that is what its issuer meant. Where that office has ended
// since, once more as of today, so that whoever took over is found.
Meaning Namer::find(std::string_view name) const {
    auto out = directory_.find(name, context_);
    if (out.candidates.empty() || !out.candidates.front().office) return out;
    auto const* const now = directory_.office(out.candidates.front().office, today_);
    if (now == nullptr || !now->until || *now->until > today_) return out;
    return directory_.find(name, {context_.issuer, today_});
}

Value show(std::string const& name, Meaning const& meaning) {
    Value candidates = Value::list();
    for (auto const& one : meaning.candidates) candidates.add(show(one));
    return Value::object()
        .set("name", name)
        .set("sure", meaning.sure)
        .set("candidates", std::move(candidates));
}

Value show_proposal(Namer const& namer, registry::DutyFields const& fields) {
    return Value::object()
        .set("lead", show_all(namer, fields.lead))
        .set("support", show_all(namer, fields.support));
}

/// What a person chose is remembered for that issuer, not for all: "Sở Nội vụ" is another office in
/// the next province.
base::Result<void> keep_choice(Call& call, std::string const& name, registry::OfficeId issuer,
                               Candidate const& chosen) {
    auto const folded = text::folded(text::squeezed(name));
    TRY(call.keep->choose_name({.name = folded,
                                .context = issuer,
                                .office = chosen.office,
                                .office_class = chosen.office_class}));
    call.directory.reset();
    auto const [kind, id] = chosen.office ? std::pair{"office", chosen.office.value}
                                          : std::pair{"class", chosen.office_class.value};
    call.record(kind, id, {}, Value::object().set("called", name).set("issuer", issuer.value));
    return {};
}

} // namespace suot::desk
