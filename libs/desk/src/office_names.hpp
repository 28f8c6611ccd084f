// Names of offices cut into the words that count.
//
// Follows docs/spec/offices.md, section 5.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace suot::desk {

/// The words of a name by their keys: long forms as the abbreviations they have ("Ủy ban nhân dân"
/// is "UBND"), signs and linking words left out.
[[nodiscard]] std::vector<std::uint64_t> name_tokens(std::string_view name);

/// A name as found, without what only stands around it: "(chủ trì)", "… và các đơn vị liên quan".
[[nodiscard]] std::string_view bare_name(std::string_view name);

/// The name of the office that a post heads: "Giám đốc Sở Nội vụ" gives "Sở Nội vụ". Empty where
/// the name is none of a post.
[[nodiscard]] std::string_view headed_by(std::string_view name);

/// True for "UBND các xã, phường": more than one office is meant.
[[nodiscard]] bool is_plural(std::string_view name);

/// True for the words of a tier: "tỉnh", "xã", "tỉnh ủy".
[[nodiscard]] bool is_tier_word(std::uint64_t key);

} // namespace suot::desk
