// How the values of a reading are said to a person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <document/claim.hpp>
#include <duties/duty.hpp>
#include <reading/reading.hpp>
#include <schedule/schedule.hpp>

namespace suot::cli {

/// "18/11/2025".
[[nodiscard]] std::string day(base::Date date);

/// When a duty is due: a day where there is one, else the words of the document; "" where nothing
/// is said.
[[nodiscard]] std::string when(schedule::Schedule const& schedule, std::string_view text);

/// The names of bodies, separated by "; ".
[[nodiscard]] std::string names(std::vector<duties::Actor> const& actors);

/// How a document is called: its number, else its type and subject, else the file's name.
[[nodiscard]] std::string title(reading::Reading const& reading, reading::Work const& work);

/// "implements" as a person says it.
[[nodiscard]] std::string_view say(citations::Relation relation, base::Language language);

/// How much of a document the file holds.
[[nodiscard]] std::string_view say(grammar::Held held, base::Language language);

} // namespace suot::cli
