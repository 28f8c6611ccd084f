// The parts of reading a duty, each asked about a few words.
#include <gtest/gtest.h>

#include <string>

#include <runner/cases.hpp>
#include <text/word.hpp>

#include "../src/bodies.hpp"
#include "../src/charge.hpp"
#include "../src/labels.hpp"
#include "../src/zones.hpp"

namespace suot::duties {
namespace {

std::string cut(text::Words words, std::size_t from, std::size_t to) {
    return std::string(text::cut(words.text, words.span(from, to)));
}

std::string names(text::Words words, std::vector<Body> const& bodies) {
    std::string out;
    for (auto const& body : bodies)
        out += (out.empty() ? "" : " / ") + cut(words, body.from, body.to);
    return out;
}

/// The bodies named from the first word on.
std::string in_sentence(std::string_view text) {
    auto const items = text::words(text);
    text::Words const words{text, items};
    return names(words, bodies_at(words, 0).bodies);
}

/// lead(…) support(…), then what else the words do; nothing where they charge nobody.
std::string charged(std::string_view text) {
    auto const items = text::words(text);
    text::Words const words{text, items};
    auto const charge = read_charge(words);
    std::string out;
    if (charge.charges()) out += "lead(" + names(words, charge.lead) + ")";
    if (!charge.support.empty()) out += " support(" + names(words, charge.support) + ")";
    if (charge.starts > 0) out += " starts(" + cut(words, charge.starts, charge.starts + 1) + ")";
    if (charge.acts) out += " acts";
    if (charge.reports) out += " reports";
    if (charge.grants) out += " grants";
    if (charge.forbids) out += " forbids";
    return out;
}

/// Whom a heading charges.
std::string headed(std::string_view text) {
    auto const items = text::words(text);
    text::Words const words{text, items};
    auto const charge = read_title(words);
    if (charge.lead.empty()) return {};
    auto const support = names(words, charge.support);
    return names(words, charge.lead) + (support.empty() ? "" : " with " + support);
}

std::string zone(std::string_view text) {
    auto const items = text::words(text);
    auto const found = zone_of({text, items});
    if (!found) return {};
    switch (*found) {
    case Zone::duty:
        return "duty";
    case Zone::goal:
        return "goal";
    case Zone::prohibition:
        return "prohibition";
    case Zone::other:
        return "other";
    case Zone::unknown:
        break;
    }
    return {};
}

std::string labels(std::string_view text) {
    constexpr std::string_view kinds[] = {"lead", "support", "time", "product", "aside"};
    auto const items = text::words(text);
    text::Words const words{text, items};
    std::string out;
    for (auto const& one : labels_of(words))
        out += (out.empty() ? "" : " ") + std::string(kinds[static_cast<std::size_t>(one.label)])
               + "(" + cut(words, one.from, one.to) + ")";
    return out;
}

auto const body_rows = testing_cases::cases("bodies", TEST_DIR "/bodies.cases", in_sentence);
auto const charge_rows = testing_cases::cases("charge", TEST_DIR "/charge.cases", charged);
auto const heading_rows = testing_cases::cases("heading", TEST_DIR "/heading.cases", headed);
auto const zone_rows = testing_cases::cases("zones", TEST_DIR "/zones.cases", zone);
auto const label_rows = testing_cases::cases("labels", TEST_DIR "/labels.cases", labels);
auto const body_spec =
    testing_cases::examples("duties_spec", SPEC_DIR "/duties.md", "bodies", in_sentence);
auto const charge_spec =
    testing_cases::examples("duties_spec", SPEC_DIR "/duties.md", "charge", charged);

} // namespace
} // namespace suot::duties
