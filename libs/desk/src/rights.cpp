// Who may: the one place where rights are checked.
//
// Follows docs/spec/register.md, section 3. A verb's row names roles and where they are looked for;
// here they are. What somebody may not see is answered as if it were not there, before it is said
// that they may not: an answer must not tell that it exists.
#include <desk/rights.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include <text/fold.hpp>

#include "call.hpp"
#include "choices.hpp"
#include "work.hpp"

namespace suot::desk {

namespace {

using registry::Event;
using registry::EventKind;
using registry::Office;
using registry::OfficeId;

std::unexpected<base::Error> denied(std::string vi, std::string en) {
    return base::fail(base::ErrorKind::denied, std::move(vi), std::move(en));
}

std::optional<std::int64_t> whole_number(std::string_view words) {
    std::int64_t out = 0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), out);
    if (error != std::errc() || end != words.data() + words.size()) return std::nullopt;
    return out;
}

/// Whose rights count: the account's own, or those of the one it is a deputy of today.
base::Result<registry::AccountId> holder_of_rights(Call& call) {
    auto const principal = call.session.on_behalf;
    if (!principal) return call.account.id;
    for (auto const& deputy : TRY(call.view->deputies(principal)))
        if (deputy.principal == principal && deputy.account == call.account.id
            && deputy.from <= call.today && (!deputy.until || call.today < *deputy.until))
            return principal;
    return denied("không được ủy quyền làm thay tài khoản này vào ngày này.",
                  "you are no deputy of this account on this day.");
}

/// The office that last assigned the duty; before that, where its document is registered.
OfficeId issuer_of(std::vector<Event> const& events, registry::DocumentRecord const& document) {
    OfficeId out = document.office;
    for (auto const& event : events)
        if (event.kind == EventKind::assigned) out = event.issuer;
    return out;
}

/// Where the office that ordered has ended: the one that took the order over.
base::Result<OfficeId> living_issuer(Call& call, OfficeId issuer) {
    auto const gone = [&](Office const& office) {
        return office.until && *office.until <= call.today;
    };
    if (!gone(TRY(office_today(call, issuer)))) return issuer;
    for (auto const& party : TRY(call.view->parties(call.target.duty.id)))
        if (party.part == registry::Part::issuer
            && !gone(TRY(call.view->office(party.office, call.today))))
            return party.office;
    return issuer;
}

/// Among the units of one office (or the order's own): the occurrence asked for, else the earliest
/// that is not done.
registry::StandingRow const* pick(std::vector<registry::StandingRow> const& rows,
                                  std::optional<base::Date> occurrence) {
    registry::StandingRow const* found = nullptr;
    for (auto const& row : rows) {
        auto const phase = row.standing.phase;
        bool const over = phase == registry::Phase::done || phase == registry::Phase::cancelled;
        if (occurrence && row.standing.unit.occurrence == occurrence) return &row;
        if (!occurrence && !over && found == nullptr) found = &row;
    }
    return found != nullptr || occurrence || rows.empty() ? found : &rows.front();
}

base::Result<std::vector<registry::StandingRow>> units(Call& call, OfficeId office) {
    return call.view->standings({.on = call.today,
                                 .scope = {.everything = true},
                                 .office = office,
                                 .duty = call.target.duty.id,
                                 .limit = 1000});
}

void take(Target& target, registry::Standing const& standing, OfficeId office) {
    target.standing = standing;
    target.unit = standing.unit;
    if (standing.office_class && office) target.unit.member = office;
}

/// The unit that a verb on a duty is about: that of the office named in "for", else of the office
/// that acts, else the order itself.
base::Result<void> find_unit(Call& call, OfficeId acting) {
    auto const occurrence = call.date("occurrence");
    if (acting) {
        auto const rows = TRY(units(call, acting));
        if (auto const* const row = pick(rows, occurrence)) {
            take(call.target, row->standing, acting);
            return {};
        }
    }
    if (call.has("for"))
        return invalid("for", "cơ quan này không được giao nhiệm vụ.",
                       "the duty was not assigned to this office.");
    auto const rows = TRY(units(call, {}));
    auto const* const row = pick(rows, occurrence);
    if (row == nullptr && occurrence)
        return invalid("occurrence", "không có kỳ này.", "there is no such occurrence.");
    if (row != nullptr) take(call.target, row->standing, {});
    return {};
}

/// Inside an office a duty is passed on to one of its parts, which then acts in the office's place.
base::Result<OfficeId> passed_on_by(Call& call, OfficeId part) {
    OfficeId out;
    for (auto const& event : TRY(call.view->events(call.target.duty.id)))
        if (event.kind == EventKind::passed_on && event.office == part) out = event.issuer;
    return out;
}

