// Values as JSON and back (RFC 8259).
//
// Whole numbers only: there is no amount in the register that is a fraction, and doubles would
// round ids past 2^53. Depth and kinds are refused while reading, before anything of that size is
// built.
#include <desk/value.hpp>

#include <limits>

#include <nlohmann/json.hpp>

namespace suot::desk {

namespace {

constexpr std::size_t deepest = 32;

/// RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped.
void write_words(std::string& out, std::string const& words) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (char const c : words) {
        auto const code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (code < 0x20) {
            out += "\\u00";
            out += digits[code >> 4U];
            out += digits[code & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

void write(std::string& out, Value const& value);

void write_list(std::string& out, Value::List const& items) {
    char const* before = "";
    out += '[';
    for (auto const& item : items) {
        out += before;
        write(out, item);
        before = ",";
    }
    out += ']';
}

void write_object(std::string& out, Value::Object const& members) {
    char const* before = "";
    out += '{';
    for (auto const& [name, value] : members) {
        out += before;
        write_words(out, name);
        out += ':';
        write(out, value);
        before = ",";
    }
    out += '}';
}

void write(std::string& out, Value const& value) {
    if (value.is_text()) return write_words(out, value.text());
    if (value.is_list()) return write_list(out, value.items());
    if (value.is_object()) return write_object(out, value.members());
    if (value.is_number())
        out += std::to_string(value.number());
    else
        out += value.is_null() ? "null" : (value.truth() ? "true" : "false");
}

std::unexpected<base::Error> not_json(std::string const& why) {
    return base::fail(base::ErrorKind::invalid, "không phải JSON hợp lệ: " + why,
                      "this is not valid JSON: " + why);
}

/// Builds a Value from the events of the library's parser, so that depth and kinds are checked
/// while reading.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return put({}); }
    bool boolean(bool truth) override { return put(truth); }
    bool number_integer(std::int64_t number) override { return put(number); }
    bool number_unsigned(std::uint64_t number) override {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return refuse("số quá lớn (number too large)");
        return put(static_cast<std::int64_t>(number));
    }
    bool number_float(double /*number*/, std::string const& /*words*/) override {
        return refuse("chỉ nhận số nguyên (only whole numbers)");
    }
    bool string(std::string& words) override { return put(std::move(words)); }
    bool binary(nlohmann::json::binary_t& /*bytes*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(Value::object()); }
    bool key(std::string& name) override {
        keys_.back() = std::move(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*size*/) override { return open(Value::list()); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, std::string const& /*last*/,
                     nlohmann::json::exception const& /*error*/) override {
        return refuse("byte " + std::to_string(position));
    }

    Value result;
    std::string why;

private:
    bool refuse(std::string reason) {
        if (why.empty()) why = std::move(reason);
        return false;
    }
    bool open(Value value) {
        if (stack_.size() >= deepest) return refuse("lồng quá sâu (nested too deeply)");
        stack_.push_back(std::move(value));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        auto done = std::move(stack_.back());
        stack_.pop_back();
        keys_.pop_back();
        return put(std::move(done));
    }
    bool put(Value value) {
        if (stack_.empty())
            result = std::move(value);
        else if (stack_.back().is_list())
            stack_.back().add(std::move(value));
        else
            stack_.back().set(keys_.back(), std::move(value));
        return true;
    }
    std::vector<Value> stack_;
    std::vector<std::string> keys_;
};

} // namespace

std::string to_json(Value const& value) {
    std::string out;
    write(out, value);
    return out;
}

base::Result<Value> from_json(std::string_view json) {
    Builder builder;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder))
        return not_json(builder.why);
    return std::move(builder.result);
}

} // namespace suot::desk
