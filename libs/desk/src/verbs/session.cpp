// How people prove who they are: sessions that can be ended, and a second secret.
//
// Follows docs/spec/register.md, section 7. Sessions and tokens are named by the first twelve signs
// of their hash: enough to tell them apart, nothing to log in with.
#include <array>

#include "../call.hpp"
#include "../secrets.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../totp.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::size_t id_size = 12;

constexpr std::array list_arguments{
    Argument{"account",
             text,
             optional,
             {"của tài khoản này; mặc định của mình", "of this account; one's own by default"}},
};

/// The account that is asked about: oneself; another only for an administrator of everything.
base::Result<registry::Account> account_meant(Call& call) {
    if (!call.has("account") || call.text("account") == call.account.name) return call.account;
    if ((TRY(roles_at(call, own_office())) & administrator) == 0)
        return base::fail(base::ErrorKind::denied, "chỉ quản trị xem được phiên của người khác.",
                          "only an administrator sees the sessions of others.");
    return call.view->account(call.text("account"));
}

// The first signs of the hash name it; no secret, and nothing from which one could be made.
Value shown(registry::Credential const& credential) {
    bool const is_session = credential.kind == registry::CredentialKind::session;
    auto out = Value::object()
                   .set("session", credential.hash.substr(0, id_size))
                   .set("kind", is_session ? "session" : "token")
                   .set("created", iso(credential.created))
                   .set("expires", iso(credential.expires));
    if (!credential.name.empty()) out.set("name", credential.name);
    if (!credential.scope.empty()) out.set("scope", credential.scope);
    return out;
}

base::Result<Value> list(Call& call) {
    auto const account = TRY(account_meant(call));
    Value items = Value::list();
    for (auto const& one : TRY(call.view->credentials(account.id)))
        if (one.expires > call.now) items.add(shown(one));
    return Value::object().set("items", std::move(items));
}

constexpr std::array revoke_arguments{
    Argument{"session",
             text,
             optional,
             {"mã phiên hoặc mã truy cập trong danh sách; không ghi thì tất cả",
              "its mark in the list; all where it is not said"}},
    Argument{"account",
             text,
             optional,
             {"của tài khoản này; mặc định của mình", "of this account; one's own by default"}},
};

// Whatever begins so ends: the mark may be given in part.
base::Result<Value> revoke(Call& call) {
    auto const account = TRY(account_meant(call));
    std::int64_t count = 0;
    for (auto const& one : TRY(call.view->credentials(account.id))) {
        if (call.has("session") && !one.hash.starts_with(call.text("session"))) continue;
        TRY(call.keep->remove_credential(one.hash));
        call.record("account", account.id.value, shown(one), {});
        ++count;
    }
    if (count == 0)
        return invalid("session", "không có phiên nào như vậy.", "there is no such session.");
    return Value::object().set("count", count);
}

constexpr std::array totp_arguments{
    Argument{"code",
             text,
             optional,
             {"mã 6 số để xác nhận; không ghi thì lập mã bí mật mới",
              "six digits to confirm; without them a new secret is made"}},
};

constexpr std::size_t totp_bytes = 20;

// A new secret counts only when a code of it was shown: one that reached the telephone wrongly must
// not lock its owner out.
base::Result<Value> confirm(Call& call, registry::Account account) {
    if (account.totp_secret.empty() || account.totp_step >= 0)
        return conflict("chưa lập mã bí mật mới, hoặc đã xác nhận.",
                        "no new secret was made, or it is confirmed already.");
    auto const step = totp_match(totp_key(account.totp_secret), call.text("code"), call.now, -1);
    if (!step)
        return invalid("code", "mã không đúng: xem lại giờ của điện thoại.",
                       "the code is wrong: look at the telephone's clock.");
    account.totp_step = *step;
    TRY(call.keep->change_account(account));
    call.record("account", account.id.value, {}, Value::object().set("totp", "confirmed"));
    return Value::object().set("name", account.name).set("active", true);
}

base::Result<Value> totp(Call& call) {
    auto account = call.account;
    if (call.has("code")) return confirm(call, std::move(account));
    if (account.totp_step >= 0)
        return conflict("mã một lần đang bật; quản trị viên bỏ mã cũ trước khi lập mã mới.",
                        "the second secret is on; the administrator drops it before a new one.");
    account.totp_secret = random_hex(totp_bytes);
    account.totp_step = -1;
    TRY(call.keep->change_account(account));
    call.record("account", account.id.value, {}, Value::object().set("totp", "begun"));
    auto const secret = base32(totp_key(account.totp_secret));
    return Value::object()
        .set("name", account.name)
        .set("active", false)
        .set("secret", secret)
        .set("uri", "otpauth://totp/Suot:" + account.name + "?secret=" + secret + "&issuer=Suot");
}

constexpr std::array drop_arguments{
    Argument{"account", text, one, {"tài khoản mất điện thoại", "whose telephone was lost"}},
};

base::Result<Value> drop_totp(Call& call) {
    auto account = TRY(call.view->account(call.text("account")));
    account.totp_secret.clear();
    account.totp_step = -1;
    TRY(call.keep->change_account(account));
    call.record("account", account.id.value, {}, Value::object().set("totp", "removed"));
    return Value::object().set("name", account.name).set("active", false);
}

constexpr std::array<char const*, 2> kinds{"session", "token"};
constexpr std::array session_fields{
    field::text("session"),   field::choice("kind", kinds),      field::moment("created"),
    field::moment("expires"), field::maybe(field::text("name")), field::maybe(field::text("scope")),
};
constexpr Shape session_shape{"OpenSession",
                              {"một phiên hoặc mã truy cập còn hiệu lực", "a session or token"},
                              session_fields};
constexpr auto list_fields = items_of(session_shape);
constexpr Shape list_shape{"OpenSessions", {"các phiên còn hiệu lực", "sessions"}, list_fields};
constexpr std::array count_fields{field::number("count")};
constexpr Shape count_shape{
    "Revoked", {"số phiên đã thu hồi", "how many were ended"}, count_fields};
constexpr std::array totp_fields{field::text("name"), field::truth("active"),
                                 field::maybe(field::text("secret")),
                                 field::maybe(field::text("uri"))};
constexpr Shape totp_shape{"SecondSecret", {"mã xác thực thứ hai", "a second secret"}, totp_fields};

constexpr std::array table{
    Verb{.name = "session list",
         .group = "people",
         .help = {"các phiên và mã truy cập còn hiệu lực", "open sessions and tokens"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list},
    Verb{.name = "session revoke",
         .group = "people",
         .help = {"thu hồi phiên hoặc mã truy cập", "end sessions or tokens"},
         .arguments = revoke_arguments,
         .effect = Effect::changes,
         .gives = count_shape,
         .run = revoke},
    Verb{.name = "account totp",
         .group = "people",
         .help = {"bật mã xác thực thứ hai (RFC 6238): lập, rồi xác nhận bằng một mã",
                  "a second secret (RFC 6238): make it, then confirm it by a code"},
         .arguments = totp_arguments,
         .effect = Effect::changes,
         .gives = totp_shape,
         .run = totp,
         .answer = Answer::secret},
    Verb{.name = "account untotp",
         .group = "people",
         .help = {"bỏ mã xác thực thứ hai của một tài khoản", "take a second secret away"},
         .arguments = drop_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::changes,
         .gives = totp_shape,
         .run = drop_totp},
};

} // namespace

std::span<Verb const> session_verbs() {
    return table;
}

} // namespace suot::desk
