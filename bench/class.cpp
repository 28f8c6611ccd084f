// An order to a class of 52,000 offices: what giving it costs beside the same order to one office,
// and what its roll-up costs after 10,000 of them reported. Beside each its limit.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <desk/desk.hpp>
#include <fmt/core.h>
#include <registry/postgres.hpp>

namespace {

using namespace suot;
using Fields = std::initializer_list<std::pair<char const*, desk::Value>>;

constexpr int offices = 52'000;
constexpr int reporting = 10'000;
constexpr int repeats = 7;
constexpr auto plan = "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nThống kê nhà ở\n\n"
                      "1. Thống kê nhà ở trước ngày 30 tháng 6 năm 2026.\n";

class FixedClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override {
        return std::chrono::sys_days(std::chrono::year(2026) / 1 / 6) + std::chrono::hours(2);
    }
};

/// A register with 52,000 chapters of one association, and who gives orders in it.
class Association {
public:
    explicit Association(std::filesystem::path const& folder)
        : store_(registry::open((folder / "a.suot").string()).value()), desk_(*store_, clock_) {
        ask("init", {{"name", "Hội tỉnh Lam Sơn"}, {"kind", "hội"}});
        session_ = desk::console_session(desk_, "").value();
        chapters();
        ask("class add", {{"name", "các chi hội"}, {"kind", desk::Value::List{"chi hội"}}});
        ask("account add", {{"name", "theo.doi"}, {"role", "follower"}, {"office", 1}});
        session_ = desk::console_session(desk_, "theo.doi").value();
        auto const taken = ask(
            "import", {{"file", desk::Value::object().set("name", "12.txt").set("bytes", plan)}});
        document_ = taken["items"].items().at(0)["id"].number();
    }

    /// What the verb gives; where it fails there is nothing to measure.
    desk::Value ask(char const* verb, Fields fields) {
        desk::Request request{.verb = verb};
        for (auto const& [name, value] : fields) request.arguments.set(name, value);
        auto got = desk_.run(session_, request);
        if (got) return std::move(*got);
        fmt::print(stderr, "{}: {}\n", verb, got.error().message.en);
        std::exit(1);
    }

    /// A confirmed duty that nobody has yet.
    std::int64_t duty() {
        return ask("review add", {{"document", document_},
                                  {"words", "Thống kê nhà ở"},
                                  {"due", "2026-06-30"}})["id"]
            .number();
    }

private:
    void chapters() {
        auto const made = store_->write([](registry::Transaction& keep) -> base::Result<int> {
            for (int i = 0; i < offices; ++i)
                TRY(keep.add_office({.name = "Chi hội số " + std::to_string(i),
                                     .kind = "chi hội",
                                     .tier = 3,
                                     .parent = registry::OfficeId{1},
                                     .from = std::chrono::year(2020) / 1 / 1}));
            return 0;
        });
        if (!made) std::exit(1);
    }

    FixedClock clock_;
    std::unique_ptr<registry::Store> store_;
    desk::Desk desk_;
    desk::Session session_;
    std::int64_t document_ = 0;
};

/// The middle of several times on the wall, in ms: a change waits for the disk.
double middle(auto const& work) {
    std::vector<double> out;
    for (int i = 0; i < repeats; ++i) {
        auto const begun = std::chrono::steady_clock::now();
        work();
        out.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
                .count());
    }
    std::ranges::nth_element(out, out.begin() + repeats / 2);
    return out[repeats / 2];
}

void line(char const* what, double ms, std::string const& limit) {
    fmt::print("{:<58} {:8.2f} ms  (limit {})\n", what, ms, limit);
}

void measure(Association& all) {
    auto const one = middle([&] {
        all.ask("assign", {{"duty", all.duty()}, {"to", "Chi hội số 7"}});
    });
    std::int64_t order = 0;
    auto const many = middle([&] {
        order = all.duty();
        all.ask("assign", {{"duty", order}, {"to", "các chi hội"}});
    });
    line("add a duty and give it to one office", one, "its peer");
    line("add a duty and give it to a class of 52,000", many,
         fmt::format("as for one: {:.2f}", one));
    auto const report = [&](int i) {
        all.ask("report",
                {{"duty", order}, {"for", i + 2}, {"text", "đã thống kê"}, {"percent", i % 101}});
    };
    auto const begun = std::chrono::steady_clock::now();
    for (int i = 0; i < reporting; ++i) report(i);
    auto const took = std::chrono::steady_clock::now() - begun;
    line("one member reports (mean of 10,000)",
         std::chrono::duration<double, std::milli>(took).count() / reporting, "5 ms, durable");
    line("the order with its members rolled up", middle([&] {
             all.ask("duty show", {{"duty", order}});
         }),
         "50 ms");
    line("the figures of all members", middle([&] {
             all.ask("summary", {{"members", true}});
         }),
         "50 ms");
}

} // namespace

int main() {
    auto const folder = std::filesystem::temp_directory_path()
                        / fmt::format("suot-class-{}", std::random_device()());
    std::filesystem::create_directories(folder);
    {
        Association all(folder);
        measure(all);
    }
    std::filesystem::remove_all(folder);
    return 0;
}
