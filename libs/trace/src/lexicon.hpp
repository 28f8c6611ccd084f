// The rows of the lexical model: fields of work, their cues, and words that say nothing.
#pragma once

#include <cstdint>

#include <text/phrases.hpp>

namespace suot::trace {

/// Fields of official work, in the order of `fields()`.
enum class Field : std::uint8_t {
    study,
    planning,
    follow_up,
    ideology,
    press,
    ethics,
    criticism,
    party_life,
    cadre,
    inspection,
    anticorruption,
    mass_work,
    council,
    administration,
    reception,
    defence,
    security,
    law,
    economy,
    finance,
    welfare,
    reward,
    disaster,
    farming,
    environment,
    building,
    health,
    education,
    culture,
    digital,
    archives,
    ethnic,
    foreign,
    survey,
    count
};

/// What a cue says: up to two fields.
struct Cue {
    Field first = Field::count;
    float first_weight = 0;
    Field second = Field::count;
    float second_weight = 0;
};

/// Phrases of an item's words that tell its field.
[[nodiscard]] text::Phrases<Cue> const& cues();
/// Phrases of a body's name that tell its own fields.
[[nodiscard]] text::Phrases<Cue> const& body_cues();
/// Phrases that tell what is to be done; the number of their kind.
[[nodiscard]] text::Phrases<std::uint8_t> const& acts();
/// Phrases that stand in orders of every kind and say nothing of what is ordered; a single word of
/// a longer row weighs as ever outside it.
[[nodiscard]] text::Phrases<bool> const& formulas();
/// Words that open a purpose clause: what follows is why, not what.
[[nodiscard]] text::Phrases<bool> const& purposes();

} // namespace suot::trace
