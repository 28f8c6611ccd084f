// Scans → pages of words, by Tesseract in a child process.
//
// Follows docs/spec/intake-binary.md, section 11.
#pragma once

#include <functional>
#include <vector>

#include <base/result.hpp>
#include <intake/intake.hpp>
#include <text/diagnostic.hpp>

#include "image.hpp"

namespace suot::intake {

/// One page to be recognised: its number, and how its image is made (in a child process of its
/// own, when its turn comes).
struct Scan {
    int number = 1;
    std::function<base::Result<Image>()> image;
    double dpi = 0; ///< 0: told from the size of the image, taken for an A4 page
};

/// What was recognised: a page for each scan, in order, and `low-confidence` for each doubtful one.
struct Recognised {
    std::vector<Page> pages;
    std::vector<text::Diagnostic> remarks;
};

/// Reads scans, two pages at a time. Errors: those of the child, missing_tool for Tesseract and its
/// Vietnamese data.
[[nodiscard]] base::Result<Recognised> recognise(std::vector<Scan> const& scans,
                                                 Limits const& limits);

} // namespace suot::intake
