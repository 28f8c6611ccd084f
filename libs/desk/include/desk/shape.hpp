// The shape of what a verb gives. The OpenAPI document is made from it, and tests hold real results
// against it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <desk/value.hpp>
#include <desk/words.hpp>

namespace suot::desk {

struct Shape;

/// What one member of a result is. In a `Value`: a date is the text "2026-03-31", a moment the text
/// "2026-03-31T01:02:03Z", a choice one of its words.
/// `bytes` is a file's content, any bytes at all; a door hands it over as it is.
enum class FieldType : std::uint8_t {
    text,
    number,
    truth,
    date,
    moment,
    choice,
    object,
    bytes,
    anything,
};

/// Whether a member is there.
enum class Presence : std::uint8_t {
    always,
    sometimes, ///< left out where there is nothing to say
    or_null,   ///< there, and null where it is not known
};

/// How many values a member holds.
enum class Times : std::uint8_t { once, list };

/// One member of a result. What it is called in words is in the table of labels (verb.hpp).
struct Field {
    char const* name;
    FieldType type;
    Presence presence = Presence::always;
    Times times = Times::once;
    std::span<char const* const> choices = {}; ///< the words of a choice
    Shape const* shape = nullptr;              ///< of an object
};

/// An object that verbs give. What has a name is a component of the OpenAPI document.
struct Shape {
    char const* name; ///< "Office"
    Words help;
    std::span<Field const> fields;
    Shape const* extends = nullptr; ///< has the members of this one too
};

/// Rows of shapes, in words: `field::text("name")`, `field::maybe(field::date("until"))`.
namespace field {

/// Words of any length.
constexpr Field text(char const* name) {
    return {.name = name, .type = FieldType::text};
}
/// A whole number.
constexpr Field number(char const* name) {
    return {.name = name, .type = FieldType::number};
}
/// True or false.
constexpr Field truth(char const* name) {
    return {.name = name, .type = FieldType::truth};
}
/// A day: "2026-03-31".
constexpr Field date(char const* name) {
    return {.name = name, .type = FieldType::date};
}
/// A moment in UTC: "2026-03-31T01:02:03Z".
constexpr Field moment(char const* name) {
    return {.name = name, .type = FieldType::moment};
}
/// A file's content, any bytes at all; only in a shape that is a file.
constexpr Field bytes(char const* name) {
    return {.name = name, .type = FieldType::bytes};
}
/// What has no fixed shape, as the fields of a journal's entry: `mismatch` takes whatever comes.
constexpr Field anything(char const* name) {
    return {.name = name, .type = FieldType::anything};
}
/// One of fixed words; `choices` lives as long as the program.
constexpr Field choice(char const* name, std::span<char const* const> choices) {
    return {.name = name, .type = FieldType::choice, .choices = choices};
}
/// An object of that shape.
constexpr Field one(char const* name, Shape const& shape) {
    return {.name = name, .type = FieldType::object, .shape = &shape};
}
/// The same, not always there.
constexpr Field maybe(Field field) {
    field.presence = Presence::sometimes;
    return field;
}
/// The same, or null.
constexpr Field or_null(Field field) {
    field.presence = Presence::or_null;
    return field;
}
/// A list of such values.
constexpr Field list(Field field) {
    field.times = Times::list;
    return field;
}
/// A list of objects of that shape.
constexpr Field list(char const* name, Shape const& shape) {
    return list(one(name, shape));
}
/// The number that `after` takes for the next page; not there on the last.
constexpr Field next() {
    return maybe(number("next"));
}

} // namespace field

/// True where a shape is a file: it has a name, a media type and bytes.
[[nodiscard]] bool is_file(Shape const& shape);

/// All members of a shape, those of the shape it extends first.
[[nodiscard]] std::vector<Field> all_fields(Shape const& shape);

/// Where a value is not what its shape says, and how: "items[3].due: no date". Nothing where it is.
[[nodiscard]] std::optional<std::string> mismatch(Shape const& shape, Value const& value);

} // namespace suot::desk
