// `suot serve`: the words of the command line become the settings of the server
// (docs/how-to/serve.md).
#include <charconv>
#include <memory>
#include <ostream>

#include <desk/desk.hpp>
#include <registry/postgres.hpp>
#include <server/serve.hpp>

#include "clocks.hpp"
#include "desk.hpp"
#include "files.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

constexpr std::uint16_t usual_port = 8080;

std::unexpected<base::Error> no_number(char const* option, int most) {
    auto const most_words = std::to_string(most);
    return base::fail(base::ErrorKind::invalid,
                      std::string(option) + " phải là một số từ 0 đến " + most_words + ".",
                      std::string(option) + " must be a number from 0 to " + most_words + ".");
}

base::Result<int> number(Call const& call, char const* option, int usual, int most) {
    auto const words = call.option(option);
    if (words.empty()) return usual;
    int out = 0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), out);
    bool const whole = error == std::errc() && end == words.data() + words.size();
    if (!whole || out < 0 || out > most) return no_number(option, most);
    return out;
}

// A certificate without its key, or a key alone, is a slip: without TLS passwords would cross the
// network in the clear.
base::Result<server::Listening> listening(Call const& call) {
    server::Listening out{.certificate = call.option("--certificate"), .key = call.option("--key")};
    if (!call.option("--address").empty()) out.address = call.option("--address");
    out.port = static_cast<std::uint16_t>(TRY(number(call, "--port", usual_port, 65'535)));
    out.workers = static_cast<unsigned>(std::max(TRY(number(call, "--workers", 2, 64)), 1));
    if (out.certificate.empty() != out.key.empty())
        return base::fail(base::ErrorKind::invalid, "TLS cần cả --certificate và --key.",
                          "TLS needs both --certificate and --key.");
    return out;
}

base::Result<server::Settings> settings(Call const& call) {
    constexpr int most_megabytes = 1024;
    server::Settings out{.version = call.io.version};
    if (call.has("--proxy")) out.proxy = server::Proxy::trusted;
    auto const megabytes = TRY(number(call, "--max-upload", 64, most_megabytes));
    out.largest_upload = static_cast<std::size_t>(megabytes) << 20U;
    auto const kept = TRY(number(call, "--answers", 32, most_megabytes));
    out.kept_answers = static_cast<std::size_t>(kept) << 20U;
    return out;
}

/// The clock that the server goes by: the machine's, or one that runs on from a chosen day.
base::Result<std::unique_ptr<base::Clock>> chosen_clock(Call const& call, registry::Store& store) {
    if (call.option("--today").empty()) return nullptr;
    auto const day = desk::parse_date(call.option("--today"));
    if (!day)
        return base::fail(base::ErrorKind::invalid, "--today phải là một ngày dạng 2026-03-31.",
                          "--today must be a day like 2026-03-31.");
    auto const last = TRY(store.read([](registry::View& view) { return view.last_entry(); }));
    return std::make_unique<RunningClock>(*day, last.at);
}

void tell_ready(Call const& call, server::Listening const& where, std::uint16_t port) {
    std::string const scheme = where.certificate.empty() ? "http://" : "https://";
    bool const six = where.address.find(':') != std::string::npos;
    call.io.out << call.in({"Suốt đang chạy tại ", "Suốt is running at "}) << scheme
                << (six ? "[" : "") << where.address << (six ? "]" : "") << ':' << port
                << call.in({"/ (dừng: Ctrl+C)\n", "/ (stop: Ctrl+C)\n"}) << std::flush;
}

// The same clock for verbs and for the log, so that a demonstration on another day is one
// throughout.
base::Result<void> run(Call const& call) {
    auto const where = TRY(listening(call));
    auto const store =
        TRY(registry::open(store_path(call.option("--store")), registry::Opening::existing));
    auto const chosen = TRY(chosen_clock(call, *store));
    EXPECTS(call.io.clock != nullptr);
    base::Clock const& clock = chosen ? *chosen : *call.io.clock;
    desk::Desk const desk(*store, clock);
    server::Api api(desk, TRY(settings(call)));
    server::Notices notices{.ready = [&](std::uint16_t port) { tell_ready(call, where, port); },
                            .now = [&] { return clock.now(); }};
    if (!call.has("--quiet"))
        notices.log = [&](std::string_view line) { call.io.err << line << '\n' << std::flush; };
    return server::serve(api, where, notices);
}

} // namespace

Exit serve(Call const& call) {
    auto const done = run(call);
    if (done) return Exit::ok;
    call.io.err << "suot: " << done.error().message.in(call.language) << '\n';
    return exit_of(done.error().kind);
}

} // namespace suot::cli
