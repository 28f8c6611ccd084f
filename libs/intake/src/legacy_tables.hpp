// The old Vietnamese encodings, as data: a code point for each byte, or for a letter and its mark.
//
// TCVN 5712:1993 (the ABC fonts .VnTime), VISCII (RFC 1456), windows-1258 and windows-1252 (Unicode
// Consortium's mapping tables), VNI-Windows (the layout of the VNI-Times fonts).
#pragma once

#include <array>
#include <string_view>

namespace suot::intake::tables {

/// 80–9F of windows-1252: the quotes and dashes that Word put into text of every Vietnamese font.
inline constexpr std::u16string_view windows_1252 = u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD" // 80
                                                    u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";     // 90

/// A0–FF of TCVN3. Capitals with a tone are not there: they came by a font of capitals (.VnTimeH).
inline constexpr std::u16string_view tcvn3 = u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"                     // A0
                                             u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" // B0
                                             u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"                          // C0
                                             u"éẹềểễếệìỉỄẾỒĩíịò"                          // D0
                                             u"Ổỏõóọồổỗốộờởỡớợù"                          // E0
                                             u"ỖủũúụừửữứựỳỷỹýỵỐ";                         // F0

/// 80–FF of VISCII.
inline constexpr std::u16string_view viscii = u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"  // 80
                                              u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"  // 90
                                              u"Õắằặấầẩậẽẹếềểễệố"  // A0
                                              u"ồổỗỠƠộờởịỰỨỪỬơớƯ"  // B0
                                              u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"  // C0
                                              u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"  // D0
                                              u"àáâãảăữẫèéêẻìíĩỉ"  // E0
                                              u"đựòóôõỏọụùúũủýợỮ"; // F0

/// A0–FF of windows-1258: a letter, then its tone as a combining mark.
inline constexpr std::u16string_view windows_1258 = u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯" // A0
                                                    u"°±²³´µ¶·¸¹º»¼½¾¿"           // B0
                                                    u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"      // C0
                                                    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" // D0
                                                    u"àáâăäåæçèéêë\u0301íîï"      // E0
                                                    u"đñ\u0323óôơö÷øùúûüư₫ÿ";     // F0

/// The six controls of VISCII that are letters.
struct Control {
    unsigned char byte;
    char16_t letter;
};
inline constexpr std::array<Control, 6> viscii_controls{{
    {0x02, u'Ẳ'},
    {0x05, u'Ẵ'},
    {0x06, u'Ẫ'},
    {0x14, u'Ỷ'},
    {0x19, u'Ỹ'},
    {0x1E, u'Ỵ'},
}};

/// VNI: letters that are one byte.
struct Single {
    unsigned char byte;
    char16_t letter;
};
inline constexpr std::array<Single, 18> vni_letters{{
    {0xC6, u'Ỉ'},
    {0xCC, u'Ì'},
    {0xCD, u'Í'},
    {0xCE, u'Ỵ'},
    {0xD1, u'Đ'},
    {0xD2, u'Ị'},
    {0xD3, u'Ĩ'},
    {0xD4, u'Ơ'},
    {0xD6, u'Ư'},
    {0xE6, u'ỉ'},
    {0xEC, u'ì'},
    {0xED, u'í'},
    {0xEE, u'ỵ'},
    {0xF1, u'đ'},
    {0xF2, u'ị'},
    {0xF3, u'ĩ'},
    {0xF4, u'ơ'},
    {0xF6, u'ư'},
}};

/// VNI: a mark byte (lower case; 20 less is upper case) and what it adds to the letter before it: a
/// hat or bow (0 where none) and a tone (0 where none), as combining marks.
struct Mark {
    unsigned char byte;
    char16_t shape;
    char16_t tone;
};
inline constexpr char16_t hat = 0x302, bow = 0x306;
inline constexpr char16_t grave = 0x300, acute = 0x301, tilde = 0x303, hook = 0x309, dot = 0x323;
inline constexpr std::array<Mark, 17> vni_marks{{
    {0xF8, 0, grave},
    {0xF9, 0, acute},
    {0xFB, 0, hook},
    {0xF5, 0, tilde},
    {0xEF, 0, dot},
    {0xE2, hat, 0},
    {0xE0, hat, grave},
    {0xE1, hat, acute},
    {0xE5, hat, hook},
    {0xE3, hat, tilde},
    {0xE4, hat, dot},
    {0xEA, bow, 0},
    {0xE8, bow, grave},
    {0xE9, bow, acute},
    {0xFA, bow, hook},
    {0xFC, bow, tilde},
    {0xEB, bow, dot},
}};

} // namespace suot::intake::tables
