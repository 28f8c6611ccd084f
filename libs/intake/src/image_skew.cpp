// Straightening: lines of print make the sums of ink along level rows rise and fall; they do so
// most at the angle at which the page leans (W. Postl, 1986, as in Leptonica's skew finder).
//
// Follows docs/spec/intake-binary.md, section 11.2. A leaning line of print crosses into the row of
// its neighbour, and rules that lean make no frame.
#include "image.hpp"

#include <cmath>
#include <numbers>

namespace suot::intake {
namespace {

constexpr double widest = 5;           ///< degrees looked at, either way
constexpr double least = 0.12;         ///< less does the recogniser no harm
constexpr double certain = 1.08;       ///< how much better than level the best angle must be
constexpr std::size_t looked_at = 700; ///< the image is made about this wide for the search

/// Dark dots of the image made small, by column.
struct Ink {
    std::size_t width = 0, height = 0;
    std::vector<std::uint8_t> dark;
};

// A lean of a tenth of a degree shows in a picture a few hundred points wide as well; the means
// also take out specks. Two thirds of white is the line between paper and ink.
Ink ink_of(Image const& image) {
    std::size_t const step = std::max<std::size_t>(1, image.width / looked_at);
    Ink ink{image.width / step, image.height / step, {}};
    ink.dark.resize(ink.width * ink.height);
    for (std::size_t y = 0; y < ink.height; ++y)
        for (std::size_t x = 0; x < ink.width; ++x) {
            unsigned sum = 0;
            for (std::size_t dy = 0; dy < step; ++dy)
                for (std::size_t dx = 0; dx < step; ++dx)
                    sum += image.grey[(y * step + dy) * image.width + x * step + dx];
            ink.dark[y * ink.width + x] = sum < 170U * step * step ? 1 : 0;
        }
    return ink;
}

/// How sharply the sums along rows leaning by `slope` rise and fall.
double sharpness(Ink const& ink, double slope) {
    std::vector<int> sums(ink.height, 0);
    std::vector<std::ptrdiff_t> shift(ink.width);
    for (std::size_t x = 0; x < ink.width; ++x)
        shift[x] =
            std::lround((static_cast<double>(x) - static_cast<double>(ink.width) / 2) * slope);
    for (std::size_t y = 0; y < ink.height; ++y)
        for (std::size_t x = 0; x < ink.width; ++x) {
            if (ink.dark[y * ink.width + x] == 0) continue;
            auto const row = static_cast<std::ptrdiff_t>(y) - shift[x];
            if (row >= 0 && row < static_cast<std::ptrdiff_t>(ink.height))
                ++sums[static_cast<std::size_t>(row)];
        }
    double total = 0;
    for (std::size_t y = 1; y < sums.size(); ++y) {
        double const step = sums[y] - sums[y - 1];
        total += step * step;
    }
    return total;
}

double slope_of(double degrees) {
    return std::tan(degrees * std::numbers::pi / 180);
}

struct Best {
    double degrees = 0, sharpness = 0;
};

Best sharpest(Ink const& ink, double from, double to, double step) {
    Best best;
    for (double at = from; at <= to + step / 2; at += step) {
        double const found = sharpness(ink, slope_of(at));
        if (found > best.sharpness) best = {at, found};
    }
    return best;
}

} // namespace

double skew_of(Image const& image) {
    if (image.width < 100 || image.height < 100) return 0;
    Ink const ink = ink_of(image);
    Best const coarse = sharpest(ink, -widest, widest, 0.5);
    Best const fine = sharpest(ink, coarse.degrees - 0.4, coarse.degrees + 0.4, 0.1);
    bool const leans = std::abs(fine.degrees) >= least;
    return leans && fine.sharpness > certain * sharpness(ink, 0) ? fine.degrees : 0;
}

// Each point of the new picture is asked where it was, so that no holes are left; what was outside
// is paper.
Image turned(Image const& image, double degrees) {
    double const angle = degrees * std::numbers::pi / 180;
    double const c = std::cos(angle), s = std::sin(angle);
    double const mx = static_cast<double>(image.width) / 2;
    double const my = static_cast<double>(image.height) / 2;
    Image out{image.width, image.height, std::vector<std::uint8_t>(image.grey.size(), 255)};
    for (std::size_t y = 0; y < out.height; ++y)
        for (std::size_t x = 0; x < out.width; ++x) {
            double const dx = static_cast<double>(x) - mx, dy = static_cast<double>(y) - my;
            double const fx = mx + dx * c - dy * s, fy = my + dx * s + dy * c;
            if (fx < 0 || fy < 0) continue;
            auto const x0 = static_cast<std::size_t>(fx), y0 = static_cast<std::size_t>(fy);
            if (x0 + 1 >= image.width || y0 + 1 >= image.height) continue;
            double const ax = fx - static_cast<double>(x0), ay = fy - static_cast<double>(y0);
            auto const* const upper = image.row(y0) + x0;
            auto const* const lower = image.row(y0 + 1) + x0;
            double const value = (upper[0] * (1 - ax) + upper[1] * ax) * (1 - ay)
                                 + (lower[0] * (1 - ax) + lower[1] * ax) * ay;
            out.grey[y * out.width + x] = static_cast<std::uint8_t>(value + 0.5);
        }
    return out;
}

} // namespace suot::intake
