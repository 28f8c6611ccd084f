// Labelled lines under an item: "Cơ quan chủ trì: …", "Thời gian thực hiện: …", "Sản phẩm: …".
// docs/spec/duties.md, section 6.
#pragma once

#include <cstdint>
#include <vector>

#include <text/word.hpp>

namespace suot::duties {

enum class Label : std::uint8_t {
    lead,
    support,
    time,
    product,
    aside, ///< "Thành phần: …", "Địa điểm: …": no field of a duty, and no duty of its own
};

/// One label and the words it introduces: [from, to).
struct Labelled {
    Label label = Label::time;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// The labels of a line that is made of nothing else; empty for any other line.
[[nodiscard]] std::vector<Labelled> labels_of(text::Words line);

/// Labels that stand inside an item's own words, after a sentence's end: "… . Thời gian hoàn thành:
/// …".
[[nodiscard]] std::vector<Labelled> labels_within(text::Words words);

/// The labels of a title that is nothing else: "2. Cơ quan chủ trì, phối hợp" over a list of
/// bodies.
[[nodiscard]] std::vector<Label> labels_as_title(text::Words title);

} // namespace suot::duties
