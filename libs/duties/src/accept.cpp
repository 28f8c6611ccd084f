// Which items are duties, goals or prohibitions. docs/spec/duties.md, section 1.
#include <algorithm>

#include "lexicon.hpp"
#include "shapes.hpp"
#include "walker.hpp"

namespace suot::duties {

using document::NodeKind;
using text::key;
using text::Words;

namespace {

/// "Mục tiêu: …", "Kinh phí: …": what the label says is no order; "Hình thức: …" says how.
bool labelled_as_no_order(Words words) {
    std::size_t colon = 0;
    while (colon < words.size() && !words[colon].is_sign(':')) ++colon;
    auto const zone = zone_of(words.sub(0, colon));
    bool const way = words[0].key == key("hình") || words[0].key == key("phương");
    return !way && (zone == Zone::other || zone == Zone::goal);
}

/// "Việc tổ chức hội nghị …", "Trường hợp mất điện.": what is looked at, no order.
bool names_a_matter(Words words) {
    static auto const matters = phrase_set("việc; các trường hợp; trường hợp; ví dụ");
    return matters.longest(words, 0).has_value();
}

/// "(Thời hạn gửi báo cáo: …)", "Đơn vị gửi báo cáo: …": a form says who fills it in, and when.
bool is_field_of_form(Words words) {
    static auto const fields = phrase_set(
        "đơn vị gửi báo cáo; đơn vị nhận báo cáo; cơ quan gửi báo cáo; cơ quan nhận báo cáo; "
        "thời hạn gửi báo cáo; thời gian chốt số liệu; thời điểm chốt số liệu; kỳ báo cáo; "
        "thời điểm tính tuổi");
    return fields.longest(words, words[0].is_sign('(') ? 1 : 0).has_value();
}

/// "Trình tự thành lập thực hiện theo quy định tại Điều 5": says which rule holds.
bool refers_to_rule(Words words) {
    static auto const follows =
        phrase_set("thực hiện theo quy định; được thực hiện theo quy định; thực hiện theo khoản; "
                   "thực hiện theo điều; thực hiện theo luật; thực hiện theo nghị định");
    constexpr std::size_t reach = 40; // words
    for (std::size_t i = 1; i < std::min(words.size(), reach); ++i) {
        if (words[i].is_sign('.') || words[i].is_sign(';')) return false;
        bool const joined = words[i - 1].is_sign(',') || words[i - 1].key == key("và");
        if (!joined && follows.longest(words, i)) return true;
    }
    return false;
}

/// "Qua 10 năm thực hiện, vẫn còn những hạn chế …": tells how things stand.
bool tells_of_state(Words words) {
    static auto const stands = phrase_set("vẫn còn; còn những; còn một số; đã đạt được; còn nhiều");
    constexpr std::size_t reach = 20; // words
    for (std::size_t i = 0; i < std::min(words.size(), reach); ++i)
        if (stands.longest(words, i)) return true;
    return false;
}

/// "Lưu Văn phòng Trung ương Đảng.": the last of the recipients.
bool is_recipient(Words words) {
    constexpr std::size_t longest = 9; // words
    return words.size() <= longest && words[0].key == key("lưu")
           && (words[1].is_capital() || words[1].is_sign(':'));
}

/// "Ban hành kèm theo Quyết định này …": the document does what it says.
bool enacts_annex(Words words) {
    constexpr std::size_t reach = 10; // words
    for (std::size_t i = 0; i + 1 < std::min(words.size(), reach); ++i) {
        if (words[i].key != key("kèm") || words[i + 1].key != key("theo")) continue;
        for (auto at = i + 2; at < std::min(words.size(), i + 7); ++at)
            if (words[at].key == key("này")) return true;
    }
    return false;
}

/// "… (Hình từ Internet)": what stands under a picture.
bool is_caption(Words words) {
    static auto const sources = phrase_set("hình từ internet; ảnh minh họa; ảnh từ internet");
    constexpr std::size_t tail = 6; // words
    for (auto i = words.size() > tail ? words.size() - tail : 0; i < words.size(); ++i)
        if (sources.longest(words, i)) return true;
    return false;
}

/// "Trên đây là kế hoạch …, đề nghị các xã thực hiện": it closes the document, whatever the last
/// section was about.
bool closes_document(Words words) {
    static auto const opens = phrase_set("trên đây là; căn cứ kế hoạch này; căn cứ hướng dẫn này; "
                                         "nhận được văn bản này; nhận được kế hoạch này");
    return opens.longest(words, 0).has_value();
}

/// "Toàn dân tích cực tham gia bầu cử!": a slogan.
bool is_slogan(Words words) {
    return words[words.size() - 1].is_sign('!');
}

/// "Sở Y tế sẽ triển khai như thế nào?": a publisher asks.
bool asks(Words words) {
    return words[words.size() - 1].is_sign('?')
           || (words.size() > 2 && words[words.size() - 2].is_sign('?'));
}

/// "… ổn định đời sống. Đề nghị các sở thực hiện./.": the mark that ends a document's text.
bool ends_document(Words words) {
    auto const size = words.size();
    return size > 3 && words[size - 1].is_sign('.') && words[size - 2].is_sign('/');
}

/// "UBND cấp xã: Thành phần dự họp gồm …": behind the name stands who or what, no order.
bool lists_members(Words words, std::size_t from) {
    static auto const nouns = phrase_set("thành phần; đối tượng; số lượng; địa điểm; kinh phí");
    return nouns.longest(words, from).has_value();
}

/// "Ví dụ: …"
bool gives_example(Words words) {
    static auto const opens = phrase_set("ví dụ; chẳng hạn");
    return opens.longest(words, 0).has_value();
}

/// "Quy định này có hiệu lực từ ngày …".
bool says_from_when(Words words) {
    static auto const holds = phrase_set("có hiệu lực; hết hiệu lực; này thay thế");
    static auto const after = phrase_set("sau; khi; kể từ; ngay; trong vòng; chậm nhất");
    constexpr std::size_t reach = 24;          // words
    if (after.longest(words, 0)) return false; // "Sau khi Luật có hiệu lực, rà soát …"
    for (std::size_t i = 0; i < std::min(words.size(), reach); ++i)
        if (holds.longest(words, i)) return true;
    return false;
}

/// "Văn phòng … thông báo để các cơ quan biết, thực hiện": the issuer speaks, and orders nothing.
bool gives_notice(Words words) {
    static auto const tells = phrase_set("thông báo để; thông báo đến; xin thông báo để");
    constexpr std::size_t reach = 20; // words
    for (std::size_t i = 0; i < std::min(words.size(), reach); ++i) {
        if (words[i].is_sign(',') || words[i].is_sign(';')) return false;
        if (!tells.longest(words, i)) continue;
        for (auto at = i; at < words.size(); ++at)
            if (words[at].key == key("biết")) return true;
        return false;
    }
    return false;
}

/// "Kinh phí … do ngân sách bảo đảm": says who pays.
bool tells_of_money(Words words) {
    static auto const money = phrase_set("kinh phí; nguồn kinh phí; nguồn vốn; nguồn ngân sách");
    return money.longest(words, 0).has_value();
}

/// By a day, or again and again: what is merely "after an event" is often a rule's case.
bool sets_a_day(std::vector<schedule::Schedule> const& times) {
    return !times.empty()
           && (times.front().kind == schedule::Kind::by
               || times.front().kind == schedule::Kind::every);
}

} // namespace

/// In a directive, a plan or a guide what is numbered and begins with a verb is an order, whatever
/// its section is called.
bool Walker::orders_by_type(NodeNumber number) const {
    constexpr std::string_view types[] = {"CT", "KH", "CTr", "HD", "KL", "NQ"};
    auto const& works = input_.parsed.works;
    auto const at = static_cast<std::size_t>(node(number).work);
    if (at >= works.size()) return false;
    return std::ranges::find(types, std::string_view(works[at].front.type.value))
           != std::end(types);
}

/// Above it stands what leaves no room for an order, whatever its words charge: they need not be
/// read. A part of `accepts`.
bool Walker::is_hopeless(NodeNumber number, Context const& here) const {
    if (here.zone == Zone::goal) return true;
    if (here.zone != Zone::other || view_.in_article(number)) return false;
    auto const words = words_of(number);
    return node(number).kind != NodeKind::paragraph
           || !(closes_document(words) || ends_document(words));
}

bool Walker::accepts(NodeNumber number, Context const& here, Charge const& charge) const {
    if (here.zone == Zone::prohibition) return !(charge.opens && tells_of_state(words_of(number)));
    if (charge.reports || charge.grants) return false;
    if (here.zone == Zone::other && charge.charges() && charge.ordered
        && node(number).kind == NodeKind::paragraph
        && (closes_document(words_of(number)) || ends_document(words_of(number))))
        return true;
    if (here.zone == Zone::other)
        return view_.in_article(number) && charge.charges() && (charge.ordered || charge.enacts);
    if (here.zone == Zone::goal) return false;
    if (charge.charges()) return here.body || charge.ordered;
    auto const& n = node(number);
    bool const closes = n.kind == NodeKind::paragraph && charge.elided // "Nếu có khó khăn, …"
                        && reports_trouble(words_of(number));
    if (closes) return here.body;
    bool const numbered = here.zone == Zone::unknown && here.body && is_item_kind(n.kind);
    if (numbered && charge.acts && begins_with_verb(words_of(number)) && orders_by_type(number))
        return true;
    // "4. Xét tốt nghiệp trước ngày 30/6": numbered, a verb and a day, in any document.
    if (numbered && charge.acts && begins_with_verb(words_of(number))
        && sets_a_day(timing_.in_sentence(words_of(number))))
        return true;
    if (here.zone != Zone::duty) return false;
    if (charge.acts) return true;
    bool const headed = !here.lead.empty() && here.lead.front().from == ActorFrom::heading;
    if (n.kind == NodeKind::paragraph) return headed && charge.opens && charge.elided;
    if (names_a_matter(words_of(number))) return false;
    bool const labelled = std::ranges::any_of(view_.children(number),
                                              [&](NodeNumber c) { return view_.is_label(c); });
    if (labelled || !timing_.in_sentence(words_of(number)).empty())
        return true; // "Họp: 06 tháng một lần"
    return charge.opens && headed;
}

void Walker::candidate(NodeNumber number, Context const& here, Details details) {
    auto const words = words_of(number);
    if (words.size() < 3 || is_footnote(words)) return;
    auto const& n = node(number);
    bool const introduces =
        ends_with_colon(words) && n.child_count == 0 && details == Details::none;
    if (introduces && n.kind != NodeKind::paragraph) return;
    if (is_hopeless(number, here)) return;
    auto const charge = read_charge(words);
    if (!charge.charges() && (is_citation(words) || says_from_when(words))) return;
    if (!charge.ordered && tells_of_money(words)) return;
    bool const bare_title = n.kind == NodeKind::head && n.child_count == 0 && n.marker.empty()
                            && !words[words.size() - 1].is_sign('.');
    if (bare_title || is_caption(words) || (!charge.charges() && enacts_annex(words))) return;
    if (is_slogan(words) || asks(words)
        || (charge.inline_head && lists_members(words, charge.starts)))
        return;
    if (gives_example(words) || gives_notice(words) || is_field_of_form(words)
        || is_recipient(words))
        return;
    if (view_.in_article(number) && !charge.ordered && refers_to_rule(words)) return;
    if (charge.enacts && !charge.ordered && ends_with_colon(words)) return; // "… quy định như sau:"
    if (charge.labelled && labelled_as_no_order(words)) return;
    if (!accepts(number, here, charge)) return;
    bool const nobody = here.lead.empty() && charge.lead.empty();
    if (nobody && (here.detailed_elsewhere || outline_.lists(words))) return;
    bool const forbids = here.zone == Zone::prohibition || charge.forbids;
    if (!forbids && add_parts(number, here, charge)) return;
    add(number, here, charge, forbids ? Modality::prohibition : Modality::duty);
}

void Walker::add_goal(NodeNumber number, Context const& here) {
    constexpr std::size_t shortest_goal = 6; // words
    auto const words = words_of(number);
    if (!is_numbered_kind(node(number).kind) || words.size() < shortest_goal
        || ends_with_colon(words))
        return;
    Context bare = here;
    bare.lead.clear();
    bare.support.clear();
    add(number, bare, Charge{}, Modality::goal);
}

} // namespace suot::duties
