// Names in documents and the offices they mean: rows that must be sure, rows that must be asked
// about, rows that must find nothing.
#include <desk/directory.hpp>

#include <gtest/gtest.h>

namespace suot::desk {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

base::Date date(int y, unsigned m, unsigned d) {
    return year(y) / month(m) / day(d);
}

base::Date const before = date(2025, 4, 18);
base::Date const after = date(2025, 12, 5);
base::Date const turn = date(2025, 7, 1);

/// Two provinces with offices of the same names, the State's and the Party's; a merger on 1/7/2025.
class World {
public:
    World() {
        province = add("UBND tỉnh Lam Sơn", "tỉnh", 0);
        party = add("Tỉnh ủy Lam Sơn", "tỉnh ủy", 0);
        other = add("UBND tỉnh Bạch Hải", "tỉnh", 0);
        home = add("Sở Nội vụ", "sở", province, "SNV");
        add("Sở Nông nghiệp và Môi trường", "sở", province, "SNNMT");
        money = add("Sở Tài chính", "sở", province);
        science = add("Sở Thông tin và Truyền thông", "sở", province);
        add("Văn phòng UBND tỉnh", "văn phòng", province);
        add("Công an tỉnh Lam Sơn", "công an", province);
        add("Ban Quản lý các khu công nghiệp", "ban", province);
        add("Sở Nội vụ", "sở", other);
        add("Sở Ngoại vụ", "sở", other);
        add("Ban Tổ chức", "ban", party);
        add("Văn phòng", "văn phòng", party);
        unit = add("Đảng ủy UBND tỉnh", "đảng ủy", party);
        add("Ban Tổ chức", "ban", unit);
        district = add("UBND huyện Ngàn Sâu", "huyện", province);
        commune = add("UBND xã Thượng Ngàn", "xã", province);
        second = add("UBND xã Hạ Ngàn", "xã", province);
        add("UBND xã Hòa Bình", "xã", province);
        rename(science, "Sở Khoa học và Công nghệ");
        end(district, {commune, second}, "dissolve");
        end(third = add("UBND xã Trung Ngàn", "xã", province), {commune}, "merge");
        known.aliases.push_back({{home}, "Sở Tổ chức"});
        known.classes.push_back({.id = {1},
                                 .name = "UBND các xã, phường",
                                 .kinds = {"xã", "phường"},
                                 .root = {province}});
        known.classes.push_back(
            {.id = {2}, .name = "các sở, ban, ngành", .kinds = {"sở", "ban"}, .root = {province}});
        known.choices.push_back({"cơ quan thường trực", {party}, {money}, {}});
    }

    std::int64_t add(char const* name, char const* kind, std::int64_t parent,
                     char const* abbreviation = "") {
        auto const id = static_cast<std::int64_t>(++last);
        auto const path = (parent == 0 ? "/" : paths[parent]) + std::to_string(id) + "/";
        paths[id] = path;
        known.versions.push_back({.id = {id},
                                  .name = name,
                                  .abbreviation = abbreviation,
                                  .kind = kind,
                                  .parent = {parent},
                                  .path = path,
                                  .from = date(2015, 1, 1)});
        return id;
    }
    void rename(std::int64_t id, char const* name) {
        auto next = close(id);
        next.name = name;
        next.from = turn;
        next.until.reset();
        known.versions.push_back(next);
    }
    void end(std::int64_t id, std::vector<std::int64_t> const& successors, char const* kind) {
        close(id);
        for (auto const one : successors)
            known.acts.push_back({.kind = kind, .office = {id}, .successor = {one}, .day = turn});
    }
    registry::Office close(std::int64_t id) {
        for (auto& version : known.versions)
            if (version.id.value == id) {
                version.until = turn;
                return version;
            }
        return {};
    }

