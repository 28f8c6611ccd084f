// The web application inside the program: files of web/dist, put there by cmake/assets.cmake.
#pragma once

#include <span>
#include <string_view>

namespace suot::server {

/// One file of the web application; its compressed forms are empty where the build made none.
struct Asset {
    std::string_view path; ///< "/assets/index-1a2b3c.js"
    std::string_view hash; ///< SHA-256 of its bytes
    std::string_view bytes;
    std::string_view br;
    std::string_view gz;
};

/// All files; none where the web application was not built.
[[nodiscard]] std::span<Asset const> assets();

} // namespace suot::server
