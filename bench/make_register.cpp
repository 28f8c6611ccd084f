// Makes a register of a given size, in-process: bench_register STORE DUTIES.
//
// One province, its communes and their offices; documents of ten duties each; every duty assigned
// on a day of the last two years, some reported on, some done, some late. The same every time.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include <desk/desk.hpp>
#include <desk/states.hpp>
#include <registry/postgres.hpp>

namespace {

using namespace suot;
using registry::EventKind;

constexpr int duties_per_document = 10;
constexpr int duties_per_transaction = 2'000;

constexpr int laid_out = 3 * 366; ///< the days up to which turns are laid out

base::Date day(int number) {
    return base::Date(std::chrono::sys_days(std::chrono::year(2024) / 1 / 1)
                      + std::chrono::days(number));
}

class FixedClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override {
        return std::chrono::sys_days(day(0)) + std::chrono::hours(2);
    }
};

constexpr std::array words{"rà soát",     "xây dựng",    "kế hoạch",   "báo cáo",    "thống kê",
                           "tập huấn",    "kiểm tra",    "đường",      "trường học", "trạm y tế",
                           "hồ chứa",     "đê điều",     "cán bộ",     "nhân dân",   "số hóa",
                           "hồ sơ",       "đất đai",     "môi trường", "chuyển đổi", "ngân sách",
                           "xã vùng cao", "phòng chống", "thiên tai",  "rừng",       "nước sạch",
                           "nông thôn",   "đô thị",      "giáo dục"};

class Maker {
public:
    Maker(registry::Store& store, int duties) : store_(store), left_(duties) {}

    base::Result<int> make() {
        TRY(offices());
        while (left_ > 0) TRY(store_.write([&](auto& keep) { return duties(keep); }));
        return 0;
    }

private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

    std::string sentence(int length) {
        std::string out;
        for (int i = 0; i < length; ++i)
            out += std::string(i == 0 ? "" : " ")
                   + words[static_cast<std::size_t>(pick(words.size()))];
        return out;
    }

    base::Result<int> offices() {
        return store_.write([&](registry::Transaction& keep) -> base::Result<int> {
            for (int i = 0; i < 4'999; ++i) {
                bool const commune = i < 400;
                registry::OfficeId const parent{commune ? 1 : 2 + i % 400};
                auto const name =
                    std::string(commune ? "UBND xã số " : "Đơn vị số ") + std::to_string(i);
                TRY(keep.add_office({.name = name,
                                     .kind = commune ? "xã" : "đơn vị",
                                     .tier = 3,
                                     .parent = parent,
                                     .from = day(-4000)}));
            }
            return 0;
        });
    }

    /// Without it the register would not be sound, and could not be restored.
    static base::Result<void> note(registry::Transaction& keep, char const* verb, char const* kind,
                                   std::int64_t subject) {
        TRY(keep.append({.at = std::chrono::sys_days(day(0)),
                         .account = {1},
                         .verb = verb,
                         .subject_kind = kind,
                         .subject = subject}));
        return {};
    }

    base::Result<registry::DocumentRecord> document(registry::Transaction& keep) {
        auto const number = std::to_string(++documents_);
        registry::DocumentRecord made{.office = {1},
                                      .name = number + ".txt",
                                      .media_type = "text/plain",
                                      .code = number + "/KH-UBND",
                                      .type = "KH",
                                      .issuer = "UBND tỉnh",
                                      .subject = sentence(8),
                                      .date = day(pick(700)),
                                      .received = day(pick(700)),
                                      .text = sentence(100)};
        made.sha256 = TRY(keep.keep_file(made.text));
        made.id = TRY(keep.add_document(made));
        TRY(note(keep, "import", "document", made.id.value));
        return made;
    }

    base::Result<int> duties(registry::Transaction& keep) {
        for (int i = 0; i < duties_per_transaction && left_ > 0; ++i, --left_) {
            if (left_ % duties_per_document == 0 || !in_.id) in_ = TRY(document(keep));
            TRY(duty(keep));
        }
        return 0;
    }

    base::Result<int> duty(registry::Transaction& keep) {
        registry::DutyFields fields{
            .words = sentence(12), .lead = "", .modality = "duty", .work = in_.code, .kind = "by"};
        fields.due = day(60 + pick(900));
        registry::DutyRecord made{.document = in_.id,
                                  .number = 1 + left_ % duties_per_document,
                                  .review = registry::Review::confirmed,
                                  .read = fields,
                                  .decided = fields};
        made.id = TRY(keep.add_duty(made));
        registry::OfficeId const office{2 + pick(4'999)};
        auto const events = story(made.id, office, fields);
        for (auto const& event : events) TRY(keep.add_event(event));
        std::array const parties{registry::Party{{1}, registry::Part::issuer},
                                 registry::Party{office, registry::Part::lead}};
        TRY(keep.set_parties(made.id, parties));
        TRY(keep.set_standings(made.id, {}, desk::standings(fields, events, {}, day(laid_out))));
        TRY(note(keep, "assign", "duty", made.id.value));
        return 0;
    }

    std::vector<registry::Event> story(registry::DutyId id, registry::OfficeId office,
                                       registry::DutyFields const& fields) {
        int const begin = pick(700);
        std::vector<registry::Event> out;
        auto const happen = [&](EventKind kind, int on) {
            out.push_back({.unit = {.duty = id},
                           .kind = kind,
                           .day = day(on),
                           .account = {1},
                           .office = office,
                           .issuer = {1},
                           .due = kind == EventKind::assigned ? fields.due : std::nullopt,
                           .words = "x"});
        };
        happen(EventKind::entered, begin);
        happen(EventKind::assigned, begin + 1);
        if (pick(2) == 0) happen(EventKind::reported, begin + 20);
        if (pick(100) < 55) {
            happen(EventKind::submitted, begin + 40 + pick(200));
            happen(EventKind::accepted, begin + 260);
        }
        return out;
    }

    registry::Store& store_;
    int left_;
    int documents_ = 0;
    registry::DocumentRecord in_;
    std::mt19937 random_{2026};
};

base::Result<int> people(desk::Desk const& desk) {
    desk::Request init{.verb = "init"};
    init.arguments.set("name", "UBND tỉnh Lam Sơn")
        .set("kind", "tỉnh")
        .set("password", "mat-khau-du-dai");
    TRY(desk.run({}, init));
    return 0;
}

base::Result<int> account(desk::Desk const& desk, char const* name, char const* role, int office) {
    desk::Request add{.verb = "account add"};
    add.arguments.set("name", name)
        .set("role", role)
        .set("office", office)
        .set("password", "mat-khau-du-dai");
    TRY(desk.run(TRY(desk::console_session(desk, "")), add));
    return 0;
}

base::Result<int> run(std::string const& place, int duties) {
    auto const store = TRY(registry::open(place));
    FixedClock const clock;
    desk::Desk const desk(*store, clock);
    TRY(people(desk));
    TRY(Maker(*store, duties).make());
    TRY(account(desk, "leader", "leader", 1));
    TRY(account(desk, "clerk", "actor", 2));
    return 0;
}

} // namespace

int main(int count, char** given) {
    if (count != 3) return 2;
    auto const done = run(given[1], std::atoi(given[2]));
    if (!done) std::fprintf(stderr, "%s\n", done.error().message.en.c_str());
    return done ? 0 : 1;
}
