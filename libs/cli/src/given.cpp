// From the words of a command line to what a verb takes: files are read, names become numbers.
//
// Scripts and histories name documents by their numbers and duties by their words, because ids
// differ from one register to another. Of documents with one number the newest is meant; duties
// with the same words are an error and not a guess.
#include <algorithm>
#include <filesystem>
#include <istream>

#include <text/fold.hpp>

#include "files.hpp"
#include "use.hpp"

namespace suot::cli {

namespace {

using base::ErrorKind;
using desk::ArgumentType;
using desk::Value;

constexpr std::int64_t all_documents = 1000;

bool is_number(std::string const& word) {
    return !word.empty()
           && std::ranges::all_of(word, [](char sign) { return sign >= '0' && sign <= '9'; });
}

std::string in_folder(std::string const& folder, std::string const& word) {
    if (folder.empty() || word == "-" || std::filesystem::path(word).is_absolute()) return word;
    return (std::filesystem::path(folder) / word).string();
}

base::Result<Value> documents(Place const& place, Value arguments) {
    desk::Request request{.verb = "document list", .arguments = std::move(arguments)};
    request.arguments.set("limit", all_documents);
    return place.desk.run(place.session, request);
}

/// The document of that number and symbol, the newest where there are several; else the one whose
/// file is called so.
base::Result<std::int64_t> document_named(Place const& place, std::string const& name) {
    auto const by_code = TRY(documents(place, Value::object().set("code", name)));
    if (!by_code["items"].items().empty()) return by_code["items"].items().front()["id"].number();
    auto const every = TRY(documents(place, Value::object()));
    for (auto const& document : every["items"].items())
        if (document["name"].text().ends_with(name)) return document["id"].number();
    return base::fail(ErrorKind::not_found, "không có văn bản “" + name + "”.",
                      "there is no document “" + name + "”.");
}

bool is_left_out(Value const& duty) {
    auto const& review = duty["review"].text();
    return review != "proposed" && review != "confirmed";
}

/// The duty of a document that says those words: “286/KH-UBND: trạm đo mưa”.
base::Result<std::int64_t> duty_named(Place const& place, std::string const& name) {
    auto const colon = name.find(": ");
    if (colon == std::string::npos)
        return base::fail(ErrorKind::invalid,
                          "“" + name + "” phải là một số, hoặc “số văn bản: vài chữ của nhiệm vụ”.",
                          "“" + name + "” must be a number, or “document: words of the duty”.");
    auto const document = TRY(document_named(place, name.substr(0, colon)));
    auto const wanted = text::folded(text::squeezed(std::string_view(name).substr(colon + 2)));
    desk::Request request{.verb = "document show"};
    request.arguments.set("document", document);
    auto const shown = TRY(place.desk.run(place.session, request));
    std::vector<std::int64_t> found;
    for (auto const& duty : shown["duties"].items())
        if (!is_left_out(duty)
            && text::folded(duty["decided"]["words"].text()).find(wanted) != std::string::npos)
            found.push_back(duty["id"].number());
    if (found.size() == 1) return found.front();
    std::string numbers;
    for (auto const id : found) numbers += " " + std::to_string(id);
    return found.empty() ? base::fail(ErrorKind::not_found, "không có nhiệm vụ “" + name + "”.",
                                      "there is no duty “" + name + "”.")
                         : base::fail(ErrorKind::conflict,
                                      "nhiều nhiệm vụ có chữ “" + name + "”:" + numbers + ".",
                                      "several duties say “" + name + "”:" + numbers + ".");
}

base::Result<Value> file_of(Place const& place, std::string const& word) {
    auto bytes = load(word, place.io);
    if (bytes) return Value::object().set("name", word).set("bytes", std::move(*bytes));
    auto error = bytes.error();
    error.message = {word + ": " + error.message.vi, word + ": " + error.message.en};
    return std::unexpected(error);
}

Value next_line(std::istream& in) {
    std::string line;
    std::getline(in, line);
    return line;
}

/// A password of "-" is read from the standard input: on the command line everybody on the machine
/// sees it.
base::Result<Value> value_of(ArgumentType type, Place const& place, std::string const& word) {
    switch (type) {
    case ArgumentType::file:
        return file_of(place, word);
    case ArgumentType::password:
        return word == "-" ? next_line(place.io.in) : Value(word);
    case ArgumentType::document:
        return is_number(word) ? Value(word) : Value(TRY(document_named(place, word)));
    case ArgumentType::duty:
        return is_number(word) ? Value(word) : Value(TRY(duty_named(place, word)));
    default:
        return Value(word);
    }
}

/// The words of an argument: files stand in the folder of the place, and folders for what is in
/// them.
std::vector<std::string> words_of(desk::Argument const& argument, Place const& place,
                                  std::vector<std::string> words) {
    if (argument.type != ArgumentType::file) return words;
    for (auto& word : words) word = in_folder(place.folder, word);
    return expand(words);
}

} // namespace

// What was not given is not set: the desk fills in what is usual.
base::Result<Value> arguments_of(Use const& use, Place const& place) {
    auto out = Value::object();
    for (auto const& argument : use.verb->arguments) {
        if (argument.type == ArgumentType::flag) {
            if (use.flags.at(argument.name)) out.set(argument.name, true);
            continue;
        }
        auto const words = words_of(argument, place, use.words.at(argument.name));
        if (words.empty()) continue;
        if (argument.count != desk::Count::many) {
            out.set(argument.name, TRY(value_of(argument.type, place, words.front())));
            continue;
        }
        auto list = Value::list();
        for (auto const& word : words) list.add(TRY(value_of(argument.type, place, word)));
        out.set(argument.name, std::move(list));
    }
    return out;
}

} // namespace suot::cli
