#include <array>

#include <sodium.h>

#include <registry/hash.hpp>

#include "call.hpp"
#include "secrets.hpp"
#include "totp.hpp"

namespace suot::desk {

namespace {

constexpr std::chrono::hours session_length{12};

std::unexpected<base::Error> wrong_login() {
    return base::fail(base::ErrorKind::denied, "sai tên đăng nhập hoặc mật khẩu.",
                      "the name or the password is wrong.");
}

/// Coming and going leave an entry like any change.
base::Result<void> note(registry::Transaction& transaction, base::Instant now,
                        registry::AccountId account, char const* verb) {
    TRY(transaction.append({.at = TRY(moment(transaction, now)),
                            .account = account,
                            .verb = verb,
                            .subject_kind = "account",
                            .subject = account.value}));
    return {};
}

} // namespace

std::string new_secret() {
    EXPECTS(sodium_init() >= 0);
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    return hex.data();
}

base::Result<std::string> password_hash(std::string const& password) {
    EXPECTS(sodium_init() >= 0);
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str(out.data(), password.data(), password.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return base::fail(base::ErrorKind::busy, "máy không đủ bộ nhớ. Hãy thử lại.",
                          "there is not enough memory. Try again.");
    return std::string(out.data());
}

base::Result<std::string> chosen_password(std::string const& password) {
    constexpr std::size_t shortest = 10;
    if (password.size() < shortest)
        return std::unexpected(base::Error{.kind = base::ErrorKind::invalid,
                                           .message = {"mật khẩu phải có ít nhất 10 ký tự.",
                                                       "the password needs 10 or more signs."},
                                           .field = "password"});
    return password_hash(password);
}

base::Result<Login> login(Desk const& desk, std::string_view name, std::string_view password,
                          std::string_view code) {
    EXPECTS(sodium_init() >= 0);
    auto const account =
        desk.store().read([&](registry::View& view) { return view.account(name); });
    // An unknown name takes as long as a wrong password, so that names cannot be found out.
    static std::string const nobody = password_hash(new_secret()).value_or("");
    auto const& hash = account && account->active && !account->password_hash.empty()
                           ? account->password_hash
                           : nobody;
    bool const right =
        crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
    if (!right || !account) return wrong_login();
    auto known = *account;
    if (known.totp_step >= 0) {
        auto const step = totp_match(known.totp_secret, code, desk.clock().now(), known.totp_step);
        if (!step) return wrong_login();
        known.totp_step = *step;
    }
    Login out{.secret = new_secret(),
              .csrf = new_secret(),
              .account = account->id,
              .expires = desk.clock().now() + session_length};
    TRY(desk.store().write([&](registry::Transaction& transaction) -> base::Result<int> {
        if (known.totp_step >= 0) TRY(transaction.change_account(known));
        TRY(transaction.add_credential({.hash = registry::sha256_hex(out.secret),
                                        .kind = registry::CredentialKind::session,
                                        .account = out.account,
                                        .csrf = out.csrf,
                                        .created = desk.clock().now(),
                                        .expires = out.expires}));
        TRY(note(transaction, desk.clock().now(), out.account, "login"));
        return 0;
    }));
    return out;
}

base::Result<Opened> open_session(Desk const& desk, std::string_view secret) {
    auto const credential = desk.store().read(
        [&](registry::View& view) { return view.credential(registry::sha256_hex(secret)); });
    if (!credential && credential.error().kind != base::ErrorKind::not_found)
        return std::unexpected(credential.error());
    if (!credential || credential->expires <= desk.clock().now())
        return base::fail(base::ErrorKind::denied, "phiên đã hết hạn. Hãy đăng nhập lại.",
                          "the session is over. Log in again.");
    Opened out;
    out.session.account = credential->account;
    out.session.token_scope = credential->scope;
    out.csrf = credential->csrf;
    out.kind = credential->kind;
    out.expires = credential->expires;
    return out;
}

base::Result<void> logout(Desk const& desk, std::string_view secret) {
    auto const hash = registry::sha256_hex(secret);
    TRY(desk.store().write([&](registry::Transaction& transaction) -> base::Result<int> {
        auto const credential = transaction.credential(hash);
        if (!credential) return 0;
        TRY(transaction.remove_credential(hash));
        TRY(note(transaction, desk.clock().now(), credential->account, "logout"));
        return 0;
    }));
    return {};
}

base::Result<Session> console_session(Desk const& desk, std::string_view name) {
    return desk.store().read([&](registry::View& view) -> base::Result<Session> {
        if (!name.empty()) return Session{.account = TRY(view.account(name)).id};
        for (auto const& account : TRY(view.accounts()))
            for (auto const& grant : TRY(view.grants(account.id)))
                if (account.active && grant.role == registry::Role::administrator)
                    return Session{.account = account.id};
        return Session{};
    });
}

base::Result<registry::OfficeId> office_named(Desk const& desk, std::string_view words) {
    return desk.store().read([&](registry::View& view) -> base::Result<registry::OfficeId> {
        return TRY(find_office(view, words, desk.today(), "at")).id;
    });
}

} // namespace suot::desk
