/// A writing system, by its ISO 15924 code.
public enum Script: String, Hashable, Sendable, CaseIterable {
  case latin = "Latn"
  case cyrillic = "Cyrl"
  case greek = "Grek"
  case armenian = "Armn"
  case hebrew = "Hebr"
  case arabic = "Arab"
  case ethiopic = "Ethi"
  case devanagari = "Deva"
  case bengali = "Beng"
  case tamil = "Taml"
  case sinhala = "Sinh"
  case tibetan = "Tibt"
  case burmese = "Mymr"
  case thai = "Thai"
  case georgian = "Geor"
  case mongolian = "Mong"
  case khmer = "Khmr"
  case lao = "Laoo"
  case hangul = "Hang"
  case hiragana = "Hira"
  case katakana = "Kana"
  case han = "Hani"

  /// The script of a letter, where it belongs to one that Bifolium knows.
  public init?(_ letter: Unicode.Scalar) {
    switch letter.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F,
      0x250...0x2AF, 0x1E00...0x1EFF, 0xFF21...0xFF5A:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x591...0x5F4: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xD80...0xDFF: self = .sinhala
    case 0xE81...0xEDF: self = .lao
    case 0xF00...0xFFF: self = .tibetan
    case 0x1000...0x109F, 0xA9E0...0xA9FE, 0xAA60...0xAA7F: self = .burmese
    case 0x1200...0x139F, 0x2D80...0x2DDE: self = .ethiopic
    case 0xE01...0xE5B: self = .thai
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1780...0x17FF: self = .khmer
    case 0x1800...0x18AF: self = .mongolian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
    case 0x3041...0x309F: self = .hiragana
    case 0x30A1...0x30FF, 0x31F0...0x31FF: self = .katakana
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    default: return nil
    }
  }
}
