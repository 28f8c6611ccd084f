#include "numbers.hpp"

#include <cstring>
#include <vector>

#include <hs.h>
#include <re2/re2.h>

namespace suot::bench {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return (c >= 'A' && c <= 'Z') || c == '\xC4' || c == '\x90';
}
bool is_part(char c) {
    return is_upper(c) || is_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
}

/// The end of a number whose first sign of "-/" before capitals stands at `sign`; 0 where none is.
std::size_t number_end(std::string_view text, std::size_t sign) {
    std::size_t at = sign + 1;
    while (at < text.size() && is_upper(text[at])) ++at;
    bool const symbol = at > sign + 1 && at < text.size() && (text[at] == '-' || text[at] == '/');
    std::size_t const body = at + 1;
    if (!symbol || sign == 0 || !is_digit(text[sign - 1])) return 0;
    for (at = body; at < text.size() && is_part(text[at]);) ++at;
    return at > body ? at : 0;
}

/// "41-QĐ/TW": the sign before the capitals that stand before this "/".
std::size_t sign_before(std::string_view text, std::size_t slash) {
    std::size_t at = slash;
    while (at > 0 && is_upper(text[at - 1])) --at;
    return at < slash && at > 0 && text[at - 1] == '-' ? at - 1 : slash;
}

} // namespace

std::size_t count_by_hand(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const* const found =
            static_cast<char const*>(std::memchr(text.data() + at, '/', text.size() - at));
        if (found == nullptr) break;
        at = static_cast<std::size_t>(found - text.data());
        std::size_t end = number_end(text, at);
        if (end == 0) end = number_end(text, sign_before(text, at));
        if (end == 0) continue;
        ++count;
        at = end - 1;
    }
    return count;
}

std::size_t count_by_re2(std::string_view text) {
    RE2::Options options;
    options.set_encoding(RE2::Options::EncodingLatin1);
    RE2 const pattern(number_pattern, options);
    re2::StringPiece rest(text.data(), text.size());
    std::size_t count = 0;
    while (RE2::FindAndConsume(&rest, pattern)) ++count;
    return count;
}

std::size_t count_by_hyperscan(std::string_view text) {
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    if (hs_compile(number_pattern, 0, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
        hs_free_compile_error(error);
        return 0;
    }
    hs_scratch_t* scratch = nullptr;
    hs_alloc_scratch(database, &scratch);
    std::size_t count = 0;
    auto const on_match = [](unsigned, unsigned long long, unsigned long long, unsigned,
                             void* context) {
        ++*static_cast<std::size_t*>(context);
        return 0;
    };
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, on_match,
            &count);
    hs_free_scratch(scratch);
    hs_free_database(database);
    return count;
}

} // namespace suot::bench
