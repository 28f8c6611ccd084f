// How much of a register is read for one document's thread: no more when other threads grow, nor
// when others carry out the same order.
#include <gtest/gtest.h>

#include <registry/postgres.hpp>
#include <runner/register.hpp>

namespace suot::registry {
namespace {

constexpr std::int64_t implements = 1;

class ThreadTest : public testing::Test {
protected:
    void SetUp() override {
        store_ = open(place_.store("a")).value();
        auto const made = store_->write(
            [](Transaction& keep) { return keep.add_office({.name = "tỉnh", .kind = "tỉnh"}); });
        ASSERT_TRUE(made);
    }

    /// A document of two duties that says it carries `above` out.
    DocumentId add(std::string const& code, std::string const& above) {
        auto const made = store_->write([&](Transaction& keep) -> base::Result<DocumentId> {
            auto const id = TRY(keep.add_document(
                {.office = {1}, .name = code, .sha256 = TRY(keep.keep_file(code)), .code = code}));
            TraceTexts texts;
            texts.works.push_back({.code = code, .type = "KH"});
            if (!above.empty())
                texts.mentions.push_back({.number = 1, .relation = implements, .code = above});
            for (int i = 1; i <= 2; ++i) {
                auto const duty = TRY(keep.add_duty({.document = id, .number = i}));
                texts.items.push_back({.number = i, .duty = duty});
            }
            TRY(keep.set_trace_texts(id, texts));
            return id;
        });
        EXPECT_TRUE(made) << made.error().message.en;
        return made.value_or(DocumentId{});
    }
    /// The rows that are read for a question about a document.
    std::size_t rows(DocumentId document, Thread thread) {
        auto const texts = store_->read([&](View& v) { return v.trace_texts(document, thread); });
        EXPECT_TRUE(texts) << texts.error().message.en;
        return texts->documents.size() + texts->works.size() + texts->mentions.size()
               + texts->items.size() + texts->duties.size();
    }

    runner::RegisterPlace place_;
    std::unique_ptr<Store> store_;
};

TEST_F(ThreadTest, OneDocumentsThreadDoesNotGrowWithTheRegister) {
    add("1-KL/TW", "");
    auto const province = add("2-KH/TU", "1-KL/TW");
    auto const commune = add("3-KH/ĐU", "2-KH/TU");
    auto const below = rows(commune, Thread::both);
    auto const above = rows(province, Thread::above);
    EXPECT_EQ(rows(commune, Thread::whole), below);
    for (int i = 0; i < 200; ++i) {
        add(std::to_string(100 + i) + "-KH/ĐU", "2-KH/TU"); // beside it
        add(std::to_string(500 + i) + "-KH/TU", "");        // of no concern
    }
    EXPECT_EQ(rows(commune, Thread::both), below);
    EXPECT_EQ(rows(province, Thread::above), above);
    EXPECT_GT(rows(province, Thread::both), 200 * 5U);
}

} // namespace
} // namespace suot::registry
