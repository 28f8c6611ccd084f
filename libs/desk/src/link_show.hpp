// Links and their sides as values, in the sight of who asks.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <registry/trace_link.hpp>

#include "call.hpp"
#include "names.hpp"

namespace suot::desk {

/// Shows sides; documents and duties are looked up once each.
class Sides {
public:
    explicit Sides(Call& call) : call_(call) {}

    /// A side, or {"hidden": true} where the account may not see it.
    [[nodiscard]] base::Result<Value> show(registry::LinkSide const& side);
    /// Whether the account may see the document of the side or, where it has one, its duty.
    [[nodiscard]] base::Result<bool> sees(registry::LinkSide const& side);
    /// A document with its text, whoever may see it. Error: not_found.
    [[nodiscard]] base::Result<registry::DocumentRecord const*>
    document(registry::DocumentId document);

private:
    Call& call_;
    std::map<registry::DocumentId, registry::DocumentRecord> documents_;
    std::map<registry::DocumentId, bool> seen_;
};

/// Shows links one by one.
class Links {
public:
    explicit Links(Call& call) : call_(call), sides_(call), names_(*call.view, call.on) {}

    /// The link with both sides, and who decided; where a side is hidden, without the reason and
    /// the ground, which may quote it.
    [[nodiscard]] base::Result<Value> show(registry::TraceLink const& link);

private:
    Call& call_;
    Sides sides_;
    Names names_;
};

} // namespace suot::desk
