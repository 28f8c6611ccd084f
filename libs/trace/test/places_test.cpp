// Provisions that words name, and what one document says otherwise of another.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <runner/cases.hpp>
#include <text/fold.hpp>
#include <trace/amendments.hpp>

namespace suot::trace {
namespace {

std::vector<std::string> parted(std::string_view words, char by) {
    std::vector<std::string> out;
    while (!words.empty()) {
        auto const end = std::min(words.find(by), words.size());
        out.emplace_back(text::trimmed(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

/// "khoản 2 Điều 5 => Điều 5.2, Điều 6": the addresses that lie there; "-" for none.
std::string places(std::string_view row) {
    auto const arrow = row.find("=>");
    auto const words = row.substr(0, arrow);
    auto const items = text::words(words);
    auto const named = provisions_named({words, items});
    std::string out;
    for (auto const& address : parted(text::trimmed(row.substr(arrow + 2)), ','))
        for (auto const& steps : named)
            if (lies_in(address, steps)) {
                out += (out.empty() ? "" : ", ") + address;
                break;
            }
    return out.empty() ? "-" : out;
}

/// Lines parted by "/" where blanks stand around it: which documents are amended in how many
/// places.
std::string amended(std::string_view row) {
    std::string text(row);
    for (auto at = text.find(" / "); at != std::string::npos; at = text.find(" / "))
        text.replace(at, 3, "\n");
    std::string out;
    for (auto const& one : amendments(text))
        out += (out.empty() ? "" : "; ") + one.code + ": " + std::to_string(one.provisions.size());
    return out.empty() ? "-" : out;
}

auto const named = testing_cases::cases("places", TEST_DIR "/places.cases", places);
auto const changed = testing_cases::cases("amendments", TEST_DIR "/amendments.cases", amended);

} // namespace
} // namespace suot::trace
