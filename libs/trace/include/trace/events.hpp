// What a new document sets going, and what a lost one takes away.
//
// Follows docs/spec/trace.md, section 8.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <trace/documents.hpp>

namespace suot::trace {

/// A duty that waits for a document, and one at hand that may be it.
struct Awakening {
    std::int32_t item = none;
    std::int32_t work = none;
    bool same_matter = false; ///< the document's subject shares words with the duty or its document

    friend bool operator==(Awakening const&, Awakening const&) = default;
};

/// True where a document is what the words of an event wait for: they name its number; or its
/// issuer and, where they name one, its type ("khi có hướng dẫn của Bộ Nội vụ").
[[nodiscard]] bool answers(Work const& work, std::string_view event);

/// Dormant duties ("khi có hướng dẫn của Bộ Nội vụ") with the documents that may be the awaited
/// event: issued by the awaited body after the order, of the awaited type where one is said. By
/// item, then work.
[[nodiscard]] std::vector<Awakening> awakened(Documents const& documents);

/// What would lose its ground if a document were repealed.
struct Loss {
    std::vector<std::int32_t> works; ///< that rest on it, directly or through others
    std::vector<std::int32_t> items; ///< of other documents, that cite it themselves

    friend bool operator==(Loss const&, Loss const&) = default;
};

/// The loss by the repeal of `work`; nothing is changed.
[[nodiscard]] Loss without(Documents const& documents, std::int32_t work);

} // namespace suot::trace
