// Accounts, their roles, and tokens.
//
// Follows docs/spec/register.md, section 7. A secret is shown once, in the answer that made it, and
// is kept as a hash; the journal gets what was done and never the secret.
#include <algorithm>
#include <array>

#include <registry/hash.hpp>

#include "../call.hpp"
#include "../secrets.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array add_arguments{
    Argument{
        "name",
        text,
        one,
        {"tên đăng nhập: chữ không dấu, số, dấu chấm", "name to log in: letters, digits, dot"}},
    Argument{"display", text, optional, {"họ tên", "the person's name"}},
    Argument{"role", choice, one, {"vai trò", "the role"}, choices::roles},
    Argument{"office", office, one, {"ở cơ quan này và cấp dưới", "over this office and below"}},
    Argument{"password", password, optional, {"mật khẩu, ít nhất 10 ký tự", "10 or more signs"}},
};

bool is_name(std::string const& words) {
    return words.size() <= 64 && std::ranges::all_of(words, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                      || c == '.' || c == '-' || c == '_';
           });
}

registry::Role role_of(std::string const& word) {
    auto const at = choices::place(choices::roles, word);
    EXPECTS(at < role_count);
    return static_cast<registry::Role>(at);
}

base::Result<std::string> hash_of(Call& call) {
    if (!call.has("password")) return std::string();
    return chosen_password(call.text("password"));
}

/// The account of that name; made where there is none. What would change one that is there is
/// refused: it is only given a role.
base::Result<registry::Account> account_named(Call& call) {
    auto const found = call.view->account(call.text("name"));
    if (!found && found.error().kind != base::ErrorKind::not_found) return found;
    for (char const* const field : {"password", "display"})
        if (found && call.has(field))
            return std::unexpected(base::Error{
                .kind = base::ErrorKind::conflict,
                .message = {"đã có tài khoản “" + found->name
                                + "”: lệnh này chỉ thêm vai trò. Đặt lại mật khẩu bằng “account "
                                  "password”.",
                            "there is an account “" + found->name
                                + "”: this only adds a role. Reset a password by “account "
                                  "password”."},
                .field = field});
    if (found) return found;
    registry::Account made{.name = call.text("name"),
                           .display = call.text("display"),
                           .password_hash = TRY(hash_of(call))};
    made.id = TRY(call.keep->add_account(made));
    return made;
}

/// A name that is there gets a further role: one person, one account.
base::Result<Value> add(Call& call) {
    if (!is_name(call.text("name")))
        return invalid("name", "tên chỉ gồm chữ không dấu, số, “.”, “-”, “_”.",
                       "the name takes letters, digits, “.”, “-” and “_” only.");
    auto const at = TRY(find_office(*call.view, call.text("office"), call.today, "office"));
    auto const account = TRY(account_named(call));
    TRY(call.keep->add_grant({account.id, role_of(call.text("role")), at.id}));
    auto const out = Value::object()
                         .set("id", account.id.value)
                         .set("name", account.name)
                         .set("display", account.display)
                         .set("role", call.text("role"))
                         .set("office", at.id.value);
    call.record("account", account.id.value, {}, out);
    return out;
}

base::Result<Value> list(Call& call) {
    Value items = Value::list();
    for (auto const& account : TRY(call.view->accounts())) {
        Value rights = Value::list();
        for (auto const& grant : TRY(call.view->grants(account.id)))
            rights.add(std::string(name(grant.role)) + " @ "
                       + TRY(call.view->office(grant.office, call.on)).name);
        items.add(Value::object()
                      .set("id", account.id.value)
                      .set("name", account.name)
                      .set("display", account.display)
                      .set("active", account.active)
                      .set("second_secret", account.totp_step >= 0)
                      .set("rights", std::move(rights)));
    }
    return Value::object().set("items", std::move(items));
}

constexpr std::array password_arguments{
    Argument{"password", password, one, {"mật khẩu mới", "the new password"}},
    Argument{"old",
             password,
             optional,
             {"mật khẩu đang dùng; quản trị viên đặt lại cho người khác thì không cần",
              "the present one; not needed where an administrator resets another's"}},
    Argument{"account",
             text,
             optional,
             {"của tài khoản này; mặc định của mình", "of this account; one's own by default"}},
};

std::unexpected<base::Error> denied(char const* vi, char const* en) {
    return base::fail(base::ErrorKind::denied, vi, en);
}

/// Whose password is changed: one's own, where the present one is known; another's by an
/// administrator of everything. At the console, where the register's file is, nobody is asked.
base::Result<registry::Account> account_to_open(Call& call) {
    if (call.session.on_behalf)
        return denied("không đổi mật khẩu khi đang làm thay người khác.",
                      "no password is changed on behalf of somebody.");
    if (call.has("account") && call.text("account") != call.account.name) {
        if ((TRY(roles_at(call, own_office())) & administrator) == 0)
            return denied("chỉ quản trị đặt lại được mật khẩu của người khác.",
                          "only an administrator resets the password of others.");
        return call.view->account(call.text("account"));
    }
    bool const asked = call.session.seat != Seat::console && !call.account.password_hash.empty();
    if (asked && !is_password(call.account.password_hash, call.text("old")))
        return invalid("old", "mật khẩu đang dùng không đúng.", "the present password is wrong.");
    return call.account;
}

