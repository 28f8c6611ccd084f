#include "misuse.hpp"

#include <algorithm>

#include "use.hpp"

namespace suot::cli {

namespace {

/// "--on: 1 required TEXT missing" → "--on".
std::string before_colon(std::string const& words) {
    return words.substr(0, words.find(':'));
}

/// "The following arguments were not expected: xã --office" → "--office"; where none is an option,
/// all of them.
std::string stray(std::string const& said) {
    auto const words = said.substr(said.find(": ") + 2);
    auto const dash = (" " + words).find(" -");
    return dash == std::string::npos ? words : words.substr(dash, words.find(' ', dash) - dash);
}

/// "--format: csv not in {json,xlsx}" → "json, xlsx".
std::string choices(std::string const& words) {
    auto const from = words.rfind('{');
    auto const until = words.rfind('}');
    if (from == std::string::npos || until == std::string::npos) return {};
    std::string out;
    for (char const c : words.substr(from + 1, until - from - 1))
        out += c == ',' ? std::string(", ") : std::string(1, c);
    return out;
}

} // namespace

base::Message misuse(CLI::Error const& error) {
    std::string const said = error.what();
    if (dynamic_cast<CLI::ExtrasError const*>(&error) != nullptr) {
        auto const words = stray(said);
        return {"không hiểu “" + words + "” ở đây.", "“" + words + "” is not understood here."};
    }
    auto const option = before_colon(said);
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error) != nullptr)
        return {"“" + option + "” cần đúng một giá trị.", "“" + option + "” takes just one value."};
    if (auto const known = choices(said); !known.empty())
        return {"“" + option + "” chỉ nhận: " + known + ".",
                "“" + option + "” takes only: " + known + "."};
    return {"lệnh không hợp lệ: " + said, "the command line makes no sense: " + said};
}

base::Language language_asked(std::vector<std::string> const& arguments, base::Language otherwise) {
    auto const asked = std::ranges::find(arguments, "--lang");
    if (asked == arguments.end() || std::next(asked) == arguments.end()) return otherwise;
    return language_of(*std::next(asked), otherwise);
}

} // namespace suot::cli
