// The register and plain files come to the same: one computation, whatever it is fed from.
#include "kit.hpp"

#include <algorithm>
#include <array>

#include <reading/reading.hpp>
#include <trace/trace.hpp>

namespace suot::desk {

namespace {

constexpr std::array cascade{"01-ket-luan-trung-uong.md", "02-ke-hoach-trung-uong.md",
                             "03-ke-hoach-tinh-uy.md",    "04-ke-hoach-ubnd-tinh.md",
                             "05-quy-dinh-2021.md",       "06-quy-dinh-2025.md",
                             "08-ke-hoach-dang-uy-xa.md", "12-thong-bao-qua-han.md",
                             "15-du-thao-ubnd-xa.md",     "19-huong-dan-van-phong.md"};

class OneComputationTest : public DeskTest {
protected:
    /// "late: 96-KH/TW II.3.b / 45-KH/TU IV.(2)", of files.
    static std::vector<std::string> of_files() {
        std::vector<reading::Reading> readings;
        for (auto const* const name : cascade)
            readings.push_back(reading::read(example(name), name).value());
        auto const trace = trace::trace(trace::collect(readings));
        auto const place = [&](std::int32_t number) {
            if (number == trace::none) return std::string("*");
            auto const& item = trace.documents.items[static_cast<std::size_t>(number)];
            return trace::called(trace.documents, item.work) + " " + item.provision;
        };
        std::vector<std::string> out;
        for (auto const& one : trace.findings)
            out.push_back(std::string(trace::name(one.fault)) + ": " + place(one.higher) + " / "
                          + place(one.lower));
        std::ranges::sort(out);
        return out;
    }
    std::vector<std::string> of_the_register() {
        auto const admin = begin();
        auto const clerk = person(admin, "lan", "clerk", 1);
        for (auto const* const name : cascade) {
            auto const file = Value::object().set("name", name).set("bytes", example(name));
            run(clerk, "import", {{"file", Value::list().add(file)}});
        }
        auto const place = [](Value const& side) {
            return side.has("provision") ? side["code"].text() + " " + side["provision"].text()
                                         : std::string("*");
        };
        std::vector<std::string> out;
        for (auto const* const verb : {"coverage gaps", "conformity"})
            for (auto const& one : run(clerk, verb)["items"].items())
                out.push_back(one["fault"].text() + ": " + place(one["higher"]) + " / "
                              + place(one["lower"]));
        std::ranges::sort(out);
        return out;
    }
};

TEST_F(OneComputationTest, FilesAndRegisterTellTheSame) {
    auto const files = of_files();
    EXPECT_EQ(files.size(), 20U);
    EXPECT_EQ(of_the_register(), files);
}

} // namespace

} // namespace suot::desk
