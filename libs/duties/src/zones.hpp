// What a heading says of the items below it: orders, goals, prohibitions, or nothing that charges
// anybody. docs/spec/duties.md, section 5.
#pragma once

#include <cstdint>
#include <optional>

#include <text/word.hpp>

namespace suot::duties {

enum class Zone : std::uint8_t {
    unknown,
    duty,        ///< "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"
    goal,        ///< "MỤC TIÊU", "CHỈ TIÊU"
    prohibition, ///< "những điều … không được làm"
    other,       ///< "MỤC ĐÍCH, YÊU CẦU", "TÌNH HÌNH", "KINH PHÍ": nothing to do
};

/// The zone a heading opens; nothing where its words do not say.
[[nodiscard]] std::optional<Zone> zone_of(text::Words heading);

/// A sentence that opens a list of orders: "… yêu cầu các đơn vị thực hiện các nhiệm vụ sau:".
[[nodiscard]] bool opens_orders(text::Words sentence);

} // namespace suot::duties
