// Short names, and what each stands for in this document.
//
// Follows docs/spec/citations.md, section 4. Two documents that share type and number ("Quyết định
// 12" of two bodies) make the short name ambiguous, and it names neither.
#include "names.hpp"

namespace suot::citations {

namespace {

/// Type and number without leading zeros: "Chỉ thị 5" is "Chỉ thị số 05-CT/TW".
std::string short_name(Citation const& citation) {
    std::string const& number = citation.code.number;
    auto const first = number.find_first_not_of('0');
    return citation.type + ' ' + (first == std::string::npos ? number : number.substr(first));
}

} // namespace

void Names::remember(Citation const& citation, std::int32_t index) {
    auto const& code = citation.code.normal;
    auto const [known, fresh] = numbers_.try_emplace(short_name(citation), Known{index, code});
    if (!fresh && known->second.code != code) known->second.ambiguous = true;
}

std::int32_t Names::by_number(Citation const& citation) const {
    auto const known = numbers_.find(short_name(citation));
    return known == numbers_.end() || known->second.ambiguous ? -1 : known->second.index;
}

void Names::define(std::string_view words, std::int32_t index) {
    aliases_.add(words, static_cast<std::uint32_t>(aliased_.size()));
    aliased_.push_back(index);
}

std::optional<Names::Match> Names::alias_at(text::Words words, std::size_t at) const {
    if (aliased_.empty() || !aliases_.may_begin(words[at])) return std::nullopt;
    auto const match = aliases_.longest(words, at);
    if (!match) return std::nullopt;
    return Match{aliased_[match->row], match->size};
}

} // namespace suot::citations
