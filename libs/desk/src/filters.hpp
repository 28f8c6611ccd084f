// Which duties are meant: the same words narrow lists and figures, so that a figure opens its list.
#pragma once

#include <array>

#include "call.hpp"
#include "choices.hpp"

namespace suot::desk {

namespace filter_rows {

inline constexpr std::array<char const*, 3> waits{"acknowledge", "extension", "acceptance"};

inline constexpr std::array all{
    Argument{"office",
             ArgumentType::office,
             Count::optional,
             {"việc của cơ quan này, cả khi giao cho nhóm mà nó thuộc về",
              "what this office must do, also as a member of a class"}},
    Argument{"document",
             ArgumentType::document,
             Count::optional,
             {"của văn bản số này", "of this document"}},
    Argument{"issuer",
             ArgumentType::office,
             Count::optional,
             {"do cơ quan này và cấp dưới giao, cả việc chưa giao trong văn bản của họ",
              "ordered by this office or below; unassigned, in documents of theirs"}},
    Argument{"alone",
             ArgumentType::flag,
             Count::optional,
             {"“issuer” không kể cấp dưới", "“issuer” without those below"}},
    Argument{"tier",
             ArgumentType::number,
             Count::optional,
             {"cấp của cơ quan thực hiện: 1, 2, 3; 0 là chưa rõ", "tier of the office that acts"}},
    Argument{"undated", ArgumentType::flag, Count::optional, {"không có hạn", "without a day"}},
    Argument{"class", ArgumentType::text, Count::optional, {"giao cho nhóm này", "to this class"}},
    Argument{"support",
             ArgumentType::office,
             Count::optional,
             {"cơ quan này phối hợp", "this office supports"}},
    Argument{"follower",
             ArgumentType::text,
             Count::optional,
             {"do người này theo dõi; “me” là mình", "watched by; “me” is oneself"}},
    Argument{"waiting",
             ArgumentType::choice,
             Count::optional,
             {"đang chờ tiếp nhận, quyết định gia hạn, nghiệm thu", "what it waits for"},
             waits},
    Argument{
        "silent",
        ArgumentType::flag,
        Count::optional,
        {"việc thường xuyên quá 3 tháng không có tin", "continuous, and no word for 3 months"}},
    Argument{"ground",
             ArgumentType::choice,
             Count::optional,
             {"hiệu lực của văn bản làm căn cứ", "whether the document it rests on holds"},
             choices::validities},
    Argument{
        "words", ArgumentType::text, Count::optional, {"có những chữ này", "says these words"}},
    Argument{"due_from", ArgumentType::date, Count::optional, {"hạn từ ngày", "due from"}},
    Argument{"due_until", ArgumentType::date, Count::optional, {"hạn đến ngày", "due until"}},
};

} // namespace filter_rows

/// Two rows of arguments as one.
template <std::size_t a, std::size_t b>
[[nodiscard]] constexpr std::array<Argument, a + b> joined(std::array<Argument, a> const& first,
                                                           std::array<Argument, b> const& second) {
    std::array<Argument, a + b> out{};
    for (std::size_t i = 0; i < a; ++i) out[i] = first[i];
    for (std::size_t i = 0; i < b; ++i) out[a + i] = second[i];
    return out;
}

/// The query that these arguments ask for. Errors: invalid, conflict.
[[nodiscard]] base::Result<registry::StandingQuery> query_of(Call& call);

} // namespace suot::desk
