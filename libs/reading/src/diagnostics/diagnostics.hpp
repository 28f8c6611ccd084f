// What is odd about a document as a whole: one function a diagnostic, listed in one table.
//
// Follows docs/spec/diagnostics.md; each function names its section. A diagnostic that cries wolf
// is worse than none: every rule states what it must not fire on.
#pragma once

#include <string>
#include <vector>

#include <reading/reading.hpp>
#include <text/diagnostic.hpp>
#include <text/word.hpp>

namespace suot::reading {

/// A reading but for its diagnostics, with the words of its text.
struct Facts {
    Reading const& reading;
    text::Words words;

    [[nodiscard]] std::string quote(text::Span span) const {
        return std::string(text::cut(words.text, span));
    }
};

using Findings = std::vector<text::Diagnostic>;

/// All diagnostics: those of the stages before, then these, in the order of their places.
[[nodiscard]] Findings diagnose(Facts const& facts);

// The rules of docs/spec/diagnostics.md, sections 2 to 10, in their order.
[[nodiscard]] Findings code_type_conflicts(Facts const& facts);
[[nodiscard]] Findings issuer_level_conflicts(Facts const& facts);
[[nodiscard]] Findings date_conflicts(Facts const& facts);
[[nodiscard]] Findings near_codes(Facts const& facts);
[[nodiscard]] Findings dangling_references(Facts const& facts);
[[nodiscard]] Findings dangling_annexes(Facts const& facts);
[[nodiscard]] Findings anniversary_conflicts(Facts const& facts);
[[nodiscard]] Findings late_schedules(Facts const& facts);
[[nodiscard]] Findings missing_parts(Facts const& facts);
[[nodiscard]] Findings nothing_found(Facts const& facts);

} // namespace suot::reading
