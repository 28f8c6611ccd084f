// Figures in Prometheus' text form 0.0.4. Times are summed in whole nanoseconds: atomic fractions
// would need a lock.
#include "metrics.hpp"

namespace suot::server {

namespace {

std::string head(char const* name, char const* type, char const* help) {
    std::string const full = std::string("suot_") + name;
    return "# HELP " + full + " " + help + "\n# TYPE " + full + " " + type + "\n";
}

/// Thousandths as a decimal fraction: 1500 → "1.5".
std::string thousandths(std::int64_t number) {
    auto part = std::to_string(number % 1000 + 1000).substr(1);
    while (part.ends_with('0')) part.pop_back();
    return std::to_string(number / 1000) + (part.empty() ? "" : "." + part);
}

} // namespace

void Metrics::answered(int status, std::chrono::nanoseconds took) {
    auto const group = static_cast<std::size_t>(status / 100);
    if (group < by_class_.size()) ++by_class_[group];
    nanoseconds_ += took.count();
    std::size_t slot = 0;
    while (slot < bounds.size() && took > std::chrono::milliseconds(bounds[slot])) ++slot;
    ++by_time_[slot];
}

std::string Metrics::text() const {
    std::string out = head("requests_total", "counter", "Requests answered, by class of status.");
    for (std::size_t i = 1; i < by_class_.size(); ++i)
        out += "suot_requests_total{status=\"" + std::to_string(i) + "xx\"} "
               + std::to_string(by_class_[i]) + "\n";
    out += head("request_seconds", "histogram", "Time from the whole request to its answer.");
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < by_time_.size(); ++i) {
        sum += by_time_[i];
        auto const bound = i < bounds.size() ? thousandths(bounds[i]) : "+Inf";
        out += "suot_request_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(sum) + "\n";
    }
    out += "suot_request_seconds_sum " + thousandths(nanoseconds_ / 1'000'000) + "\n";
    out += "suot_request_seconds_count " + std::to_string(sum) + "\n";
    out += head("connections", "gauge", "Open connections.");
    out += "suot_connections " + std::to_string(open_) + "\n";
    out += head("listeners", "gauge", "Clients of the stream of changes.");
    return out + "suot_listeners " + std::to_string(listeners_) + "\n";
}

} // namespace suot::server
