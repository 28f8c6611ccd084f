// Forms with files: multipart/form-data (RFC 7578).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>

namespace suot::server {

/// One part of a form; its bytes stay in the body.
struct Part {
    std::string name;
    std::string file; ///< its file name, without folders; empty for a plain field
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The parts of a body. Error: invalid where the boundary, a part's head or the end is missing.
[[nodiscard]] base::Result<std::vector<Part>> parse_multipart(std::string_view content_type,
                                                              std::string_view body);

} // namespace suot::server
