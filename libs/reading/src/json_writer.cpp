// JSON put out as it is made (RFC 8259), one line an element.
//
// Lines make two readings comparable by `diff`. Text is UTF-8 already; only what section 7 demands
// is escaped.
#include "json_writer.hpp"

#include <array>

#include <document/claim.hpp>

namespace suot::reading {

namespace {

/// RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped.
bool must_escape(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void append_escaped(std::string& out, char c) {
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        constexpr std::string_view digits = "0123456789abcdef";
        auto const code = static_cast<unsigned char>(c);
        out += "\\u00";
        out += digits[code >> 4U];
        out += digits[code & 15U];
    }
}

} // namespace

void JsonWriter::hand_on() {
    (*sink_)(out_);
    out_.clear();
}

void JsonWriter::finish() {
    out_ += '\n';
    if (sink_ != nullptr) hand_on();
}

void JsonWriter::separate() {
    if (sink_ != nullptr && out_.size() >= part) hand_on();
    if (comma_) out_ += ',';
    if (break_) out_ += '\n';
    break_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    if (break_) out_ += '\n';
    break_ = false;
    out_ += bracket;
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view words) {
    separate();
    out_ += words;
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\": ";
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view words) {
    separate();
    out_ += '"';
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!must_escape(words[i])) continue;
        out_.append(words, copied, i - copied);
        append_escaped(out_, words[i]);
        copied = i + 1;
    }
    out_.append(words, copied);
    out_ += '"';
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(text::Span span) {
    return raw("[" + std::to_string(span.begin) + "," + std::to_string(span.end) + "]");
}

JsonWriter& JsonWriter::value(std::optional<base::Date> const& date) {
    return date ? value(document::iso(*date)) : null();
}

} // namespace suot::reading
