// Lines → reading → JSON: any text is read, and read the same twice.
#include <reading/json.hpp>
#include <reading/reading.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace suot;
    fuzz::Text const text(fuzz::view(data, size));
    auto const first = reading::read_source(fuzz::source_of(text.text));
    if (!first) return 0; // refused: a mark of secrecy
    auto const again = reading::read_source(fuzz::source_of(text.text));
    EXPECTS(again.has_value());
    EXPECTS(reading::to_json(*first) == reading::to_json(*again));
    return 0;
}
