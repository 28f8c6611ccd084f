// Where a place stands in a document, in the words people use: "IV.2.a".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <document/tree.hpp>
#include <reading/reading.hpp>

namespace suot::reading {

/// The markers from the work's own root down to `node`, without their signs: "IV.2.(5)"; empty
/// where nothing above is numbered.
[[nodiscard]] std::string provision(document::Tree const& tree, std::string_view text,
                                    std::int32_t node);

/// The innermost node at each of `places`, which must ascend; `no_node` where there is none. One
/// pass over the tree.
[[nodiscard]] std::vector<std::int32_t> nodes_at(document::Tree const& tree,
                                                 std::vector<std::uint32_t> const& places);

} // namespace suot::reading
