// Links between documents: the machine proposes, a person confirms or rejects.
//
// Follows docs/spec/links.md, sections 1 to 3. Both sides must be in sight of whoever decides: a
// decision names both.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../link_show.hpp"
#include "../linking.hpp"
#include "../trace_shapes.hpp"
#include "../trace_texts.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::LinkSide;
using registry::LinkState;
using registry::TraceLink;

constexpr Roles linkers = clerk | follower | leader;

constexpr std::array propose_arguments{
    Argument{"document", document, one, {"số của văn bản cấp dưới", "the lower document"}},
    Argument{"duty", duty, optional, {"chỉ cho nhiệm vụ này", "only for this duty"}},
};

base::Result<Value> propose(Call& call) {
    registry::DocumentId const id{call.number("document")};
    if (call.has("duty") && call.target.duty.document != id)
        return invalid("duty", "nhiệm vụ này thuộc văn bản khác.",
                       "the duty is another document's.");
    auto const made = TRY(propose_links(call, id, {call.number("duty")}));
    return Value::object()
        .set("document", id.value)
        .set("count", made.links)
        .set("known", made.known);
}

constexpr std::array add_arguments{
    Argument{"duty", duty, optional, {"nhiệm vụ thực hiện", "the duty that carries out"}},
    Argument{"document",
             document,
             optional,
             {"hoặc cả văn bản này thực hiện", "or the whole document that does"}},
    Argument{"higher", duty, optional, {"nhiệm vụ cấp trên", "the higher duty"}},
    Argument{"higher_document",
             document,
             optional,
             {"hoặc cả văn bản cấp trên", "or the whole higher document"}},
    Argument{"reason", text, optional, {"lý do", "why"}},
};

/// What one may not see is answered as not there.
base::Result<LinkSide> higher_of(Call& call) {
    if (call.has("higher")) {
        registry::DutyId const id{call.number("higher")};
        if (!TRY(call.view->sees(call.scope, id))) return not_there("duty", id.value);
        return LinkSide{TRY(call.view->duty(id)).document, id};
    }
    if (call.has("higher_document")) {
        registry::DocumentId const id{call.number("higher_document")};
        if (!TRY(call.view->sees(call.scope, id))) return not_there("document", id.value);
        return LinkSide{id};
    }
    return invalid("higher", "thực hiện nhiệm vụ hay văn bản nào?",
                   "which duty or document does it carry out?");
}

base::Result<Value> add(Call& call) {
    if (call.target.kind.empty())
        return invalid("duty", "nhiệm vụ hay văn bản nào thực hiện?",
                       "which duty or document carries it out?");
    LinkSide const lower{call.target.document.id, call.target.duty.id};
    auto const higher = TRY(higher_of(call));
    if (lower == higher || (lower.document == higher.document && (!lower.duty || !higher.duty)))
        return invalid("higher", "hai bên phải khác nhau.", "the two sides must differ.");
    auto const link = TRY(add_link(call, lower, higher, call.text("reason")));
    return Links(call).show(link);
}

constexpr Argument link_argument{"link", number, one, {"số của liên kết", "number of the link"}};
constexpr std::array confirm_arguments{
    link_argument,
    Argument{"reason", text, optional, {"nhận xét", "a word"}},
};
constexpr std::array reject_arguments{
    link_argument,
    Argument{"reason", text, one, {"vì sao không phải", "why it is none"}},
};

/// Decided by whoever reviews the lower side's document.
base::Result<TraceLink> link_to_decide(Call& call) {
    auto link = TRY(call.view->trace_link({call.number("link")}, call.today));
    Sides sides(call);
    bool const seen = TRY(sides.sees(link.lower)) && TRY(sides.sees(link.higher));
    if (!seen)
        return base::fail(base::ErrorKind::not_found,
                          "không có liên kết “" + std::to_string(link.id.value) + "”.",
                          "there is no link “" + std::to_string(link.id.value) + "”.");
    auto const office = TRY(sides.document(link.lower.document))->office;
    if ((TRY(roles_at(call, office)) & linkers) == 0)
        return base::fail(base::ErrorKind::denied,
                          "liên kết này do nơi giữ văn bản cấp dưới quyết.",
                          "whoever keeps the lower document decides on this link.");
    return link;
}

