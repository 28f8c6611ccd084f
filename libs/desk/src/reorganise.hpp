// A reorganisation of offices: first seen, then done as one act with a list of what is handed over.
//
// Follows docs/spec/offices.md, sections 2 and 3.
#pragma once

#include <string>
#include <vector>

#include "call.hpp"

namespace suot::desk {

/// A reorganisation as it will be done.
struct Reorganisation {
    std::string kind; ///< of its acts: "merge", "split", "move", "dissolve"
    base::Date day{};
    std::string document;                    ///< that orders it, as cited
    std::vector<registry::Office> ending;    ///< these are not there from the day on
    std::vector<registry::Office> remaining; ///< something is split off from these
    std::vector<registry::Office> takers;    ///< who takes over; without an id: founded on the day
    std::vector<registry::Office> moving;    ///< these go under the only taker
    std::vector<registry::HandoverItem> pieces; ///< what must be handed over
};

/// What an office has to hand over on the day of the call: open duties it leads, supports or
/// ordered, the roles of people, the classes under it.
[[nodiscard]] base::Result<std::vector<registry::HandoverItem>>
pieces_of(Call& call, registry::Office const& ending);

/// A piece in words: what, from whom, to whom.
[[nodiscard]] base::Result<Value> show(Call& call, registry::HandoverItem const& item);

/// What a reorganisation would do.
[[nodiscard]] base::Result<Value> preview(Call& call, Reorganisation const& plan);

/// Does it: offices, acts, the list of what is to be handed over, and its entries in the journal.
/// The offices that are founded get their ids. Gives what `preview` gives, with the number of the
/// reorganisation.
[[nodiscard]] base::Result<Value> carry_out(Call& call, Reorganisation plan);

/// The number in the register of the only document with the number cited; 0 where there is none.
[[nodiscard]] base::Result<std::int64_t> document_cited(registry::View& view,
                                                        std::string const& cited);

} // namespace suot::desk