base::Result<Value> change_password(Call& call) {
    auto account = TRY(account_to_open(call));
    account.password_hash = TRY(hash_of(call));
    TRY(call.keep->change_account(account));
    for (auto const& credential : TRY(call.view->credentials(account.id)))
        TRY(call.keep->remove_credential(credential.hash));
    call.record("account", account.id.value, {}, Value::object().set("password", "changed"));
    return Value::object().set("id", account.id.value).set("name", account.name);
}

constexpr std::array close_arguments{
    Argument{"name", text, one, {"tên đăng nhập", "name to log in"}},
};

base::Result<Value> close(Call& call) {
    auto account = TRY(call.view->account(call.text("name")));
    if (account.id == call.account.id)
        return conflict("không thể tự khóa tài khoản của mình.", "you cannot close your own.");
    account.active = false;
    TRY(call.keep->change_account(account));
    for (auto const& credential : TRY(call.view->credentials(account.id)))
        TRY(call.keep->remove_credential(credential.hash));
    auto const out =
        Value::object().set("id", account.id.value).set("name", account.name).set("active", false);
    call.record("account", account.id.value, Value::object().set("active", true), out);
    return out;
}

constexpr std::array<char const*, 6> scopes{"read",   "offices",  "documents",
                                            "duties", "register", "people"};

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

constexpr std::array token_arguments{
    Argument{"name", text, one, {"dùng cho việc gì", "what it is for"}},
    Argument{"days", number, optional, {"số ngày có hiệu lực (90)", "days it is good for (90)"}},
    Argument{"scope",
             choice,
             many,
             {"chỉ đọc, hoặc chỉ những nhóm lệnh này; không ghi thì mọi việc",
              "reading only, or these groups of verbs only; else everything"},
             scopes},
};

constexpr std::int64_t usual_days = 90;
constexpr std::int64_t most_days = 366;

/// A token never outlives a year: what nobody renews should stop.
base::Result<Value> token(Call& call) {
    auto const days = call.has("days") ? call.number("days") : usual_days;
    if (days < 1 || days > most_days)
        return invalid("days", "số ngày từ 1 đến 366.", "days must be 1 to 366.");
    auto secret = new_secret();
    registry::Credential const credential{.hash = registry::sha256_hex(secret),
                                          .kind = registry::CredentialKind::token,
                                          .account = call.account.id,
                                          .name = call.text("name"),
                                          .created = call.now,
                                          .expires = call.now + std::chrono::days(days),
                                          .scope = joined(call.texts("scope"))};
    TRY(call.keep->add_credential(credential));
    auto const out =
        Value::object().set("name", credential.name).set("expires", iso(credential.expires));
    call.record("account", call.account.id.value, {}, out);
    return Value(out).set("token", secret);
}

constexpr std::array add_fields{field::number("id"), field::text("name"), field::text("display"),
                                field::choice("role", choices::roles), field::number("office")};
constexpr Shape add_shape{
    "AccountAdded", {"tài khoản và vai trò vừa thêm", "an account with its new role"}, add_fields};

constexpr std::array account_fields{
    field::number("id"),    field::text("name"),           field::text("display"),
    field::truth("active"), field::truth("second_secret"), field::list(field::text("rights"))};
constexpr Shape account_shape{
    "Account", {"một tài khoản và các vai trò", "an account and its roles"}, account_fields};
constexpr auto list_fields = items_of(account_shape);
constexpr Shape list_shape{"AccountList", {"các tài khoản", "accounts"}, list_fields};

constexpr std::array brief_fields{field::number("id"), field::text("name"),
                                  field::maybe(field::truth("active"))};
constexpr Shape brief_shape{
    "ChangedAccount", {"tài khoản vừa thay đổi", "an account that was changed"}, brief_fields};

constexpr std::array token_fields{field::text("name"), field::moment("expires"),
                                  field::text("token")};
constexpr Shape token_shape{
    "Token", {"mã truy cập; chỉ hiện một lần", "a token; shown once"}, token_fields};

constexpr Right administration{administrator, Subject::everything};

constexpr std::array table{
    Verb{.name = "account add",
         .group = "people",
         .help = {"thêm tài khoản, hoặc thêm vai trò cho tài khoản đã có",
                  "add an account, or a role to an account"},
         .arguments = add_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = add_shape,
         .run = add},
    Verb{.name = "account list",
         .group = "people",
         .help = {"các tài khoản và vai trò", "the accounts and their roles"},
         .right = {static_cast<Roles>(administrator | inspector), Subject::everything},
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list},
    Verb{.name = "account close",
         .group = "people",
         .help = {"khóa tài khoản và thu hồi mọi phiên", "close an account and end its sessions"},
         .arguments = close_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = brief_shape,
         .run = close},
    Verb{.name = "account password",
         .group = "people",
         .help = {"đổi mật khẩu của mình, hoặc đặt lại cho người khác; mọi phiên kết thúc",
                  "change one's own password, or reset another's; all sessions end"},
         .arguments = password_arguments,
         .effect = Effect::changes,
         .gives = brief_shape,
         .run = change_password},
    Verb{.name = "token",
         .group = "people",
         .help = {"lập mã truy cập cho chương trình khác; chỉ hiện một lần",
                  "make a token for another program; shown once"},
         .arguments = token_arguments,
         .effect = Effect::changes,
         .gives = token_shape,
         .run = token,
         .answer = Answer::secret},
};

} // namespace

std::span<Verb const> account_verbs() {
    return table;
}

} // namespace suot::desk
