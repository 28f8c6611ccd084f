// A value as verbs take and give it: what JSON can say, with members in the order they were set.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>

namespace suot::desk {

/// Null, true or false, a whole number, words, a list or an object.
class Value {
public:
    using List = std::vector<Value>;
    using Member = std::pair<std::string, Value>;
    using Object = std::vector<Member>;

    /// Null.
    Value() = default;
    /// From bool and nothing that turns into one: a pointer to letters would be "true".
    Value(std::same_as<bool> auto truth) : data_(truth) {}
    /// From any whole number.
    template <class T>
    requires(std::integral<T> && !std::same_as<T, bool>) Value(T number)
        : data_(static_cast<std::int64_t>(number)) {}
    /// Words, in UTF-8.
    Value(std::string words) : data_(std::move(words)) {}
    /// The same, copied.
    Value(std::string_view words) : data_(std::string(words)) {}
    /// The same, of a literal.
    Value(char const* words) : data_(std::string(words)) {}
    Value(List items) : data_(std::move(items)) {}
    /// An object; of two members with one name the first is found.
    Value(Object members) : data_(std::move(members)) {}
    /// "2026-03-31", or null.
    Value(std::optional<base::Date> const& date);

    /// A list of nothing: "[]", where null would be "null".
    [[nodiscard]] static Value list() { return List{}; }
    /// An object without members: "{}".
    [[nodiscard]] static Value object() { return Object{}; }

    /// Nothing, as JSON's null; what is asked for by a name that is not there is null too.
    [[nodiscard]] bool is_null() const { return data_.index() == 0; }
    /// True or false.
    [[nodiscard]] bool is_bool() const { return holds<bool>(); }
    /// A whole number; there are no others.
    [[nodiscard]] bool is_number() const { return holds<std::int64_t>(); }
    /// Words, a date or a moment: they are words here.
    [[nodiscard]] bool is_text() const { return holds<std::string>(); }
    /// A list, of no items perhaps.
    [[nodiscard]] bool is_list() const { return holds<List>(); }
    /// An object, without members perhaps.
    [[nodiscard]] bool is_object() const { return holds<Object>(); }

    /// The value as true or false; false where it is anything else.
    [[nodiscard]] bool truth() const;
    /// The value as a number; 0 where it is none.
    [[nodiscard]] std::int64_t number() const;
    /// The value as words; empty where it is none.
    [[nodiscard]] std::string const& text() const;
    /// The items; none where it is no list.
    [[nodiscard]] List const& items() const;
    /// The members in the order they were set; none where it is no object.
    [[nodiscard]] Object const& members() const;

    /// The member of that name; null where there is none.
    [[nodiscard]] Value const& operator[](std::string_view name) const;
    /// True where there is a member of that name, null included.
    [[nodiscard]] bool has(std::string_view name) const;
    /// Adds a member, or gives it a new value. A null value becomes an object.
    Value& set(std::string_view name, Value value);
    /// Adds an item. A null value becomes a list.
    Value& add(Value item);

    friend bool operator==(Value const&, Value const&) = default;

private:
    // True where the value is kept as a T.
    template <class T>
    [[nodiscard]] bool holds() const {
        return std::holds_alternative<T>(data_);
    }
    std::variant<std::monostate, bool, std::int64_t, std::string, List, Object> data_;
};

/// The value as JSON (RFC 8259) on one line.
[[nodiscard]] std::string to_json(Value const& value);

/// Reads JSON. Error: invalid (no JSON, deeper than 32, a number that is not whole, no UTF-8).
[[nodiscard]] base::Result<Value> from_json(std::string_view json);

} // namespace suot::desk
