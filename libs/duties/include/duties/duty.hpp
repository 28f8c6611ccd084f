// Who must do what by when, and on what ground.
//
// Follows docs/spec/duties.md.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <citations/citation.hpp>
#include <document/claim.hpp>
#include <document/line.hpp>
#include <grammar/grammar.hpp>
#include <schedule/schedule.hpp>
#include <text/word.hpp>

namespace suot::duties {

/// What is demanded: something to be done, a figure to be reached, something not to be done.
/// `information` only tells, and is never among the duties found.
enum class Modality : std::uint8_t { duty, goal, prohibition, information };
/// Where the body charged was named: in the sentence itself, in a heading above, in a cell of the
/// row, or as the letter's addressee.
enum class ActorFrom : std::uint8_t { sentence, heading, table, addressee };

/// The name the JSON of a reading uses.
[[nodiscard]] std::string_view name(Modality modality);
/// The name the JSON of a reading uses.
[[nodiscard]] std::string_view name(ActorFrom from);

/// A body (or class of bodies) charged, as printed, and where the charge was found.
struct Actor {
    document::Claim name;
    ActorFrom from = ActorFrom::sentence;
    friend bool operator==(Actor const&, Actor const&) = default;
};

/// One thing that somebody must do.
struct Duty {
    text::Span span; ///< its words, without the marker
    std::int32_t node = document::no_node;
    std::int32_t work = 0; ///< the document that orders it: a number in `Parsed::works`
    Modality modality = Modality::duty;
    std::vector<Actor> lead;    ///< who answers for it; more than one is told as unclear
    std::vector<Actor> support; ///< who works along: "phối hợp với"
    document::Claim product;    ///< the output that is named: "báo cáo", "kế hoạch"
    document::Claim
        authority; ///< who decides or is reported to: "trình UBND tỉnh", "báo cáo Thủ tướng"
    schedule::Schedule schedule;                     ///< the one the duty is held to
    std::vector<schedule::Schedule> other_schedules; ///< what else is said about time

    friend bool operator==(Duty const&, Duty const&) = default;
};

/// What the stages before have found.
struct Input {
    document::Source const& source;
    text::Words words;
    grammar::Parsed const& parsed;
    std::vector<citations::Citation> const& citations;
};

/// All duties, goals and prohibitions of the file, in reading order.
[[nodiscard]] std::vector<Duty> find(Input const& input);

} // namespace suot::duties
