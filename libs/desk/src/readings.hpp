// From a reading to what is proposed for the register.
#pragma once

#include <string_view>
#include <vector>

#include <reading/reading.hpp>
#include <registry/duty.hpp>

namespace suot::desk {

/// Which reading a document was given; raised when the same bytes are read otherwise.
inline constexpr std::string_view reading_version = "0.1";

/// The duties of a reading, as they are proposed: numbered, what was read in both layers.
[[nodiscard]] std::vector<registry::DutyRecord> duties_of(reading::Reading const& reading,
                                                          registry::DocumentId document);

/// The diagnostics of a reading as remarks, numbered.
[[nodiscard]] std::vector<registry::Remark> remarks_of(reading::Reading const& reading,
                                                       registry::DocumentId document);

} // namespace suot::desk
