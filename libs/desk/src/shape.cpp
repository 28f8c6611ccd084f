// Values held against shapes: how tests see that what a verb gives is what its row declares, and so
// what the OpenAPI document promises.
#include <desk/shape.hpp>

#include <algorithm>

#include <desk/desk.hpp>

namespace suot::desk {

namespace {

bool is_moment(std::string_view words) {
    return words.size() == 20 && words[10] == 'T' && words.back() == 'Z'
           && parse_date(words.substr(0, 10)).has_value();
}

bool is_choice(Field const& field, std::string const& words) {
    return std::ranges::any_of(field.choices, [&](char const* choice) { return words == choice; });
}

/// What is wrong with one value of a member.
std::optional<std::string> wrong_one(Field const& field, Value const& value) {
    using Complaint = std::optional<std::string>;
    auto const unless = [](bool good, char const* why) { return good ? Complaint() : why; };
    switch (field.type) {
    case FieldType::text:
    case FieldType::bytes:
        return unless(value.is_text(), ": no words");
    case FieldType::number:
        return unless(value.is_number(), ": no number");
    case FieldType::truth:
        return unless(value.is_bool(), ": neither true nor false");
    case FieldType::date:
        return unless(parse_date(value.text()).has_value(), ": no date");
    case FieldType::moment:
        return unless(is_moment(value.text()), ": no moment");
    case FieldType::choice:
        return unless(is_choice(field, value.text()), ": no such choice");
    case FieldType::object:
        return mismatch(*field.shape, value);
    case FieldType::anything:
        return {};
    }
    return {};
}

std::optional<std::string> wrong_list(Field const& field, Value const& value) {
    if (!value.is_list()) return ": no list";
    for (std::size_t i = 0; i < value.items().size(); ++i)
        if (auto const wrong = wrong_one(field, value.items()[i]))
            return "[" + std::to_string(i) + "]" + (wrong->starts_with(':') ? "" : ".") + *wrong;
    return {};
}

std::optional<std::string> wrong_member(Field const& field, Value const& object) {
    if (!object.has(field.name)) {
        if (field.presence == Presence::sometimes) return {};
        return std::string(field.name) + ": missing";
    }
    auto const& value = object[field.name];
    if (value.is_null() && field.presence == Presence::or_null) return {};
    auto wrong = field.times == Times::list ? wrong_list(field, value) : wrong_one(field, value);
    if (!wrong) return {};
    bool const inner = !wrong->starts_with(':') && !wrong->starts_with('[');
    return field.name + std::string(inner ? "." : "") + *wrong;
}

} // namespace

bool is_file(Shape const& shape) {
    return std::ranges::find(shape.fields, FieldType::bytes, &Field::type) != shape.fields.end();
}

std::vector<Field> all_fields(Shape const& shape) {
    std::vector<Field> out;
    if (shape.extends != nullptr) out = all_fields(*shape.extends);
    out.insert(out.end(), shape.fields.begin(), shape.fields.end());
    return out;
}

std::optional<std::string> mismatch(Shape const& shape, Value const& value) {
    if (!value.is_object()) return ": no object";
    auto const fields = all_fields(shape);
    for (auto const& field : fields)
        if (auto wrong = wrong_member(field, value)) return wrong;
    for (auto const& [name, member] : value.members())
        if (std::ranges::none_of(fields, [&](Field const& field) { return name == field.name; }))
            return name + ": not in the shape";
    return {};
}

} // namespace suot::desk
