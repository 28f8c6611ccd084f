// Names in documents: which office or class they mean, and assigning all that is beyond doubt.
//
// Follows docs/spec/offices.md, section 5. Only what is sure is assigned without asking; all else
// is shown with its candidates and reasons.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../proposals.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr Argument issuer_argument{
    "issuer", office, optional, {"trong văn bản của cơ quan này", "in documents of this office"}};

constexpr std::array resolve_arguments{
    Argument{"name", text, one, {"tên như in trên văn bản", "the name as printed"}},
    issuer_argument,
    Argument{"date", date, optional, {"vào ngày này; mặc định hôm nay", "as of this day"}},
};

base::Result<registry::OfficeId> issuer_given(Call& call) {
    if (!call.has("issuer")) return call.session.office;
    return TRY(find_office(*call.view, call.text("issuer"), call.on, "issuer")).id;
}

/// Each candidate with a clause that says why, for whoever has to choose.
base::Result<Value> resolve(Call& call) {
    auto const& directory = *TRY(directory_of(call));
    NameContext const context{TRY(issuer_given(call)), call.date("date").value_or(call.on)};
    auto const meaning = directory.find(call.text("name"), context);
    auto out = show(call.text("name"), meaning);
    Value items = Value::list();
    for (std::size_t i = 0; i < meaning.candidates.size(); ++i) {
        auto item = out["candidates"].items()[i];
        auto const why = words_for(meaning.candidates[i].reason).in(call.session.language);
        items.add(item.set("message", why));
    }
    return Value::object()
        .set("name", call.text("name"))
        .set("sure", meaning.sure)
        .set("items", std::move(items));
}

constexpr std::array choose_arguments{
    Argument{"name", text, one, {"tên như in trên văn bản", "the name as printed"}},
    Argument{"to", text, one, {"cơ quan hoặc nhóm", "the office or class it means"}},
    issuer_argument,
    Argument{"everywhere", flag, optional, {"trong văn bản của mọi cơ quan", "whoever issued it"}},
};

base::Result<Candidate> office_or_class(Call& call, std::string const& words) {
    if (auto const found = TRY(find_class(*call.view, words)))
        return Candidate{{}, found->id, found->name, NameReason::chosen, 0};
    auto const office = TRY(find_office(*call.view, words, call.today, "to"));
    return Candidate{office.id, {}, office.name, NameReason::chosen, 0};
}

base::Result<Value> choose(Call& call) {
    auto const chosen = TRY(office_or_class(call, call.text("to")));
    auto const issuer = call.flag("everywhere") ? registry::OfficeId{} : TRY(issuer_given(call));
    TRY(keep_choice(call, call.text("name"), issuer, chosen));
    Value out = Value::object().set("name", call.text("name")).set("issuer", issuer.value);
    if (chosen.office) return out.set("office", chosen.office.value);
    return out.set("class", chosen.office_class.value);
}

constexpr std::array document_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number of the document"}},
};

base::Result<bool> is_assigned(Call& call, registry::DutyRecord const& duty) {
    auto const events = TRY(call.view->events(duty.id, {}));
    return std::ranges::find(events, registry::EventKind::assigned, &registry::Event::kind)
           != events.end();
}

/// Also duties that are only proposed, so that names are settled while reviewing.
base::Result<Value> propose(Call& call) {
    auto const& directory = *TRY(directory_of(call));
    Namer const namer(directory, call.target.document, call.today);
    Value items = Value::list();
    for (auto const& duty : TRY(call.view->duties(call.target.document.id))) {
        if (duty.review == registry::Review::dropped) continue;
        auto item = Value::object()
                        .set("duty", duty.id.value)
                        .set("words", duty.decided.words)
                        .set("review", name(duty.review))
                        .set("assigned", TRY(is_assigned(call, duty)));
        auto const proposal = show_proposal(namer, duty.decided);
        items.add(item.set("lead", proposal["lead"]).set("support", proposal["support"]));
    }
    return Value::object().set("issuer", namer.issuer().value).set("items", std::move(items));
}

/// Runs "assign" for one duty within this use of a verb.
base::Result<void> assign_one(Call& call, registry::DutyRecord const& duty) {
    auto const arguments = Value::object().set("duty", duty.id.value);
    auto const& verb = *find_verb("assign");
    Call inner(call.session, arguments, call.now);
    inner.store = call.store;
    inner.view = call.view;
    inner.keep = call.keep;
    inner.directory = call.directory;
    TRY(authorise(inner, verb));
    TRY(only_in(inner, verb.phases));
    TRY(verb.run(inner));
    std::ranges::move(inner.trail, std::back_inserter(call.trail));
    return {};
}

