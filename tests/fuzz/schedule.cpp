// Time expressions in any words: found in order, without overlap, with receipts inside the text.
#include <schedule/schedule.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace suot;
    fuzz::Text const text(fuzz::view(data, size));
    using namespace std::chrono_literals;
    schedule::Context const context{.document_date = 2026y / 3 / 2};
    std::uint32_t last = 0;
    for (auto const& found : schedule::find(text.words(), context)) {
        auto const phrase = found.schedule.phrase;
        EXPECTS(fuzz::inside(phrase, text.text.size()) && phrase.begin >= last);
        EXPECTS(fuzz::inside(found.schedule.event, text.text.size()));
        EXPECTS(!found.schedule.due || found.schedule.due->ok());
        EXPECTS(!found.schedule.start || found.schedule.start->ok());
        last = phrase.end;
    }
    for (auto const& meant : schedule::parse(text.words(), context)) {
        EXPECTS(fuzz::inside(meant.phrase, text.text.size()));
    }
    return 0;
}
