// A history: verbs written down with their days, told again into a register.
//
// Follows docs/reference/history.md.
//
// An example province lives through a year in a second: "on 2026-03-02" moves the clock, each line
// is one verb of one account. Lines of one day are a minute apart, so that the journal keeps their
// order.
#include <filesystem>
#include <optional>
#include <ostream>

#include <registry/postgres.hpp>
#include <text/fold.hpp>

#include "clocks.hpp"
#include "desk.hpp"
#include "files.hpp"
#include "use.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

using base::ErrorKind;

constexpr std::chrono::seconds between_lines{60};

/// The words of a line: parted by blanks, kept together by "…" or '…'. Error: invalid where a quote
/// is left open.
base::Result<std::vector<std::string>> words_of(std::string_view line) {
    std::vector<std::string> out;
    bool inside = false;
    char quote = '\0';
    for (char const sign : line) {
        if (quote != '\0' && sign == quote) {
            quote = '\0';
        } else if (quote == '\0' && (sign == '"' || sign == '\'')) {
            quote = sign;
            if (!inside) out.emplace_back();
            inside = true;
        } else if (quote == '\0' && (sign == ' ' || sign == '\t' || sign == '\r')) {
            inside = false;
        } else {
            if (!inside) out.emplace_back();
            inside = true;
            out.back() += sign;
        }
    }
    if (quote != '\0')
        return base::fail(ErrorKind::invalid, "dấu nháy chưa đóng.", "a quote is left open.");
    return out;
}

/// A register into which a history is told, line by line.
class Teller {
public:
    Teller(registry::Store& store, Surroundings const& io, std::string folder)
        : io_(io), desk_(store, clock_), folder_(std::move(folder)) {}

    /// Does what one line says. Errors: those of the verb; invalid for a line that is none.
    base::Result<void> tell(std::string_view line) {
        auto const words = TRY(words_of(line));
        if (words.empty() || words.front().starts_with('#')) return {};
        if (words.size() == 2 && words[0] == "on") return move(words[1]);
        if (words.size() == 2 && words[0] == "as") {
            as_ = words[1];
            return {};
        }
        return act(words);
    }

    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] std::optional<base::Date> day() const { return day_; }

private:
    /// Back in time nothing can happen: the journal's moments only rise.
    base::Result<void> move(std::string const& word) {
        auto const day = desk::parse_date(word);
        if (!day)
            return base::fail(ErrorKind::invalid, "“on” phải là một ngày dạng 2026-03-31.",
                              "“on” must be a day like 2026-03-31.");
        if (day_ && *day <= *day_)
            return base::fail(ErrorKind::invalid, "ngày chỉ đi tới: “" + word + "” đã qua.",
                              "days only go on: “" + word + "” is over.");
        day_ = day;
        clock_.set(*day);
        return {};
    }

    /// Each line is one verb by one account, as if typed on that day.
    base::Result<void> act(std::vector<std::string> const& words) {
        auto parsed = parse_use(words);
        if (!parsed)
            return base::fail(ErrorKind::invalid, "không có lệnh “" + words.front() + "”.",
                              "there is no verb “" + words.front() + "”.");
        auto use = TRY(std::move(*parsed));
        if (!day_)
            return base::fail(ErrorKind::invalid, "chưa có ngày: cần một dòng “on” trước.",
                              "there is no day yet: a line “on” must come first.");
        if (!use.store.empty() || !use.today.empty())
            return base::fail(ErrorKind::invalid, "“--store” và “--today” không dùng ở đây.",
                              "“--store” and “--today” have no place here.");
        if (use.as.empty()) use.as = as_;
        desk::Session const nobody;
        TRY(perform(use, {.desk = desk_, .session = nobody, .io = io_, .folder = folder_}));
        clock_.pass(between_lines);
        ++count_;
        return {};
    }

    Surroundings const& io_;
    DayClock clock_{base::Date{}};
    desk::Desk desk_;
    std::string folder_;
    std::string as_;
    std::optional<base::Date> day_;
    std::int64_t count_ = 0;
};

void tell_error(Call const& call, std::string const& where, base::Error const& error) {
    call.io.err << "suot: " << where << ": " << error.message.in(call.language) << '\n';
}

std::string told(Call const& call, Teller const& teller) {
    auto const count = std::to_string(teller.count());
    auto const day = desk::Value(teller.day()).text();
    return call.language == base::Language::english ? count + " verbs, up to " + day + "\n"
                                                    : count + " lệnh, đến ngày " + day + "\n";
}

/// Ends at the first line that fails: what follows was written for another state of the register.
Exit run_file(Call const& call, registry::Store& store, std::string const& name) {
    auto const text = load(name, call.io);
    if (!text) {
        tell_error(call, name, text.error());
        return exit_of(text.error().kind);
    }
    Teller teller(store, call.io, std::filesystem::path(name).parent_path().string());
    std::string_view rest = *text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        auto const end = std::min(rest.find('\n'), rest.size());
        if (auto const done = teller.tell(rest.substr(0, end)); !done) {
            tell_error(call, name + ":" + std::to_string(number), done.error());
            return exit_of(done.error().kind);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    call.io.out << told(call, teller);
    return Exit::ok;
}

} // namespace

Exit run_history(Call const& call) {
    auto const store = registry::open(store_path(call.option("--store")));
    if (!store) {
        tell_error(call, store_path(call.option("--store")), store.error());
        return exit_of(store.error().kind);
    }
    for (auto const& name : call.words)
        if (auto const exit = run_file(call, **store, name); exit != Exit::ok) return exit;
    return Exit::ok;
}

} // namespace suot::cli
