// The verbs of coverage beside the naive way: random documents and links of three tiers in a
// register, and docs/spec/trace.md, section 4, written down as it is said, without a graph.
#include "kit.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <random>

namespace suot::desk {

namespace {

constexpr std::int64_t implements = 1;
constexpr int plans_each = 3;

/// One duty as it was thrown, and the day it is due.
struct Thrown {
    registry::DutyId id;
    int document = 0;
    int charged = 0; ///< 1 to 3: only the plan of that number below; 0: nobody by name
    base::Date due{};
};

struct ThrownLink {
    std::size_t lower = 0;
    std::size_t higher = 0;
    bool counts = false;
};

/// A document of a tier, and the one it rests on.
struct Plan {
    registry::DocumentId id;
    std::string code;
    std::string issuer;
    int above = -1;
};

class NaiveTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin_ = begin();
        leader_ = person(admin_, "hoa", "leader", 1);
    }

    /// A conclusion of the centre, three plans of provinces, three plans of communes below each.
    void throw_all(unsigned seed) {
        random_.seed(seed);
        std::vector<Plan> wanted{{{}, "1-KL/TW", "Ban Chấp hành Trung ương", -1}};
        for (int p = 1; p <= plans_each; ++p)
            wanted.push_back(
                {{}, std::to_string(p + 1) + "-KH/TU", "Tỉnh ủy số " + std::to_string(p), 0});
        for (int p = 1; p <= plans_each; ++p)
            for (int c = 1; c <= plans_each; ++c)
                wanted.push_back({{},
                                  std::to_string(10 * p + c) + "-KH/ĐU",
                                  "Đảng ủy xã số " + std::to_string(10 * p + c),
                                  p});
        auto const kept = store_->write([&](registry::Transaction& keep) -> base::Result<int> {
            for (auto& plan : wanted) TRY(add(keep, plan));
            for (std::size_t lower = 0; lower < duties_.size(); ++lower)
                TRY(add_links(keep, lower));
            return 0;
        });
        ASSERT_TRUE(kept) << kept.error().message.en;
    }

    // --- the naive way ------------------------------------------------------------------------

    /// Those whose plan must carry an order out: by number of the plan.
    std::vector<int> columns(Thrown const& order) const {
        std::vector<int> out;
        for (std::size_t p = 0; p < plans_.size(); ++p)
            if (plans_[p].above == order.document
                && (order.charged == 0 || charged_plan(order) == static_cast<int>(p)))
                out.push_back(static_cast<int>(p));
        return out;
    }
    std::string cell(std::size_t order, int plan, bool deep) const {
        std::string best = "not_covered";
        for (auto const& link : links_) {
            if (!link.counts || link.higher != order || duties_[link.lower].document != plan)
                continue;
            std::string one = duties_[link.lower].due > duties_[order].due ? "late" : "covered";
            if (deep) one = worse(one, below(link.lower, true));
            if (rank(one) < rank(best)) best = one;
        }
        return best;
    }
    /// An item that nobody must carry on is covered there.
    std::string below(std::size_t item, bool deep) const {
        auto const state = row(item, deep);
        return state == "not_held" ? "covered" : state;
    }
    std::string row(std::size_t order, bool deep) const {
        auto const wanted = columns(duties_[order]);
        if (wanted.empty()) return "not_held";
        std::vector<std::string> cells;
        for (auto const plan : wanted) cells.push_back(cell(order, plan, deep));
        auto const has = [&](char const* state) {
            return std::ranges::find(cells, state) != cells.end();
        };
        if (duties_[order].charged == 0)
            return *std::ranges::min_element(cells, {},
                                             [](std::string const& s) { return rank(s); });
        bool const none =
            std::ranges::all_of(cells, [](auto const& s) { return s == "not_covered"; });
        if (none) return "not_covered";
        if (has("not_covered") || has("partly")) return "partly";
        return has("late") ? "late" : "covered";
    }
    static int rank(std::string const& state) {
        static std::map<std::string, int> const ranks{
            {"covered", 0}, {"late", 1}, {"partly", 2}, {"not_covered", 3}};
        return ranks.at(state);
    }
    static std::string worse(std::string const& a, std::string const& b) {
        return rank(a) > rank(b) ? a : b;
    }
    int charged_plan(Thrown const& order) const {
        return order.document == 0 ? order.charged : plans_each * order.document + order.charged;
    }

