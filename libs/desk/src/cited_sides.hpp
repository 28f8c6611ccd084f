// What a citation names of a document that is here: a provision's duties, the provision, or the
// whole.
//
// Follows docs/spec/links.md, section 2.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <registry/citation.hpp>
#include <registry/trace_link.hpp>
#include <trace/places.hpp>

#include "call.hpp"

namespace suot::desk {

/// A part of a document's text, in bytes.
struct Place {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// Where the provisions that are named stand in a document; each once, in their order.
[[nodiscard]] std::vector<Place> places_of(std::vector<registry::Provision> const& provisions,
                                           std::vector<trace::Steps> const& named);

/// True where a duty that is there, or a provision, has words in one of the places.
[[nodiscard]] bool stands_in(Place const& words, std::vector<Place> const& places);

/// Looks citations up; each document is looked up once.
class CitedSides {
public:
    explicit CitedSides(Call& call) : call_(call) {}

    /// The newest version of a document; itself where it has none.
    [[nodiscard]] base::Result<registry::DocumentId> present(registry::DocumentId document);
    /// What one citation names of its target.
    [[nodiscard]] base::Result<std::vector<registry::LinkSide>>
    named(registry::Citation const& citation);
    /// What a document says, outside of its duties, that it carries out of another.
    [[nodiscard]] base::Result<std::vector<registry::LinkSide>>
    by_preamble(registry::DocumentId lower, registry::DocumentId higher);
    /// The duty in whose words the citation stands.
    [[nodiscard]] base::Result<std::optional<registry::LinkSide>>
    duty_at(registry::Citation const& citation);

private:
    /// What is looked up of a document.
    struct Known {
        std::string text;
        std::vector<registry::Provision> provisions;
        std::vector<registry::DutyRecord> duties; ///< those that are there
    };
    [[nodiscard]] base::Result<Known const*> known(registry::DocumentId document);

    Call& call_;
    std::map<registry::DocumentId, Known> known_;
};

} // namespace suot::desk
