// Orders across the tiers in a register, measured through the desk: bench_links STORE.
//
// A plan of 200 orders to a class of 5,000 communes; 5,000 plans of communes that rest on it, four
// items each, each linked to one order. The same every time.
#include <cstdio>
#include <cstdlib>
#include <string>

#include <desk/desk.hpp>
#include <registry/postgres.hpp>

#include "measure.hpp"

namespace {

using namespace suot;

constexpr int orders = 200;
constexpr int communes = 5'000;
constexpr int items_each = 4;
constexpr std::int64_t implements = 1;

base::Date const the_day = std::chrono::year(2026) / 1 / 5;

class FixedClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override {
        return std::chrono::sys_days(the_day) + std::chrono::hours(2);
    }
};

registry::DutyFields fields(std::string words, std::string lead, std::string code) {
    return {.words = std::move(words),
            .lead = std::move(lead),
            .modality = "duty",
            .work = std::move(code),
            .kind = "by",
            .due = the_day};
}

/// A document, its duties, and what reading would have told of it.
base::Result<std::vector<registry::DutyId>> add_document(registry::Transaction& keep,
                                                         registry::DocumentRecord document,
                                                         std::string const& above, int count,
                                                         std::string const& lead) {
    document.sha256 = TRY(keep.keep_file(document.code));
    document.date = document.received = document.entered = the_day;
    document.name = document.code;
    auto const id = TRY(keep.add_document(document));
    TRY(keep.append({.verb = "import", .subject_kind = "document", .subject = id.value}));
    registry::TraceTexts texts;
    texts.works.push_back({.code = document.code, .type = "KH", .issuer = document.issuer});
    if (!above.empty())
        texts.mentions.push_back({.number = 1, .relation = implements, .code = above});
    std::vector<registry::DutyId> out;
    for (int i = 1; i <= count; ++i) {
        out.push_back(
            TRY(keep.add_duty({.document = id,
                               .number = i,
                               .decided = fields("Sửa chữa đường giao thông số " + std::to_string(i)
                                                     + " của xã theo " + "quy hoạch được duyệt",
                                                 lead, document.code)})));
        texts.items.push_back(
            {.number = i, .duty = out.back(), .provision = "II." + std::to_string(i)});
    }
    TRY(keep.set_trace_texts(id, texts));
    return out;
}

base::Result<int> make(registry::Store& store) {
    std::vector<registry::DutyId> above;
    TRY(store.write([&](registry::Transaction& keep) -> base::Result<int> {
        for (int i = 0; i < communes; ++i)
            TRY(keep.add_office({.name = "UBND xã " + std::to_string(i),
                                 .kind = "xã",
                                 .tier = 3,
                                 .parent = {1},
                                 .from = the_day}));
        TRY(keep.add_class({.name = "UBND các xã", .kinds = {"xã"}, .root = {1}}));
        above = TRY(add_document(keep, {.office = {1}, .code = "1/KH-UBND", .issuer = "UBND tỉnh"},
                                 "", orders, "UBND các xã"));
        return 0;
    }));
    return store.write([&](registry::Transaction& keep) -> base::Result<int> {
        for (int i = 0; i < communes; ++i) {
            auto const own = TRY(add_document(keep,
                                              {.office = {1},
                                               .code = std::to_string(i + 2) + "/KH-UBND",
                                               .issuer = "UBND xã " + std::to_string(i)},
                                              "1/KH-UBND", items_each, ""));
            for (int n = 0; n < items_each; ++n)
                TRY(keep.add_trace_link(
                    {.lower = {{i + 2}, own[static_cast<std::size_t>(n)]},
                     .higher = {{1},
                                above[static_cast<std::size_t>((i * items_each + n) % orders)]},
                     .score = 700,
                     .reason = "{}",
                     .standing = {.from = the_day}}));
        }
        return 0;
    });
}

desk::Value run(desk::Desk const& desk, desk::Session const& session, char const* verb,
                desk::Value arguments) {
    auto const done = desk.run(session, {.verb = verb, .arguments = std::move(arguments)});
    if (done) return *done;
    std::fprintf(stderr, "%s: %s\n", verb, done.error().message.en.c_str());
    std::exit(1);
}

void measure(char const* what, std::function<void()> const& work) {
    constexpr double thousand = 1000;
    std::printf("%-58s %8.1f ms\n", what, bench::best(3, work).seconds * thousand);
}

} // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    auto const store = registry::open(words[1]);
    if (!store) return 1;
    FixedClock const clock;
    desk::Desk const desk(**store, clock);
    auto const empty = desk::Value::object();
    run(desk, {}, "init", desk::Value::object().set("name", "Tỉnh").set("tier", 2));
    auto const admin = desk::console_session(desk, "").value();
    run(desk, admin, "account add",
        desk::Value::object().set("name", "l").set("role", "leader").set("office", "1"));
    if (auto const made = make(**store); !made) {
        std::fprintf(stderr, "%s\n", made.error().message.en.c_str());
        return 1;
    }
    auto const leader = desk::console_session(desk, "l").value();
    auto const matrix = desk::Value::object().set("document", 1).set("by", "offices");
    measure("a matrix of 200 orders by 5,000 offices, from the register",
            [&] { run(desk, leader, "coverage matrix", matrix); });
    measure("the same, read from the register alone", [&] {
        static_cast<void>((*store)->read(
            [](registry::View& view) { return view.trace_texts({1}, registry::Thread::below); }));
    });
    std::int64_t link = 0;
    measure("one link confirmed",
            [&] { run(desk, leader, "link confirm", desk::Value::object().set("link", ++link)); });
    measure("one commune's plan, with all above: what is broken",
            [&] { run(desk, leader, "conformity", desk::Value::object().set("document", 7)); });
    return 0;
}
