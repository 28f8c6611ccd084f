// Query, JSON or form → the arguments of a verb.
//
// Only shapes are looked at here: a number must be one, a file must be a part of a form. What the
// words mean, and whether a verb takes them, the desk decides for all doors alike.
#include "arguments.hpp"

#include <algorithm>

#include "multipart.hpp"
#include "query.hpp"

namespace suot::server {

namespace {

using desk::Argument;
using desk::ArgumentType;
using desk::Value;

std::unexpected<base::Error> invalid(std::string field, std::string vi, std::string en) {
    return std::unexpected(base::Error{.kind = base::ErrorKind::invalid,
                                       .message = {std::move(vi), std::move(en)},
                                       .field = std::move(field)});
}

Argument const* find(desk::Verb const& verb, std::string_view name) {
    auto const found = std::ranges::find_if(
        verb.arguments, [&](Argument const& argument) { return name == argument.name; });
    return found == verb.arguments.end() ? nullptr : &*found;
}

/// A word of the query as the argument wants it; the desk looks at it again.
Value value_of(Argument const& argument, std::string const& words) {
    bool const is_flag = argument.type == ArgumentType::flag;
    if (is_flag && (words == "true" || words.empty())) return true;
    if (is_flag && words == "false") return false;
    return words;
}

// Adds a value. What may stand several times becomes a list, of one value as well.
void add(Value& arguments, Argument const* argument, std::string const& name, Value value) {
    if (argument == nullptr || argument->count != desk::Count::many) {
        arguments.set(name, std::move(value));
        return;
    }
    auto list = arguments.has(name) ? arguments[name] : Value::list();
    arguments.set(name, list.add(std::move(value)));
}

// `on` and `at` are meant for every verb and are taken off here; so is `format`, where the verb has
// no argument of that name. Unknown names go on to the desk, which says which there are.
base::Result<Asked> from_query(desk::Verb const* arguments_of, std::string_view query) {
    Asked out;
    for (auto& [name, words] : TRY(parse_query(query))) {
        if (name == "format" && arguments_of != nullptr && find(*arguments_of, name) == nullptr) {
            if (words != "json" && words != "xlsx")
                return invalid(name, "“format” chỉ nhận: json, xlsx.",
                               "“format” must be one of: json, xlsx.");
            out.format = words;
            continue;
        }
        if (name == "on" || name == "at") {
            (name == "on" ? out.on : out.at) = words;
            continue;
        }
        if (arguments_of == nullptr)
            return invalid(name, "“" + name + "” phải nằm trong nội dung yêu cầu.",
                           "“" + name + "” belongs into the body of the request.");
        auto const* const argument = find(*arguments_of, name);
        auto value = argument == nullptr ? Value(words) : value_of(*argument, words);
        add(out.arguments, argument, name, std::move(value));
    }
    return out;
}

base::Result<Value> object_of(std::string_view json) {
    if (json.empty()) return Value::object();
    auto out = TRY(desk::from_json(json));
    if (!out.is_object())
        return invalid("", "nội dung phải là một đối tượng JSON.", "the body must be an object.");
    return out;
}

/// The part `arguments` is JSON with all that is no file; plain parts may say it as well, and come
/// after.
base::Result<Value> from_form(desk::Verb const& verb, Request const& request) {
    auto const parts = TRY(parse_multipart(request.header("content-type"), request.body));
    std::string_view const body = request.body;
    Value out = Value::object();
    for (auto const& part : parts)
        if (part.name == "arguments")
            out = TRY(object_of(body.substr(part.begin, part.end - part.begin)));
    for (auto const& part : parts) {
        if (part.name == "arguments") continue;
        auto const bytes = body.substr(part.begin, part.end - part.begin);
        auto const* const argument = find(verb, part.name);
        bool const is_file = argument != nullptr && argument->type == ArgumentType::file;
        auto value =
            is_file ? Value::object().set("name", part.file).set("bytes", bytes) : Value(bytes);
        if (argument != nullptr && !is_file) value = value_of(*argument, value.text());
        add(out, argument, part.name, std::move(value));
    }
    return out;
}

} // namespace

// What changes something takes nothing from its address but `on` and `at`: addresses are kept in
// logs and histories.
base::Result<Asked> asked(desk::Verb const& verb, Request const& request) {
    if (verb.effect == desk::Effect::reads) return from_query(&verb, request.query);
    auto out = TRY(from_query(nullptr, request.query));
    auto const type = request.header("content-type");
    if (type.starts_with("multipart/form-data"))
        out.arguments = TRY(from_form(verb, request));
    else if (type.starts_with("application/json") || request.body.empty())
        out.arguments = TRY(object_of(request.body));
    else
        return invalid("Content-Type", "nội dung phải là application/json hoặc biểu mẫu có tệp.",
                       "the body must be application/json, or a form with files.");
    return out;
}

} // namespace suot::server
