// Shapes and arguments as JSON Schema (2020-12), as far as OpenAPI 3.1 uses it.
#include "schema.hpp"

namespace suot::server {

namespace {

using desk::Argument;
using desk::ArgumentType;
using desk::Field;
using desk::FieldType;
using desk::Value;

Value of_type(char const* type) {
    return object({{"type", type}});
}

Value text_of(char const* format) {
    return of_type("string").set("format", format);
}

Value one_of(std::span<char const* const> choices) {
    Value words = Value::list();
    for (char const* const choice : choices) words.add(choice);
    return of_type("string").set("enum", std::move(words));
}

Value list_of(Value items) {
    return of_type("array").set("items", std::move(items));
}

Value whole_number() {
    return of_type("integer").set("format", "int64");
}

// As the desk reads it, not as it is kept: an office is named by words or by its number.
Value one_argument(Argument const& argument) {
    switch (argument.type) {
    case ArgumentType::number:
    case ArgumentType::document:
    case ArgumentType::duty:
        return whole_number().set("minimum", 0);
    case ArgumentType::date:
        return text_of("date");
    case ArgumentType::flag:
        return of_type("boolean");
    case ArgumentType::choice:
        return one_of(argument.choices);
    case ArgumentType::office:
        return object({{"type", Value::list().add("string").add("integer")}});
    case ArgumentType::file:
        return of_type("string").set("contentMediaType", "application/octet-stream");
    case ArgumentType::password:
        return text_of("password");
    case ArgumentType::text:
        return of_type("string");
    }
    return Value::object();
}

Value one_field(Field const& field) {
    switch (field.type) {
    case FieldType::text:
        return of_type("string");
    case FieldType::number:
        return whole_number();
    case FieldType::truth:
        return of_type("boolean");
    case FieldType::date:
        return text_of("date");
    case FieldType::moment:
        return text_of("date-time");
    case FieldType::choice:
        return one_of(field.choices);
    case FieldType::object:
        return reference("schemas", field.shape->name);
    case FieldType::bytes:
        return of_type("string").set("contentMediaType", "application/octet-stream");
    case FieldType::anything:
        return Value::object();
    }
    return Value::object();
}

/// The words for a member: what it is called, or what it says where it is named by a fixed word.
std::string description(char const* name) {
    auto words = desk::label(name);
    if (words.vi == name) words = desk::wording(name);
    return words.vi == words.en ? words.vi : words.vi + " / " + words.en;
}

Value schema(Field const& field) {
    auto out = one_field(field);
    if (field.times == desk::Times::list) out = list_of(std::move(out));
    if (field.presence == desk::Presence::or_null)
        out = object({{"anyOf", Value::list().add(std::move(out)).add(of_type("null"))}});
    return out.set("description", description(field.name));
}

// A member that is there only sometimes is not required; one that may be null is.
Value own_schema(desk::Shape const& shape) {
    Value properties = Value::object();
    Value required = Value::list();
    for (auto const& field : shape.fields) {
        properties.set(field.name, schema(field));
        if (field.presence != desk::Presence::sometimes) required.add(field.name);
    }
    auto out = of_type("object").set("properties", std::move(properties));
    if (!required.items().empty()) out.set("required", std::move(required));
    return out;
}

} // namespace

Value object(std::initializer_list<std::pair<char const*, Value>> members) {
    Value out = Value::object();
    for (auto const& [name, value] : members) out.set(name, value);
    return out;
}

Value reference(char const* kind, char const* name) {
    return object({{"$ref", std::string("#/components/") + kind + "/" + name}});
}

Value schema(Argument const& argument) {
    auto out = one_argument(argument);
    return argument.count == desk::Count::many ? list_of(std::move(out)) : out;
}

Value body_schema(desk::Verb const& verb) {
    Value properties = Value::object();
    Value required = Value::list();
    for (auto const& argument : verb.arguments) {
        if (argument.type == ArgumentType::file) continue;
        properties.set(argument.name,
                       schema(argument).set("description", std::string(argument.help.vi) + " / "
                                                               + argument.help.en));
        if (argument.required()) required.add(argument.name);
    }
    auto out = of_type("object")
                   .set("properties", std::move(properties))
                   .set("additionalProperties", false);
    if (!required.items().empty()) out.set("required", std::move(required));
    return out;
}

/// A shape comes into the document with all that it extends or holds, each once.
void add_schemas(desk::Shape const& shape, Value& schemas) {
    if (schemas.has(shape.name)) return;
    auto out = own_schema(shape);
    if (shape.extends != nullptr)
        out = object(
            {{"allOf",
              Value::list().add(reference("schemas", shape.extends->name)).add(std::move(out))}});
    out.set("description", std::string(shape.help.vi) + " / " + shape.help.en);
    schemas.set(shape.name, std::move(out));
    if (shape.extends != nullptr) add_schemas(*shape.extends, schemas);
    for (auto const& field : shape.fields)
        if (field.shape != nullptr) add_schemas(*field.shape, schemas);
}

} // namespace suot::server
