// Any lines have a structure: a tree that nests, and at least one work.
#include <grammar/grammar.hpp>

#include "target.hpp"

namespace {

using namespace suot;

void expect_nested(document::Tree const& tree, std::size_t size) {
    EXPECTS(!tree.nodes.empty());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        auto const& node = tree.nodes[i];
        EXPECTS(fuzz::inside(node.span, size));
        EXPECTS(node.parent < static_cast<std::int32_t>(i));
        EXPECTS(i == 0 || node.parent >= 0);
        for (auto const child : tree.children_of(node)) {
            EXPECTS(tree.nodes.at(static_cast<std::size_t>(child)).parent
                    == static_cast<std::int32_t>(i));
        }
    }
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz::Text text(fuzz::view(data, size));
    auto const source = fuzz::source_of(text.text);
    auto const parsed = grammar::parse(source, text.words());
    EXPECTS(!parsed.works.empty());
    expect_nested(parsed.tree, source.text.size());
    return 0;
}
