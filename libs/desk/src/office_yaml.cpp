// YAML, by libyaml's document interface: nodes with their places, nothing expanded.
#include <memory>

#include <yaml.h>

#include "office_file.hpp"

namespace suot::desk {

namespace {

struct Parser {
    Parser() { yaml_parser_initialize(&parser); }
    Parser(Parser const&) = delete;
    Parser& operator=(Parser const&) = delete;
    ~Parser() { yaml_parser_delete(&parser); }
    yaml_parser_t parser{};
};

struct Document {
    Document() = default;
    Document(Document const&) = delete;
    Document& operator=(Document const&) = delete;
    ~Document() { yaml_document_delete(&document); }
    yaml_document_t document{};
};

int line_of(yaml_node_t const& node) {
    return static_cast<int>(node.start_mark.line) + 1;
}

std::string scalar_of(yaml_node_t const& node) {
    std::string const out(reinterpret_cast<char const*>(node.data.scalar.value),
                          node.data.scalar.length);
    bool const plain = node.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    return plain && (out == "~" || out == "null") ? std::string() : out;
}

/// Walks a document of the one form we take: sections, lists of records, words or lists of words.
class Reader {
public:
    Reader(yaml_document_t& document, std::string_view file) : document_(document), file_(file) {}

    base::Result<FileRecords> read() {
        FileRecords out;
        auto const* const root = yaml_document_get_root_node(&document_);
        if (root == nullptr) return out;
        if (root->type != YAML_MAPPING_NODE) return wrong(*root, "offices: …");
        for (auto const& [key, value] : pairs(*root)) {
            if (key->type != YAML_SCALAR_NODE || value->type != YAML_SEQUENCE_NODE)
                return wrong(*value, "- name: …");
            auto& records = out[scalar_of(*key)];
            for (auto const* const item : items(*value)) records.push_back(TRY(record(*item)));
        }
        return out;
    }

private:
    using Node = yaml_node_t const*;

    std::vector<Node> items(yaml_node_t const& node) {
        std::vector<Node> out;
        for (auto const* at = node.data.sequence.items.start; at != node.data.sequence.items.top;
             ++at)
            out.push_back(yaml_document_get_node(&document_, *at));
        return out;
    }
    std::vector<std::pair<Node, Node>> pairs(yaml_node_t const& node) {
        std::vector<std::pair<Node, Node>> out;
        for (auto const* at = node.data.mapping.pairs.start; at != node.data.mapping.pairs.top;
             ++at)
            out.emplace_back(yaml_document_get_node(&document_, at->key),
                             yaml_document_get_node(&document_, at->value));
        return out;
    }
    base::Result<std::string> words(yaml_node_t const& node) {
        if (node.type != YAML_SCALAR_NODE) return wrong(node, "name: …");
        return scalar_of(node);
    }
    base::Result<FileRecord> record(yaml_node_t const& node) {
        if (node.type != YAML_MAPPING_NODE) return wrong(node, "- name: …");
        FileRecord out{.line = line_of(node), .fields = {}};
        for (auto const& [key, value] : pairs(node)) {
            auto& field = out.fields[TRY(words(*key))];
            if (value->type == YAML_SEQUENCE_NODE)
                for (auto const* const item : items(*value)) field.push_back(TRY(words(*item)));
            else if (auto one = TRY(words(*value)); !one.empty())
                field.push_back(std::move(one));
        }
        return out;
    }
    [[nodiscard]] std::unexpected<base::Error> wrong(yaml_node_t const& node, char const* form) {
        return at_line(file_, line_of(node),
                       std::string("chỗ này phải có dạng “") + form + "”. Hãy sửa rồi nhập lại.",
                       std::string("this must be written “") + form + "”. Mend it, then import.");
    }

    yaml_document_t& document_;
    std::string_view file_;
};

} // namespace

base::Result<FileRecords> read_yaml(std::string_view bytes, std::string_view name) {
    Parser parser;
    yaml_parser_set_input_string(
        &parser.parser, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    Document document;
    if (yaml_parser_load(&parser.parser, &document.document) == 0) {
        std::string const problem = parser.parser.problem != nullptr ? parser.parser.problem : "";
        return at_line(name, static_cast<int>(parser.parser.problem_mark.line) + 1,
                       "không phải YAML: " + problem + ". Hãy sửa rồi nhập lại.",
                       "no YAML: " + problem + ". Mend it, then import again.");
    }
    return Reader(document.document, name).read();
}

} // namespace suot::desk
