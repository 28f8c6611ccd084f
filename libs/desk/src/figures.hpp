// Figures of indicators: what is counted, how far it has come, how far it has to go.
#pragma once

#include <span>

#include "call.hpp"

namespace suot::desk {

namespace figure_rows {

inline constexpr Argument indicator{"indicator",
                                    ArgumentType::text,
                                    Count::optional,
                                    {"chỉ tiêu: “trạm đo mưa đã lắp”", "what is counted"}};
inline constexpr Argument value{"value",
                                ArgumentType::text,
                                Count::optional,
                                {"số liệu: 31 hoặc 92,5", "its figure: 31, 92.5"}};
inline constexpr Argument target{
    "target", ArgumentType::text, Count::optional, {"phải đạt", "the figure to be reached"}};
inline constexpr Argument measure{
    "unit", ArgumentType::text, Count::optional, {"đơn vị tính: trạm, %", "its unit: “%”"}};

} // namespace figure_rows

/// Takes the figure that was given into an event; numbers as "92.5". Error: invalid.
[[nodiscard]] base::Result<void> take_figure(Call const& call, registry::Event& event);

/// The indicators that events speak of, each with its target and its last figure.
[[nodiscard]] Value figures_of(std::span<registry::Event const> events);

} // namespace suot::desk
