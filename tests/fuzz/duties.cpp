// Duties of any lines: every claim has its receipt inside the text.
#include <duties/duty.hpp>

#include "target.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace suot;
    fuzz::Text const text(fuzz::view(data, size));
    auto const source = fuzz::source_of(text.text);
    auto const parsed = grammar::parse(source, text.words());
    auto const cited = citations::find(text.words());
    for (auto const& duty : duties::find({source, text.words(), parsed, cited})) {
        EXPECTS(fuzz::inside(duty.span, source.text.size()));
        EXPECTS(duty.node < static_cast<std::int32_t>(parsed.tree.nodes.size()));
        EXPECTS(duty.work >= 0 && static_cast<std::size_t>(duty.work) < parsed.works.size());
        for (auto const& actor : duty.lead) {
            EXPECTS(fuzz::inside(actor.name.span, source.text.size()));
        }
    }
    return 0;
}
