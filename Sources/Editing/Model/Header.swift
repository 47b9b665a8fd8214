import Language
import Records

/// What is known about the document of a record.
public struct Header: Sendable {
  /// The identifier of the edition, such as `wcda-113729`.
  public let id: String
  /// The document's date, with the words of the cover, or of its field, for it.
  public let date: (words: String, value: DateValue)?
  /// The date from which dates in the texts are completed.
  let completionDate: PartialDate?
  /// The title: the cover's, or an editor's.
  public let title: String
  /// The summary that an editor wrote.
  public let summary: String?
  /// The address of the record on the web.
  public let uri: String?
  /// The archive that publishes the record.
  public let archive: Archive?
  /// The citation, or the source where the record has no citation.
  public let citation: Field?
  /// The places where the citation says the original is kept.
  public let locations: [ArchivalLocation]
  /// The kind of document, in the words of `Data/document-kinds.tsv`.
  public var kind: String?
  /// Who wrote to whom, where the title or the English text says it.
  public var correspondence: Correspondence?
  /// The languages of the divisions, with their share of the letters and digits in per cent.
  public var languages: [(code: String, name: String, share: Int)] = []
}

extension Header {
  /// The day on which a telegram, letter, note or memorandum was sent: that of the document.
  public var sendingDate: DateValue? {
    guard let kind, CoverWords.dated.contains(kind), case .exact(let day) = date?.value.extent,
      day.day != nil
    else { return nil }
    return date?.value
  }
}

/// Where an archive keeps a document.
public struct ArchivalLocation: Hashable, Sendable {
  /// One level of an archive's order.
  public struct Level: Hashable, Sendable {
    /// The level's full name, in lower case with hyphens for spaces.
    public let name: String
    /// What stands at the level.
    public let value: String
    /// Whether the level counts leaves or pages.
    public let isLeaf: Bool
    /// The words of the level as cited.
    public let words: String

    /// Names a level and what stands at it.
    public init(name: String, value: String, isLeaf: Bool, words: String) {
      self.name = name
      self.value = value
      self.isLeaf = isLeaf
      self.words = words
    }
  }

  /// The country of the archive, as cited.
  public let country: String?
  /// The place of the archive, as cited.
  public let settlement: String?
  /// The archive, as cited.
  public let repository: String
  /// The location within it, as cited.
  public let signature: String
  /// Its levels, the outermost first.
  public let levels: [Level]
  /// The words of the signature that no level was read from.
  public let notUnderstood: [String]
}

extension ArchivalLocation {
  /// Says where a document is kept.
  public init(
    repository: String, settlement: String? = nil, country: String? = nil, signature: String,
    levels: [Level]
  ) {
    self.init(
      country: country, settlement: settlement, repository: repository, signature: signature,
      levels: levels, notUnderstood: [])
  }

  /// Reads a location such as `APRF, fond 45, opis 1, delo 334`; none without any level.
  public init?(citation: String) {
    guard let location = ArchivalLocationReader.location(citation[...]), !location.levels.isEmpty
    else { return nil }
    self = location
  }
}

/// Who wrote to whom.
public struct Correspondence: Hashable, Sendable {
  /// A person, body or place, as the title names them.
  public struct Party: Hashable, Sendable {
    /// What a name names.
    public enum Kind: Sendable {
      case person, body
      /// A place that stands for who is there: `Telegram from Beijing to Hanoi`.
      case place
    }

    /// The words of the title, or of the text where the title names nobody.
    public let name: String
    /// What they name.
    public let kind: Kind
    /// The line of the text that names them; none for the title.
    public var line: Int?

    /// Names a person, body or place.
    public init(name: String, kind: Kind, line: Int? = nil) {
      self.name = name
      self.kind = kind
      self.line = line
    }

    /// Names a person, or a body or place where the name says that it is one, such as `Embassy`.
    public init(name: String) {
      let parties = Correspondents(TokenizedText(name)).wholeLine()
      self.init(name: name, kind: parties.count == 1 ? parties[0].kind : .person)
    }
  }

  /// Who sent.
  public var senders: [Party] = []
  /// Who passed it on.
  public var relays: [Party] = []
  /// Who was to have it.
  public var recipients: [Party] = []

  /// Whether nobody is named.
  var isEmpty: Bool { senders.isEmpty && relays.isEmpty && recipients.isEmpty }
}

/// An archive that publishes records.
public struct Archive: Hashable, Sendable {
  /// The short name, which begins the identifiers of its records.
  public let id: String
  /// The full name.
  public let name: String
}