    // --- comparison ---------------------------------------------------------------------------

    std::size_t number_of(std::int64_t duty) const {
        auto const found = std::ranges::find(duties_, registry::DutyId{duty}, &Thrown::id);
        return static_cast<std::size_t>(found - duties_.begin());
    }
    void compare_matrix(std::size_t plan) {
        auto const matrix = run(leader_, "coverage matrix", {{"document", plans_[plan].id.value}});
        static std::map<char, std::string> const words{
            {'c', "covered"}, {'l', "late"}, {'p', "partly"}, {'n', "not_covered"}};
        std::size_t rows = 0;
        for (auto const& one : matrix["items"].items()) {
            auto const order = number_of(one["duty"].number());
            EXPECT_EQ(one["shallow"].text(), row(order, false)) << order;
            EXPECT_EQ(one["deep"].text(), row(order, true)) << order;
            ++rows;
            auto const wanted = columns(duties_[order]);
            for (auto const& column : matrix["columns"].items()) {
                auto const at = static_cast<std::size_t>(column["number"].number());
                auto const found = std::ranges::find(
                    plans_, registry::DocumentId{column["document"].number()}, &Plan::id);
                auto const below = static_cast<int>(found - plans_.begin());
                bool const wants = std::ranges::find(wanted, below) != wanted.end();
                char const flat = one["cells"].text()[at];
                char const deep = one["deep_cells"].text()[at];
                EXPECT_EQ(wants ? words.at(flat) : "-", wants ? cell(order, below, false) : "-");
                EXPECT_EQ(wants ? words.at(deep) : "-", wants ? cell(order, below, true) : "-");
                EXPECT_TRUE(wants || (flat == '-' && deep == '-'));
            }
        }
        auto const own = std::ranges::count(duties_, static_cast<int>(plan), &Thrown::document);
        EXPECT_EQ(rows, static_cast<std::size_t>(own));
    }
    using Gap = std::pair<std::size_t, std::string>; ///< order, code of the plan that lacks it
    void compare_gaps() {
        std::vector<Gap> expected;
        for (std::size_t order = 0; order < duties_.size(); ++order) {
            auto const wanted = columns(duties_[order]);
            if (duties_[order].charged == 0 && !wanted.empty()
                && row(order, false) == "not_covered")
                expected.emplace_back(order, "");
            if (duties_[order].charged == 0) continue;
            for (auto const plan : wanted)
                if (cell(order, plan, false) == "not_covered")
                    expected.emplace_back(order, plans_[static_cast<std::size_t>(plan)].code);
        }
        std::vector<Gap> found;
        for (auto const& one : run(leader_, "coverage gaps")["items"].items())
            found.emplace_back(number_of(one["higher"]["duty"].number()),
                               one.has("code") ? one["code"].text() : "");
        std::ranges::sort(expected);
        std::ranges::sort(found);
        EXPECT_EQ(found, expected);
    }
    void compare_unordered() {
        std::vector<std::size_t> expected;
        for (std::size_t item = 0; item < duties_.size(); ++item) {
            bool const tied = std::ranges::any_of(
                links_, [&](ThrownLink const& link) { return link.counts && link.lower == item; });
            if (duties_[item].document != 0 && !tied) expected.push_back(item);
        }
        std::vector<std::size_t> found;
        for (auto const& one : run(leader_, "coverage unordered")["items"].items())
            found.push_back(number_of(one["duty"].number()));
        std::ranges::sort(found);
        EXPECT_EQ(found, expected);
    }

    std::vector<Plan> plans_;
    std::vector<Thrown> duties_;
    std::vector<ThrownLink> links_;
    Session admin_;
    Session leader_;

private:
    unsigned any(unsigned below) { return static_cast<unsigned>(random_() % below); }

