// Citations in any words: found in order, without overlap; an earlier one is what a short form
// means.
#include <citations/citation.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace suot;
    fuzz::Text const text(fuzz::view(data, size));
    auto const found = citations::find(text.words());
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECTS(fuzz::inside(found[i].span, text.text.size()) && found[i].span.begin >= last);
        EXPECTS(found[i].refers_to < static_cast<std::int32_t>(i));
        EXPECTS(!found[i].date || found[i].date->ok());
        last = found[i].span.end;
    }
    return 0;
}
