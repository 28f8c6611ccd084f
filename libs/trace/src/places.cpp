#include <trace/places.hpp>

#include <algorithm>
#include <optional>

#include <text/phrases.hpp>

namespace suot::trace {

namespace {

using text::Words;

text::Phrases<Level> const& level_names() {
    static text::Phrases<Level> const table{
        {"phần", Level::part},    {"chương", Level::chapter},      {"mục", Level::section},
        {"điều", Level::article}, {"tiểu mục", Level::subsection}, {"khoản", Level::clause},
        {"điểm", Level::point},   {"tiết", Level::point},
    };
    return table;
}

constexpr std::size_t roman_size = 6;
constexpr std::size_t number_size = 3; // no provision has a number of four digits

bool is_roman(Words words, std::size_t at) {
    bool const letters = words.at(at).is_capital() && words.at(at).size <= roman_size;
    return letters && words.str(at).find_first_not_of("IVXL") == std::string_view::npos;
}

bool is_letter(Words words, std::size_t at) {
    return words.at(at).is_letters() && text::decode(words.str(at), 0).size == words.at(at).size;
}

/// A label and the words it takes.
struct Label {
    std::uint64_t value = 0;
    std::size_t size = 1;
};

/// "5", "5a", "b", "IV" at a place, brackets around it passed over.
std::optional<Label> label_at(Words words, std::size_t at) {
    if (words.at(at).is_sign('(') && words.at(at + 2).is_sign(')')) {
        auto const inside = label_at(words.sub(at + 1, at + 2), 0);
        return inside ? std::optional(Label{inside->value, 3}) : std::nullopt;
    }
    auto const word = words.at(at);
    bool const number = word.is_number() && word.size <= number_size;
    if (!number && !is_letter(words, at) && !is_roman(words, at)) return std::nullopt;
    bool const suffix = number && is_letter(words, at + 1) && !words.at(at + 1).after_blank();
    if (!suffix) return Label{word.key, 1};
    return Label{word.key * 31 + words.at(at + 1).key, 2};
}

/// Reads the provisions that words name, one after another.
class Finder {
public:
    explicit Finder(Words words) : words_(words) {}

    std::vector<Steps> find() {
        while (at_ < words_.size()) {
            auto const level = level_names().longest(words_, at_);
            at_ += level ? level->size : 1;
            if (level) take(level->value);
        }
        return std::move(out_);
    }

private:
    /// "khoản 1, 2 và 3": one label after another; ".2" behind one leads further in.
    void take(Level level) {
        auto label = label_at(words_, at_);
        if (!label) return;
        begin(level);
        for (; label; label = next_label()) {
            at_ += label->size;
            Steps steps{{level, label->value}};
            while (words_.at(at_).is_sign('.') && !words_.at(at_ + 1).after_blank()) {
                auto const inner = label_at(words_, at_ + 1);
                if (!inner) break;
                steps.push_back({Level::point, inner->value});
                at_ += 1 + inner->size;
            }
            labels_.push_back(std::move(steps));
        }
        close();
    }
    /// A comma or "và" leads on where a label follows and no unit does.
    std::optional<Label> next_label() {
        auto const joint = words_.at(at_);
        if (!joint.is_sign(',') && joint.key != text::key("và")) return std::nullopt;
        auto const label = label_at(words_, at_ + 1);
        bool const ends = label && !level_names().longest(words_, at_ + 1);
        if (!ends) return std::nullopt;
        ++at_;
        return label;
    }
    /// A step that is not further out than the one before it begins another provision.
    void begin(Level level) {
        labels_.clear();
        if (first_ < out_.size() && level < out_[first_].front().level) return;
        first_ = out_.size();
    }
    void close() {
        if (first_ == out_.size()) {
            out_.insert(out_.end(), labels_.begin(), labels_.end());
            return;
        }
        for (std::size_t i = first_; i < out_.size(); ++i) // an outer step belongs to all before it
            out_[i].insert(out_[i].begin(), labels_.front().begin(), labels_.front().end());
    }

    Words words_;
    std::size_t at_ = 0;
    std::size_t first_ = 0; ///< of `out_`: the provisions that an outer step still belongs to
    std::vector<Steps> labels_;
    std::vector<Steps> out_;
};

/// One part of an address: "Điều 5" or "2".
struct Part {
    std::optional<Level> level; ///< where it says so
    std::uint64_t label = 0;
};

std::vector<Part> parts_of(std::string_view address) {
    std::vector<Part> out;
    auto const all = text::words(address);
    Words const words{address, all};
    for (std::size_t at = 0; at < words.size();) {
        auto const level = level_names().longest(words, at);
        auto const first = at + (level ? level->size : 0);
        auto const label = label_at(words, first);
        if (!label) {
            ++at;
            continue;
        }
        out.push_back({level ? std::optional(level->value) : std::nullopt, label->value});
        at = first + label->size;
    }
    return out;
}

bool is_at(Part const& part, Step const& step) {
    if (part.label != step.label) return false;
    if (part.level) return *part.level == step.level;
    return step.level != Level::article && step.level != Level::chapter;
}

} // namespace

std::vector<Steps> provisions_named(Words words) {
    return Finder(words).find();
}

bool lies_in(std::string_view address, Steps const& steps) {
    auto const parts = parts_of(address);
    if (steps.empty() || parts.empty()) return false;
    bool const inner = steps.front().level > Level::article;
    if (inner && !is_at(parts.front(), steps.front())) return false;
    std::size_t next = 0;
    for (auto const& part : parts)
        if (next < steps.size() && is_at(part, steps[next])) ++next;
    return next == steps.size();
}

} // namespace suot::trace