template <LinkState state>
base::Result<Value> decide(Call& call) {
    auto const link = TRY(link_to_decide(call));
    if (link.standing.state == LinkState::orphaned)
        return conflict("một bên của liên kết không còn trong sổ.",
                        "a side of the link is no longer there.");
    TRY(set_state(call, link, state, call.text("reason")));
    return Links(call).show(TRY(call.view->trace_link(link.id, call.today)));
}

constexpr std::array list_arguments{
    Argument{"state",
             choice,
             optional,
             {"chỉ tình trạng này", "only in this state"},
             choices::link_states},
    Argument{"document", document, optional, {"có một bên là văn bản này", "of this document"}},
    Argument{"duty", duty, optional, {"có một bên là nhiệm vụ này", "of this duty"}},
    Argument{
        "office",
        office,
        optional,
        {"bên dưới do cơ quan này giữ hoặc thực hiện", "this office keeps or acts on the lower"}},
    Argument{"after", number, optional, {"trang sau: trên số này", "the next page: above this"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (100)", "at most (100)"}},
};

base::Result<Value> list(Call& call) {
    registry::TraceLinkQuery query{.on = call.on,
                                   .scope = call.scope,
                                   .document = {call.number("document")},
                                   .duty = {call.number("duty")},
                                   .after = {call.number("after")},
                                   .limit = 100};
    if (call.has("state"))
        query.state =
            static_cast<LinkState>(choices::place(choices::link_states, call.text("state")));
    if (call.has("office"))
        query.office = TRY(find_office(*call.view, call.text("office"), call.on, "office")).id;
    if (call.has("limit")) query.limit = std::clamp<std::int64_t>(call.number("limit"), 1, 1000);
    auto const found = TRY(call.view->trace_links(query));
    Links links(call);
    Value items = Value::list();
    for (auto const& link : found) items.add(TRY(links.show(link)));
    auto out = Value::object().set("items", std::move(items));
    out.set("on", std::optional(call.on));
    if (static_cast<std::int64_t>(found.size()) == query.limit)
        out.set("next", found.back().id.value);
    return out;
}

constexpr std::array propose_fields{field::number("document"), field::number("count"),
                                    field::number("known")};
constexpr Shape propose_shape{
    "ProposedLinks",
    {"số liên kết vừa đề xuất, và số đã có", "how many links were proposed, how many were known"},
    propose_fields};
constexpr std::array list_fields{field::list("items", shapes::link), field::date("on"),
                                 field::next()};
constexpr Shape list_shape{
    "LinkList", {"các liên kết vào một ngày", "links as of a day"}, list_fields};

constexpr std::array table{
    Verb{.name = "link list",
         .group = "documents",
         .help = {"các liên kết: nhiệm vụ dưới thực hiện nhiệm vụ trên",
                  "the links: which lower duty carries out which higher one"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list,
         .repeated = Repeated::same},
    Verb{.name = "link propose",
         .group = "documents",
         .help = {"đề xuất liên kết với văn bản cấp trên đã dẫn, không có thì mọi văn bản cấp trên",
                  "propose links to the higher documents it cites, else to all of a higher tier"},
         .arguments = propose_arguments,
         .right = {linkers, Subject::document},
         .effect = Effect::changes,
         .gives = propose_shape,
         .run = propose,
         .prepare = take_texts},
    Verb{.name = "link add",
         .group = "documents",
         .help = {"nối một nhiệm vụ (văn bản) với nhiệm vụ (văn bản) cấp trên mà nó thực hiện",
                  "link a duty or document to the higher one that it carries out"},
         .arguments = add_arguments,
         .right = {linkers, Subject::document},
         .effect = Effect::changes,
         .gives = shapes::link,
         .run = add},
    Verb{.name = "link confirm",
         .group = "documents",
         .help = {"xác nhận liên kết", "confirm a link"},
         .arguments = confirm_arguments,
         .right = {linkers, Subject::anywhere},
         .effect = Effect::changes,
         .gives = shapes::link,
         .run = decide<LinkState::confirmed>},
    Verb{.name = "link reject",
         .group = "documents",
         .help = {"bác liên kết, nêu lý do", "reject a link, with a reason"},
         .arguments = reject_arguments,
         .right = {linkers, Subject::anywhere},
         .effect = Effect::changes,
         .gives = shapes::link,
         .run = decide<LinkState::rejected>},
};

} // namespace

std::span<Verb const> link_verbs() {
    return table;
}

} // namespace suot::desk
