// The small pieces that need no socket: queries, forms, codings, waiting, repeating, figures.
#include <gtest/gtest.h>

#include "gzip.hpp"
#include "metrics.hpp"
#include "multipart.hpp"
#include "query.hpp"
#include "throttle.hpp"

namespace suot::server {
namespace {

TEST(Query, IsDecoded) {
    EXPECT_EQ(decoded("S%E1%BB%9F+Y"), "Sở Y");
    EXPECT_EQ(decoded(""), "");
    for (auto const* const bad : {"%", "%4", "%zz", "abc%"}) EXPECT_FALSE(decoded(bad)) << bad;
    auto const query = parse_query("state=overdue&state=not%5Fdue&flag&=x&&a=b=c").value();
    std::vector<Header> const expected{
        {"state", "overdue"}, {"state", "not_due"}, {"flag", ""}, {"", "x"}, {"a", "b=c"}};
    EXPECT_EQ(query, expected);
    EXPECT_FALSE(parse_query("a=%"));
}

constexpr char const* form_type = "multipart/form-data; charset=utf-8; boundary=\"-x\"";

TEST(Multipart, GivesItsParts) {
    std::string const body = "---x\r\nContent-Disposition: form-data; name=\"file\"; "
                             "filename=\"C:\\\\a\\kế hoạch.docx\"\r\nContent-Type: a/b\r\n\r\n"
                             "PK\r\n--\r\n---y\r\n---x\r\n"
                             "content-disposition: form-data; name=arguments\r\n\r\n\r\n---x--\r\n";
    auto const parts = parse_multipart(form_type, body);
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 2U);
    auto const bytes = [&](Part const& part) {
        return body.substr(part.begin, part.end - part.begin);
    };
    EXPECT_EQ(parts->at(0).name, "file");
    EXPECT_EQ(parts->at(0).file, "kế hoạch.docx");
    EXPECT_EQ(bytes(parts->at(0)), "PK\r\n--\r\n---y");
    EXPECT_EQ(parts->at(1).name, "arguments");
    EXPECT_EQ(bytes(parts->at(1)), "");
}

TEST(Multipart, TellsWhatIsDamaged) {
    for (auto const* const body :
         {"", "x", "---x", "---x\r\n", "---x\r\nContent-Disposition: form-data; name=a\r\n",
          "---x\r\n\r\n\r\n---x--", "---x\r\nContent-Disposition: form-data; name=a\r\n\r\nabc",
          "---x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nabc\r\n---x--"})
        EXPECT_FALSE(parse_multipart(form_type, body)) << body;
    EXPECT_FALSE(parse_multipart("multipart/form-data", "---x--"));
    EXPECT_TRUE(parse_multipart(form_type, "---x--")->empty());
}

TEST(Gzip, MakesSmallerWhatIsTaken) {
    auto const small = gzipped(std::string(10'000, 'a'));
    EXPECT_LT(small.size(), 200U);
    EXPECT_EQ(small.substr(0, 2), "\x1f\x8b");
    EXPECT_TRUE(accepts("gzip, deflate, br", "br"));
    EXPECT_TRUE(accepts("br;q=0.5", "br"));
    for (auto const* const not_br : {"", "gzip", "brx", "br;q=0"})
        EXPECT_FALSE(accepts(not_br, "br")) << not_br;
}

TEST(Throttle, LetsWaitWhoFailsOften) {
    Throttle throttle(3, std::chrono::seconds(60));
    Throttle::Moment const now{std::chrono::hours(1)};
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(throttle.wait("a", now).count(), 0);
        throttle.failed("a", now);
    }
    EXPECT_EQ(throttle.wait("a", now).count(), 60);
    EXPECT_EQ(throttle.wait("b", now).count(), 0);
    EXPECT_EQ(throttle.wait("a", now + std::chrono::seconds(60)).count(), 0);
    throttle.failed("a", now + std::chrono::seconds(60));
    EXPECT_EQ(throttle.wait("a", now + std::chrono::seconds(60)).count(), 60);
    throttle.succeeded("a");
    EXPECT_EQ(throttle.wait("a", now).count(), 0);
}

TEST(Metrics, AreCounted) {
    Metrics metrics;
    metrics.answered(200, std::chrono::milliseconds(3));
    metrics.answered(404, std::chrono::milliseconds(30));
    metrics.connected();
    auto const text = metrics.text();
    for (auto const* const line : {"suot_requests_total{status=\"4xx\"} 1\n",
                                   "suot_request_seconds_bucket{le=\"0.005\"} 1\n",
                                   "suot_request_seconds_bucket{le=\"+Inf\"} 2\n",
                                   "suot_request_seconds_sum 0.033\n", "suot_connections 1\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line << "in\n" << text;
}

TEST(Request, TellsItsCookiesAndLanguage) {
    Request const request{
        .headers = {{"cookie", "a=1; suot_session=abc;b="}, {"accept-language", " en-GB,vi"}}};
    EXPECT_EQ(cookie(request, "suot_session"), "abc");
    EXPECT_EQ(cookie(request, "b"), "");
    EXPECT_EQ(cookie(request, "session"), "");
    EXPECT_EQ(language_of(request), base::Language::english);
    EXPECT_EQ(language_of({}), base::Language::vietnamese);
}

} // namespace
} // namespace suot::server