base::Result<void> find_acting_unit(Call& call, OfficeId named) {
    auto const own = call.session.office;
    auto const whole = named ? OfficeId() : TRY(passed_on_by(call, own));
    TRY(find_unit(call, named ? named : whole ? whole : own));
    auto& target = call.target;
    target.at = target.standing.office ? target.standing.office : target.unit.member;
    if (!target.at)
        return conflict("nhiệm vụ chưa được giao cho cơ quan này.",
                        "the duty is not assigned to this office.");
    if (whole && whole == target.at) target.at = own;
    return {};
}

base::Result<void> find_document(Call& call) {
    auto& target = call.target;
    if (call.has("duty")) {
        target.duty = TRY(call.view->duty({call.number("duty")}));
        target.document = TRY(call.view->document_head(target.duty.document));
        target.kind = "duty";
        target.id = target.duty.id.value;
    } else if (call.has("document")) {
        target.document = TRY(call.view->document({call.number("document")}));
        target.kind = "document";
        target.id = target.document.id.value;
    }
    target.at = target.document.office;
    return {};
}

/// Subjects are in the order of how much must be known: the later ones need the duty, then its
/// unit.
base::Result<void> find_target(Call& call, Verb const& verb) {
    auto& target = call.target;
    target.at = call.session.office;
    if (verb.right.subject == Subject::everything) target.at = own_office();
    if (verb.right.subject < Subject::visible) return {};
    TRY(find_document(call));
    if (!target.duty.id || verb.right.subject <= Subject::document) return {};
    OfficeId named;
    if (call.has("for"))
        named = TRY(find_office(*call.view, call.text("for"), call.today, "for")).id;
    if (verb.right.subject == Subject::issuer) {
        auto const events = TRY(call.view->events(target.duty.id, {}));
        target.at = TRY(living_issuer(call, issuer_of(events, target.document)));
        return find_unit(call, named);
    }
    if (verb.right.subject != Subject::actor) return {};
    return find_acting_unit(call, named);
}

/// Paths hold ids, so an office below is one whose path goes on.
bool covers(Office const& granted, Office const& office) {
    return office.path.starts_with(granted.path);
}

/// Over any office, over one that the verb's subject names, or for whoever sees it.
base::Result<bool> allowed(Call& call, Right right) {
    bool const any_office = right.subject <= Subject::anywhere || right.subject == Subject::visible;
    for (auto const& grant : call.grants) {
        if (right.roles != 0 && (right.roles & only(grant.role)) == 0) continue;
        if (any_office || grant.office == own_office()) return true;
        auto const office = TRY(office_today(call, call.target.at));
        if (covers(TRY(office_today(call, grant.office)), office)) return true;
    }
    return false;
}

base::Result<bool> sees(Call& call) {
    auto const& target = call.target;
    if (target.kind == "duty") return call.view->sees(call.scope, target.duty.id);
    if (target.kind == "document") return call.view->sees(call.scope, target.document.id);
    return true;
}

/// What a token was made for: everything, reading only, or some groups of verbs.
base::Result<void> within_token(Call& call, Verb const& verb) {
    auto const& scope = call.session.token_scope;
    bool const named =
        (" " + scope + " ").find(" " + std::string(verb.group) + " ") != std::string::npos;
    bool const reads = scope == "read" && verb.effect == Effect::reads;
    // Else a token could open for itself what it was not made for.
    bool const opens = std::string_view(verb.name) == "token"
                       || std::string_view(verb.name).starts_with("account ");
    if (scope.empty() || ((named || reads) && !opens)) return {};
    return denied("mã truy cập này không dùng được cho lệnh “" + std::string(verb.name) + "”.",
                  "this token is not good for “" + std::string(verb.name) + "”.");
}

/// ": cần vai trò văn thư hoặc lãnh đạo tại cơ quan này." – who can give one is said as well.
base::Message roles_wanted(Roles roles) {
    if (roles == 0) return {".", "."};
    base::Message list;
    for (std::size_t i = 0; i < choices::roles.size(); ++i) {
        if ((roles & only(static_cast<registry::Role>(i))) == 0) continue;
        auto const role = wording(choices::roles[i]);
        list.vi += (list.vi.empty() ? "" : ", ") + role.vi;
        list.en += (list.en.empty() ? "" : ", ") + role.en;
    }
    return {". Lệnh này cần một trong các vai trò: " + list.vi + ". Hãy nhờ quản trị viên.",
            ". It takes one of the roles: " + list.en + ". Ask an administrator."};
}

} // namespace

