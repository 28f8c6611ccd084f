// A value read from a document together with its receipt: the span of the words it came from.
#pragma once

#include <string>

#include <base/clock.hpp>
#include <text/span.hpp>

namespace suot::document {

/// Words as printed (or in the normal form that the field has), and where they stand.
struct Claim {
    std::string value;
    text::Span span;

    /// True where the document does not say it.
    [[nodiscard]] bool empty() const { return value.empty(); }
    friend bool operator==(Claim const&, Claim const&) = default;
};

/// A calendar day and where it stands; `known` is false where the document leaves it blank.
struct DateClaim {
    base::Date value{};
    text::Span span;
    bool known = false;

    friend bool operator==(DateClaim const&, DateClaim const&) = default;
};

/// "2025-11-18".
[[nodiscard]] std::string iso(base::Date date);

} // namespace suot::document
