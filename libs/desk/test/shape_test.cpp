#include "kit.hpp"

#include <array>
#include <map>

#include <desk/shape.hpp>
#include <desk/verb.hpp>

namespace suot::desk {

namespace {

constexpr std::array<char const*, 2> colours{"red", "green"};
constexpr std::array inner_fields{field::choice("colour", colours)};
constexpr Shape inner{"Inner", {"trong", "inside"}, inner_fields};
constexpr std::array base_fields{field::number("id")};
constexpr Shape base_shape{"Base", {"gốc", "base"}, base_fields};
constexpr std::array fields{field::date("day"), field::maybe(field::moment("at")),
                            field::or_null(field::text("words")), field::list("items", inner)};
constexpr Shape shape{"Whole", {"tất cả", "whole"}, fields, &base_shape};

std::string told(char const* json) {
    return mismatch(shape, from_json(json).value()).value_or("");
}

TEST(Shape, TellsWhatFits) {
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","words":null,"items":[{"colour":"red"}]})"), "");
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","words":"x","items":[],
                       "at":"2026-03-31T01:02:03Z"})"),
              "");
}

TEST(Shape, NamesThePlaceThatDoesNotFit) {
    EXPECT_EQ(told("[]"), ": no object");
    EXPECT_EQ(told(R"({"day":"2026-03-31","words":null,"items":[]})"), "id: missing");
    EXPECT_EQ(told(R"({"id":1,"day":"31/3/2026","words":null,"items":[]})"), "day: no date");
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","items":[]})"), "words: missing");
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","words":null,"items":{}})"), "items: no list");
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","words":null,"items":[{"colour":"blue"}]})"),
              "items[0].colour: no such choice");
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","words":null,"items":[7]})"),
              "items[0]: no object");
    EXPECT_EQ(told(R"({"id":1,"day":"2026-03-31","words":null,"items":[],"more":1})"),
              "more: not in the shape");
}

/// Visits a shape and all that stand in it.
void collect(Shape const& shape, std::map<std::string, Shape const*>& known) {
    auto const [at, is_new] = known.emplace(shape.name, &shape);
    EXPECT_EQ(at->second, &shape) << "two shapes are called " << shape.name;
    if (!is_new) return;
    if (shape.extends != nullptr) collect(*shape.extends, known);
    for (auto const& one : shape.fields)
        if (one.shape != nullptr) collect(*one.shape, known);
}

TEST(Shape, OfVerbsHaveNamesOfTheirOwn) {
    std::map<std::string, Shape const*> known;
    for (auto const& verb : verbs()) collect(verb.gives.shape(), known);
    EXPECT_TRUE(known.contains("Standing"));
    for (auto const& [name, one] : known) {
        EXPECT_NE(std::string(one->help.vi), "") << name;
        EXPECT_NE(std::string(one->help.en), "") << name;
        for (auto const& field : one->fields) {
            EXPECT_EQ(field.type == FieldType::choice, !field.choices.empty()) << field.name;
            EXPECT_EQ(field.type == FieldType::object, field.shape != nullptr) << field.name;
        }
    }
}

TEST(Shape, EveryMemberHasItsWordInBothLanguages) {
    std::map<std::string, Shape const*> known;
    for (auto const& verb : verbs()) collect(verb.gives.shape(), known);
    for (auto const& [name, one] : known)
        for (auto const& field : one->fields) {
            bool const said =
                label(field.name).vi != field.name || wording(field.name).vi != field.name;
            EXPECT_TRUE(said) << name << "." << field.name << " has no label";
        }
}

} // namespace

} // namespace suot::desk