    base::Result<void> add(registry::Transaction& keep, Plan& plan) {
        registry::DocumentRecord document{.office = {1}, .code = plan.code, .issuer = plan.issuer};
        document.sha256 = TRY(keep.keep_file(plan.code));
        document.date = document.received = document.entered = date(2026, 1, 5);
        document.name = plan.code;
        plan.id = TRY(keep.add_document(document));
        TRY(keep.append({.verb = "import", .subject_kind = "document", .subject = plan.id.value}));
        registry::TraceTexts texts;
        texts.works.push_back({.code = plan.code, .type = "KH", .issuer = plan.issuer});
        if (plan.above >= 0)
            texts.mentions.push_back({.number = 1,
                                      .relation = implements,
                                      .code = plans_[static_cast<std::size_t>(plan.above)].code});
        auto const number = static_cast<int>(plans_.size());
        plans_.push_back(plan);
        for (int i = 1; i <= static_cast<int>(2 + any(4)); ++i)
            TRY(add_duty(keep, texts, number, i));
        return keep.set_trace_texts(plan.id, texts);
    }
    base::Result<void> add_duty(registry::Transaction& keep, registry::TraceTexts& texts, int plan,
                                int number) {
        Thrown thrown{.document = plan, .due = date(2026, 1, 1 + any(28))};
        thrown.charged = plan <= plans_each ? static_cast<int>(any(plans_each + 1)) : 0;
        std::string lead;
        if (thrown.charged != 0 && plan == 0) lead = "Tỉnh ủy số " + std::to_string(thrown.charged);
        if (thrown.charged != 0 && plan != 0)
            lead = "Đảng ủy xã số " + std::to_string(10 * plan + thrown.charged);
        thrown.id = TRY(
            keep.add_duty({.document = plans_.back().id,
                           .number = number,
                           .decided = {.words = "Sửa chữa đường giao thông số "
                                                + std::to_string(number) + " của xã theo quy hoạch",
                                       .lead = lead,
                                       .modality = "duty",
                                       .work = plans_.back().code,
                                       .kind = "by",
                                       .due = thrown.due}}));
        duties_.push_back(thrown);
        texts.items.push_back(
            {.number = number, .duty = thrown.id, .provision = "II." + std::to_string(number)});
        return {};
    }
    /// Links of every state to what stands in the document above; some duties have several.
    base::Result<void> add_links(registry::Transaction& keep, std::size_t lower) {
        auto const above = plans_[static_cast<std::size_t>(duties_[lower].document)].above;
        for (std::size_t higher = 0; above >= 0 && higher < duties_.size(); ++higher) {
            if (duties_[higher].document != above || any(3) != 0) continue;
            auto const state = static_cast<registry::LinkState>(any(5));
            bool const likely = any(3) != 0;
            TRY(keep.add_trace_link({.lower = {plan_of(lower), duties_[lower].id},
                                     .higher = {plan_of(higher), duties_[higher].id},
                                     .likely = likely,
                                     .score = 500,
                                     .reason = "{}",
                                     .standing = {.state = state, .from = date(2026, 1, 5)}}));
            bool const counts = state == registry::LinkState::confirmed
                                || (state == registry::LinkState::proposed && likely);
            links_.push_back({lower, higher, counts});
        }
        return {};
    }
    registry::DocumentId plan_of(std::size_t duty) const {
        return plans_[static_cast<std::size_t>(duties_[duty].document)].id;
    }

    std::mt19937 random_;
};

class Seeds : public NaiveTest, public testing::WithParamInterface<unsigned> {};

TEST_P(Seeds, TheVerbsAgreeWithTheNaiveWay) {
    throw_all(GetParam());
    for (std::size_t plan = 0; plan <= plans_each; ++plan) compare_matrix(plan);
    compare_gaps();
    compare_unordered();
}

INSTANTIATE_TEST_SUITE_P(Random, Seeds, testing::Range(1U, 13U));

} // namespace

} // namespace suot::desk
