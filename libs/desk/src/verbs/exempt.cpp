#include "exempt.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

base::Result<registry::Exemption> exemption_of(Call& call) {
    registry::Exemption out{.duty = call.target.duty.id,
                            .ground = call.text("ground"),
                            .from = call.today,
                            .account = call.account.id};
    if (call.has("office"))
        out.office = TRY(find_office(*call.view, call.text("office"), call.today, "office")).id;
    if (call.has("column")) {
        out.document = {call.number("column")};
        if (!TRY(call.view->sees(call.scope, out.document)))
            return not_there("document", out.document.value);
    }
    if (bool(out.office) == bool(out.document))
        return invalid("office", "ghi một cơ quan, hoặc một văn bản.",
                       "give one office, or one document.");
    return out;
}

Value shown(registry::Exemption const& one, bool holds) {
    Value out = Value::object().set("duty", one.duty.value);
    if (one.office) out.set("office", one.office.value);
    if (one.document) out.set("document", one.document.value);
    return out.set("ground", one.ground).set("applies", !holds);
}

} // namespace

base::Result<Value> exempt(Call& call) {
    auto const wanted = TRY(exemption_of(call));
    auto const all = TRY(call.view->exemptions(call.today));
    auto const known = std::ranges::find_if(all, [&](registry::Exemption const& one) {
        return one.duty == wanted.duty && one.office == wanted.office
               && one.document == wanted.document;
    });
    bool const holds = known != all.end();
    bool const lifts = call.flag("lift");
    if (holds != lifts)
        return holds ? conflict("đã ghi là không thuộc.", "it is said already.")
                     : conflict("chưa ghi là không thuộc.", "it was not said.");
    if (lifts)
        TRY(call.keep->end_exemption(known->id, call.today));
    else
        TRY(call.keep->add_exemption(wanted));
    call.record("duty", wanted.duty.value, shown(wanted, lifts), shown(wanted, !lifts));
    return shown(wanted, !lifts);
}

} // namespace suot::desk
