#include <server/openapi.hpp>

#include <set>

#include <gtest/gtest.h>

#include <desk/verb.hpp>
#include <server/routes.hpp>

namespace suot::server {
namespace {

using desk::Value;

/// All references in a document.
void references(Value const& value, std::set<std::string>& found) {
    for (auto const& item : value.items()) references(item, found);
    for (auto const& [name, member] : value.members()) {
        if (name == "$ref") found.insert(member.text());
        references(member, found);
    }
}

Value const& at(Value const& document, std::string const& reference) {
    Value const* here = &document;
    for (std::size_t begin = 2; begin < reference.size();) {
        auto const end = std::min(reference.find('/', begin), reference.size());
        here = &(*here)[reference.substr(begin, end - begin)];
        begin = end + 1;
    }
    return *here;
}

TEST(Openapi, HasARouteForEveryPublicVerb) {
    auto const document = openapi("1.2.3");
    EXPECT_EQ(document["info"]["version"].text(), "1.2.3");
    for (auto const& verb : desk::verbs())
        EXPECT_EQ(document["paths"].has(route(verb)), is_public(verb)) << verb.name;
    auto const& list = document["paths"]["/api/duty/list"]["get"];
    EXPECT_EQ(list["operationId"].text(), "duty_list");
    EXPECT_TRUE(document["paths"]["/api/assign"].has("post"));
}

TEST(Openapi, NamesNothingThatIsNotThere) {
    auto const document = openapi("1.2.3");
    std::set<std::string> found;
    references(document, found);
    EXPECT_GT(found.size(), 40U);
    for (auto const& reference : found)
        EXPECT_TRUE(at(document, reference).is_object()) << reference;
}

TEST(Openapi, AFileGoesAsAPartOfItsOwn) {
    auto const document = openapi("1");
    auto const& body = document["paths"]["/api/import"]["post"]["requestBody"]["content"];
    EXPECT_FALSE(body.has("application/json"));
    auto const& form = body["multipart/form-data"]["schema"]["properties"];
    EXPECT_TRUE(form.has("file"));
    EXPECT_TRUE(form["arguments"]["properties"].has("received"));
    EXPECT_FALSE(form["arguments"]["properties"].has("file"));
}

TEST(Openapi, ThePageForPeopleNamesEveryRoute) {
    auto const page = api_markdown();
    for (auto const& verb : desk::verbs())
        EXPECT_EQ(page.find(" " + route(verb) + "\n") != std::string::npos, is_public(verb));
}

} // namespace
} // namespace suot::server
