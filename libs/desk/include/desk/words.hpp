// A sentence in both languages, as tables hold it.
#pragma once

#include <base/result.hpp>

namespace suot::desk {

/// A sentence in both languages, known when the program is compiled.
struct Words {
    char const* vi = "";
    char const* en = "";

    /// The sentence in that language.
    [[nodiscard]] char const* in(base::Language language) const {
        return language == base::Language::english ? en : vi;
    }
};

} // namespace suot::desk
