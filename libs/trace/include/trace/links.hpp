// Links between items of different documents: a lower one carries out a higher one.
//
// Follows docs/spec/trace.md, section 3.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <trace/documents.hpp>
#include <trace/propose.hpp>

namespace suot::trace {

/// What is known of a link.
enum class State : std::uint8_t {
    proposed,  ///< by the machine; nobody has looked
    confirmed, ///< by a person
    rejected,  ///< by a person
    outdated,  ///< either side has changed, was replaced or repealed since
    orphaned,  ///< either side is no longer there
};
/// The name the JSON of a trace uses: "proposed".
[[nodiscard]] std::string_view name(State state);
/// The name the JSON of a trace uses: "likely".
[[nodiscard]] std::string_view name(Standing standing);

/// One link: `lower` carries out `higher` (numbers in `Documents::items`).
struct Link {
    std::int32_t lower = none;
    std::int32_t higher = none;
    State state = State::proposed;
    Standing standing = Standing::likely;
    float score = 0;
    float words = 0; ///< the part of it that is shared words
    Reason reason;

    friend bool operator==(Link const&, Link const&) = default;
};

/// How many higher items of one document are proposed for one lower item.
inline constexpr std::size_t proposals_each = 3;

/// Proposals for every item of every held document, against each document it carries out, and of a
/// plan's charges to bodies against its own general tasks. By lower item, then higher document,
/// then score, the best first.
[[nodiscard]] std::vector<Link> propose(Documents const& documents,
                                        std::size_t each = proposals_each);

/// The same for the items of one work, against the works named, whatever it says it carries out.
[[nodiscard]] std::vector<Link> propose(Documents const& documents, std::int32_t work,
                                        std::span<std::int32_t const> above,
                                        std::size_t each = proposals_each);

} // namespace suot::trace
