// Results as workbooks, made from shapes alone: a new verb that gives a list has a workbook without
// a line of code.
//
// Follows docs/spec/links.md, section 6. Fixed words are said in the language asked for; what is
// empty in all rows has no column.
#include <desk/tables.hpp>

#include <algorithm>

#include <desk/desk.hpp>
#include <report/workbook.hpp>

#include "choices.hpp"
#include "matrix.hpp"

namespace suot::desk {

namespace {

using report::Cell;
using report::Sheet;

std::string said(std::string_view word, base::Language language) {
    return wording(word).in(language);
}

std::string heading(std::string_view name, base::Language language) {
    auto const out = label(name).in(language);
    return out == name ? said(name, language) : out;
}

/// Days and numbers stay such, so that a spreadsheet can sort and add them.
Cell cell_of(Field const& field, Value const& value, base::Language language) {
    if (value.is_number()) return value.number();
    if (value.is_bool()) return said(value.truth() ? "true" : "false", language);
    if (value.is_list()) {
        std::string out;
        for (auto const& one : value.items())
            if (one.is_text()) out += (out.empty() ? "" : "; ") + one.text();
        return out;
    }
    if (!value.is_text()) return {};
    if (field.type == FieldType::date)
        if (auto const day = parse_date(value.text())) return *day;
    if (field.type == FieldType::choice) return said(value.text(), language);
    return value.text();
}

/// A column of a sheet: a member, or a member of a member.
struct Place {
    Field field;
    char const* inside = nullptr; ///< the member that holds it
};

bool is_shown(Field const& field) {
    bool const rows = field.times == Times::list && field.type == FieldType::object;
    return !rows && field.type != FieldType::object && field.type != FieldType::anything
           && field.type != FieldType::bytes;
}

std::vector<Place> places_of(Shape const& shape) {
    std::vector<Place> out;
    for (auto const& field : all_fields(shape)) {
        if (is_shown(field)) out.push_back({field});
        if (field.type != FieldType::object || field.times == Times::list) continue;
        for (auto const& inner : all_fields(*field.shape))
            if (is_shown(inner)) out.push_back({inner, field.name});
    }
    return out;
}

Value const& value_at(Place const& place, Value const& item) {
    auto const& holder = place.inside != nullptr ? item[place.inside] : item;
    return holder[place.field.name];
}

std::string heading_of(Place const& place, base::Language language) {
    auto const own = heading(place.field.name, language);
    return place.inside == nullptr ? own : heading(place.inside, language) + ": " + own;
}

/// A list: a column for each member that any item has.
Sheet sheet_of(std::string name, Shape const& shape, Value::List const& items,
               base::Language language) {
    Sheet out{.name = std::move(name)};
    auto places = places_of(shape);
    std::erase_if(places, [&](Place const& place) {
        return std::ranges::none_of(
            items, [&](Value const& item) { return !value_at(place, item).is_null(); });
    });
    for (auto const& place : places) out.headings.push_back(heading_of(place, language));
    for (auto const& item : items) {
        auto& row = out.rows.emplace_back();
        for (auto const& place : places)
            row.push_back(cell_of(place.field, value_at(place, item), language));
    }
    return out;
}

void add_facts(Sheet& out, Shape const& shape, Value const& value, base::Language language) {
    for (auto const& field : all_fields(shape)) {
        auto const& one = value[field.name];
        if (one.is_null()) continue;
        if (field.type == FieldType::object && field.times == Times::once)
            add_facts(out, *field.shape, one, language);
        else if (is_shown(field))
            out.rows.push_back({heading(field.name, language), cell_of(field, one, language)});
    }
}

/// What stands beside a list: its day, its sums.
Sheet facts_of(Verb const& verb, Value const& result, base::Language language) {
    Sheet out{.name = verb.help.in(language)};
    out.headings = {language == base::Language::english ? "what" : "mục",
                    language == base::Language::english ? "value" : "giá trị"};
    add_facts(out, verb.gives.shape(), result, language);
    return out;
}

/// The shape of the items of a list; nullptr where it is none.
Shape const* items_of(Verb const& verb) {
    for (auto const& field : all_fields(verb.gives.shape()))
        if (std::string_view(field.name) == "items" && field.times == Times::list)
            return field.shape;
    return nullptr;
}

/// A matrix: orders by columns, each cell in words.
Sheet matrix_sheet(Value const& matrix, char const* cells, base::Language language) {
    Sheet out{.name = heading(cells, language)};
    for (auto const* const name : {"provision", "words", "lead", "due", "shallow", "deep"})
        out.headings.push_back(heading(name, language));
    for (auto const& column : matrix["columns"].items())
        out.headings.push_back(column.has("name") ? column["name"].text()
                                                  : said("hidden", language));
    for (auto const& item : matrix["items"].items()) {
        auto& row = out.rows.emplace_back();
        for (auto const* const name : {"provision", "words", "lead"})
            row.emplace_back(item[name].text());
        auto const due = parse_date(item["due"].text());
        row.push_back(due ? Cell(*due) : Cell());
        for (auto const* const name : {"shallow", "deep"})
            row.emplace_back(said(item[name].text(), language));
        for (char const sign : item[cells].text())
            for (std::size_t i = 0; i < cell_count; ++i)
                if (letter(static_cast<MatrixCell>(i)) == sign)
                    row.emplace_back(said(choices::cells[i], language));
    }
    return out;
}

} // namespace

bool has_tables(Verb const& verb) {
    return verb.effect == Effect::reads && items_of(verb) != nullptr;
}

base::Result<std::string> to_xlsx(Verb const& verb, Value const& result, base::Language language) {
    std::vector<Sheet> sheets;
    if (std::string_view(verb.name) == "coverage matrix") {
        sheets.push_back(matrix_sheet(result, "cells", language));
        sheets.push_back(matrix_sheet(result, "deep_cells", language));
    } else if (auto const* const shape = items_of(verb); shape != nullptr && result.has("items")) {
        sheets.push_back(
            sheet_of(verb.help.in(language), *shape, result["items"].items(), language));
    }
    sheets.push_back(facts_of(verb, result, language));
    return report::to_xlsx(sheets);
}

} // namespace suot::desk
