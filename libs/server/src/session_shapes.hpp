// What logging in takes and gives; the rest of the interface is desk's table of verbs.
#pragma once

#include <array>

#include <desk/shape.hpp>

namespace suot::server {

inline constexpr char const* session_cookie = "suot_session";

inline constexpr std::array login_fields{desk::field::text("name"), desk::field::text("password"),
                                         desk::field::maybe(desk::field::text("code"))};
inline constexpr desk::Shape login_shape{
    "Login",
    {"tên, mật khẩu, và mã một lần nếu tài khoản dùng", "name, password, one-time code if used"},
    login_fields};

inline constexpr std::array session_account_fields{
    desk::field::number("id"), desk::field::text("name"), desk::field::text("display")};
inline constexpr desk::Shape session_account_shape{
    "SessionAccount", {"người đang đăng nhập", "who is logged in"}, session_account_fields};

inline constexpr std::array session_office_fields{desk::field::number("office"),
                                                  desk::field::text("name"),
                                                  desk::field::list(desk::field::text("roles"))};
inline constexpr desk::Shape session_office_shape{
    "SessionOffice",
    {"một cơ quan mà tài khoản có vai trò", "an office where the account has roles"},
    session_office_fields};

inline constexpr std::array principal_fields{desk::field::number("id"), desk::field::text("name"),
                                             desk::field::text("display"),
                                             desk::field::maybe(desk::field::date("until"))};
inline constexpr desk::Shape principal_shape{"SessionPrincipal",
                                             {"người mà tài khoản được làm thay, đến hết ngày nào",
                                              "for whom the account may act, until when"},
                                             principal_fields};

inline constexpr std::array session_fields{
    desk::field::one("account", session_account_shape),
    desk::field::list("offices", session_office_shape),
    desk::field::list("deputy_for", principal_shape),
    desk::field::maybe(desk::field::one("on_behalf", session_account_shape)),
    desk::field::text("csrf"),
    desk::field::moment("expires")};
inline constexpr desk::Shape session_shape{
    "Session", {"một phiên làm việc", "a session"}, session_fields};

inline constexpr std::array languages{"vi", "en"};
inline constexpr std::array session_shown_fields{desk::field::date("today"),
                                                 desk::field::choice("language", languages),
                                                 desk::field::text("version")};
inline constexpr desk::Shape session_shown_shape{
    "PresentSession",
    {"phiên hiện tại, ngày hôm nay và phiên bản chương trình",
     "the present session, today's date and the program's version"},
    session_shown_fields,
    &session_shape};

} // namespace suot::server
