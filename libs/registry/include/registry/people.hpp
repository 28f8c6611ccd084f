// Accounts, their rights, and how they prove who they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <base/clock.hpp>
#include <base/id.hpp>
#include <registry/office.hpp>

namespace suot::registry {

using AccountId = base::Id<struct AccountTag>;

/// A person who uses the register (not a record of what the person is or thinks).
struct Account {
    AccountId id;
    std::string name;          ///< to log in with: letters, digits, ".", "-", "_"
    std::string display;       ///< "Nguyễn Thị Hòa"
    std::string password_hash; ///< Argon2id; empty: cannot log in
    bool active = true;
    std::string totp_secret = {}; ///< of RFC 6238, as desk keeps it; empty: no second secret
    std::int64_t totp_step = -1;  ///< the step last used; -1 while it is not confirmed

    friend bool operator==(Account const&, Account const&) = default;
};

/// What somebody may do over an office and all below it (docs/spec/register.md, section 3).
enum class Role : std::uint8_t {
    clerk,         ///< văn thư: takes in and registers documents
    follower,      ///< chuyên viên theo dõi: reviews, assigns, follows up
    leader,        ///< lãnh đạo: decides on extensions and results
    actor,         ///< đơn vị thực hiện: acknowledges, reports, hands in
    inspector,     ///< kiểm tra, giám sát: reads all, changes nothing
    administrator, ///< quản trị: offices, accounts, calendar, backup
};

/// A role over one office and all below it.
struct Grant {
    AccountId account;
    Role role = Role::clerk;
    OfficeId office;

    friend auto operator<=>(Grant const&, Grant const&) = default;
};

/// What a credential opens.
enum class CredentialKind : std::uint8_t { session, token };

/// A secret that stands for an account for some time; only its hash is kept.
struct Credential {
    std::string hash; ///< SHA-256 of the secret, lower-case hex
    CredentialKind kind = CredentialKind::session;
    AccountId account;
    std::string name; ///< what a person calls the token
    std::string csrf; ///< a session's second secret
    base::Instant created{};
    base::Instant expires{};
    std::string scope = {}; ///< of a token: empty everything, "read", or groups of verbs

    friend bool operator==(Credential const&, Credential const&) = default;
};

using DeputyId = base::Id<struct DeputyTag>;

/// Who acts for whom, from a day to another, by which document.
struct Deputy {
    DeputyId id;
    AccountId principal;
    AccountId account;
    base::Date from{};
    std::optional<base::Date> until; ///< the first day no longer
    std::string document;

    friend bool operator==(Deputy const&, Deputy const&) = default;
};

} // namespace suot::registry
