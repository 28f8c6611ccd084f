// Which items of higher documents an item likely carries out, and why.
//
// Follows docs/spec/trace.md, section 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <trace/documents.hpp>
#include <trace/model.hpp>

namespace suot::trace {

/// How sure a proposal is.
enum class Standing : std::uint8_t {
    likely,   ///< counts in what is computed until somebody says no
    doubtful, ///< shown to whoever looks, and counts for nothing
};

/// Why two items are proposed as one thread.
struct Reason {
    std::vector<text::Span> shared;   ///< into the lower item's words, the weightiest first
    std::vector<std::uint8_t> fields; ///< numbers in `fields()`, the weightiest first
    std::vector<std::string> cites;   ///< documents both name
    bool same_deadline = false;

    friend bool operator==(Reason const&, Reason const&) = default;
};

/// One higher item, its score in [0, 1.3], and the reason.
struct Proposal {
    std::int32_t item = none; ///< the number it was added under
    float score = 0;
    float words = 0; ///< the part of it that is shared words
    Standing standing = Standing::doubtful;
    Reason reason;

    friend bool operator==(Proposal const&, Proposal const&) = default;
};

/// The higher items, made ready to be asked: an inverted index over pairs of syllables and fields.
/// A question costs a look at the items that share a rare pair, not at all of them.
class Index {
public:
    /// What is known of one item. Views are not kept.
    struct Entry {
        std::string_view words;
        Bodies const& bodies;
        std::vector<std::string> const& cites;
        schedule::Kind kind = schedule::Kind::none;
        std::optional<base::Date> due;
        std::string_view heading = {}; ///< what it stands under; may be empty
    };

    /// An empty index; what `muted` holds counts for nothing in all that is added and asked.
    explicit Index(Muted muted = {});
    ~Index();
    Index(Index&& other) noexcept;
    Index& operator=(Index&& other) noexcept;

    /// Adds an item under the next number, from 0. Only before `close`.
    void add(Entry const& entry);
    /// Ends the adding; then questions may be asked.
    void close();
    /// How many items were added.
    [[nodiscard]] std::size_t size() const;
    /// The best `most` items for `entry`, best first, equals by number; below the lower threshold
    /// nothing.
    [[nodiscard]] std::vector<Proposal> ask(Entry const& entry, std::size_t most) const;

private:
    struct Data;
    std::unique_ptr<Data> data_;
};

} // namespace suot::trace
