// Passwords, sessions and who sits at the console.
//
// Follows docs/spec/register.md, section 7. Passwords are Argon2id by libsodium; sessions and
// tokens are 256 random bits of which only the hash is kept. What may be looked up by whoever
// guesses (a name, a code) costs as much where it is wrong.
#include <algorithm>
#include <vector>

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

/// What was looked at before the password was may have changed since: only what stands in the
/// transaction counts, so that no code is good twice, however fast.
base::Result<void> still_right(registry::Transaction& transaction, registry::Account const& before,
                               std::string_view code, base::Instant now) {
    auto account = TRY(transaction.account(before.id));
    if (!account.active || account.password_hash != before.password_hash) return wrong_login();
    if (account.totp_step < 0) return {};
    auto const step = totp_match(totp_key(account.totp_secret), code, now, account.totp_step);
    if (!step) return wrong_login();
    account.totp_step = *step;
    return transaction.change_account(account);
}

Session at_console(registry::AccountId account) {
    return {.account = account, .seat = Seat::console};
}

} // namespace

std::string random_hex(std::size_t size) {
    EXPECTS(sodium_init() >= 0);
    std::vector<unsigned char> bytes(size);
    randombytes_buf(bytes.data(), bytes.size());
    std::string hex(2 * size + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

std::string new_secret() {
    return random_hex(32);
}

bool is_password(std::string const& hash, std::string_view password) {
    EXPECTS(sodium_init() >= 0);
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
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

// Length is all that is asked, as NIST SP 800-63B, section 5.1.1.2, advises: rules about signs make
// passwords that are written down.
base::Result<std::string> chosen_password(std::string const& password) {
    constexpr std::ptrdiff_t shortest = 10;
    auto const begins_sign = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    if (std::ranges::count_if(password, begins_sign) < shortest)
        return std::unexpected(base::Error{.kind = base::ErrorKind::invalid,
                                           .message = {"mật khẩu phải có ít nhất 10 ký tự.",
                                                       "the password needs 10 or more signs."},
                                           .field = "password"});
    return password_hash(password);
}

base::Result<Login> login(Desk const& desk, std::string_view name, std::string_view password,
                          std::string_view code) {
    auto const account =
        desk.store().read([&](registry::View& view) { return view.account(name); });
    // An unknown name takes as long as a wrong password, so that names cannot be found out.
    static std::string const nobody = password_hash(new_secret()).value_or("");
    auto const& hash = account && account->active && !account->password_hash.empty()
                           ? account->password_hash
                           : nobody;
    if (!is_password(hash, password) || !account) return wrong_login();
    Login out{.secret = new_secret(),
              .csrf = new_secret(),
              .account = account->id,
              .expires = desk.clock().now() + session_length};
    TRY(desk.store().write([&](registry::Transaction& transaction) -> base::Result<int> {
        TRY(still_right(transaction, *account, code, desk.clock().now()));
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
    out.hash = credential->hash;
    return out;
}

bool is_open(Desk const& desk, std::string_view hash) {
    auto const credential =
        desk.store().read([&](registry::View& view) { return view.credential(hash); });
    return credential && credential->expires > desk.clock().now();
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

/// Whoever can run the program beside its file can do anything to it: the console asks for no
/// password.
base::Result<Session> console_session(Desk const& desk, std::string_view name) {
    return desk.store().read([&](registry::View& view) -> base::Result<Session> {
        if (!name.empty()) return at_console(TRY(view.account(name)).id);
        for (auto const& account : TRY(view.accounts()))
            for (auto const& grant : TRY(view.grants(account.id)))
                if (account.active && grant.role == registry::Role::administrator)
                    return at_console(account.id);
        return at_console({});
    });
}

base::Result<registry::OfficeId> office_named(Desk const& desk, std::string_view words) {
    return desk.store().read([&](registry::View& view) -> base::Result<registry::OfficeId> {
        return TRY(find_office(view, words, desk.today(), "at")).id;
    });
}

} // namespace suot::desk
