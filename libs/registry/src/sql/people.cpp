// Accounts, roles, sessions, tokens, deputies (docs/spec/register.md, sections 3 and 7).
//
// Secrets are looked up by their hash. An account is closed and never removed: the journal names
// it.
#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view account_columns =
    "select id, name, display, password_hash, active, totp_secret, totp_step from account ";

Account account_of(Rows& rows) {
    return {.id = rows.id<AccountId>(),
            .name = rows.words(),
            .display = rows.words(),
            .password_hash = rows.words(),
            .active = rows.truth(),
            .totp_secret = rows.words(),
            .totp_step = rows.number()};
}

constexpr std::string_view credential_columns =
    "select hash, kind, account, name, csrf, created, expires, scope from credential ";

Credential credential_of(Rows& rows) {
    return {.hash = rows.words(),
            .kind = rows.as<CredentialKind>(),
            .account = rows.id<AccountId>(),
            .name = rows.words(),
            .csrf = rows.words(),
            .created = rows.instant(),
            .expires = rows.instant(),
            .scope = rows.words()};
}

constexpr std::string_view deputy_columns =
    "select id, principal, account, from_day, until_day, document from deputy ";

Deputy deputy_of(Rows& rows) {
    return {.id = rows.id<DeputyId>(),
            .principal = rows.id<AccountId>(),
            .account = rows.id<AccountId>(),
            .from = rows.date(),
            .until = rows.end_date(),
            .document = rows.words()};
}

} // namespace

base::Result<std::vector<Account>> Session::accounts() {
    return all(database_, std::string(account_columns) + "order by id", {}, account_of);
}

base::Result<Account> Session::account(std::string_view name) {
    auto found = TRY(all(database_, std::string(account_columns) + "where name = ?1", {bound(name)},
                         account_of));
    if (found.empty()) return no_such("tài khoản", "account", name);
    return std::move(found.front());
}

base::Result<Account> Session::account(AccountId id) {
    auto found = TRY(
        all(database_, std::string(account_columns) + "where id = ?1", {bound(id)}, account_of));
    if (found.empty()) return no_such("tài khoản", "account", std::to_string(id.value));
    return std::move(found.front());
}

base::Result<AccountId> Session::add_account(Account const& account) {
    auto const made = TRY(
        added(database_,
              "insert into account (name, display, password_hash, active) values (?1, ?2, ?3, ?4)",
              account.name, account.display, account.password_hash,
              static_cast<std::int64_t>(account.active)));
    return AccountId{made};
}

base::Result<void> Session::change_account(Account const& account) {
    return run(
        database_,
        "update account set display = ?2, password_hash = ?3, active = ?4, totp_secret = ?5, "
        "totp_step = ?6 where id = ?1",
        account.id, account.display, account.password_hash,
        static_cast<std::int64_t>(account.active), account.totp_secret, account.totp_step);
}

base::Result<std::vector<Grant>> Session::grants(AccountId id) {
    return all(database_,
               "select account, role, office from access_grant where account = ?1 "
               "order by office, role",
               {bound(id)}, [](Rows& rows) {
                   return Grant{.account = rows.id<AccountId>(),
                                .role = rows.as<Role>(),
                                .office = rows.id<OfficeId>()};
               });
}

base::Result<void> Session::add_grant(Grant const& grant) {
    return run(database_, "insert into access_grant values (?1, ?2, ?3) on conflict do nothing",
               grant.account, grant.role, grant.office);
}

base::Result<void> Session::remove_grant(Grant const& grant) {
    return run(database_,
               "delete from access_grant where account = ?1 and role = ?2 and office = ?3",
               grant.account, grant.role, grant.office);
}

base::Result<Credential> Session::credential(std::string_view hash) {
    auto found = TRY(all(database_, std::string(credential_columns) + "where hash = ?1",
                         {bound(hash)}, credential_of));
    if (found.empty()) return no_such("phiên hoặc mã truy cập", "session or token", "…");
    return std::move(found.front());
}

base::Result<std::vector<Credential>> Session::credentials(AccountId id) {
    return all(database_,
               std::string(credential_columns) + "where account = ?1 order by created, hash",
               {bound(id)}, credential_of);
}

base::Result<void> Session::add_credential(Credential const& credential) {
    return run(database_,
               "insert into credential (hash, kind, account, name, csrf, created, expires, scope) "
               "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
               credential.hash, credential.kind, credential.account, credential.name,
               credential.csrf, credential.created, credential.expires, credential.scope);
}

base::Result<void> Session::remove_credential(std::string_view hash) {
    return run(database_, "delete from credential where hash = ?1", hash);
}

base::Result<std::optional<KeptAnswer>> Session::kept_answer(AccountId account,
                                                             std::string_view key) {
    auto found = TRY(all(database_,
                         "select account, key, print, answer, at from kept_answer "
                         "where account = ?1 and key = ?2",
                         {bound(account), bound(key)}, [](Rows& rows) {
                             return KeptAnswer{.account = rows.id<AccountId>(),
                                               .key = rows.words(),
                                               .print = rows.words(),
                                               .answer = rows.words(),
                                               .at = rows.instant()};
                         }));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

/// Old answers go when a new one comes: no clock of its own has to run.
base::Result<void> Session::keep_answer(KeptAnswer const& answer, base::Instant forget) {
    TRY(run(database_, "delete from kept_answer where at < ?1", forget));
    return run(database_,
               "insert into kept_answer (account, key, print, answer, at) "
               "values (?1, ?2, ?3, ?4, ?5)",
               answer.account, answer.key, answer.print, answer.answer, answer.at);
}

base::Result<std::vector<Deputy>> Session::deputies(AccountId account) {
    return all(database_,
               std::string(deputy_columns)
                   + "where ?1 = 0 or account = ?1 or principal = ?1 order by from_day, id",
               {bound(account)}, deputy_of);
}

base::Result<DeputyId> Session::add_deputy(Deputy const& deputy) {
    auto const made =
        TRY(added(database_,
                  "insert into deputy (principal, account, from_day, until_day, document) "
                  "values (?1, ?2, ?3, ?4, ?5)",
                  deputy.principal, deputy.account, deputy.from,
                  deputy.until ? bound(*deputy.until) : Bound(open_end), deputy.document));
    return DeputyId{made};
}

base::Result<void> Session::end_deputy(DeputyId id, base::Date day) {
    return run(database_, "update deputy set until_day = ?2 where id = ?1 and until_day > ?2", id,
               day);
}

} // namespace suot::registry::sql
