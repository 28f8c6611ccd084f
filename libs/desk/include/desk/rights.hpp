// Roles as sets, for the rows of the verb table.
//
// Follows docs/spec/register.md, section 3.
#pragma once

#include <string_view>

#include <desk/verb.hpp>
#include <registry/people.hpp>

namespace suot::desk {

/// The set of one role.
[[nodiscard]] constexpr Roles only(registry::Role role) {
    return static_cast<Roles>(1U << static_cast<unsigned>(role));
}

/// Each role as a set, to be joined: `clerk | leader`.
inline constexpr Roles clerk = only(registry::Role::clerk);
inline constexpr Roles follower = only(registry::Role::follower);
inline constexpr Roles leader = only(registry::Role::leader);
inline constexpr Roles actor = only(registry::Role::actor);
inline constexpr Roles inspector = only(registry::Role::inspector);
inline constexpr Roles administrator = only(registry::Role::administrator);

inline constexpr std::size_t role_count = 6;

/// The office made by `init`, at the top of all: whoever has a role there has it everywhere.
[[nodiscard]] constexpr registry::OfficeId own_office() {
    return {1};
}

/// "clerk": the word in JSON and on the command line.
[[nodiscard]] std::string_view name(registry::Role role);

} // namespace suot::desk
