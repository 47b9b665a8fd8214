/// A word, a number, a run of white space or a single mark in a text.
public struct Token: Hashable, Sendable {
  /// What it is made of.
  public enum Kind: Sendable {
    /// Letters and the marks that combine with them; in Chinese writing one character.
    case word
    /// Decimal digits.
    case number
    /// White space.
    case space
    /// One character of any other kind.
    case mark
  }

  /// What it is made of.
  public let kind: Kind
  /// Where it stands, in UTF-8 bytes from the beginning of the text.
  public let range: Range<Int>
  /// How it is looked up: a word in lower case, anything else as written.
  public let key: String
  /// Whether a word begins with a capital letter.
  public let isCapitalized: Bool

  /// Whether the script of a word has capitals.
  public var hasCase: Bool {
    kind == .word && key.unicodeScalars.first?.properties.isCased ?? false
  }

  /// The number's value, where the token is one of up to nine digits.
  public var value: Int? {
    guard kind == .number, key.count <= 9 else { return nil }
    return key.reduce(0) { value, digit in value * 10 + (digit.wholeNumberValue ?? 0) }
  }
}

/// A text and its tokens, which cover it without gap or overlap.
public struct TokenizedText: Hashable, Sendable {
  /// The text.
  public let string: String
  /// Its tokens, in order.
  public let tokens: [Token]

  /// Divides a text into tokens, in linear time.
  public init(_ string: String) {
    var string = string
    string.makeContiguousUTF8()
    self.string = string
    self.tokens = tokenize(string)
  }

  /// The characters between two places, counted in UTF-8 bytes.
  public subscript(range: Range<Int>) -> Substring {
    let utf8 = string.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return string[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// The tokens that are no white space.
  public var solid: [Token] {
    tokens.filter { $0.kind != .space }
  }

  /// The tokens that are no white space, and the gaps that divide columns, each as a mark.
  var solidWithGaps: [Token] {
    tokens.compactMap { token in
      guard token.kind == .space else { return token }
      let isGap = token.range.count > 2 || token.key.contains("\t")
      return isGap
        ? Token(kind: .mark, range: token.range, key: "\t", isCapitalized: false) : nil
    }
  }

  /// The number of letters and digits, in Unicode scalars.
  public var lettersAndDigits: Int {
    tokens.reduce(0) { sum, token in
      token.kind == .word || token.kind == .number ? sum + token.key.unicodeScalars.count : sum
    }
  }

  /// The number of words and numbers.
  public var wordCount: Int {
    tokens.count { $0.kind == .word || $0.kind == .number }
  }
}

private func tokenize(_ string: String) -> [Token] {
  var tokens: [Token] = []
  let scalars = string.unicodeScalars
  var index = scalars.startIndex
  var offset = 0
  while index < scalars.endIndex {
    let first = scalars[index]
    let kind = CharacterClass(first)
    var end = scalars.index(after: index)
    if kind != .mark && kind != .ideograph {
      while end < scalars.endIndex, kind.continues(with: scalars[end]) {
        end = scalars.index(after: end)
      }
    }
    let piece = string[index..<end]
    let length = piece.utf8.count
    tokens.append(
      Token(
        kind: kind.tokenKind, range: offset..<(offset + length),
        key: kind == .letter ? piece.lowercased() : String(piece),
        isCapitalized: kind == .letter && first.properties.isUppercase))
    offset += length
    index = end
  }
  return tokens
}

/// What a scalar is for the purpose of tokens.
private enum CharacterClass {
  case letter, ideograph, digit, space, mark

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x20, 0x09...0x0D, 0xA0, 0x3000: self = .space
    case 0x21...0x7E: self = .mark
    case 0x0400...0x0481, 0x048A...0x052F: self = .letter
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007:
      self = .ideograph
    default:
      let properties = scalar.properties
      if properties.isWhitespace {
        self = .space
      } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        self = .letter
      } else if properties.generalCategory == .decimalNumber {
        self = .digit
      } else {
        self = .mark
      }
    }
  }

  var tokenKind: Token.Kind {
    switch self {
    case .letter, .ideograph: .word
    case .digit: .number
    case .space: .space
    case .mark: .mark
    }
  }

  func continues(with scalar: Unicode.Scalar) -> Bool {
    CharacterClass(scalar) == self
  }
}
