// Words printed in capitals → the case they have in a sentence.
//
// Follows Nghị định 30/2020/NĐ-CP, annex II; docs/spec/front-matter.md, section 4.
#pragma once

#include <cstdint>
#include <string>

#include <text/word.hpp>

namespace suot::grammar::front {

/// What the words are: a body's name has capitals inside ("Sở Khoa học và Công nghệ"), running text
/// only where a proper name is known.
enum class Wording : std::uint8_t { body_name, post, running };

/// The words in sentence case where they are printed in capitals, else as printed; blanks squeezed.
/// Letters stay as printed (Uỷ or Ủy).
[[nodiscard]] std::string sentence_case(text::Words words, Wording wording);

/// Running text printed in capitals, as the document itself writes the same words further on
/// ("CHUYỂN ĐỔI SỐ (CĐS) Ở MIỀN TRUNG" beside "miền Trung"); where it does not, as `sentence_case`.
[[nodiscard]] std::string witnessed_case(text::Words words, text::Words body);

/// Words printed in capitals with one capital each: a person's name.
[[nodiscard]] std::string capitalized(text::Words words);

/// Most letters of the words are upper case.
[[nodiscard]] bool is_caps(text::Words words);

/// The word can stand in a run of capitals: upper case, or a single capital letter.
[[nodiscard]] bool is_upper(text::Word const& word);

} // namespace suot::grammar::front
