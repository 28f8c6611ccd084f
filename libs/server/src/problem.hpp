// Errors over HTTP: problems as in RFC 9457, and the status of each.
#pragma once

#include <array>
#include <span>
#include <string>

#include <base/result.hpp>
#include <desk/shape.hpp>

namespace suot::server {

/// One kind of problem.
struct ProblemKind {
    int status;
    char const* slug;      ///< its type is "/problems/SLUG"
    char const* component; ///< its name in the OpenAPI document
    desk::Words words;
};

/// All kinds, each status once but 422, whose first row stands for both.
[[nodiscard]] std::span<ProblemKind const> problem_kinds();

/// The name in the OpenAPI document of what a status answers.
[[nodiscard]] char const* problem_name(int status);

/// The kind of that slug.
[[nodiscard]] ProblemKind const& problem_kind(std::string_view slug);

/// The kind of problem that an error of the desk is.
[[nodiscard]] ProblemKind const& problem_of(base::Error const& error);

/// The body of a problem's answer.
[[nodiscard]] desk::Value problem_body(ProblemKind const& kind, base::Error const& error,
                                       base::Language language);

inline constexpr std::array problem_fields{
    desk::field::text("type"), desk::field::text("title"), desk::field::number("status"),
    desk::field::text("detail"), desk::field::maybe(desk::field::text("field"))};
inline constexpr desk::Shape problem_shape{
    "Problem", {"một lỗi và cách xử lý", "what was wrong, where, and what to do"}, problem_fields};

} // namespace suot::server
