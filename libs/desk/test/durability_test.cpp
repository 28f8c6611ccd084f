// A process killed in the middle of writing loses nothing that it was told is kept.
#include "kit.hpp"

#include <csignal>
#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

namespace suot::desk {

namespace {

/// Adds offices without end and tells each one that was kept through `out`.
[[noreturn]] void write_on(std::string const& path, int out) {
    auto const store = registry::open(path);
    FixedClock clock;
    clock.at = std::chrono::sys_days(date(2026, 1, 6));
    Desk const desk(**store, clock);
    auto const admin = console_session(desk, "").value();
    for (;;) {
        Request request{.verb = "office add"};
        request.arguments.set("name", "xã").set("kind", "xã").set("under", 1);
        auto const made = desk.run(admin, request);
        auto const id = made ? (*made)["id"].number() : -1;
        if (write(out, &id, sizeof id) != sizeof id) _exit(1);
    }
}

/// Reads what was told until the pipe is closed; kills the writer after `count`.
std::int64_t kill_after(pid_t child, int in, int count) {
    std::int64_t last = 0;
    std::int64_t id = 0;
    for (int i = 0; read(in, &id, sizeof id) == sizeof id; ++i) {
        EXPECT_GT(id, 0);
        last = id;
        if (i == count) kill(child, SIGKILL);
    }
    return last;
}

TEST_F(DeskTest, AKilledWriterLosesNothingAcknowledged) {
    auto const admin = begin();
    auto const path = place_.store("a");
    for (int const count : {1, 7, 40}) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        auto const child = fork();
        if (child == 0) {
            close(ends[0]);
            write_on(path, ends[1]);
        }
        close(ends[1]);
        auto const last = kill_after(child, ends[0], count);
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status));
        EXPECT_EQ(run(admin, "office show", {{"office", last}})["id"].number(), last);
        auto const found = run(admin, "verify");
        EXPECT_TRUE(found["sound"].truth()) << to_json(found);
    }
}

TEST_F(DeskTest, AClockBehindStopsNobodyWithinTheDay) {
    auto const admin = begin();
    clock_.at = std::chrono::sys_days(date(2026, 1, 6)) + std::chrono::hours(16);
    run(admin, "office add", {{"name", "xã Bãi Lau"}, {"kind", "xã"}, {"under", 1}});
    clock_.at -= std::chrono::hours(15);
    auto const same_day =
        run(admin, "office add", {{"name", "xã Cồn Vàng"}, {"kind", "xã"}, {"under", 1}});
    EXPECT_GT(same_day["id"].number(), 0);
    clock_.at -= std::chrono::hours(24);
    EXPECT_EQ(fails(admin, "office add", {{"name", "xã Đá Bạc"}, {"kind", "xã"}, {"under", 1}}),
              base::ErrorKind::conflict);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

} // namespace

} // namespace suot::desk
