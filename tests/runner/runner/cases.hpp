// Tests as text: the rows of a `.cases` file and the examples of a spec page, one gtest each.
//
// In a module's *_test.cpp, at namespace scope:
//
//     std::string meaning(std::string_view words) { return dump(find(words)); }
//     auto const rows = testing_cases::cases("dates", TEST_DIR "/dates.cases", meaning);
//     auto const spec = testing_cases::examples("dates", SPEC_DIR "/time.md", "date", meaning);
//
// A row is `name | words | meaning`; `-` as the meaning says that nothing is found, and at least a
// third of the rows of a file must say so. `\n`, `\t`, `\|` and `\\` stand for the signs
// themselves; `#` begins a comment line. The function gives the meaning as text, "" or "-" where
// there is none. docs/testing.md shows more.
#pragma once

#include <cstddef>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace suot::testing_cases {

/// What some words mean, as text; "" or "-" where they mean nothing.
using Meaning = std::function<std::string(std::string_view)>;

/// One question with its answer. `fault` is set instead where the row itself is malformed.
struct Row {
    int line = 0; ///< from 1
    std::string name;
    std::string words;
    std::string meaning;
    std::string fault;
};

/// `words` without blanks and line breaks at both ends.
[[nodiscard]] inline std::string_view stripped(std::string_view words) {
    auto const first = words.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(" \t\r\n") - first + 1);
}

/// The sign that `letter` stands for after a backslash.
[[nodiscard]] inline char escaped(char letter) {
    if (letter == 'n') return '\n';
    if (letter == 't') return '\t';
    return letter;
}

/// The fields of a row between bare `|`, stripped, escapes resolved.
[[nodiscard]] inline std::vector<std::string> fields(std::string_view row) {
    std::vector<std::string> raw(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '|') {
            raw.emplace_back();
        } else if (row[i] == '\\' && i + 1 < row.size()) {
            raw.back() += {row[i], row[i + 1]};
            ++i;
        } else {
            raw.back() += row[i];
        }
    }
    std::vector<std::string> result;
    for (auto const& field : raw) {
        auto const words = stripped(field);
        std::string plain;
        for (std::size_t i = 0; i < words.size(); ++i) {
            bool const escape = words[i] == '\\' && i + 1 < words.size();
            plain += escape ? escaped(words[++i]) : words[i];
        }
        result.push_back(std::move(plain));
    }
    return result;
}

/// The lines of `text`, without their breaks.
[[nodiscard]] inline std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> result;
    while (!text.empty()) {
        auto const end = text.find('\n');
        result.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return result;
}

/// The rows of the text of a `.cases` file.
[[nodiscard]] inline std::vector<Row> rows_of_cases(std::string_view text) {
    std::vector<Row> result;
    int number = 0;
    for (auto const line : lines(text)) {
        ++number;
        auto const words = stripped(line);
        if (words.empty() || words.starts_with('#')) continue;
        auto parts = fields(words);
        if (parts.size() == 3) {
            result.push_back({number, parts[0], parts[1], parts[2], {}});
        } else {
            result.push_back({number, "malformed", {}, {}, "not `name | words | meaning`"});
        }
    }
    return result;
}

/// The blocks "```example NAME" of a spec page that carry `name`; a line `→` parts question and
/// answer.
[[nodiscard]] inline std::vector<Row> rows_of_spec(std::string_view text, std::string_view name) {
    std::vector<Row> result;
    std::string* part = nullptr; // where the line at hand belongs; nullptr outside a block
    bool answered = false;
    int number = 0;
    for (auto const line : lines(text)) {
        ++number;
        if (part == nullptr) {
            if (!line.starts_with("```example ") || stripped(line.substr(11)) != name) continue;
            result.push_back({number, std::string(name), {}, {}, "no line `→`"});
            part = &result.back().words;
            answered = false;
        } else if (stripped(line) == "```") {
            part = nullptr;
        } else if (!answered && stripped(line) == "→") {
            part = &result.back().meaning;
            result.back().fault.clear();
            answered = true;
        } else {
            part->append(line).append("\n");
        }
    }
    for (auto& row : result) {
        row.words = std::string(row.words.substr(0, row.words.find_last_not_of('\n') + 1));
        row.meaning = std::string(stripped(row.meaning));
    }
    return result;
}

