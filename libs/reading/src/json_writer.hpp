// JSON written straight into a string, or by parts to a sink: no tree of values in between, so that
// a reading's JSON costs little more than copying its words.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <base/clock.hpp>
#include <reading/json.hpp>
#include <text/span.hpp>

namespace suot::reading {

/// Writes one JSON value; members and elements get their commas by themselves.
class JsonWriter {
public:
    explicit JsonWriter(std::size_t bytes) { out_.reserve(bytes); }
    /// What is written goes to `sink` by parts, the rest when `finish` is called.
    explicit JsonWriter(Sink const& sink) : sink_(&sink) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    /// The name of the next value, which must be ASCII without signs to escape.
    JsonWriter& key(std::string_view name);
    /// A line break before what follows, for people who read along.
    JsonWriter& line() {
        break_ = true;
        return *this;
    }

    JsonWriter& value(std::string_view words);
    JsonWriter& value(char const* words) { return value(std::string_view(words)); }
    template <class T>
    requires std::integral<T> &&(!std::same_as<T, bool>)JsonWriter& value(T number) {
        return raw(std::to_string(number));
    }
    JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonWriter& value(text::Span span);
    JsonWriter& value(std::optional<base::Date> const& date);
    JsonWriter& null() { return raw("null"); }
    /// The words, or null where there are none.
    JsonWriter& value_or_null(std::string_view words) {
        return words.empty() ? null() : value(words);
    }

    /// What was written, where there is no sink.
    [[nodiscard]] std::string take() { return std::move(out_); }
    /// Ends the last line, and gives the sink what it has not got.
    void finish();

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view words);
    void separate();
    void hand_on();

    static constexpr std::size_t part = 1U << 16U; ///< bytes the sink gets at once, or a few more
    Sink const* sink_ = nullptr;
    std::string out_;
    bool comma_ = false; ///< a value stands before the next one
    bool break_ = false;
};

} // namespace suot::reading
