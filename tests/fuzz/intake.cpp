// Bytes of one format (FORMAT, set by the build) → a sound Source, or an Error with its sentences.
#include <intake/intake.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace suot;
    auto const bytes = fuzz::view(data, size);
    auto const name = "x." + std::string(FORMAT);
    // The formats that are read in a child process are not for this target: a fork an input is
    // slow.
    auto const format = intake::detect(bytes, name);
    if (format == intake::Format::doc || format == intake::Format::pdf
        || format == intake::Format::image) {
        return 0;
    }
    intake::Limits const limits{.input_bytes = 1U << 24U, .unpacked_bytes = 1U << 24U};
    auto const source = intake::read(bytes, name, limits);
    if (source) {
        fuzz::expect_sound(*source);
    } else {
        EXPECTS(!source.error().message.vi.empty() && !source.error().message.en.empty());
    }
    return 0;
}
