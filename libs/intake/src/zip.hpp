// The parts of a DOCX or ODT: a ZIP of untrusted bytes, read within limits.
//
// Follows docs/spec/intake.md, section 6.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <intake/intake.hpp>

struct zip;

namespace suot::intake {

/// A ZIP in memory; `bytes` must outlive it.
class Package {
public:
    /// Errors: unreadable (damaged, encrypted), too_large (all parts together, or packed so densely
    /// that it can only be a bomb).
    [[nodiscard]] static base::Result<Package> open(std::string_view bytes, Limits const& limits);

    /// A part by name; not_found where there is none.
    [[nodiscard]] base::Result<std::string> part(char const* name) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit Package(zip* archive, std::size_t part_limit)
        : archive_(archive), part_limit_(part_limit) {}

    std::unique_ptr<zip, Close> archive_;
    std::size_t part_limit_ = 0;
};

} // namespace suot::intake
