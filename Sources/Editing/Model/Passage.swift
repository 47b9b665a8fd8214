import Diagnostics
import Language

/// A stretch of text and what was found in it.
///
/// The text is the one that a reader reads: a line break is a space, a word divided at a line's end
/// is whole, and page marks are not in it. What the record has besides stands in `milestones`.
public struct Passage: Sendable {
  /// The text, with its tokens.
  public let text: TokenizedText
  /// What the record has between two characters of the text, in order.
  public var milestones: [Milestone]
  /// What was found in the text; two marks are apart or one is inside the other.
  public private(set) var marks: [Mark] = []
  /// The places of the sentences, in UTF-8 bytes of the text; empty where it is one unit.
  public var sentences: [Range<Int>] = []
  /// The number of the record's line on which it begins.
  public let firstLine: Int

  /// Makes a passage without marks.
  public init(_ text: String, milestones: [Milestone] = [], firstLine: Int) {
    self.text = TokenizedText(text)
    self.milestones = milestones
    self.firstLine = firstLine
  }

  /// Adds a mark, unless it would cross one that is there.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  public mutating func add(_ mark: Mark) -> Bool {
    guard !mark.range.isEmpty,
      !marks.contains(where: { $0.crosses(mark) || $0.kind.isGap && $0.range.overlaps(mark.range) })
    else { return false }
    marks.append(mark)
    return true
  }

  /// Takes away what says of words in brackets that they are an addition.
  mutating func removeSupplied(at range: Range<Int>) {
    marks.removeAll { $0.kind == .supplied && $0.range == range }
  }
}

extension Passage {
  /// Puts what an editor says of words, wherever they stand, in place of what was found there.
  mutating func overrule(_ decision: ReadingDecision) {
    for place in text.string.places(of: decision.words) {
      if isDecided(around: place, for: decision.kind) { continue }
      marks.removeAll { $0.isOverruled(by: decision.kind, at: place) }
      // A gap holds plain words: one in which a page or line ends cannot be marked.
      guard let kind = decision.kind, !kind.isGap || isPlain(place) else { continue }
      add(Mark(kind, place, decision: decision.place))
    }
  }

  /// Whether an editor said of longer words something that leaves no room for a kind inside.
  private func isDecided(around place: Range<Int>, for kind: Mark.Kind?) -> Bool {
    marks.contains { mark in
      mark.decision != nil && place.isInside(mark.range) && place != mark.range
        && kind.map { mark.kind.excludes(inside: $0) } ?? true
    }
  }

  /// Whether nothing was found in a range so far, and nothing stands between its characters.
  func isPlain(_ range: Range<Int>) -> Bool {
    !marks.contains { $0.range.overlaps(range) }
      && !milestones.contains { range.lowerBound < $0.offset && $0.offset < range.upperBound }
  }
}

extension Mark.Kind {
  /// Whether it stands for something that is not there.
  var isGap: Bool {
    if case .gap = self { true } else { false }
  }

  /// Whether what is of this kind has no room inside for another: what is kept as plain words, and a
  /// date in a date.
  func excludes(inside other: Self) -> Bool {
    isTemporal && other.isTemporal || isPlainWords
  }

  private var isPlainWords: Bool {
    switch self {
    case .gap, .letterSpaced, .misprint: true
    default: false
    }
  }

  private var isTemporal: Bool {
    switch self {
    case .date, .time: true
    default: false
    }
  }
}

extension String {
  /// The places of some words, in UTF-8 bytes.
  fileprivate func places(of words: String) -> [Range<Int>] {
    ranges(of: words).map { range in
      utf8.distance(
        from: startIndex, to: range.lowerBound)..<utf8.distance(
          from: startIndex, to: range.upperBound)
    }
  }
}

/// Something that stands between two characters of a passage's text.
public struct Milestone: Sendable {
  /// What can stand there.
  public enum Kind: Sendable {
    /// The end of a line within a word, with the hyphen that the record has there.
    case brokenWord(hyphen: String)
    /// The beginning of a page, or what is printed at its head or foot.
    case page(PageEvent)
    /// A note at the foot of a page, on which the text does not end.
    case footnote(Block)
  }

  /// What it is.
  public let kind: Kind
  /// The UTF-8 bytes of the text before it.
  public let offset: Int
}

/// Something found in a passage.
public struct Mark: Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// A date.
    case date(DateValue)
    /// A time of day, in ISO 8601.
    case time(String)
    /// Words in brackets that explain or add.
    case supplied
    /// Words in brackets for something that is not there.
    case gap(Gap)
    /// Words in brackets that comment.
    case note(Note)
    /// Words in brackets that say what is written by hand.
    case handwritten
    /// A word whose reading is doubtful.
    case unclear
    /// Letters set apart by spaces, with the word that they make.
    case letterSpaced(plain: String)
    /// An evident misprint, with what it should be.
    case misprint(correction: String)
    /// Words set off by type.
    case emphasis(Emphasis)
    /// The mark of a footnote, with the note's identifier.
    case footnoteMark(String)
  }

  /// Why something is not there.
  public enum Gap: String, Sendable {
    case illegible, redacted, omitted
  }

  /// What a bracket comments on.
  public enum Note: String, Sendable {
    case sic, marginal, editorial
  }

  /// How words are set off.
  public enum Emphasis: String, Sendable {
    case bold
  }

  /// What was found.
  public let kind: Kind
  /// Where, in UTF-8 bytes of the passage's text.
  public let range: Range<Int>
  /// Where an editor says so.
  public let decision: Location?

  /// Marks a place.
  public init(_ kind: Kind, _ range: Range<Int>, decision: Location? = nil) {
    self.kind = kind
    self.range = range
    self.decision = decision
  }

  /// Whether the mark goes where an editor says what words are, or that they are nothing: one that
  /// crosses them, is theirs, or is of a kind that cannot stand inside or around the other.
  func isOverruled(by kind: Kind?, at place: Range<Int>) -> Bool {
    guard range.overlaps(place) else { return false }
    let isAround = place.isInside(range) && place != range
    let isWithin = range.isInside(place) && place != range
    guard let kind else { return !isAround }
    if isAround { return self.kind.excludes(inside: kind) }
    return !isWithin || kind.excludes(inside: self.kind)
  }

  func crosses(_ other: Mark) -> Bool {
    let isInside = range.isInside(other.range) || other.range.isInside(range)
    return range.overlaps(other.range) && !isInside
  }
}

extension Mark: CustomStringConvertible {
  /// What was found, in words.
  public var description: String {
    switch kind {
    case .date(let value): "date \(value)"
    case .time(let value): "time \(value)"
    case .supplied: "supplied"
    case .gap(let reason): "gap, \(reason.rawValue)"
    case .note(let type): "note, \(type.rawValue)"
    case .handwritten: "handwritten"
    case .unclear: "unclear"
    case .letterSpaced(let plain): "letter-spaced \(plain)"
    case .misprint(let correction): "misprint for \(correction)"
    case .emphasis(let type): "emphasis, \(type.rawValue)"
    case .footnoteMark(let note): "mark of the footnote \(note)"
    }
  }
}

extension Range<Int> {
  func isInside(_ other: Range<Int>) -> Bool {
    lowerBound >= other.lowerBound && upperBound <= other.upperBound
  }
}