    Known known;
    std::map<std::int64_t, std::string> paths;
    int last = 0;
    std::int64_t province, party, other, home, money, science, unit, district, commune, second,
        third;
};

struct Row {
    char const* name;
    char issuer; ///< 'u': UBND tỉnh, 't': Tỉnh ủy, 'o': the other province, 'p': Đảng ủy UBND, '-'
    base::Date day;
    char const* expected; ///< name, "?" and the first candidate where one must ask, "" for nothing
    NameReason reason = NameReason::exact;
};

using enum NameReason;

Row const rows[] = {
    // exact, in any spelling
    {"Sở Tài chính", 'u', after, "Sở Tài chính"},
    {"SỞ TÀI CHÍNH", 'u', after, "Sở Tài chính"},
    {"Sở  Tài chính (chủ trì)", 'u', after, "Sở Tài chính"},
    {"Sở Nông nghiệp - Môi trường", '-', after, "Sở Nông nghiệp và Môi trường", exact},
    {"Sở NN&MT", 'u', after, "Sở Nông nghiệp và Môi trường"},
    {"Sở Nông nghiệp và Môi trường", '-', after, "Sở Nông nghiệp và Môi trường"},
    {"Ủy ban nhân dân xã Hoà Bình", 'u', after, "UBND xã Hòa Bình"},
    {"Văn phòng Ủy ban nhân dân tỉnh", 'u', after, "Văn phòng UBND tỉnh"},
    {"Ban Quản lý các khu công nghiệp", 'u', after, "Ban Quản lý các khu công nghiệp"},
    // the same name in two provinces: the issuer's own; without an issuer, ask
    {"Sở Nội vụ", 'u', after, "Sở Nội vụ"},
    {"Sở Nội vụ", 'o', after, "Sở Nội vụ"},
    {"Sở Nội vụ", '-', after, "?Sở Nội vụ"},
    {"Sở Ngoại vụ", 'o', after, "Sở Ngoại vụ"},
    // short names
    {"SNV", 'u', after, "Sở Nội vụ", short_name},
    {"Sở Tổ chức", 'u', after, "Sở Nội vụ", short_name},
    // generic names, by the issuer
    {"UBND tỉnh", 'u', after, "UBND tỉnh Lam Sơn", relative},
    {"Ủy ban nhân dân tỉnh", 't', after, "UBND tỉnh Lam Sơn", relative},
    {"UBND tỉnh", 'o', after, "UBND tỉnh Bạch Hải", relative},
    {"UBND tỉnh", '-', after, "?UBND tỉnh Lam Sơn", relative},
    {"Tỉnh ủy", 'u', after, "Tỉnh ủy Lam Sơn", relative},
    {"Công an tỉnh", 'u', after, "Công an tỉnh Lam Sơn", relative},
    {"Sở Tài chính tỉnh Lam Sơn", 'u', after, "Sở Tài chính", relative},
    {"Ban Tổ chức Tỉnh ủy", 't', after, "Ban Tổ chức", relative},
    {"Ban Tổ chức Tỉnh ủy", 'u', after, "Ban Tổ chức", relative},
    {"Văn phòng Tỉnh ủy", 'u', after, "Văn phòng", relative},
    {"Ban Tổ chức", 't', after, "Ban Tổ chức", exact},
    {"Ban Tổ chức", 'p', after, "Ban Tổ chức", exact},
    // former names, ended offices
    {"Sở Thông tin và Truyền thông", 'u', before, "Sở Thông tin và Truyền thông"},
    {"Sở Thông tin và Truyền thông", 'u', after, "Sở Khoa học và Công nghệ", former},
    {"Sở Khoa học và Công nghệ", 'u', before, "Sở Thông tin và Truyền thông", later},
    {"UBND huyện Ngàn Sâu", 'u', before, "UBND huyện Ngàn Sâu"},
    {"UBND xã Trung Ngàn", 'u', after, "UBND xã Thượng Ngàn", successor},
    {"UBND huyện Ngàn Sâu", 'u', after, "?UBND xã Thượng Ngàn", successor},
    // posts
    {"Giám đốc Sở Tài chính", 'u', after, "Sở Tài chính", head},
    {"Chủ tịch UBND tỉnh", 'u', after, "UBND tỉnh Lam Sơn", head},
    {"Chánh Văn phòng UBND tỉnh", 'u', after, "Văn phòng UBND tỉnh", head},
    {"Đồng chí Giám đốc Sở Tài chính", 'u', after, "Sở Tài chính", head},
    {"đồng chí Chánh Văn phòng UBND tỉnh", 'u', after, "Văn phòng UBND tỉnh", head},
    // what a person said before, for that issuer only
    {"Cơ quan thường trực", 't', after, "Sở Tài chính", chosen},
    {"Cơ quan thường trực", 'u', after, ""},
    // classes
    {"UBND các xã, phường", 'u', after, "UBND các xã, phường"},
    {"Ủy ban nhân dân các xã, phường", 'u', after, "UBND các xã, phường"},
    {"UBND các xã, phường trên địa bàn tỉnh", 'u', after, "UBND các xã, phường"},
    {"UBND các phường, xã", 'u', after, "UBND các xã, phường", kinds},
    {"UBND cấp xã", 'u', after, "UBND các xã, phường", kinds},
    {"UBND các xã, phường, đặc khu", 'u', after, "?UBND các xã, phường", kinds},
    {"Các sở, ban, ngành", 'u', after, "các sở, ban, ngành"},
    {"các sở, ban, ngành liên quan", 'u', after, "các sở, ban, ngành"},
    {"Đảng ủy các xã, phường", 't', after, ""},
    {"các cơ quan báo chí", 'u', after, ""},
    // without accents; but for one word
    {"so tai chinh", 'u', after, "Sở Tài chính", marks},
    {"Sở Tài chánh", 'u', after, "?Sở Tài chính", near},
    // nothing
    {"Sở", 'u', after, ""},
    {"UBND", 'u', after, ""},
    {"tỉnh", 'u', after, ""},
    {"Sở Xây dựng", 'u', after, ""},
    {"Ban", 'u', after, ""},
    {"các đơn vị", 'u', after, ""},
    {"UBND xã", 'u', after, "?UBND xã Thượng Ngàn", relative},
    {"Bộ Nội vụ", 'u', after, ""},
    {"Nội vụ", 'u', after, ""},
    {"đại diện các tầng lớp nhân dân", 'u', after, ""},
    {"Sở Thành", 'u', after, ""},
    {"như trên", 'u', after, ""},
    {"(…)", 'u', after, ""},
    {"", 'u', after, ""},
};

TEST(Directory, TakesNamesForTheOfficesTheyMean) {
    World const world;
    Directory const directory(world.known);
    for (auto const& row : rows) {
        registry::OfficeId issuer;
        if (row.issuer == 'u') issuer = {world.province};
        if (row.issuer == 't') issuer = {world.party};
        if (row.issuer == 'o') issuer = {world.other};
        if (row.issuer == 'p') issuer = {world.unit};
        auto const found = directory.find(row.name, {issuer, row.day});
        std::string got = found.candidates.empty() ? "" : found.candidates.front().name;
        if (!found.sure && !got.empty()) got = "?" + got;
        EXPECT_EQ(got, row.expected) << row.name << " (" << row.issuer << ")";
        if (!found.candidates.empty() && got == row.expected) {
            EXPECT_EQ(name(found.candidates.front().reason), name(row.reason)) << row.name;
        }
    }
}

TEST(Directory, TakesTheIssuersOwnOffice) {
    World const world;
    Directory const directory(world.known);
    auto const first = [&](char const* words, std::int64_t issuer) {
        auto const found = directory.find(words, {{issuer}, after});
        return found.candidates.empty() ? 0 : found.candidates.front().office.value;
    };
    auto const parent = [&](std::int64_t id) {
        return directory.office({id}, after)->parent.value;
    };
    EXPECT_EQ(parent(first("Sở Nội vụ", world.other)), world.other);
    EXPECT_EQ(parent(first("Sở Nội vụ", world.province)), world.province);
    EXPECT_EQ(parent(first("Ban Tổ chức", world.party)), world.party);
    EXPECT_EQ(parent(first("Ban Tổ chức", world.unit)), world.unit);
    EXPECT_EQ(directory.office({99}, after), nullptr);
}

} // namespace

} // namespace suot::desk
