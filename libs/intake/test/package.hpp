// Builds DOCX and ODT files in memory for the tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace suot::intake::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP with these parts.
inline std::string packed(Parts const& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(out);
    zip_t* const archive = zip_open_from_source(out, ZIP_TRUNCATE, &error);
    for (auto const& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                     0);
    zip_close(archive);
    zip_source_open(out);
    zip_source_seek(out, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(out)), '\0');
    zip_source_seek(out, 0, SEEK_SET);
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

inline constexpr char const* word_names =
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

/// A DOCX with this body and, where given, these styles, lists and footnotes.
inline std::string docx(std::string const& body, std::string const& styles = "",
                        std::string const& numbering = "", std::string const& notes = "") {
    auto const part = [](std::string const& name, std::string const& inside) {
        return "<w:" + name + word_names + ">" + inside + "</w:" + name + ">";
    };
    return packed({{"word/document.xml", part("document", "<w:body>" + body + "</w:body>")},
                   {"word/styles.xml", part("styles", styles)},
                   {"word/numbering.xml", part("numbering", numbering)},
                   {"word/footnotes.xml", part("footnotes", notes)}});
}

/// A paragraph with these properties and words.
inline std::string p(std::string const& words, std::string const& properties = "",
                     std::string const& look = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + look
           + "</w:rPr><w:t xml:space='preserve'>" + words + "</w:t></w:r></w:p>";
}

/// An ODT with this text and these automatic styles.
inline std::string odt(std::string const& body, std::string const& styles = "") {
    return packed(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' "
                         "xmlns:style='s' xmlns:fo='f'><office:automatic-styles>"
                             + styles + "</office:automatic-styles><office:body><office:text>"
                             + body + "</office:text></office:body></office:document-content>"}});
}

} // namespace suot::intake::test
