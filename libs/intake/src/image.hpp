// Grey images of pages: read from the tools, straightened, and searched for rules.
//
// Follows docs/spec/intake-binary.md, section 11.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf_page.hpp"

namespace suot::intake {

/// A grey image, 0 black to 255 white, row by row from the top.
struct Image {
    std::size_t width = 0, height = 0;
    std::vector<std::uint8_t> grey;

    [[nodiscard]] std::uint8_t const* row(std::size_t y) const { return grey.data() + y * width; }
};

/// The image at the front of `bytes` (PBM, PGM, PPM or PAM, binary), which is then taken off;
/// nothing where there is none or it is cut short.
[[nodiscard]] std::optional<Image> take_pnm(std::string_view& bytes);

/// The image as a PGM file.
[[nodiscard]] std::string to_pgm(Image const& image);

/// How far the lines of print lean, in degrees, positive where they fall to the right; 0 where they
/// do not lean or cannot be told. At most 5 degrees either way.
[[nodiscard]] double skew_of(Image const& image);

/// The image turned so that lines leaning by `degrees` become level; corners are white.
[[nodiscard]] Image turned(Image const& image, double degrees);

/// Straight lines of ink, flat or upright, in points; `dpi` is the image's resolution.
[[nodiscard]] std::vector<Box> rules_in(Image const& image, double dpi);

/// Takes away the rules that are strokes of words.
void drop_print(std::vector<Box>& rules, std::vector<PageWord> const& words);

} // namespace suot::intake