/// How many of `rows` say that nothing is found.
[[nodiscard]] inline std::size_t nothing_rows(std::vector<Row> const& rows) {
    std::size_t count = 0;
    for (auto const& row : rows) count += row.fault.empty() && row.meaning == "-" ? 1U : 0U;
    return count;
}

/// A test whose body is handed in.
class CaseTest : public ::testing::Test {
public:
    explicit CaseTest(std::function<void()> body) : body_(std::move(body)) {}
    void TestBody() override { body_(); }

private:
    std::function<void()> body_;
};

/// A place in a file: where a failure is reported.
struct Place {
    std::string path;
    int line = 1;
};

/// Registers one test; its name is cut to the letters a gtest filter takes, its line before it.
inline void register_test(std::string const& suite, std::string_view name, Place const& place,
                          std::function<void()> body) {
    std::string label = "line_" + std::to_string(place.line) + "_";
    for (char const c : name) {
        bool const plain =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        label += plain ? c : '_';
    }
    ::testing::RegisterTest(suite.c_str(), label.c_str(), nullptr, nullptr, place.path.c_str(),
                            place.line, [body = std::move(body)]() -> CaseTest* {
                                return std::make_unique<CaseTest>(body).release();
                            });
}

/// Asks one row and compares; a meaning of several lines is compared line by line as a whole.
inline void check(Row const& row, Place const& place, Meaning const& meaning) {
    if (!row.fault.empty()) {
        ADD_FAILURE_AT(place.path.c_str(), row.line) << row.fault;
        return;
    }
    auto const found = meaning(row.words);
    auto const answer = stripped(found).empty() ? std::string_view("-") : stripped(found);
    if (answer == row.meaning) return;
    ADD_FAILURE_AT(place.path.c_str(), row.line)
        << row.name << "\n  words:    " << row.words << "\n  expected: " << row.meaning
        << "\n  found:    " << answer;
}

/// The whole of a file; nothing where it cannot be read.
[[nodiscard]] inline std::string contents(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Registers `rows`, and a test that fails where there are none. Gives their number.
inline std::size_t add(std::string const& suite, std::string const& path,
                       std::vector<Row> const& rows, Meaning const& meaning) {
    register_test(suite, "has_rows", {path, 1}, [size = rows.size(), path] {
        EXPECT_GT(size, 0U) << path << ": missing, or without a row";
    });
    for (auto const& row : rows) {
        Place const place{path, row.line};
        register_test(suite, row.name, place,
                      [row, place, meaning] { check(row, place, meaning); });
    }
    return rows.size();
}

/// Registers the rows of the `.cases` file at `path` as tests of `suite`.
inline std::size_t cases(std::string const& suite, std::string const& path,
                         Meaning const& meaning) {
    auto const rows = rows_of_cases(contents(path));
    register_test(suite, "a_third_says_nothing_here", {path, 1}, [rows, path] {
        EXPECT_GE(3 * nothing_rows(rows), rows.size())
            << path << ": " << nothing_rows(rows) << " of " << rows.size()
            << " rows say `-`; at least a third must";
    });
    return add(suite, path, rows, meaning);
}

/// Registers the blocks "```example NAME" of the spec page at `path` as tests of `suite`.
inline std::size_t examples(std::string const& suite, std::string const& path,
                            std::string_view name, Meaning const& meaning) {
    return add(suite, path, rows_of_spec(contents(path), name), meaning);
}

} // namespace suot::testing_cases
