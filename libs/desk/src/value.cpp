// Values of verbs. What is asked for and not there is null or empty, never an error: a verb looks
// at what it was given without asking first.
#include <desk/value.hpp>

#include <algorithm>

#include <document/claim.hpp>

namespace suot::desk {

Value::Value(std::optional<base::Date> const& date) {
    if (date) data_ = document::iso(*date);
}

bool Value::truth() const {
    auto const* const found = std::get_if<bool>(&data_);
    return found != nullptr && *found;
}

std::int64_t Value::number() const {
    auto const* const found = std::get_if<std::int64_t>(&data_);
    return found == nullptr ? 0 : *found;
}

std::string const& Value::text() const {
    static std::string const nothing;
    auto const* const found = std::get_if<std::string>(&data_);
    return found == nullptr ? nothing : *found;
}

Value::List const& Value::items() const {
    static List const nothing;
    auto const* const found = std::get_if<List>(&data_);
    return found == nullptr ? nothing : *found;
}

Value::Object const& Value::members() const {
    static Object const nothing;
    auto const* const found = std::get_if<Object>(&data_);
    return found == nullptr ? nothing : *found;
}

Value const& Value::operator[](std::string_view name) const {
    static Value const nothing;
    auto const found = std::ranges::find(members(), name, &Member::first);
    return found == members().end() ? nothing : found->second;
}

bool Value::has(std::string_view name) const {
    return std::ranges::find(members(), name, &Member::first) != members().end();
}

Value& Value::set(std::string_view name, Value value) {
    if (is_null()) data_ = Object{};
    auto* const object = std::get_if<Object>(&data_);
    EXPECTS(object != nullptr);
    auto const found = std::ranges::find(*object, name, &Member::first);
    if (found != object->end())
        found->second = std::move(value);
    else
        object->emplace_back(std::string(name), std::move(value));
    return *this;
}

Value& Value::add(Value item) {
    if (is_null()) data_ = List{};
    auto* const items = std::get_if<List>(&data_);
    EXPECTS(items != nullptr);
    items->push_back(std::move(item));
    return *this;
}

} // namespace suot::desk