/// What is beyond doubt is assigned; the rest is listed with what may be meant.
base::Result<Value> assign_all(Call& call) {
    auto const& directory = *TRY(directory_of(call));
    Namer const namer(directory, call.target.document, call.today);
    Value left = Value::list();
    std::int64_t count = 0;
    for (auto const& duty : TRY(call.view->duties(call.target.document.id))) {
        if (duty.review != registry::Review::confirmed || TRY(is_assigned(call, duty))) continue;
        auto const names = names_in(duty.decided.lead);
        if (!names.empty() && namer.find(names.front()).sure) {
            TRY(assign_one(call, duty));
            ++count;
            continue;
        }
        auto const proposal = show_proposal(namer, duty.decided);
        left.add(Value::object()
                     .set("duty", duty.id.value)
                     .set("words", duty.decided.words)
                     .set("review", name(duty.review))
                     .set("assigned", false)
                     .set("lead", proposal["lead"])
                     .set("support", proposal["support"]));
    }
    return Value::object().set("count", count).set("items", std::move(left));
}

constexpr std::array resolved_fields{
    field::maybe(field::number("office")), field::maybe(field::number("class")),
    field::text("name"), field::choice("reason", choices::name_reasons), field::text("message")};
constexpr Shape resolved_shape{"ResolvedName",
                               {"tên có thể chỉ ai, vì sao", "whom a name may mean, and why"},
                               resolved_fields};
constexpr std::array resolve_fields{field::text("name"), field::truth("sure"),
                                    field::list("items", resolved_shape)};
constexpr Shape resolve_shape{"NameResolution",
                              {"một tên và những gì nó có thể chỉ", "a name and what it may mean"},
                              resolve_fields};
constexpr std::array choose_fields{field::text("name"), field::number("issuer"),
                                   field::maybe(field::number("office")),
                                   field::maybe(field::number("class"))};
constexpr Shape choose_shape{
    "NameChoice", {"một tên đã được xác nhận", "what a name was said to mean"}, choose_fields};
constexpr std::array duty_fields{field::number("duty"),
                                 field::text("words"),
                                 field::choice("review", choices::reviews),
                                 field::truth("assigned"),
                                 field::list("lead", shapes::meaning),
                                 field::list("support", shapes::meaning)};
constexpr Shape duty_shape{
    "DutyProposal", {"đề xuất giao một nhiệm vụ", "whom a duty may be assigned to"}, duty_fields};
constexpr std::array propose_fields{field::number("issuer"), field::list("items", duty_shape)};
constexpr Shape propose_shape{
    "AssignmentProposals",
    {"đề xuất giao các nhiệm vụ của một văn bản", "proposals for a document"},
    propose_fields};
constexpr std::array assigned_fields{field::number("count"), field::list("items", duty_shape)};
constexpr Shape assigned_shape{"Assigned",
                               {"số nhiệm vụ đã giao, và những nhiệm vụ còn phải hỏi",
                                "how many were assigned, and those that must be asked about"},
                               assigned_fields};

constexpr std::array table{
    Verb{.name = "office resolve",
         .group = "offices",
         .help = {"một tên trong văn bản chỉ cơ quan nào, vì sao",
                  "which office or class a name in a document means, and why"},
         .arguments = resolve_arguments,
         .effect = Effect::reads,
         .gives = resolve_shape,
         .run = resolve},
    Verb{.name = "office choose",
         .group = "offices",
         .help = {"xác nhận một tên trong văn bản chỉ cơ quan hoặc nhóm nào",
                  "say which office or class a name in documents means"},
         .arguments = choose_arguments,
         .right = {static_cast<Roles>(clerk | follower | leader | administrator), Subject::session},
         .effect = Effect::changes,
         .gives = choose_shape,
         .run = choose},
    Verb{.name = "assign propose",
         .group = "duties",
         .help = {"đề xuất giao từng nhiệm vụ của một văn bản cho ai, vì sao",
                  "whom each duty of a document may be assigned to, and why"},
         .arguments = document_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = propose_shape,
         .run = propose},
    Verb{.name = "assign all",
         .group = "duties",
         .help = {"giao mọi nhiệm vụ mà tên đơn vị chủ trì đã rõ",
                  "assign every duty whose lead is beyond doubt"},
         .arguments = document_arguments,
         .right = {static_cast<Roles>(follower | leader), Subject::document},
         .effect = Effect::changes,
         .gives = assigned_shape,
         .run = assign_all},
};

} // namespace

std::span<Verb const> office_name_verbs() {
    return table;
}

} // namespace suot::desk
