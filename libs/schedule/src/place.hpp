// Whether words are said as a time to act, by where they stand.
#pragma once

#include <optional>

#include "form.hpp"

namespace suot::schedule {

/// Words [begin, end) of `words`, and what they mean.
struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    Place place = Place::said;
    Schedule schedule;
    Strength sure = Strength::phrase;
};

/// How sure the words are a time to act; nothing where they are no time at all.
[[nodiscard]] std::optional<Strength> strength(text::Words words, Match const& match,
                                               Context const& context);

/// The first word of the phrase with the act before it: "hoàn thành", "thực hiện".
[[nodiscard]] std::size_t with_act(text::Words words, std::size_t begin);

} // namespace suot::schedule
