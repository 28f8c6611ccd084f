// Readers that are still being written. Weak, and last in the library: the real one is taken where
// it is there. Goes when all are.
#include "readers.hpp"

namespace suot::intake {

#define PENDING __attribute__((weak))

namespace {
base::Result<document::Source> pending() {
    return base::fail(base::ErrorKind::unreadable, "Định dạng này chưa đọc được.",
                      "This format cannot be read yet.");
}
} // namespace

PENDING base::Result<document::Source> read_pdf(std::string_view, Limits const&) {
    return pending();
}
PENDING base::Result<document::Source> read_doc(std::string_view, Limits const&) {
    return pending();
}
PENDING base::Result<document::Source> read_image(std::string_view, Limits const&) {
    return pending();
}
PENDING std::optional<LegacyText> decode_legacy(std::string_view) {
    return std::nullopt;
}

} // namespace suot::intake
