// Bytes → UTF-8 → NFC → words: nothing is lost, nothing overlaps.
#include <text/fold.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace suot;
    fuzz::Text const text(fuzz::view(data, size));
    EXPECTS(text::is_utf8(text.text));
    std::uint32_t last = 0;
    for (auto const& word : text.items) {
        EXPECTS(word.begin >= last);
        EXPECTS(word.end() > word.begin && word.end() <= text.text.size());
        last = word.end();
    }
    EXPECTS(text::folded(text::folded(text.text)) == text::folded(text.text));
    EXPECTS(text::squeezed(text::squeezed(text.text)) == text::squeezed(text.text));
    EXPECTS(text::is_utf8(text::bare(text.text)));
    return 0;
}
