// A verb of the program: declared once, with all that help and documentation say of it.
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cli/cli.hpp>

namespace suot::cli {

/// One sentence in both languages, known when the program is compiled.
struct Words {
    char const* vi;
    char const* en;

    [[nodiscard]] char const* in(base::Language language) const {
        return language == base::Language::english ? en : vi;
    }
};

enum class ArgumentKind { files, optional_words, word, flag };

/// One word or option of a verb.
struct Argument {
    char const* name; ///< "--json"; "--store FILE" takes a word; or what stands in a place: "FILE"
    ArgumentKind kind;
    Words help;
};

/// One use of a verb.
struct Call {
    Surroundings const& io;
    base::Language language;
    std::vector<std::string> words; ///< files, or the words of `optional_words`
    std::vector<std::string_view> flags;
    std::map<std::string, std::string> options = {}; ///< words of options, by "--store"

    /// True where the flag stands on the command line.
    [[nodiscard]] bool has(std::string_view flag) const {
        return std::ranges::find(flags, flag) != flags.end();
    }
    /// The word behind an option; empty where it does not stand there.
    [[nodiscard]] std::string option(std::string const& name) const {
        auto const found = options.find(name);
        return found == options.end() ? std::string() : found->second;
    }
    [[nodiscard]] char const* in(Words words_in_both) const { return words_in_both.in(language); }
};

/// One verb that needs no register.
struct Verb {
    char const* name;
    Words help;
    std::span<Argument const> arguments;
    Exit (*run)(Call const& call);
};

/// All verbs, in the order help shows them.
[[nodiscard]] std::span<Verb const> verbs();

/// The verbs themselves; each is declared in verbs.cpp.
[[nodiscard]] Exit read(Call const& call);
[[nodiscard]] Exit lint(Call const& call);
[[nodiscard]] Exit register_duties(Call const& call);
[[nodiscard]] Exit serve(Call const& call);
[[nodiscard]] Exit openapi(Call const& call);
[[nodiscard]] Exit run_history(Call const& call);
[[nodiscard]] Exit trace_orders(Call const& call);
[[nodiscard]] Exit gaps(Call const& call);
[[nodiscard]] Exit diff(Call const& call);
[[nodiscard]] Exit version(Call const& call);
[[nodiscard]] Exit help(Call const& call);

} // namespace suot::cli
