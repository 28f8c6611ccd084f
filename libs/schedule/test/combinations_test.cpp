// Every way to say "by" with every way to say a period: the forms are a system, not a sample.
#include <schedule/schedule.hpp>

#include <gtest/gtest.h>

#include <array>

namespace suot::schedule {
namespace {

constexpr base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

Context const context{.document_date = on(2025, 11, 18)};

/// Which day of a period the words before it make the last one allowed.
enum class Takes : std::uint8_t { last, day_before };

struct Lead {
    std::string_view words;
    Takes takes;
};

constexpr std::array<Lead, 25> leads{{
    {"trước", Takes::day_before},
    {"Trước", Takes::day_before},
    {"hoàn thành trước", Takes::day_before},
    {"xong trước", Takes::day_before},
    {"hoàn thành dứt điểm trước", Takes::day_before},
    {"chậm nhất", Takes::last},
    {"chậm nhất là", Takes::last},
    {"chậm nhất đến", Takes::last},
    {"chậm nhất đến hết", Takes::last},
    {"chậm nhất vào", Takes::last},
    {"hoàn thành chậm nhất trong", Takes::last},
    {"muộn nhất", Takes::last},
    {"muộn nhất là", Takes::last},
    {"hạn cuối là", Takes::last},
    {"không muộn hơn", Takes::last},
    {"thời hạn hoàn thành:", Takes::last},
    {"trong", Takes::last},
    {"ngay trong", Takes::last},
    {"hoàn thành trong", Takes::last},
    {"hoàn thành", Takes::last},
    {"xong trong", Takes::last},
    {"hoàn thành xong trong", Takes::last},
    {"hoàn thành vào", Takes::last},
    {"phấn đấu hoàn thành trong", Takes::last},
    {"từ nay đến hết", Takes::last},
}};

struct Stretch {
    std::string_view words;
    base::Date first;
    base::Date last;
};

constexpr std::array<Stretch, 40> stretches{{
    {"tháng 12/2025", on(2025, 12, 1), on(2025, 12, 31)},
    {"tháng 02/2026", on(2026, 2, 1), on(2026, 2, 28)},
    {"tháng 02 năm 2028", on(2028, 2, 1), on(2028, 2, 29)},
    {"tháng 6-2026", on(2026, 6, 1), on(2026, 6, 30)},
    {"Tháng 6, năm 2026", on(2026, 6, 1), on(2026, 6, 30)},
    {"tháng 12", on(2025, 12, 1), on(2025, 12, 31)},
    {"tháng 01", on(2026, 1, 1), on(2026, 1, 31)},
    {"quý I/2026", on(2026, 1, 1), on(2026, 3, 31)},
    {"quý 1/2026", on(2026, 1, 1), on(2026, 3, 31)},
    {"Quý II năm 2026", on(2026, 4, 1), on(2026, 6, 30)},
    {"quý III - 2026", on(2026, 7, 1), on(2026, 9, 30)},
    {"quý IV, năm 2026", on(2026, 10, 1), on(2026, 12, 31)},
    {"QUÝ IV/2026", on(2026, 10, 1), on(2026, 12, 31)},
    {"quý IV", on(2025, 10, 1), on(2025, 12, 31)},
    {"quý II", on(2026, 4, 1), on(2026, 6, 30)},
    {"quý I, II/2026", on(2026, 1, 1), on(2026, 6, 30)},
    {"quý III và quý IV năm 2026", on(2026, 7, 1), on(2026, 12, 31)},
    {"năm 2026", on(2026, 1, 1), on(2026, 12, 31)},
    {"Năm 2030", on(2030, 1, 1), on(2030, 12, 31)},
    {"năm nay", on(2025, 1, 1), on(2025, 12, 31)},
    {"6 tháng đầu năm 2026", on(2026, 1, 1), on(2026, 6, 30)},
    {"06 tháng đầu năm 2026", on(2026, 1, 1), on(2026, 6, 30)},
    {"sáu tháng cuối năm 2026", on(2026, 7, 1), on(2026, 12, 31)},
    {"nửa đầu năm 2026", on(2026, 1, 1), on(2026, 6, 30)},
    {"9 tháng đầu năm 2026", on(2026, 1, 1), on(2026, 9, 30)},
    {"02 tháng cuối năm 2025", on(2025, 11, 1), on(2025, 12, 31)},
    {"tháng 3 và tháng 4 năm 2026", on(2026, 3, 1), on(2026, 4, 30)},
    {"tháng 3, 4, 5 năm 2026", on(2026, 3, 1), on(2026, 5, 31)},
    {"tháng 11 - 12/2026", on(2026, 11, 1), on(2026, 12, 31)},
    {"tháng\n12\nnăm 2025", on(2025, 12, 1), on(2025, 12, 31)},
    {"quý I / 2026", on(2026, 1, 1), on(2026, 3, 31)},
    {"quí I/2026", on(2026, 1, 1), on(2026, 3, 31)},
    {"tháng Mười hai năm 2026", on(2026, 12, 1), on(2026, 12, 31)},
    {"tháng Giêng năm 2026", on(2026, 1, 1), on(2026, 1, 31)},
    {"tháng tư năm 2026", on(2026, 4, 1), on(2026, 4, 30)},
    {"quý một năm 2026", on(2026, 1, 1), on(2026, 3, 31)},
    {"quý đầu năm 2026", on(2026, 1, 1), on(2026, 3, 31)},
    {"quý cuối năm 2026", on(2026, 10, 1), on(2026, 12, 31)},
    {"hai quý đầu năm 2026", on(2026, 1, 1), on(2026, 6, 30)},
    {"học kỳ I năm học 2026 - 2027", on(2026, 9, 1), on(2027, 1, 31)},
}};

/// Points whose last day counts after "trước" too.
constexpr std::array<Stretch, 24> points{{
    {"ngày 15/12/2025", on(2025, 12, 15), on(2025, 12, 15)},
    {"ngày 15/12", on(2025, 12, 15), on(2025, 12, 15)},
    {"ngày 15/01", on(2026, 1, 15), on(2026, 1, 15)},
    {"ngày 15 tháng 12 năm 2025", on(2025, 12, 15), on(2025, 12, 15)},
    {"ngày 15 tháng 12", on(2025, 12, 15), on(2025, 12, 15)},
    {"ngày 05-01-2026", on(2026, 1, 5), on(2026, 1, 5)},
    {"ngày 05.01.2026", on(2026, 1, 5), on(2026, 1, 5)},
    {"16h ngày 22/7/2026", on(2026, 7, 22), on(2026, 7, 22)},
    {"17 giờ 00 ngày 22/7/2026", on(2026, 7, 22), on(2026, 7, 22)},
    {"17h30, ngày 22 tháng 7 năm 2026", on(2026, 7, 22), on(2026, 7, 22)},
    {"cuối năm 2026", on(2026, 10, 1), on(2026, 12, 31)},
    {"cuối năm", on(2025, 10, 1), on(2025, 12, 31)},
    {"giữa năm 2026", on(2026, 4, 1), on(2026, 6, 30)},
    {"cuối tháng 6/2026", on(2026, 6, 21), on(2026, 6, 30)},
    {"đầu tháng 6/2026", on(2026, 6, 1), on(2026, 6, 10)},
    {"giữa tháng 6 năm 2026", on(2026, 6, 11), on(2026, 6, 20)},
    {"trung tuần tháng 6/2026", on(2026, 6, 11), on(2026, 6, 20)},
    {"cuối quý II/2026", on(2026, 6, 1), on(2026, 6, 30)},
    {"đầu quý II năm 2026", on(2026, 4, 1), on(2026, 4, 30)},
    {"tuần đầu tháng 7/2026", on(2026, 7, 1), on(2026, 7, 7)},
    {"tuần thứ hai của tháng 7 năm 2026", on(2026, 7, 8), on(2026, 7, 14)},
    {"tuần thứ 3 tháng 7/2026", on(2026, 7, 15), on(2026, 7, 21)},
    {"tuần cuối tháng 7/2026", on(2026, 7, 25), on(2026, 7, 31)},
    {"đầu năm 2026", on(2026, 1, 1), on(2026, 3, 31)},
}};

/// The one deadline said in a sentence; nothing where there is none, or more than one.
std::optional<base::Date> due_in(std::string const& text) {
    auto const words = text::words(text);
    std::optional<base::Date> due;
    for (auto const& found : find({text, words}, context)) {
        if (found.strength != Strength::phrase) continue;
        if (due || found.schedule.kind != Kind::by) return std::nullopt;
        due = found.schedule.due;
    }
    return due;
}

std::string sentence(Lead const& lead, Stretch const& stretch, std::string_view tail) {
    std::string text = "Tổng hợp kết quả, gửi Sở Nội vụ ";
    text += lead.words;
    text += ' ';
    text += stretch.words;
    text += tail;
    return text;
}

base::Date plus(base::Date date, int days) {
    return base::Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

TEST(Combinations, each_lead_with_each_period) {
    for (auto const& lead : leads)
        for (auto const& stretch : stretches) {
            bool const before = lead.takes == Takes::day_before;
            auto const due = before ? plus(stretch.first, -1) : stretch.last;
            for (auto const* tail :
                 {".", "; báo cáo kết quả", " (qua Văn phòng)", " để tổng hợp", ""})
                EXPECT_EQ(due_in(sentence(lead, stretch, tail)), due)
                    << sentence(lead, stretch, tail);
        }
}

TEST(Combinations, each_lead_with_each_day_or_point) {
    for (auto const& lead : leads)
        for (auto const& point : points)
            EXPECT_EQ(due_in(sentence(lead, point, " để báo cáo")), point.last)
                << sentence(lead, point, " để báo cáo");
}

TEST(Combinations, periods_alone_say_nothing) {
    for (auto const& stretch : stretches)
        EXPECT_FALSE(due_in("Kế hoạch công tác " + std::string(stretch.words) + " của tỉnh"))
            << stretch.words;
}

} // namespace
} // namespace suot::schedule
