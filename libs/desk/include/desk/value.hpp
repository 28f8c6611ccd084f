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

    Value() = default;
    Value(std::same_as<bool> auto truth) : data_(truth) {}
    template <class T>
    requires(std::integral<T> && !std::same_as<T, bool>) Value(T number)
        : data_(static_cast<std::int64_t>(number)) {}
    Value(std::string words) : data_(std::move(words)) {}
    Value(std::string_view words) : data_(std::string(words)) {}
    Value(char const* words) : data_(std::string(words)) {}
    Value(List items) : data_(std::move(items)) {}
    Value(Object members) : data_(std::move(members)) {}
    /// "2026-03-31", or null.
    Value(std::optional<base::Date> const& date);

    [[nodiscard]] static Value list() { return List{}; }
    [[nodiscard]] static Value object() { return Object{}; }

    [[nodiscard]] bool is_null() const { return data_.index() == 0; }
    [[nodiscard]] bool is_bool() const { return holds<bool>(); }
    [[nodiscard]] bool is_number() const { return holds<std::int64_t>(); }
    [[nodiscard]] bool is_text() const { return holds<std::string>(); }
    [[nodiscard]] bool is_list() const { return holds<List>(); }
    [[nodiscard]] bool is_object() const { return holds<Object>(); }

    /// The value as that kind; its empty value where it is another kind.
    [[nodiscard]] bool truth() const;
    [[nodiscard]] std::int64_t number() const;
    [[nodiscard]] std::string const& text() const;
    [[nodiscard]] List const& items() const;
    [[nodiscard]] Object const& members() const;

    /// The member of that name; null where there is none.
    [[nodiscard]] Value const& operator[](std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    /// Adds a member, or gives it a new value. A null value becomes an object.
    Value& set(std::string_view name, Value value);
    /// Adds an item. A null value becomes a list.
    Value& add(Value item);

    friend bool operator==(Value const&, Value const&) = default;

private:
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
