// Who may read a document, narrowed to named accounts. (State secrets are not kept at all.)
//
// Follows docs/spec/register.md, section 7.4.
#include <array>

#include "../call.hpp"
#include "../names.hpp"
#include "../shapes.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array restrict_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number of the document"}},
    Argument{
        "reader", text, many, {"tài khoản được đọc, ngoài mình", "who may read it, besides you"}},
    Argument{"lift", flag, optional, {"thôi hạn chế", "restrict it no longer"}},
    Argument{"reason", text, one, {"lý do", "why"}},
};

base::Result<Value> shown(Call& call, registry::DocumentRecord const& document) {
    Names names(*call.view, call.today);
    Value readers = Value::list();
    for (auto const id : TRY(call.view->readers(document.id))) readers.add(TRY(names.account(id)));
    return Value::object()
        .set("document", document.id.value)
        .set("restricted", document.restricted)
        .set("readers", std::move(readers));
}

/// Whoever restricts may read, or nobody could lift it again.
base::Result<Value> restrict_readers(Call& call) {
    auto document = call.target.document;
    auto const before = TRY(shown(call, document));
    document.restricted = !call.flag("lift");
    std::vector<registry::AccountId> readers;
    if (document.restricted) readers.push_back(call.account.id);
    for (auto const& name : call.texts("reader"))
        readers.push_back(TRY(call.view->account(name)).id);
    TRY(call.keep->set_readers(document.id, readers));
    TRY(call.keep->change_document(document));
    auto const out = TRY(shown(call, document));
    call.record("document", document.id.value, before,
                Value(out).set("reason", call.text("reason")));
    return out;
}

constexpr std::array restrict_fields{field::number("document"), field::truth("restricted"),
                                     field::list(field::text("readers"))};
constexpr Shape restrict_shape{
    "Restriction", {"những ai được đọc văn bản", "who may read a document"}, restrict_fields};

constexpr std::array table{
    Verb{.name = "document restrict",
         .group = "documents",
         .help = {"chỉ cho những người có tên đọc văn bản; mỗi lần đọc đều ghi nhật ký",
                  "let only named people read it; each reading leaves an entry"},
         .arguments = restrict_arguments,
         .right = {static_cast<Roles>(clerk | leader), Subject::document},
         .effect = Effect::changes,
         .gives = restrict_shape,
         .run = restrict_readers},
};

} // namespace

std::span<Verb const> restrict_verbs() {
    return table;
}

} // namespace suot::desk
