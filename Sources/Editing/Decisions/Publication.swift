/// Who publishes an edition, under what terms, and in which series; empty where nobody says it.
public struct Publication: Hashable, Sendable {
  /// Who publishes it.
  public var publisher: String?
  /// The town.
  public var place: String?
  /// The date in ISO 8601: a day, a month or a year.
  public var date: String?
  /// The address below which the editions are published; the edition's own is it and the
  /// identifier.
  public var base: String?
  /// Who made it.
  public var editors: [Editor] = []
  /// Who paid for it.
  public var funders: [String] = []
  /// What others may do with it.
  public var licence: Licence?
  /// The series in which it appears.
  public var series: Series?
  /// The addresses of the schemas that the TEI names; without any those of the project.
  public var schemas: [String] = []

  /// A publication of which nothing is said.
  public init() {}

  /// Somebody who took part in the edition.
  public struct Editor: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What they did, where it is not the editing.
    public var role: String?
    /// An address that identifies them, such as that of an ORCID.
    public var reference: String?

    /// Names somebody.
    public init(name: String, role: String? = nil, reference: String? = nil) {
      self.name = name
      self.role = role
      self.reference = reference
    }
  }

  /// What others may do with an edition.
  public struct Licence: Hashable, Sendable {
    /// Whether everybody may use and change it.
    public enum Status: String, CaseIterable, Sendable {
      case free, restricted
    }

    /// The name of the licence, or its words.
    public var words: String
    /// The address of its text.
    public var target: String?
    /// Whether it is free.
    public var status: Status?

    /// Names a licence.
    public init(words: String, target: String? = nil, status: Status? = nil) {
      self.words = words
      self.target = target
      self.status = status
    }
  }

  /// A series of editions.
  public struct Series: Hashable, Sendable {
    /// Its title.
    public var title: String?
    /// The number of the edition in it.
    public var number: String?

    /// Names a series.
    public init(title: String? = nil, number: String? = nil) {
      self.title = title
      self.number = number
    }
  }
}
