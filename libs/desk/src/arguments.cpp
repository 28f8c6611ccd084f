// What an argument may be: checked once for all doors, before any right is looked at.
//
// A verb finds its arguments in the kinds its row declares, or is not called. Command lines and
// query strings have words only, so numbers and days are taken as words too.
#include <algorithm>
#include <charconv>

#include <text/unicode.hpp>

#include "call.hpp"

namespace suot::desk {

namespace {

constexpr std::size_t longest_text = 20'000;
constexpr std::size_t most_items = 10'000;

std::optional<int> digits(std::string_view words) {
    int out = 0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), out);
    if (error != std::errc() || end != words.data() + words.size() || words.starts_with('-'))
        return std::nullopt;
    return out;
}

std::unexpected<base::Error> wrong(Argument const& argument, char const* vi, char const* en) {
    std::string const name = argument.name;
    return invalid(name, "“" + name + "” " + vi, "“" + name + "” " + en);
}

base::Result<Value> checked_words(Argument const& argument, Value const& given) {
    if (!given.is_text()) return wrong(argument, "phải là chữ.", "must be words.");
    if (given.text().size() > longest_text)
        return wrong(argument, "dài quá 20.000 byte.", "is longer than 20,000 bytes.");
    if (!text::is_utf8(given.text())) return wrong(argument, "không phải UTF-8.", "is not UTF-8.");
    if (given.text().empty() && argument.required())
        return wrong(argument, "không được để trống.", "must not be empty.");
    return text::to_nfc(given.text());
}

base::Result<Value> checked_number(Argument const& argument, Value const& given) {
    if (given.is_number() && given.number() >= 0) return given;
    // Words of a command line or of a query string are numbers too.
    auto const parsed = given.is_text() ? digits(given.text()) : std::nullopt;
    if (!parsed)
        return wrong(argument, "phải là một số không âm.", "must be a number, not negative.");
    return Value(*parsed);
}

base::Result<Value> checked_choice(Argument const& argument, Value const& given) {
    auto const words = TRY(checked_words(argument, given));
    for (char const* const choice : argument.choices)
        if (words.text() == choice) return words;
    std::string all;
    for (char const* const choice : argument.choices)
        all += (all.empty() ? "" : ", ") + std::string(choice);
    return invalid(argument.name, "“" + std::string(argument.name) + "” chỉ nhận: " + all,
                   "“" + std::string(argument.name) + "” must be one of: " + all);
}

/// An office may be given by number or by words; both are words from here on.
base::Result<Value> checked_one(Argument const& argument, Value const& given) {
    switch (argument.type) {
    case ArgumentType::flag:
        if (!given.is_bool())
            return wrong(argument, "chỉ có hoặc không.", "must be true or false.");
        return given;
    case ArgumentType::number:
    case ArgumentType::document:
    case ArgumentType::duty:
        return checked_number(argument, given);
    case ArgumentType::date:
        if (!given.is_text() || !parse_date(given.text()))
            return wrong(argument, "phải là một ngày dạng 2026-03-31.",
                         "must be a day like 2026-03-31.");
        return given;
    case ArgumentType::choice:
        return checked_choice(argument, given);
    case ArgumentType::file:
        if (!given["name"].is_text() || !given["bytes"].is_text())
            return wrong(argument, "phải là một tệp.", "must be a file.");
        return given;
    case ArgumentType::office:
        if (given.is_number()) return Value(std::to_string(given.number()));
        return checked_words(argument, given);
    default:
        return checked_words(argument, given);
    }
}

base::Result<Value> checked_argument(Argument const& argument, Value const& given) {
    if (argument.count != Count::many) return checked_one(argument, given);
    Value out = Value::list();
    if (!given.is_list()) return out.add(TRY(checked_one(argument, given)));
    if (given.items().size() > most_items)
        return wrong(argument, "có quá 10.000 mục.", "has more than 10,000 items.");
    for (auto const& item : given.items()) out.add(TRY(checked_one(argument, item)));
    return out;
}

} // namespace

std::optional<base::Date> parse_date(std::string_view words) {
    if (words.size() != 10 || words[4] != '-' || words[7] != '-') return std::nullopt;
    auto const year = digits(words.substr(0, 4));
    auto const month = digits(words.substr(5, 2));
    auto const day = digits(words.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
    base::Date const date{std::chrono::year(*year),
                          std::chrono::month(static_cast<unsigned>(*month)),
                          std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::unexpected<base::Error> invalid(std::string_view field, std::string vi, std::string en) {
    return std::unexpected(base::Error{.kind = base::ErrorKind::invalid,
                                       .message = {std::move(vi), std::move(en)},
                                       .field = std::string(field)});
}

std::unexpected<base::Error> conflict(std::string vi, std::string en) {
    return base::fail(base::ErrorKind::conflict, std::move(vi), std::move(en));
}

/// An argument that the row does not know is an error: a misspelt filter must not show everything.
base::Result<Value> checked(Verb const& verb, Value const& given) {
    Value out = Value::object();
    for (auto const& [name, value] : given.members()) {
        auto const argument =
            std::ranges::find_if(verb.arguments, [&](Argument const& a) { return name == a.name; });
        if (argument == verb.arguments.end())
            return invalid(name, "lệnh “" + std::string(verb.name) + "” không có “" + name + "”.",
                           "“" + std::string(verb.name) + "” takes no “" + name + "”.");
        if (!value.is_null()) out.set(name, TRY(checked_argument(*argument, value)));
    }
    for (auto const& argument : verb.arguments)
        if (argument.required() && !out.has(argument.name))
            return wrong(argument, "là bắt buộc.", "is required.");
    return out;
}

std::optional<base::Date> Call::date(std::string_view name) const {
    return parse_date(text(name));
}

std::vector<std::string> Call::texts(std::string_view name) const {
    std::vector<std::string> out;
    for (auto const& item : arguments[name].items()) out.push_back(item.text());
    return out;
}

void Call::record(std::string kind, std::int64_t id, Value const& before, Value const& after) {
    trail.push_back({.subject_kind = std::move(kind),
                     .subject = id,
                     .before = before.is_null() ? std::string() : to_json(before),
                     .after = after.is_null() ? std::string() : to_json(after)});
}

} // namespace suot::desk