std::unexpected<base::Error> not_there(std::string_view kind, std::int64_t id) {
    auto const number = std::to_string(id);
    return kind == "duty"
               ? base::fail(base::ErrorKind::not_found, "không có nhiệm vụ “" + number + "”.",
                            "there is no duty “" + number + "”.")
               : base::fail(base::ErrorKind::not_found, "không có văn bản “" + number + "”.",
                            "there is no document “" + number + "”.");
}

base::Result<Office> office_today(Call& call, OfficeId id) {
    if (auto const known = call.offices.find(id); known != call.offices.end()) return known->second;
    return call.offices[id] = TRY(call.view->office(id, call.today));
}

base::Result<Roles> roles_at(Call& call, OfficeId office) {
    Roles out = 0;
    if (!office) return out;
    for (auto const& grant : call.grants)
        if (grant.office == own_office()
            || covers(TRY(office_today(call, grant.office)), TRY(office_today(call, office))))
            out = static_cast<Roles>(out | only(grant.role));
    return out;
}

base::Result<OfficeId> ordering_office(Call& call, registry::DutyId duty) {
    auto& target = call.target;
    if (target.duty.id != duty) target.duty = TRY(call.view->duty(duty));
    auto const& of = target.duty.document;
    auto const document =
        target.document.id == of ? target.document : TRY(call.view->document_head(of));
    return living_issuer(call, issuer_of(TRY(call.view->events(duty, {})), document));
}

std::string_view name(registry::Role role) {
    return choices::roles[static_cast<std::size_t>(role)];
}

/// A closed account, or one without any role, is nobody.
base::Result<void> identify(Call& call) {
    if (!call.session.account) return denied("chưa đăng nhập.", "nobody is logged in.");
    call.account = TRY(call.view->account(call.session.account));
    if (!call.account.active) return denied("tài khoản đã bị khóa.", "the account is closed.");
    call.grants = TRY(call.view->grants(TRY(holder_of_rights(call))));
    if (call.grants.empty())
        return denied("tài khoản chưa được giao vai trò nào.", "the account has no role.");
    if (!call.session.office) call.session.office = call.grants.front().office;
    call.scope.account = call.account.id;
    for (auto const& grant : call.grants) {
        if (grant.office == own_office())
            call.scope.everything = true;
        else
            call.scope.paths.push_back(TRY(office_today(call, grant.office)).path);
    }
    return {};
}

/// In this order: who asks, what a token was made for, what is meant, whether it is seen, whether
/// they may.
base::Result<void> authorise(Call& call, Verb const& verb) {
    call.target = {};
    call.scope = {};
    call.offices.clear();
    bool const nobody_yet = verb.door == Door::console && verb.right.subject == Subject::nothing;
    if (nobody_yet && !call.session.account) return {};
    TRY(identify(call));
    TRY(within_token(call, verb));
    TRY(find_target(call, verb));
    bool const seen = TRY(sees(call));
    bool const may = TRY(allowed(call, verb.right));
    bool const open =
        seen || (verb.right.subject != Subject::visible && !call.target.document.restricted);
    if (may && open) return {};
    // What somebody may not see is not there for them.
    if (!seen) return not_there(call.target.kind, call.target.id);
    auto const wanted = roles_wanted(verb.right.roles);
    return denied("tài khoản “" + call.account.name + "” không có quyền dùng lệnh “" + verb.name
                      + "” ở đây" + wanted.vi,
                  "account “" + call.account.name + "” has no right to “" + verb.name + "” here"
                      + wanted.en);
}

/// Several of one name are an error that lists them; what is called so on another day does not
/// count.
base::Result<Office> find_office(registry::View& view, std::string_view words, base::Date on,
                                 std::string_view field) {
    if (auto const number = whole_number(words)) return view.office({*number}, on);
    auto const found = TRY(view.offices({.on = on, .words = std::string(words)}));
    if (found.size() == 1) return found.front();
    std::string const what(words);
    if (found.empty())
        return invalid(field, "không có cơ quan nào tên “" + what + "” vào ngày này.",
                       "no office is called “" + what + "” on this day.");
    std::string all;
    for (auto const& office : found)
        all += (all.empty() ? "" : "; ") + std::to_string(office.id.value) + " " + office.name;
    return std::unexpected(
        base::Error{base::ErrorKind::conflict,
                    {"nhiều cơ quan cùng tên “" + what + "”: " + all + ". Hãy ghi số.",
                     "several offices are called “" + what + "”: " + all + ". Give the number."},
                    std::string(field)});
}

base::Result<std::optional<registry::OfficeClass>> find_class(registry::View& view,
                                                              std::string_view words) {
    auto const wanted = text::folded(text::squeezed(words));
    for (auto const& one : TRY(view.classes()))
        if (text::folded(text::squeezed(one.name)) == wanted) return one;
    return std::nullopt;
}

} // namespace suot::desk
