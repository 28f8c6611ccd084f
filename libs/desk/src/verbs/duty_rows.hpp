// What the rows of verbs on a duty have in common: its arguments, its right, its result.
#pragma once

#include "../shapes.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk::rows {

inline constexpr Argument duty{
    "duty", ArgumentType::duty, Count::one, {"số của nhiệm vụ", "number of the duty"}};
inline constexpr Argument occurrence{"occurrence",
                                     ArgumentType::date,
                                     Count::optional,
                                     {"kỳ có hạn ngày này", "the occurrence due on this day"}};
/// Whose part is meant: said by the office that orders.
inline constexpr Argument member{"for",
                                 ArgumentType::office,
                                 Count::optional,
                                 {"phần việc của cơ quan này trong nhóm", "this member's part"}};
/// The same, said by the office that acts.
inline constexpr Argument acting{
    "for",
    ArgumentType::office,
    Count::optional,
    {"cơ quan thực hiện; mặc định cơ quan mình", "the office that acts; one's own by default"}};
inline constexpr Argument reason{"reason", ArgumentType::text, Count::one, {"lý do", "why"}};

/// Rights over a duty: those who order it, who decide on it, who work at it.
inline constexpr Right ordering{static_cast<Roles>(follower | leader), Subject::issuer};
inline constexpr Right deciding{leader, Subject::issuer};
inline constexpr Right working{static_cast<Roles>(clerk | follower | leader | actor),
                               Subject::actor};

/// Who may, and in which phases of the duty.
struct When {
    Right right;
    Phases phases = 0;
};

/// A verb by which something happens to a duty.
[[nodiscard]] constexpr Verb event(char const* name, Words help,
                                   std::span<Argument const> arguments,
                                   base::Result<Value> (*run)(Call&), When when) {
    return {.name = name,
            .group = "duties",
            .help = help,
            .arguments = arguments,
            .right = when.right,
            .effect = Effect::changes,
            .gives = shapes::changed_standing,
            .run = run,
            .phases = when.phases};
}

} // namespace suot::desk::rows
