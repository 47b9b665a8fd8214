import Diagnostics
import Editing
import Language
import Tables
import TEI

/// What is said of the publication: the same keys in the project's file and beside a record.
extension ConfigurationReader {
  static let publicationKeys = [
    "publisher", "published", "base", "editors", "funder", "licence", "series", "schemas",
  ]

  mutating func readPublication(_ key: String, _ value: YAMLValue) {
    switch key {
    case "publisher": decisions.publication.publisher = values.text(value)
    case "published": readPublished(value)
    case "base": decisions.publication.base = base(value)
    case "editors":
      decisions.publication.editors = values.values(of: value).compactMap { editor($0) }
    case "funder":
      decisions.publication.funders = values.values(of: value).compactMap { values.text($0) }
    case "licence": decisions.publication.licence = licence(value)
    case "series": readSeries(value)
    default: readSchemas(value)
    }
  }

  private mutating func readPublished(_ value: YAMLValue) {
    for (key, value) in values.entries(of: value, keys: ["place", "date"]) {
      if key == "place" {
        decisions.publication.place = values.text(value)
      } else {
        decisions.publication.date = publicationDate(value)
      }
    }
  }

  /// A date, or that of `SOURCE_DATE_EPOCH`: there is no clock here.
  private mutating func publicationDate(_ value: YAMLValue) -> String? {
    guard case .scalar("SOURCE_DATE_EPOCH") = value.content else { return values.date(value)?.iso }
    guard let date = sourceDate.flatMap({ Int($0) }).flatMap(PartialDate.init(secondsSince1970:))
    else {
      values.report("SOURCE_DATE_EPOCH is not set to a number of seconds", value)
      return nil
    }
    return date.iso
  }

  /// The address below which editions are published, with the `/` that divides it from their names.
  private mutating func base(_ value: YAMLValue) -> String? {
    values.address(value).map { "/#=".contains($0.last ?? "/") ? $0 : $0 + "/" }
  }

  private mutating func editor(_ value: YAMLValue) -> Publication.Editor? {
    guard case .map = value.content else {
      return values.text(value).map { Publication.Editor(name: $0) }
    }
    var editor = Publication.Editor(name: "")
    for (key, value) in values.entries(of: value, keys: ["name", "role", "orcid", "ref"]) {
      switch key {
      case "name": editor.name = values.text(value) ?? ""
      case "role":
        editor.role = values.text(value).flatMap { $0.lowercased() == "editor" ? nil : $0 }
      case "orcid": editor.reference = orcid(value)
      default: editor.reference = values.address(value)
      }
    }
    if editor.name.isEmpty { values.report("an editor needs a 'name'", value) }
    return editor
  }

  /// The address of an ORCID, from its digits or its address.
  private mutating func orcid(_ value: YAMLValue) -> String? {
    guard let text = values.text(value) else { return nil }
    let number = text.trimmingPrefix("https://orcid.org/")
    guard isORCID(number) else {
      values.report(
        "'\(text)' is no ORCID; '0000-0002-1825-0097' is one, its last digit checks the others",
        value)
      return nil
    }
    return "https://orcid.org/\(number)"
  }

  private mutating func licence(_ value: YAMLValue) -> Publication.Licence? {
    guard case .map = value.content else {
      return values.name(value, among: licences.map(\.id), what: "licence").flatMap { id in
        licences.first { $0.id == id }?.licence
      }
    }
    var licence = Publication.Licence(words: "")
    let statuses = Publication.Licence.Status.allCases.map(\.rawValue)
    for (key, value) in values.entries(of: value, keys: ["text", "target", "status"]) {
      switch key {
      case "text": licence.words = values.text(value) ?? ""
      case "target": licence.target = values.address(value)
      default:
        licence.status = values.name(value, among: statuses, what: "status")
          .flatMap(Publication.Licence.Status.init)
      }
    }
    if licence.words.isEmpty { values.report("a licence needs a 'text'", value) }
    return licence
  }

  private mutating func readSeries(_ value: YAMLValue) {
    seriesPlace = value
    var series = decisions.publication.series ?? Publication.Series()
    if case .map = value.content {
      for (key, value) in values.entries(of: value, keys: ["title", "number"]) {
        if key == "title" {
          series.title = values.text(value)
        } else {
          series.number = values.text(value)
        }
      }
    } else {
      series.title = values.text(value)
    }
    decisions.publication.series = series
  }

  /// The addresses of schemas, a grammar and rules among them, as the rules themselves want it.
  private mutating func readSchemas(_ value: YAMLValue) {
    let addresses = values.values(of: value).compactMap { schema($0) }
    let endings = addresses.map { $0.split(separator: ".").last.map { $0.lowercased() } ?? "" }
    decisions.publication.schemas = addresses
    if !endings.contains(where: ["rng", "rnc"].contains) {
      values.report("the schemas name no grammar that ends in .rng or .rnc", value)
    } else if !endings.contains("sch") {
      values.report("the schemas name no rules that end in .sch", value)
    }
  }

  private mutating func schema(_ value: YAMLValue) -> String? {
    guard let text = values.text(value) else { return nil }
    let known = SchemaLanguage.allCases.map(\.rawValue)
    let ending = text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard known.contains(ending), !text.contains(where: { " \"<>&".contains($0) }) else {
      values.report(
        "'\(text)' is no address of a schema; one ends in .\(known.joined(separator: ", .")) and has no blank or quote",
        value)
      return nil
    }
    return text
  }
}

/// Whether the last digit of an ORCID is right (ISO 7064, MOD 11-2).
private func isORCID(_ text: some StringProtocol) -> Bool {
  let groups = text.split(separator: "-", omittingEmptySubsequences: false)
  let digits = Array(groups.joined().utf8)
  guard groups.map(\.count) == [4, 4, 4, 4], digits.count == 16,
    digits.dropLast().allSatisfy({ (0x30...0x39).contains($0) })
  else { return false }
  let sum = digits.dropLast().reduce(0) { ($0 + Int($1) - 0x30) * 2 % 11 }
  let check = (12 - sum) % 11
  return digits[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(0x30 + check))
}

/// The licences of `Data/licences.tsv`.
private let licences: [(id: String, licence: Publication.Licence)] = {
  let table = Table(builtIn: PackageResources.licences_tsv, "licences.tsv")
  return table.rows.map { row in
    (
      row["id"],
      Publication.Licence(
        words: row["name"], target: row["target"],
        status: Publication.Licence.Status(rawValue: row["status"]))
    )
  }
}()
